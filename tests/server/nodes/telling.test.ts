import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { News } from '#server/cluster/news.ts'
import { makeTelling } from '#server/cluster/telling.ts'
import { aTurn } from '#server/rooms/a-turn.ts'
import { manyNodes, settled } from '#tests/support/many-nodes.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const record = (seq: number) => ({
  seq,
  type: 'v1.Joined',
  by: null,
  at: seq,
  command: null,
  public: {},
  private: null,
})
const stored = (seq: number, urgent = false): News => ({
  ...{ is: 'records', records: [record(seq)], urgent, storage: 'ok' },
})

function listening() {
  const said: News[] = []
  const numbers = () =>
    said.map((news) => (news.is === 'records' ? news.records.map(({ seq }) => seq) : news.is))
  return { numbers, said, ...makeTelling((news) => void said.push(news)) }
}

test('[ND46] the first is told in the next turn, what comes within 50 ms together, and nothing is left', async () => {
  const { say, numbers } = listening()
  say(stored(1))
  expect(numbers()).toEqual([])
  await aTurn()
  expect(numbers()).toEqual([[1]])
  say(stored(2))
  await aTurn()
  vi.advanceTimersByTime(30)
  say(stored(3))
  expect(numbers()).toEqual([[1]])
  vi.advanceTimersByTime(20)
  expect(numbers()).toEqual([[1], [2, 3]])
  vi.advanceTimersByTime(1_000)
  expect(numbers()).toEqual([[1], [2, 3]])
  say(stored(4))
  await aTurn()
  expect(numbers()).toEqual([[1], [2, 3], [4]])
})

test('[ND46] what a leader does is told at once, and takes along what waits before it', async () => {
  const { say, numbers, said } = listening()
  say(stored(1))
  await aTurn()
  say(stored(2))
  say(stored(3, true))
  expect(numbers()).toEqual([[1], [2, 3]])
  expect(said.at(-1)).toMatchObject({ urgent: true, storage: 'ok' })
})

test('[ND46] nothing is said before what was stored before it', async () => {
  const { say, numbers, flush } = listening()
  say(stored(1))
  await aTurn()
  say(stored(2))
  say({ is: 'rewritten' })
  say(stored(3))
  flush()
  flush()
  say({ is: 'free' })
  expect(numbers()).toEqual([[1], [2], 'rewritten', [3], 'free'])
})

test('[ND46] what is passed on is shown where it was given when it is acknowledged, however many wait to be told, and read from no store', async () => {
  const nodes = manyNodes()
  const a = await nodes.start('a')
  let reads = 0
  const b = await nodes.start('b', {
    since(stream, version) {
      reads++
      return nodes.store.since(stream, version)
    },
  })
  const join = (at: typeof a, device: string) =>
    at.room.submit(
      { type: 'Join', name: device, municipality: null, title: '' },
      { by: { role: 'visitor' }, device, command: `join-${device}` },
    )
  const names = ({ room }: typeof a) => [...room.gathering().people.roster.values()].map(({ name }) => name)
  for (const device of ['ana', 'bo', 'cai']) await join(a, device)
  expect(names(b).length).toBeLessThan(3)
  reads = 0
  expect(await join(b, 'dina')).toMatchObject({ ok: true })
  expect(reads).toBe(0)
  expect(names(b)).toEqual(['ana', 'bo', 'cai', 'dina'])
  await settled()
  expect(b.room.gathering()).toEqual(a.room.gathering())
})
