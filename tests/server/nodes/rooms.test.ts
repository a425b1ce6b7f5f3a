import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readGathering } from '#server/rooms/gathering-room.ts'
import { StoreError } from '#server/store/event-store.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { inTime, letPass, manyNodes, type NodeRoom, settled } from '#tests/support/many-nodes.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const LEADER = { by: { role: 'leader' }, device: '' } as const
const POLL = {
  type: 'PreparePoll',
  activity: 'p',
  item: null,
  question: { type: 'scale', text: 'Hvor langt har dere kommet?', steps: 5, low: '', high: '' },
} as const
const lead = ({ room }: NodeRoom, command: RoomCommand, id: string | null = null) =>
  room.submit(command, { ...LEADER, command: id })
const join = ({ room }: NodeRoom, device: string) =>
  room.submit(
    { type: 'Join', name: device, municipality: null, title: '' },
    { by: { role: 'visitor' }, device, command: `join-${device}` },
  )
const answer = ({ room }: NodeRoom, device: string, value: number, id = `c-${device}`) =>
  room.submit(
    { type: 'CastBallot', activity: 'p', answer: { type: 'scale', value } },
    {
      by: { role: 'participant', person: room.gathering().people.devices.get(device) ?? '' },
      device,
      command: id,
    },
  )
const names = ({ room }: NodeRoom) =>
  [...room.gathering().people.roster.values()].map(({ name }) => name).sort()
const titled = (title: string): RoomCommand => ({ type: 'NameGathering', title, place: '' })

async function two() {
  const nodes = manyNodes()
  const a = await nodes.start('a')
  const b = await nodes.start('b')
  return { ...nodes, a, b }
}

test('[ND7] what is stored at the node that leads is shown at the other, once and in order', async () => {
  const { a, b } = await two()
  expect(await lead(a, titled('Kyst'))).toMatchObject({ ok: true })
  for (const device of ['ana', 'bo']) {
    await join(a, device)
    await letPass(50)
  }
  expect(b.room.gathering()).toEqual(a.room.gathering())
  expect(b.room.version()).toBe(a.room.version())
  const types = (node: NodeRoom) => node.told.flatMap(({ events }) => events.map(({ type }) => type))
  expect(types(b)).toEqual(types(a))
  expect(b.told.map(({ urgent }) => urgent)).toEqual(a.told.map(({ urgent }) => urgent))
})

test('[ND60] what is opened while leases cannot be asked for is followed, and led as soon as they can', async () => {
  const nodes = manyNodes()
  nodes.leases.shutOut('a', true)
  const a = await nodes.start('a')
  expect(a.room.gathering().title).toBe('')
  nodes.leases.shutOut('a', false)
  expect(await inTime(lead(a, titled('Kyst')))).toMatchObject({ ok: true })
  expect(a.room.gathering().title).toBe('Kyst')
  expect(await nodes.leases.of('b').holder('g')).toBe('a')
})

test('[ND8] a command at the other node is done by the one that leads, acknowledged once and shown where it was given', async () => {
  const { a, b, store } = await two()
  const first = await join(b, 'ana')
  expect(first).toMatchObject({ ok: true })
  expect(names(b)).toEqual(['ana'])
  expect(names(a)).toEqual(['ana'])
  const { version } = await store.load('g')
  expect(await join(b, 'ana')).toEqual(first)
  expect(await join(a, 'ana')).toEqual(first)
  expect((await store.load('g')).version).toBe(version)
})

test('[ND8] a refusal comes back as it was given, and is remembered where the gathering is led', async () => {
  const { a, b } = await two()
  await lead(a, { ...POLL, anonymous: false })
  await join(b, 'ana')
  const no = await answer(b, 'ana', 3)
  expect(no).toMatchObject({ ok: false, code: 'poll-not-open' })
  await lead(b, { type: 'OpenPoll', activity: 'p' })
  expect(await answer(a, 'ana', 3)).toEqual(no)
})

test('[ND30] [R-07] a lasting no holds for every sending, at whichever node, also once another leads', async () => {
  const nodes = manyNodes()
  const [a, b, c] = [await nodes.start('a'), await nodes.start('b'), await nodes.start('c')]
  await lead(a, { ...POLL, anonymous: false })
  for (const device of ['ana', 'bo']) await join(b, device)
  const no = await answer(b, 'ana', 3)
  expect(no).toMatchObject({ ok: false, code: 'poll-not-open' })
  expect(await answer(a, 'bo', 3)).toEqual(no)
  nodes.bus.cut('a', true)
  nodes.leases.shutOut('a', true)
  expect(await inTime(lead(b, { type: 'OpenPoll', activity: 'p' }))).toMatchObject({ ok: true })
  await settled()
  for (const node of [b, c])
    for (const device of ['ana', 'bo']) expect(await inTime(answer(node, device, 3))).toEqual(no)
  expect(await inTime(answer(c, 'ana', 3, 'another'))).toMatchObject({ ok: true })
  expect((await nodes.store.records('g')).filter(({ type }) => type === 'v1.BallotCast')).toHaveLength(1)
})

test('[ND30] a no that passes is no answer to the next sending', async () => {
  const nodes = manyNodes()
  let isFull = true
  const a = await nodes.start('a', {
    async append(...given) {
      if (isFull) throw new StoreError('failed', 'the line went')
      return await nodes.store.append(...given)
    },
  })
  expect(await join(a, 'ana')).toMatchObject({ code: 'storage-failed' })
  isFull = false
  await letPass(3_000)
  expect(await inTime(join(a, 'ana'))).toMatchObject({ ok: true })
})

test('[ND9] a node that is closed gives the lease over, and nobody waits', async () => {
  const { a, b } = await two()
  await join(b, 'ana')
  await a.room.close()
  expect(await inTime(join(b, 'bo'))).toMatchObject({ ok: true })
  expect(names(b)).toEqual(['ana', 'bo'])
  expect(await a.room.submit(titled('x'), { ...LEADER, command: null })).toMatchObject({
    code: 'server-error',
  })
})

test('[ND9] where the node that leads dies in the middle, another goes on, and what is sent again is done once', async () => {
  const { a, b, bus, leases, store } = await two()
  await lead(a, { ...POLL, anonymous: true })
  await lead(a, { type: 'OpenPoll', activity: 'p' })
  for (const device of ['ana', 'bo']) await join(b, device)
  expect(await answer(b, 'ana', 3)).toMatchObject({ ok: true })
  // It is stored, and the answer to it is lost with the node.
  bus.goes((from) => (from === 'a' ? null : 0))
  const lost = answer(b, 'bo', 4)
  await settled()
  bus.cut('a', true)
  leases.shutOut('a', true)
  expect(await inTime(lost)).toMatchObject({ ok: true })
  expect(await answer(b, 'ana', 3)).toMatchObject({ ok: true })
  const poll = b.room.gathering().activities.get('p')
  expect(
    poll?.kind === 'poll' && poll.phase === 'open' && poll.box.kind === 'anonymous' && poll.box.tagged.size,
  ).toBe(2)
  expect((await store.records('g')).filter(({ type }) => type === 'v1.AnonymousBallotCast')).toHaveLength(2)
})

test('[ND10] who loses the lease acknowledges nothing more by itself, and follows', async () => {
  const { a, b, leases, store } = await two()
  await join(a, 'ana')
  leases.lose('a')
  await inTime(join(b, 'bo'))
  expect(await inTime(join(a, 'cato'))).toMatchObject({ ok: true })
  await letPass(2_500)
  expect(names(a)).toEqual(['ana', 'bo', 'cato'])
  expect(a.room.gathering()).toEqual(b.room.gathering())
  expect((await readGathering(store, 'g')).state).toEqual(b.room.gathering())
})

test('[ND37] who leads and hears late that its own was stored keeps the lease, and is not taken for two', async () => {
  const nodes = manyNodes()
  const a = await nodes.start('a', {
    async append(...given) {
      const version = await nodes.store.append(...given)
      await new Promise((resolve) => setTimeout(resolve, 900))
      return version
    },
  })
  const b = await nodes.start('b')
  const taken: unknown[] = []
  nodes.bus.of('c').subscribe('stream:g', (news) => {
    if ((news as { readonly is: string }).is === 'held') taken.push(news)
  })
  const devices = Array.from({ length: 9 }, (_, nth) => `d${nth}`)
  for (const device of devices) expect(await inTime(join(a, device))).toMatchObject({ ok: true })
  expect(taken).toEqual([])
  expect(names(a)).toEqual(devices)
  // Another that has written in fact is found as before.
  nodes.bus.cut('a', true)
  nodes.bus.cut('b', true)
  expect(await inTime(join(b, 'gjest'))).toMatchObject({ ok: true })
  await letPass(4_000)
  expect(names(a)).toContain('gjest')
})

test('[ND10] two nodes that both believe they lead never both write: who is late reads, and asks again', async () => {
  const { leases, store, start, bus } = manyNodes()
  const a = await start('a')
  await join(a, 'ana')
  // The lease is taken away without a word: as when the line to the database is gone and nobody has noticed.
  const other = leases.of('a')
  await other.close()
  bus.cut('a', true)
  const b = await start('b')
  const send = () => Promise.all([join(a, 'bo'), join(b, 'cato'), join(a, 'dina'), join(b, 'eli')])
  const first = await inTime(send())
  // Apart, one of them has had it all; whoever could not be heard sends again.
  expect(first.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(2)
  bus.cut('a', false)
  const again = await inTime(send())
  expect(again.every(({ ok }) => ok)).toBe(true)
  for (const [nth, outcome] of first.entries()) if (outcome.ok) expect(again[nth]).toEqual(outcome)
  await letPass(2_500)
  const records = await store.records('g')
  expect(records.filter(({ type }) => type === 'v1.PersonJoined')).toHaveLength(5)
  expect(a.room.gathering()).toEqual(b.room.gathering())
  expect(names(a)).toEqual(['ana', 'bo', 'cato', 'dina', 'eli'])
})

test('[ND11] while the bus is down the other node is a second behind, and its phones are heard as soon as it is back', async () => {
  const { a, b, bus } = await two()
  bus.cut('b', true)
  await join(a, 'ana')
  await letPass(1_500)
  expect(names(b)).toEqual(['ana'])
  const waiting = join(b, 'bo')
  await letPass(1_000)
  bus.cut('b', false)
  expect(await inTime(waiting)).toMatchObject({ ok: true })
  await letPass(2_500)
  expect(names(a)).toEqual(['ana', 'bo'])
})

test('[ND25] with the bus down each node’s own phones are heard all the same, and there is one history', async () => {
  const { a, b, bus, store } = await two()
  await lead(a, { ...POLL, anonymous: true })
  await lead(a, { type: 'OpenPoll', activity: 'p' })
  for (const name of ['a', 'b']) bus.cut(name, true)
  const devices = Array.from({ length: 12 }, (_, nth) => `d${nth}`)
  const all = (send: (node: NodeRoom, device: string) => Promise<{ readonly ok: boolean }>) =>
    inTime(Promise.all(devices.map((device, nth) => send(nth % 2 ? a : b, device))))
  expect((await all(join)).every(({ ok }) => ok)).toBe(true)
  await letPass(1_500)
  expect((await all((node, device) => answer(node, device, 3))).every(({ ok }) => ok)).toBe(true)
  expect(await inTime(lead(a, { type: 'ClosePoll', activity: 'p' }))).toMatchObject({ ok: true })
  // What is refused is refused by how it is now, not by how this node last saw it.
  expect(await inTime(answer(b, 'd0', 4, 'late'))).toMatchObject({ ok: false, code: 'poll-closed' })
  for (const name of ['a', 'b']) bus.cut(name, false)
  await letPass(3_000)
  const records = await store.records('g')
  expect(records.filter(({ type }) => type === 'v1.PersonJoined')).toHaveLength(12)
  expect(records.filter(({ type }) => type === 'v1.AnonymousBallotCast')).toHaveLength(12)
  expect(b.room.gathering()).toEqual(a.room.gathering())
  expect((await readGathering(store, 'g')).state).toEqual(a.room.gathering())
})

test('[ND11] a message that is lost, late or out of order is a gap that the store fills', async () => {
  const { a, b, bus } = await two()
  bus.goes((from) => (from === 'a' ? null : 0))
  await join(a, 'ana')
  await letPass(50)
  bus.goes(() => 0)
  await join(a, 'bo')
  await letPass(50)
  expect(names(b)).toEqual(['ana', 'bo'])
  // Each is quicker than the one before it.
  const waits = [500, 400, 300, 200, 100]
  bus.goes((from) => (from === 'a' ? (waits.shift() ?? 0) : 0))
  for (const device of ['cato', 'dina', 'eli']) {
    await join(a, device)
    await letPass(50)
  }
  await letPass(3_000)
  expect(b.room.gathering()).toEqual(a.room.gathering())
  bus.goes(() => null)
  await join(a, 'fredrik')
  await letPass(3_000)
  expect(names(b)).toContain('fredrik')
})

test('[ND12] an append of which nobody knows whether it was stored is found, or done, exactly once', async () => {
  const nodes = manyNodes()
  let trouble: 'before' | 'after' | null = null
  const a = await nodes.start('a', {
    async append(stream, version, records, options) {
      const is = trouble
      trouble = null
      if (is === 'before') throw new StoreError('failed', 'the line went')
      const now = await nodes.store.append(stream, version, records, options)
      if (is === 'after') throw new StoreError('failed', 'the line went')
      return now
    },
  })
  for (const [at, is] of (['before', 'after'] as const).entries()) {
    trouble = is
    expect(await join(a, `d${at}`)).toMatchObject({ ok: false, code: 'storage-failed' })
    await letPass(3_000)
    expect(await inTime(join(a, `d${at}`))).toMatchObject({ ok: true })
  }
  expect(names(a)).toEqual(['d0', 'd1'])
  const joined = (await nodes.store.records('g')).filter(({ type }) => type === 'v1.PersonJoined')
  expect(joined).toHaveLength(2)
})

test('[ND13] what is erased is gone from what every node holds', async () => {
  const { a, b, store } = await two()
  await join(a, 'ana')
  const person = [...a.room.gathering().people.roster.keys()][0] ?? ''
  await lead(b, { type: 'ErasePerson', person })
  await letPass(3_000)
  expect(JSON.stringify(await store.records('g'))).not.toContain('"ana"')
  expect(b.room.gathering()).toEqual(a.room.gathering())
  expect(b.room.gathering()).toEqual((await readGathering(store, 'g')).state)
})

test('[ND14] where the store cannot be read, those who look on are told so, and that it is well again', async () => {
  const nodes = manyNodes()
  await nodes.start('a')
  let broken = false
  const b = await nodes.start('b', {
    async since(stream, seq) {
      if (broken) throw new StoreError('failed', 'gone')
      return await nodes.store.since(stream, seq)
    },
  })
  broken = true
  await letPass(2_500)
  expect([b.room.storage(), b.told.at(-1)?.storage]).toEqual(['failed', 'failed'])
  broken = false
  await letPass(2_500)
  expect([b.room.storage(), b.told.at(-1)?.storage]).toEqual(['ok', 'ok'])
})
