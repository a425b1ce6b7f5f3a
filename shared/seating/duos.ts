import type { Pair } from './seating.ts'

/** Reflecting duos: who is here, and what is known of who has met whom. People are counted from 0. */
export type DuoTask = {
  /** Those who are to talk; the lists below may hold others. */
  readonly people: readonly number[]
  /** Municipality of each person, by number; -1 belongs to none and is nobody's colleague. */
  readonly municipalities: readonly number[]
  /** One entry for each time a pair has been in a duo; a trio is three pairs. */
  readonly earlier: readonly Pair[]
  /** How often a pair has shared a table. */
  readonly met: readonly { readonly pair: Pair; readonly weight: number }[]
  /** Pairs who are not to talk. */
  readonly apart: readonly Pair[]
  /** Who sits where now; people at no table are taken for a table of their own. */
  readonly tables: readonly (readonly number[])[]
  readonly where: 'anywhere' | 'within' | 'across'
  /** How often each person has been in a trio, by number. */
  readonly trios: readonly number[]
}

export type DuoQuality = {
  /** Earlier duos of those who are paired, each time counted. */
  readonly repeats: number
  readonly sameMunicipality: number
  /** Shared tables of those who are paired, each counted by its weight. */
  readonly metAtTable: number
  /** Pairs at one table where duos go across tables: 0, or there was no way round it. */
  readonly ownTable: number
  readonly apartBroken: number
}

export type Duos = {
  /** Two people each; a trio of three for each hall (or table) that has an odd number. */
  readonly groups: readonly (readonly number[])[]
  /** Nobody to talk to: the only one here, or the only one at a table when duos stay within tables. */
  readonly alone: readonly number[]
  readonly quality: DuoQuality
  readonly cost: number
  /** No duos of this task cost less. */
  readonly bound: number
  /** Cannot be better. */
  readonly proven: boolean
}

/** The groups of one hall. */
export type Drawn = {
  readonly groups: readonly (readonly number[])[]
  readonly cost: number
  readonly bound: number
}

/** Two of one municipality cost 400, a table they have shared 10 times its weight (4 today), an earlier duo 4,000. */
const COLLEAGUES = 400
const TABLE = 10
const REPEAT = 4_000

export type DuoCosts = {
  readonly of: (a: number, b: number) => number
  /** What it costs that these three are the trio, beyond their pairs: those who were in one before wait for the others. */
  readonly trio: (three: readonly number[]) => number
  readonly quality: (groups: readonly (readonly number[])[]) => DuoQuality
  readonly isFresh: (a: number, b: number) => boolean
  /** Who has been in a trio least often has to be in one before anybody is again. */
  readonly waits: (person: number) => boolean
  readonly trioCount: (person: number) => number
}

/**
 * Costs in which each wish outweighs all those below it together: kept apart, across tables, the trio in turn, no repeated
 * duo; then the municipality and the table. An earlier duo costs 4,000 in every hall where that is enough. Whoever asks for a few
 * pairs only counts each `anew`.
 */
export function duoCosts(task: DuoTask, hall: readonly number[], counts: 'once' | 'anew' = 'once'): DuoCosts {
  const inHall = new Set(hall)
  const earlier = pairCounts(
    task.earlier.map((pair) => ({ pair, weight: 1 })),
    inHall,
  )
  const met = pairCounts(task.met, inHall)
  const apart = pairCounts(
    task.apart.map((pair) => ({ pair, weight: 1 })),
    inHall,
  )
  const tableOf = new Map(task.tables.flatMap((table, at) => table.map((person) => [person, at] as const)))
  const trioCount = (person: number) => task.trios[person] ?? 0
  const fewest = hall.reduce((least, person) => Math.min(least, trioCount(person)), Number.POSITIVE_INFINITY)
  const pairs = Math.floor(hall.length / 2) + 2
  const repeat = Math.max(REPEAT, pairs * (COLLEAGUES + TABLE * largest(met)) + 1)
  const turn = pairs * repeat * (largest(earlier) + 1)
  const spread = hall.reduce((most, person) => Math.max(most, trioCount(person) - fewest), 0)
  const ownTable = turn * (3 * spread + 1)
  const forbidden = ownTable * (task.where === 'across' ? pairs + 1 : 1)

  const colleagues = (a: number, b: number) => {
    const of = task.municipalities[a] ?? -1
    return of >= 0 && of === task.municipalities[b]
  }
  const share = (a: number, b: number) =>
    task.where === 'across' && tableOf.has(a) && tableOf.get(a) === tableOf.get(b)
  const counted = (a: number, b: number) => {
    const key = keyOf(a, b)
    return (
      (colleagues(a, b) ? COLLEAGUES : 0) +
      TABLE * (met.get(key) ?? 0) +
      repeat * (earlier.get(key) ?? 0) +
      (share(a, b) ? ownTable : 0) +
      (apart.has(key) ? forbidden : 0)
    )
  }
  return {
    of: counts === 'once' ? remembered(hall, counted) : counted,
    trio: (three) => three.reduce((sum, person) => sum + turn * (trioCount(person) - fewest), 0),
    isFresh: (a, b) => !earlier.has(keyOf(a, b)) && !apart.has(keyOf(a, b)),
    waits: (person) => trioCount(person) === fewest,
    trioCount,
    quality: (groups) => {
      const all = groups.flatMap(pairsOf)
      const sum = (value: (a: number, b: number) => number) =>
        all.reduce((total, [a, b]) => total + value(a, b), 0)
      return {
        repeats: sum((a, b) => earlier.get(keyOf(a, b)) ?? 0),
        sameMunicipality: sum((a, b) => (colleagues(a, b) ? 1 : 0)),
        metAtTable: sum((a, b) => met.get(keyOf(a, b)) ?? 0),
        ownTable: sum((a, b) => (share(a, b) ? 1 : 0)),
        apartBroken: sum((a, b) => (apart.has(keyOf(a, b)) ? 1 : 0)),
      }
    },
  }
}

/** The circles in which duos are drawn: the hall, or each table. */
export function hallsOf(task: DuoTask): readonly (readonly number[])[] {
  const people = [...new Set(task.people)]
  if (task.where !== 'within') return people.length === 0 ? [] : [people]
  const tableOf = new Map(task.tables.flatMap((table, at) => table.map((person) => [person, at] as const)))
  const halls = [...task.tables.keys(), -1].map((table) =>
    people.filter((person) => (tableOf.get(person) ?? -1) === table),
  )
  return halls.filter((hall) => hall.length > 0)
}

export function pairsOf(group: readonly number[]): readonly Pair[] {
  return group.flatMap((a, at) => group.slice(at + 1).map((b) => [a, b] as const))
}

/** What these groups cost: their pairs, and the trio when there is one. */
export function costOf(groups: readonly (readonly number[])[], costs: DuoCosts): number {
  return groups.reduce(
    (sum, group) =>
      sum +
      pairsOf(group).reduce((part, [a, b]) => part + costs.of(a, b), 0) +
      (group.length === 3 ? costs.trio(group) : 0),
    0,
  )
}

/** The same costs, each counted once; a hall of a thousand takes 8 MB for that, larger ones count again. */
function remembered(hall: readonly number[], cost: (a: number, b: number) => number) {
  const count = hall.length
  if (count > 1_000) return cost
  const places = new Int32Array(Math.max(0, ...hall) + 1)
  hall.forEach((person, at) => {
    places[person] = at
  })
  const known = new Float64Array(count * count).fill(-1)
  return (a: number, b: number): number => {
    const place = (places[a] ?? 0) * count + (places[b] ?? 0)
    const before = known[place] ?? -1
    if (before >= 0) return before
    const now = cost(a, b)
    known[place] = now
    return now
  }
}

const PEOPLE_AT_MOST = 2 ** 21

function keyOf(a: number, b: number): number {
  return Math.min(a, b) * PEOPLE_AT_MOST + Math.max(a, b)
}

function pairCounts(
  entries: readonly { readonly pair: Pair; readonly weight: number }[],
  inHall: ReadonlySet<number>,
): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { pair, weight } of entries) {
    const [a, b] = pair
    if (a === b || !inHall.has(a) || !inHall.has(b)) continue
    const key = keyOf(a, b)
    counts.set(key, (counts.get(key) ?? 0) + weight)
  }
  return counts
}

function largest(counts: ReadonlyMap<number, number>): number {
  let most = 0
  for (const count of counts.values()) most = Math.max(most, count)
  return most
}
