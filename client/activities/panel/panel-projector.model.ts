import { linesOf, pieces, shorten } from '#client/screens/projector/text-size.ts'
import { timeText } from '#client/words/format.ts'
import type { Countdown } from '#shared/agenda/countdown.ts'
import type { Instant, TimeZone } from '#shared/kernel/instant.ts'
import type { AssignmentCard, PanelOnScreen, PanelSeat, SeatState } from '#shared/views/panel-part.ts'
import { ASIDE, clockHeight, clockOf, type HallClock, hallClock, smallClock } from './hall-clock.model.ts'

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
/** `isTall`: name and post stand under one another, since they are too long for one line. */
export type HallSeat = {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly state: SeatState
  readonly isTall: boolean
}
export type PanelHall = {
  readonly phase: 'open' | 'closed'
  /** The places of what is open; empty: nothing is. */
  readonly open: readonly number[]
  readonly count: number
  readonly done: number
  readonly pages: readonly HallPage[]
  readonly clock: HallClock | null
  /** In u. */
  readonly seatSize: number
  /** Many: two municipalities on a line, without posts, and those that are missing after one another. */
  readonly isCompact: boolean
  readonly seatPages: readonly { readonly id: string; readonly seats: readonly HallSeat[] }[]
}

/** In u: the picture's middle, and its left column, as in P6. */
const HEIGHT = 672
const LEFT = 1_120
const NUMBER = 96
const TAG = 80
const PAGES = 64
/** What “Done 11:30” takes at the end of a line. */
const STATE = 270
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
  const clock = clockIn(card.assignments, item, at)
  const seats = card.seats.map((seat) => seatOf(seat, names))
  return {
    phase: card.phase,
    open: open.map(({ number }) => number),
    count: rows.length,
    done: rows.filter(({ state }) => state === 'done').length,
    pages: pagesOf(rows),
    ...seated(seats, clock),
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

const quietHeight = ({ title, state }: Row, { quiet }: Sizes) =>
  linesOf(title, (LEFT - NUMBER - (state === 'done' ? STATE : 0)) / quiet) * quiet * LEADING + quiet * 0.9 + 3
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
  const width = (LEFT - NUMBER - (row.state === 'done' ? STATE : 0)) / PAGED.quiet
  const most = Math.floor(room / (PAGED.quiet * LEADING)) - 1
  return pieces(row.title, width, most).map((title, nth) => ({
    ...row,
    id: `${row.id}.${nth}`,
    title,
    isMore: nth > 0,
  }))
}

export function inPages<Of>(
  all: readonly Of[],
  room: number,
  height: (of: Of) => number,
): readonly (readonly Of[])[] {
  const pages: Of[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const each of all) {
    const own = height(each)
    if (used + own > room) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(each)
    used += own
  }
  return pages
}

const SEAT_HEAD = 56
const SEAT_SIZES = [42, 36, 34]
const LEAST_SEAT = 34
const PAIR_GAP = 28
/** As wide as what is said before those who are missing. */
const MISSING = 'On the way:'
const MOST_MISSING = 4

function seatOf(
  { municipality, title, state }: PanelSeat,
  names: PanelOnScreen['names'],
): Omit<HallSeat, 'isTall'> {
  const name = names.find(({ id }) => id === municipality)?.name ?? ''
  return { id: municipality, name, post: title, state }
}

type Seats = Pick<PanelHall, 'seatSize' | 'isCompact' | 'seatPages'>
type Seat = Omit<HallSeat, 'isTall'>

/**
 * As they stand in P6 where they have room, else smaller; then the clock gives some of its height, then they turn pages, and
 * where that would be more than two, two municipalities share a line. Posts are on the phones.
 */
function seated(seats: readonly Seat[], clock: HallClock | null): Seats & Pick<PanelHall, 'clock'> {
  const room = (of: HallClock | null) => HEIGHT - SEAT_HEAD - (of ? clockHeight(of) : 0)
  const whole = onePage(seats, room(clock))
  if (whole) return { clock, ...whole }
  const small = clock && smallClock(clock)
  const one = onePage(seats, room(small)) ?? inLines(seats, room(small) - PAGES)
  if (one.seatPages.length <= 2) return { clock: small, ...one }
  const { seatPages, ...compact } = inPairs(seats, room(small))
  return {
    clock: small,
    ...(seatPages.length === 1 ? { seatPages, ...compact } : inPairs(seats, room(small) - PAGES)),
  }
}

function onePage(seats: readonly Seat[], room: number): Seats | null {
  const tries = SEAT_SIZES.map((size) => ({ size, held: seats.map((seat) => measured(seat, size)) }))
  const one = tries.find(({ held }) => held.reduce((sum, { height }) => sum + height, 0) <= room)
  if (!one) return null
  const page = { id: '0', seats: one.held.map(({ seat }) => seat) }
  return { seatSize: one.size, isCompact: false, seatPages: [page] }
}

function inLines(seats: readonly Seat[], room: number): Seats {
  const held = seats.map((seat) => measured(seat, LEAST_SEAT))
  const pages = inPages(held, room, ({ height }) => height)
  return {
    ...{ seatSize: LEAST_SEAT, isCompact: false },
    seatPages: pages.map((page, nth) => ({ id: `${nth}`, seats: page.map(({ seat }) => seat) })),
  }
}

/** Those who sit there two on a line, which has the height of the taller; then who is missing, one after another. */
function inPairs(seats: readonly Seat[], room: number): Seats {
  const there = seats.filter(({ state }) => state === 'seated')
  const pairs = there.flatMap((seat, nth) =>
    nth % 2 === 0 ? [[seat, ...there.slice(nth + 1, nth + 2)]] : [],
  )
  const lines = [
    ...pairs,
    ...missing(seats.filter(({ state }) => state === 'expected')),
    ...missing(seats.filter(({ state }) => state === 'empty' || state === 'away')),
  ]
  const pages = inPages(lines, room, (line) => Math.max(...line.map(pairHeight)))
  return {
    ...{ seatSize: LEAST_SEAT, isCompact: true },
    seatPages: pages.map((page, nth) => ({
      id: `${nth}`,
      seats: page.flat().map((seat) => ({ ...seat, post: '', isTall: false })),
    })),
  }
}

function pairHeight({ name, state }: Seat): number {
  const isSeated = state === 'seated'
  const width = (isSeated ? (ASIDE - PAIR_GAP) / 2 : ASIDE) / LEAST_SEAT
  return linesOf(isSeated ? name : `${MISSING} ${name}`, width) * LEAST_SEAT * LEADING + 6
}

/** As many names together as stand on a few lines. */
function missing(seats: readonly Seat[]): readonly (readonly Seat[])[] {
  const rows: Seat[] = []
  for (const seat of seats) {
    const last = rows.at(-1)
    const more = last && { ...last, name: `${last.name}, ${seat.name}` }
    if (more && linesOf(`${MISSING} ${more.name}`, ASIDE / LEAST_SEAT) <= MOST_MISSING)
      rows[rows.length - 1] = more
    else rows.push(seat)
  }
  return rows.map((row) => [row])
}

function measured(seat: Seat, size: number): { readonly seat: HallSeat; readonly height: number } {
  const width = ASIDE / size
  const post = seat.state === 'empty' || seat.state === 'away' ? 'Ledig plass nå' : seat.post
  const isTall = post !== '' && linesOf(`${seat.name} ${post}`, width - 0.8) > 1
  const lines = isTall
    ? linesOf(seat.name, width) + linesOf(post, width)
    : Math.max(1, linesOf(seat.name, width))
  return { seat: { ...seat, isTall }, height: lines * size * LEADING + 14 }
}
