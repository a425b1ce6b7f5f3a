import type { Answer } from '#shared/activities/poll/question.ts'
import { tallyOf } from '#shared/activities/poll/tally.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { after, at, running, withPoll } from './gathering.ts'
import { QUESTIONS, SIX, THEME_DAYS } from './questions.ts'
import { POINT } from './texts.ts'

export type Kind = keyof typeof SIX
/** What the six have answered to. */
const SAID_OF = { ...QUESTIONS, dates: THEME_DAYS }

/** Six answers of a kind, on the hall screen while they come in; what is written has been let through. */
export const answered = (kind: Kind, phase: 'open' | 'closed' = 'open'): Gathering =>
  letOut(withPoll(running, SAID_OF[kind], { answers: SIX[kind] ?? [], results: 'live', phase }))

/** Everything that is written, through the leader's glance. */
export function letOut(state: Gathering): Gathering {
  const poll = state.activities.get('poll')
  const { texts, words = [] } = poll?.kind === 'poll' ? tallyOf(poll) : { texts: [] }
  const all = [...texts, ...words].map(({ id }) => id)
  return all.length === 0 ? state : after(state, [{ type: 'LetThrough', activity: 'poll', texts: all }])
}

const written = (count: number): readonly Answer[] =>
  Array.from({ length: count }, (_, nth) => ({ type: 'text', text: `${POINT} ${nth + 1}` }))
/** As many as are here, each with a long text of their own; none has been looked at yet. */
export const waiting = withPoll(running, 'text', { answers: written(12), results: 'live' })
export const walled = letOut(waiting)

const LONG = 'Arbeidsmiljøutvalgsmøtereferatskriving'
const words = Array.from(
  { length: 12 },
  (_, nth): Answer => ({
    type: 'words',
    words: ['tid', `${LONG.slice(0, 38)}${nth}`, `ord nummer ${nth}`],
  }),
)
export const manyWords = letOut(withPoll(running, QUESTIONS.words, { answers: words, results: 'live' }))

/** Anonymous, and all six have said the same. */
export const alike = withPoll(running, 'choice', {
  anonymous: true,
  answers: Array.from({ length: 6 }, () => ({ type: 'choice', choice: 'b' })),
  results: 'live',
  phase: 'closed',
})

/** 50 choices, the most there can be. */
export const FIFTY = {
  ...QUESTIONS.choice,
  choices: Array.from({ length: 50 }, (_, nth) => ({
    id: `f${nth}`,
    text: `Tiltak nummer ${nth + 1} i planen`,
  })),
}
export const fifty = withPoll(running, FIFTY, {
  answers: Array.from({ length: 8 }, (_, nth) => ({ type: 'choice', choice: `f${nth}` })),
  results: 'live',
})

/** Asked twice, and what is right revealed. */
export const again = (() => {
  const question = { ...QUESTIONS.choice, choices: [...QUESTIONS.choice.choices] }
  const prepared = after(running, [
    {
      ...{ type: 'PreparePoll', activity: 'poll', item: null, question, anonymous: false },
      right: { type: 'choice', choice: 'b' },
    },
  ])
  const here = [...prepared.people.roster.values()].filter(({ presence }) => presence === 'arrived')
  const cast = (state: Gathering, choices: string) =>
    [...choices].reduce(
      (before, choice, nth) =>
        after(before, [
          { type: 'CastBallot', activity: 'poll', answer: { type: 'choice', choice } },
          at(11, 6),
          { role: 'participant', person: here[nth % here.length]?.id ?? '' },
        ]),
      state,
    )
  const first = cast(after(prepared, [{ type: 'OpenPoll', activity: 'poll' }, at(11, 5)]), 'aabbcaa')
  const second = after(
    first,
    [{ type: 'ClosePoll', activity: 'poll' }, at(11, 7)],
    [{ type: 'BeginSecondRound', activity: 'poll' }, at(11, 8)],
  )
  return after(
    cast(second, 'abbbbca'),
    [{ type: 'ClosePoll', activity: 'poll' }, at(11, 9)],
    [{ type: 'SetResults', activity: 'poll', results: 'live' }],
    [{ type: 'RevealAnswer', activity: 'poll', revealed: true }],
  )
})()
