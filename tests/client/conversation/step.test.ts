import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lengthText } from '#client/activities/conversation/length-text.ts'
import { markOf, stepCount, stepName, TWO, turnMoment } from '#client/activities/conversation/step.model.ts'
import { talkNames } from '#client/words/nb/talk-names.ts'
import { clock, duoCard, MINUTE, roundCard, T } from './cards.ts'

test('[SF1] the time of a phase stands large, and the rest say how long they take', () => {
  const card = duoCard()
  const first = turnMoment(card, TWO, T + 1.8 * MINUTE)
  expect(first?.count?.left).toBeCloseTo(3.2 * MINUTE, 3)
  expect(first?.parts.map(({ is, length }) => [is, length])).toEqual([
    ['on', 5 * MINUTE],
    ['coming', 5 * MINUTE],
  ])
  const second = turnMoment(card, TWO, T + 6 * MINUTE)
  expect([second?.place, second?.speaker, second?.count?.left]).toEqual([1, 1, 4 * MINUTE])
  const over = turnMoment(card, TWO, T + 11 * MINUTE)
  expect([over?.done, over?.count]).toEqual([true, null])
})

test('[SF1] what the leader gives is shared by the turns that are left', () => {
  // Half of the turns were over after five minutes, when two minutes were given.
  const card = duoCard({ clock: clock(12, { done: 0.5, since: T + 5 * MINUTE }) })
  const moment = turnMoment(card, TWO, T + 6 * MINUTE)
  expect([moment?.place, moment?.count?.left, moment?.parts[1]?.length]).toEqual([1, 6 * MINUTE, 7 * MINUTE])
})

test('[SF1] a clock that is stopped stands, whatever the time is', () => {
  const card = duoCard({ clock: clock(10, { pausedAt: T + 2 * MINUTE }) })
  for (const now of [2, 5, 60].map((minutes) => T + minutes * MINUTE)) {
    expect(stepCount(card, now)).toMatchObject({ left: 8 * MINUTE, paused: true })
    expect(turnMoment(card, TWO, now)).toMatchObject({ place: 0, count: { left: 3 * MINUTE, paused: true } })
  }
})

test('[SF1] the bar of a turn never counts more than the turn, and what is left never less than none', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 9 }),
      fc.double({ min: 0, max: 1.3, noNaN: true }),
      (minutes, people, share) => {
        const card = roundCard({ minutes, pace: 'common', clock: clock(minutes, { beats: people }) })
        const order = Array.from({ length: people }, (_, at) => at)
        const turning = { people: order, order, turn: { place: 0, since: T } }
        const moment = turnMoment(card, turning, T + share * minutes * MINUTE)
        if (!moment?.count) return
        expect(moment.count.left).toBeGreaterThanOrEqual(-1)
        expect(moment.count.left).toBeLessThanOrEqual(moment.count.allotted + 1)
        const all = moment.parts.reduce((sum, { length }) => sum + (length ?? 0), 0)
        expect(all).toBeCloseTo(minutes * MINUTE, 0)
      },
    ),
  )
})

test('[SF2] two minutes are worth a word where there were more, and so is the end', () => {
  const markAt = (minutes: number, at: number, more = {}) =>
    markOf(stepCount({ clock: clock(minutes, more) }, T + at * MINUTE))
  expect([5, 8.5, 10.1].map((at) => markAt(10, at))).toEqual([null, 'two', 'up'])
  expect([0.5, 1.5, 2].map((at) => markAt(2, at))).toEqual([null, null, 'up'])
  expect(markAt(10, 9, { pausedAt: T + 9 * MINUTE })).toBe(null)
  expect(markOf(stepCount({ clock: clock(null) }, T))).toBe(null)
})

test('[SF1] a step goes by who talks, or by the name that facilitators have for it', () => {
  expect(stepName({ who: 'duo', turns: 'phases' })).toBe('reflecting')
  expect(stepName({ who: 'four', turns: 'round' })).toBe('round')
  expect(stepName({ who: 'duo', turns: 'none' })).toBe('duo')
  expect(stepName({ who: 'table' })).toBe('table')
})

test('[SF1] whole minutes are said as minutes, the rest in figures', () => {
  expect([5 * MINUTE, 200_000].map((time) => lengthText(talkNames, time))).toEqual(['5 min', '3:20 min'])
})
