import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import { proposedTables } from '#client/screens/console/seating/board.model.ts'
import {
  chairsOf,
  flawOf,
  inRows,
  placed,
  savedTables,
  type TypedTable,
  totalChairs,
  typedTables,
  withCount,
  withOneMore,
} from '#client/screens/console/seating/layout.model.ts'
import {
  type Pairs,
  pairsCommand,
  whyNoPair,
  withoutPair,
  withPair,
} from '#client/screens/console/seating/pairs.model.ts'

const typed = (name: string, chairs = '6'): TypedTable => ({
  id: `id-${name}`,
  name,
  chairs,
  note: '',
  place: null,
})

test('[KB13] tables are proposed so that everybody has a chair, with five or six at each', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000 }), (people) => {
      const { tables, chairs } = proposedTables(people)
      expect(tables * chairs).toBeGreaterThanOrEqual(people)
      if (people >= 21) expect(people / tables).toBeGreaterThan(4)
      expect(people / tables).toBeLessThanOrEqual(6)
    }),
  )
})

test('[KB13] another number of tables keeps those that stay, and names new ones by free numbers', () => {
  const tables = [typed('Vinduet'), typed('2')]
  const more = withCount(tables, 4, '5')
  expect(more.slice(0, 2)).toEqual(tables)
  expect(more.map(({ name, chairs }) => [name, chairs])).toEqual([
    ['Vinduet', '6'],
    ['2', '6'],
    ['1', '5'],
    ['3', '5'],
  ])
  expect(withCount(more, 1, '5')).toEqual([tables[0]])
  expect(new Set(withCount([], 60, '6').map(({ id }) => id)).size).toBe(60)
})

test('[KB13] an empty name, two alike and chairs that are no number are told, and not saved', () => {
  expect(flawOf([typed('1'), typed('  ')])).toEqual({ type: 'name-empty', at: 1 })
  expect(flawOf([typed('Vinduet'), typed('vinduet ')])).toEqual({ type: 'same-name', at: 1, name: 'vinduet' })
  expect(flawOf([typed('1', 'mange')])).toEqual({ type: 'chairs', at: 0, name: '1' })
  expect(savedTables([typed('1', '401')])).toBeNull()
  expect(savedTables([typed(' 1 ', ' 8 ')])).toEqual([
    { id: 'id- 1 ', name: '1', chairs: 8, note: '', place: null },
  ])
  expect([chairsOf('0'), chairsOf('-1'), chairsOf('6,5'), chairsOf('')]).toEqual([0, null, null, null])
})

test('[KB13] what was saved and is written again is the same', () => {
  const saved = savedTables(inRows([typed('1'), typed('2'), typed('3')])) ?? []
  expect(savedTables(typedTables(saved))).toEqual(saved)
  expect(totalChairs(withOneMore(typedTables(saved), '4'))).toBe(22)
})

test('[KB13] in rows every table has a place of its own on the map, and none can be moved off it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer(), fc.integer(), (count, x, y) => {
      const tables = inRows(withCount([], count, '6'))
      const places = tables.map(({ place }) => `${place?.x}/${place?.y}`)
      expect(new Set(places).size).toBe(count)
      const first = tables[0]?.id ?? ''
      for (const { place } of placed(tables, first, { x, y })) {
        expect(place?.x).toBeGreaterThanOrEqual(0)
        expect(place?.x).toBeLessThanOrEqual(1_000)
        expect(place?.y).toBeGreaterThanOrEqual(0)
        expect(place?.y).toBeLessThanOrEqual(1_000)
      }
    }),
  )
})

test('[KB12] a pair needs two different people, and stands on one list once, whichever comes first', () => {
  const pairs: Pairs = { together: [['a', 'b']], apart: [['c', 'd']] }
  expect(whyNoPair(pairs, ['a', ''])).toBe('incomplete')
  expect(whyNoPair(pairs, ['a', 'a'])).toBe('same')
  expect(whyNoPair(pairs, ['b', 'a'])).toBe('already')
  expect(whyNoPair(pairs, ['d', 'c'])).toBe('already')
  expect(whyNoPair(pairs, ['a', 'c'])).toBeNull()
  expect(pairsCommand(withPair(pairs, 'apart', ['a', 'c']))).toEqual({
    type: 'KeepPairs',
    together: [['a', 'b']],
    apart: [
      ['c', 'd'],
      ['a', 'c'],
    ],
  })
  expect(withoutPair(pairs, 'together', ['b', 'a'])).toEqual({ together: [], apart: pairs.apart })
})
