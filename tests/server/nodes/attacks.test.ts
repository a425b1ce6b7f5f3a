import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeHeardOnce } from '#server/cluster/heard-once.ts'
import { makeMemoryBus } from '#server/cluster/memory-bus.ts'
import { makePresence } from '#server/cluster/presence.ts'
import { readGathering } from '#server/rooms/gathering-room.ts'
import { StoreError } from '#server/store/event-store.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { inTime, letPass, manyNodes, type NodeRoom, settled } from '#tests/support/many-nodes.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const lead = ({ room }: NodeRoom, command: RoomCommand, id: string | null = null) =>
  room.submit(command, { by: { role: 'leader' }, device: '', command: id })
const join = ({ room }: NodeRoom, device: string, name = device) =>
  room.submit(
    { type: 'Join', name, municipality: null, title: '' },
    { by: { role: 'visitor' }, device, command: `join-${device}` },
  )
const titled = (title: string): RoomCommand => ({ type: 'NameGathering', title, place: '' })
const seen = ({ room, told }: NodeRoom) => [room.storage(), told.at(-1)?.storage]

test('[ND26] that the store is well again is told, too, where the node that could not read it leads from then on', async () => {
  const nodes = manyNodes()
  const a = await nodes.start('a')
  nodes.leases.shutOut('a', true)
  await letPass(2_500)
  expect(seen(a)).toEqual(['failed', 'failed'])
  nodes.leases.shutOut('a', false)
  await letPass(2_500)
  expect(seen(a)).toEqual(['ok', 'ok'])
})

test('[ND26] trouble that one node had with the store is nobody’s once another leads', async () => {
  const nodes = manyNodes()
  const broken = async () => {
    throw new StoreError('failed', 'gone')
  }
  let isBroken = false
  const a = await nodes.start('a', {
    append: (...given) => (isBroken ? broken() : nodes.store.append(...given)),
    recover: async (stream) => (isBroken ? 'failed' : await nodes.store.recover(stream)),
  })
  const b = await nodes.start('b')
  const c = await nodes.start('c')
  isBroken = true
  await inTime(lead(a, titled('Kyst')))
  await settled()
  expect([seen(b), seen(c)]).toEqual([
    ['failed', 'failed'],
    ['failed', 'failed'],
  ])
  nodes.bus.cut('a', true)
  nodes.leases.shutOut('a', true)
  await letPass(3_000)
  expect([seen(b), seen(c)]).toEqual([
    ['ok', 'ok'],
    ['ok', 'ok'],
  ])
})

test('[ND27] [R-21] where the node that leads hears nobody, the phones of another that does are heard all the same', async () => {
  const nodes = manyNodes()
  const a = await nodes.start('a')
  const b = await nodes.start('b')
  nodes.bus.cut('a', true)
  expect(await inTime(join(b, 'ana'))).toMatchObject({ ok: true })
  expect(await inTime(join(a, 'bo'))).toMatchObject({ ok: true })
  await letPass(3_000)
  expect(b.room.gathering()).toEqual(a.room.gathering())
  expect((await nodes.store.records('g')).filter(({ type }) => type === 'v1.PersonJoined')).toHaveLength(2)
})

test('[ND32] a node that leaves says so: nobody counts its people for as long as they would one that is silent', async () => {
  const bus = makeMemoryBus()
  const own = { online: ['ana'], screens: 1, leading: [''], observing: [] }
  const a = makePresence(bus.of('a'), 'g', { own: () => own, changed: () => undefined })
  const changed = vi.fn()
  const b = makePresence(bus.of('b'), 'g', { own: () => own, changed })
  await letPass(1_500)
  expect(b.elsewhere()).toEqual([own])
  a.close()
  await settled()
  expect(b.elsewhere().flatMap(({ online, leading }) => [...online, ...leading])).toEqual([])
  expect(b.elsewhere().reduce((sum, { screens }) => sum + screens, 0)).toBe(0)
  expect(changed).toHaveBeenCalledTimes(2)
  b.close()
})

test('[ND31] of each sender only what is newer than the last is heard, and nothing that is long ago', () => {
  let now = 0
  const old = vi.fn()
  const isNew = makeHeardOnce(() => now, old)
  const from = 'a'
  expect([1, 2, 2, 1, 4, 3].map((n) => isNew({ from, n, at: now }))).toEqual([
    ...[true, true, false, false, true, false],
  ])
  expect(isNew({ from: 'b', n: 1, at: now })).toBe(true)
  const recorded = { from: 'c', n: 9, at: now }
  now += 400_000
  expect([isNew(recorded), old.mock.lastCall]).toEqual([false, ['c']])
  now += 400_000
  expect([isNew({ from: 'd', n: 1, at: now }), isNew({ from, n: 4, at: 0 })]).toEqual([true, false])
})

test('[ND29] whoever leads on holds nothing of what another has erased', async () => {
  const nodes = manyNodes()
  const a = await nodes.start('a')
  const b = await nodes.start('b')
  await join(a, 'd1', 'Ana med navn')
  const person = [...a.room.gathering().people.roster.keys()][0] ?? ''
  // The node that leads goes on leading, and has heard nothing of it but by the store.
  for (const name of ['a', 'b']) nodes.bus.cut(name, true)
  expect(await inTime(lead(b, { type: 'ErasePerson', person }))).toMatchObject({ ok: true })
  await letPass(4_000)
  expect(JSON.stringify(await nodes.store.records('g'))).not.toContain('Ana med navn')
  const { state } = await readGathering(nodes.store, 'g')
  expect(a.room.gathering()).toEqual(state)
  expect(b.room.gathering()).toEqual(state)
})
