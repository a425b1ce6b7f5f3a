import { expect, test } from 'vitest'
import { matrixModel } from '#client/reporting/matrix.model.ts'
import { profilesModel } from '#client/reporting/profiles.model.ts'
import { words } from '#client/words/nb/reporting-hall.ts'
import type { MatrixOnScreen } from '#shared/views/form.ts'

function matrix(municipalities: number, measures: number, note = ''): MatrixOnScreen {
  return {
    measures: Array.from({ length: measures }, (_, at) => ({
      ...{ id: `m${at}`, text: `Tiltak ${at}`, sum: municipalities },
    })),
    rows: Array.from({ length: municipalities }, (_, at) => ({
      ...{ id: `k${at}`, name: `Kommune ${at}`, project: '', undecided: at === 0 },
      cells: Array.from({ length: measures }, () => note),
      own: at === 1 ? ['Kaffe', 'Turnus'] : [],
    })),
    others: 1,
    undecided: 1,
  }
}

test('[RP17] few stand on one page: words in cells, own measures together, and a check where there is no word', () => {
  const { pages, count } = matrixModel(matrix(2, 3, 'hver sjette uke'), words)
  expect([pages.length, count]).toEqual([1, 2])
  expect(pages[0]?.columns.map(({ text, sum }) => [text, sum])).toEqual([
    ['Tiltak 0', 2],
    ['Tiltak 1', 2],
    ['Tiltak 2', 2],
    [words.own, 1],
    [words.undecided, 1],
  ])
  const texts = pages[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))
  const note = 'hver sjette uke'
  expect(texts).toEqual([
    [note, note, note, null, ''],
    [note, note, note, 'Kaffe, Turnus', null],
  ])
})

test('[RP17] twenty municipalities and twelve measures take several pages, each named, each with the sums of all', () => {
  const { pages } = matrixModel(matrix(20, 12), words)
  expect(pages.length).toBeGreaterThan(2)
  expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length)
  expect(pages[0]?.name).toMatch(/^Kommune 0 – Kommune \d+ · Tiltak 0 – /)
  for (const { columns, rows } of pages) {
    expect(columns.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThanOrEqual(7)
    expect(rows.length).toBeGreaterThan(0)
    for (const column of columns) if (column.id.startsWith('m')) expect(column.sum).toBe(20)
    for (const row of rows) expect(row.cells.map(({ id }) => id)).toEqual(columns.map(({ id }) => id))
  }
  const seen = new Set(
    pages.flatMap(({ rows, columns }) =>
      rows.flatMap((row) => columns.map((column) => `${row.id} ${column.id}`)),
    ),
  )
  expect(seen.size).toBe(20 * 14)
})

test('[RP17] long words in cells and names are shortened, and fewer rows fit', () => {
  const short = matrixModel(matrix(20, 5), words).pages[0]?.rows.length ?? 0
  const long = matrixModel(matrix(20, 5, 'samtaler hver sjette uke med alle i turnus'), words).pages[0]
  expect(long?.rows.length).toBeLessThan(short)
  const own = { ...matrix(1, 1), others: 1 }
  const rows = own.rows.map((row) => ({ ...row, own: Array.from({ length: 10 }, () => 'Kaffe '.repeat(13)) }))
  expect(matrixModel({ ...own, rows }, words).pages[0]?.rows[0]?.cells[1]?.text).toMatch(/…$/)
})

test('[RP18] each profile has how many and whom, also the one that nobody has', () => {
  const { count, pages } = profilesModel(
    [
      { id: 'near', text: 'Nærvær', names: ['Sund', 'Bømlo'] },
      { id: 'lead', text: 'Ledelse', names: [] },
      { id: '', text: '', names: ['Vefsn'] },
    ],
    words,
  )
  expect([count, pages.length]).toEqual([3, 1])
  expect(pages[0]?.lines.map(({ text, count: of, names }) => [text, of, names])).toEqual([
    ['Nærvær', 2, 'Sund, Bømlo'],
    ['Ledelse', 0, words.nobody],
    [words.noProfile, 1, 'Vefsn'],
  ])
  const many = Array.from({ length: 20 }, (_, at) => ({
    id: `p${at}`,
    text: `Profil ${at}`,
    names: ['Sund'],
  }))
  const paged = profilesModel(many, words).pages
  expect(paged.length).toBeGreaterThan(1)
  expect(paged.flatMap(({ lines }) => lines)).toHaveLength(20)
})
