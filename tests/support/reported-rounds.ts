import { keyOfText } from '#shared/activities/poll/identified.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'

const TOWNS = [
  { id: 'bo', text: 'Bø' },
  { id: 'arendal', text: 'Arendal' },
  { id: 'vadso', text: 'Vadsø – Čáhcesuolu' },
]
const towns = (ids: readonly string[]) => ids.flatMap((id) => TOWNS.filter((town) => town.id === id))

/** Questions with a right answer that has been revealed, questions in two rounds, and words that have been given marks of support. */
export function reportedRounds(people: readonly string[], at: number): readonly GatheringEvent[] {
  const guess: Question = {
    type: 'choice',
    text: 'Hvilken by er friskest?',
    choices: towns(['bo', 'arendal', 'vadso']),
  }
  const order = {
    type: 'ranking',
    text: 'Ranger byene etter fravær',
    choices: towns(['vadso', 'bo', 'arendal']),
    top: 3,
  } as const
  const number = {
    type: 'number',
    text: 'Hvor stort er fraværet?',
    unit: '%',
    min: 0,
    max: 100,
    decimals: 1,
  } as const
  const asked = (
    activity: string,
    question: Question,
    right: Answer | null,
    answers: readonly ((nth: number) => Answer)[],
  ): readonly GatheringEvent[] => [
    {
      type: 'v1.PollPrepared',
      ...{ activity, item: null, question, anonymous: false },
      ...(right ? { right } : {}),
    },
    { type: 'v1.PollOpened', activity, at },
    ...answers.flatMap((answer, round): GatheringEvent[] => [
      ...(round === 0 ? [] : [{ type: 'v1.SecondRoundBegun', activity, at } as const]),
      ...people
        .slice(round)
        .map(
          (person, nth): GatheringEvent => ({ type: 'v1.BallotCast', activity, person, answer: answer(nth) }),
        ),
      { type: 'v1.PollClosed', activity, at },
    ]),
    { type: 'v1.ResultsSet', activity, results: 'shown' },
    ...(right ? [{ type: 'v1.AnswerRevealed', activity, revealed: true } as const] : []),
  ]
  const town = (nth: number): Answer => ({ type: 'choice', choice: TOWNS[nth % 3]?.id ?? 'bo' })
  const ranked = (nth: number): Answer => ({
    type: 'ranking',
    order: nth % 3 === 0 ? ['bo', 'arendal', 'vadso'] : ['arendal', 'vadso', 'bo'],
  })
  return [
    ...asked('guess', guess, { type: 'choice', choice: 'arendal' }, [
      town,
      (nth) => (nth % 4 === 0 ? town(nth) : town(1)),
    ]),
    ...asked('order', order, { type: 'ranking', order: ['arendal', 'bo', 'vadso'] }, [
      (nth) => ranked(nth * 3 + (nth % 2)),
      ranked,
    ]),
    ...asked('number', number, { type: 'number', value: 7.25 }, [
      (nth) => ({ type: 'number', value: 5 + (nth % 5) / 2 }),
    ]),
    ...asked('free', { type: 'text', text: 'Hva tar du med hjem?' }, null, [
      (nth) => ({ type: 'text', text: `${['Å ringe først', '=Mot', 'Tallene'][nth % 3]} ${nth}` }),
    ]),
    ...people.slice(0, 7).map(
      (person): GatheringEvent => ({
        type: 'v1.AnswerSupported',
        ...{ activity: 'free', person, text: keyOfText('Å ringe først 0'), support: true },
      }),
    ),
  ]
}
