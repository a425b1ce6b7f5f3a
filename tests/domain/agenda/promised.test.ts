import { describe, expect, test } from 'vitest'
import type { Day, Run } from '#shared/agenda/agenda.ts'
import { catchUp } from '#shared/agenda/catch-up.ts'
import { expected } from '#shared/agenda/clock.ts'
import { inTime } from '#shared/agenda/in-time.ts'
import { overtaken } from '#shared/agenda/overtake.ts'
import { nothingPromised, overtakenPromise, promisedOn, promiseOf } from '#shared/agenda/promised.ts'
import { agendaOf, at, OSLO, pictured, walk } from './clock-samples.ts'

const date = pictured.date ?? ''
const afternoon = walk(agendaOf(pictured), ['13:20', 'avstemning'])

/** The afternoon of the picture, 25 minutes late and everything pushed. */
function pushed(): Day {
  const push = catchUp(pictured, afternoon, at('14:00'), OSLO).find(({ means }) => means.type === 'push')
  if (push === undefined) throw new Error('nothing to push')
  return overtaken(pictured, push.overtaking)
}
const answer = (day: Day, run: Run, time: string, before = pictured) =>
  inTime(
    expected(day, run, at(time), OSLO),
    at(time),
    overtakenPromise(day, promiseOf(before) ?? undefined, date, OSLO),
  )

describe('in time', () => {
  test('[AC93] after the rest was pushed, it is still late by what was promised, and the plan in force holds', () => {
    expect(answer(pushed(), afternoon, '14:00')).toEqual({
      type: 'late',
      minutes: 25,
      end: at('15:55'),
      promised: { end: at('15:30'), isStart: false, afterPlan: 0 },
    })
  })

  test('[AC93] late by both is told by both', () => {
    expect(answer(pushed(), afternoon, '14:10')).toMatchObject({
      type: 'late',
      minutes: 35,
      promised: { end: at('15:30'), afterPlan: 10 },
    })
  })

  test('[AC93] what was promised is kept although a tighter plan is not', () => {
    const last = pictured.items.at(-1)
    const tighter = {
      ...pictured,
      items: pictured.items.map((item) =>
        item === last ? { ...item, start: item.start - 10, end: (item.end ?? 0) - 10 } : item,
      ),
    }
    expect(answer(tighter, walk(agendaOf(tighter), ['13:20', 'avstemning']), '13:25')).toMatchObject({
      type: 'yes',
    })
  })

  test('[AC94] a bus that was moved is missed as it was promised', () => {
    const moved = {
      ...pictured,
      items: pictured.items.map((item) =>
        item.title === 'Lunsj' ? { ...item, start: item.start + 10, end: 790 } : item,
      ),
    }
    const morning = walk(agendaOf(moved), ['09:20', 'tallene'])
    expect(answer(moved, morning, '09:30')).toMatchObject({ type: 'misses', minutes: 10 })
  })

  test('[AC93] where nothing was revised, there is one answer and no promise beside it', () => {
    expect(answer(pictured, afternoon, '14:00')).toEqual({ type: 'late', minutes: 25, end: at('15:55') })
  })
})

describe('what a day promises', () => {
  const started = {
    type: 'v1.ItemStarted',
    day: pictured.id,
    item: 'x',
    date,
    at: 1,
    allotted: null,
  } as const
  const before = { now: { phase: 'before' }, actuals: [], dates: {} } as const
  const agenda = agendaOf(pictured)

  test('[AC95] a day promises as its first item is started, and once', () => {
    const promises = promisedOn(nothingPromised, agenda, before, started)
    expect(promises[pictured.id]).toEqual(promiseOf(pictured))
    const later = { ...before, dates: { [pictured.id]: date } }
    expect(promisedOn(promises, agendaOf(pushed()), later, started)).toBe(promises)
  })

  test('[AC95] begun again on another date, as after a rehearsal, it promises anew', () => {
    const rehearsed = { ...before, dates: { [pictured.id]: '2000-01-01' } }
    const promises = promisedOn(
      { [pictured.id]: { end: 1, lastStart: 0, fast: [] } },
      agenda,
      rehearsed,
      started,
    )
    expect(promises[pictured.id]).toEqual(promiseOf(pictured))
  })
})
