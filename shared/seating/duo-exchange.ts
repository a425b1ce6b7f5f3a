import type { Pair } from './seating.ts'

type Cost = (a: number, b: number) => number

/** A bound for duos: nobody is cheaper than with their cheapest partner, and each duo counts for two. */
export function leastOf(hall: readonly number[], cost: Cost): number {
  let sum = 0
  for (const a of hall) {
    let least = Number.POSITIVE_INFINITY
    for (const b of hall) {
      if (b === a) continue
      least = Math.min(least, cost(a, b))
      if (least === 0) break
    }
    sum += least
  }
  return Math.ceil(sum / 2)
}

/** Each takes the cheapest who is left; then any two duos change partners as long as that is cheaper. */
export function exchanged(hall: readonly number[], cost: Cost): readonly Pair[] {
  const duos = greedyDuos(hall, cost).map(([a, b]) => ({ a, b, cost: cost(a, b) }))
  let better = true
  while (better) {
    better = false
    for (const one of duos) {
      if (one.cost === 0) continue
      for (const other of duos) {
        if (one === other) continue
        const before = one.cost + other.cost
        const straight = cost(one.a, other.a) + cost(one.b, other.b)
        const crossed = cost(one.a, other.b) + cost(one.b, other.a)
        if (Math.min(straight, crossed) >= before) continue
        const kept = one.b
        one.b = straight <= crossed ? other.a : other.b
        if (straight <= crossed) other.a = kept
        else other.b = kept
        one.cost = cost(one.a, one.b)
        other.cost = cost(other.a, other.b)
        better = true
        if (one.cost === 0) break
      }
    }
  }
  return duos.map(({ a, b }) => [a, b] as const)
}

export function greedyDuos(hall: readonly number[], cost: Cost): readonly Pair[] {
  const left = new Set(hall)
  const duos: Pair[] = []
  for (const a of hall) {
    if (!left.delete(a)) continue
    let partner: number | null = null
    let least = Number.POSITIVE_INFINITY
    for (const b of left) {
      const here = cost(a, b)
      if (here >= least) continue
      least = here
      partner = b
      if (here === 0) break
    }
    if (partner === null) break
    left.delete(partner)
    duos.push([a, partner])
  }
  return duos
}
