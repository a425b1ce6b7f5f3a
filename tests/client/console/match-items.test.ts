import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day, Item } from '#shared/agenda/agenda.ts'
import { keepIds, type UnnamedDay, type UnnamedItem } from '#shared/agenda/match-items.ts'

type Line = readonly [start: number, title: string]
const bare = { end: null, speakers: [], details: [], kind: 'other', pinned: false } as const
const itemOf = ([start, title]: Line): UnnamedItem => ({ ...bare, start, title })
const named = (day: string, items: readonly Line[], date: string | null = null): Day => ({
  id: day,
  date,
  label: day,
  items: items.map((line, index): Item => ({ ...itemOf(line), id: `${day}-${index}` })),
})
const revised = (items: readonly Line[], date: string | null = null): UnnamedDay => ({
  date,
  label: '',
  items: items.map(itemOf),
})
const counter = () => {
  let count = 0
  return () => `new-${++count}`
}
const idsOf = (days: readonly Day[]) => days.map(({ items }) => items.map(({ id }) => id))

const first = named('a', [
  [540, 'Velkommen'],
  [600, 'Pause'],
  [620, 'Panel'],
  [720, 'Lunsj'],
])

test('[KO1] an item that keeps its start and title keeps its id, and a new one gets a new id', () => {
  const days = keepIds(
    [first],
    [
      revised([
        [540, 'Velkommen'],
        [560, 'Mål'],
        [600, 'Pause'],
        [620, 'Panel'],
        [720, 'Lunsj'],
      ]),
    ],
    counter(),
  )
  expect(idsOf(days)).toEqual([['a-0', 'new-1', 'a-1', 'a-2', 'a-3']])
})

test('[KO1] an item that is moved or written a little differently keeps its id', () => {
  const days = keepIds(
    [first],
    [
      revised([
        [550, ' velkommen '],
        [610, 'Pause'],
        [630, 'Panel'],
        [720, 'Lunsj'],
      ]),
    ],
    counter(),
  )
  expect(idsOf(days)).toEqual([['a-0', 'a-1', 'a-2', 'a-3']])
})

test('[KO1] an item that gets another title at the same time keeps its id', () => {
  const days = keepIds(
    [first],
    [
      revised([
        [540, 'Velkommen'],
        [600, 'Pause'],
        [620, 'Panel på tvers'],
        [720, 'Lunsj'],
      ]),
    ],
    counter(),
  )
  expect(idsOf(days)).toEqual([['a-0', 'a-1', 'a-2', 'a-3']])
})

test('[KO1] an item with a new time and a new title is known by its neighbours', () => {
  const days = keepIds(
    [first],
    [
      revised([
        [540, 'Velkommen'],
        [600, 'Pause'],
        [630, 'Tre oppdrag'],
        [720, 'Lunsj'],
      ]),
    ],
    counter(),
  )
  expect(idsOf(days)).toEqual([['a-0', 'a-1', 'a-2', 'a-3']])
})

test('[KO1] two breaks with the same name keep their order', () => {
  const day = named('a', [
    [600, 'Pause'],
    [700, 'Pause'],
  ])
  expect(
    idsOf(
      keepIds(
        [day],
        [
          revised([
            [605, 'Pause'],
            [705, 'Pause'],
          ]),
        ],
        counter(),
      ),
    ),
  ).toEqual([['a-0', 'a-1']])
})

test('[KO1] an item that goes to another day takes its id with it', () => {
  const second = named('b', [[540, 'Oppstart']])
  const days = keepIds(
    [first, second],
    [
      revised([[540, 'Velkommen']]),
      revised([
        [540, 'Oppstart'],
        [620, 'Panel'],
      ]),
    ],
    counter(),
  )
  expect(idsOf(days)).toEqual([['a-0'], ['b-0', 'a-2']])
})

test('[KO1] a day is the one its items come from, also when dates move', () => {
  const days = [named('a', [[540, 'Velkommen']], '2026-09-12'), named('b', [[540, 'Oppstart']], '2026-09-13')]
  const next = [revised([[540, 'Velkommen']], '2026-09-13'), revised([[540, 'Oppstart']], '2026-09-14')]
  expect(keepIds(days, next, counter()).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(keepIds(days, next.slice(1), counter()).map(({ id }) => id)).toEqual(['b'])
})

test('[KO2] no id is ever given twice, and the same programme again keeps every id', () => {
  const line = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.constantFrom('a', 'b', 'c', 'd'))
  const programme = fc.array(fc.array(line, { maxLength: 8 }), { maxLength: 3 })
  fc.assert(
    fc.property(programme, programme, (before, after) => {
      const old = before.map((items, day) => named(`d${day}`, items))
      const days = keepIds(
        old,
        after.map((items) => revised(items)),
        counter(),
      )
      const all = [...days.map(({ id }) => id), ...idsOf(days).flat()]
      expect(new Set(all).size).toBe(all.length)
      expect(idsOf(keepIds(days, days, counter()))).toEqual(idsOf(days))
    }),
  )
})
