import { expect, test } from 'vitest'
import { makeQuickClock } from '#server/rehearsal/quick-clock.ts'
import { makeTimetable, QUIET } from '#server/rehearsal/timetable.ts'

const never = new AbortController().signal

test('[GP5] the clock goes as many times as fast as it is told, jumps forwards and never back', () => {
  let counted = 5_000
  const clock = makeQuickClock(1_000_000, 200, () => counted)
  expect(clock.now()).toBe(1_000_000)
  counted += 100
  expect(clock.now()).toBe(1_020_000)
  expect(clock.wallUntil(1_022_000)).toBe(10)
  expect(clock.wallUntil(1_000_000)).toBe(0)
  clock.skipTo(1_500_000)
  expect(clock.now()).toBe(1_500_000)
  clock.skipTo(1_400_000)
  expect(clock.now()).toBe(1_500_000)
  counted += 10
  expect(clock.now()).toBe(1_502_000)
})

test('[GP5] things happen in the order of their instants, none before its own; a quiet stretch takes no time', async () => {
  const clock = makeQuickClock(0, 1_000)
  const timetable = makeTimetable(clock)
  const seen: (readonly [string, boolean])[] = []
  const lay = (name: string, at: number) => timetable.at(at, () => void seen.push([name, clock.now() >= at]))
  const day = 24 * 3_600_000
  lay('next day', day)
  lay('second', 2_000)
  lay('first', 1_000)
  lay('second again', 2_000)
  timetable.at(1_500, () => lay('laid meanwhile', 1_800))
  // At this pace a day is a minute and a half on the wall, and this test would not end in time.
  await timetable.play(never)
  expect(seen).toEqual(
    ['first', 'laid meanwhile', 'second', 'second again', 'next day'].map((name) => [name, true]),
  )
})

test('[GP5] while something is under way no time is jumped over', async () => {
  let counted = 0
  const clock = makeQuickClock(0, 1_000, () => counted)
  const timetable = makeTimetable(clock)
  const seen: string[] = []
  timetable.at(0, async () => {
    await new Promise((resolve) => setImmediate(resolve))
    expect(clock.now()).toBe(0)
    seen.push('done')
  })
  timetable.at(QUIET * 10, () => {
    seen.push('after')
  })
  await timetable.play(never)
  expect(seen).toEqual(['done', 'after'])
  expect(counted).toBe(0)
  counted = 1
})

test('[GP5] it stops when it is told to, and fails with what failed', async () => {
  const stop = new AbortController()
  const timetable = makeTimetable(makeQuickClock(0, 1))
  let reached = false
  timetable.at(0, () => stop.abort())
  timetable.at(1_000, () => {
    reached = true
  })
  await timetable.play(stop.signal)
  expect(reached).toBe(false)
  const failing = makeTimetable(makeQuickClock(0, 1))
  failing.at(0, () => Promise.reject(new Error('broken')))
  failing.at(1_000, () => undefined)
  await expect(failing.play(never)).rejects.toThrow('broken')
})
