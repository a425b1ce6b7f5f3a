import { expect, test } from 'vitest'
import { type Alike, alikeIn, alikeOf } from '#shared/activities/poll/alike.ts'
import { tallyAnswers } from '#shared/activities/poll/count.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import { publicTally } from '#shared/activities/poll/tally.ts'
import type { Gathering, GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { screenView } from '#shared/views/screen.ts'
import { type Act, play, stateAfter } from '#tests/support/given.ts'
import {
  arrived,
  as,
  choice,
  hall,
  live,
  mutable,
  no,
  PEOPLE,
  pollIn,
  pollPrepared,
  yes,
} from '#tests/support/samples.ts'

const on = { activity: 'poll' } as const
const open: Act = [{ type: 'OpenPoll', ...on }]
const close: Act = [{ type: 'ClosePoll', ...on }]
const results = (is: 'hidden' | 'live' | 'shown'): Act => [{ type: 'SetResults', ...on, results: is }]
const cast = (people: readonly string[], answer: Answer): readonly Act[] =>
  people.map((person) => [{ type: 'CastBallot', ...on, answer }, as(person)])
const LATER = ['finn', 'gro', 'hans', 'ida', 'jon']
const everybody = [...PEOPLE, ...LATER]
const expected = (person: string): GatheringEvent => ({
  ...{ type: 'v1.PersonExpected', person, name: person, municipality: null, title: '', duties: [] },
})
const asked = (anonymous: boolean): Gathering =>
  play(
    stateAfter([
      ...hall,
      ...LATER.flatMap((person) => [expected(person), arrived(person)]),
      pollPrepared(mutable(choice), anonymous),
    ]),
    open,
  )
const undo = (state: Gathering): RoomCommand => ({ type: 'Undo', step: state.stepsTaken })
const leaderAlike = (state: Gathering): Alike | undefined =>
  leaderView(state, live).activities.flatMap((each) =>
    each.kind === 'poll' && each.alike ? [each.alike] : [],
  )[0]

test('[P-08] a leader is told that all have answered the same, and nobody else is', () => {
  const agreed = play(asked(true), ...cast(everybody, yes), close)
  const alike = { how: 'all', who: 'everybody', count: 10 }
  expect(leaderAlike(agreed)).toEqual(alike)
  for (const view of [hallView(agreed), screenView(agreed, live)])
    expect(JSON.stringify(view)).not.toContain('"alike"')
  const split = play(asked(true), ...cast(PEOPLE, yes), ...cast(LATER, no), close)
  expect(leaderAlike(split)).toBeUndefined()
  // While it is open nobody knows, and of fewer than five nothing is shown.
  expect(leaderAlike(play(asked(true), ...cast(everybody, yes)))).toBeUndefined()
  expect(leaderAlike(play(asked(true), ...cast(PEOPLE.slice(1), yes), close))).toBeUndefined()
  expect(leaderAlike(play(asked(false), ...cast(everybody, yes), close))).toBeUndefined()
})

test('[P-08] answers that are all the same are not shown before the leader says so, whatever was chosen before', () => {
  for (const chosen of ['live', 'shown'] as const) {
    const closed = play(asked(true), results(chosen), ...cast(PEOPLE, yes), close)
    expect(pollIn(closed).results).toBe('hidden')
    expect(publicTally(pollIn(closed))).toBeNull()
    const shown = play(closed, results(chosen))
    expect(publicTally(pollIn(shown))?.answered).toBe(5)
    const split = play(
      asked(true),
      results(chosen),
      ...cast(PEOPLE.slice(1), yes),
      ...cast(['ane'], no),
      close,
    )
    expect(publicTally(pollIn(split))?.answered).toBe(5)
  }
})

test('[P-08] undoing the closing, or closing with the gathering, does not show them either', () => {
  const answered = play(asked(true), results('live'), ...cast(PEOPLE, yes))
  const closed = play(answered, close)
  expect(publicTally(pollIn(play(closed, [undo(closed)])))).toBeNull()
  const over = play(answered, [{ type: 'CloseGathering' }])
  expect(publicTally(pollIn(over))).toBeNull()
  expect(publicTally(pollIn(play(over, [undo(over)])))).toBeNull()
  // What the leader has shown knowingly and then hidden comes back by undo.
  const hidden = play(closed, results('live'), results('hidden'))
  expect(publicTally(pollIn(play(hidden, [undo(hidden)])))?.answered).toBe(5)
})

test('[P-08] five who join those who were seen before are told of when they say the same: the two results differ by them', () => {
  const mixed = play(asked(true), ...cast(PEOPLE.slice(1), yes), ...cast(['ane'], no), close, results('live'))
  expect(leaderAlike(mixed)).toBeUndefined()
  const joined = play(mixed, open, ...cast(LATER, no), close)
  expect(leaderAlike(joined)).toEqual({ how: 'all', who: 'last', count: 5 })
  expect(publicTally(pollIn(joined))).toBeNull()
  const others = play(mixed, open, ...cast(LATER.slice(1), no), ...cast(['finn'], yes), close)
  expect(leaderAlike(others)).toBeUndefined()
  expect(publicTally(pollIn(others))?.answered).toBe(10)
})

test('[P-08] the first of two rounds is told of while it would be shown beside the second', () => {
  const second = play(
    ...([asked(true), ...cast(PEOPLE, yes), close, [{ type: 'BeginSecondRound', ...on }]] as const),
    ...cast(PEOPLE.slice(1), yes),
    ...cast(['ane'], no),
  )
  expect(leaderAlike(second)).toEqual({ how: 'all', who: 'first', count: 5 })
  expect(alikeOf(pollIn(play(second, close)))).toEqual({ how: 'all', who: 'first', count: 5 })
})

const options = [
  { id: 'a', text: 'A' },
  { id: 'b', text: 'B' },
  { id: 'c', text: 'C' },
]
type Kind = readonly [Question, all: Answer, other: Answer, how: Alike['how'] | null]
const KINDS: readonly Kind[] = [
  [mutable(choice), yes, no, null],
  [
    { type: 'choices', text: '?', choices: options, min: 1, max: 2 },
    { type: 'choices', choices: ['a', 'b'] },
    { type: 'choices', choices: ['a'] },
    'part',
  ],
  [
    { type: 'choices', text: '?', choices: options, min: 1, max: 2 },
    { type: 'choices', choices: ['a', 'b'] },
    { type: 'choices', choices: ['c'] },
    null,
  ],
  [
    { type: 'scale', text: '?', steps: 5, low: '', high: '' },
    { type: 'scale', value: 5 },
    { type: 'scale', value: 4 },
    null,
  ],
  [
    { type: 'scale', text: '?', steps: 5, low: '', high: '', notRelevant: true },
    { type: 'scale', value: null },
    { type: 'scale', value: 4 },
    null,
  ],
  [{ type: 'yesno', text: '?' }, { type: 'yesno', value: 'unsure' }, { type: 'yesno', value: 'no' }, null],
  [
    { type: 'ranking', text: '?', choices: options, top: 3 },
    { type: 'ranking', order: ['a', 'b', 'c'] },
    { type: 'ranking', order: ['a', 'c', 'b'] },
    'part',
  ],
  [
    { type: 'ranking', text: '?', choices: options, top: 3 },
    { type: 'ranking', order: ['a', 'b', 'c'] },
    { type: 'ranking', order: ['b', 'a', 'c'] },
    null,
  ],
  [
    { type: 'shares', text: '?', choices: options, total: 10 },
    { type: 'shares', given: [{ choice: 'a', points: 10 }] },
    { type: 'shares', given: [{ choice: 'b', points: 10 }] },
    null,
  ],
  [
    { type: 'number', text: '?', unit: '', min: null, max: null, decimals: 1 },
    { type: 'number', value: 2.5 },
    { type: 'number', value: 2.4 },
    null,
  ],
  [
    { type: 'words', text: '?', most: 2 },
    { type: 'words', words: ['Ro', 'tid'] },
    { type: 'words', words: ['ro'] },
    'part',
  ],
  [
    { type: 'dates', text: '?', choices: options },
    { type: 'dates', can: options.map(({ id }) => ({ choice: id, how: 'no' })) },
    { type: 'dates', can: options.map(({ id }, at) => ({ choice: id, how: at === 0 ? 'yes' : 'no' })) },
    null,
  ],
  [{ type: 'text', text: '?' }, { type: 'text', text: 'Mer tid' }, { type: 'text', text: 'Kaffe' }, null],
]

test.each(KINDS)(
  '[P-08] of %j it is found that all say the same, or share one of several things',
  (question, all, other, how) => {
    const told = (answers: readonly Answer[]) =>
      alikeIn(question, tallyAnswers(question, { answers, aside: [] }))
    const five = [all, all, all, all, all]
    expect(told(five)).toBe('all')
    expect(told([...five, other])).toBe(how)
    expect(told(five.slice(1))).toBeNull()
  },
)
