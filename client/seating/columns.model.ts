import type { ShownTable } from './shown-tables.ts'
import { type Filled, filledColumns, type RowSetting, type TableColumn } from './table-rows.model.ts'

export type ColumnsPage = {
  readonly id: string
  readonly first: string
  readonly last: string
  readonly columns: readonly TableColumn[]
}
export type ColumnsModel = {
  readonly layout: 'columns'
  /** How many columns a page has; the last page leaves the rest empty. */
  readonly across: number
  /** Two: the second half of the tables stands below the first, so that eight of seven need no second page. */
  readonly bands: 1 | 2
  readonly setting: RowSetting
  readonly people: number
  readonly tables: number
  /** In u: the height that one page leaves below its tables; 0 where there are more pages. */
  readonly free: number
  readonly pages: readonly ColumnsPage[]
}

/** Up to here each table has a column; beyond, one looks oneself up (see index.model.ts). */
export const MOST_COLUMNS = 8

/** In u: the width of the picture, what stands between columns, and the height under the heading. */
const WIDTH = 1728
const GAP = 36
const HEIGHT = 716
const PAGES = 84

const ROOMY: RowSetting = { head: 142, from: 38, row: 82, inline: false }
const CLOSE: RowSetting = { head: 104, from: 36, row: 75, inline: false }
const SETTINGS = [ROOMY, CLOSE, { head: 104, from: 36, row: 46, inline: true }]
/** Below one another there is room for a line each, and nothing to spare. */
const BANDED: readonly RowSetting[] = [
  { head: 66, from: 34, row: 40, inline: true },
  { head: 50, from: 34, row: 36, inline: true },
]
const BAND_GAP = 20
/** The line above a table. */
const RULE = 6
/** Dealt as cards are: the first at every table, then the second. */
function dealOrder(tables: readonly ShownTable[]): ReadonlyMap<string, number> {
  const most = Math.max(0, ...tables.map(({ people }) => people.length))
  const order = new Map<string, number>()
  for (let place = 0; place < most; place++)
    for (const { people } of tables) {
      const person = people[place]
      if (person) order.set(person.id, order.size)
    }
  return order
}

/** Columns that belong to one table stand on one page where they can. */
function paged(columns: Filled['columns'], across: number): readonly ColumnsPage[] {
  const pages: TableColumn[][] = []
  for (const { together, used: _used, ...column } of columns) {
    const page = pages.at(-1)
    const isFull = page === undefined || page.length + Math.min(Math.max(1, together), across) > across
    if (isFull) pages.push([column])
    else page.push(column)
  }
  return pages.map((list, at) => ({
    id: `${at}`,
    first: list[0]?.label ?? '',
    last: list.at(-1)?.label ?? '',
    columns: list,
  }))
}

const columnWidth = (across: number) => (WIDTH - (across - 1) * GAP) / across

/**
 * Of so many people one in ten may have a name with a word that is wider than the column, or with a third line: it takes the
 * lines it needs in its own row, and nobody else's seat moves for it.
 */
const forgiven = (count: number, people: number) => Math.max(0, count - Math.ceil(people / 10))

type Choice = Pick<ColumnsModel, 'across' | 'bands' | 'setting' | 'pages' | 'free'> & {
  readonly cost: readonly number[]
}

const highest = (list: Filled['columns']) => Math.max(0, ...list.map(({ used }) => used))

/** Half of the tables below the other half, each of them whole, on one page; null where that has no room. */
function banded(
  tables: readonly ShownTable[],
  setting: RowSetting,
  order: ReadonlyMap<string, number>,
): Choice | null {
  const across = Math.ceil(tables.length / 2)
  const { columns, bad, thirds, wraps } = filledColumns(tables, columnWidth(across), Infinity, setting, order)
  const total = highest(columns.slice(0, across)) + BAND_GAP + highest(columns.slice(across)) + 2 * RULE
  if (across < 2 || total > HEIGHT) return null
  const pages = paged(columns, across * 2)
  const cost = [
    forgiven(bad, order.size),
    1,
    forgiven(thirds, order.size),
    0,
    0,
    SETTINGS.length + BANDED.indexOf(setting),
    wraps,
  ]
  return { across, bands: 2, setting, pages, free: HEIGHT - total, cost }
}

/**
 * A column for each table: its number, then who sits there, in the same order at every table so that the eye finds its row. Of
 * all numbers of columns and settings the one that breaks fewest words, then takes fewest pages, then needs fewest third lines,
 * then parts fewest tables, then leaves least empty. What no setting holds on a page turns to the next.
 */
export function columnsModel(tables: readonly ShownTable[]): ColumnsModel {
  const order = dealOrder(tables)
  const choices: Choice[] = BANDED.flatMap((setting) => banded(tables, setting, order) ?? [])
  for (let across = MOST_COLUMNS; across >= Math.min(tables.length, 2); across--)
    for (const setting of SETTINGS) {
      const width = columnWidth(across)
      const whole = filledColumns(tables, width, HEIGHT, setting, order)
      const isOne = whole.columns.length <= across
      const { columns, bad, thirds, wraps } = isOne
        ? whole
        : filledColumns(tables, width, HEIGHT - PAGES, setting, order)
      const pages = paged(columns, across)
      choices.push({
        ...{ across, setting, pages, bands: 1, free: isOne ? HEIGHT - RULE - highest(whole.columns) : 0 },
        cost: [
          forgiven(bad, order.size),
          pages.length,
          forgiven(thirds, order.size),
          columns.length - tables.length,
          across * pages.length - columns.length,
          SETTINGS.indexOf(setting),
          wraps,
        ],
      })
    }
  choices.sort((one, other) => compared(one.cost, other.cost))
  const none = { across: 1, bands: 1, setting: ROOMY, pages: [], free: 0 } as const
  const { across, bands, setting, pages, free } = choices[0] ?? none
  return {
    layout: 'columns',
    across,
    bands,
    setting,
    people: order.size,
    tables: tables.length,
    free,
    pages: order.size === 0 ? [] : pages,
  }
}

/** By what differs first. */
function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((cost, place) => cost !== other[place])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
