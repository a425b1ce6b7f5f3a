import { expect, test } from 'vitest'
import {
  answerOf,
  hasMore,
  idsOf,
  missingOf,
  optionsOf,
  pollModel,
  summaryOf,
} from '#client/activities/poll/poll-phone.model.ts'
import { barsOf } from '#client/activities/question/results.model.ts'
import type { Question } from '#shared/activities/poll/poll.ts'
import type { OwnView } from '#shared/views/own.ts'
import { CHOICES, cast, entry, pollCard, sent, stored } from './fixtures.ts'

const own = (choice?: string | null): OwnView => ({
  person: null,
  calls: [],
  seat: null,
  talks: [],
  words: [],
  panels: [],
  speaker: null,
  wonderings: [],
  readBacks: [],
  ballots:
    choice === undefined ? [] : [{ id: 'poll', answer: choice === null ? null : { type: 'choice', choice } }],
})
const model = (view: OwnView, more: Parameters<typeof sent>[0] = {}) =>
  pollModel(pollCard(), view, sent(more), 1, 1)
const says = (more: Parameters<typeof sent>[0], view = own()) => {
  const { delivery, answer } = model(view, more)
  return [delivery.state, ...idsOf(answer)]
}

test('[PH12] an answer is not given, delivered, on its way, waiting, or refused', () => {
  const waiting = entry('c1', cast('a'))
  expect(says({})).toEqual(['none'])
  expect(says({}, own('a'))).toEqual(['delivered', 'a'])
  expect(says({ entries: [waiting], sending: 'c1' })).toEqual(['sending', 'a'])
  expect(says({ entries: [waiting], online: false })).toEqual(['waiting', 'a'])
  expect(model(own(), { entries: [waiting], online: false }).delivery).toEqual({
    state: 'waiting',
    writtenAt: 100,
    disk: false,
  })
  expect(model(own(), { entries: [waiting], trouble: { code: 'storage-full' } }).delivery).toMatchObject({
    state: 'waiting',
    disk: true,
  })
  const refused = entry('c1', cast('a'), { refusal: { code: 'poll-closed' } })
  expect(model(own(), { entries: [refused] }).delivery).toEqual({
    state: 'refused',
    entry: 'c1',
    refusal: { code: 'poll-closed' },
  })
})

test('[PH12] an anonymous answer that was counted is delivered, though nobody knows what it was', () => {
  expect(model(own(null))).toMatchObject({ settled: true, answer: null, delivery: { state: 'delivered' } })
})

test('[PH13] what was said last is shown: waiting, then stored a moment ago, then the server’s', () => {
  const entries = [entry('c1', cast('a')), entry('c2', cast('b')), entry('c3', cast('c', 'another'))]
  const saved = [stored(cast('c'), 7)]
  expect(says({ entries, saved }, own('a'))).toEqual(['sending', 'b'])
  expect(says({ saved }, own('a'))).toEqual(['delivered', 'c'])
  expect(model(own('a'), { saved }).delivery).toEqual({ state: 'delivered', at: 7 })
  expect(model(own('a'), { savedAt: () => 9 }).delivery).toEqual({ state: 'delivered', at: 9 })
})

const several: Question = { type: 'choices', text: '', choices: CHOICES, min: 2, max: 3 }
const scale: Question = { type: 'scale', text: '', steps: 5, low: 'lite', high: 'mye' }

test('[PH14] a tap is an answer, and several once there are enough', () => {
  expect(answerOf(pollCard().question, ['b'])).toEqual({ type: 'choice', choice: 'b' })
  expect(answerOf(scale, ['4'])).toEqual({ type: 'scale', value: 4 })
  expect(answerOf(several, ['a', 'c'])).toEqual({ type: 'choices', choices: ['a', 'c'] })
  expect([missingOf(several, ['a']), missingOf(several, ['a', 'b']), missingOf(scale, [])]).toEqual([1, 0, 0])
  expect(answerOf(scale, [])).toBeNull()
  expect(answerOf({ type: 'text', text: '' }, ['x'])).toBeNull()
  expect(optionsOf(scale).map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5'])
  expect(idsOf({ type: 'scale', value: 4 })).toEqual(['4'])
  expect(idsOf({ type: 'text', text: 'Ro' })).toEqual([])
})

test('[PO49] an answer that is not counted yet is told apart from one that never will be, and from one that is', () => {
  const shown = (phase: 'open' | 'closed', anonymous: boolean, view: OwnView) => {
    const poll = pollModel(pollCard({ phase, anonymous }), view, sent(), 1, 1)
    return [poll.uncounted, hasMore(poll)]
  }
  expect(shown('closed', true, own('a'))).toEqual(['waits', true])
  expect(shown('open', true, own('a'))).toEqual([undefined, false])
  expect(shown('closed', false, own('a'))).toEqual([undefined, false])
  expect(shown('closed', true, own(null))).toEqual([undefined, false])
  expect(shown('open', true, { ...own(), lapsed: ['poll'] })).toEqual(['never', true])
  expect(shown('open', true, { ...own(), lapsed: ['other'] })).toEqual([undefined, false])
})

test('[PH15] the line at the bottom speaks of all questions, the worst first', () => {
  const given = model(own('a'))
  const none = model(own())
  const waiting = model(own(), { entries: [entry('c1', cast('a'))], online: false })
  const sending = model(own(), { entries: [entry('c1', cast('a'))], sending: 'c1' })
  const refused = model(own(), { entries: [entry('c1', cast('a'), { refusal: { code: 'poll-closed' } })] })
  expect(summaryOf([none, none])).toEqual({ says: 'none' })
  expect(summaryOf([given, none])).toEqual({ says: 'some', count: 1, of: 2 })
  expect(summaryOf([given, given])).toEqual({ says: 'all' })
  expect(summaryOf([given, sending])).toEqual({ says: 'sending' })
  expect(summaryOf([sending, waiting])).toEqual({ says: 'waiting', since: 100, disk: false })
  expect(summaryOf([waiting, refused])).toEqual({ says: 'refused' })
  const closed = (view: OwnView) => pollModel(pollCard({ phase: 'closed' }), view, sent(), 1, 1)
  expect(summaryOf([closed(own('a'))])).toEqual({ says: 'closed' })
  expect(summaryOf([closed(own())])).toEqual({ says: 'closed-unanswered' })
})

test('[PH16] results in the order of the question, with the largest and one’s own', () => {
  const rows = [
    { id: 'a', count: 2 },
    { id: 'b', count: 6 },
    { id: 'c', count: 0 },
  ]
  const { question } = pollCard()
  const tally = { answered: 8, rows, texts: [] }
  expect(barsOf(question, tally, { type: 'choice', choice: 'a' }, false)).toMatchObject([
    { id: 'a', text: 'Lederstøtte i hverdagen', figure: 2, share: 25, most: false, mine: 1 },
    { id: 'b', text: 'Tilrettelegging tidlig', figure: 6, share: 75, most: true, mine: null },
    { id: 'c', text: 'Kultur for å si fra', figure: 0, share: 0, most: false, mine: null },
  ])
  expect(barsOf(question, null, null, false)).toEqual([])
  const none = {
    answered: 0,
    rows: [
      { id: '1', count: 0 },
      { id: '3', count: 0 },
    ],
    texts: [],
  }
  expect(barsOf(scale, none, null, true).map(({ text, share, most }) => [text, share, most])).toEqual([
    ['lite', 0, false],
    ['', 0, false],
  ])
})
