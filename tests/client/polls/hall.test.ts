import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barsOf } from '#client/activities/poll/bars.model.ts'
import { cloudOf } from '#client/activities/poll/cloud.model.ts'
import { questionModel, type ScreenPoll } from '#client/activities/poll/poll-projector.model.ts'
import { tallyAnswers } from '#shared/activities/poll/count.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'

const names = { yes: 'Ja', no: 'Nei', unsure: 'Usikker' }
const choices = ['Lederstøtte', 'Tilrettelegging', 'Kultur'].map((text, at) => ({ id: `c${at}`, text }))
const tally = (question: Question, answers: readonly Answer[]) =>
  tallyAnswers(question, { answers, aside: [] })

function shown(question: Question, answers: readonly Answer[], more: Partial<ScreenPoll> = {}) {
  const poll: ScreenPoll = {
    ...{ kind: 'poll', id: 'p', phase: 'open', question, anonymous: false, results: 'live' },
    answered: answers.length,
    tally: tally(question, answers),
    ...more,
  }
  return questionModel(poll, names)
}
const body = <Kind extends string>(model: ReturnType<typeof shown>, kind: Kind) => {
  if (model.body.kind !== kind) throw new Error(model.body.kind)
  return model.body as Extract<typeof model.body, { kind: Kind }>
}
const bars = (model: ReturnType<typeof shown>) => body(model, 'bars').pages.flatMap((page) => page.bars)

const ranking: Question = { type: 'ranking', text: 'Ranger', choices, top: 2 }
const ranked: readonly Answer[] = [
  ['c1', 'c0'],
  ['c1', 'c2'],
  ['c0', 'c1'],
].map((order) => ({ type: 'ranking', order }))

test('[SP20] a ranking stands by its points, with the mean place; sorted once it is closed', () => {
  expect(bars(shown(ranking, ranked)).map(({ id, count }) => [id, count])).toEqual([
    ['c0', 3],
    ['c1', 5],
    ['c2', 1],
  ])
  const closed = bars(shown(ranking, ranked, { phase: 'closed' }))
  expect(closed.map(({ id }) => id)).toEqual(['c1', 'c0', 'c2'])
  expect(closed[0]?.beside).toEqual({ of: 'place', value: 4 / 3 })
})

test('[SP20] points that are shared out stand by their sum, with what each gave', () => {
  const question: Question = { type: 'shares', text: 'Fordel', choices, total: 10 }
  const given = [
    [6, 4],
    [10, 0],
  ].map(
    ([a = 0, b = 0]): Answer => ({
      type: 'shares',
      given: [{ choice: 'c0', points: a }, ...(b > 0 ? [{ choice: 'c2', points: b }] : [])],
    }),
  )
  expect(bars(shown(question, given)).map(({ count, beside }) => [count, beside?.value])).toEqual([
    [16, 8],
    [0, 0],
    [4, 2],
  ])
})

test('[SP20] yes, no and unsure stand by name', () => {
  const answers: readonly Answer[] = ['yes', 'unsure', 'yes'].map((value) => ({
    type: 'yesno',
    value: value as 'yes' | 'unsure',
  }))
  expect(
    bars(shown({ type: 'yesno', text: 'Møtes vi?' }, answers)).map(({ text, count }) => [text, count]),
  ).toEqual([
    ['Ja', 2],
    ['Nei', 0],
    ['Usikker', 1],
  ])
})

test('[SP21] dates stand with who can, perhaps can and cannot; what suits most is marked', () => {
  const question: Question = { type: 'dates', text: 'Når?', choices }
  const can = (...how: readonly ('yes' | 'maybe' | 'no')[]): Answer => ({
    type: 'dates',
    can: how.map((each, at) => ({ choice: `c${at}`, how: each })),
  })
  const model = shown(
    question,
    [can('yes', 'yes', 'no'), can('no', 'yes', 'maybe'), can('yes', 'no', 'no')],
    {
      phase: 'closed',
    },
  )
  const rows = body(model, 'dates').pages.flatMap((page) => page.rows)
  expect(rows.map(({ id, yes, maybe, no, best }) => [id, yes, maybe, no, best])).toEqual([
    ['c0', 2, 0, 1, true],
    ['c1', 2, 0, 1, true],
    ['c2', 0, 1, 2, false],
  ])
})

const number: Question = { type: 'number', text: 'Fravær?', unit: '%', min: null, max: null, decimals: 1 }
const numbers = (...values: readonly number[]): readonly Answer[] =>
  values.map((value) => ({ type: 'number', value }))

test('[SP22] numbers stand in bins that hold every answer, with the middle one', () => {
  const model = body(shown(number, numbers(6.4, 7.2, 8.1, 12.5, 5)), 'numbers')
  expect(model.median).toBe(7.2)
  expect(model.bins.reduce((sum, { count }) => sum + count, 0)).toBe(5)
})

test('[SP25] nothing of a number that is withheld stands there', () => {
  expect(body(shown(number, numbers(6, 7), { tally: null }), 'numbers')).toMatchObject({
    bins: [],
    median: null,
  })
})

const wordsAsked: Question = { type: 'words', text: 'Ord?', most: 3 }

test('[SP23] words stand by the alphabet, larger the more have said them, and beside them by count', () => {
  const answers: readonly Answer[] = [['tid', 'KS'], ['Tid'], ['ærlighet', 'tid']].map((words) => ({
    type: 'words',
    words,
  }))
  const cloud = body(shown(wordsAsked, answers), 'cloud')
  expect(cloud.words?.map(({ text }) => text)).toEqual(['KS', 'tid', 'ærlighet'])
  const [ks, tid] = cloud.words ?? []
  expect((tid?.size ?? 0) > (ks?.size ?? 0)).toBe(true)
  expect(cloud.list[0]).toMatchObject({ text: 'tid', count: 3 })
})

test('[SP23] however many words, none is smaller than 38 u, and those left out are counted', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'm', 'å', ' '), minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (texts) => {
      const words = texts.map((text, at) => ({ id: `${at}`, text, count: (at % 9) + 1 }))
      const cloud = cloudOf({ answered: 200, rows: [], texts: [], words }, 480)
      expect((cloud.words?.length ?? 0) + cloud.left).toBe(words.length)
      expect(Math.min(38, ...(cloud.words ?? []).map(({ size }) => size))).toBe(38)
    }),
    { numRuns: 60 },
  )
})

const scale: Question = {
  type: 'scale',
  text: 'Trygg?',
  steps: 3,
  low: 'Lite',
  high: 'Mye',
  labels: ['Lite', 'Midt', 'Mye'],
  notRelevant: true,
}
const scaled = (...values: readonly (number | null)[]): readonly Answer[] =>
  values.map((value) => ({ type: 'scale', value }))

test('[SP24] the second round stands in front of the first, by share, with the mean before', () => {
  const model = body(shown(scale, scaled(3, 3, 2, null), { first: tally(scale, scaled(1, 1)) }), 'scale')
  expect(model.columns.map(({ before }) => before)).toEqual([1, 0, 0])
  expect(model.columns.map(({ label }) => label)).toEqual(['Lite', 'Midt', 'Mye'])
  expect(model.meanBefore).toBe(1)
  expect(model.mean).toBeCloseTo(8 / 3)
  expect(model.notRelevant).toBe(1)
})

test('[SP24] a bar says what it was in the first round', () => {
  const choice: Question = { type: 'choice', text: 'Hva?', choices }
  const chose = (...ids: readonly string[]): readonly Answer[] =>
    ids.map((id) => ({ type: 'choice', choice: id }))
  const model = shown(choice, chose('c0', 'c0', 'c1'), {
    first: tally(choice, chose('c1', 'c1', 'c1', 'c0')),
  })
  expect(bars(model).map(({ before }) => before?.percent)).toEqual([25, 75, 0])
  expect(model.note).toEqual({ of: 'second', dashed: true })
  expect(bars(shown(choice, chose('c0'))).every(({ before }) => before === null)).toBe(true)
})

test('[SP24] what stands in figures only says nothing of dashes, and dates say how many could before', () => {
  const dates: Question = { type: 'dates', text: 'Når?', choices }
  const can = (...how: readonly ('yes' | 'no')[]): Answer => ({
    type: 'dates',
    can: choices.map(({ id: choice }, at) => ({ choice, how: how[at] ?? 'no' })),
  })
  const first = tally(dates, [can('yes', 'yes'), can('yes')])
  const model = shown(dates, [can('no', 'yes'), can('no', 'no', 'yes')], { first })
  const rows = body(model, 'dates').pages.flatMap((page) => page.rows)
  expect(rows.map(({ yes, before }) => [yes, before])).toEqual([
    [0, 2],
    [1, 1],
    [1, 0],
  ])
  expect(model.note).toEqual({ of: 'second', dashed: false })
  const number: Question = {
    type: 'number',
    text: 'Hvor mange?',
    unit: '',
    min: null,
    max: null,
    decimals: 0,
  }
  const given: readonly Answer[] = [{ type: 'number', value: 3 }]
  expect(shown(number, given, { first: tally(number, given) }).note).toEqual({ of: 'second', dashed: false })
})

test('[SP21] [SP26] a mark that goes onto a line of its own has room there: fewer rows stand on that page', () => {
  const many = Array.from({ length: 40 }, (_, at) => ({
    id: `c${at}`,
    text: `Torsdag ${at}. desember, nærvær i små avdelinger`,
  }))
  const onFirst = (right: Answer | null) =>
    barsOf(many, null, true, 560, { right }).pages[0]?.bars.length ?? 0
  const all: Answer = { type: 'choices', choices: many.map(({ id }) => id) }
  expect(onFirst(null)).toBeGreaterThan(onFirst(all))
  expect(onFirst({ type: 'choice', choice: 'c39' })).toBe(onFirst(null))
})

test('[SP26] what is right is marked once it is revealed, and not before', () => {
  const marked = (right: Answer | null) =>
    barsOf(choices, null, true, 500, { right }).pages.flatMap((page) => page.bars.map((bar) => bar.right))
  expect(marked({ type: 'choice', choice: 'c1' })).toEqual([false, true, false])
  expect(marked({ type: 'choices', choices: ['c0', 'c2'] })).toEqual([true, false, true])
  expect(marked(null)).toEqual([false, false, false])
})

test('[SP27] how many support a text stands under it, once, and nothing where nobody does', () => {
  const texts = [
    { id: 'a', text: 'Ringe tidligere', support: 3 },
    { id: 'b', text: 'Tid' },
  ]
  const wall = body(
    shown({ type: 'text', text: 'Hva?' }, [], { tally: { answered: 5, rows: [], texts } }),
    'wall',
  )
  const all = wall.pages?.flatMap(({ columns }) => columns.flatMap((column) => column.texts))
  expect(all?.map(({ support }) => support)).toEqual([3, 0])
})
