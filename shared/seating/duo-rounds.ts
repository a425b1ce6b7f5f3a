import { costOf, type DuoCosts } from './duos.ts'

/** Tables that are looked through to the end. Larger ones have fresh duos through half their rounds whatever is drawn. */
const LARGEST = 10
const STEPS = 20_000

/**
 * At one table the best duos now may leave none for later: at a table of eight the sixth round of seven can be stuck. Of the
 * duos that repeat nobody, the cheapest are taken after which the most rounds without repeats are left.
 *
 * The first round needs no search: by the circle method (one stays, the others go round) everybody meets everybody in
 * n − 1 rounds, and any first round is the first of such a circle when people are numbered by it. Later rounds follow by
 * looking through what is left, so the plan holds with people who came or went as well. Gives null where there is nothing to
 * look for: nobody has met, or somebody has to meet again already now.
 */
export function lastingDuos(hall: readonly number[], costs: DuoCosts): readonly (readonly number[])[] | null {
  const count = hall.length
  if (count > LARGEST) return null
  const person = (at: number) => hall[at] ?? -1
  const fresh = hall.map((a, at) =>
    hall.reduce((bits, b, other) => (other !== at && costs.isFresh(a, b) ? bits | (1 << other) : bits), 0),
  )
  const rounds = fresh.reduce((least, bits) => Math.min(least, ones(bits)), count)
  if (rounds === 0 || fresh.every((bits) => ones(bits) === count - 1)) return null
  const ways = allMatchings(fresh, (1 << count) - 1)
    .map((duos) => ({ duos, groups: duos.map(([a, b]) => [person(a), person(b)]) }))
    .map((way) => ({ ...way, cost: costOf(way.groups, costs) }))
    .sort((a, b) => a.cost - b.cost)
  for (let ahead = rounds - 1; ahead >= 0; ahead -= 1)
    for (const { duos, groups } of ways) {
      const left = [...fresh]
      for (const [a, b] of duos) cross(left, a, b)
      if (hasRounds(left, ahead, { steps: STEPS })) return groups
    }
  return null
}

type Place = readonly [number, number]

function allMatchings(fresh: readonly number[], free: number): Place[][] {
  if (free === 0) return [[]]
  const a = lowest(free)
  const ways: Place[][] = []
  for (let partners = (fresh[a] ?? 0) & free; partners !== 0; partners &= partners - 1) {
    const b = lowest(partners)
    for (const rest of allMatchings(fresh, free & ~(1 << a) & ~(1 << b))) ways.push([[a, b], ...rest])
  }
  return ways
}

/** Whether so many rounds of duos are left, no pair in two of them. What is not found in so many steps is taken for no. */
function hasRounds(fresh: number[], rounds: number, budget: { steps: number }): boolean {
  if (rounds === 0) return true
  const everybody = (1 << fresh.length) - 1
  if (fresh.some((bits) => ones(bits) < rounds)) return false
  const pair = (free: number): boolean => {
    budget.steps -= 1
    if (budget.steps < 0) return false
    if (free === 0) return hasRounds(fresh, rounds - 1, budget)
    const a = lowest(free)
    for (let partners = (fresh[a] ?? 0) & free; partners !== 0; partners &= partners - 1) {
      const b = lowest(partners)
      cross(fresh, a, b)
      const found = pair(free & ~(1 << a) & ~(1 << b))
      cross(fresh, a, b)
      if (found) return true
    }
    return false
  }
  return pair(everybody)
}

/** Strikes a pair out, or puts it back. */
function cross(fresh: number[], a: number, b: number): void {
  fresh[a] = (fresh[a] ?? 0) ^ (1 << b)
  fresh[b] = (fresh[b] ?? 0) ^ (1 << a)
}

function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}

function ones(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}
