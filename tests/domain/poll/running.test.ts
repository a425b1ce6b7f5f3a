import fc from 'fast-check'
import '#tests/support/seed.ts'
import { expect, test } from 'vitest'
import { tallyAnswers } from '#shared/activities/poll/count.ts'
import { evolvePoll } from '#shared/activities/poll/evolve.ts'
import type { Answer, Poll, Question } from '#shared/activities/poll/poll.ts'
import { tallyOf } from '#shared/activities/poll/tally.ts'
import { withTwin } from '#shared/activities/poll/twins.ts'

const choices = ['a', 'b', 'c'].map((id) => ({ id, text: id }))
const word = fc.constantFrom('KS', 'ks', ' Ks', 'å', 'Å', 'a', 'zz', 'ord', 'Ord')
const text = fc.constantFrom('Buss', 'buss', 'Bøy', 'a', 'a\u0000', 'å', 'aa', 'Å', '')

/** Every kind of question with what may be answered to it. */
const KINDS: readonly (readonly [Question, fc.Arbitrary<Answer>])[] = [
  [
    { type: 'choice', text: '?', choices },
    fc.record({ type: fc.constant('choice'), choice: fc.constantFrom('a', 'b') }),
  ],
  [
    { type: 'choices', text: '?', choices, min: 0, max: 3 },
    fc.record({ type: fc.constant('choices'), choices: fc.subarray(['a', 'b', 'c']) }),
  ],
  [
    { type: 'scale', text: '?', steps: 3, low: '', high: '', notRelevant: true },
    fc.record({ type: fc.constant('scale'), value: fc.constantFrom(1, 2, 3, null) }),
  ],
  [
    { type: 'ranking', text: '?', choices, top: 2 },
    fc.record({
      type: fc.constant('ranking'),
      order: fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 2, maxLength: 2 }),
    }),
  ],
  [
    { type: 'shares', text: '?', choices, total: 10 },
    fc.integer({ min: 1, max: 9 }).map(
      (points): Answer => ({
        type: 'shares',
        given: [
          { choice: 'a', points },
          { choice: 'c', points: 10 - points },
        ],
      }),
    ),
  ],
  [
    { type: 'number', text: '?', unit: '', min: null, max: null, decimals: 1 },
    fc.integer({ min: -50, max: 400 }).map((tenths): Answer => ({ type: 'number', value: tenths / 10 })),
  ],
  [
    { type: 'dates', text: '?', choices },
    fc.tuple(...choices.map(() => fc.constantFrom('yes', 'maybe', 'no'))).map(
      (how): Answer => ({
        type: 'dates',
        can: choices.map(({ id }, at) => ({ choice: id, how: how[at] ?? 'no' })),
      }),
    ),
  ],
  [
    { type: 'words', text: '?', most: 3 },
    fc.record({ type: fc.constant('words'), words: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }) }),
  ],
  [{ type: 'text', text: '?' }, fc.record({ type: fc.constant('text'), text })],
  [
    { type: 'yesno', text: '?' },
    fc.record({ type: fc.constant('yesno'), value: fc.constantFrom('yes', 'no', 'unsure') }),
  ],
]

function opened(question: Question): Poll {
  const prepared = evolvePoll(undefined, {
    ...{ type: 'v1.PollPrepared', activity: 'poll', item: null, question, anonymous: false },
  })
  const poll = evolvePoll(prepared, { type: 'v1.PollOpened', activity: 'poll', at: 1 })
  if (!poll) throw new Error('it was not prepared')
  return poll
}

const cast = (poll: Poll, person: string, answer: Answer): Poll =>
  evolvePoll(poll, { type: 'v1.BallotCast', activity: 'poll', person, answer }) ?? poll

/** Everything counted from the beginning, in the order of the ids. */
function anew(poll: Poll): unknown {
  if (poll.phase === 'draft' || poll.box.kind === 'anonymous') return null
  const inOrder = [...poll.box.ballots].sort(([a], [b]) => (a < b ? -1 : 1))
  const answers = inOrder.map(([, answer]) => answer)
  return tallyAnswers(poll.question, { answers, aside: [] })
}

test.each(KINDS)(
  '[PO46] $type: added to answer by answer, also changed ones, a tally is that of all',
  (question, answer) => {
    const deeds = fc.array(fc.tuple(fc.nat({ max: 9 }), answer), { maxLength: 40 })
    fc.assert(
      fc.property(deeds, (all) => {
        let poll = opened(question)
        for (const [place, given] of all) {
          tallyOf(poll)
          poll = cast(poll, `p${place}`, given)
          expect(tallyOf(poll)).toEqual(anew(poll))
        }
      }),
      { numRuns: 60 },
    )
  },
)

test.each(KINDS)(
  '[PO46] $type: with two who turned out to be one it is that of all who count',
  (question, answer) => {
    const deeds = fc.array(fc.tuple(fc.constantFrom('ane', 'bo', 'cato', 'ane2', 'bo2'), answer), {
      maxLength: 20,
    })
    const merges = fc.subarray(['ane2', 'bo2'])
    fc.assert(
      fc.property(deeds, merges, deeds, (before, twins, after) => {
        let [told, untold] = [opened(question), opened(question)]
        const both = (change: (poll: Poll) => Poll) => {
          told = change(told)
          tallyOf(told)
          untold = change(untold)
        }
        for (const [person, given] of before) both((poll) => cast(poll, person, given))
        for (const twin of twins)
          both((poll) =>
            poll.phase === 'draft' ? poll : { ...poll, box: withTwin(poll.box, twin, twin.slice(0, -1)) },
          )
        for (const [person, given] of after) both((poll) => cast(poll, person, given))
        expect(tallyOf(told)).toEqual(tallyOf(untold))
      }),
      { numRuns: 60 },
    )
  },
)

test.each(KINDS)('[PO46] $type: nobody goes through a thousand answers for one more', (question, answer) => {
  const given = fc.sample(answer, 1_001)
  let poll = given.slice(1).reduce((all, each, at) => cast(all, `p${at}`, each), opened(question))
  tallyOf(poll)
  for (const person of ['p1', 'new']) {
    poll = cast(poll, person, given[0] as Answer)
    if (poll.phase === 'draft' || poll.box.kind === 'anonymous') throw new Error('no ballots')
    const { ballots } = poll.box
    for (const way of ['values', 'entries', 'keys', 'forEach', 'map', 'filter', 'reduce'] as const)
      Object.defineProperty(ballots, way, {
        value: () => {
          throw new Error('all of them were gone through')
        },
      })
    expect(tallyOf(poll).answered).toBe(person === 'new' ? 1_001 : 1_000)
  }
})
