import { type JournalStore, openJournalStore } from '#server/store/journal-store.ts'
import type { Processes } from '#server/store/process-identity.ts'
import { aRecord } from '#tests/contracts/event-store.ts'
import { FaultyDisk } from '#tests/support/faulty-files.ts'

export const DATA = '/data'
export const JOURNAL = '/data/gatherings/g1/journal.jsonl'

/** After a crash the one that held the lock is dead, though in these tests it is the same process. */
export const alone: Processes = { me: () => ({ pid: 1, boot: 'b', start: 's' }), isAlive: () => false }

export function openOn(disk: FaultyDisk): Promise<JournalStore> {
  return openJournalStore({ dir: DATA, now: () => 0, files: disk.files, processes: alone })
}

/** The same numbers every time for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** 1, 2, 3 …, one for each place where work can be interrupted. Leave the loop when the work got through. */
export function* places(from = 1, step = 1): Generator<number> {
  for (let at = from; at < 2000; at += step) yield at
  throw new Error('the work never got through')
}

/** A disk with one closed data folder whose stream g1 holds these words, one append each. */
export async function diskWith(words: readonly string[]): Promise<FaultyDisk> {
  const disk = new FaultyDisk()
  const store = await openOn(disk)
  for (const [at, word] of words.entries()) await store.append('g1', at, [aRecord(word)])
  await store.close()
  return disk
}

export async function wordsIn(store: JournalStore): Promise<readonly unknown[]> {
  return (await store.load('g1')).records.map((record) =>
    record.private === null || record.private === 'erased' ? record.private : record.private.said,
  )
}

export function journalOf(disk: FaultyDisk): Buffer {
  return Buffer.from(disk.peek(JOURNAL) ?? '')
}

/** Where each line of a journal starts, and behind the last one its end. */
export function linesOf(journal: Buffer): readonly number[] {
  const starts = [0]
  for (let at = journal.indexOf(10); at !== -1; at = journal.indexOf(10, at + 1)) starts.push(at + 1)
  return starts
}
