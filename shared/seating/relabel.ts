import { chanceOf, shuffled } from '#shared/kernel/chance.ts'
import { pairsAmong } from './fewest-pairs.ts'
import type { Hall } from './next-round.ts'
import type { Seating } from './seating.ts'

/** How often everybody is looked at; a second time finds little, a third next to nothing. */
const TIMES = 4
/** Descents from other orders, in a hall where each takes a millisecond; the plan as it is comes first. */
const STARTS = 30
const SMALL = 120
/** Larger municipalities, and those who are of none, are taken in parts: the work grows with the square. */
const PART = 60

/**
 * Spreads roles by letting colleagues change places in all rounds at once. Two of one municipality whom nothing binds, no past,
 * pin or pair, are the same to everything else that counts, so it costs no repeat and no pair. An exchange in one round alone
 * nearly always does where a plan is built by a rule, which is why searching does not get there.
 */
export function spreadRoles(hall: Hall, rounds: readonly Seating[], seed: number): readonly Seating[] {
  const tables = hall.chairs.length
  const rolesOf = hall.municipalities.map((): number[] => [])
  hall.roles.forEach((people, role) => {
    for (const person of people) rolesOf[person]?.push(role)
  })
  const places = rounds.map((seating) => placesIn(seating, hall.municipalities.length))
  const counts = places.map((place) => countsAt(place, rolesOf, hall.roles.length * tables, tables))

  /** What it comes to, in pairs of one role at one table, when those of `a` go where `b` is. */
  function change(a: number, b: number): number {
    let sum = 0
    places.forEach((place, round) => {
      const from = place[a] ?? -1
      const to = place[b] ?? -1
      const count = counts[round]
      if (from === to || count === undefined) return
      for (const role of rolesOf[a] ?? [])
        if (!rolesOf[b]?.includes(role))
          sum += (count[role * tables + to] ?? 0) - (count[role * tables + from] ?? 0) + 1
      for (const role of rolesOf[b] ?? [])
        if (!rolesOf[a]?.includes(role))
          sum += (count[role * tables + from] ?? 0) - (count[role * tables + to] ?? 0) + 1
    })
    return sum
  }

  function exchange(a: number, b: number): void {
    places.forEach((place, round) => {
      const from = place[a] ?? -1
      const to = place[b] ?? -1
      const count = counts[round]
      if (count !== undefined) {
        move(count, rolesOf[a] ?? [], from, to, tables)
        move(count, rolesOf[b] ?? [], to, from, tables)
      }
      place[a] = to
      place[b] = from
    })
  }

  function descend(): void {
    for (let time = 0; time < TIMES; time += 1) {
      let better = false
      for (const people of free)
        for (const [nth, a] of people.entries())
          for (const b of people.slice(nth + 1))
            if (change(a, b) < 0) {
              exchange(a, b)
              better = true
            }
      if (!better) break
    }
  }

  const chance = chanceOf(seed)
  const free = freeColleagues(hall)
  const starts = hall.municipalities.length <= SMALL ? STARTS : 1
  let best: { readonly pairs: number; readonly places: readonly Int32Array[] } | null = null
  for (let start = 0; start < starts && best?.pairs !== 0; start += 1) {
    if (start > 0)
      for (const people of free) {
        const drawn = shuffled(people, chance)
        for (const [nth, a] of people.entries()) exchange(a, drawn[nth] ?? a)
      }
    descend()
    const pairs = counts.reduce((sum, count) => count.reduce((part, one) => part + pairsAmong(one), sum), 0)
    if (best === null || pairs < best.pairs) best = { pairs, places: places.map((place) => place.slice()) }
  }
  const found = best?.places ?? places
  return found.map((place) => hall.chairs.map((_, table) => peopleAt(place, table)))
}

/** People of each municipality, and those of none, whom nothing tells from each other but their roles. */
function freeColleagues(hall: Hall): readonly (readonly number[])[] {
  const bound = new Set([
    ...hall.history.flatMap(({ tables }) => tables.flat()),
    ...hall.known.flatMap(({ pair }) => pair),
    ...hall.pins.map(({ person }) => person),
    ...hall.together.flat(),
    ...hall.apart.flat(),
  ])
  const groups = new Map<number, number[]>()
  hall.municipalities.forEach((municipality, person) => {
    if (bound.has(person)) return
    const group = groups.get(municipality)
    if (group === undefined) groups.set(municipality, [person])
    else group.push(person)
  })
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / PART) }, (_, part) =>
      group.slice(part * PART, (part + 1) * PART),
    ),
  )
}

function placesIn(seating: Seating, people: number): Int32Array {
  const places = new Int32Array(people).fill(-1)
  seating.forEach((members, table) => {
    for (const person of members) places[person] = table
  })
  return places
}

/** How many of each role are at each table. */
function countsAt(
  places: Int32Array,
  rolesOf: readonly (readonly number[])[],
  size: number,
  tables: number,
): Int32Array {
  const counts = new Int32Array(size)
  places.forEach((table, person) => {
    move(counts, rolesOf[person] ?? [], -1, table, tables)
  })
  return counts
}

function move(counts: Int32Array, roles: readonly number[], from: number, to: number, tables: number): void {
  for (const role of roles) {
    if (from >= 0) counts[role * tables + from] = (counts[role * tables + from] ?? 0) - 1
    if (to >= 0) counts[role * tables + to] = (counts[role * tables + to] ?? 0) + 1
  }
}

function peopleAt(places: Int32Array, table: number): number[] {
  const people: number[] = []
  places.forEach((at, person) => {
    if (at === table) people.push(person)
  })
  return people
}
