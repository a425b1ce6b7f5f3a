import type { StoredRecord } from './event-store.ts'
import type { Scan } from './journal-scan.ts'
import { decodeRecord, erasedLine } from './record.ts'

// What can be done with the lines of a journal once `scanJournal` has found them good.

type Found = Pick<Scan, 'starts' | 'end'>

export function recordsAfter(bytes: Buffer, { starts, end }: Found, after: number): StoredRecord[] {
  // A record ends at the newline before the next one.
  const stopOf = (at: number) => (starts[after + at + 1] ?? end) - 1
  return starts.slice(after).map((start, at) => decodeRecord(bytes, start, stopOf(at)))
}

/** The journal as it is without the private parts of these records. */
export function withoutPrivate(bytes: Buffer, { starts, end }: Found, seqs: ReadonlySet<number>): Buffer {
  const parts: Buffer[] = [bytes.subarray(0, starts[0] ?? end)]
  starts.forEach((start, at) => {
    const stop = starts[at + 1] ?? end
    parts.push(...(seqs.has(at + 1) ? erasedLine(bytes, start) : [bytes.subarray(start, stop)]))
  })
  return Buffer.concat(parts)
}
