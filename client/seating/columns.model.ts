import { linesOf, widthOf } from '#client/screens/projector/text-size.ts'
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
  /** In u: what number or name and ring take; more where a long name needs lines. */
  readonly head: number
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
/** Below one another there is room for a line each, and nothing to spare. */
const BANDED: readonly RowSetting[] = [
  { head: 66, from: 34, row: 40, inline: true },
  { head: 50, from: 34, row: 36, inline: true },
]
const BAND_GAP = 20
/** The line above a table. */
const RULE = 6
/** What another line takes, of either text; and what stands between two texts on one line. */
const LINE = 40
const INLINE_LINE = 36
/** More, and a table is better given a wider column, or another page. */
const MOST_LINES = 3
const BETWEEN = 16
/** How far in a second line begins, so that it is not taken for somebody else. */
const INDENT = 28

type Sized = { readonly lines: number; readonly bad: boolean }

/** A line may end after a hyphen within a word. */
const hyphened = (text: string) => text.replace(/(?<=\S)-(?=\S)/g, '- ')

/** On how many lines a text stands; nothing of it is ever left out. Bad is a broken word, and a fourth line. */
function sized(text: string, width: number, size: number): Sized {
  const em = Math.max(1, width / size)
  const lines = linesOf(hyphened(text), em)
  return {
    lines,
    bad:
      lines > MOST_LINES ||
      hyphened(text)
        .split(/\s+/)
        .some((word) => widthOf(word) > em),
  }
}

/** After one another: where that is more than a line, the others begin further in. */
function inlineSized(text: string, width: number, size: number): Sized {
  const one = sized(text, width, size)
  return one.lines === 1 ? one : sized(text, width - INDENT, size)
}

type RowSize = {
  readonly height: number
  readonly extra: number
  readonly thirds: number
  readonly bad: number
}

/** Both texts of somebody's row: below each other, or after one another as a sentence is. */
function rowOf({ from, who }: Sitter, width: number, setting: RowSetting): RowSize {
  const texts = setting.inline
    ? [inlineSized(`${from} ${who}`, width - BETWEEN, setting.from)]
    : [sized(from, width, setting.from), sized(who, width, LEAST)]
  const extra = texts.reduce((sum, { lines }) => sum + lines - 1, 0)
  return {
    height: setting.row + extra * (setting.inline ? INLINE_LINE : LINE),
    extra,
    thirds: texts.filter(({ lines }) => lines > 2).length,
    bad: texts.filter(({ bad }) => bad).length,
  }
}

type Filled = {
  readonly columns: readonly (TableColumn & { readonly together: number; readonly used: number })[]
  readonly bad: number
  readonly thirds: number
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
  let [bad, thirds, wraps] = [0, 0, 0]
  const columns = tables.flatMap((table) => {
    const label = sizedLabel(table.label, width - setting.head - 16, setting.head)
    const ring = ringOf(table, order)
    const parts: { rows: SeatRow[]; height: number }[] = [{ rows: [], height: label.head }]
    for (const sitter of table.people) {
      const { id, late, from, who } = sitter
      const row = rowOf(sitter, width, setting)
      bad += row.bad
      thirds += row.thirds
      wraps += row.extra
      let part = parts.at(-1)
      if (!part || (part.height + row.height > height && part.rows.length > 0)) {
        part = { rows: [], height: label.head }
        parts.push(part)
      }
      part.rows.push({ id, from, who, late, nth: order.get(id) ?? 0 })
      part.height += row.height
    }
    return parts.map(({ rows, height: used }, part) => ({
      id: `${table.id} ${part}`,
      label: table.label,
      labelSize: label.size,
      head: label.head,
      continued: part > 0,
      rows,
      ring: part === 0 ? ring : [],
      together: part === 0 ? parts.length : 0,
      used,
    }))
  })
  return { columns, bad, thirds, wraps }
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

/** A number fills its place; a name is as large as it can be beside the ring, and takes the lines it needs. */
function sizedLabel(label: string, width: number, head: number): { size: number; head: number } {
  // A number is what one looks for: where there is little height it takes all of it.
  const most = head < 80 ? head - 6 : head - 18
  const size = Math.floor(Math.min(most, width / widthOf(label)))
  if (size >= 46 || size >= most) return { size, head }
  const fitting = [46, 40, LEAST].find((each) => linesOf(label, width / each) * each * 1.05 <= head - 6)
  const least = fitting ?? LEAST
  return { size: least, head: Math.max(head, Math.ceil(linesOf(label, width / least) * least * 1.05) + 6) }
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
  const { columns, bad, thirds, wraps } = filled(tables, columnWidth(across), Infinity, setting, order)
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
      const whole = filled(tables, width, HEIGHT, setting, order)
      const isOne = whole.columns.length <= across
      const { columns, bad, thirds, wraps } = isOne
        ? whole
        : filled(tables, width, HEIGHT - PAGES, setting, order)
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
