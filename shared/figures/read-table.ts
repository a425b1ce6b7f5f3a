import type { TableRow } from '#shared/kernel/delimited.ts'
import { tidyName } from '#shared/kernel/text.ts'
import {
  type Cube,
  type Dimension,
  MOST_CELLS,
  missingIn,
  type ReadFigures,
  type ReadNote,
  tooManyCells,
  unread,
} from './cube.ts'
import { readPeriod } from './periods.ts'
import { decimalsOf, readNumber } from './read-number.ts'

/**
 * Rows and columns as people and statistics offices lay them out: words to the left say what a row is about, headings say what
 * its numbers are. A title above and notes below are left alone.
 */
export function readTable(given: readonly TableRow[], before: readonly ReadNote[] = []): ReadFigures {
  const rows = given
    .map(({ row, cells }) => ({ row, cells: cells.map(tidyName) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (rows.length === 0) return unread({ code: 'empty' })
  const frame = frameOf(rows)
  if (frame === null) return noNumbers(rows)
  const { head, body, title } = frame
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), head.cells.length)
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) =>
    body.some(({ cells }) => (cells[at] ?? '') !== ''),
  )
  const leading = leadingColumns(columns, head, body)
  const numeric = columns.filter((at) => !leading.includes(at))
  if (numeric.length === 0) return noNumbers(rows)
  return built({ title, head, body, leading, numeric, before })
}

/** What stands beside the first thing that a row is about, where a number was looked for. */
function noNumbers(rows: readonly TableRow[]): ReadFigures {
  const cells = rows
    .slice(1)
    .flatMap(({ row, cells: [, ...rest] }) =>
      rest.map((text, at) => ({ place: `${columnName(at + 1)}${row}`, text })),
    )
  return unread({ code: 'no-numbers', cell: cells.find(({ text }) => text !== '') ?? null })
}

type Frame = { readonly title: string; readonly head: TableRow; readonly body: readonly TableRow[] }

const isNumber = (cell: string) => readNumber(cell).value !== null
const isFilled = (cell: string) => cell !== ''

/** The headings stand right above the first row that has something to say and a number for it. */
function frameOf(rows: readonly TableRow[]): Frame | null {
  const first = rows.findIndex(
    ({ cells }, at) =>
      at > 0 &&
      cells.filter(isFilled).length >= 2 &&
      cells.some((cell, column) => isNumber(cell) && (column > 0 || readPeriod(cell) === null)) &&
      (rows[at - 1]?.cells.filter(isFilled).length ?? 0) >= 1,
  )
  const head = rows[first - 1]
  if (first < 1 || !head) return null
  const least = 2
  const body = rows.slice(first).filter(({ cells }) => cells.filter(isFilled).length >= least)
  const above = rows.slice(0, first - 1).map(({ cells }) => cells.find(isFilled) ?? '')
  return { title: above[0] ?? '', head, body }
}

/** What says what a row is about: the first column, and those after it that hold words. */
function leadingColumns(
  columns: readonly number[],
  head: TableRow,
  body: readonly TableRow[],
): readonly number[] {
  const isWords = (at: number) => {
    const filled = body.flatMap(({ cells }) => ((cells[at] ?? '') === '' ? [] : [cells[at] ?? '']))
    const words = filled.filter((cell) => readNumber(cell).isText || readPeriod(cell) !== null)
    return words.length > filled.length / 2 && readPeriod(head.cells[at] ?? '') === null
  }
  const [first, ...rest] = columns
  if (first === undefined) return []
  const after = rest.findIndex((at) => !isWords(at))
  return [first, ...(after < 0 ? rest : rest.slice(0, after))]
}

type Parts = Frame & {
  readonly leading: readonly number[]
  readonly numeric: readonly number[]
  readonly before: readonly ReadNote[]
}

function built({ title, head, body, leading, numeric, before }: Parts): ReadFigures {
  const rowDimensions = leading.map((at) =>
    dimensionOf(
      at,
      nameOf(head, at),
      body.map(({ cells }) => cells[at] ?? ''),
    ),
  )
  const columnDimension = dimensionOf(
    -1,
    '',
    numeric.map((at) => nameOf(head, at)),
  )
  const dimensions = [...rowDimensions, columnDimension]
  const sizes = dimensions.map(({ name, categories }) => ({ name, size: categories.length }))
  if (sizes.reduce((product, { size }) => product * size, 1) > MOST_CELLS) return tooManyCells(sizes)
  const places = dimensions.map(({ categories }) => new Map(categories.map(({ id }, at) => [id, at])))
  const values: (number | null)[] = Array.from(
    { length: sizes.reduce((all, { size }) => all * size, 1) },
    () => null,
  )
  const seen = new Map<number, string>()
  const wrong: { place: string; text: string }[] = []
  for (const { row, cells } of body) {
    for (const at of numeric) {
      const keys = [...leading.map((column) => cells[column] ?? ''), nameOf(head, at)]
      const index = keys.reduce(
        (sum, key, each) => sum * (sizes[each]?.size ?? 1) + (places[each]?.get(key) ?? 0),
        0,
      )
      const place = `${columnName(at)}${row}`
      const first = seen.get(index)
      if (first !== undefined) return unread({ code: 'twice', place, first })
      seen.set(index, place)
      const { value, isText } = readNumber(cells[at] ?? '')
      if (isText) wrong.push({ place, text: cells[at] ?? '' })
      values[index] = value
    }
  }
  const [bad] = wrong
  if (values.every((value) => value === null)) return unread({ code: 'no-numbers', cell: bad ?? null })
  const notes: readonly ReadNote[] = [
    ...before,
    ...(bad ? [{ code: 'not-a-number', ...bad, count: wrong.length } as const] : []),
    ...missingIn(values),
  ]
  const unit = body.some(({ cells }) => numeric.some((at) => (cells[at] ?? '').endsWith('%'))) ? '%' : ''
  const cube: Cube = { title, source: '', unit, decimals: decimalsOf(values), dimensions, values }
  return { ok: true, cube, notes, sheets: [] }
}

function dimensionOf(at: number, name: string, keys: readonly string[]): Dimension {
  const ids = [...new Set(keys)]
  const isTime = ids.length > 0 && ids.every((id) => readPeriod(id) !== null)
  return {
    id: at < 0 ? 'columns' : `column-${at}`,
    name,
    role: isTime ? 'time' : 'other',
    categories: ids.map((id) => ({ id, name: id })),
  }
}

function nameOf(head: TableRow, at: number): string {
  return (head.cells[at] ?? '') || columnName(at)
}

/** 0 → `A`, 27 → `AB`. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter
}
