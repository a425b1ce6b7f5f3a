import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonOnly, keptBack, passes, tellable } from '#shared/research/few.ts'
import { asked, rowsOf, type Somebody, sourceOf } from '#tests/support/researched.ts'

const K = 5
const HOMES = ['sund', 'vefsn', 'bokn'] as const
const person = fc.record({
  home: fc.constantFrom(...HOMES),
  studied: fc.boolean(),
  answer: fc.constantFrom('yes', 'no', 'unsure'),
})
/** Small halls, where cells are small, and large ones with few answers, where they are not. */
const halls = fc.oneof(
  fc.array(person, { minLength: 1, maxLength: 40 }),
  fc
    .array(fc.record({ home: fc.constantFrom(...HOMES), answer: fc.constantFrom('yes', 'no') }), {
      minLength: 60,
      maxLength: 90,
    })
    .map((all) => all.map((each) => ({ ...each, studied: true }))),
)

function countsBy<Of>(all: readonly Of[], key: (of: Of) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const each of all) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1)
  return counts
}

test('[RS5] [RS6] [P-06] no cell of municipality and answer under five is in the files or left when they are taken from all totals', () => {
  let told = 0
  fc.assert(
    fc.property(halls, (hall) => {
      const people: readonly Somebody[] = hall.map((each, nth) => ({ id: `p${nth}`, ...each }))
      const source = sourceOf([asked('spring', people)])
      const answers = rowsOf(source, 'answers')
      const area = new Map(
        rowsOf(source, 'people').map(({ person: who, municipality }) => [who, municipality]),
      )
      const without = people.length - answers.length
      // Those who are not there are none, or enough that what all answered does not tell of them.
      if (answers.length > 0) expect(without === 0 || without >= K).toBe(true)
      const cells = countsBy(answers, ({ person: who, value }) => `${area.get(who)} ${value}`)
      const all = countsBy(people, ({ home, answer }) => `${home} ${answer}`)
      const shown = new Set([...area.values()].filter((each) => each !== '-6'))
      told += shown.size
      if (shown.size === 0) return
      for (const [cell, count] of cells) expect(count, cell).toBeGreaterThanOrEqual(K)
      // The report may tell every municipality's totals: what is left of them is nothing, or enough.
      for (const home of shown)
        for (const value of ['yes', 'no', 'unsure']) {
          const left = (all.get(`${home} ${value}`) ?? 0) - (cells.get(`${home} ${value}`) ?? 0)
          expect(left === 0 || left >= K, `${home} ${value} ${left}`).toBe(true)
        }
      const rest = HOMES.filter((home) => people.some((each) => each.home === home) && !shown.has(home))
      expect(rest.length).not.toBe(1)
    }),
    { numRuns: 300 },
  )
  expect(told).toBeGreaterThan(0)
})

test('[RS6] groups are told apart only where what is left over can be, too', () => {
  const group = (name: string, ...counts: readonly number[]) => ({
    name,
    people: counts.reduce((sum, count) => sum + count, 0),
    cells: new Map(counts.map((count, at) => [`${at}`, [count, 0] as const])),
  })
  const names = (...groups: readonly ReturnType<typeof group>[]) => [...tellable(groups, K)].sort()
  expect(names(group('a', 5, 7), group('b', 6, 0))).toEqual(['a', 'b'])
  // One that may not be told would be what the others leave over: another joins it.
  expect(names(group('a', 5, 7), group('b', 6, 8), group('c', 1, 9))).toEqual(['b'])
  expect(names(group('a', 5, 7), group('c', 1, 9))).toEqual([])
  expect(names(group('a', 4, 9))).toEqual([])
  expect(passes(new Map([['0', [5, 2] as const]]), K)).toBe(false)
})

test('[RS6] a brute force over all ways that small tables can be finds nothing that the rule tells and should not', () => {
  const count = fc.integer({ min: 0, max: 7 })
  const table = fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(table, (cells) => {
      const groups = cells.map(([a, b], nth) => ({
        name: `${nth}`,
        people: a + b,
        cells: new Map([
          ['a', [a, 0] as const],
          ['b', [b, 0] as const],
        ]),
      }))
      const told = tellable(groups, K)
      if (told.size === 0) return
      const hidden = groups.filter(({ name }) => !told.has(name))
      // Of every hidden cell that is small, each other small number must be possible: some other hidden group can make up for it.
      for (const key of ['a', 'b']) {
        const of = (group: (typeof groups)[number]) => group.cells.get(key)?.[0] ?? 0
        const sum = hidden.reduce((all, group) => all + of(group), 0)
        for (const group of hidden.filter((each) => of(each) > 0 && of(each) < K))
          expect(hidden.length > 1 && sum >= K - 1, JSON.stringify({ cells, name: group.name })).toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('[RS5] as many are kept back as it takes, and all where too few would be left', () => {
  expect(keptBack(20, 0, K)).toBe(0)
  expect(keptBack(20, 1, K)).toBe(4)
  expect(keptBack(20, 7, K)).toBe(0)
  expect(keptBack(8, 1, K)).toBe(8)
  expect(keptBack(4, 0, K)).toBe(4)
})

test('[RS8] combinations that few have given are kept back, and never so few that the totals tell them', () => {
  const codes = fc.array(fc.constantFrom('1', '2', '1 2', '3', '1 3'), { minLength: K, maxLength: 40 })
  fc.assert(
    fc.property(codes, (all) => {
      const told = commonOnly(all, K, '-6')
      expect(told).toHaveLength(all.length)
      for (const [, count] of countsBy(told, (code) => code)) expect(count).toBeGreaterThanOrEqual(K)
    }),
    { numRuns: 500 },
  )
})
