import { inPages } from '#client/screens/projector/in-pages.ts'
import { linesOf, pieces, shorten } from '#client/screens/projector/text-size.ts'
import { timeText } from '#client/words/format.ts'
import type { Countdown } from '#shared/agenda/countdown.ts'
import type { Instant, TimeZone } from '#shared/kernel/instant.ts'
import type { AssignmentCard, PanelOnScreen } from '#shared/views/panel-part.ts'
import { clockOf, type HallClock, hallClock } from './hall-clock.model.ts'
import { type HallColumn, hallColumn } from './hall-seats.model.ts'

export type HallLine = { readonly id: string; readonly text: string }
/** One assignment: open with its sub-questions, or a line. `isMore`: it goes on from the page before. */
export type HallRow = {
  readonly id: string
  readonly number: number
  readonly state: AssignmentCard['state']
  readonly title: string
  /** In u. */
  readonly size: number
  readonly lineSize: number
  /** When it was done; empty where that is not told. */
  readonly done: string
  readonly isMore: boolean
  readonly lines: readonly HallLine[]
}
export type HallPage = { readonly id: string; readonly rows: readonly HallRow[] }
export type PanelHall = {
  readonly phase: 'open' | 'closed'
  /** The places of what is open; empty: nothing is. */
  readonly open: readonly number[]
  readonly count: number
  readonly done: number
  readonly pages: readonly HallPage[]
} & HallColumn

/** In u: the picture's middle, and its left column, as in P6. */
const HEIGHT = 704
const LEFT = 1_120
const NUMBER = 96
const TAG = 80
const PAGES = 64
/** “Done 11:30” stands under its title. */
const STATE = 36
const DASH = 48
const LEADING = 1.16

type Sizes = { readonly quiet: number; readonly title: number; readonly line: number }
/** First what is done and comes becomes smaller, then the title, then the sub-questions; only then are there pages. */
const SIZES: readonly Sizes[] = [
  { quiet: 46, title: 80, line: 44 },
  { quiet: 42, title: 72, line: 44 },
  { quiet: 38, title: 72, line: 42 },
  { quiet: 36, title: 60, line: 42 },
  { quiet: 34, title: 52, line: 42 },
  { quiet: 34, title: 46, line: 38 },
  { quiet: 34, title: 42, line: 36 },
  { quiet: 34, title: 40, line: 34 },
]
/** Nothing is open: the lines are all there is to read. */
const QUIET: readonly Sizes[] = [64, 54, 46, 40, 34].map((quiet) => ({ quiet, title: 60, line: 42 }))
/** What turns pages may as well be read with ease. */
const PAGED: Sizes = { quiet: 42, title: 56, line: 42 }
const MOST_TITLE = 5

export function panelHall(
  { card, names }: PanelOnScreen,
  { at, zone, item }: { readonly at: Instant; readonly zone: TimeZone; readonly item: Countdown | null },
): PanelHall {
  const rows = card.assignments.map((each, nth) => rowOf(each, nth + 1, zone))
  const open = rows.filter(({ state }) => state === 'open')
  const clock = card.phase === 'closed' ? null : clockIn(card.assignments, item, at)
  return {
    phase: card.phase,
    open: open.map(({ number }) => number),
    count: rows.length,
    done: rows.filter(({ state }) => state === 'done').length,
    pages: pagesOf(rows),
    ...hallColumn(card.seats, names, clock, HEIGHT),
  }
}

/** The assignment's own clock, else that of the item. */
function clockIn(
  assignments: readonly AssignmentCard[],
  item: Countdown | null,
  at: Instant,
): HallClock | null {
  const own = assignments.find(({ state, clock }) => state === 'open' && clock !== null)?.clock
  if (own) return hallClock({ ...own, used: 0 }, at)
  return item === null || item.allotted === null ? null : clockOf(item.left, item.allotted, item.paused)
}

type Row = Omit<HallRow, 'size' | 'lineSize'>

function rowOf({ id, title, state, doneAt, questions }: AssignmentCard, number: number, zone: TimeZone): Row {
  return {
    ...{ id, number, state, title, isMore: false },
    done: doneAt === null ? '' : timeText(doneAt, zone),
    lines: state === 'open' ? questions.map((each) => ({ id: each.id, text: each.text })) : [],
  }
}

const stateHeight = ({ state, isMore }: Row) => (state === 'done' && !isMore ? STATE * LEADING : 0)
const quietHeight = (row: Row, { quiet }: Sizes) =>
  linesOf(row.title, (LEFT - NUMBER) / quiet) * quiet * LEADING + stateHeight(row) + quiet * 0.9 + 3
const lineHeight = (text: string, { line }: Sizes) =>
  linesOf(text, (LEFT - NUMBER - DASH) / line) * line * LEADING + line * 0.34
const titleHeight = (title: string, { title: size }: Sizes) =>
  linesOf(title, (LEFT - NUMBER) / size) * size * 1.08 + size * 0.62 + 3
const openHeight = ({ title, lines }: Row, sizes: Sizes) =>
  titleHeight(title, sizes) + lines.reduce((sum, { text }) => sum + lineHeight(text, sizes), 0)
const heightOf = (row: Row, sizes: Sizes) =>
  row.state === 'open' ? openHeight(row, sizes) : quietHeight(row, sizes)

function sized(row: Row, { quiet, title, line }: Sizes): HallRow {
  return { ...row, size: row.state === 'open' ? title : quiet, lineSize: line }
}

/** All on one page, as large as it goes; else what is open comes first, whole, and then the others in their order. */
function pagesOf(rows: readonly Row[]): readonly HallPage[] {
  const room = HEIGHT - TAG
  const sizes = (rows.some(({ state }) => state === 'open') ? SIZES : QUIET).find(
    (each) => rows.reduce((sum, row) => sum + heightOf(row, each), 0) <= room,
  )
  if (sizes) return [{ id: '0', rows: rows.map((row) => sized(row, sizes)) }]
  const parts = [
    ...rows.filter(({ state }) => state === 'open').flatMap((row) => partsOf(row, room - PAGES)),
    ...rows.filter(({ state }) => state !== 'open').flatMap((row) => quietParts(row, room - PAGES)),
  ]
  return inPages(parts, room - PAGES, (row) => heightOf(row, PAGED)).map((held, nth) => ({
    id: `${nth}`,
    rows: held.map((row) => sized(row, PAGED)),
  }))
}

/** One that is open and too much for a page goes on in the next; there its title is a reminder. */
function partsOf(row: Row, room: number): readonly Row[] {
  const [first = '', ...rest] = pieces(row.title, (LEFT - NUMBER) / PAGED.title, 8)
  const reminder = shorten(row.title, (LEFT - NUMBER) / PAGED.title, 1)
  const heads: Row[] = [
    { ...row, title: first, lines: [] },
    ...rest.map((title) => ({ ...row, title, isMore: true, lines: [] })),
  ]
  const most = Math.floor((room - titleHeight(reminder, PAGED)) / (PAGED.line * LEADING)) - 1
  const lines = row.lines.flatMap(({ id, text }) =>
    pieces(text, (LEFT - NUMBER - DASH) / PAGED.line, most).map((each, nth) => ({
      id: `${id}.${nth}`,
      text: each,
    })),
  )
  const found: Row[] = heads.slice(0, -1)
  let part = heads.at(-1) ?? row
  // A title that fills the page stands there alone.
  if (linesOf(part.title, (LEFT - NUMBER) / PAGED.title) > MOST_TITLE && lines.length > 0) {
    found.push(part)
    part = { ...row, title: reminder, isMore: true, lines: [] }
  }
  for (const line of lines) {
    if (part.lines.length > 0 && openHeight({ ...part, lines: [...part.lines, line] }, PAGED) > room) {
      found.push(part)
      part = { ...row, title: reminder, isMore: true, lines: [] }
    }
    part = { ...part, lines: [...part.lines, line] }
  }
  return [...found, part].map((each, nth) => ({ ...each, id: `${row.id}.${nth}` }))
}

function quietParts(row: Row, room: number): readonly Row[] {
  const most = Math.floor((room - stateHeight(row)) / (PAGED.quiet * LEADING)) - 1
  return pieces(row.title, (LEFT - NUMBER) / PAGED.quiet, most).map((title, nth) => ({
    ...row,
    id: `${row.id}.${nth}`,
    title,
    isMore: nth > 0,
  }))
}
