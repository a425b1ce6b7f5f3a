import type { Instant } from '#shared/kernel/instant.ts'
import { type CatalogueData, type CatalogueEntry, type ProgrammeEntry, readCatalogue } from './catalogue.ts'
import { StoreError } from './event-store.ts'
import type { Folder } from './files.ts'
import { withoutPrivate } from './journal-lines.ts'
import { type Fault, type Scan, scanJournal } from './journal-scan.ts'
import { checkRecord, decodeRecord, type Header, sealedPart } from './record.ts'
import { listSnapshots, readSnapshot } from './snapshots.ts'
import { isProgramme, listStreams, streamFolder } from './stream-folders.ts'

/** A gathering or a programme as it would be put back: what of the copy can be taken, and what of what is there now would be gone. */
export type Planned = {
  readonly id: string
  readonly title: string
  /** The records that are taken, from the first on. */
  readonly takes: number
  /** Of so many that the copy holds. */
  readonly of: number
  readonly until: Instant | null
  /** Where the copy is damaged, when that is why not all of it is taken. */
  readonly fault: Fault | null
  /** Words that have been erased since the copy was made; they stay erased. */
  readonly erased: number
  /** Other points to go back to: the last records of the snapshots in the copy that verify. */
  readonly points: readonly number[]
  /** Null where nothing is there now. `loses`: records that are there now and not among those taken. */
  readonly now: { readonly records: number; readonly loses: number; readonly until: Instant | null } | null
  /** All lines that are to be written, behind a header of their own. */
  readonly lines: Buffer
  readonly header: Header
  /** Its place in the copy's catalogue. */
  readonly entry: CatalogueEntry | ProgrammeEntry | null
}
export type Skipped = { readonly id: string; readonly why: string }
export type Plan = {
  readonly planned: readonly Planned[]
  readonly skipped: readonly Skipped[]
  /** The catalogue of the copy; null where there is none or it cannot be understood. */
  readonly catalogue: CatalogueData | null
}
export type Wish = {
  /** All of them unless one is named. */
  readonly gathering: string | null
  /** The last record to take; all there are unless said. */
  readonly at: number | null
}

type Journal = { readonly bytes: Buffer; readonly scan: Scan }

/** Reads the copy and what is there now, and says what restoring would do; changes nothing. */
export async function planRestore(from: Folder, to: Folder, { gathering, at }: Wish): Promise<Plan> {
  const catalogue = await catalogueIn(from)
  const planned: Planned[] = []
  const skipped: Skipped[] = []
  for (const id of await listStreams(from.files, from.dir)) {
    if (gathering !== null && id !== gathering) continue
    const journal = await journalIn(from, id)
    const header = journal?.scan.header ?? null
    if (journal === null || header === null || header.v !== 1 || header.stream !== id) {
      skipped.push({ id, why: journal === null ? 'no-journal' : 'not-readable' })
      continue
    }
    const there = await journalIn(to, id)
    const entry = entryIn(catalogue, id)
    const points = await pointsIn(from, id)
    planned.push({ ...planOne(journal, header, there, at), id, title: entry?.title ?? '', points, entry })
  }
  return { planned, skipped, catalogue }
}

function entryIn(catalogue: CatalogueData | null, id: string): Planned['entry'] {
  const all = (isProgramme(id) ? catalogue?.programmes : catalogue?.gatherings) ?? {}
  return Object.hasOwn(all, id) ? (all[id] ?? null) : null
}

function planOne(journal: Journal, header: Header, there: Journal | null, at: number | null) {
  const [fault = null] = journal.scan.faults
  const whole = upTo(journal.bytes, fault?.offset ?? journal.scan.end)
  const taken =
    at === null || at >= whole.scan.starts.length ? whole : upTo(whole.bytes, whole.scan.starts[at] ?? 0)
  const erased = erasedSince(taken, there)
  const first = taken.scan.starts[0] ?? taken.scan.end
  const bytes = withoutPrivate(taken.bytes, taken.scan, erased)
  return {
    header,
    takes: taken.scan.starts.length,
    of: Math.max(countLines(journal.bytes) - 1, whole.scan.starts.length),
    until: lastTime(taken),
    fault: taken === whole ? fault : null,
    erased: erased.size,
    now: there === null || there.scan.starts.length === 0 ? null : whatIsThere(there, taken),
    lines: bytes.subarray(first),
  }
}

/** What stands before that byte, whole appends only. */
function upTo(bytes: Buffer, end: number): Journal {
  const part = bytes.subarray(0, end)
  const scan = scanJournal(part)
  return { bytes: part.subarray(0, scan.end), scan }
}

function whatIsThere(there: Journal, taken: Journal) {
  const records = there.scan.starts.length
  let same = 0
  while (same < records && sameRecord(there, taken, same)) same++
  return { records, loses: records - same, until: lastTime(there) }
}

function lineOf({ scan }: Journal, nth: number): { start: number; end: number } | null {
  const start = scan.starts[nth]
  return start === undefined ? null : { start, end: (scan.starts[nth + 1] ?? scan.end) - 1 }
}

/** The envelope and its checksum, which erasing leaves as they are. */
function sameRecord(one: Journal, other: Journal, nth: number): boolean {
  const [a, b] = [lineOf(one, nth), lineOf(other, nth)]
  if (a === null || b === null) return false
  return sealedPart(one.bytes, a.start).equals(sealedPart(other.bytes, b.start))
}

/** A copy from before somebody had their words erased must not bring them back. */
function erasedSince(taken: Journal, there: Journal | null): ReadonlySet<number> {
  const erased = new Set<number>()
  if (there === null || there.scan.erased === 0) return erased
  taken.scan.starts.forEach((_, nth) => {
    const line = lineOf(there, nth)
    if (line === null || !sameRecord(there, taken, nth)) return
    const checked = checkRecord(there.bytes, line.start, line.end)
    if (typeof checked !== 'string' && checked.erased) erased.add(nth + 1)
  })
  return erased
}

function lastTime(journal: Journal): Instant | null {
  for (let nth = journal.scan.starts.length - 1; nth >= 0; nth--) {
    const line = lineOf(journal, nth)
    const at = line === null ? null : decodeRecord(journal.bytes, line.start, line.end).at
    if (at !== null) return at
  }
  return null
}

function countLines(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines++
  return lines
}

async function journalIn({ files, dir }: Folder, id: string): Promise<Journal | null> {
  const bytes = await files.read(`${streamFolder(dir, id)}/journal.jsonl`)
  return bytes === null ? null : { bytes, scan: scanJournal(bytes) }
}

async function pointsIn({ files, dir }: Folder, id: string): Promise<readonly number[]> {
  const folder = streamFolder(dir, id)
  const points: number[] = []
  for (const seq of await listSnapshots(files, folder))
    if ((await readSnapshot(files, folder, seq).catch(() => undefined)) !== undefined) points.push(seq)
  return points.sort((a, b) => a - b)
}

async function catalogueIn(copy: Folder): Promise<CatalogueData | null> {
  try {
    return await readCatalogue(copy)
  } catch (error) {
    if (error instanceof StoreError && error.code === 'corrupt') return null
    throw error
  }
}
