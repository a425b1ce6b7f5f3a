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
/** In u: how a table is set. Larger tables are set closer; then they go on in the next column. */
export type RowSetting = {
  readonly head: number
  readonly from: number
  readonly row: number
  /** Where somebody is from and who they are stand beside each other. */
  readonly inline: boolean
}
/** In u: nothing smaller on the hall screen. */
const LEAST = 34
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

export type Filled = {
  readonly columns: readonly (TableColumn & { readonly together: number; readonly used: number })[]
  readonly bad: number
  readonly thirds: number
  readonly wraps: number
}

/** The tables as columns of this width and height. A table that goes on says in how many columns it stands. */
export function filledColumns(
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
