import { expect, test } from 'vitest'
import { type JournalStore, openJournalStore } from '#server/store/journal-store.ts'
import { aRecord } from '#tests/contracts/event-store.ts'
import { FaultyDisk } from '#tests/support/faulty-files.ts'
import { alone, DATA, diskWith, JOURNAL, wordsIn } from './given.ts'

const BALLAST = `${DATA}/ballast`
const SIZE = 65_536

const open = (disk: FaultyDisk): Promise<JournalStore> =>
  openJournalStore({ dir: DATA, now: () => 0, files: disk.files, processes: alone, ballast: SIZE })

const used = (disk: FaultyDisk) => disk.paths().reduce((sum, path) => sum + (disk.peek(path)?.length ?? 0), 0)
const sizeOf = (disk: FaultyDisk) => disk.peek(BALLAST)?.length ?? null
/** Nothing but what is there already, and `more`. */
const fill = (disk: FaultyDisk, more = 0) => {
  disk.capacity = used(disk) + more
}

async function ready(words = ['a']) {
  const disk = await diskWith(words)
  const store = await open(disk)
  expect(await store.recover('g1')).toBe('ok')
  await store.append('g1', words.length, [aRecord('b')])
  return { disk, store }
}

test('[ST20] [R-04] the ballast is there after a start, whole and not of zeros, and stays over the next', async () => {
  const { disk, store } = await ready()
  expect(sizeOf(disk)).toBe(SIZE)
  expect(new Set(disk.peek(BALLAST)).size).toBe(256)
  const before = disk.peek(BALLAST)
  await store.close()
  const again = await open(disk)
  expect(await again.recover('g1')).toBe('ok')
  expect(disk.peek(BALLAST)).toBe(before)
  await again.close()
})

test('[ST20] [R-04] on a full disk the ballast goes, last words find room, answers do not, and it comes back with the space', async () => {
  const { disk, store } = await ready()
  fill(disk, 30)
  const later = aRecord('svar')
  await expect(store.append('g1', 2, [later])).rejects.toMatchObject({ code: 'full' })
  expect(sizeOf(disk)).toBeNull()
  const writes = disk.count('write')
  await expect(store.append('g1', 2, [later])).rejects.toMatchObject({ code: 'full' })
  await expect(store.keys.ensure('g1', 'box')).rejects.toMatchObject({ code: 'full' })
  expect(disk.count('write')).toBe(writes)
  const closing = Array.from({ length: 40 }, (_, nth) => aRecord(`siste ord ${nth} ${'x'.repeat(1000)}`))
  let version = 2
  for (const record of closing) version = await store.append('g1', version, [record], { reserve: true })
  expect(await store.recover('g1')).toBe('full')
  expect(sizeOf(disk)).toBeNull()
  // Room for the ballast and not for what would be written beside it.
  fill(disk, SIZE + 10)
  expect(await store.recover('g1')).toBe('full')
  fill(disk, 2 * SIZE)
  expect(await store.recover('g1')).toBe('ok')
  expect(sizeOf(disk)).toBe(SIZE)
  expect(await store.append('g1', version, [later])).toBe(version + 1)
  await store.close()
  expect((await wordsIn(await open(disk))).length).toBe(version + 1)
})

test('[ST20] [R-04] the very word that finds the disk full is stored, when it is one of the last', async () => {
  const { disk, store } = await ready()
  await store.keys.ensure('g1', 'box')
  fill(disk)
  expect(await store.append('g1', 2, [aRecord('slutt')], { reserve: true })).toBe(3)
  expect(sizeOf(disk)).toBeNull()
  await store.close()
})

test('[ST20] [R-04] a key that is to go and words that are to be erased go on a full disk too', async () => {
  for (const what of ['key', 'words'] as const) {
    const { disk, store } = await ready()
    await store.keys.ensure('g1', 'box')
    fill(disk)
    if (what === 'key') await store.keys.destroy('g1', 'box')
    else await store.erase('g1', [1])
    if (what === 'key') expect(store.keys.get('g1', 'box')).toBeUndefined()
    else expect(await wordsIn(store)).toEqual(['erased', 'b'])
    await store.close()
  }
})

test('[ST21] [R-04] a server starts on a full disk that has ballast, and takes last words only', async () => {
  const { disk, store } = await ready()
  await store.close()
  fill(disk)
  const again = await open(disk)
  expect(sizeOf(disk)).toBeNull()
  expect(await wordsIn(again)).toEqual(['a', 'b'])
  await expect(again.append('g1', 2, [aRecord('svar')])).rejects.toMatchObject({ code: 'full' })
  expect(await again.append('g1', 2, [aRecord('slutt')], { reserve: true })).toBe(3)
  expect(await again.recover('g1')).toBe('full')
  await again.close()
})

test('[ST20] on a small disk the ballast is a sixteenth of it, and on a tiny one a block', async () => {
  for (const [capacity, size] of [
    [512 * 1024, 32 * 1024],
    [80 * 1024, 4096],
  ] as const) {
    const disk = new FaultyDisk()
    disk.capacity = capacity
    disk.total = capacity
    const store = await open(disk)
    await store.append('g1', 0, [aRecord('a')])
    expect(await store.recover('g1')).toBe('ok')
    expect(sizeOf(disk)).toBe(size)
    await store.close()
  }
})

test('[ST20] where a limit and not the disk forbids the ballast there is none, and nobody waits for it', async () => {
  const disk = await diskWith(['a'])
  disk.fail = (operation, _nth, _ofKind, path) =>
    operation === 'write' && path.includes('ballast') ? 'EFBIG' : undefined
  const store = await open(disk)
  expect(await store.recover('g1')).toBe('ok')
  expect(await store.append('g1', 1, [aRecord('b')])).toBe(2)
  expect(sizeOf(disk)).toBeNull()
  expect(disk.paths().filter((path) => path.includes('ballast'))).toEqual([])
  await store.close()
})

test('[ST20] a ballast that was cut short by a crash is made anew', async () => {
  const disk = await diskWith(['a'])
  disk.put(BALLAST, Buffer.alloc(100))
  disk.put(`${BALLAST}.tmp-1234567890`, Buffer.alloc(100))
  const store = await open(disk)
  expect(await store.recover('g1')).toBe('ok')
  expect(sizeOf(disk)).toBe(SIZE)
  expect(disk.paths().filter((path) => path.includes('.tmp-'))).toEqual([])
  await store.close()
})

test('[ST20] a look at a full disk leaves nothing in the journal, and one at a healthy disk neither', async () => {
  const { disk, store } = await ready()
  const before = disk.peek(JOURNAL)
  for (const more of [10, 40_000]) {
    fill(disk, more)
    await store.recover('g1')
    expect(disk.peek(JOURNAL)).toEqual(before)
  }
  await store.close()
})
