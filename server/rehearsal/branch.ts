import { type Chance, chanceOf } from '#shared/kernel/chance.ts'
import type { Millis } from '#shared/kernel/instant.ts'

/**
 * Chance of its own for each part of a plan (this person, that prompt): what one of them draws does not change what the next one
 * does, so that a programme with one prompt more is otherwise rehearsed as it was.
 */
export function branch(seed: number, ...path: readonly number[]): Chance {
  const mixed = path.reduce((hash, part) => Math.imul(hash ^ (part + 1), 0x01000193) >>> 0, 0x811c9dc5)
  return chanceOf(seed + mixed)
}

/** Whether it happens this time: `share` of a thousand times. */
export function happens(chance: Chance, share: number): boolean {
  return chance.below(1_000) < share
}

/** A whole number from `from` up to and including `to`. */
export function between(chance: Chance, from: number, to: number): number {
  return from + chance.below(Math.max(0, Math.floor(to - from)) + 1)
}

const TENTH: Millis = 100

/** A length of time, to a tenth of a second. */
export function lasting(chance: Chance, from: Millis, to: Millis): Millis {
  return between(chance, Math.ceil(from / TENTH), Math.floor(to / TENTH)) * TENTH
}

/** One of them; the list is never empty. */
export function oneOf<T>(chance: Chance, list: readonly [T, ...T[]]): T {
  return list[chance.below(list.length)] ?? list[0]
}
