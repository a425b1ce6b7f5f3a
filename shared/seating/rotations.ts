import { fieldOf } from './field.ts'

/**
 * Seatings that follow from a rule, without search. Seat x stands in column `x % tables` of row `⌊x / tables⌋`; a round sends
 * each row to the tables in an order of its own. Who stands in one row never meets.
 *
 * The rules are old: lines of an affine plane over a finite field, and its ring of remainders (see Harvey's table in CSPLib
 * prob010, and Miller, Barr, Kavanagh, Valkov, Purchase 2021, doi 10.3390/sym13010013, for the use of both to seat people).
 */
export type Rotation = {
  readonly rounds: number
  /** The table of a seat in a round. */
  readonly table: (round: number, seat: number) => number
}

/** Row 0 stays, row 1 moves one table a round, row 2 two, and so on: nobody meets twice while no row overtakes another. */
export function shift(tables: number, rows: number, rounds: number): Rotation {
  const safe = rows < 2 ? rounds : Math.min(rounds, Math.floor((tables - 1) / (rows - 1)) + 1)
  return {
    rounds: safe,
    table: (round, seat) => ((seat % tables) + round * Math.floor(seat / tables)) % tables,
  }
}

/** A row is a slope: two rows meet in each column once, so as many rounds as there are tables repeat nobody. */
function lines(tables: number, rows: number): Rotation | null {
  const field = rows <= tables ? fieldOf(tables) : null
  if (field === null) return null
  return {
    rounds: tables,
    table: (round, seat) => field.add(seat % tables, field.times(round, Math.floor(seat / tables))),
  }
}

/** Within a row nobody has met yet: where rows can be cut into whole tables, they are seated by themselves, in the same way. */
function withinRows(tables: number, rows: number, rounds: number): Rotation | null {
  if (rows < 2 || tables % rows !== 0) return null
  const perRow = tables / rows
  const inner = rotation(perRow, rows, rounds)
  const oneTable: Rotation = { rounds: 1, table: (_, seat) => Math.floor(seat / rows) }
  const use = inner === null || inner.rounds === 0 ? oneTable : inner
  return {
    rounds: use.rounds,
    table: (round, seat) => Math.floor(seat / tables) * perRow + use.table(round, seat % tables),
  }
}

/** Rounds without a repeat for `tables` full rows of seats, as many as are known here, at most `rounds`; null where none are. */
export function rotation(tables: number, rows: number, rounds: number): Rotation | null {
  if (tables === 1) return { rounds: 1, table: () => 0 }
  const first = lines(tables, rows) ?? shift(tables, rows, rounds)
  if (first.rounds >= rounds || first.rounds < tables) return first
  const then = withinRows(tables, rows, rounds - first.rounds)
  if (then === null) return first
  return {
    rounds: first.rounds + then.rounds,
    table: (round, seat) =>
      round < first.rounds ? first.table(round, seat) : then.table(round - first.rounds, seat),
  }
}
