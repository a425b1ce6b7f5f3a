import { makeLastingFolder } from './durable-replace.ts'
import { StoreError } from './event-store.ts'
import type { Files, Reading } from './files.ts'

/** Ids become names of folders, so nothing else may stand in them. */
const STREAM = /^[\w-]{1,64}$/

/**
 * A programme's stream is known by its id, which no gathering has: those are drawn, of twelve signs. It lies in a folder apart, where
 * a release that knows no programmes does not take it for a gathering.
 */
export const PROGRAMME_PREFIX = 'programme-'

export function isProgramme(stream: string): boolean {
  return stream.startsWith(PROGRAMME_PREFIX)
}

/** Beside the journal: the key that pseudonyms are made with. */
export const RESEARCH_KEYS = 'research-keys.json'

type Kind = 'gatherings' | 'programmes'
const KINDS: readonly Kind[] = ['gatherings', 'programmes']

function kindOf(stream: string): Kind {
  return isProgramme(stream) ? 'programmes' : 'gatherings'
}

/** Where it lies within the data folder. */
export function streamPlace(stream: string): string {
  if (!STREAM.test(stream))
    throw new StoreError('failed', `${JSON.stringify(stream)} cannot name a gathering`)
  return `${kindOf(stream)}/${stream}`
}

export function streamFolder(dir: string, stream: string): string {
  return `${dir}/${streamPlace(stream)}`
}

export function gatheringsFolder(dir: string): string {
  return `${dir}/gatherings`
}

/** The folder of all streams of its kind, whose own name lasts too. */
export async function makeKindFolder(files: Files, dir: string, stream: string): Promise<void> {
  await makeLastingFolder(files, `${dir}/${kindOf(stream)}`)
}

/** Every folder that has the name of a stream, whatever is in it. */
export async function listFolders(files: Reading, dir: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const kind of KINDS) {
    const names = await files.list(`${dir}/${kind}`)
    found.push(...names.filter((name) => STREAM.test(name) && kindOf(name) === kind))
  }
  return found.sort()
}

/** The streams that have a journal, or what is left of one. */
export async function listStreams(files: Reading, dir: string): Promise<readonly string[]> {
  const streams: string[] = []
  for (const name of await listFolders(files, dir)) {
    const inside = await files.list(streamFolder(dir, name))
    if (inside.some((file) => file === 'journal.jsonl' || file.startsWith('snapshot-'))) streams.push(name)
  }
  return streams
}
