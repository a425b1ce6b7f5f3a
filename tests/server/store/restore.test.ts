import { expect, test } from 'vitest'
import { type RestoreWish, restoreFolder } from '#server/store/restore.ts'
import { aRecord } from '#tests/contracts/event-store.ts'
import { FaultyDisk } from '#tests/support/faulty-files.ts'
import { alone, DATA, diskWith, JOURNAL, journalOf, linesOf, openOn, places, wordsIn } from './given.ts'

const COPY = '/copy'
const WISH = { from: COPY, to: DATA, gathering: null, at: null, look: false, replace: false }

/** The folder of `copied`, as a copy, on the disk of `now`. */
async function withCopy(now: FaultyDisk, copied: FaultyDisk): Promise<FaultyDisk> {
  for (const path of copied.paths()) {
    const to = path.replace(DATA, COPY)
    await now.files.makeFolder(to.slice(0, to.lastIndexOf('/')))
    now.put(to, copied.peek(path) ?? Buffer.alloc(0))
  }
  for (const folder of ['/', COPY, `${COPY}/gatherings`, `${COPY}/gatherings/g1`])
    await now.files.syncFolder(folder)
  return now
}

const restore = (disk: FaultyDisk, wish: Partial<RestoreWish> = {}) =>
  restoreFolder({ ...WISH, ...wish }, { files: disk.files, processes: alone })

async function after(disk: FaultyDisk) {
  const store = await openOn(disk)
  const { epoch, version } = await store.load('g1')
  const words = await wordsIn(store)
  await store.close()
  return { words, version, epoch }
}

test('[ST23] a copy is put back whole into an empty folder, links and keys and all, under an epoch of its own', async () => {
  const source = await diskWith(['a', 'b', 'c'])
  const store = await openOn(source)
  await store.keys.ensure('g1', 'box')
  const key = store.keys.get('g1', 'box')
  await store.catalogue.update((data) => {
    const entry = data.gatherings.g1
    if (entry) Object.assign(entry, { title: 'Kyst', code: 'KYST22' })
    data.sessions.s1 = { gathering: 'g1', role: 'leader', createdAt: 1 }
  })
  const disk = await withCopy(new FaultyDisk(), source)
  const { did, plan } = await restore(disk)
  expect(did).toBe('restored')
  expect(plan.planned).toMatchObject([
    { id: 'g1', title: 'Kyst', takes: 3, of: 3, until: 1_700_000_000_000, fault: null, now: null },
  ])
  const again = await openOn(disk)
  expect(await wordsIn(again)).toEqual(['a', 'b', 'c'])
  expect(again.keys.get('g1', 'box')).toEqual(key)
  expect(again.catalogue.data).toMatchObject({ gatherings: { g1: { code: 'KYST22' } }, sessions: { s1: {} } })
  expect((await store.load('g1')).epoch).toBe('')
  const { epoch } = await again.load('g1')
  expect(epoch).toMatch(/^[\w-]{10}$/)
  expect(await again.append('g1', 3, [aRecord('d')])).toBe(4)
  await again.close()
  const { epoch: next } = await after(disk)
  expect(next).toBe(epoch)
  await restore(disk, { replace: true })
  expect((await after(disk)).epoch).not.toBe(epoch)
})

test('[ST23] what is there is not replaced without being told, and what would be lost is counted', async () => {
  const source = await diskWith(['a', 'b'])
  const disk = source.copy()
  const store = await openOn(disk)
  await store.snapshot('g1', { seq: 2, state: 'old' })
  await store.append('g1', 2, [aRecord('c'), aRecord('d')])
  await store.close()
  await withCopy(disk, source)
  const before = journalOf(disk)
  const refused = await restore(disk)
  expect(refused).toMatchObject({
    did: 'refused',
    plan: { planned: [{ takes: 2, now: { records: 4, loses: 2 } }] },
  })
  expect((await restore(disk, { look: true, replace: true })).did).toBe('looked')
  expect(journalOf(disk)).toEqual(before)
  expect((await restore(disk, { replace: true })).did).toBe('restored')
  // The snapshot was of what went.
  expect(await after(disk)).toMatchObject({ words: ['a', 'b'], version: 2 })
})

test('[ST23] another story under the same number is not the same record', async () => {
  const disk = await withCopy(await diskWith(['a', 'x', 'c']), await diskWith(['a', 'b', 'c']))
  // Each word's record has its own salt, so not even the first is the same.
  expect((await restore(disk)).plan.planned[0]?.now).toMatchObject({ records: 3, loses: 3 })
})

test('[ST23] an earlier point can be chosen, a snapshot of the copy or any record, and an append is taken whole or not at all', async () => {
  const source = await diskWith(['a'])
  const store = await openOn(source)
  await store.append('g1', 1, [aRecord('b'), aRecord('c')])
  await store.snapshot('g1', { seq: 3, state: 'three' })
  await store.append('g1', 3, [aRecord('d')])
  await store.close()
  for (const [at, words] of [
    [1, ['a']],
    [2, ['a']],
    [3, ['a', 'b', 'c']],
    [99, ['a', 'b', 'c', 'd']],
  ] as const) {
    const disk = await withCopy(new FaultyDisk(), source)
    const { plan } = await restore(disk, { at })
    expect(plan.planned[0]).toMatchObject({ takes: words.length, of: 4, points: [3] })
    expect((await after(disk)).words).toEqual(words)
  }
})

test('[ST23] [R-03] of a damaged copy what stands before the damage is taken, and the damage is named', async () => {
  const source = await diskWith(['a', 'b', 'c', 'd', 'e'])
  const journal = journalOf(source)
  const lines = linesOf(journal)
  journal[(lines[3] ?? 0) + 9] = 0x7f
  source.put(JOURNAL, journal)
  const disk = await withCopy(new FaultyDisk(), source)
  const { did, plan } = await restore(disk)
  expect(did).toBe('restored')
  expect(plan.planned[0]).toMatchObject({ takes: 2, of: 5, fault: { line: 4, seq: 3, offset: lines[3] } })
  expect((await after(disk)).words).toEqual(['a', 'b'])
})

test('[ST23] a copy that was cut short in a write, or holds nothing that can be read, is told apart', async () => {
  const source = await diskWith(['a', 'b'])
  const whole = journalOf(source)
  source.put(JOURNAL, whole.subarray(0, whole.length - 5))
  await source.files.makeFolder(`${DATA}/gatherings/g2`)
  source.put(`${DATA}/gatherings/g2/journal.jsonl`, Buffer.from('noe annet\n'))
  await source.files.makeFolder(`${DATA}/gatherings/g3`)
  source.put(`${DATA}/gatherings/g3/snapshot-3.json`, Buffer.from('{}'))
  const disk = await withCopy(new FaultyDisk(), source)
  const { plan } = await restore(disk)
  expect(plan.planned).toMatchObject([{ id: 'g1', takes: 1, fault: null }])
  expect(plan.skipped).toEqual([
    { id: 'g2', why: 'not-readable' },
    { id: 'g3', why: 'no-journal' },
  ])
  expect((await after(disk)).words).toEqual(['a'])
})

test('[ST23] [ST11] what has been erased since the copy was made stays erased', async () => {
  const source = await diskWith(['hemmelig', 'b'])
  const disk = await withCopy(source.copy(), source)
  const store = await openOn(disk)
  await store.erase('g1', [1])
  await store.close()
  const { plan } = await restore(disk, { replace: true })
  expect(plan.planned[0]).toMatchObject({ erased: 1, now: { loses: 0 } })
  expect((await after(disk)).words).toEqual(['erased', 'b'])
  for (const path of disk.paths().filter((each) => each.startsWith(DATA)))
    expect(disk.peek(path)?.includes('hemmelig'), path).toBe(false)
})

test('[ST23] links and codes that are in use stay, and no two gatherings get one code', async () => {
  const source = await diskWith(['a'])
  const other = await diskWith(['b'])
  const [one, two] = await Promise.all([openOn(source), openOn(other)])
  for (const [store, title] of [
    [one, 'kopi'],
    [two, 'nå'],
  ] as const)
    await store.catalogue.update(({ gatherings }) =>
      Object.assign(gatherings.g1 ?? {}, { title, code: `${title}22` }),
    )
  await Promise.all([one.close(), two.close()])
  await withCopy(other, source)
  await restore(other, { replace: true })
  expect((await openOn(other)).catalogue.data.gatherings.g1).toMatchObject({ title: 'nå', code: 'nå22' })
})

test('[ST23] a folder that a server has is not written to', async () => {
  const disk = await withCopy(await diskWith(['a', 'b']), await diskWith(['a']))
  const server = await openOn(disk)
  const living = { ...alone, isAlive: () => true }
  const wish = { ...WISH, replace: true }
  await expect(restoreFolder(wish, { files: disk.files, processes: living })).rejects.toMatchObject({
    code: 'in-use',
  })
  expect(await wordsIn(server)).toEqual(['a', 'b'])
})

test('[ST23] [R-01] a power cut at any moment leaves the old or the new, and restoring again works', async () => {
  const source = await diskWith(['a'])
  const store = await openOn(source)
  await store.keys.ensure('g1', 'box')
  await store.close()
  for (const at of places()) {
    const disk = await withCopy(await diskWith(['x', 'y']), source)
    const last = disk.operations + at
    disk.fail = () => {
      if (disk.operations >= last) disk.powerOff()
      return undefined
    }
    const done = await restore(disk, { replace: true }).then(
      () => true,
      () => false,
    )
    for (const names of ['lost', 'kept'] as const) {
      const cut = disk.afterCrash({ unsynced: 'lost', names, chance: () => 0 })
      const { words, epoch } = await after(cut)
      expect([['x', 'y'], ['a']], `before ${at}`).toContainEqual(words)
      expect(epoch === '', `before ${at}`).toBe(words.length === 2)
      await restore(cut, { replace: true })
      expect((await after(cut)).words).toEqual(['a'])
    }
    if (done) break
  }
})
