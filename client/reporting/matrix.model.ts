import { inPages } from '#client/screens/projector/in-pages.ts'
import { linesOf, shorten } from '#client/screens/projector/text-size.ts'
import type { ReportingHallWords } from '#client/words/nb/reporting-hall.ts'
import type { MatrixOnScreen } from '#shared/views/form.ts'

export type MatrixCell = {
  readonly id: string
  /** Null: not theirs. Empty: theirs, without a word. */
  readonly text: string | null
}
export type MatrixColumn = {
  readonly id: string
  readonly text: string
  /** Of all municipalities, whichever are on the page. */
  readonly sum: number
  /** How many columns' width it has. */
  readonly weight: number
}
export type MatrixPage = {
  readonly id: string
  readonly name: string
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly cells: readonly MatrixCell[]
  }[]
}
export type MatrixModel = { readonly count: number; readonly pages: readonly MatrixPage[] }

/** In u: the picture's width, the column of names, how narrow a column may be, the height there is for rows. */
const WIDTH = 1728
export const NAMES = 290
const NARROWEST = 200
const ROOM = 500
const TEXT = 34
const LINE = 1.12 * TEXT
const PADDING = 18
/** In a cell, and beside the words. */
const GAP = 20
const LINES = 3
/** In em. */
const BRIEF = 6

/** Municipality × measure: as many columns and rows as can be read from the back, and the rest on pages of their own. */
export function matrixModel(
  { measures, rows, others, undecided }: MatrixOnScreen,
  words: ReportingHallWords,
): MatrixModel {
  const columns: readonly MatrixColumn[] = [
    ...measures.map((measure) => ({ ...measure, weight: 1 })),
    ...(others > 0 ? [{ id: '-own', text: words.own, sum: others, weight: 2 }] : []),
    ...(undecided > 0 ? [{ id: '-undecided', text: words.undecided, sum: undecided, weight: 1 }] : []),
  ]
  const all = rows.map(({ id, name, cells, own, undecided: open }) => ({
    id,
    name,
    cells: columns.map((column, at): MatrixCell => {
      if (column.id === '-own') return { id: column.id, text: own.length > 0 ? own.join(', ') : null }
      if (column.id === '-undecided') return { id: column.id, text: open ? '' : null }
      return { id: column.id, text: cells[at] ?? null }
    }),
  }))
  const sides = columnsOnPages(columns)
  const widthOf = (side: readonly MatrixColumn[]) =>
    (WIDTH - NAMES) / side.reduce((sum, { weight }) => sum + weight, 0)
  const heightOf = (row: (typeof all)[number]) => {
    const lines = sides.flatMap((side) =>
      side.map(({ id, weight }) => {
        const text = row.cells.find((cell) => cell.id === id)?.text ?? ''
        return Math.min(LINES, linesOf(text, (weight * widthOf(side) - GAP) / TEXT))
      }),
    )
    return Math.max(linesOf(row.name, (NAMES - GAP) / TEXT), ...lines) * LINE + PADDING
  }
  const pages = inPages(all, ROOM, heightOf).flatMap((part) =>
    sides.map((side): MatrixPage => {
      const [first, last] = [brief(part[0]?.name), brief(part.at(-1)?.name)]
      return {
        id: `${part[0]?.id} ${side[0]?.id}`,
        name:
          sides.length > 1
            ? `${words.fromTo(first, last)} · ${words.fromTo(brief(side[0]?.text), brief(side.at(-1)?.text))}`
            : words.fromTo(first, last),
        columns: side.map((column) => ({
          ...column,
          text: shorten(column.text, (column.weight * widthOf(side) - GAP) / TEXT, LINES),
        })),
        rows: part.map((row) => ({
          ...row,
          cells: side.map(({ id, weight }) => {
            const text = row.cells.find((cell) => cell.id === id)?.text ?? null
            const width = (weight * widthOf(side) - GAP) / TEXT
            return { id, text: text === null ? null : shorten(text, width, LINES) }
          }),
        })),
      }
    }),
  )
  return { count: rows.length, pages }
}

/** In the name of a page there are four of them. */
function brief(name = ''): string {
  return shorten(name, BRIEF, 1)
}

/** Shared out evenly, so that the last page is not one lonely column. */
function columnsOnPages(columns: readonly MatrixColumn[]): readonly (readonly MatrixColumn[])[] {
  const most = Math.floor((WIDTH - NAMES) / NARROWEST)
  const total = columns.reduce((sum, { weight }) => sum + weight, 0)
  const each = Math.ceil(total / Math.max(1, Math.ceil(total / most)))
  return inPages(columns, Math.min(most, each), ({ weight }) => weight)
}
