import { expect, test } from 'vitest'
import { aRecord } from '#tests/contracts/event-store.ts'
import { FaultyDisk } from '#tests/support/faulty-files.ts'
import { diskWith, JOURNAL, openOn, places, wordsIn } from './given.ts'

const words = Array.from({ length: 1000 }, (_, at) => `ord ${at}`)

test('[ST5] a thousand appends at once share two syncs and two writes', async () => {
  const disk = await diskWith(['først'])
  const store = await openOn(disk)
  await store.load('g1')
  disk.counts.clear()
  const versions = await Promise.all(words.map((word, at) => store.append('g1', at + 1, [aRecord(word)])))
  expect(versions).toEqual(words.map((_, at) => at + 2))
  expect(disk.count('datasync')).toBeLessThanOrEqual(2)
  expect(disk.count('write')).toBeLessThanOrEqual(2)
  expect(await wordsIn(store)).toEqual(['først', ...words])
})

test('[ST4] every append on its own is one write and one sync, in a file kept open', async () => {
  const disk = await diskWith(['først'])
  const store = await openOn(disk)
  await store.append('g1', 1, [aRecord('a')])
  disk.counts.clear()
  for (let version = 2; version < 12; version++) await store.append('g1', version, [aRecord('b')])
  expect(Object.fromEntries(disk.counts)).toEqual({ write: 10, datasync: 10 })
})

function aSignal() {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give }
}

/** Stops the disk at its next write or sync. */
function stopAt(disk: FaultyDisk, stopped: 'write' | 'datasync') {
  const [gate, arrival] = [aSignal(), aSignal()]
  disk.hold = (operation) => {
    if (operation !== stopped) return undefined
    arrival.give()
    return gate.given
  }
  return { reached: arrival.given, go: gate.give }
}

test('[ST4] nothing is acknowledged before its sync has come back', async () => {
  const disk = await diskWith(['først'])
  const store = await openOn(disk)
  await store.load('g1')
  const { reached, go } = stopAt(disk, 'datasync')
  let acknowledged = false
  const appended = store.append('g1', 1, [aRecord('a')]).then(() => {
    acknowledged = true
  })
  await reached
  await new Promise((resolve) => setImmediate(resolve))
  expect(acknowledged).toBe(false)
  go()
  await appended
})

test('[ST5] what arrives while a flush is under way shares the next one', async () => {
  const disk = await diskWith(['først'])
  const store = await openOn(disk)
  await store.load('g1')
  const { reached, go } = stopAt(disk, 'write')
  const first = store.append('g1', 1, [aRecord('a')])
  await reached
  const rest = words.map((word, at) => store.append('g1', at + 2, [aRecord(word)]))
  disk.counts.clear()
  go()
  await Promise.all([first, ...rest])
  expect(disk.count('datasync')).toBe(2)
  expect(disk.count('write')).toBe(2)
})

test('[ST5] a disk that takes seven bytes at a time gets every byte, once', async () => {
  const disk = new FaultyDisk()
  disk.longestWrite = 7
  const store = await openOn(disk)
  await Promise.all(words.slice(0, 20).map((word, at) => store.append('g1', at, [aRecord(word)])))
  await store.close()
  expect(await wordsIn(await openOn(disk))).toEqual(words.slice(0, 20))
})

test('[ST7] [R-04] on a full disk appends say so, nothing is lost, and it goes on when there is space', async () => {
  const disk = await diskWith(['a'])
  const store = await openOn(disk)
  const size = disk.peek(JOURNAL)?.length ?? 0
  await store.append('g1', 1, [aRecord('b')])
  disk.capacity = [...disk.paths()].reduce((sum, path) => sum + (disk.peek(path)?.length ?? 0), 0) + 50
  await expect(store.append('g1', 2, [aRecord('c')])).rejects.toMatchObject({
    code: 'full',
    where: { file: JOURNAL },
  })
  await expect(store.append('g1', 2, [aRecord('d')])).rejects.toMatchObject({ code: 'full' })
  expect(disk.peek(JOURNAL)?.length).toBeLessThan(size * 2)
  await expect(store.snapshot('g1', { seq: 2, state: 'x'.repeat(100) })).rejects.toMatchObject({
    code: 'full',
  })
  await expect(
    store.catalogue.update(({ sessions }) => Object.assign(sessions, { s: session })),
  ).rejects.toMatchObject({
    code: 'full',
  })
  expect(store.catalogue.data.sessions).toEqual({})
  await expect(store.erase('g1', [1])).rejects.toMatchObject({ code: 'full' })
  expect(await wordsIn(store)).toEqual(['a', 'b'])
  disk.capacity = Number.POSITIVE_INFINITY
  expect(await store.append('g1', 2, [aRecord('e')])).toBe(3)
  expect(await wordsIn(store)).toEqual(['a', 'b', 'e'])
  await store.close()
  const again = await openOn(disk)
  expect(await wordsIn(again)).toEqual(['a', 'b', 'e'])
  expect((await again.load('g1')).mended).toEqual([])
  expect(disk.paths().filter((path) => path.includes('.tmp-'))).toEqual([])
})

const session = { gathering: 'g1', role: 'leader', createdAt: 0 }

test('[ST7] what waits behind a write that fails fails with it, and the numbers stay whole', async () => {
  const disk = await diskWith(['a'])
  const store = await openOn(disk)
  await store.load('g1')
  const { reached, go } = stopAt(disk, 'write')
  const first = store.append('g1', 1, [aRecord('b')])
  await reached
  const waiting = [2, 3].map((version) => store.append('g1', version, [aRecord('c')]))
  disk.fail = (operation, _nth, ofKind) => (operation === 'write' && ofKind === 1 ? 'EDQUOT' : undefined)
  disk.counts.clear()
  go()
  const three = await Promise.allSettled([first, ...waiting])
  expect(three.map((each) => each.status === 'rejected' && each.reason.code)).toEqual([
    'full',
    'full',
    'full',
  ])
  expect(await store.append('g1', 1, [aRecord('d')])).toBe(2)
  expect(await wordsIn(store)).toEqual(['a', 'd'])
})

test('[ST8] [R-05] after a sync that failed nothing is acknowledged, and a restart replays what was', async () => {
  const disk = await diskWith(['a'])
  const store = await openOn(disk)
  await store.append('g1', 1, [aRecord('b')])
  disk.fail = (operation) => (operation === 'datasync' ? 'EIO' : undefined)
  disk.counts.clear()
  await expect(store.append('g1', 2, [aRecord('c')])).rejects.toMatchObject({ code: 'failed' })
  expect(disk.count('datasync')).toBe(1)
  disk.fail = () => undefined
  await expect(store.append('g1', 2, [aRecord('d')])).rejects.toMatchObject({ code: 'failed' })
  await expect(store.erase('g1', [1])).rejects.toMatchObject({ code: 'failed' })
  expect(await wordsIn(store)).toEqual(['a', 'b'])
  await store.close()
  const again = await openOn(disk)
  expect(await wordsIn(again)).toEqual(['a', 'b'])
  expect(await again.append('g1', 2, [aRecord('e')])).toBe(3)
})

test('[ST8] [R-05] what was synced goes into a new file, the one that failed is never synced again, and appends go on without a restart', async () => {
  const disk = await diskWith(['a'])
  const store = await openOn(disk)
  await store.append('g1', 1, [aRecord('b')])
  let isFailing = true
  const synced: string[] = []
  disk.fail = (operation, _nth, _ofKind, path) => {
    if (operation === 'datasync') synced.push(path)
    return isFailing && operation === 'datasync' ? 'EIO' : undefined
  }
  await expect(store.append('g1', 2, [aRecord('c')])).rejects.toMatchObject({ code: 'failed' })
  expect(await store.recover('g1')).toBe('failed')
  isFailing = false
  expect(await store.recover('g1')).toBe('ok')
  expect(synced.filter((path) => path === JOURNAL)).toHaveLength(1)
  expect(await store.append('g1', 2, [aRecord('d')])).toBe(3)
  const cut = disk.afterCrash({ unsynced: 'lost', names: 'lost', chance: () => 0 })
  expect(await wordsIn(await openOn(cut))).toEqual(['a', 'b', 'd'])
})

test('[ST8] [R-05] a sync that finds the disk full is a sync that failed', async () => {
  const disk = await diskWith(['a'])
  const store = await openOn(disk)
  disk.fail = (operation) => (operation === 'datasync' ? 'ENOSPC' : undefined)
  await expect(store.append('g1', 1, [aRecord('b')])).rejects.toMatchObject({ code: 'full' })
  disk.fail = () => undefined
  await expect(store.append('g1', 1, [aRecord('c')])).rejects.toMatchObject({ code: 'full' })
  expect(await store.recover('g1')).toBe('ok')
  expect(await store.append('g1', 1, [aRecord('d')])).toBe(2)
  expect(await wordsIn(store)).toEqual(['a', 'd'])
})

test('[ST8] [R-05] a power cut at any moment of mending leaves what was acknowledged, once', async () => {
  for (const at of places()) {
    const disk = await diskWith(['a'])
    const store = await openOn(disk)
    await store.append('g1', 1, [aRecord('b')])
    disk.fail = (operation) => (operation === 'datasync' ? 'EIO' : undefined)
    await expect(store.append('g1', 2, [aRecord('c')])).rejects.toMatchObject({ code: 'failed' })
    const last = disk.operations + at
    disk.fail = () => {
      if (disk.operations >= last) disk.powerOff()
      return undefined
    }
    const state = await store.recover('g1')
    for (const names of ['lost', 'kept'] as const) {
      const cut = disk.afterCrash({ unsynced: 'lost', names, chance: () => 0 })
      expect(await wordsIn(await openOn(cut)), `before ${at}`).toEqual(['a', 'b'])
    }
    if (state === 'ok') break
  }
})

test('[ST22] a gathering whose journal cannot be synced at the start can be read, and takes nothing until it can', async () => {
  const disk = await diskWith(['a'])
  disk.fail = (operation, _nth, _ofKind, path) =>
    operation === 'datasync' && path === JOURNAL ? 'EIO' : undefined
  const store = await openOn(disk)
  expect(await wordsIn(store)).toEqual(['a'])
  await expect(store.append('g1', 1, [aRecord('b')])).rejects.toMatchObject({ code: 'failed' })
  disk.fail = () => undefined
  expect(await store.recover('g1')).toBe('ok')
  expect(await store.append('g1', 1, [aRecord('c')])).toBe(2)
})

test('[ST8] one gathering’s failing disk does not stop another gathering', async () => {
  const disk = await diskWith(['a'])
  const store = await openOn(disk)
  await store.append('g2', 0, [aRecord('x')])
  disk.fail = (operation, _nth, _kind, path) =>
    operation === 'datasync' && path === JOURNAL ? 'EIO' : undefined
  await expect(store.append('g1', 1, [aRecord('b')])).rejects.toMatchObject({ code: 'failed' })
  expect(await store.append('g2', 1, [aRecord('y')])).toBe(2)
})

test('[ST7] where the failed bytes could not be cut off, they are before the next append', async () => {
  const disk = await diskWith(['a'])
  const store = await openOn(disk)
  await store.load('g1')
  let writes = 0
  disk.longestWrite = 40
  disk.fail = (operation) => {
    if (operation === 'write') writes++
    if (operation === 'truncate' && writes < 4) return 'ENOSPC'
    return writes === 3 && operation === 'write' ? 'ENOSPC' : undefined
  }
  await expect(store.append('g1', 1, [aRecord('b'.repeat(200))])).rejects.toMatchObject({ code: 'full' })
  expect((await store.load('g1')).version).toBe(1)
  disk.fail = () => undefined
  expect(await store.append('g1', 1, [aRecord('c')])).toBe(2)
  await store.close()
  expect(await wordsIn(await openOn(disk))).toEqual(['a', 'c'])
})

test('[ST8] a journal that was replaced, but perhaps not for good, takes no more until it is opened again', async () => {
  const disk = await diskWith(['a'])
  const store = await openOn(disk)
  await store.load('g1')
  disk.fail = (operation) => (operation === 'syncFolder' ? 'EIO' : undefined)
  await expect(store.erase('g1', [1])).rejects.toMatchObject({ code: 'failed' })
  disk.fail = () => undefined
  await expect(store.append('g1', 1, [aRecord('b')])).rejects.toThrow('EIO: syncFolder')
  await store.close()
  const again = await openOn(disk)
  expect(await again.append('g1', 1, [aRecord('c')])).toBe(2)
})
