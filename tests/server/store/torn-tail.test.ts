import { describe, expect, test, vi } from 'vitest'
import { aRecord } from '#tests/contracts/event-store.ts'
import { diskWith, JOURNAL, journalOf, linesOf, openOn, wordsIn } from './given.ts'

// Thousands of starts each; how long they take depends on what else the machine does.
vi.setConfig({ testTimeout: 120_000 })

const sizes: Readonly<Record<string, readonly string[]>> = {
  'empty words': ['', '', ''],
  'short words with æøå and emoji': ['Rødøy', 'Å få båt 🚤 til Træna', '👩‍👩‍👧‍👦 ⚓ æøå'],
  'long words': ['é'.repeat(700), '🔥 blålys\n'.repeat(120), 'x'.repeat(900)],
}

describe.each(Object.entries(sizes))('a journal of %s', (_, words) => {
  test('[ST2] [R-02] cut at any byte, it opens with exactly the whole records before the cut', async () => {
    const whole = await diskWith(words)
    const journal = journalOf(whole)
    const lines = linesOf(journal)
    for (let length = 0; length <= journal.length; length++) {
      const disk = whole.copy()
      disk.put(JOURNAL, journal.subarray(0, length))
      const store = await openOn(disk)
      const kept = Math.max(0, lines.filter((end) => end <= length).length - 2)
      expect(await wordsIn(store), `cut at ${length}`).toEqual(words.slice(0, kept))
      await store.close()
    }
  })

  test('[ST2] [R-02] a torn last record is cut and reported, and the next one takes its number', async () => {
    const whole = await diskWith(words)
    const journal = journalOf(whole)
    const last = linesOf(journal).at(-2) ?? 0
    for (let length = last + 1; length < journal.length; length += 7) {
      const disk = whole.copy()
      disk.put(JOURNAL, journal.subarray(0, length))
      const store = await openOn(disk)
      const { mended, version } = await store.load('g1')
      expect(mended).toEqual([
        `${JOURNAL}: cut ${length - last} bytes of an interrupted write at byte ${last} (line 4 ends in the middle of a record)`,
      ])
      expect(journalOf(disk)).toEqual(journal.subarray(0, last))
      expect(await store.append('g1', version, [aRecord('neste')])).toBe(3)
      await store.close()
      const again = await openOn(disk)
      expect((await again.load('g1')).mended).toEqual([])
      expect(await wordsIn(again)).toEqual([...words.slice(0, 2), 'neste'])
    }
  })
})

test('[ST2] [R-02] a journal cut inside its header counts as empty and gets a new one', async () => {
  const disk = await diskWith(['a'])
  disk.put(JOURNAL, journalOf(disk).subarray(0, 20))
  const store = await openOn(disk)
  expect((await store.load('g1')).mended).toHaveLength(1)
  await store.append('g1', 0, [aRecord('b')])
  await store.close()
  expect(await wordsIn(await openOn(disk))).toEqual(['b'])
})

test('[ST15] an append of several records of which some are missing does not count at all', async () => {
  const disk = await diskWith(['a'])
  const store = await openOn(disk)
  const before = journalOf(disk).length
  await store.append('g1', 1, [aRecord('b'), aRecord('c'), aRecord('d')])
  await store.close()
  const journal = journalOf(disk)
  for (let length = before; length < journal.length; length++) {
    const cut = disk.copy()
    cut.put(JOURNAL, journal.subarray(0, length))
    const again = await openOn(cut)
    expect(await wordsIn(again)).toEqual(['a'])
    expect((await again.load('g1')).mended).toHaveLength(length === before ? 0 : 1)
    expect(journalOf(cut)).toEqual(journal.subarray(0, before))
  }
})

test('[ST2] zeros that a power cut left behind the last record are cut and reported', async () => {
  const disk = await diskWith(['a', 'b'])
  disk.put(JOURNAL, Buffer.concat([journalOf(disk), Buffer.alloc(4096)]))
  const store = await openOn(disk)
  expect(await wordsIn(store)).toEqual(['a', 'b'])
  expect((await store.load('g1')).mended).toHaveLength(1)
})

/** A journal whose last flush holds many records, and one in the middle of them. */
async function oneBigFlush() {
  const disk = await diskWith(['a'])
  const store = await openOn(disk)
  const words = Array.from({ length: 20 }, (_, at) => `ord ${at}`)
  // The first may go alone; the rest wait for it and share a flush.
  await Promise.all(words.map((word, at) => store.append('g1', at + 1, [aRecord(word)])))
  await store.close()
  const journal = journalOf(disk)
  return { disk, words, journal, middle: linesOf(journal)[12] ?? 0 }
}

test('[ST2] zeros inside the last flush are a torn tail, for none of it was acknowledged', async () => {
  const { disk, words, journal, middle } = await oneBigFlush()
  journal.fill(0, middle + 5, middle + 300)
  disk.put(JOURNAL, journal)
  const again = await openOn(disk)
  expect(await wordsIn(again)).toEqual(['a', ...words.slice(0, 10)])
  expect((await again.load('g1')).mended).toHaveLength(1)
})

test('[ST6] any other damage inside the last flush is refused: a power cut loses pages, it does not change letters', async () => {
  const { disk, journal, middle } = await oneBigFlush()
  journal[middle + 20] = 0x23
  disk.put(JOURNAL, journal)
  const again = await openOn(disk)
  await expect(again.load('g1')).rejects.toMatchObject({ code: 'corrupt', where: { offset: middle } })
  expect(journalOf(disk)).toEqual(journal)
})
