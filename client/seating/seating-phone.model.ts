import type { OwnMate, OwnSeat, TablesHeld } from '#shared/views/seating-part.ts'
import type { RingState } from './parts/Ring.tsx'
import { isFigure } from './shown-tables.ts'

export type Mate = {
  readonly id: string
  /** The municipality, where it tells people apart; else what they are called. */
  readonly lead: string
  readonly rest: string
  readonly name: string
  readonly known: boolean
}
export type MapTable = {
  readonly id: string
  readonly label: string
  readonly own: boolean
  readonly x: number
  readonly y: number
}
/** In the drawing's own units. */
export type HallMap = {
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly tables: readonly MapTable[]
}
export type SeatModel = {
  readonly kind: OwnSeat['kind']
  readonly first: boolean
  readonly label: string
  /** A number, to be read at arm's length; else a name. */
  readonly figure: boolean
  readonly note: string
  /** This phone's person first; then the others, then chairs that are free. Empty where there are too many to draw. */
  readonly ring: readonly RingState[]
  readonly mates: readonly Mate[]
  readonly map: HallMap | null
  readonly chairsFor: OwnSeat['chairsFor'] | null
}

/** More would run into one another. */
const MOST_SEATS = 16

/**
 * `guest`: what somebody of no municipality is called. `order`: the municipalities, by name, as they stand at every table.
 * `from`: one's own, empty for a guest.
 */
export function seatModel(
  seat: OwnSeat,
  held: TablesHeld,
  guest: string,
  order: readonly string[] = [],
  from = '',
): SeatModel {
  const placeOf = ({ municipality }: OwnMate) => {
    const place = order.indexOf(municipality)
    return place < 0 ? order.length : place
  }
  const { kind, table, mates } = seat
  // Small municipalities share a home table: then they are told apart there, too.
  const colleagues = kind === 'home' && mates.every(({ municipality }) => municipality === from)
  return {
    kind,
    first: seat.first === true,
    label: table.name,
    figure: isFigure(table.name),
    note: table.note,
    ring: ringOf(mates.length, table.chairs),
    mates: [...mates].sort((a, b) => placeOf(a) - placeOf(b)).map((mate) => mateOf(mate, colleagues, guest)),
    map: mapOf(held, table.id),
    chairsFor: seat.chairsFor ?? null,
  }
}

function mateOf({ id, name, municipality, title, known }: OwnMate, colleagues: boolean, guest: string): Mate {
  if (colleagues) return { id, lead: name, rest: title === name ? '' : title, name, known }
  return { id, lead: municipality || guest, rest: name, name: `${municipality || guest}, ${name}`, known }
}

function ringOf(mates: number, chairs: number): readonly RingState[] {
  const taken = mates + 1
  if (taken > MOST_SEATS) return []
  const free = chairs > MOST_SEATS ? 0 : Math.max(0, chairs - taken)
  return ['me', ...Array<RingState>(mates).fill('in'), ...Array<RingState>(free).fill('empty')]
}

const WIDTH = 1000
const HEIGHT = 600
/** Around the outermost tables, and above them, where the hall screen hangs. */
const EDGE = 70
const FRONT = 130
const LARGEST = 58
const LEAST = 14

/** The hall from above, when its tables have places and one's own is among them. */
function mapOf({ map }: TablesHeld, own: string): HallMap | null {
  if (map.length < 2 || !map.some(({ id }) => id === own)) return null
  const tables = map.map(({ id, name, place }) => ({
    id,
    label: name,
    own: id === own,
    x: EDGE + (place.x / 1000) * (WIDTH - 2 * EDGE),
    y: FRONT + (place.y / 1000) * (HEIGHT - FRONT - EDGE),
  }))
  return { width: WIDTH, height: HEIGHT, radius: radiusOf(tables), tables }
}

/** As large as the two that stand closest allow. */
function radiusOf(tables: readonly MapTable[]): number {
  let closest = Number.POSITIVE_INFINITY
  for (const [at, one] of tables.entries())
    for (const other of tables.slice(at + 1))
      closest = Math.min(closest, Math.hypot(one.x - other.x, one.y - other.y))
  return Math.max(LEAST, Math.min(LARGEST, closest / 2.3))
}

/** Names that have room in their table: all of them, or one's own alone. */
export function isLabelled({ radius }: HallMap, { label, own }: MapTable): boolean {
  return own || (radius >= 36 && isFigure(label))
}

/** What is worth a word and a touch: another table, a first one, or none any more. Null: nothing. */
export type SeatNews =
  | { readonly type: 'table' | 'first' | 'home' | 'first-home'; readonly label: string }
  | { readonly type: 'gone' }

export function seatNews(before: OwnSeat | null, after: OwnSeat | null): SeatNews | null {
  if (after === null) return before === null ? null : { type: 'gone' }
  if (before !== null && before.table.id === after.table.id && before.kind === after.kind) return null
  const home = after.first ? 'first-home' : 'home'
  const table = before === null ? 'first' : 'table'
  return { type: after.kind === 'home' ? home : table, label: after.table.name }
}
