import { expect, test } from 'vitest'
import { nowModel } from '#client/screens/phone/now.model.ts'
import {
  groupName,
  isAsking,
  momentOf,
  newsBetween,
  withUnfinished,
} from '#client/screens/phone/phone.model.ts'
import type { Run } from '#shared/agenda/agenda.ts'
import type { ActivityCard } from '#shared/views/activity-part.ts'
import { at, BEFORE, runAt } from '#tests/client/projector/fixtures.ts'
import { hallView, pollCard, talkCard } from './fixtures.ts'

const run = runAt('i3', '09:45', 35)
const moment = (time: string, activities: readonly ActivityCard[] = [], on: Run = run) =>
  momentOf(nowModel(hallView(on), at(time)), activities)
const news = (from: string, to: string) => newsBetween(moment(from), moment(to))

test('[PH10] five minutes, one minute and time up are told, each once', () => {
  expect(news('10:14:59', '10:15:00')).toEqual({ type: 'minutes', minutes: 5 })
  expect(news('10:15:00', '10:15:01')).toBeNull()
  expect(news('10:18:59', '10:19:00')).toEqual({ type: 'minutes', minutes: 1 })
  expect(news('10:20:00', '10:20:01')).toEqual({ type: 'over' })
  expect(news('10:20:01', '10:21:00')).toBeNull()
  // The phone slept through it: only where it stands now.
  expect(news('10:00:00', '10:19:30')).toEqual({ type: 'minutes', minutes: 1 })
})

test('[PH10] time won back is no news', () => {
  expect(newsBetween(moment('10:19:30'), moment('10:16:00'))).toBeNull()
  expect(newsBetween(moment('10:21:00'), moment('10:10:00'))).toBeNull()
})

test('[PH10] a new item, a new question and a closed one are told, the question first', () => {
  const next = moment('10:20', [], runAt('i4', '10:20', 15))
  expect(newsBetween(moment('10:19:59'), next)).toEqual({ type: 'item', title: 'Pause' })
  const asked = moment('10:20', [talkCard()], runAt('i4', '10:20', 15))
  expect(newsBetween(moment('10:19:59'), asked)).toEqual({ type: 'question', text: talkCard().prompt })
  expect(newsBetween(asked, { ...asked, open: [] })).toEqual({ type: 'closed' })
  const { question } = pollCard()
  expect(newsBetween(asked, moment('10:20', [talkCard(), pollCard()], runAt('i4', '10:20', 15)))).toEqual({
    type: 'question',
    text: question.text,
  })
  expect(newsBetween(moment('10:00'), moment('10:00', [], BEFORE))).toBeNull()
})

test('[PH11] once the day is over only what is still open is asked', () => {
  const during = nowModel(hallView(run), at('10:00'))
  const closed = pollCard({ phase: 'closed' })
  expect(isAsking(during, [])).toBe(false)
  expect(isAsking(during, [closed])).toBe(true)
  expect(isAsking({ phase: 'over' }, [closed])).toBe(false)
  expect(isAsking({ phase: 'over' }, [pollCard()])).toBe(true)
  expect(isAsking({ phase: 'closed' }, [pollCard()])).toBe(false)
})

test('[PH21] what is being written stays on the page, closed, when the leader has gone on', () => {
  const talk = talkCard()
  expect(withUnfinished([talk], [])).toEqual([talk])
  expect(withUnfinished([talk], [talk])).toEqual([talk])
  const second = talkCard({ id: 'second' })
  expect(withUnfinished([second], [talk, second])).toEqual([{ ...talk, phase: 'closed' }, second])
  expect(withUnfinished([talk], [talk])).toEqual([talk])
  expect(withUnfinished([pollCard()], [talk])).toEqual([{ ...talk, phase: 'closed' }, pollCard()])
})

test('[PH5] a person belongs to a municipality by name, a guest to none', () => {
  expect(groupName(hallView(), 'rana')).toBe('Rana')
  expect(groupName(hallView(), null)).toBe('')
})

test('[PH36] a clock that is kept from the hall is not on the phone, and nothing is told of it', () => {
  const seen = (clock: 'leader' | 'last' | 'all', time: string) => {
    const model = nowModel(hallView(run, { clock }), at(time))
    return { model, moment: momentOf(model, [], clock === 'last') }
  }
  for (const [clock, time] of [
    ['leader', '10:00'],
    ['leader', '10:30'],
    ['last', '10:17'],
  ] as const) {
    const { model, moment } = seen(clock, time)
    expect(model).toMatchObject({ phase: 'live', count: { allotted: null, paused: false }, end: null })
    expect(moment.mark).toBeNull()
  }
  const late = seen('last', '10:18')
  expect(late.model).toMatchObject({ count: { left: 120_000, over: false }, end: at('10:20') })
  expect(newsBetween(seen('last', '10:17:59').moment, late.moment)).toEqual({ type: 'minutes', minutes: 2 })
  expect(newsBetween(late.moment, seen('last', '10:19').moment)).toEqual({ type: 'minutes', minutes: 1 })
  expect(seen('last', '10:23').model).toMatchObject({ count: { over: true } })
  expect(seen('all', '10:15').moment.mark).toBe(5)
  const stopped = runAt('i3', '09:45', 35)
  const pausedRun = { ...stopped, now: { ...stopped.now, phase: 'paused', since: at('10:00') } } as never
  expect(nowModel(hallView(pausedRun, { clock: 'leader' }), at('10:05'))).toMatchObject({
    count: { paused: false },
  })
})
