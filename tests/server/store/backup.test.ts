import { expect, test } from 'vitest'
import type { JournalStore } from '#server/store/journal-store.ts'
import { aRecord } from '#tests/contracts/event-store.ts'
import { FaultyDisk } from '#tests/support/faulty-files.ts'
import { openOn, seeded, wordsIn } from './given.ts'

/** As a program that copies files sees it: one after the other, in no order, while the server writes. */
async function copyOf(
  disk: FaultyDisk,
  chance: () => number,
  breathe: () => Promise<void>,
): Promise<FaultyDisk> {
  const copy = new FaultyDisk()
  const names = [...disk.paths()].sort(() => chance() - 0.5)
  for (const path of names) {
    await breathe()
    const bytes = disk.peek(path)
    // Replaced or removed since the folder was listed.
    if (bytes === undefined) continue
    await copy.files.makeFolder(path.slice(0, path.lastIndexOf('/')))
    // What is appended while the file is read is read too, or a part of it.
    await breathe()
    const longer = disk.peek(path) ?? bytes
    const grown = longer.subarray(0, bytes.length).equals(bytes)
    copy.put(
      path,
      grown
        ? longer.subarray(0, bytes.length + Math.floor(chance() * (longer.length - bytes.length + 1)))
        : bytes,
    )
  }
  return copy
}

/** Everything that a gathering asks of the disk, for as long as it is to go on. */
async function load(store: JournalStore, acked: string[], goesOn: () => boolean): Promise<void> {
  let version = 0
  for (let round = 0; goesOn(); round++) {
    const words = Array.from(
      { length: 1 + (round % 3) },
      (_, nth) => `ord ${round}.${nth} ${'æ'.repeat(round % 90)}`,
    )
    const expected = version
    version += words.length
    await store.append(
      'g1',
      expected,
      words.map((word) => aRecord(word)),
    )
    acked.push(...words)
    if (round % 4 === 0) await store.snapshot('g1', { seq: version, state: version })
    if (round % 5 === 1) await store.keys.ensure('g1', `box-${round}`)
    if (round % 10 === 6) await store.keys.destroy('g1', `box-${round - 5}`)
    if (round % 7 === 3)
      await store.catalogue.update(({ sessions }) => {
        sessions[`s${round}`] = { gathering: 'g1', role: 'leader', createdAt: round }
      })
  }
}

test.each([1, 2])(
  '[R-25] a copy of the folder, made at any moment while the server writes, opens with all that was confirmed when it began (%i)',
  async (seed) => {
    const chance = seeded(seed)
    const disk = new FaultyDisk()
    const store = await openOn(disk)
    const acked: string[] = []
    let copies = 0
    let late = 0
    const loading = load(store, acked, () => copies < 40)
    /** So many turns of the server's. */
    async function breathe(most = 25) {
      for (let turns = Math.floor(chance() * most); turns > 0; turns--) await null
    }
    while (copies < 40) {
      await breathe(400)
      const before = acked.length
      const newest = Math.max(
        0,
        ...disk.paths().map((path) => Number(/snapshot-(\d+)\.json$/.exec(path)?.[1] ?? 0)),
      )
      const copy = await copyOf(disk, chance, breathe)
      if (acked.length > before) late++
      copies++
      const opened = await openOn(copy)
      const { version } = await opened.load('g1')
      expect(version, `copy ${copies}`).toBeGreaterThanOrEqual(Math.max(before, newest))
      await opened.close()
      for (const path of copy.paths()) if (path.includes('/snapshot-')) copy.drop(path)
      const words = await wordsIn(await openOn(copy))
      expect(words.slice(0, before), `copy ${copies}`).toEqual(acked.slice(0, before))
      expect(words.length).toBe(version)
    }
    await loading
    // Copying and writing did go on at the same time.
    expect(late).toBeGreaterThan(10)
    await store.close()
  },
)
