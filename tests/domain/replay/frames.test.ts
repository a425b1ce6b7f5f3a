import { expect, test } from 'vitest'
import { factOf } from '#server/replay/reels.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { MINUTE, SECOND } from '#shared/kernel/instant.ts'
import { makeCourse } from '#shared/replay/course.ts'
import type { Fact } from '#shared/replay/facts.ts'
import { framesOf, timesOf } from '#shared/replay/frames.ts'
import { STRETCH, stretchesOf } from '#shared/replay/reel.ts'
import { TEN } from '#tests/support/given.ts'
import { stored } from '#tests/support/replayed.ts'
import { arrived, live, planned, roster } from '#tests/support/samples.ts'

const leader: Actor = { role: 'leader' }
const somebody: Actor = { role: 'participant', person: 'ane' }
const by = (actor: Actor, at: number, ...events: GatheringEvent[]): readonly Fact[] =>
  stored(events, actor, at).map(factOf)
const ready = by(leader, TEN - 90_000_000, ...roster, planned)
const framesIn = (facts: readonly Fact[]) => [...framesOf('g', facts, live.join)]

test('[RY6] what the hall gives within one minute comes up together at its end, whoever was alone in it', () => {
  const frames = framesIn([
    ...ready,
    ...by(somebody, TEN + 3_200, arrived('ane')),
    ...by({ role: 'participant', person: 'bo' }, TEN + 41_000, arrived('bo')),
    ...by({ role: 'participant', person: 'dina' }, TEN + MINUTE + 1, arrived('dina')),
  ])
  expect(frames.map(({ at, view }) => [at - TEN, view.arrivals.arrived])).toEqual([
    [MINUTE, 2],
    [2 * MINUTE, 3],
  ])
})

test('[RY7] the replay begins when somebody has come or the day begins; making ready is no part of it', () => {
  expect(framesIn(ready)).toEqual([])
  const [first, ...more] = framesIn([...ready, ...by(somebody, TEN, arrived('ane'))])
  expect(first?.at).toBe(TEN)
  expect(first?.view.agenda.days.length).toBe(1)
  expect(more).toEqual([])
})

test('[RY8] a fact that is tied to no time goes with the one it was stored beside', () => {
  const at = (times: readonly (number | null)[]) =>
    timesOf(times.map((each) => ({ event: planned, at: each, isStep: false })))
  expect(at([5, null, 9, null])).toEqual([5, 9, 9, 9])
  // A clock that was set back changes no order.
  expect(at([5, 3, null, 4])).toEqual([5, 5, 5, 5])
  expect(at([])).toEqual([])
})

const started = (item: string, at: number): GatheringEvent => ({
  ...{ type: 'v1.ItemStarted', day: 'd1', item, date: '2012-09-12', at, allotted: 20 * MINUTE },
})

test('[RY9] the course says what came up and when: items as planned and as they went, scenes, closing', () => {
  const course = makeCourse()
  const facts = [
    ...ready,
    ...by(leader, TEN + 4_300, started('welcome', TEN + 4_300)),
    ...by(leader, TEN + 5 * MINUTE, { type: 'v1.SceneShown', scene: 'black', activity: null }),
    ...by(leader, TEN + 30 * MINUTE + 1, started('lunch', TEN + 30 * MINUTE + 1)),
    ...by(leader, TEN + 60 * MINUTE, { type: 'v1.DayEnded', day: 'd1', at: TEN + 60 * MINUTE }),
  ]
  for (const frame of framesIn(facts)) course.take(frame)
  const { marks, planned: promised, went, frames } = course.made()
  expect(marks.map(({ at, kind, about }) => [at - TEN, kind, about])).toEqual([
    [5 * SECOND, 'item', 'Velkommen'],
    [5 * MINUTE, 'scene', 'black'],
    [30 * MINUTE + SECOND, 'item', 'Lunsj'],
    [60 * MINUTE, 'day-over', ''],
  ])
  expect(frames.length).toBe(4)
  expect(promised.map(({ item, from }) => [item, from - TEN])).toEqual([
    ['welcome', 0],
    ['lunch', 120 * MINUTE],
    ['talks', 180 * MINUTE],
  ])
  expect(went.map(({ title, from, until }) => [title, from - TEN, (until ?? 0) - TEN])).toEqual([
    ['Velkommen', 4_300, 30 * MINUTE + 1],
    ['Lunsj', 30 * MINUTE + 1, 60 * MINUTE],
  ])
})

test('[RY10] a stretch has a bounded number of pictures, and no more in changes than a whole picture is', () => {
  const scenes = Array.from({ length: 4 * STRETCH.frames }, (_, place) =>
    by(leader, TEN + place * MINUTE, {
      ...{ type: 'v1.SceneShown', scene: place % 2 === 0 ? 'now' : 'black', activity: null },
    }),
  ).flat()
  const frames = framesIn([...ready, ...by(leader, TEN, started('welcome', TEN)), ...scenes])
  const stretches = [...stretchesOf(frames)]
  expect(stretches.length).toBeGreaterThan(3)
  for (const { frames: count, text } of stretches) {
    expect(count).toBeLessThanOrEqual(STRETCH.frames)
    const whole = JSON.stringify(JSON.parse(text).whole).length
    expect(text.length - whole).toBeLessThan(Math.max(STRETCH.least, whole) + 1_000)
  }
})
