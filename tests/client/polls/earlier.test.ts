import { expect, test } from 'vitest'
import { figureOf } from '#client/activities/poll/figure.model.ts'
import { QUESTIONS } from '#client/screens/sheet/samples/questions.ts'
import { words } from '#client/words/nb/poll-console.ts'
import { tallyAnswers } from '#shared/activities/poll/count.ts'
import type { Question } from '#shared/activities/poll/poll.ts'

const question: Question = { type: 'yesno', text: 'Var det nok tid?' }

const tallied = (...values: readonly ('yes' | 'no' | 'unsure')[]) =>
  tallyAnswers(question, { answers: values.map((value) => ({ type: 'yesno', value })), aside: [] })

function was(first: ReturnType<typeof tallied> | null, against?: string) {
  const figure = figureOf(
    { question, tally: tallied('yes', 'yes', 'no'), first, against, right: null, closed: true },
    words,
    'nb',
  )
  return figure.kind === 'bars' ? figure.rows.map((row) => row.was) : []
}

test('[EV25] what it was before stands at a bar only where an earlier gathering has answered', () => {
  expect(was(null, 'Før')).toEqual(['', '', ''])
  expect(was(tallied('yes', 'no'), 'Før')).toEqual(['før 50\u00a0%', 'før 50\u00a0%', 'før 0\u00a0%'])
})

test('[SP12] a bar of a second round says what it was in the first; of a date how many could', () => {
  expect(was(tallied('yes', 'no'))).toEqual(['før 50\u00a0%', 'før 50\u00a0%', 'før 0\u00a0%'])
  const { dates } = QUESTIONS
  const counted = (how: 'yes' | 'maybe') =>
    tallyAnswers(dates, {
      answers: [{ type: 'dates', can: [{ choice: 'a', how }] }],
      aside: [],
    })
  const [a] = [
    figureOf(
      { question: dates, tally: counted('maybe'), first: counted('yes'), right: null, closed: true },
      words,
      'nb',
    ),
  ].flatMap((figure) => (figure.kind === 'bars' ? figure.rows.filter(({ id }) => id === 'a') : []))
  expect([a?.value, a?.beside, a?.was]).toEqual(['0', 'kanskje 1', 'før 1'])
})
