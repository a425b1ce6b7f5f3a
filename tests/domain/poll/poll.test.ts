import { expect, test } from 'vitest'
import type { Question } from '#shared/activities/poll/poll.ts'
import type { GatheringEvent, GatheringRefusal, RoomCommand } from '#shared/gathering/gathering.ts'
import { given, stateAfter, TEN } from '#tests/support/given.ts'
import {
  as,
  choice,
  hall,
  mutable,
  no,
  pollClosed,
  pollIn,
  pollOpened,
  pollPrepared,
  talkPrepared,
  yes,
} from '#tests/support/samples.ts'

const question = mutable(choice)
const open: readonly GatheringEvent[] = [...hall, pollPrepared(), pollOpened]
const cast = (answer = yes): RoomCommand => ({ type: 'CastBallot', activity: 'poll', answer })
const castBy = (person: string, answer = yes): GatheringEvent => ({
  type: 'v1.BallotCast',
  activity: 'poll',
  person,
  answer,
})
const prepare = (asked: Question): RoomCommand => ({
  type: 'PreparePoll',
  activity: 'poll',
  item: 'talks',
  question: asked,
  anonymous: false,
})

test('[PO1] a poll is prepared for an item or improvised, and begins as a draft with hidden results', () => {
  given()
    .when(prepare(question))
    .then({ type: 'v1.PollPrepared', activity: 'poll', item: 'talks', question, anonymous: false })
  expect(pollIn(stateAfter([pollPrepared()]))).toMatchObject({
    phase: 'draft',
    results: 'hidden',
    item: null,
  })
})

test('[PO1] an activity is prepared once, whatever it is', () => {
  given(pollPrepared()).when(prepare(question)).thenRefused('already-exists')
  given({ ...talkPrepared, activity: 'poll' })
    .when(prepare(question))
    .thenRefused('already-exists')
})

test('[PO2] question and choices lose outer space; empty choices fall away', () => {
  given()
    .when(
      prepare({
        type: 'choice',
        text: ' Temadag? ',
        choices: [
          { id: 'yes', text: ' Ja ' },
          { id: 'none', text: '  ' },
          { id: 'no', text: 'Nei' },
        ],
      }),
    )
    .then({ type: 'v1.PollPrepared', activity: 'poll', item: 'talks', question, anonymous: false })
})

const scale = { type: 'scale', text: 'Nyttig?', steps: 5, low: 'Lite', high: 'Svært' } as const
const several: Question = { ...question, type: 'choices', min: 1, max: 2 } as Question
const long = (length: number) => 'å'.repeat(length)

test.each<[string, Question, GatheringRefusal, string | undefined]>([
  ['an empty question', { type: 'text', text: ' \n' }, 'question-empty', undefined],
  ['a question of 301', { type: 'text', text: long(301) }, 'text-too-long', '300'],
  [
    'one choice',
    { ...question, choices: [{ id: 'yes', text: 'Ja' }] } as Question,
    'choices-needed',
    undefined,
  ],
  [
    'a choice twice',
    {
      ...question,
      choices: [
        { id: 'yes', text: 'Ja' },
        { id: 'yes', text: 'Nei' },
      ],
    } as Question,
    'choices-needed',
    undefined,
  ],
  [
    'a choice of 121',
    {
      ...question,
      choices: [
        { id: 'yes', text: 'Ja' },
        { id: 'no', text: long(121) },
      ],
    } as Question,
    'text-too-long',
    '120',
  ],
  ['more than there are', { ...several, max: 3 } as Question, 'out-of-range', '1–2'],
  ['at most none', { ...several, min: 0, max: 0 } as Question, 'out-of-range', '1–2'],
  ['at least more than at most', { ...several, min: 2, max: 1 } as Question, 'out-of-range', '1–2'],
  ['one step', { ...scale, steps: 1 }, 'out-of-range', '2–10'],
  ['eleven steps', { ...scale, steps: 11 }, 'out-of-range', '2–10'],
  ['a label of 121', { ...scale, high: long(121) }, 'text-too-long', '120'],
])('[PO3] %s is no question', (_, asked, code, detail) => {
  given().when(prepare(asked)).thenRefused(code, detail)
  given(pollPrepared())
    .when({ type: 'RevisePoll', activity: 'poll', question: asked, anonymous: false })
    .thenRefused(code, detail)
})

test('[PO3] the longest question, choice and labels are taken, counted without outer space', () => {
  const longest = { ...scale, text: long(300), low: long(120), high: long(120) }
  given()
    .when(prepare({ ...longest, low: ` ${long(120)} ` }))
    .then({ type: 'v1.PollPrepared', activity: 'poll', item: 'talks', question: longest, anonymous: false })
})

test('[PO4] a draft can be revised; once opened it cannot, so that no answer ends under another question', () => {
  const revise: RoomCommand = { type: 'RevisePoll', activity: 'poll', question: scale, anonymous: true }
  given(pollPrepared())
    .when(revise)
    .then({ type: 'v1.PollRevised', activity: 'poll', question: scale, anonymous: true })
  given(...open)
    .when(revise)
    .thenRefused('not-draft')
  given(...open, pollClosed)
    .when(revise)
    .thenRefused('not-draft')
})

test('[PO5] opening shows the question on the hall screen too', () => {
  given(pollPrepared())
    .when({ type: 'OpenPoll', activity: 'poll' })
    .then(
      { type: 'v1.PollOpened', activity: 'poll', at: TEN },
      { type: 'v1.SceneShown', scene: 'question', activity: 'poll' },
    )
})

test('[PO5] what is open is not opened, what is not open is not closed', () => {
  given(...open)
    .when({ type: 'OpenPoll', activity: 'poll' })
    .thenRefused('already-open')
  given(pollPrepared()).when({ type: 'ClosePoll', activity: 'poll' }).thenRefused('poll-not-open')
  given(...open, pollClosed)
    .when({ type: 'ClosePoll', activity: 'poll' })
    .thenRefused('poll-not-open')
})

test('[PO6] an answer counts once; a repeated tap is no new fact, another answer replaces it', () => {
  given(...open)
    .when(cast(), as('ane'))
    .then(castBy('ane'))
  given(...open, castBy('ane'))
    .when(cast(), as('ane'))
    .thenNothing()
  given(...open, castBy('ane'))
    .when(cast(no), as('ane'))
    .then(castBy('ane', no))
  const after = pollIn(stateAfter([...open, castBy('ane'), castBy('ane', no)]))
  expect(after).toHaveProperty('box.ballots.size', 1)
})

test('[PO7] an answer before opening and one after closing are refused, not lost silently', () => {
  given(...hall, pollPrepared())
    .when(cast(), as('ane'))
    .thenRefused('poll-not-open')
  given(...open, pollClosed)
    .when(cast(), as('ane'))
    .thenRefused('poll-closed')
})

test('[PO7] opening again keeps every answer', () => {
  given(...open, castBy('ane'), pollClosed)
    .when({ type: 'OpenPoll', activity: 'poll' })
    .then(
      { type: 'v1.PollOpened', activity: 'poll', at: TEN },
      { type: 'v1.SceneShown', scene: 'question', activity: 'poll' },
    )
  const reopened = pollIn(
    stateAfter([...open, castBy('ane'), pollClosed, { ...pollOpened, at: 9 } as GatheringEvent]),
  )
  expect(reopened).toMatchObject({ phase: 'open', openedAt: 2 })
  expect(reopened).not.toHaveProperty('closedAt')
  expect(reopened).toHaveProperty('box.ballots.size', 1)
})

test('[PO8] results go between hidden, live and shown in any phase', () => {
  for (const events of [[pollPrepared()], open, [...open, pollClosed]])
    given(...events)
      .when({ type: 'SetResults', activity: 'poll', results: 'shown' })
      .then({ type: 'v1.ResultsSet', activity: 'poll', results: 'shown' })
  given(pollPrepared()).when({ type: 'SetResults', activity: 'poll', results: 'hidden' }).thenNothing()
})

test.each<RoomCommand>([
  { type: 'RevisePoll', activity: 'other', question: scale, anonymous: false },
  { type: 'OpenPoll', activity: 'other' },
  { type: 'ClosePoll', activity: 'other' },
  { type: 'SetResults', activity: 'other', results: 'live' },
  { type: 'OpenPoll', activity: '__proto__' },
])('[PO9] $type of an unknown poll, or of a conversation, is refused', (command) => {
  given(pollPrepared()).when(command).thenRefused('unknown-activity')
  given({ ...talkPrepared, activity: 'other' })
    .when(command)
    .thenRefused('unknown-activity')
})

test('[PO10] an event that does not fit the phase, or comes before the poll, changes nothing', () => {
  const draft = stateAfter([pollPrepared()])
  expect(stateAfter([pollPrepared(), castBy('ane'), pollClosed])).toEqual(draft)
  expect(stateAfter([pollOpened, castBy('ane')]).activities.size).toBe(0)
})
