import { linesOf, shorten, widthOf } from '#client/screens/projector/text-size.ts'
import type { ShownTable, Sitter } from './shown-tables.ts'

/** One person's row at a table. */
export type SeatRow = {
  readonly id: string
  readonly from: string
  readonly who: string
  readonly late: boolean
  /** When this one is seated: the tables are dealt to, one at each, round after round. */
  readonly nth: number
}
export type TableColumn = {
  readonly id: string
  readonly label: string
  /** In u. */
  readonly labelSize: number
  /** The rest of a table that began in the column before. */
  readonly continued: boolean
  readonly rows: readonly SeatRow[]
  /** Of everybody at the table, for its ring; chairs that stay free have none to wait for. Empty where it goes on. */
  readonly ring: readonly RingSeat[]
}
export type RingSeat = { readonly id: string; readonly nth: number | null; readonly late: boolean }
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
  readonly setting: RowSetting
  readonly people: number
  readonly tables: number
  readonly pages: readonly ColumnsPage[]
}

/** Up to here each table has a column; beyond, one looks oneself up (see index.model.ts). */
export const MOST_COLUMNS = 8

/** In u: the width of the picture, what stands between columns, and the height under the heading. */
const WIDTH = 1728
const GAP = 36
const HEIGHT = 716
const PAGES = 84
const LEAST = 34

/** In u: how a table is set. Larger tables are set closer; then they go on in the next column. */
export type RowSetting = {
  readonly head: number
  readonly from: number
  readonly row: number
  /** Where somebody is from and who they are stand beside each other. */
  readonly inline: boolean
}
const ROOMY: RowSetting = { head: 142, from: 38, row: 82, inline: false }
const CLOSE: RowSetting = { head: 104, from: 36, row: 75, inline: false }
const SETTINGS = [ROOMY, CLOSE, { head: 104, from: 36, row: 46, inline: true }]
/** What another line takes, of either text; and what stands between two texts on one line. */
const LINE = 40
const MOST_LINES = 2
const BETWEEN = 16

type Sized = { readonly lines: number; readonly cut: boolean; readonly text: string }

function sized(text: string, width: number, size: number, most = MOST_LINES): Sized {
  const em = Math.max(1, width / size)
  const isBroken = text.split(/\s+/).some((word) => widthOf(word) > em)
  const lines = linesOf(text, em)
  const short = shorten(text, em, most)
  return { lines: Math.min(lines, most), cut: isBroken || short !== text, text: short }
}

/** Both texts of somebody's row. */
function rowOf(
  { from, who }: Sitter,
  width: number,
  setting: RowSetting,
): readonly [from: Sized, who: Sized] {
  if (!setting.inline) return [sized(from, width, setting.from), sized(who, width, LEAST)]
  const first = sized(from, width / 2, setting.from, 1)
  return [first, sized(who, width - widthOf(first.text) * setting.from - BETWEEN, LEAST, 1)]
}

type Filled = {
  readonly columns: readonly (TableColumn & { readonly together: number })[]
  readonly cuts: number
  readonly wraps: number
}

/** The tables as columns of this width and height. A table that goes on says in how many columns it stands. */
function filled(
  tables: readonly ShownTable[],
  width: number,
  height: number,
  setting: RowSetting,
  order: ReadonlyMap<string, number>,
): Filled {
  let cuts = 0
  let wraps = 0
  const columns = tables.flatMap((table) => {
    const label = sizedLabel(table.label, width - 120, setting.head - 18)
    const ring = ringOf(table, order)
    const parts: SeatRow[][] = [[]]
    let used = setting.head
    for (const sitter of table.people) {
      const { id, late } = sitter
      const lines = rowOf(sitter, width, setting)
      const extra = lines.reduce((sum, each) => sum + each.lines - 1, 0)
      const own = setting.row + extra * LINE
      cuts += lines.filter(({ cut }) => cut).length
      wraps += extra
      if (used + own > height && parts.at(-1)?.length !== 0) {
        parts.push([])
        used = setting.head
      }
      const nth = order.get(id) ?? 0
      const row = { id, from: lines[0].text, who: lines[1].text, late, nth }
      parts.at(-1)?.push(row)
      used += own
    }
    return parts.map((rows, part) => ({
      id: `${table.id} ${part}`,
      label: label.text,
      labelSize: label.size,
      continued: part > 0,
      rows,
      ring: part === 0 ? ring : [],
      together: part === 0 ? parts.length : 0,
    }))
  })
  return { columns, cuts, wraps }
}

/** More would run into one another. */
const MOST_SEATS = 14

function ringOf({ id, people, chairs }: ShownTable, order: ReadonlyMap<string, number>): readonly RingSeat[] {
  if (people.length > MOST_SEATS) return []
  const free = Math.max(0, Math.min(chairs, MOST_SEATS) - people.length)
  const isOpen = chairs <= MOST_SEATS
  return [
    ...people.map((person) => ({ id: person.id, nth: order.get(person.id) ?? 0, late: person.late })),
    ...Array.from({ length: isOpen ? free : 0 }, (_, nth) => ({
      id: `${id} free ${nth}`,
      nth: null,
      late: false,
    })),
  ]
}

/** A number fills its place; a name is as large as it can be beside the ring. */
function sizedLabel(label: string, width: number, most: number): { text: string; size: number } {
  const size = Math.floor(Math.min(most, width / widthOf(label)))
  if (size >= 46) return { text: label, size }
  return { text: shorten(label, width / 46, 2), size: 46 }
}

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
  for (const { together, ...column } of columns) {
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
 * A column for each table: its number, then who sits there, in the same order at every table so that the eye finds its row. Of
 * all numbers of columns and settings the one that cuts fewest texts off, then takes fewest pages, then parts fewest tables, then
 * leaves least empty.
 */
export function columnsModel(tables: readonly ShownTable[]): ColumnsModel {
  const order = dealOrder(tables)
  const choices = []
  for (let across = MOST_COLUMNS; across >= Math.min(tables.length, 2); across--)
    for (const setting of SETTINGS) {
      const width = columnWidth(across)
      const whole = filled(tables, width, HEIGHT, setting, order)
      const isOne = whole.columns.length <= across
      const { columns, cuts, wraps } = isOne ? whole : filled(tables, width, HEIGHT - PAGES, setting, order)
      const pages = paged(columns, across)
      choices.push({
        across,
        setting,
        pages,
        cost: [
          cuts,
          pages.length,
          columns.length - tables.length,
          across * pages.length - columns.length,
          SETTINGS.indexOf(setting),
          wraps,
        ],
      })
    }
  choices.sort((one, other) => compared(one.cost, other.cost))
  const { across, setting, pages } = choices[0] ?? { across: 1, setting: ROOMY, pages: [] }
  return {
    layout: 'columns',
    across,
    setting,
    people: order.size,
    tables: tables.length,
    pages: order.size === 0 ? [] : pages,
  }
}

/** By what differs first. */
function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((cost, place) => cost !== other[place])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
