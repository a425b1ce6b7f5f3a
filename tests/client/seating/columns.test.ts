import { expect, test } from 'vitest'
import { linesOf } from '#client/screens/projector/text-size.ts'
import { NAME_OF_60 } from '#client/screens/sheet/samples/texts.ts'
import { type ColumnsModel, columnsModel } from '#client/seating/columns.model.ts'
import { pageName, seatingModel } from '#client/seating/seating-projector.model.ts'
import { shownTables } from '#client/seating/shown-tables.ts'
import type { HallSeating } from '#shared/views/seating-part.ts'
import { five, hall, MUNICIPALITIES, seat, table } from './halls.ts'

const columns = (seating: HallSeating) => columnsModel(shownTables(seating))
const columnsIn = (model: ColumnsModel) => model.pages.flatMap((page) => page.columns)
const rowsIn = (model: ColumnsModel) => columnsIn(model).flatMap(({ rows }) => rows)

type Column = ColumnsModel['pages'][number]['columns'][number]

/** In u, as the style sheet sets it. */
function heightOf(model: ColumnsModel, { head, rows }: Column) {
  const { row, from, inline } = model.setting
  const width = (1728 - (model.across - 1) * 36) / model.across
  return rows.reduce((sum, each) => {
    if (inline) {
      const text = `${each.from} ${each.who}`
      const isOne = linesOf(text, (width - 16) / from) === 1
      return sum + row + (isOne ? 0 : linesOf(text, (width - 16 - 28) / from) - 1) * 36
    }
    const extra = linesOf(each.from, width / from) + linesOf(each.who, width / 34) - 2
    return sum + row + extra * 40
  }, head)
}
const highest = (model: ColumnsModel, columns: readonly Column[]) =>
  Math.max(0, ...columns.map((column) => heightOf(model, column)))

test('[BV1] P4: five tables of seven stand on one page, in one order at every table, drawn as large as they can be', () => {
  const model = columns(five)
  expect(model).toMatchObject({
    across: 5,
    setting: { head: 142, from: 38, row: 82, inline: false },
    people: 35,
  })
  expect(model.pages).toHaveLength(1)
  for (const column of columnsIn(model)) {
    expect(column.rows.map(({ from }) => from)).toEqual(MUNICIPALITIES)
    expect(column.ring).toHaveLength(7)
    expect(column.labelSize).toBe(124)
  }
  expect(columnsIn(model).map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5'])
})

test('[BV1] a chair that stays free is in the ring, and nobody is waited for there', () => {
  const model = columns(hall([table('1', [seat('Rana', 'Rådgiver')], { chairs: 4 })]))
  expect(columnsIn(model)[0]?.ring.map(({ nth }) => nth)).toEqual([0, null, null, null])
  const many = columns(hall([table('1', [seat('Rana', 'Rådgiver')], { chairs: 400 })]))
  expect(columnsIn(many)[0]?.ring).toHaveLength(1)
})

test('[BV2] two who are called the same are told apart, and a table without anybody is not shown', () => {
  const model = columns(
    hall([
      table('1', [seat('Vefsn', 'Rådgiver', { title: 'HR' }), seat('Rana', 'Rådgiver', { title: 'HR' })]),
      table('2', [seat('Vefsn', 'Rådgiver', { title: 'Skole' }), seat('Vefsn', '', { title: 'Verneombud' })]),
      table('3', []),
    ]),
  )
  expect(rowsIn(model).map(({ who }) => who)).toEqual([
    'Rådgiver, HR',
    'Rådgiver',
    'Rådgiver, Skole',
    'Verneombud',
  ])
  expect(columnsIn(model).map(({ label }) => label)).toEqual(['1', '2'])
  const ids = rowsIn(columns(hall([table('1', [seat('', 'Gjest'), seat('', 'Gjest')])]))).map(({ id }) => id)
  expect(new Set(ids).size).toBe(2)
})

const HALLS: readonly (readonly [string, HallSeating])[] = [
  ['eight tables of seven', hall(Array.from({ length: 8 }, (_, nth) => table(`${nth + 1}`, people(7, nth))))],
  ['six tables of six', hall(Array.from({ length: 6 }, (_, nth) => table(`${nth + 1}`, people(6, nth))))],
  ['thirteen at a table', hall([table('1', people(13)), table('2', people(12)), table('3', people(12))])],
  ['forty at one table', hall([table('1', people(40))])],
  [
    'names of 60 characters at named tables',
    hall(
      ['Vinduet', 'Fjorden og fjellet i andre', 'Dalen', 'Hallen'].map((name) =>
        table(
          name,
          people(7).map((each) => ({ ...each, name: NAME_OF_60 })),
        ),
      ),
    ),
  ],
  ['two tables of one', hall([table('1', people(1)), table('2', people(1))])],
]

function people(count: number, shift = 0) {
  return Array.from({ length: count }, (_, nth) =>
    seat(MUNICIPALITIES[(nth + shift) % 7] ?? '', `Hovedtillitsvalgt ${nth}`),
  )
}

test.each(HALLS)('[BV2] [BV3] %s: everybody once, no column too high, nothing cut off', (_, seating) => {
  const model = columns(seating)
  const all = seating.tables.flatMap((each) => each.people)
  expect(rowsIn(model)).toHaveLength(all.length)
  expect(new Set(rowsIn(model).map(({ id }) => id)).size).toBe(all.length)
  expect(rowsIn(model).filter(({ who, from }) => `${who}${from}`.includes('…'))).toEqual([])
  const room = model.pages.length > 1 ? 716 - 84 : 716
  for (const page of model.pages) {
    const { across, bands } = model
    expect(page.columns.length).toBeLessThanOrEqual(across * bands)
    const [above, below] = [page.columns.slice(0, across), page.columns.slice(across)]
    const both = bands === 2 ? 2 * 6 + 20 : 0
    expect(highest(model, above) + highest(model, below) + both).toBeLessThanOrEqual(room)
  }
  // Each is dealt to once, in turn.
  const order = rowsIn(model).map(({ nth }) => nth)
  expect(order.toSorted((a, b) => a - b)).toEqual(all.map((_, nth) => nth))
})

test('[BV3] thirteen at a table stand on one line each where that has room; tables stay whole', () => {
  const [, seating] = HALLS[2] ?? []
  if (!seating) throw new Error('no hall')
  const model = columns(seating)
  expect(model.setting.inline).toBe(true)
  expect(columnsIn(model).map(({ label, rows }) => [label, rows.length])).toEqual([
    ['1', 13],
    ['2', 12],
    ['3', 12],
  ])
})

test('[BV3] a table that no column holds goes on beside it, under the same number; the ring is drawn once', () => {
  const seating = hall([table('1', people(14)), table('2', people(14))])
  const labels = columnsIn(columns(seating)).map(({ label, continued, ring }) => [
    label,
    continued,
    ring.length,
  ])
  expect(labels.slice(0, 2)).toEqual([
    ['1', false, 14],
    ['1', true, 0],
  ])
})

const NAMES = [
  'Kari Nordmann',
  'Ola Dahl',
  'Anne Berg',
  'Per Lie',
  'Siri Moen',
  'Jon Aas',
  'Eva Bakke',
  'Nils Ruud',
]
const EIGHT = ['Vefsn', 'Rana', 'Brønnøy', 'Hamarøy', 'Målselv', 'Alta', 'Bodø', 'Grane']
const eightOf = (size: number, more = '') =>
  hall(
    Array.from({ length: 8 }, (_, nth) =>
      table(
        `${nth + 1}`,
        Array.from({ length: size }, (__, at) =>
          seat((size === 7 ? MUNICIPALITIES : EIGHT)[at] ?? '', `${NAMES[(nth + at) % 8]}${more}`),
        ),
      ),
    ),
  )

test.each([7, 8])('[BV3] eight tables of %i stand on one page, half of them below the others', (size) => {
  const model = columns(eightOf(size))
  expect(model.pages).toHaveLength(1)
  expect(model).toMatchObject({ across: 4, bands: 2, setting: { from: 34, inline: true } })
  expect(columnsIn(model).every(({ labelSize }) => labelSize >= 44)).toBe(true)
  expect(columnsIn(model).map(({ rows, ring }) => [rows.length, ring.length])).toEqual(
    Array.from({ length: 8 }, () => [size, size]),
  )
})

test('[BV3] eight tables whose texts need more room than that are paged by number, and nothing is cut', () => {
  const model = columns(eightOf(8, ' og en til som heter noe langt'))
  const names = model.pages.map((page) => pageName(page, { table: (label) => `Bord ${label}` }))
  expect(names.length).toBeGreaterThan(1)
  expect(names[0]).toMatch(/^Bord 1–/)
  expect(rowsIn(model).every(({ who }) => who.endsWith('noe langt'))).toBe(true)
  expect(pageName({ first: 'Vinduet', last: 'Hallen' }, { table: (label) => `Bord ${label}` })).toBe(
    'Vinduet–Hallen',
  )
  expect(pageName({ first: '3', last: '3' }, { table: (label) => `Bord ${label}` })).toBe('Bord 3')
})

const LONG_NAMES = ['Marte Kjempelangt-Navnesen Østensjø', 'Spesialpedagogiskkoordinatorstilling', NAME_OF_60]

test.each(LONG_NAMES)('[BV13] one long name among 22 moves nobody: %s', (name) => {
  const of = (late: readonly Parameters<typeof seat>[]) =>
    columns(
      hall(
        Array.from({ length: 5 }, (_, nth) =>
          table(`${nth + 1}`, [
            ...people(nth < 2 ? 5 : 4).map((each) => ({ ...each, name: 'HR-leder' })),
            ...(nth === 3 ? late.map((each) => seat(...each)) : []),
          ]),
        ),
      ),
    )
  const before = of([])
  const after = of([['Jondal', name]])
  expect(after).toMatchObject({ across: before.across, bands: before.bands, setting: before.setting })
  expect(after).toMatchObject({ across: 5, bands: 1, setting: { head: 142 } })
  expect(columnsIn(after).map(({ labelSize }) => labelSize)).toEqual(
    columnsIn(before).map(({ labelSize }) => labelSize),
  )
  expect(rowsIn(after).filter(({ who }) => who === name)).toHaveLength(1)
  expect(highest(after, columnsIn(after))).toBeLessThanOrEqual(716)
})

test('[BV13] where many names are long, the picture is laid out for them', () => {
  const all = hall(
    Array.from({ length: 5 }, (_, nth) =>
      table(
        `${nth + 1}`,
        people(5).map((each) => ({ ...each, name: 'Spesialpedagogiskkoordinator' })),
      ),
    ),
  )
  expect(columns(all).across).toBeLessThan(5)
})

test('[BV3] a text takes the lines it needs; a table’s long name is smaller, and takes lines too', () => {
  const name = `${NAME_OF_60} ${NAME_OF_60} ${NAME_OF_60}`
  const model = columns(
    hall(
      ['Fjorden og fjellet i andre etasje til venstre for trappen', '2'].map((called) =>
        table(called, [seat('Rana', name)]),
      ),
    ),
  )
  expect(rowsIn(model).map(({ who }) => who)).toEqual([name, name])
  const [long, short] = columnsIn(model)
  expect(long?.label).toBe('Fjorden og fjellet i andre etasje til venstre for trappen')
  expect(long?.labelSize).toBeGreaterThanOrEqual(34)
  const width = (1728 - (model.across - 1) * 36) / model.across - model.setting.head - 16
  const lines = linesOf(long?.label ?? '', width / (long?.labelSize ?? 1))
  expect(lines * (long?.labelSize ?? 0) * 1.05).toBeLessThanOrEqual(long?.head ?? 0)
  expect(short?.labelSize).toBe((short?.head ?? 0) - 18)
})

test('[BV1] [BV4] eight tables have columns; nine are looked up', () => {
  const hallOf = (count: number) =>
    hall(Array.from({ length: count }, (_, nth) => table(`${nth + 1}`, people(4, nth))))
  expect(seatingModel(hallOf(8)).shown.layout).toBe('columns')
  expect(seatingModel(hallOf(9)).shown.layout).toBe('index')
})

test('[BV10] tables without anybody have nothing to show', () => {
  expect(seatingModel(hall([table('1', []), table('2', [])])).shown.pages).toEqual([])
  expect(seatingModel(hall([])).shown.pages).toEqual([])
})
