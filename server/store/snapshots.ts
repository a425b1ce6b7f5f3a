import { createHash } from 'node:crypto'
import { Low } from 'lowdb'
import { durableAdapter, type Format } from './durable-adapter.ts'
import type { Snapshot } from './event-store.ts'
import type { Files, Reading } from './files.ts'

const GENERATIONS = 3
const NAME = /^snapshot-(\d+)\.json$/
/** Covers records that the journal no longer has; kept aside, since it may be the last trace of them. */
const ASIDE = /^snapshot-(\d+)\.ahead\.json$/
const HEAD = /^\{"v":1,"seq":(\d+),"hash":"([\w-]+)","state":/

/** As much of a file as its head can take up. */
const HEAD_BYTES = 128

function hashOf(seq: number, state: string | Uint8Array): string {
  return createHash('sha256').update(`${seq}\n`).update(state).digest('base64url')
}

export function snapshotName(seq: number): string {
  return `snapshot-${seq}.json`
}

/** Throws what JSON throws: a state that is not plain JSON is a mistake of the caller. */
export function encodeSnapshot({ seq, state }: Snapshot): string {
  const text = JSON.stringify(state ?? null)
  return `{"v":1,"seq":${seq},"hash":"${hashOf(seq, text)}","state":${text}}\n`
}

/** Undefined where it is not the snapshot it says it is. Verified as it lies on the disk: it is read once, and megabytes long. */
export function decodeSnapshot(written: Buffer | string, seq: number): Snapshot | undefined {
  const bytes = typeof written === 'string' ? Buffer.from(written) : written
  const head = HEAD.exec(bytes.toString('latin1', 0, HEAD_BYTES))
  if (head === null || Number(head[1]) !== seq || bytes.toString('latin1', bytes.length - 2) !== '}\n')
    return undefined
  const state = bytes.subarray(head[0].length, -2)
  return hashOf(seq, state) === head[2] ? { seq, state: JSON.parse(state.toString('utf8')) } : undefined
}

/** Written as the text that was hashed, so that verifying needs no second opinion on how JSON is spelt. */
const asText: Format<string> = { encode: (text) => text, decode: (bytes) => bytes.toString('utf8') }

function documentAt(files: Files, folder: string, seq: number): Low<string> {
  return new Low(durableAdapter(files, `${folder}/${snapshotName(seq)}`, asText), '')
}

/** The sequence numbers of the snapshots in a gathering's folder, newest first. */
export async function listSnapshots(files: Reading, folder: string): Promise<readonly number[]> {
  return numbers(await files.list(folder), NAME)
}

function numbers(names: readonly string[], pattern: RegExp): readonly number[] {
  return names
    .flatMap((name) => pattern.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a)
}

export async function readSnapshot(
  files: Reading,
  folder: string,
  seq: number,
): Promise<Snapshot | undefined> {
  const bytes = await files.read(`${folder}/${snapshotName(seq)}`)
  return bytes === null ? undefined : decodeSnapshot(bytes, seq)
}

export type Picked = { readonly snapshot: Snapshot | null; readonly bad: readonly number[] }

/** The newest snapshot that verifies; what does not is named in `bad` and passed over, since the journal is the truth. */
export async function pickSnapshot(files: Reading, folder: string): Promise<Picked> {
  const bad: number[] = []
  for (const seq of await listSnapshots(files, folder)) {
    const snapshot = await readSnapshot(files, folder, seq)
    if (snapshot !== undefined) return { snapshot, bad }
    bad.push(seq)
  }
  return { snapshot: null, bad }
}

/** Written durably before older ones go; three generations stay. */
export async function writeSnapshot(files: Files, folder: string, seq: number, text: string): Promise<void> {
  const document = documentAt(files, folder, seq)
  document.data = text
  await document.write()
  const all = await listSnapshots(files, folder)
  for (const old of all.slice(GENERATIONS)) await files.remove(`${folder}/${snapshotName(old)}`)
}

/** Must be done before new records get these numbers, or the snapshot would one day pass for theirs. */
export async function setAsideBeyond(
  files: Files,
  folder: string,
  version: number,
): Promise<readonly number[]> {
  const ahead = (await listSnapshots(files, folder)).filter((seq) => seq > version)
  for (const seq of ahead) {
    await files.rename(`${folder}/${snapshotName(seq)}`, `${folder}/snapshot-${seq}.ahead.json`)
  }
  if (ahead.length > 0) await files.syncFolder(folder)
  return ahead
}

/** Erasure: every snapshot that may hold what record `seq` said, those set aside too. Durable once it resolves. */
export async function removeSnapshotsFrom(files: Files, folder: string, seq: number): Promise<void> {
  const names = await files.list(folder)
  const covers = (name: string) => Number((NAME.exec(name) ?? ASIDE.exec(name))?.[1] ?? 0) >= seq
  const doomed = names.filter(covers)
  for (const name of doomed) await files.remove(`${folder}/${name}`)
  if (doomed.length > 0) await files.syncFolder(folder)
}
