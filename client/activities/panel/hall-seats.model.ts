import { inPages } from '#client/screens/projector/in-pages.ts'
import { linesOf, widthOf } from '#client/screens/projector/text-size.ts'
import type { PanelOnScreen, PanelSeat, SeatState } from '#shared/views/panel-part.ts'
import { ASIDE, clockHeight, type HallClock, smallClocks } from './hall-clock.model.ts'

/** `isTall`: name and post stand under one another, since they are too long for one line. */
export type HallSeat = {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly state: SeatState
  readonly isTall: boolean
  /** In u: the post gives way first. */
  readonly postSize: number
}
/** Beside what the panel works with: the clock, and under it the seats. */
export type HallColumn = {
  readonly clock: HallClock | null
  /** In u. */
  readonly seatSize: number
  /** Many: two municipalities on a line, without posts, and those that are missing after one another. */
  readonly isCompact: boolean
  readonly seatPages: readonly { readonly id: string; readonly seats: readonly HallSeat[] }[]
}

const SEAT_HEAD = 56
const SEAT_SIZES = [42, 36, 34]
const POST_SIZES = [36, 34]
const LEAST_SEAT = 34
/** What the seats' pages take below them. */
const PAGES = 64
const LEADING = 1.16
/** Between name and post, and between two that share a line. */
const POST_GAP = 24
const PAIR_GAP = 28
/** As wide as what is said before those who are missing. */
const MISSING = 'On the way:'
const MOST_MISSING = 4

type Seat = Omit<HallSeat, 'isTall' | 'postSize'>
type Seats = Omit<HallColumn, 'clock'>

/**
 * As they stand in P6 where they have room: first posts become smaller, then all of it; then the clock gives of its height,
 * and first of the air around it. Then they turn pages, and where that would be more than two, two municipalities share a
 * line. Posts are on the phones.
 */
export function hallColumn(
  of: readonly PanelSeat[],
  names: PanelOnScreen['names'],
  clock: HallClock | null,
  height: number,
): HallColumn {
  const seats = of.map((seat) => seatOf(seat, names))
  const room = (beside: HallClock | null) => height - SEAT_HEAD - (beside ? clockHeight(beside) : 0)
  const clocks = clock ? [clock, ...smallClocks(clock)] : [null]
  for (const each of clocks) {
    const whole = onePage(seats, room(each))
    if (whole) return { clock: each, ...whole }
  }
  const small = clocks.at(-1) ?? null
  const one = inLines(seats, room(small) - PAGES)
  if (one.seatPages.length <= 2) return { clock: small, ...one }
  const pairs = inPairs(seats, room(small))
  return { clock: small, ...(pairs.seatPages.length === 1 ? pairs : inPairs(seats, room(small) - PAGES)) }
}

function seatOf({ municipality, title, state }: PanelSeat, names: PanelOnScreen['names']): Seat {
  const name = names.find(({ id }) => id === municipality)?.name ?? ''
  return { id: municipality, name, post: title, state }
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
      seats: page.flat().map((seat) => ({ ...seat, post: '', isTall: false, postSize: LEAST_SEAT })),
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
  const post = postIn(seat)
  const sizes = POST_SIZES.map((each) => Math.min(size, each))
  const beside = sizes.find(
    (each) => widthOf(seat.name) * size + POST_GAP + widthOf(post) * each <= ASIDE - 4,
  )
  const isTall = post !== '' && beside === undefined
  const postSize = beside ?? sizes[0] ?? LEAST_SEAT
  const name = linesOf(seat.name, ASIDE / size) * size
  const under = isTall ? linesOf(post, ASIDE / postSize) * postSize : 0
  return { seat: { ...seat, isTall, postSize }, height: (name + under) * LEADING + 14 }
}

/** As wide as what stands there in any language. */
function postIn({ state, post }: Seat): string {
  if (state === 'empty' || state === 'away') return 'Ledig plass nå'
  return state === 'expected' && post === '' ? 'On the way' : post
}
