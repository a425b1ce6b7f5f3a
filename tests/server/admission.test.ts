import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ADMISSION, makeAdmission } from '#server/gateway/admission.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('[R-17] a hall that comes back at once is let in by a token bucket, in the order it came, all within eight seconds', async () => {
  vi.advanceTimersByTime(1)
  const admission = makeAdmission()
  const came: number[] = []
  const all = Array.from({ length: 2_000 }, (_, nth) => admission.turn().then(() => came.push(nth)))
  await vi.advanceTimersByTimeAsync(0)
  expect(came).toHaveLength(ADMISSION.burst)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(came.length).toBeGreaterThan(ADMISSION.burst + ADMISSION.perSecond * 0.9)
  expect(came.length).toBeLessThanOrEqual(ADMISSION.burst + ADMISSION.perSecond)
  await vi.advanceTimersByTimeAsync(3_000)
  await Promise.all(all)
  expect(came).toEqual(Array.from({ length: 2_000 }, (_, nth) => nth))
  // It has left no timer of its own: ending it takes none away.
  const others = vi.getTimerCount()
  admission.close()
  expect(vi.getTimerCount()).toBe(others)
})

test('[R-17] where the queue is too long, one is told to try again; and none waits for a server that ends', async () => {
  vi.advanceTimersByTime(1)
  const admission = makeAdmission({ burst: 1, perSecond: 1 })
  expect(await admission.turn()).toBe(true)
  const waiting = Array.from({ length: 4_000 }, () => admission.turn())
  expect(await admission.turn()).toBe(false)
  admission.close()
  expect(new Set(await Promise.all(waiting))).toEqual(new Set([false]))
})
