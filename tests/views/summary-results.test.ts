import { expect, test } from 'vitest'
import { rowLabel } from '#client/summary/summary.model.ts'
import { words as nn } from '#client/words/nn/summary-hall.ts'
import { tallyAnswers } from '#shared/activities/poll/count.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import { summaryResults } from '#shared/views/summary-results.ts'

const choices = ['a', 'b'].map((id) => ({ id, text: `valg ${id}` }))
const rows = (question: Question, ...answers: readonly Answer[]) =>
  summaryResults(question, tallyAnswers(question, { answers, aside: [] })).rows.map(({ label, count }) => [
    label,
    count,
  ])

test('[PO45] in the summary a ranking stands by points, best first, and shared points by choice', () => {
  const order = (...ids: string[]): Answer => ({ type: 'ranking', order: ids })
  expect(rows({ type: 'ranking', text: '?', choices, top: 2 }, order('b', 'a'), order('b', 'a'))).toEqual([
    ['valg b', 4],
    ['valg a', 2],
  ])
  expect(
    rows(
      { type: 'shares', text: '?', choices, total: 5 },
      { type: 'shares', given: [{ choice: 'b', points: 5 }] },
    ),
  ).toEqual([
    ['valg a', 0],
    ['valg b', 5],
  ])
})

test('[PO45] words stand by how many said them, numbers by their bins with the unit, steps with their labels', () => {
  const say = (...words: string[]): Answer => ({ type: 'words', words })
  expect(rows({ type: 'words', text: '?', most: 2 }, say('å'), say('KS', 'å'), say('Å'))).toEqual([
    ['å', 3],
    ['KS', 1],
  ])
  const number: Question = { type: 'number', text: '?', unit: '%', min: null, max: null, decimals: 0 }
  expect(rows(number, { type: 'number', value: 4 }, { type: 'number', value: 5 })).toEqual([
    ['4–5\u00a0%', 1],
    ['5–6\u00a0%', 1],
  ])
  const scale: Question = { type: 'scale', text: '?', steps: 2, low: 'Lite', high: '', labels: ['', 'Mye'] }
  expect(rows(scale, { type: 'scale', value: 2 })).toEqual([
    ['1 – Lite', 0],
    ['2 – Mye', 1],
  ])
})

test('[PO45] yes, no and unsure are words for the pages to say in their own language, and no choice called so is', () => {
  const yesno = summaryResults(
    { type: 'yesno', text: '?' },
    tallyAnswers({ type: 'yesno', text: '?' }, { answers: [{ type: 'yesno', value: 'no' }], aside: [] }),
  )
  expect(yesno.rows.map((row) => [rowLabel(row, nn), row.count])).toEqual([
    ['Ja', 0],
    ['Nei', 1],
    ['Usikker', 0],
  ])
  expect(rowLabel({ label: 'yes', count: 1 }, nn)).toBe('yes')
})
