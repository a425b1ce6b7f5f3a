import fc from 'fast-check'
import '#tests/support/seed.ts'
import { expect, test } from 'vitest'
import { tallyAnswers } from '#shared/activities/poll/count.ts'
import { summarise as summariseSorted } from '#shared/activities/poll/numbers.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import { byRank } from '#shared/activities/poll/ranks.ts'
import { diff, type Json } from '#shared/kernel/diff.ts'

const choices = ['a', 'b', 'c'].map((id) => ({ id, text: id }))
const tally = (question: Question, ...answers: readonly Answer[]) =>
  tallyAnswers(question, { answers, aside: [] })
const rank = (ids: readonly string[], top: number, orders: readonly (readonly string[])[]) => {
  const question: Question = { type: 'ranking', text: '?', choices: ids.map((id) => ({ id, text: id })), top }
  return (
    tally(question, ...orders.map((order): Answer => ({ type: 'ranking', order: [...order] }))).ranks ?? []
  )
}
const countWords = (given: readonly (readonly string[])[]) =>
  tally(
    { type: 'words', text: '?', most: 5 },
    ...given.map((words): Answer => ({ type: 'words', words: [...words] })),
  ).words ?? []
const summarise = (values: readonly number[], decimals: number) =>
  summariseSorted(
    values.toSorted((a, b) => a - b),
    decimals,
  )

test('[PO30] a ranking: points by place, the mean place, and how many gave each', () => {
  expect(
    rank(['a', 'b', 'c'], 2, [
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'b'],
    ]),
  ).toEqual([
    { id: 'a', points: 5, mean: 4 / 3, places: [2, 1] },
    { id: 'b', points: 4, mean: 5 / 3, places: [1, 2] },
    { id: 'c', points: 0, mean: null, places: [0, 0] },
  ])
})

test('[PO30] of equal points what most put first comes first, and then the question’s order', () => {
  const ranks = rank(['a', 'b', 'c', 'd'], 3, [
    ['a', 'b', 'c'],
    ['c', 'b', 'a'],
  ])
  expect(ranks.map(({ points }) => points)).toEqual([4, 4, 4, 0])
  expect(byRank(ranks).map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd'])
})

test('[PO30] every order gives away the same points, whoever gives it', () => {
  const orders = fc.array(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 3, maxLength: 3 }), {
    maxLength: 9,
  })
  fc.assert(
    fc.property(orders, (given) => {
      const sum = rank(['a', 'b', 'c', 'd'], 3, given).reduce((all, { points }) => all + points, 0)
      expect(sum).toBe(6 * given.length)
    }),
  )
})

test('[PO31] numbers: median, mean, lowest, highest, and bins with round ends', () => {
  expect(summarise([], 0)).toEqual({ median: null, mean: null, min: null, max: null, bins: [] })
  expect(summarise([4, 1, 2], 0)).toEqual({
    ...{ median: 2, mean: 2.33333333333, min: 1, max: 4 },
    bins: [
      { from: 1, to: 2, count: 1 },
      { from: 2, to: 3, count: 1 },
      { from: 3, to: 4, count: 0 },
      { from: 4, to: 5, count: 1 },
    ],
  })
  expect(summarise([1, 1, 2, 3, 3], 0).bins.map(({ count }) => count)).toEqual([2, 1, 2])
  expect(summarise([0.1, 0.2], 1)).toMatchObject({ median: 0.15, mean: 0.15 })
  expect(summarise([5.5], 1).bins).toEqual([{ from: 5.5, to: 5.6, count: 1 }])
})

test('[PO31] at most twelve bins, equally wide and side by side, hold every answer once', () => {
  const values = fc.integer({ min: 0, max: 3 }).chain((decimals) =>
    fc.tuple(
      fc.constant(decimals),
      fc.array(
        fc
          .integer({ min: -1e9, max: 1e9 })
          .map((whole) => Number((whole / 10 ** decimals).toFixed(decimals))),
        { minLength: 1, maxLength: 40 },
      ),
    ),
  )
  fc.assert(
    fc.property(values, ([decimals, given]) => {
      const { bins, min, max } = summarise(given, decimals)
      expect(bins.length).toBeLessThanOrEqual(12)
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(given.length)
      expect(bins[0]?.from).toBeLessThanOrEqual(min ?? 0)
      expect(bins.at(-1)?.to).toBeGreaterThanOrEqual(max ?? 0)
      for (const [place, { from }] of bins.entries()) if (place > 0) expect(from).toBe(bins[place - 1]?.to)
      for (const { from, to, count } of bins.slice(0, -1))
        expect(given.filter((value) => value >= from && value < to)).toHaveLength(count)
    }),
    { numRuns: 500 },
  )
})

test('[PO32] words match without case and outer space only, and are shown as most have typed them', () => {
  const said = countWords([['KS', 'Blåbær'], [' ks ', 'BLÅBÆR'], ['KS', 'blabaer'], ['bla\u030abær']])
  expect(said.map(({ text, count }) => [text, count])).toEqual([
    ['blabaer', 1],
    ['BLÅBÆR', 3],
    ['KS', 3],
  ])
  expect(new Set(said.map(({ id }) => id)).size).toBe(3)
})

test('[PO32] the order in which words come makes no difference', () => {
  const all = fc.array(fc.array(fc.constantFrom('KS', 'ks', 'Ks', 'å', 'Å', 'a', 'z'), { maxLength: 3 }), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(all, (given) => {
      expect(countWords(given.toReversed())).toEqual(countWords(given))
    }),
  )
})

test('[PO33] “not relevant” is an answer and no step', () => {
  const scale: Question = { type: 'scale', text: '?', steps: 2, low: '', high: '', notRelevant: true }
  expect(tally(scale, { type: 'scale', value: null }, { type: 'scale', value: 2 })).toEqual({
    ...{ answered: 2, notRelevant: 1, texts: [] },
    rows: [
      { id: '1', count: 0 },
      { id: '2', count: 1 },
    ],
  })
})

test('[PO33] points are added up, dates are counted by how, yes and no have rows', () => {
  const shared = tally(
    { type: 'shares', text: '?', choices, total: 10 },
    { type: 'shares', given: [{ choice: 'a', points: 10 }] },
    {
      type: 'shares',
      given: [
        { choice: 'a', points: 4 },
        { choice: 'c', points: 6 },
      ],
    },
  )
  expect(shared.points).toEqual([
    { id: 'a', sum: 14 },
    { id: 'b', sum: 0 },
    { id: 'c', sum: 6 },
  ])
  expect(shared.rows.map(({ count }) => count)).toEqual([2, 0, 1])
  const when = tally(
    { type: 'dates', text: '?', choices },
    {
      type: 'dates',
      can: [
        { choice: 'a', how: 'yes' },
        { choice: 'b', how: 'maybe' },
        { choice: 'c', how: 'no' },
      ],
    },
  )
  expect(when.dates?.[1]).toEqual({ id: 'b', yes: 0, maybe: 1, no: 0 })
  expect(when.rows.map(({ count }) => count)).toEqual([1, 0, 0])
  expect(tally({ type: 'yesno', text: '?' }, { type: 'yesno', value: 'unsure' }).rows).toEqual([
    { id: 'yes', count: 0 },
    { id: 'no', count: 0 },
    { id: 'unsure', count: 1 },
  ])
})

const KINDS: readonly [Question, (n: number) => Answer][] = [
  [
    { type: 'ranking', text: '?', choices, top: 2 },
    (n) => ({ type: 'ranking', order: n % 2 ? ['a', 'b'] : ['c', 'a'] }),
  ],
  [
    { type: 'shares', text: '?', choices, total: 4 },
    (n) => ({ type: 'shares', given: [{ choice: n % 2 ? 'a' : 'b', points: 4 }] }),
  ],
  [
    { type: 'dates', text: '?', choices },
    () => ({ type: 'dates', can: choices.map(({ id }) => ({ choice: id, how: 'yes' })) }),
  ],
  [{ type: 'words', text: '?', most: 1 }, (n) => ({ type: 'words', words: [`ord ${n % 40}`] })],
  [{ type: 'yesno', text: '?' }, (n) => ({ type: 'yesno', value: n % 2 ? 'yes' : 'no' })],
]

test.each(KINDS)(
  '[PO44] one more answer of $type keeps the order and is a patch as small among 1,000 as among 100',
  (question, answer) => {
    const of = (count: number) => Array.from({ length: count }, (_, n) => answer(n))
    const patch = (count: number) => {
      const [before, after] = [tally(question, ...of(count)), tally(question, ...of(count), answer(7))]
      for (const list of ['rows', 'ranks', 'points', 'words', 'dates'] as const)
        expect(after[list]?.map(({ id }) => id)).toEqual(before[list]?.map(({ id }) => id))
      return diff(before as unknown as Json, after as unknown as Json).length
    }
    expect(patch(1_000)).toBeLessThanOrEqual(patch(100))
    expect(patch(1_000)).toBeLessThan(20)
  },
)
