import { isListed, openCatalogue } from './catalogue.ts'
import { StoreError } from './event-store.ts'
import { type Files, nodeFiles } from './files.ts'
import { type Fault, type Scan, scanJournal } from './journal-scan.ts'
import { areKeys } from './key-file.ts'
import { lockHolder } from './lock.ts'
import { nodeProcesses, type Processes } from './process-identity.ts'
import { listSnapshots, readSnapshot, snapshotName } from './snapshots.ts'
import { listStreams, RESEARCH_KEYS, streamFolder, streamPlace } from './stream-folders.ts'

/** Something in a data folder that is not as it was written. `file` is relative to the folder. */
export type Finding =
  | ({ readonly kind: 'record'; readonly file: string } & Fault)
  /** The end of an interrupted write; the next start cuts it. */
  | ({ readonly kind: 'torn'; readonly file: string; readonly bytes: number } & Fault)
  | { readonly kind: 'foreign-journal' | 'missing-journal'; readonly file: string }
  | { readonly kind: 'snapshot' | 'snapshot-ahead'; readonly file: string; readonly seq: number }
  | { readonly kind: 'catalogue' | 'missing-catalogue' | 'keys'; readonly file: string }
  /** A gathering that is not in the catalogue; the next start takes it in. */
  | { readonly kind: 'unlisted'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly detail: string }

export type InspectedGathering = {
  readonly id: string
  readonly records: number
  readonly erased: number
  readonly snapshots: number
}

export type Inspection = {
  /** False where there is no such folder, or nothing of ours in it. */
  readonly found: boolean
  /** The process of a server that has the folder open now: the end of a journal may then be on its way to disk. */
  readonly server: number | null
  readonly gatherings: readonly InspectedGathering[]
  readonly findings: readonly Finding[]
}

export type InspectOptions = { readonly files?: Files; readonly processes?: Processes }

/** Reads everything in a data folder and judges it; writes nothing, takes no lock, stops at nothing. */
export async function inspectFolder(dir: string, options: InspectOptions = {}): Promise<Inspection> {
  const { files = nodeFiles, processes = nodeProcesses } = options
  const names = await files.list(dir)
  const found = ['catalogue.json', 'gatherings', 'programmes'].some((name) => names.includes(name))
  if (!found) return { found, server: null, gatherings: [], findings: [] }
  const findings: Finding[] = []
  const gatherings: InspectedGathering[] = []
  for (const id of await listStreams(files, dir))
    gatherings.push(await inspectGathering({ files, dir, id }, findings))
  const held = gatherings.filter(({ records }) => records > 0).map(({ id }) => id)
  findings.push(...(await inspectCatalogue(files, dir, held)))
  return { found, server: await lockHolder(files, dir, processes), gatherings, findings }
}

type Place = { readonly files: Files; readonly dir: string; readonly id: string }

async function inspectGathering(place: Place, findings: Finding[]): Promise<InspectedGathering> {
  const { files, dir, id } = place
  const inside = streamPlace(id)
  // Before the journal: a server at work may write one of each in between, the journal's part first.
  const snapshots = await listSnapshots(files, streamFolder(dir, id))
  const scan = await inspectJournal(place, findings)
  for (const seq of snapshots) {
    const file = `${inside}/${snapshotName(seq)}`
    const good = await tried(file, findings, () => readSnapshot(files, streamFolder(dir, id), seq))
    if (good === undefined) findings.push({ kind: 'snapshot', file, seq })
    else if (scan !== null && scan.faults.length === 0 && seq > scan.starts.length)
      findings.push({ kind: 'snapshot-ahead', file, seq })
  }
  for (const name of ['keys.json', RESEARCH_KEYS]) {
    const file = `${inside}/${name}`
    const keys = await tried(file, findings, () => files.read(`${dir}/${file}`))
    if (keys !== null && !areKeys(keys)) findings.push({ kind: 'keys', file })
  }
  const records = scan?.starts.length ?? 0
  return { id, records, erased: scan?.erased ?? 0, snapshots: snapshots.length }
}

async function inspectJournal({ files, dir, id }: Place, findings: Finding[]): Promise<Scan | null> {
  const file = `${streamPlace(id)}/journal.jsonl`
  const before = findings.length
  const bytes = await tried(file, findings, () => files.read(`${dir}/${file}`))
  if (bytes === null) {
    if (findings.length === before) findings.push({ kind: 'missing-journal', file })
    return null
  }
  const scan = scanJournal(bytes)
  for (const fault of scan.faults) findings.push({ kind: 'record', file, ...fault })
  if (scan.torn !== null) findings.push({ kind: 'torn', file, ...scan.torn })
  if (scan.header !== null && (scan.header.stream !== id || scan.header.v !== 1)) {
    findings.push({ kind: 'foreign-journal', file })
  }
  return scan
}

async function inspectCatalogue(files: Files, dir: string, held: readonly string[]): Promise<Finding[]> {
  const file = 'catalogue.json'
  try {
    const { existed, data } = await openCatalogue(dir, files)
    if (!existed) return [{ kind: 'missing-catalogue', file }]
    const unlisted = held.filter((id) => !isListed(data, id))
    return unlisted.map((id) => ({ kind: 'unlisted', file: streamPlace(id) }))
  } catch (error) {
    const corrupt = error instanceof StoreError && error.code === 'corrupt'
    return corrupt ? [{ kind: 'catalogue', file }] : [{ kind: 'unreadable', file, detail: String(error) }]
  }
}

/** A file the disk will not give is one more finding; null stands for it. */
async function tried<T>(file: string, findings: Finding[], read: () => Promise<T>): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    findings.push({ kind: 'unreadable', file, detail })
    return null
  }
}
