/**
 * Who sits with whom. People, tables and municipalities are counted from 0; ids are the caller's business (`seat-file.ts`,
 * the gathering). The objective and its bounds are those of the maximally diverse grouping and the social golfer problem,
 * see the files beside this one.
 */
export type Pair = readonly [number, number]

/** One earlier seating: who sat at each table, and how much a meeting there counts (recent ones more). */
export type EarlierRound = { readonly tables: readonly (readonly number[])[]; readonly weight: number }

export type LockedTable = { readonly table: number; readonly people: readonly number[] }

/** A round to be seated: who is not there, and the tables that stay exactly as they are. */
export type RoundTask = {
  readonly absent: readonly number[]
  readonly locked: readonly LockedTable[]
}

export type SeatingTask = {
  /** Municipality of each person; -1 belongs to none and is nobody's colleague. */
  readonly municipalities: readonly number[]
  /** People of each role that is to be spread. */
  readonly roles: readonly (readonly number[])[]
  /** Chairs of each table. */
  readonly chairs: readonly number[]
  readonly rounds: readonly RoundTask[]
  readonly history: readonly EarlierRound[]
  /** Pairs who say that they know each other well: as if they had met that often. */
  readonly known: readonly { readonly pair: Pair; readonly weight: number }[]
  /** What a meeting in these rounds counts when the pair meets again: 1 where history weighs 1. */
  readonly again: number
  readonly pins: readonly { readonly person: number; readonly table: number }[]
  readonly together: readonly Pair[]
  readonly apart: readonly Pair[]
}

/** Tables of people, in the order of the task's tables; absent people are at none. */
export type Seating = readonly (readonly number[])[]

/** Over all rounds of a plan. */
export type Quality = {
  /** Pairs of one municipality at one table. */
  readonly sameMunicipality: number
  /** For each pair of different municipalities at a table, the weight of their meetings before that round. */
  readonly repeats: number
  /** Pairs of one role at one table beyond the fewest there can be. */
  readonly roleExcess: number
  /** Pairs that should be apart and are not: 0, or they cannot be. */
  readonly apartBroken: number
}

/** No seating of this task is below these, and `repeats` holds for those at the fewest pairs of one municipality. */
export type Bounds = { readonly sameMunicipality: number; readonly repeats: number }
