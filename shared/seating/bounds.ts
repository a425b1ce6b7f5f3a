import { unitsOf } from './board.ts'
import { fewestPairs } from './fewest-pairs.ts'
import { fewestColleagues } from './flow.ts'
import type { Bounds, SeatingTask } from './seating.ts'
import { evenSizes } from './sizes.ts'

/** What is known of a round before anybody is seated. */
type Ahead = {
  readonly present: Uint8Array
  readonly people: number
  /** Smallest size of a table, and pairs at all tables together. */
  readonly smallest: number
  readonly pairs: number
  readonly sameMunicipality: number
}

function aheadOf(task: SeatingTask): Ahead[] {
  const people = task.municipalities.length
  return task.rounds.map((round) => {
    const present = new Uint8Array(people).fill(1)
    for (const person of round.absent) present[person] = 0
    const count = people - new Set(round.absent).size
    const { low, high, larger } = evenSizes(
      count,
      task.chairs,
      new Map(round.locked.map((locked) => [locked.table, locked.people.length])),
    )
    // Where only some of the flexible tables may be large, all of these are equally large: any of them will do.
    let left = larger
    const sizes = low.map((size, table) => {
      if (left <= 0 || size === high[table]) return size
      left -= 1
      return high[table] ?? size
    })
    return {
      present,
      people: count,
      smallest: Math.min(...low),
      pairs: sizes.reduce((sum, size) => sum + fewestPairs(size, 1), 0),
      sameMunicipality: fewestColleagues(task, round, { low, high, larger }),
    }
  })
}

/**
 * Pigeonhole: an earlier table's people are spread over the new tables, and where there are more of them than tables, some
 * meet again. The same holds between any two rounds ahead. Pairs of one municipality are taken off: they are no repeats.
 */
function byPigeonhole(task: SeatingTask, ahead: readonly Ahead[]): number {
  const tables = task.chairs.length
  let sum = 0
  for (const [at, round] of ahead.entries()) {
    for (const earlier of task.history) {
      const again = earlier.tables.reduce(
        (pairs, table) =>
          pairs + fewestPairs(table.filter((person) => round.present[person] === 1).length, tables),
        0,
      )
      sum += earlier.weight * Math.max(0, again - round.sameMunicipality)
    }
    for (const other of ahead.slice(at + 1)) {
      const both = round.present.reduce(
        (count, here, person) => count + (here & (other.present[person] ?? 0)),
        0,
      )
      const each = Math.floor(both / tables)
      const over = both % tables
      const again = over * fewestPairs(each + 1, tables) + (tables - over) * fewestPairs(each, tables)
      sum += task.again * Math.max(0, again - Math.min(round.sameMunicipality, other.sameMunicipality))
    }
  }
  return sum
}

/** Sum of the cheapest `wanted` meetings, where `met[k]` others have a price of k and each may be met `rounds` times. */
function cheapest(met: ReadonlyMap<number, number>, wanted: number, rounds: number, again: number): number {
  let left = wanted
  let sum = 0
  const open = new Map<number, number>()
  for (const [price, count] of met)
    for (let time = 0; time < rounds; time += 1) {
      const at = price + time * again
      open.set(at, (open.get(at) ?? 0) + count)
    }
  for (const [price, count] of [...open].sort(([a], [b]) => a - b)) {
    if (left <= 0) break
    sum += price * Math.min(left, count)
    left -= count
  }
  return sum
}

/**
 * Counting: each person has so many seats beside people of other municipalities to fill, and only so many of these are new.
 * The cheapest way to fill them, over all people, counts every pair twice.
 */
function byCounting(task: SeatingTask, ahead: readonly Ahead[]): number {
  const people = task.municipalities.length
  const weight = new Map<number, number>()
  const meet = (a: number, b: number, more: number) => {
    for (const pair of [a * people + b, b * people + a]) weight.set(pair, (weight.get(pair) ?? 0) + more)
  }
  for (const round of task.history)
    for (const table of round.tables)
      table.forEach((a, at) => {
        for (const b of table.slice(at + 1)) meet(a, b, round.weight)
      })
  for (const { pair, weight: more } of task.known) meet(pair[0], pair[1], more)
  const others = Array.from({ length: people }, () => new Map<number, number>())
  const metBy = new Int32Array(people)
  const colleague = (a: number, b: number) => {
    const group = task.municipalities[a] ?? -1
    return group >= 0 && group === task.municipalities[b]
  }
  for (const [pair, met] of weight) {
    const a = Math.floor(pair / people)
    const b = pair % people
    if (a === b || colleague(a, b)) continue
    others[a]?.set(met, (others[a]?.get(met) ?? 0) + 1)
    metBy[a] = (metBy[a] ?? 0) + 1
  }
  const sizeOf = new Map<number, number>()
  for (const group of task.municipalities) sizeOf.set(group, (sizeOf.get(group) ?? 0) + 1)
  const rounds = ahead.length
  let twice = 0
  for (let person = 0; person < people; person += 1) {
    const group = task.municipalities[person] ?? -1
    const own = group < 0 ? 1 : (sizeOf.get(group) ?? 1)
    const met = others[person] ?? new Map<number, number>()
    met.set(0, (met.get(0) ?? 0) + people - own - (metBy[person] ?? 0))
    const seats = ahead.reduce(
      (sum, round) => sum + (round.present[person] === 1 ? round.smallest - 1 : 0),
      0,
    )
    twice += cheapest(met, seats, rounds, task.again)
  }
  // A seat beside a colleague is no meeting of this kind; each such pair takes two seats, at most as dear as the dearest.
  const colleagues = ahead.reduce((sum, round) => sum + round.sameMunicipality, 0)
  if (colleagues === 0) return Math.ceil(twice / 2)
  let dearest = task.again * rounds
  for (const met of weight.values()) dearest = Math.max(dearest, met + task.again * rounds)
  return Math.max(0, Math.ceil((twice - 2 * colleagues * dearest) / 2))
}

/** Who is held at one table meets there, whatever is done with the others. */
function byForce(task: SeatingTask): number {
  const people = task.municipalities.length
  const key = (a: number, b: number) => (a < b ? a * people + b : b * people + a)
  const times = new Map<number, number>()
  const tie = (group: readonly number[]) => {
    group.forEach((a, at) => {
      for (const b of group.slice(at + 1)) {
        const own = task.municipalities[a] ?? -1
        if (a !== b && (own < 0 || own !== task.municipalities[b])) pairs.add(key(a, b))
      }
    })
  }
  let pairs = new Set<number>()
  const units = unitsOf(people, task.together)
  for (const round of task.rounds) {
    pairs = new Set()
    const absent = new Set(round.absent)
    const here = (person: number) => !absent.has(person)
    for (const unit of units) tie(unit.filter(here))
    const held = new Map<number, number[]>()
    for (const { person, table } of task.pins)
      if (here(person)) held.set(table, [...(held.get(table) ?? []), person])
    for (const group of held.values()) tie([...new Set(group)])
    for (const { people: group } of round.locked) tie(group.filter(here))
    for (const pair of pairs) times.set(pair, (times.get(pair) ?? 0) + 1)
  }
  if (times.size === 0) return 0
  const before = new Map<number, number>()
  for (const round of task.history)
    for (const table of round.tables)
      table.forEach((a, at) => {
        for (const b of table.slice(at + 1))
          if (times.has(key(a, b))) before.set(key(a, b), (before.get(key(a, b)) ?? 0) + round.weight)
      })
  for (const { pair, weight } of task.known) {
    const at = key(pair[0], pair[1])
    if (times.has(at)) before.set(at, (before.get(at) ?? 0) + weight)
  }
  let sum = 0
  for (const [pair, count] of times)
    sum += count * (before.get(pair) ?? 0) + task.again * fewestPairs(count, 1)
  return sum
}

/**
 * Six tables of six: municipalities (or an earlier round) and two rounds are a Latin square, and no two squares of order six
 * are orthogonal (Tarry 1900), so a fourth partition repeats somebody; and where all tables are full, one doubled cell leaves
 * another empty and doubles a third, so that at least two pairs do.
 */
function bySixTimesSix(task: SeatingTask): number {
  const full = (tables: readonly (readonly number[])[]) =>
    tables.length === 6 && tables.every((table) => table.length === 6)
  if (task.municipalities.length !== 36 || task.chairs.length !== 6) return 0
  if (task.rounds.some((round) => round.absent.length > 0)) return 0
  if (evenSizes(36, task.chairs).low.some((size) => size !== 6)) return 0
  const groups = new Map<number, number[]>()
  task.municipalities.forEach((group, person) => {
    groups.set(group, [...(groups.get(group) ?? []), person])
  })
  if (groups.has(-1) ? groups.size > 1 : !full([...groups.values()])) return 0
  const partitions =
    (groups.has(-1) ? 0 : 1) +
    Math.min(1, task.history.filter((round) => full(round.tables)).length) +
    task.rounds.length
  return partitions >= 4 ? 2 * task.again : 0
}

/** The best of what can be proved in closed form; each term is a lower bound by itself. */
export function boundsOf(task: SeatingTask): Bounds {
  const ahead = aheadOf(task)
  return {
    sameMunicipality: ahead.reduce((sum, round) => sum + round.sameMunicipality, 0),
    repeats: Math.max(byPigeonhole(task, ahead), byCounting(task, ahead), byForce(task), bySixTimesSix(task)),
  }
}
