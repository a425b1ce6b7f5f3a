/** Somebody who can be seated, as the editor shows them. */
export type Sitter = {
  readonly id: string
  readonly name: string
  /** Null belongs to none and is nobody's colleague. */
  readonly municipality: string | null
  /** What the municipality is called; empty for those who belong to none. */
  readonly place: string
  readonly title: string
  /** Chairs that they take: a phone may stand for several. */
  readonly heads: number
}

export type HallTable = {
  readonly id: string
  readonly name: string
  readonly chairs: number
  /** Stays exactly as it is. */
  readonly locked: boolean
  readonly people: readonly string[]
}

export type PairOfPeople = readonly [string, string]

/** Everything that the effect of a move is worked out from. */
export type Hall = {
  readonly tables: readonly HallTable[]
  readonly sitters: ReadonlyMap<string, Sitter>
  /** Who has met whom at a table before, and how many times; both ways. */
  readonly met: Meetings
  /** The table that each pinned person stays at. */
  readonly pins: ReadonlyMap<string, string>
  readonly together: readonly PairOfPeople[]
  readonly apart: readonly PairOfPeople[]
}

export type Meetings = ReadonlyMap<string, ReadonlyMap<string, number>>

export const nobodyMet: Meetings = new Map()

function count(met: Map<string, Map<string, number>>, a: string, b: string, times: number): void {
  const of = met.get(a) ?? new Map<string, number>()
  of.set(b, (of.get(b) ?? 0) + times)
  met.set(a, of)
}

/** From earlier tables, and from pairs who say that they know each other. */
export function meetingsOf(
  tables: Iterable<readonly string[]>,
  known: Iterable<PairOfPeople> = [],
): Meetings {
  const met = new Map<string, Map<string, number>>()
  for (const people of tables)
    for (const a of people) for (const b of people) if (a !== b) count(met, a, b, 1)
  for (const [a, b] of known) {
    count(met, a, b, 1)
    count(met, b, a, 1)
  }
  return met
}

export function timesMet(met: Meetings, a: string, b: string): number {
  return met.get(a)?.get(b) ?? 0
}

export function tableWith(tables: readonly HallTable[], person: string): HallTable | undefined {
  return tables.find(({ people }) => people.includes(person))
}

/** Chairs that are taken by these people. */
export function headsOf(sitters: Hall['sitters'], people: readonly string[]): number {
  return people.reduce((sum, person) => sum + (sitters.get(person)?.heads ?? 1), 0)
}

export function areColleagues(hall: Pick<Hall, 'sitters'>, a: string, b: string): boolean {
  const municipality = hall.sitters.get(a)?.municipality ?? null
  return municipality !== null && municipality === (hall.sitters.get(b)?.municipality ?? null)
}

/** To another table, in exchange for somebody there or to a chair that is free. */
export type SeatMove = { readonly person: string; readonly table: string; readonly swap: string | null }

/** The tables after it; the same tables when it moves nobody. What is not touched keeps its identity. */
export function afterMove(tables: readonly HallTable[], move: SeatMove): readonly HallTable[] {
  const from = tableWith(tables, move.person)
  const to = tables.find(({ id }) => id === move.table)
  if (to === undefined || from?.id === to.id) return tables
  // Who sits nowhere yet has no seat to give in exchange.
  const swap = from !== undefined && move.swap !== null && to.people.includes(move.swap) ? move.swap : null
  const there = to.people.filter((person) => person !== swap)
  const here = from?.people.filter((person) => person !== move.person) ?? []
  return tables.map((table) => {
    if (table.id === to.id) return { ...table, people: [...there, move.person] }
    if (table.id === from?.id) return { ...table, people: swap === null ? here : [...here, swap] }
    return table
  })
}
