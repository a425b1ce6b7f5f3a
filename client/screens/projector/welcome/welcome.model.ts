import { agendaOf, minutesTo, type Start, startOf } from '#client/screens/projector/start.model.ts'
import { linesOf, shorten, widthOf } from '#client/screens/projector/text-size.ts'
import { codeText } from '#client/screens/projector/times.ts'
import { currentItem } from '#shared/agenda/position.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Arrivals } from '#shared/views/arrivals-part.ts'
import type { JoinPart } from '#shared/views/live.ts'
import type { ScreenView } from '#shared/views/screen.ts'

/** Dots a row has room for; a larger municipality is told in figures alone. */
const MOST_DOTS = 16
const MOST_ROWS = 10
/** From ten municipalities on, three columns with counts take the place of the dots. */
const DOTTED_MUNICIPALITIES = 9
const COLUMNS = 3

export type WelcomeRow = {
  readonly id: string
  /** Empty: guests. */
  readonly name: string
  readonly arrived: number
  /** Null when nobody was announced, so that nobody can be missing. */
  readonly expected: number | null
  readonly full: boolean
  readonly dots: readonly ('in' | 'new' | 'out')[]
  /** The newest to arrive is one of these. */
  readonly newest: boolean
  readonly lines: number
}
export type Welcome = {
  readonly join: JoinPart
  readonly hostSize: number
  readonly code: string
  readonly layout: 'dots' | 'columns'
  /** In u. */
  readonly rowHeight: number
  readonly dotPitch: number
  readonly nameWidth: number
  /** Each page is up to three columns; a page of dots has one. */
  readonly pages: readonly { readonly id: string; readonly columns: readonly Column[] }[]
  readonly arrived: number
  readonly expected: number | null
  readonly start: Start | null
  readonly startMinutes: number | null
  /** What is on, for those who come late. */
  readonly running: string | null
}
export type Column = { readonly id: string; readonly rows: readonly WelcomeRow[] }

/** Whether a list of people was handed in beforehand; without one, those expected are simply those who came. */
export function hasList({ arrivals }: ScreenView): boolean {
  return arrivals.municipalities.some(({ arrived, expected }) => expected > arrived)
}

function rowOf(row: Arrivals, listed: boolean, newest: string | null, dotted: boolean): WelcomeRow {
  const isNewest = newest === row.id && row.arrived > 0
  const places = listed ? row.expected : row.arrived
  // Guests come as they please: there is no "all" of them.
  const counted = listed && (row.id !== '' || row.expected > row.arrived)
  const full = counted && row.expected > 0 && row.arrived >= row.expected
  const dots = Array.from({ length: dotted && places <= MOST_DOTS ? places : 0 }, (_, at) => {
    if (at >= row.arrived) return 'out' as const
    return isNewest && at === row.arrived - 1 ? ('new' as const) : ('in' as const)
  })
  const lines = dotted ? 1 : linesOf(row.name, 220 / 34)
  const name = shorten(row.name, dotted ? 388 / 38 : 220 / 34, dotted ? 1 : 2)
  return {
    id: row.id,
    name,
    arrived: row.arrived,
    expected: counted ? row.expected : null,
    full,
    dots,
    newest: isNewest,
    lines: Math.min(2, lines),
  }
}

/** Address and code stand side by side, as large as the place allows. */
function hostSize(host: string, code: string): number {
  return Math.floor(Math.max(34, Math.min(76, (840 - (widthOf(code) + 0.3) * 76) / widthOf(host))))
}

/** In u: what is left for the rows beside the large QR code. */
const ROWS_HEIGHT = 418
/** What name and dots share. */
const ROW_WIDTH = 700
const NAME_SIZE = 38
const COLUMN_LINES = 11

function columnsOf(rows: readonly WelcomeRow[]): Column[] {
  const columns: WelcomeRow[][] = [[]]
  let lines = 0
  const total = rows.reduce((sum, row) => sum + row.lines, 0)
  // Short lists are spread evenly; long ones fill their columns.
  const most = Math.min(COLUMN_LINES, Math.ceil(total / COLUMNS) + (total > rows.length ? 1 : 0))
  for (const row of rows) {
    if (lines + row.lines > most) {
      columns.push([])
      lines = 0
    }
    columns.at(-1)?.push(row)
    lines += row.lines
  }
  return columns.map((list, at) => ({ id: `${at}`, rows: list }))
}

function pagesOf(columns: readonly Column[]): Welcome['pages'] {
  const count = Math.ceil(columns.length / COLUMNS)
  return Array.from({ length: count }, (_, page) => ({
    id: `${page}`,
    columns: columns.slice(page * COLUMNS, (page + 1) * COLUMNS),
  }))
}

/** `listed`: see `hasList`; a screen that has seen the list once goes on knowing it when everybody has come. */
export function welcomeModel(view: ScreenView, now: Instant, listed: boolean): Welcome {
  const { arrivals, join } = view
  const { municipalities } = arrivals
  const dotted = municipalities.filter(({ id }) => id !== '').length <= DOTTED_MUNICIPALITIES
  const newest = arrivals.newest === null ? null : (arrivals.newest.group ?? '')
  const rows = municipalities.map((row) => rowOf(row, listed, newest, dotted))
  const most = Math.max(1, ...rows.map(({ dots }) => dots.length))
  const start = startOf(view, now)
  const widest = Math.max(0, ...rows.map(({ name }) => widthOf(name)))
  const names = Math.ceil(Math.min(400, Math.max(260, widest * NAME_SIZE + 12)))
  const columns = dotted ? [{ id: '0', rows: rows.slice(0, MOST_ROWS) }] : columnsOf(rows)
  return {
    join: { ...join, qr: { ...join.qr } },
    hostSize: hostSize(join.host, codeText(join.code)),
    code: codeText(join.code),
    layout: dotted ? 'dots' : 'columns',
    rowHeight: Math.floor(Math.min(58, ROWS_HEIGHT / Math.max(1, rows.length))),
    dotPitch: Math.floor(Math.min(38, (ROW_WIDTH - names) / most)),
    nameWidth: names,
    pages: dotted ? [{ id: '0', columns }] : pagesOf(columns),
    arrived: arrivals.arrived,
    expected: listed ? arrivals.expected : null,
    start,
    startMinutes: start && minutesTo(start),
    running:
      view.gathering.phase === 'closed' ? null : (currentItem(agendaOf(view), view.run)?.title ?? null),
  }
}
