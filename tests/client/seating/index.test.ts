import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { linesOf, widthOf } from '#client/screens/projector/text-size.ts'
import { NAME_OF_60, THIRTY_ONE } from '#client/screens/sheet/samples/texts.ts'
import { type IndexModel, indexModel } from '#client/seating/index.model.ts'
import { shownTables } from '#client/seating/shown-tables.ts'
import type { HallSeating } from '#shared/views/seating-part.ts'
import { hall, large, seat, table } from './halls.ts'

const index = (seating: HallSeating) => indexModel(shownTables(seating))
const columnsIn = (model: IndexModel) => model.pages.flatMap((page) => page.columns)
const groupsIn = (model: IndexModel) => columnsIn(model).flatMap(({ groups }) => groups)

/** In u: what a name has beside its table. */
function rowWidth({ setting: { across }, labelWidth }: IndexModel): number {
  return (1728 - (across - 1) * 56) / across - labelWidth - 16
}

/** In u, as the style sheet sets it. */
function heightOf(model: IndexModel, groups: IndexModel['pages'][number]['columns'][number]['groups']) {
  const width = rowWidth(model)
  return groups.reduce(
    (sum, { rows }, nth) =>
      rows.reduce(
        (all, { who }) => all + (linesOf(who, width / model.setting.size) > 1 ? 80 : 48),
        sum + 66 + (nth > 0 ? 16 : 0),
      ),
    0,
  )
}

test('[BV5] 300 people of 31 municipalities at 40 tables: each once, no column too high, pages named', () => {
  const model = index(large(300, THIRTY_ONE, 40))
  const rows = groupsIn(model).flatMap((group) => group.rows)
  expect(rows).toHaveLength(300)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(300)
  expect(rows.map(({ nth }) => nth)).toEqual(rows.map((_, nth) => nth))
  for (const { groups } of columnsIn(model)) expect(heightOf(model, groups)).toBeLessThanOrEqual(722 - 76)
  for (const page of model.pages) expect(page.columns.length).toBeLessThanOrEqual(4)
  expect(model.pages.length).toBeLessThanOrEqual(8)
  expect(model).toMatchObject({ setting: { across: 4, size: 38 }, labelSize: 44 })
  expect(model.pages[0]).toMatchObject({ first: 'Alstahaug' })
  expect(model.pages.at(-1)).toMatchObject({ last: 'Øygarden' })
})

test('[BV4] as Norwegian sorts them, guests last; deltaker 2 comes before deltaker 10', () => {
  const people = ['Deltaker 10', 'Deltaker 2'].map((name) => seat('Ås', name))
  const seating = hall([
    table('1', [seat('', 'Gjest'), ...people]),
    table('2', [seat('Østre Toten', 'Leder'), seat('Aure', 'Leder')]),
  ])
  expect(groupsIn(index(seating)).map(({ name }) => name)).toEqual(['Aure', 'Østre Toten', 'Ås', ''])
  const rows = groupsIn(index(seating))[2]?.rows
  expect(rows?.map(({ who, table }) => [who, table])).toEqual([
    ['Deltaker 2', '1'],
    ['Deltaker 10', '1'],
  ])
})

test('[BV4] a municipality is cut only when a column does not hold it, and is named again', () => {
  const of = (name: string, count: number) =>
    Array.from({ length: count }, (_, nth) => seat(name, `Deltaker ${nth + 1}`))
  const people = [...of('Alta', 30), ...of('Bodø', 9), ...of('Grane', 6), ...of('Os', 3)]
  const model = index(hall(people.map((each, nth) => table(`${nth + 1}`, [each]))))
  const groups = groupsIn(model)
  expect(groups.filter(({ continued }) => continued).map(({ name }) => name)).toEqual(['Alta', 'Alta'])
  for (const name of ['Bodø', 'Grane', 'Os'])
    expect(groups.filter((group) => group.name === name)).toHaveLength(1)
  // Small ones share a column.
  expect(columnsIn(model).some(({ groups: list }) => list.length > 1)).toBe(true)
})

test('[BV4] names of 60 characters are set on two lines and have their table beside them, whole', () => {
  const people = Array.from({ length: 60 }, (_, nth) =>
    seat('Nordre Land', `${nth} ${NAME_OF_60}`.slice(0, 60)),
  )
  const model = index(
    hall(people.map((each, nth) => table(nth === 0 ? 'Fjorden og fjellet' : `${nth}`, [each]))),
  )
  const width = rowWidth(model)
  for (const { groups } of columnsIn(model)) {
    expect(heightOf(model, groups)).toBeLessThanOrEqual(722 - 76)
    for (const row of groups.flatMap(({ rows }) => rows)) {
      expect(linesOf(row.who, width / model.setting.size)).toBeLessThanOrEqual(2)
      expect(row.table).not.toContain('…')
    }
  }
})

test('[BV4] no word is broken while smaller letters or wider columns hold it, and nobody has to guess a table’s name', () => {
  const people = ['Prosjektleder', 'Kommunedirektør', 'Hovedverneombud'].map((name) => seat('Jondal', name))
  const model = index(hall(people.map((each, nth) => table(nth === 0 ? 'Vinduet' : `${nth}`, [each]))))
  const rows = groupsIn(model).flatMap((group) => group.rows)
  const width = rowWidth(model) / model.setting.size
  expect(rows.every(({ who }) => widthOf(who) <= width)).toBe(true)
  expect(rows.map((row) => row.table)).toContain('Vinduet')
})

test('[BV4] a municipality has its whole name, in the heading and in the page’s', () => {
  const names = ['Aurskog-Høland', 'Evje og Hornnes', 'Midtre Gauldal', 'Alta']
  const hallOf = (called: readonly string[]) =>
    hall(
      called.flatMap((name, at) =>
        Array.from({ length: 3 }, (_, nth) => table(`${at * 3 + nth + 1}`, [seat(name, `${nth}`)])),
      ),
    )
  const model = index(hallOf(names))
  expect(groupsIn(model).map(({ name }) => name)).toEqual(names.toSorted())
  expect(model.setting.across).toBe(4)
  expect(model.pages[0]?.first).toBe('Alta')
  const long = index(hallOf([...names, 'Guovdageaidnu-Kautokeino']))
  expect(groupsIn(long).map(({ name }) => name)).toContain('Guovdageaidnu-Kautokeino')
  for (const each of [model, long])
    for (const { name, size, bare } of groupsIn(each)) {
      const column = (1728 - (each.setting.across - 1) * 56) / each.setting.across
      expect(widthOf(name) * size).toBeLessThanOrEqual(column - (bare ? 0 : 90))
      expect(size).toBeGreaterThanOrEqual(34)
    }
  expect(groupsIn(model).find(({ name }) => name === 'Alta')?.size).toBe(46)
})

test('[BV11] nothing is set smaller than 34 u, and lengths are in u, em or shares', () => {
  const css = readFileSync('client/seating/seating-projector.css', 'utf8')
  const sizes = [...css.matchAll(/font-size: calc\((\d+(?:\.\d+)?) \* var\(--u\)\)/g)].map(([, size]) =>
    Number(size),
  )
  expect(css.match(/font-size: (?:calc\([^;]+ \* var\(--u\)\)|var\(--pfs-min\));/g)).toHaveLength(
    css.match(/font-size:/g)?.length ?? 0,
  )
  expect(sizes.filter((size) => size < 34)).toEqual([])
  expect(css.match(/\b\d+(?:\.\d+)?(?:px|rem|pt|vw|vh)\b/g)).toBeNull()
})

test('[BV4] nothing is cut: a name takes the lines it needs, and so does the name of a municipality or a table', () => {
  const long = `${NAME_OF_60} ${NAME_OF_60}`
  const place = 'Fjorden og fjellet i andre etasje til venstre for trappen'
  const people = Array.from({ length: 9 }, (_, nth) =>
    seat(nth === 0 ? long : 'Nordre Land', `${nth} ${long}`),
  )
  const model = index(hall(people.map((each, nth) => table(nth === 0 ? place : `${nth}`, [each]))))
  const rows = groupsIn(model).flatMap((group) => group.rows)
  expect(rows.map(({ who }) => who).toSorted()).toEqual(people.map(({ name }) => name))
  expect(rows.map((row) => row.table)).toContain(place)
  const group = groupsIn(model).find(({ name }) => name === long)
  const width = (1728 - (model.setting.across - 1) * 56) / model.setting.across
  const lines = linesOf(long, width / (group?.size ?? 1))
  expect(lines).toBeGreaterThan(1)
  expect(group?.height).toBe(66 + (lines - 1) * 40)
})
