import { linesOf, shorten } from '#client/screens/projector/text-size.ts'
import { timeOf } from '#client/screens/projector/times.ts'
import { driftOf } from '#shared/agenda/drift.ts'
import type { ExpectedRow } from '#shared/agenda/expected-row.ts'
import { MINUTE, type TimeZone } from '#shared/kernel/instant.ts'

export type NextRow = {
  readonly id: string
  readonly time: string
  /** The time that was promised, when another is expected. */
  readonly planned: string | null
  /** Null: the end of the day. */
  readonly title: string | null
  readonly fast: boolean
  /** Minutes of it that the item that is on will take. */
  readonly loses: number
}
export type Next = { readonly driftMinutes: number; readonly rows: readonly NextRow[] }

/** Widths and heights of the column, in u. */
const TITLE_WIDTH = 464 - 140
const SIZE = 40
const LINE = 45
const MOST_LINES = 2
const MOST_ROWS = 3

function rowOf(row: ExpectedRow, late: boolean, zone: TimeZone): NextRow {
  const planned = timeOf(row.plannedStart, zone)
  const time = timeOf(row.shownStart, zone)
  return {
    id: row.item.id,
    time,
    planned: row.moved && planned !== time ? planned : null,
    title: shorten(row.item.title, TITLE_WIDTH / SIZE, MOST_LINES),
    fast: late && row.pinned,
    loses: Math.ceil(row.collision / MINUTE),
  }
}

/** The day's end follows as a row of its own when there is room for it. */
function endRow(last: ExpectedRow | undefined, zone: TimeZone): readonly NextRow[] {
  if (!last || last.shownEnd === null || last.plannedEnd === null) return []
  const time = timeOf(last.shownEnd, zone)
  const planned = timeOf(last.plannedEnd, zone)
  return [{ id: 'end', time, planned: planned === time ? null : planned, title: null, fast: false, loses: 0 }]
}

function heightOf(row: NextRow): number {
  const lines = row.title === null ? 1 : linesOf(row.title, TITLE_WIDTH / SIZE)
  const notes = (row.planned ? 1 : 0) + (row.loses > 0 ? 2 : row.fast && lines > 1 ? 1 : 0)
  return lines * LINE + notes * 42 + 38
}

/** The first pinned item ahead is what everybody asks for when time runs over: it takes the last place. */
function chosen(coming: readonly ExpectedRow[], late: boolean): readonly ExpectedRow[] {
  const first = coming.slice(0, MOST_ROWS)
  const pinned = coming.find((row) => row.pinned)
  if (!late || !pinned || first.includes(pinned)) return first
  return [...first.slice(0, MOST_ROWS - 1), pinned]
}

/** What comes after, at most three. `room` is the height there is, in u; what stands fast is kept, the one before it goes. */
export function nextOf(rows: readonly ExpectedRow[], late: boolean, room: number, zone: TimeZone): Next {
  const coming = rows.filter((row) => row.status === 'coming')
  const shown = chosen(coming, late)
  const all = [...shown.map((row) => rowOf(row, late, zone)), ...endRow(rows.at(-1), zone)]
  const fitting = all.slice(
    0,
    shown.length < MOST_ROWS && shown.length === coming.length ? MOST_ROWS : shown.length,
  )
  const height = (list: readonly NextRow[]) => list.reduce((sum, row) => sum + heightOf(row), 60)
  while (fitting.length > 1 && height(fitting) > room) fitting.splice(fitting.at(-1)?.fast ? -2 : -1, 1)
  return { driftMinutes: driftOf(rows).minutes, rows: fitting }
}
