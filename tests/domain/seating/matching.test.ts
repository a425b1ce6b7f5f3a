import { describe, expect, test } from 'vitest'
import { chanceOf } from '#shared/kernel/chance.ts'
import { leastMatching } from '#shared/seating/matching.ts'

/** The least there is, over all ways to pair: by sets of those who are still without a partner. */
function least(count: number, cost: (a: number, b: number) => number): number {
  const known = new Map<number, number>([[0, 0]])
  const go = (left: number): number => {
    const before = known.get(left)
    if (before !== undefined) return before
    const a = 31 - Math.clz32(left & -left)
    let best = Number.POSITIVE_INFINITY
    for (let b = a + 1; b < count; b += 1)
      if ((left >> b) % 2 === 1) best = Math.min(best, cost(a, b) + go(left & ~(1 << a) & ~(1 << b)))
    known.set(left, best)
    return best
  }
  return go((1 << count) - 1)
}

function drawn(count: number, seed: number, kind: number): (a: number, b: number) => number {
  const chance = chanceOf(seed)
  const draw = [
    () => chance.below(2),
    () => chance.below(5),
    () => chance.below(1_000_000),
    () =>
      1_000 * Math.max(0, chance.below(4) - 1) + 100 * (chance.below(4) === 0 ? 1 : 0) + 10 * chance.below(3),
    () => (chance.below(10) < 8 ? 2 ** 45 : chance.below(50)),
  ][kind % 5]
  const costs = Array.from({ length: count * count }, () => draw?.() ?? 0)
  return (a, b) => costs[Math.min(a, b) * count + Math.max(a, b)] ?? 0
}

describe('pairs of least cost', () => {
  test('[SE21] cost as little as any pairs there are, in 6,000 drawn halls of up to 14', () => {
    for (let seed = 0; seed < 6_000; seed += 1) {
      const count = 2 * (1 + (seed % (seed % 20 === 0 ? 7 : 5)))
      const cost = drawn(count, seed, seed)
      const mates = leastMatching(count, cost)
      let sum = 0
      mates.forEach((mate, person) => {
        expect(mates[mate]).toBe(person)
        expect(mate).not.toBe(person)
        if (person < mate) sum += cost(person, mate)
      })
      expect(sum, `seed ${seed}, ${count} people`).toBe(least(count, cost))
    }
  })

  test('[SE21] nobody needs no partner', () => {
    expect([...leastMatching(0, () => 0)]).toEqual([])
  })
})
