import type { NewRecord, StoredRecord } from '#server/store/event-store.ts'
import { StoreError } from '#server/store/event-store.ts'
import { checkRecord, decodeRecord, encodeRecord } from '#server/store/record.ts'

/**
 * A record as the database has it: what a line of a journal has (docs/decisions/0003), taken apart where the private part begins, so that
 * a checksum of our own goes with it from disk to disk and a copy of either kind is the other byte for byte.
 */
export type EventRow = {
  readonly version: string | number
  readonly sealed: string
  readonly private: string | null
}

/** `<envelope> TAB <checksum>`, and the private part behind the second tab. */
export function rowOfLine(line: string): { readonly sealed: string; readonly private: string | null } {
  const end = line.indexOf('\t', line.indexOf('\t') + 1)
  const personal = line.slice(end + 1).trimEnd()
  return { sealed: line.slice(0, end), private: personal === '' ? null : personal }
}

export function lineOfRow({ sealed, private: personal }: EventRow): string {
  return `${sealed}\t${personal ?? ''}\n`
}

export type NewRow = {
  readonly version: number
  readonly command: string | null
  readonly sealed: string
  readonly private: string | null
}

/** One append's records, numbered after `version`. Throws what JSON throws. */
export function rowsOf(records: readonly NewRecord[], version: number): readonly NewRow[] {
  const flush = version + 1
  return records.map((record, at) => ({
    version: flush + at,
    command: record.command,
    ...rowOfLine(encodeRecord(record, { seq: flush + at, flush, more: records.length - at - 1 })),
  }))
}

/** Throws `corrupt` where the row is not what was written. */
export function recordOf(stream: string, row: EventRow): StoredRecord {
  const bytes = Buffer.from(lineOfRow(row))
  const end = bytes.length - 1
  const checked = checkRecord(bytes, 0, end)
  if (typeof checked === 'string' || checked.seq !== Number(row.version)) {
    const what = typeof checked === 'string' ? checked : 'number'
    throw new StoreError('corrupt', `record ${row.version} of ${stream} is not as it was written (${what})`)
  }
  return decodeRecord(bytes, 0, end)
}
