import { unitsOf } from './board.ts'
import type { Pair, RoundTask, SeatingTask } from './seating.ts'
import { evenSizes } from './sizes.ts'

/** What cannot be as it was asked for, with the people and tables that it concerns; the rest is kept. */
export type SeatingProblem =
  | { readonly type: 'nobody'; readonly round: number }
  | { readonly type: 'no-tables' }
  | {
      readonly type: 'too-few-chairs'
      readonly round: number
      readonly people: number
      readonly chairs: number
    }
  | { readonly type: 'more-tables-than-people'; readonly round: number; readonly closed: readonly number[] }
  | { readonly type: 'uneven'; readonly round: number; readonly smallest: number; readonly largest: number }
  | { readonly type: 'no-such-table'; readonly table: number; readonly people: readonly number[] }
  | { readonly type: 'pinned-twice'; readonly person: number; readonly tables: readonly number[] }
  | {
      readonly type: 'too-many-held'
      readonly table: number
      readonly people: readonly number[]
      readonly chairs: number
    }
  | {
      readonly type: 'locked-twice'
      readonly round: number
      readonly person: number
      readonly tables: readonly number[]
    }
  | {
      readonly type: 'locked-elsewhere'
      readonly person: number
      readonly pinned: number
      readonly locked: number | null
    }
  | {
      readonly type: 'locked-absent'
      readonly round: number
      readonly table: number
      readonly people: readonly number[]
    }
  | { readonly type: 'together-and-apart'; readonly people: Pair }
  | { readonly type: 'held-though-apart'; readonly people: Pair; readonly table: number }
  | {
      readonly type: 'held-though-together'
      readonly people: readonly number[]
      readonly tables: readonly number[]
    }
  | { readonly type: 'too-many-together'; readonly people: readonly number[]; readonly largest: number }
  | { readonly type: 'one-municipality' }

export type Settled = { readonly task: SeatingTask; readonly problems: readonly SeatingProblem[] }

type Tell = (problem: SeatingProblem) => void

function pinsOf(task: SeatingTask, tell: Tell): SeatingTask['pins'] {
  const tables = new Map<number, number[]>()
  for (const { person, table } of task.pins) {
    if ((task.chairs[table] ?? 0) <= 0) tell({ type: 'no-such-table', table, people: [person] })
    else if (!tables.get(person)?.includes(table)) tables.set(person, [...(tables.get(person) ?? []), table])
  }
  const room = [...task.chairs]
  const over = new Map<number, number[]>()
  const kept = [...tables].flatMap(([person, wished]) => {
    const [table = 0] = wished
    if (wished.length > 1) tell({ type: 'pinned-twice', person, tables: wished })
    room[table] = (room[table] ?? 0) - 1
    if ((room[table] ?? 0) >= 0) return [{ person, table }]
    over.set(table, [...(over.get(table) ?? []), person])
    return []
  })
  for (const [table, people] of over)
    tell({ type: 'too-many-held', table, people, chairs: task.chairs[table] ?? 0 })
  return kept
}

function lockedIn(
  task: SeatingTask,
  pins: SeatingTask['pins'],
  round: RoundTask,
  at: number,
  tell: Tell,
): RoundTask['locked'] {
  const absent = new Set(round.absent)
  const pinned = new Map(pins.map(({ person, table }) => [person, table]))
  const tableOf = new Map<number, number>()
  return round.locked.flatMap(({ table, people }) => {
    const chairs = task.chairs[table] ?? 0
    if (chairs <= 0) {
      tell({ type: 'no-such-table', table, people })
      return []
    }
    const away = people.filter((person) => absent.has(person))
    if (away.length > 0) tell({ type: 'locked-absent', round: at, table, people: away })
    const here = [...new Set(people)].filter((person) => {
      if (absent.has(person)) return false
      const other = tableOf.get(person)
      if (other !== undefined) {
        tell({ type: 'locked-twice', round: at, person, tables: [other, table] })
        return false
      }
      const pin = pinned.get(person)
      if (pin !== undefined && pin !== table)
        tell({ type: 'locked-elsewhere', person, pinned: pin, locked: table })
      tableOf.set(person, table)
      return true
    })
    if (here.length > chairs) tell({ type: 'too-many-held', table, people: here.slice(chairs), chairs })
    return [{ table, people: here.slice(0, chairs) }]
  })
}

/** Who is pinned to a table that is locked without them does not get in. */
function pinsBeside(
  pins: SeatingTask['pins'],
  rounds: readonly RoundTask[],
  tell: Tell,
): SeatingTask['pins'] {
  const locks = rounds.flatMap((round) => round.locked)
  const locked = new Set(locks.map(({ table }) => table))
  const lockedAt = new Map(locks.flatMap(({ table, people }) => people.map((person) => [person, table])))
  return pins.filter(({ person, table }) => {
    const at = lockedAt.get(person)
    if (at === table || (at === undefined && !locked.has(table))) return true
    if (at === undefined) tell({ type: 'locked-elsewhere', person, pinned: table, locked: null })
    return false
  })
}

function togetherIn(
  task: SeatingTask,
  heldAt: ReadonlyMap<number, number>,
  largest: number,
  tell: Tell,
): readonly Pair[] {
  const together = task.together.filter(([a, b]) => a !== b)
  const units = unitsOf(task.municipalities.length, together)
  const dropped = new Set<number>()
  for (const unit of units) {
    const tables = [...new Set(unit.flatMap((person) => heldAt.get(person) ?? []))]
    if (tables.length > 1) tell({ type: 'held-though-together', people: unit, tables })
    if (unit.length > largest) tell({ type: 'too-many-together', people: unit, largest })
    if (tables.length > 1 || unit.length > largest) for (const person of unit) dropped.add(person)
  }
  return together.filter(([person]) => !dropped.has(person))
}

/**
 * Takes out what contradicts itself, and says so, so that the best possible seating can be made of the rest: nothing is broken
 * silently. What was locked is kept before what was pinned, pins before together, together before apart.
 */
export function settle(task: SeatingTask): Settled {
  const problems: SeatingProblem[] = []
  const tell: Tell = (problem) => problems.push(problem)
  const people = task.municipalities.length
  const present = task.rounds.map((round) => people - new Set(round.absent).size)
  if (task.chairs.every((chairs) => chairs <= 0)) tell({ type: 'no-tables' })
  const firstPins = pinsOf(task, tell)
  const rounds = task.rounds.map((round, at) => ({
    absent: [...new Set(round.absent)],
    locked: lockedIn(task, firstPins, round, at, tell),
  }))
  const pins = pinsBeside(firstPins, rounds, tell)
  const held = new Map<number, number>(pins.map(({ person, table }) => [person, table]))
  for (const round of rounds)
    for (const { table, people: all } of round.locked) for (const person of all) held.set(person, table)
  const fewest = Math.min(...present)
  const open = task.chairs.flatMap((chairs, table) => (chairs > 0 ? [table] : []))
  const needed = new Set(held.values())
  // Nobody sits alone at the edge of the hall: where a round has fewer people to seat than tables for them, some are closed.
  const tooMany = rounds.map(({ locked }, at) => {
    const seated = locked.reduce((sum, { people: all }) => sum + all.length, 0)
    return open.length - locked.length - Math.max(0, (present[at] ?? 0) - seated)
  })
  const closed = new Set(
    [...open]
      .reverse()
      .filter((table) => !needed.has(table))
      .slice(0, Math.max(0, ...tooMany)),
  )
  const chairs = task.chairs.map((count, table) => (closed.has(table) ? 0 : count))
  rounds.forEach(({ locked }, round) => {
    const here = present[round] ?? 0
    // A locked table has no chairs to spare for anybody else.
    const taken = new Map(locked.map(({ table, people: all }) => [table, all.length]))
    const all = chairs.reduce((sum, count, table) => sum + (taken.get(table) ?? count), 0)
    if (here === 0) tell({ type: 'nobody', round })
    else if (here > all && all > 0) tell({ type: 'too-few-chairs', round, people: here, chairs: all })
  })
  rounds.forEach((round, at) => {
    const fixed = new Map(round.locked.map(({ table, people: all }) => [table, all.length]))
    const { low, high } = evenSizes(present[at] ?? 0, chairs, fixed)
    const free = low.flatMap((_, table) => (fixed.has(table) || (chairs[table] ?? 0) <= 0 ? [] : [table]))
    const smallest = Math.min(...free.map((table) => low[table] ?? 0))
    const most = Math.max(...free.map((table) => high[table] ?? 0))
    if (free.length > 0 && most - smallest > 1) tell({ type: 'uneven', round: at, smallest, largest: most })
  })
  if (closed.size > 0 && fewest > 0)
    tell({
      type: 'more-tables-than-people',
      round: tooMany.indexOf(Math.max(...tooMany)),
      closed: [...closed].sort((a, b) => a - b),
    })
  const largest = Math.min(
    Math.max(0, ...chairs),
    Math.ceil(Math.max(0, ...present) / Math.max(1, open.length - closed.size)),
  )
  const together = togetherIn(task, held, largest, tell)
  const unitOf = new Map(unitsOf(people, together).flatMap((unit, at) => unit.map((person) => [person, at])))
  const apart = task.apart.filter(([a, b]) => {
    if (a === b) return false
    const sameUnit = unitOf.get(a) !== undefined && unitOf.get(a) === unitOf.get(b)
    if (sameUnit) tell({ type: 'together-and-apart', people: [a, b] })
    const table = held.get(a)
    const sameTable = table !== undefined && table === held.get(b)
    if (sameTable && !sameUnit) tell({ type: 'held-though-apart', people: [a, b], table })
    return !sameUnit && !sameTable
  })
  const groups = new Set(task.municipalities)
  if (people > 1 && groups.size === 1 && !groups.has(-1)) tell({ type: 'one-municipality' })
  return { task: { ...task, chairs, rounds, pins, together, apart }, problems }
}
