import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { StoreError } from '#server/store/event-store.ts'
import { scanJournal } from '#server/store/journal-scan.ts'
import type { FaultyDisk } from '#tests/support/faulty-files.ts'
import { diskWith, JOURNAL, journalOf, linesOf, openOn, seeded, wordsIn } from './given.ts'

// Thousands of starts each; how long they take depends on what else the machine does.
vi.setConfig({ testTimeout: 120_000 })

const words = ['Rødøy', 'båt 🚤', 'c', 'd', 'e', 'f', 'g', 'h']

/** What a start makes of a tampered journal: its words, or the error. */
async function outcome(whole: FaultyDisk, journal: Buffer) {
  const disk = whole.copy()
  disk.put(JOURNAL, journal)
  const store = await openOn(disk)
  try {
    return { words: await wordsIn(store), mended: (await store.load('g1')).mended, after: journalOf(disk) }
  } catch (error) {
    return { error: error as StoreError, after: journalOf(disk) }
  } finally {
    await store.close()
  }
}

function flipped(journal: Buffer, bit: number): Buffer {
  const copy = Buffer.from(journal)
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
}

describe('damage', () => {
  test('[ST2] [R-03] any bit flipped in the last record: it is cut and reported, the others stand', async () => {
    const whole = await diskWith(words)
    const journal = journalOf(whole)
    const last = linesOf(journal).at(-2) ?? 0
    for (let bit = last * 8; bit < journal.length * 8; bit++) {
      const { words: kept, mended } = await outcome(whole, flipped(journal, bit))
      expect(kept, `bit ${bit}`).toEqual(words.slice(0, -1))
      expect(mended).toHaveLength(1)
    }
  })

  test('[ST6] [R-03] any bit flipped elsewhere: refused with file, byte and line, and nothing is cut', async () => {
    const whole = await diskWith(words)
    const journal = journalOf(whole)
    const lines = linesOf(journal)
    const last = lines.at(-2) ?? 0
    const chance = seeded(7)
    for (let round = 0; round < 1000; round++) {
      const bit = Math.floor(chance() * last * 8)
      const tampered = flipped(journal, bit)
      const { error, after } = await outcome(whole, tampered)
      const line = lines.filter((start) => start <= bit >> 3).length
      expect(error, `bit ${bit}`).toMatchObject({
        code: 'corrupt',
        where: { file: JOURNAL, offset: lines[line - 1], line },
      })
      expect(error?.message).toContain('samling verify')
      expect(after).toEqual(tampered)
    }
  })

  test('[ST6] [R-03] a page of zeros over records that were synced before later ones is refused', async () => {
    const whole = await diskWith(Array.from({ length: 80 }, (_, at) => `ord ${at}`))
    const journal = journalOf(whole)
    journal.fill(0, 4096, 8192)
    const { error } = await outcome(whole, journal)
    const hit = linesOf(journalOf(whole))
      .filter((start) => start <= 4096)
      .at(-1)
    expect(error).toMatchObject({ code: 'corrupt', where: { file: JOURNAL, offset: hit } })
  })

  test('[ST6] [R-03] a journal that is all zeros is refused, not taken for an empty one', async () => {
    const whole = await diskWith(words)
    const { error } = await outcome(whole, Buffer.alloc(journalOf(whole).length))
    expect(error).toMatchObject({ code: 'corrupt', where: { offset: 0, line: 1 } })
  })

  test('[ST6] [R-03] a block that stands twice is refused, wherever it is cut', async () => {
    const whole = await diskWith(words)
    const journal = journalOf(whole)
    for (let start = 150; start < journal.length - 512; start += 13) {
      const block = journal.subarray(start, start + 512)
      const { error } = await outcome(
        whole,
        Buffer.concat([journal.subarray(0, start + 512), block, journal.subarray(start + 512)]),
      )
      expect(error, `block at ${start}`).toMatchObject({ code: 'corrupt' })
    }
  })

  test('[ST6] [R-03] a record that is missing, or stands twice, is refused', async () => {
    const whole = await diskWith(words)
    const journal = journalOf(whole)
    const lines = linesOf(journal)
    const [from = 0, to = 0] = [lines[3], lines[4]]
    const missing = Buffer.concat([journal.subarray(0, from), journal.subarray(to)])
    const twice = Buffer.concat([journal, journal.subarray(lines.at(-2))])
    expect((await outcome(whole, missing)).error).toMatchObject({ code: 'corrupt', where: { line: 4 } })
    expect((await outcome(whole, twice)).error).toMatchObject({ code: 'corrupt', where: { line: 10 } })
  })

  test('[ST6] a journal that lies in another gathering’s folder is refused', async () => {
    const disk = await diskWith(['a'])
    disk.put('/data/gatherings/g2/journal.jsonl', journalOf(disk))
    await disk.files.makeFolder('/data/gatherings/g2')
    const store = await openOn(disk)
    await expect(store.load('g2')).rejects.toMatchObject({ code: 'corrupt' })
    expect(await wordsIn(store)).toEqual(['a'])
  })

  test('[ST6] a journal that is gone while its snapshots are there is refused', async () => {
    const disk = await diskWith(['a'])
    const store = await openOn(disk)
    await store.snapshot('g1', { seq: 1, state: {} })
    await store.close()
    disk.drop(JOURNAL)
    await expect((await openOn(disk)).load('g1')).rejects.toMatchObject({ code: 'corrupt' })
  })

  test('[ST6] a private part that was blanked where the envelope has none is not taken for erased', async () => {
    const whole = await diskWith(['a', 'b'])
    const text = journalOf(whole).toString()
    const blanked = text.replace(/\t\[.*\]\n/, '\t\n')
    expect((await outcome(whole, Buffer.from(blanked))).words).toEqual(['erased', 'b'])
    const added = Buffer.from(blanked.replace('\t\n', '\t["x",{}]\n'))
    expect((await outcome(whole, added)).error).toMatchObject({ code: 'corrupt' })
  })

  test('[ST6] [R-03] whatever stands in the file, it is judged, not tripped over', () => {
    const line = fc.constantFrom(
      '\t00000000\t\n',
      '{"s":1}\t\t\n',
      '{"samling":"journal"}',
      '\n',
      '\t',
      '\0'.repeat(9),
    )
    const chunk = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      line.map((text) => Buffer.from(text)),
    )
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 12 }), (chunks) => {
        const bytes = Buffer.concat(chunks)
        const { starts, faults, torn } = scanJournal(bytes)
        expect(starts).toEqual([])
        expect(faults.length > 0 || torn !== null).toBe(bytes.length > 0)
      }),
      { numRuns: 2000 },
    )
  })

  test('[ST18] a scan lists every bad record, not the first only', async () => {
    const journal = journalOf(await diskWith(words))
    const lines = linesOf(journal)
    for (const line of [2, 5]) journal[(lines[line] ?? 0) + 8] = 0x7f
    expect(scanJournal(journal).faults.map(({ line, seq, what }) => ({ line, seq, what }))).toEqual([
      { line: 3, seq: 2, what: 'checksum' },
      { line: 6, seq: 5, what: 'checksum' },
    ])
  })
})
