/** Random and the same every time (mulberry32). */
export type Chance = {
  /** From 0 up to 1. */
  readonly next: () => number
  /** A whole number from 0 up to `below`. */
  readonly below: (below: number) => number
  readonly between: (low: number, high: number) => number
  /** True once in so many times. */
  readonly once: (inSoMany: number) => boolean
  readonly one: <T>(of: readonly [T, ...T[]]) => T
  readonly bytes: <T extends ArrayBufferView>(into: T) => T
}

export function makeChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    next,
    below,
    between: (low, high) => low + next() * (high - low),
    once: (inSoMany) => below(inSoMany) === 0,
    one: (of) => of[below(of.length)] ?? of[0],
    bytes(into) {
      const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength)
      for (let at = 0; at < bytes.length; at++) bytes[at] = below(256)
      return into
    },
  }
}
