import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LiveSocket } from '#server/gateway/hall.ts'
import { makeOneATurn } from '#server/gateway/one-a-turn.ts'
import { makeSlowReaders, QUEUE, queuedFor } from '#server/gateway/slow-readers.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Readers by name, and what waits for each of them. */
function hall(waiting: Record<string, number>) {
  const told: string[] = []
  const readers = new Map(Object.keys(waiting).map((name) => [{ name } as unknown as LiveSocket, name]))
  const say = (what: string) => (socket: LiveSocket) => void told.push(`${what} ${readers.get(socket)}`)
  const slow = makeSlowReaders({
    readers: () => readers.keys(),
    fellBehind: say('behind'),
    caughtUp: say('caught up'),
    end(socket) {
      say('end')(socket)
      readers.delete(socket)
    },
    queued: (socket) => {
      const bytes = waiting[readers.get(socket) ?? ''] ?? 0
      return { bytes, rest: bytes }
    },
  })
  return { told, slow, waiting, readers: [...readers.keys()] }
}

test('[R-15] who does not read is told nothing more, and shown out within ten seconds; the others are not touched', () => {
  const { told, slow } = hall({ paused: QUEUE.behind + 1, other: 0, some: QUEUE.behind })
  slow.sent()
  expect(slow.anyBehind()).toBe(false)
  vi.advanceTimersByTime(300)
  expect(told).toEqual(['behind paused'])
  expect(slow.anyBehind()).toBe(true)
  vi.advanceTimersByTime(7_500)
  expect(told).toHaveLength(1)
  vi.advanceTimersByTime(2_000)
  expect(told).toEqual(['behind paused', 'end paused'])
  expect(slow.anyBehind()).toBe(false)
  expect(vi.getTimerCount()).toBe(0)
})

test('[R-15] who reads slowly keeps the line, and is shown everything when it has caught up', () => {
  const { told, slow, waiting } = hall({ slow: QUEUE.behind + 1 })
  slow.sent()
  for (let second = 0; second < 40; second++) {
    vi.advanceTimersByTime(1_000)
    waiting.slow = Math.max(0, (waiting.slow ?? 0) - 1_000)
  }
  expect(told).toEqual(['behind slow'])
  waiting.slow = QUEUE.caughtUp
  vi.advanceTimersByTime(300)
  expect(told).toEqual(['behind slow', 'caught up slow'])
  expect(vi.getTimerCount()).toBe(0)
})

test('[R-15] what grows on and on while nobody reads is ended at once; one long view is not', () => {
  const { told, slow, waiting } = hall({ flooded: QUEUE.behind + 1, long: 2_000_000 })
  slow.sent()
  vi.advanceTimersByTime(300)
  expect(told).toEqual(['behind flooded', 'behind long'])
  for (let second = 0; second < 20; second++) {
    vi.advanceTimersByTime(1_000)
    waiting.long = (waiting.long ?? 0) - 50_000
    waiting.flooded = QUEUE.most + 1
  }
  expect(told).toEqual(['behind flooded', 'behind long', 'end flooded'])
  slow.close()
})

test('[R-15] who has fallen behind just now is seen to be so when asked for, not only in a while', () => {
  const { told, slow, readers } = hall({ now: QUEUE.behind + 1, fine: 0 })
  expect(readers.map((socket) => slow.isBehind(socket))).toEqual([true, false])
  expect(told).toEqual(['behind now'])
})

test('[R-15] what waits is what has not been handed to the system, and it shrinks in the middle of a message', () => {
  const conn = (inside: object) => ({ conn: inside }) as never
  expect(queuedFor(conn({ writeBuffer: [], transport: { writable: true } }))).toEqual({ bytes: 0, rest: 0 })
  const clogged = {
    writable: false,
    socket: { bufferedAmount: 1_000, _socket: { _handle: { writeQueueSize: 600 } } },
  }
  expect(queuedFor(conn({ writeBuffer: [], transport: clogged }))).toEqual({ bytes: 1_000, rest: 1_600 })
  expect(
    queuedFor(conn({ writeBuffer: [{ data: 'abcd' }, { data: 'ef' }], transport: { writable: false } })),
  ).toEqual({
    bytes: 6,
    rest: 6,
  })
})

test('[R-15] long views that are asked for in one moment go one at a time, with everybody else heard in between', async () => {
  vi.useRealTimers()
  const told: string[] = []
  // No time passes while they are sent.
  const views = makeOneATurn<string, string>(
    (who, what) => void told.push(`${what} to ${who}`),
    () => 0,
  )
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  for (const who of ['one', 'other', 'third']) for (const what of ['hall', 'group']) views.ask(who, what)
  views.ask('other', 'group')
  expect(told).toEqual(['hall to one'])
  views.forget('third')
  await turn()
  expect(told).toHaveLength(2)
  for (let nth = 0; nth < 6; nth++) await turn()
  expect(told).toEqual(['hall to one', 'group to one', 'hall to other', 'group to other'])
  views.ask('third', 'hall')
  expect(told.at(-1)).toBe('hall to third')
  views.ask('third', 'group')
  views.close()
  await turn()
  expect(told).toHaveLength(5)
})

/** Each view takes so long; the times at which they went. */
function paced(asks: number, takes: number) {
  const at: number[] = []
  let work = 0
  const views = makeOneATurn<number, string>(
    () => {
      at.push(Date.now())
      work += takes
    },
    () => Date.now() + work,
  )
  for (let who = 0; who < asks; who++) views.ask(who, 'group')
  return { at, views }
}

test('[SV60] views that are asked for take a tenth of the time, however many ask', () => {
  const { at } = paced(400, 1)
  expect(at).toHaveLength(1)
  vi.advanceTimersByTime(1_000)
  // Of eleven milliseconds one is a view's and nine or ten are everybody else's.
  expect(at.length).toBeGreaterThan(80)
  expect(at.length).toBeLessThan(115)
  vi.advanceTimersByTime(4_000)
  expect(at).toHaveLength(400)
  expect(vi.getTimerCount()).toBe(0)
})

test('[SV60] short ones wait for nobody’s sake, and a machine that stood still makes nobody wait for long', () => {
  const { at: short } = paced(300, 0.01)
  // The turns of these timers are a millisecond long.
  vi.advanceTimersByTime(400)
  expect(short).toHaveLength(300)
  const { at: long, views } = paced(12, 5_000)
  vi.advanceTimersByTime(1_000)
  expect(long.length).toBeGreaterThan(8)
  views.close()
  expect(vi.getTimerCount()).toBe(0)
})
