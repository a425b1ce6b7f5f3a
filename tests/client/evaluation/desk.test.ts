import { expect, test } from 'vitest'
import { typedOf, untilOf } from '#client/activities/evaluation/ends.model.ts'
import {
  draftIn,
  moved,
  newRow,
  questionsFrom,
  rowOf,
  wrongRow,
} from '#client/activities/evaluation/evaluation-draft.model.ts'
import { evaluationModel } from '#client/activities/evaluation/evaluation-hall.model.ts'
import { templateOf } from '#client/activities/evaluation/template.ts'
import { words as en } from '#client/words/en/evaluation-console.ts'
import { words as nb } from '#client/words/nb/evaluation-console.ts'
import { words as nn } from '#client/words/nn/evaluation-console.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { evaluationOnScreen } from '#shared/views/evaluation-part.ts'
import { type Act, play, stateAfter } from '#tests/support/given.ts'
import { as, hall, PEOPLE } from '#tests/support/samples.ts'

const ENDS = { low: 'uenig', high: 'enig' }
const ids = () => {
  let made = 0
  return () => `q${++made}`
}

test('[EV19] the ready form can be prepared as it stands, in each language', () => {
  for (const words of [nb, nn, en]) {
    const { title, questions } = templateOf(words)
    const rows = questions.map((each) => rowOf(each, ENDS))
    expect(wrongRow(rows)).toBeNull()
    expect(questionsFrom(rows, questions, ids())).toEqual(questions)
    const state = play(stateAfter(hall), [
      { type: 'PrepareEvaluation', activity: 'form', item: null, title, questions: [...questions] },
    ])
    expect(state.activities.get('form')).toMatchObject({ title, questions })
  }
  expect(nb.template.agree).not.toEqual(nn.template.agree)
})

test('[EV23] a question of the ready form keeps its id until it asks something else', () => {
  const { questions } = templateOf(nb)
  const rows = questions.map((each) => rowOf(each, ENDS))
  const [first, second, ...rest] = rows
  if (!first || !second) throw new Error('no questions')
  const changed = [
    { ...first, draft: { ...first.draft, text: 'Noe helt annet' } },
    { ...second, draft: { ...second.draft, low: 'nei' } },
    ...rest,
  ]
  const saved = questionsFrom(changed, questions, ids()).map(({ id }) => id)
  expect(saved).toEqual(['q1', 'q2', ...rest.map(({ id }) => id)])
  const [nynorsk, english] = [nn, en].map((words) => templateOf(words).questions.map(({ id }) => id))
  expect(nynorsk).toEqual(english)
  expect(nynorsk).toEqual(questions.map(({ id }) => id))
})

test('[EV19] questions are moved a place at a time, and one that cannot be asked is found', () => {
  const rows = ['a', 'b', 'c'].map((id) => newRow(id, ENDS))
  const order = (of: typeof rows) => of.map(({ id }) => id)
  expect(order([...moved(rows, 'b', -1)])).toEqual(['b', 'a', 'c'])
  expect(order([...moved(rows, 'b', 1)])).toEqual(['a', 'c', 'b'])
  expect(order([...moved(rows, 'c', 1)])).toEqual(['a', 'b', 'c'])
  expect(wrongRow(rows)?.id).toBe('a')
  expect(draftIn('{"title":"x"}')).toBeNull()
  expect(draftIn(JSON.stringify({ title: 'x', questions: rows }))?.questions).toHaveLength(3)
})

test('[EV20] a form closes with the gathering, late tonight, late in a week or at a time, where the gathering is', () => {
  const zone = 'Europe/Oslo'
  const now = Date.UTC(2026, 2, 26, 14)
  expect(untilOf('gathering', '', now, zone)).toBeNull()
  expect(untilOf('tonight', '', now, zone)).toBe(Date.UTC(2026, 2, 26, 22, 59))
  // The clocks have gone forward meanwhile.
  expect(untilOf('week', '', now, zone)).toBe(Date.UTC(2026, 3, 2, 21, 59))
  expect(untilOf('time', '2026-03-27T08:30', now, zone)).toBe(Date.UTC(2026, 2, 27, 7, 30))
  expect(untilOf('time', '', now, zone)).toBeUndefined()
})

test('[EV21] the hall sees how many have sent it; then a page for each question that five have answered', () => {
  const { title, questions } = templateOf(nb)
  const answer = (person: string): Act => [
    {
      type: 'SendForm',
      activity: 'form',
      answers: [{ question: 'ready-1', answer: { type: 'scale', value: 4 } }],
    },
    as(person),
  ]
  const open = play(
    stateAfter(hall),
    [{ type: 'PrepareEvaluation', activity: 'form', item: null, title, questions: [...questions] }],
    [{ type: 'OpenEvaluation', activity: 'form', until: null }],
    ...PEOPLE.slice(0, 5).map(answer),
  )
  const on = (state: Gathering, arrived: number) => {
    const form = state.activities.get('form')
    if (form?.kind !== 'evaluation' || form.phase === 'draft') throw new Error('no form')
    return evaluationModel(evaluationOnScreen(form), arrived)
  }
  expect(on(open, 9)).toMatchObject({ open: true, answered: 5, strokes: 9, pages: [] })
  expect(on(open, 300).strokes).toBe(0)
  const shown = play(
    open,
    [{ type: 'CloseEvaluation', activity: 'form' }],
    [{ type: 'SetEvaluationResults', activity: 'form', results: 'shown' }],
  )
  expect(on(shown, 9).pages.map(({ id, name }) => [id, name])).toEqual([['ready-1', '1 / 1']])
})

test('[EV20] the time that is set stands in the field as it was typed, by the gathering’s own clock', () => {
  const until = untilOf('time', '2012-11-05T07:05', 0, 'Europe/Oslo')
  expect(until).toBe(Date.UTC(2012, 10, 5, 6, 5))
  expect(typedOf(until ?? null, 'Europe/Oslo')).toBe('2012-11-05T07:05')
  expect(typedOf(null, 'Europe/Oslo')).toBe('')
})
