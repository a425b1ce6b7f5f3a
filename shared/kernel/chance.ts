/** Numbers that look drawn but follow from their seed alone, the same in every engine: only integers are used. */
export type Chance = {
  /** A whole number from 0 to 2³² − 1. */
  readonly next: () => number
  /** A whole number from 0 to `count` − 1; `count` at most 2²¹. */
  readonly below: (count: number) => number
}

const TWO_32 = 4_294_967_296

/** Small fast counting generator with 32-bit words (Chris Doty-Humphrey, PractRand: `sfc32`); period at least 2³². */
export function chanceOf(seed: number): Chance {
  let a = seed | 0
  let b = Math.floor(seed / TWO_32) | 0
  let c = 0x9e3779b9 | 0
  let counter = 1
  const next = (): number => {
    const out = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + out) | 0
    return out >>> 0
  }
  // The first outputs of neighbouring seeds are alike; its author throws away the first dozen.
  for (let turn = 0; turn < 12; turn += 1) next()
  return { next, below: (count) => Math.floor((next() * count) / TWO_32) }
}

/** The same things in a drawn order (Fisher–Yates); the list itself is left as it is. */
export function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const rest = [...list]
  const drawn: T[] = []
  while (rest.length > 0) {
    const at = chance.below(rest.length)
    const last = rest.pop()
    if (last === undefined) break
    if (at === rest.length) drawn.push(last)
    else {
      const picked = rest[at]
      if (picked !== undefined) drawn.push(picked)
      rest[at] = last
    }
  }
  return drawn
}
