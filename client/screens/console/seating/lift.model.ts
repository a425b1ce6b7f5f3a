import { type Hall, type HallTable, headsOf, type SeatMove, tableWith } from './hall.model.ts'

/** Where something lifted would be dropped: on somebody to change places with, or on a free chair. */
export type Place = { readonly table: string; readonly swap: string | null }

/** Somebody between lifting and dropping; nothing is sent until it is dropped. */
export type Lift = {
  readonly person: string
  /** Null: at no table yet. */
  readonly from: string | null
  readonly over: Place | null
}

export type Way = 'left' | 'right' | 'up' | 'down'

export function liftOf(hall: Hall, person: string): Lift {
  const from = tableWith(hall.tables, person)?.id ?? null
  return { person, from, over: from === null ? null : { table: from, swap: null } }
}

export function moveOf({ person, from, over }: Lift): SeatMove | null {
  return over === null || over.table === from ? null : { person, ...over }
}

function placesAt(table: HallTable, from: string | null): readonly Place[] {
  const free = { table: table.id, swap: null }
  if (table.id === from) return [free]
  return from === null ? [free] : [...table.people.map((swap) => ({ table: table.id, swap })), free]
}

/** One step by an arrow: beside goes to the next table, on its free chair if it has one; up and down go through its places. */
export function steered(hall: Hall, lift: Lift, way: Way): Lift {
  const { tables } = hall
  const at = tables.findIndex(({ id }) => id === lift.over?.table)
  const table = tables[at]
  if (table === undefined) {
    const first = way === 'left' || way === 'up' ? tables.at(-1) : tables[0]
    return first === undefined ? lift : { ...lift, over: placesAt(first, lift.from).at(-1) ?? null }
  }
  const places = placesAt(table, lift.from)
  const row = places.findIndex(({ swap }) => swap === lift.over?.swap)
  if (way === 'up' || way === 'down') {
    const next = places[(row + (way === 'down' ? 1 : -1) + places.length) % places.length]
    return { ...lift, over: next ?? lift.over }
  }
  const beside = tables[(at + (way === 'right' ? 1 : -1) + tables.length) % tables.length] ?? table
  const there = placesAt(beside, lift.from)
  // An exchange where all chairs are taken; one more chair can still be chosen there, below the people.
  const room = headsOf(hall.sitters, beside.people) < beside.chairs || there.length === 1
  const taken = there[Math.min(Math.max(row, 0), there.length - 2)]
  return { ...lift, over: (room ? there.at(-1) : taken) ?? null }
}

/** What became of a lift when the hall changed meanwhile: another leader, somebody coming, a new seating. */
export type Kept =
  | { readonly type: 'held'; readonly lift: Lift }
  | { readonly type: 'let-go'; readonly why: 'gone' | 'moved' }

export function keptIn(hall: Hall, lift: Lift): Kept {
  if (!hall.sitters.has(lift.person)) return { type: 'let-go', why: 'gone' }
  const from = tableWith(hall.tables, lift.person)?.id ?? null
  if (from !== lift.from) return { type: 'let-go', why: 'moved' }
  const target = hall.tables.find(({ id }) => id === lift.over?.table)
  if (lift.over === null || target === undefined)
    return { type: 'held', lift: lift.over === null ? lift : { ...lift, over: null } }
  const { swap } = lift.over
  // Whoever was to change places has gone: the place then is a chair like any other.
  if (swap !== null && !target.people.includes(swap))
    return { type: 'held', lift: { ...lift, over: { table: target.id, swap: null } } }
  return { type: 'held', lift }
}
