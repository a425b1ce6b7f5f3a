export type Scale = {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
  readonly decimals: number
  /** Zero is somewhere on it. */
  readonly hasZero: boolean
}

const NICE = [1, 2, 2.5, 5, 10]
const MOST_DECIMALS = 9
/** So many signs of a number are its own and no rounding; and ten such steps. */
const SIGNS = 15
const FINEST = 1e-14

/** From zero, unless that would press the lines flat. */
export function scaleOf(values: readonly number[]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  // What never changes is measured against nothing at all.
  if (least === most && most !== 0) return scaleOf([0, most])
  const fromZero = least >= 0 && least <= (most - least) * 1.2
  const [from, to] = [fromZero ? 0 : least, least === most ? most + 0.1 : most]
  // Steps finer than a number can tell apart would all be the same one.
  const rough = Math.max((to - from) / 4, Math.max(Math.abs(from), Math.abs(to)) * FINEST)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (NICE.find((nice) => nice * power >= rough * 0.999) ?? 10) * power
  const first = Math.floor(from / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(to / step - 1e-9))
  const ticks = Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(SIGNS)),
  )
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)]
  return { low, high, ticks, decimals: decimalsIn(step), hasZero: low <= 0 && high >= 0 }
}

function decimalsIn(step: number): number {
  for (let count = 0; count < MOST_DECIMALS; count++) {
    const whole = step * 10 ** count
    if (Math.abs(whole - Math.round(whole)) < whole * 1e-6) return count
  }
  return MOST_DECIMALS
}

/** Less than this of the height, and a line says nothing. */
const SEEN = 0.2

/** With the target on it, unless that would leave the lines no height to move in. */
export function scaleWith(
  values: readonly number[],
  target: number | null,
): { readonly scale: Scale; readonly shows: boolean } {
  const own = scaleOf(values)
  if (target === null) return { scale: own, shows: false }
  if (target >= own.low && target <= own.high) return { scale: own, shows: true }
  const scale = scaleOf([...values, target])
  const shows = (own.high - own.low) / (scale.high - scale.low) >= SEEN
  return shows ? { scale, shows } : { scale: own, shows }
}

/** What wants to stand at a place, and the height it takes; both in the same measure. */
export type Wanting = { readonly at: number; readonly size: number }
type Block = { readonly of: readonly number[]; readonly size: number; readonly pull: number }

/** Moved as little as can be for none to stand on another, in the order they want, between two bounds if they fit there. */
export function spread(
  wanted: readonly Wanting[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  const order = wanted.map((_, index) => index).toSorted((one, other) => atOf(one) - atOf(other))
  const topOf = ({ of, size, pull }: Block) => Math.max(from, Math.min(pull / of.length, to - size))
  const blocks: Block[] = []
  for (const index of order) {
    const { at, size } = wanted[index] ?? { at: 0, size: 0 }
    let block: Block = { of: [index], size, pull: at - size / 2 }
    for (
      let above = blocks.at(-1);
      above && topOf(above) + above.size > topOf(block);
      above = blocks.at(-1)
    ) {
      blocks.pop()
      block = {
        of: [...above.of, ...block.of],
        size: above.size + block.size,
        pull: above.pull + block.pull - block.of.length * above.size,
      }
    }
    blocks.push(block)
  }
  const placed = new Map<number, number>()
  for (const block of blocks) {
    let top = topOf(block)
    for (const index of block.of) {
      const { size } = wanted[index] ?? { size: 0 }
      placed.set(index, top + size / 2)
      top += size
    }
  }
  return wanted.map((_, index) => placed.get(index) ?? 0)

  function atOf(index: number): number {
    return wanted[index]?.at ?? 0
  }
}
