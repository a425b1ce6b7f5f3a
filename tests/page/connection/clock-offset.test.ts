import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bestOf,
  type Estimate,
  errorNow,
  estimateFrom,
  judge,
  stepUp,
  takeUp,
} from '#client/connection/clock-offset.ts'

const trip = fc.record({
  sentAt: fc.integer({ min: 0, max: 1e9 }),
  there: fc.integer({ min: 0, max: 5_000 }),
  back: fc.integer({ min: 0, max: 5_000 }),
})
const OFFSET = 1_700_000_000_000

const made = ({ sentAt, there, back }: { sentAt: number; there: number; back: number }) => ({
  sentAt,
  receivedAt: sentAt + there + back,
  serverAt: sentAt + there + OFFSET,
})

test('[CL5] the offset is off by half the trip at most, however lopsided the trip', () => {
  fc.assert(
    fc.property(trip, (each) => {
      const { offset, error } = estimateFrom(made(each))
      expect(error).toBe((each.there + each.back) / 2)
      expect(Math.abs(offset - OFFSET)).toBeLessThanOrEqual(error)
    }),
  )
})

test('[CL6] the shortest of several trips counts', () => {
  expect(bestOf([])).toBeNull()
  fc.assert(
    fc.property(fc.array(trip, { minLength: 1 }), (trips) => {
      const shortest = Math.min(...trips.map(({ there, back }) => there + back))
      expect(bestOf(trips.map(made))?.error).toBe(shortest / 2)
    }),
  )
})

test('[CL6] however many trips are taken up one after another, the estimate stays within its error', () => {
  fc.assert(
    fc.property(fc.array(trip, { minLength: 1, maxLength: 30 }), (trips) => {
      const sorted = [...trips].sort((a, b) => a.sentAt - b.sentAt)
      const estimate = sorted.reduce<Estimate | null>(
        (known, each) => takeUp(known, estimateFrom(made(each))),
        null,
      )
      expect(Math.abs((estimate?.offset ?? 0) - OFFSET)).toBeLessThanOrEqual(estimate?.error ?? 0)
    }),
  )
})

test('[CL6] a worse estimate that agrees does not replace a better one, until that has grown old', () => {
  const good = { offset: 1_000, error: 4, madeAt: 0 }
  expect(takeUp(good, { offset: 1_020, error: 40, madeAt: 60_000 })).toBe(good)
  const poor = { offset: 1_020, error: 40, madeAt: 3_600_000 }
  expect(errorNow(good, 3_600_000)).toBeGreaterThan(40)
  expect(takeUp(good, poor)).toBe(poor)
})

test('[CL7] an estimate that contradicts the known one replaces it', () => {
  const jumped = { offset: 3_601_000, error: 400, madeAt: 1_000 }
  expect(takeUp({ offset: 1_000, error: 4, madeAt: 0 }, jumped)).toBe(jumped)
})

test('[CL8] a message from the future moves the clock at once; an ordinary one says nothing', () => {
  const known = { offset: 1_000, error: 10, madeAt: 0 }
  expect(judge(known, 1_100, 200)).toBe('agrees')
  expect(judge(known, 1_205, 200)).toBe('agrees')
  expect(judge(known, 61_000, 200)).toBe('behind')
  expect(judge(known, 1_000, 9_000)).toBe('ahead')
  const stepped = stepUp(known, 61_000, 200)
  expect(200 + stepped.offset).toBe(61_000)
  expect(stepUp(known, 900, 200)).toBe(known)
  expect(200 + stepUp(null, 900, 200).offset).toBe(900)
})
