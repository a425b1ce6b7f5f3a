import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import { tallyOf } from '#shared/activities/poll/tally.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { FULL_HOUSE, fullHouse } from '#tests/support/full-house.ts'
import { type Act, play, stateAfter, TEN } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'

const choices = ['a', 'b', 'c'].map((id) => ({ id, text: `choice ${id}` }))
const ASKED: readonly { readonly question: Question; readonly answer: Answer; readonly right?: Answer }[] = [
  {
    question: {
      ...{ type: 'scale', text: 'Hvor godt?', steps: 3, low: 'Lite', high: 'Godt' },
      ...{ labels: ['Lite', 'Litt', 'Godt'], notRelevant: true },
    },
    answer: { type: 'scale', value: null },
  },
  {
    question: { type: 'ranking', text: 'Hva haster?', choices, top: 2 },
    answer: { type: 'ranking', order: ['c', 'a'] },
    right: { type: 'ranking', order: ['a', 'c'] },
  },
  {
    question: { type: 'shares', text: 'Hvor?', choices, total: 10 },
    answer: { type: 'shares', given: [{ choice: 'a', points: 10 }] },
  },
  {
    question: { type: 'number', text: 'Hvor mye?', unit: '%', min: 0, max: 100, decimals: 1 },
    answer: { type: 'number', value: 6.2 },
    right: { type: 'number', value: 6 },
  },
  {
    question: { type: 'dates', text: 'Når?', choices },
    answer: { type: 'dates', can: choices.map(({ id }) => ({ choice: id, how: 'maybe' })) },
  },
  { question: { type: 'words', text: 'Hva er nærvær?', most: 3 }, answer: { type: 'words', words: ['KS'] } },
  { question: { type: 'yesno', text: 'Nådd?' }, answer: { type: 'yesno', value: 'unsure' } },
  { question: { type: 'text', text: 'Hva tar du med?' }, answer: { type: 'text', text: 'Kaffe' } },
]

/** A poll of each kind, answered by everybody, shown and revealed; and then a second round of it with an end. */
export function everyPoll(): readonly Gathering[] {
  const begun = stateAfter(fullHouse)
  return ASKED.flatMap(({ question, answer, right }) => {
    const cast = FULL_HOUSE.map((person): Act => [{ type: 'CastBallot', activity: 'p', answer }, as(person)])
    const shown = play(
      begun,
      [
        {
          ...{ type: 'PreparePoll', activity: 'p', item: null, question, anonymous: false },
          ...(right ? { right } : {}),
        },
      ],
      [{ type: 'OpenPoll', activity: 'p' }],
      ...cast,
      [{ type: 'ClosePoll', activity: 'p' }],
      [{ type: 'SetResults', activity: 'p', results: 'shown' }],
      ...(right ? [[{ type: 'RevealAnswer', activity: 'p', revealed: true }] satisfies Act] : []),
    )
    const second = play(
      shown,
      [{ type: 'BeginSecondRound', activity: 'p' }],
      [{ type: 'SetPollEnd', activity: 'p', at: TEN + 60_000 }],
      ...cast,
      [{ type: 'SetResults', activity: 'p', results: 'shown' }],
    )
    return [shown, second, ...(question.type === 'text' ? supported(shown) : [])]
  })
}

function supported(shown: Gathering): readonly Gathering[] {
  const poll = shown.activities.get('p')
  const [text] = poll?.kind === 'poll' ? tallyOf(poll).texts : []
  if (!text) throw new Error('nobody has answered')
  return [
    play(
      shown,
      [{ type: 'LetThrough', activity: 'p', texts: [text.id] }],
      [{ type: 'SupportAnswer', activity: 'p', text: text.id, support: true }, as('ane')],
    ),
  ]
}
