import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '#shared/kernel/instant.ts'
import { frameAt, minuteFrom, sittingAt, sittingsOf, stepTo, within } from '#shared/replay/sittings.ts'

const H = HOUR
const LATER = 99 * H
const two = sittingsOf(
  {
    frames: [9 * H + 5_000, 9.5 * H, 33 * H, 34 * H + 1],
    went: [{ item: 'a', title: '', from: 9.2 * H, until: 11 * H }],
    planned: [],
  },
  LATER,
)

test('[RY11] a night lies between two sittings, and each has whole minutes', () => {
  expect(two).toEqual([
    { from: 9 * H, until: 11 * H },
    { from: 33 * H, until: 34 * H + MINUTE },
  ])
  expect(sittingsOf({ frames: [], went: [], planned: [] }, LATER)).toEqual([])
  expect(sittingsOf({ frames: [H], went: [], planned: [] }, LATER)).toEqual([{ from: H, until: H + MINUTE }])
})

test('[RY41] an item that nobody ended goes on until its time is out, and not beyond now', () => {
  const course = {
    frames: [9 * H],
    went: [{ item: 'lunch', title: '', from: 9 * H, until: null }],
    planned: [{ item: 'lunch', title: '', from: 12 * H, until: 13 * H }],
  }
  expect(sittingsOf(course, LATER)).toEqual([{ from: 9 * H, until: 10 * H }])
  expect(sittingsOf(course, 9.25 * H)).toEqual([{ from: 9 * H, until: 9.25 * H }])
  expect(sittingsOf({ ...course, planned: [] }, LATER)).toEqual([{ from: 9 * H, until: 9 * H + MINUTE }])
})

test('[RY12] a minute on from the end of a sitting is the beginning of the next; nobody comes past the ends', () => {
  expect(minuteFrom(two, 10 * H + 30_000, 1)).toBe(10 * H + MINUTE)
  expect(minuteFrom(two, 10 * H + 30_000, -1)).toBe(10 * H)
  expect(minuteFrom(two, 10 * H, -1)).toBe(10 * H - MINUTE)
  expect(minuteFrom(two, 11 * H, 1)).toBe(33 * H)
  expect(minuteFrom(two, 33 * H, -1)).toBe(11 * H)
  expect(minuteFrom(two, 9 * H, -1)).toBe(9 * H)
  expect(minuteFrom(two, 34 * H + MINUTE, 1)).toBe(34 * H + MINUTE)
  expect(within([], 5, true)).toBe(5)
  expect([8 * H, 11 * H, 12 * H, 33 * H, 40 * H].map((at) => sittingAt(two, at))).toEqual([0, 0, 1, 1, 1])
})

test('[RY13] to the change before or after; beyond the last lies the end', () => {
  const times = [9 * H + 5_000, 9.5 * H, 33 * H]
  expect(stepTo(two, times, 9.5 * H, true)).toBe(33 * H)
  expect(stepTo(two, times, 9.5 * H, false)).toBe(9 * H + 5_000)
  expect(stepTo(two, times, 9 * H + 5_000, false)).toBe(9 * H)
  expect(stepTo(two, times, 33 * H, true)).toBe(34 * H + MINUTE)
})

test('[RY14] the picture at an instant is the last that had come up; before the first it is the first', () => {
  const frames = [10, 20, 20, 35]
  expect([0, 10, 19, 20, 34, 35, 99].map((at) => frameAt(frames, at))).toEqual([0, 0, 0, 2, 2, 3, 3])
  expect(frameAt([], 5)).toBe(0)
})
