import { expect, test } from 'vitest'
import { makeRegistry } from '#server/identity/registry.ts'
import { aRecord } from '#tests/contracts/event-store.ts'
import type { FaultyDisk } from '#tests/support/faulty-files.ts'
import { diskWith, openOn, places } from './given.ts'

const canary = 'kanarifugl-æøå-🐤'

const traces = (disk: FaultyDisk) => disk.paths().filter((path) => disk.peek(path)?.includes(canary))

async function eraseOn(disk: FaultyDisk): Promise<void> {
  const store = await openOn(disk)
  const registry = makeRegistry(store.catalogue, { now: () => 0 })
  await registry.beginErasing('g1')
  await store.drop('g1')
  await registry.erased('g1')
  await store.close()
}

test('[P-11] with the power cut at any moment of erasing, a gathering is whole or finished by the next start', async () => {
  const whole = await diskWith(['a', canary])
  const before = await openOn(whole)
  await before.snapshot('g1', { seq: 2, state: { canary } })
  await before.keys.ensure('g1', 'poll')
  await before.append('g2', 0, [aRecord('b')])
  await before.close()
  await (await openOn(whole)).close()
  let whenWhole = 0
  let whenGone = 0
  for (const at of places()) {
    const disk = whole.copy()
    disk.fail = (_, nth) => {
      if (nth === at) disk.powerOff()
      return undefined
    }
    const done = await eraseOn(disk).then(
      () => true,
      () => false,
    )
    for (const names of ['lost', 'kept'] as const) {
      const after = disk.afterCrash({ unsynced: 'lost', names, chance: () => 0 })
      const store = await openOn(after)
      const isListed = Object.hasOwn(store.catalogue.data.gatherings, 'g1')
      const { version } = await store.load('g1')
      if (isListed) {
        whenWhole++
        expect(version).toBe(2)
      } else {
        whenGone++
        expect(version, `power off before ${at}, names ${names}`).toBe(0)
        expect(traces(after)).toEqual([])
        expect(store.keys.boxes('g1')).toEqual([])
        expect(store.catalogue.data.erasing).toBeUndefined()
      }
      expect((await store.load('g2')).version).toBe(1)
      if (done) expect(isListed).toBe(false)
      await store.close()
    }
    if (done) break
  }
  expect(whenWhole).toBeGreaterThan(0)
  expect(whenGone).toBeGreaterThan(0)
})
