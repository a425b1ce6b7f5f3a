import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LiveSocket } from '#server/gateway/hall.ts'
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
    end: say('end'),
    queued: (socket) => waiting[readers.get(socket) ?? ''] ?? 0,
  })
  return { told, slow, waiting }
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

test('[R-15] more than 256 kB never wait for anybody', () => {
  const { told, slow, waiting } = hall({ flooded: QUEUE.most + 1 })
  slow.sent()
  vi.advanceTimersByTime(300)
  expect(told).toEqual(['end flooded'])
  waiting.flooded = 0
  slow.close()
})

test('[R-15] what waits is what has not been handed to the system', () => {
  const conn = (inside: object) => ({ conn: inside }) as never
  expect(queuedFor(conn({ writeBuffer: [], transport: { writable: true } }))).toBe(0)
  const clogged = { writable: false, socket: { bufferedAmount: 1_000 } }
  expect(queuedFor(conn({ writeBuffer: [], transport: clogged }))).toBe(1_000)
  expect(queuedFor(conn({ writeBuffer: [{ data: 'abcd' }, { data: 'ef' }], transport: clogged }))).toBe(1_006)
})
