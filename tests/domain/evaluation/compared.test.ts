import * as v from 'valibot'
import { expect, test } from 'vitest'
import { compareAlong, EvaluationsAlong } from '#shared/activities/evaluation/along.ts'
import {
  couldBe,
  type EarlierResult,
  earlierResult,
  earlierTally,
} from '#shared/activities/evaluation/earlier.ts'
import type { FormQuestion } from '#shared/activities/evaluation/evaluation.ts'
import { tallyAnswers } from '#shared/activities/poll/count.ts'
import type { Answer, Question } from '#shared/activities/poll/question.ts'
import { evaluationsOf } from '#shared/gathering/evaluations-of.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { screenView } from '#shared/views/screen.ts'
import { type Act, givenState, play, stateAfter } from '#tests/support/given.ts'
import { as, hall, live, PEOPLE } from '#tests/support/samples.ts'

const scale = (text: string, more: Partial<Extract<Question, { type: 'scale' }>> = {}) =>
  ({ type: 'scale', text, steps: 5, low: 'uenig', high: 'enig', ...more }) as const
const options = (...texts: readonly string[]) => texts.map((text) => ({ id: `o-${text}`, text }))
const FORM: readonly FormQuestion[] = [
  { id: 'useful', question: scale('Nyttig') },
  { id: 'seldom', question: scale('Sjelden svart') },
  { id: 'words', question: { type: 'text', text: 'KANARI-SPØRSMÅL' } },
  { id: 'day', question: { type: 'choice', text: 'Beste dag?', choices: options('Onsdag', 'Torsdag') } },
]
const on = { activity: 'form' } as const
const close: RoomCommand = { type: 'CloseEvaluation', ...on }
const show: RoomCommand = { type: 'SetEvaluationResults', ...on, results: 'shown' }

function opened(questions: readonly FormQuestion[] = FORM, id = 'form'): Gathering {
  return play(
    stateAfter(hall),
    [{ type: 'PrepareEvaluation', activity: id, item: null, title: 'Form', questions: [...questions] }],
    [{ type: 'OpenEvaluation', activity: id, until: null }],
  )
}
/** Five forms; two of them answer the second question, and all write. */
const forms: readonly Act[] = PEOPLE.map((person, at) => [
  {
    ...{ type: 'SendForm', ...on },
    answers: [
      { question: 'useful', answer: { type: 'scale', value: 1 + at } },
      ...(at < 2 ? [{ question: 'seldom', answer: { type: 'scale', value: 4 } } as const] : []),
      { question: 'words', answer: { type: 'text', text: `KANARI-ORD-${at}` } },
      { question: 'day', answer: { type: 'choice', choice: at === 0 ? 'o-Onsdag' : 'o-Torsdag' } },
    ],
  },
  as(person),
])
const there = play(opened(), ...forms, [close])
const here = opened([
  {
    id: 'best',
    question: {
      type: 'choice',
      text: ' beste  dag? ',
      choices: [
        { id: 'b', text: 'Torsdag' },
        { id: 'a', text: 'Onsdag' },
      ],
    },
  },
  { id: 'q1', question: scale('nyttig', { low: 'Uenig' }) },
  { id: 'q2', question: scale('Sjelden svart') },
  { id: 'new', question: scale('Nytt i år') },
])
const asHere: readonly Act[] = PEOPLE.map((person) => [
  { type: 'SendForm', ...on, answers: [{ question: 'q1', answer: { type: 'scale', value: 4 } }] },
  as(person),
])
const questionsIn = (state: Gathering) => {
  const form = state.activities.get('form')
  return form?.kind === 'evaluation' ? form.questions : []
}
const bring = (state: Gathering, from = there) => {
  const offered = compareAlong({ id: 'form', questions: questionsIn(state) }, evaluationsOf(from))
  if (!offered) throw new Error('nothing in common')
  return offered.command
}
const steps = (...counts: readonly number[]) =>
  counts.map((count, at) => ({ id: `${at + 1}`, counts: [count] }))
const useful = (answered: number, ...counts: readonly number[]): EarlierResult => ({
  ...{ question: 'q1', answered, rows: steps(...counts) },
})
const compare = (...results: EarlierResult[]): RoomCommand => ({
  ...{ type: 'CompareEvaluation', ...on },
  with: { gathering: 'earlier', title: ' Samling 1 ', closedAt: 5, results },
})

test('[EV22] what a gathering’s closed evaluations came to is figures of five or more answers, and no word of anybody’s', () => {
  const along = evaluationsOf(there)
  expect(v.parse(EvaluationsAlong, JSON.parse(JSON.stringify(along)))).toEqual(along)
  expect(along.forms.map(({ results }) => results.map(({ came }) => came.question))).toEqual([
    ['useful', 'day'],
  ])
  expect(along.forms[0]?.results[0]?.came).toEqual({
    ...{ question: 'useful', answered: 5, rows: steps(1, 1, 1, 1, 1) },
  })
  expect(JSON.stringify(along)).not.toContain('KANARI')
  for (const early of [opened(), play(opened(), ...forms), play(opened(), ...forms.slice(0, 4), [close])])
    expect(evaluationsOf(early).forms).toEqual([])
  // Open again, it has nothing to give until it closes.
  expect(evaluationsOf(play(there, [{ type: 'OpenEvaluation', ...on, until: null }])).forms).toEqual([])
})

test('[EV23] the same text answered alike is the same question, its options in whatever order', () => {
  expect(bring(here).with).toMatchObject({
    gathering: there.id,
    results: [
      {
        ...{ question: 'best', answered: 5 },
        rows: [
          { id: 'b', counts: [4] },
          { id: 'a', counts: [1] },
        ],
      },
      { question: 'q1', answered: 5 },
    ],
  })
  const unlike: readonly Question[] = [
    scale('Nyttig', { steps: 4 }),
    scale('Nyttig', { high: 'helt enig' }),
    scale('Nyttig', { notRelevant: true }),
    scale('Nyttig for oss'),
    { type: 'yesno', text: 'Nyttig' },
    { type: 'choice', text: 'Beste dag?', choices: options('Onsdag', 'Fredag') },
    { type: 'choice', text: 'Beste dag?', choices: options('Onsdag', 'Torsdag', 'Fredag') },
    { type: 'choices', text: 'Beste dag?', choices: options('Onsdag', 'Torsdag'), min: 1, max: 1 },
    { type: 'text', text: 'KANARI-SPØRSMÅL' },
  ]
  for (const question of unlike)
    expect(compareAlong({ id: 'form', questions: [{ id: 'q', question }] }, evaluationsOf(there))).toBeNull()
})

test('[EV23] a question of the ready form that nobody changed is known again in another language', () => {
  const ready = (id: string, text: string, steps = 5): FormQuestion => ({
    id,
    question: scale(text, { steps }),
  })
  const norwegian = play(
    opened([ready('ready-1', 'Nyttig')]),
    ...PEOPLE.map(
      (person): Act => [
        { type: 'SendForm', ...on, answers: [{ question: 'ready-1', answer: { type: 'scale', value: 3 } }] },
        as(person),
      ],
    ),
    [close],
  )
  const asked = (question: FormQuestion) =>
    compareAlong({ id: 'form', questions: [question] }, evaluationsOf(norwegian))?.same ?? 0
  expect(asked(ready('ready-1', 'Useful'))).toBe(1)
  expect(asked(ready('ready-2', 'Useful'))).toBe(0)
  expect(asked(ready('ready-1', 'Useful', 4))).toBe(0)
})

test('[EV23] of several forms the one with most in common is taken, of equals the latest', () => {
  const [form] = evaluationsOf(there).forms
  if (!form) throw new Error('no form')
  const few = { closedAt: 99, results: form.results.slice(0, 1) }
  const chosen = (...all: (typeof form)[]) =>
    compareAlong({ id: 'form', questions: questionsIn(here) }, { ...evaluationsOf(there), forms: all })
  expect(chosen(few, form)).toMatchObject({ closedAt: form.closedAt, same: 2 })
  expect(chosen({ ...form, closedAt: 7 }, { ...form, closedAt: 9 }, { ...form, closedAt: 8 })?.closedAt).toBe(
    9,
  )
})

const choices = options('a', 'b', 'c')
const KINDS: readonly { readonly question: Question; readonly answers: readonly Answer[] }[] = [
  {
    question: { type: 'choices', text: 'x', choices, min: 1, max: 2 },
    answers: [['o-a'], ['o-a', 'o-b'], ['o-c'], ['o-a'], ['o-b', 'o-c']].map((of) => ({
      type: 'choices',
      choices: of,
    })),
  },
  {
    question: scale('x', { notRelevant: true }),
    answers: [1, 2, null, 5, 5].map((value) => ({ type: 'scale', value })),
  },
  {
    question: { type: 'ranking', text: 'x', choices, top: 2 },
    answers: [
      ['o-a', 'o-b'],
      ['o-b', 'o-c'],
      ['o-c', 'o-a'],
      ['o-a', 'o-b'],
      ['o-a', 'o-c'],
    ].map((order) => ({ type: 'ranking', order })),
  },
  {
    question: { type: 'shares', text: 'x', choices, total: 10 },
    answers: [10, 5, 7, 1, 9].map((points) => ({
      type: 'shares',
      given: [{ choice: 'o-a', points }, ...(points === 10 ? [] : [{ choice: 'o-c', points: 10 - points }])],
    })),
  },
  {
    question: { type: 'number', text: 'x', unit: 'dager', min: 0, max: 50, decimals: 0 },
    answers: [3, 4, 8, 10, 40].map((value) => ({ type: 'number', value })),
  },
  {
    question: { type: 'yesno', text: 'x' },
    answers: (['yes', 'yes', 'no', 'unsure', 'yes'] as const).map((value) => ({ type: 'yesno', value })),
  },
]

test.each(KINDS)(
  '[EV24] what $question.type came to is taken as it was, and no other figures for it',
  ({ question, answers }) => {
    const tally = tallyAnswers(question, { answers, aside: [] })
    const came = earlierResult('q', question, tally)
    expect(couldBe(question, came)).toBe(true)
    const { min: _min, max: _max, bins: _bins, ...middle } = tally.numbers ?? { bins: [], min: 0, max: 0 }
    const numbers = tally.numbers ? { numbers: { ...middle, min: null, max: null, bins: [] } } : {}
    expect(earlierTally(question, came)).toEqual({ ...tally, ...numbers })
    // One answer less or more, one row less, another row's name, or a figure nobody could add up to.
    const [first, ...rest] = came.rows
    const wrong: readonly EarlierResult[] = [
      { ...came, answered: 4 },
      { ...came, notRelevant: 100 },
      ...(first
        ? [
            { ...came, answered: came.answered + 20 },
            { ...came, rows: rest },
            { ...came, rows: [{ ...first, id: 'stranger' }, ...rest] },
            { ...came, rows: [{ ...first, counts: [] }, ...rest] },
            { ...came, rows: [{ ...first, counts: first.counts.map((count) => count + 10) }, ...rest] },
          ]
        : [
            { ...came, numbers: { median: 3, mean: 51 } },
            { ...came, rows: steps(5) },
          ]),
    ]
    for (const each of wrong) expect([couldBe(question, each), each]).toEqual([false, each])
  },
)

test('[EV24] what cannot be true is refused, and an evaluation that nobody can have answered', () => {
  const given = givenState(here)
  given.when(compare(useful(6, 0, 1, 2, 2, 2))).thenRefused('unlike-results', 'nyttig')
  given.when(compare(useful(4, 0, 0, 2, 1, 1))).thenRefused('too-few-answers', '5')
  given.when(compare({ ...useful(5, 1, 1, 1, 1, 1), question: 'gone' })).thenRefused('unknown-question')
  given.when(compare(useful(5, 1, 1, 1, 1, 1), useful(5, 1, 1, 1, 1, 1))).thenRefused('already-exists')
  given.when(compare()).thenRefused('unlike-results')
  const long: RoomCommand = {
    ...{ type: 'CompareEvaluation', ...on },
    with: { gathering: 'earlier', title: 'x'.repeat(300), closedAt: 5, results: [useful(5, 1, 1, 1, 1, 1)] },
  }
  given.when(long).thenRefused('text-too-long', '200')
  given.when({ type: 'ShowComparison', ...on, shown: true }).thenRefused('unlike-results')
  given.when({ type: 'CompareEvaluation', ...on, with: null }).thenNothing()
  const draft = play(stateAfter(hall), [
    {
      type: 'PrepareEvaluation',
      ...on,
      item: null,
      title: '',
      questions: [{ id: 'q1', question: scale('x') }],
    },
  ])
  givenState(draft)
    .when(compare(useful(5, 1, 1, 1, 1, 1)))
    .thenRefused('evaluation-not-open')
})

test('[EV24] it stays through closing and opening, is taken anew, taken away and undone, also after the gathering', () => {
  const once = play(here, [compare(useful(6, 0, 0, 0, 3, 3))])
  const comparedIn = (state: Gathering) => {
    const form = state.activities.get('form')
    return form?.kind === 'evaluation' && form.phase !== 'draft' ? form.compared : undefined
  }
  expect(comparedIn(once)).toMatchObject({ title: 'Samling 1', shown: false })
  const through = play(once, [close], [{ type: 'OpenEvaluation', ...on, until: null }], [close])
  expect(comparedIn(through)).toEqual(comparedIn(once))
  const shown = play(through, [{ type: 'ShowComparison', ...on, shown: true }])
  expect(comparedIn(shown)?.shown).toBe(true)
  const other = play(shown, [compare(useful(7, 1, 1, 1, 2, 2))])
  expect(comparedIn(other)).toMatchObject({ shown: false, results: [{ answered: 7 }] })
  const last = other.steps.at(-1)
  const undone = play(other, [{ type: 'Undo', step: last?.id ?? 0 }])
  expect(comparedIn(undone)).toEqual(comparedIn(shown))
  const after = play(other, [{ type: 'CloseGathering' }], [{ type: 'CompareEvaluation', ...on, with: null }])
  expect(comparedIn(after)).toBeUndefined()
  expect(comparedIn(play(after, [compare(useful(7, 1, 1, 1, 2, 2))]))?.results).toHaveLength(1)
})

test('[EV25] the leader sees them beside the results, everybody else once they are shown, and nobody beside too few', () => {
  const filled = play(here, ...asHere, [bring(here)])
  const leaderPart = (state: Gathering) =>
    leaderView(state, live).activities.find(({ kind }) => kind === 'evaluation')
  const seen = (state: Gathering) => {
    const card = hallView(state).activities.find(({ kind }) => kind === 'evaluation')
    const screen = screenView(
      play(state, [{ type: 'ShowScene', scene: 'evaluation', activity: 'form' }]),
      live,
    )
    return JSON.stringify([card, screen.evaluation])
  }
  expect(leaderPart(filled)).toMatchObject({ results: [], compared: { count: 2, shown: false } })
  const closed = play(filled, [close])
  expect(leaderPart(closed)).toMatchObject({
    results: [
      { id: 'best', tally: null },
      { id: 'q1', tally: { answered: 5 }, earlier: { answered: 5 } },
      { id: 'q2', tally: null },
      { id: 'new', tally: null },
    ],
  })
  expect(JSON.stringify(leaderPart(closed))).not.toMatch(/"id":"best"[^}]*"earlier"/)
  const results = play(closed, [show])
  expect(seen(results)).not.toContain('earlier')
  expect(seen(results)).not.toContain('"compared"')
  const both = play(results, [{ type: 'ShowComparison', ...on, shown: true }])
  expect(seen(both)).toContain('"earlier":{"answered":5')
  expect(seen(both)).toContain('"compared":{"title"')
  for (const hidden of [
    play(both, [{ type: 'SetEvaluationResults', ...on, results: 'hidden' }]),
    play(both, [{ type: 'OpenEvaluation', ...on, until: null }]),
  ])
    expect(seen(hidden)).not.toContain('earlier')
})
