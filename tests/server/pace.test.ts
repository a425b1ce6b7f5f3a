import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AudienceKey } from '#server/gateway/audience.ts'
import { makeLane } from '#server/gateway/lane.ts'
import { makeSnapshotKeeper } from '#server/rooms/snapshot-keeper.ts'

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'performance'],
  })
})
afterEach(() => {
  vi.useRealTimers()
})

function lane(cost = 0) {
  const told: AudienceKey[] = []
  const made = makeLane<AudienceKey>({
    every: 100,
    first: 'hall',
    tell: (key) => {
      told.push(key)
      vi.advanceTimersByTime(cost)
    },
  })
  return { told, ...made }
}

test('[SV11] an audience is told once for all that changed within its pace', () => {
  const { told, add, soon } = lane()
  for (let change = 0; change < 990; change++) {
    add('hall')
    add('own:ana')
    soon()
    vi.advanceTimersByTime(1)
  }
  expect(told.filter((key) => key === 'hall').length).toBeLessThanOrEqual(10)
  expect(told.filter((key) => key === 'own:ana').length).toBeGreaterThanOrEqual(9)
})

test('[SV23] what a leader does is told before the call returns, to the hall first', () => {
  const { told, add, soon, now } = lane()
  add('own:ana')
  soon()
  vi.advanceTimersByTime(10)
  add('own:ana')
  soon()
  add('hall')
  now()
  expect(told).toEqual(['own:ana', 'hall', 'own:ana'])
})

test('[SV24] a thousand to tell are told in slices, and answers are read in between', async () => {
  vi.useRealTimers()
  const told: AudienceKey[] = []
  const busy = (until: number) => {
    while (performance.now() < until);
  }
  const { add, now } = makeLane<AudienceKey>({
    every: 100,
    first: 'hall',
    tell: (key) => {
      told.push(key)
      busy(performance.now() + 0.5)
    },
  })
  for (let person = 0; person < 40; person++) add(`own:${person}`)
  now()
  const atOnce = told.length
  expect(atOnce).toBeLessThan(10)
  while (told.length < 40) await new Promise((resolve) => setImmediate(resolve))
  expect(new Set(told).size).toBe(40)
})

test('[SV25] a snapshot waits for a pause, and is taken when the room closes', async () => {
  let taken = 0
  const keeper = makeSnapshotKeeper(
    async () => {
      taken++
    },
    0,
    { records: 10, part: 0.25, pause: 5_000 },
  )
  keeper.stored(9, 9)
  vi.advanceTimersByTime(60_000)
  expect(taken).toBe(0)
  for (let second = 0; second < 30; second++) {
    keeper.stored(1, 10 + second)
    vi.advanceTimersByTime(1_000)
  }
  expect(taken).toBe(0)
  vi.advanceTimersByTime(5_000)
  expect(taken).toBe(1)
  keeper.stored(1, 40)
  await keeper.close()
  expect(taken).toBe(2)
  await keeper.close()
  expect(taken).toBe(2)
})

test('[SV25] the longer the gathering, the longer between snapshots', () => {
  let taken = 0
  const keeper = makeSnapshotKeeper(async () => void taken++, 0, { records: 10, part: 0.25, pause: 1 })
  for (let version = 1; version <= 1_000; version++) {
    keeper.stored(1, version)
    vi.advanceTimersByTime(2)
  }
  expect(taken).toBeGreaterThan(3)
  expect(taken).toBeLessThan(25)
})
