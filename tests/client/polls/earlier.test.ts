import { expect, test } from 'vitest'
import { figureOf } from '#client/activities/poll/figure.model.ts'
import { words } from '#client/words/nb/poll-console.ts'
import { tallyAnswers } from '#shared/activities/poll/count.ts'
import type { Question } from '#shared/activities/poll/poll.ts'

const question: Question = { type: 'yesno', text: 'Var det nok tid?' }

const tallied = (...values: readonly ('yes' | 'no' | 'unsure')[]) =>
  tallyAnswers(question, { answers: values.map((value) => ({ type: 'yesno', value })), aside: [] })

function was(first: ReturnType<typeof tallied> | null) {
  const figure = figureOf(
    { question, tally: tallied('yes', 'yes', 'no'), first, against: 'Før', right: null, closed: true },
    words,
    'nb',
  )
  return figure.kind === 'bars' ? figure.rows.map((row) => row.was) : []
}

test('[EV25] what it was before stands at a bar only where an earlier gathering has answered', () => {
  expect(was(null)).toEqual(['', '', ''])
  expect(was(tallied('yes', 'no'))).toEqual(['før 50\u00a0%', 'før 50\u00a0%', 'før 0\u00a0%'])
})
