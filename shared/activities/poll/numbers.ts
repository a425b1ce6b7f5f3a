import { firstIn } from './sorted.ts'

export type Bin = { readonly from: number; readonly to: number; readonly count: number }
/** All null and no bins where nobody has answered. */
export type Numbers = {
  readonly median: number | null
  readonly mean: number | null
  readonly min: number | null
  readonly max: number | null
  /** Side by side and equally wide. Each holds its lower end; the last, unless each holds one figure, its upper end too. */
  readonly bins: readonly Bin[]
}

const MOST_BINS = 12
/** Of a power of ten: how wide a bin may be, so that its ends are figures people read at a glance. */
const WIDTHS = [1, 2, 2.5, 5, 10]

/** Of numbers in the order of their size: added up in that in which they came, the last digit would say something of it. */
export function summarise(sorted: readonly number[], decimals: number): Numbers {
  const min = sorted[0]
  const max = sorted.at(-1)
  if (min === undefined || max === undefined)
    return { median: null, mean: null, min: null, max: null, bins: [] }
  const middle = (sorted.length - 1) / 2
  const [low = min, high = max] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]]
  return {
    median: rounded((low + high) / 2),
    mean: rounded(sorted.reduce((sum, value) => sum + value, 0) / sorted.length),
    min,
    max,
    bins: binsOf(sorted, min, max, decimals),
  }
}

/** What is left of 0.1 + 0.2 beyond what anybody typed is not theirs. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

function binsOf(sorted: readonly number[], min: number, max: number, decimals: number): readonly Bin[] {
  const least = 10 ** -decimals
  const width = widthFor(min, max, least)
  const { first, count } = binsFor(min, max, width, least)
  // Where each begins, looked for as in a dictionary: a thousand answers have no more bins than ten.
  const begins = Array.from({ length: count }, (_, at) =>
    at === 0 ? 0 : firstIn(sorted, (value) => Math.floor(rounded(value / width)) >= first + at),
  )
  return begins.map((begin, at) => ({
    from: rounded((first + at) * width),
    to: rounded((first + at + 1) * width),
    count: (begins[at + 1] ?? sorted.length) - begin,
  }))
}

/** The least of those figures that needs no more bins than there is room for; never finer than the answers can be. */
function widthFor(min: number, max: number, least: number): number {
  const needed = Math.max(least, (max - min) / MOST_BINS)
  const power = 10 ** Math.floor(Math.log10(needed))
  const fits = (width: number) =>
    rounded(width) >= rounded(needed) && binsFor(min, max, width, least).count <= MOST_BINS
  const width = [power, power * 10].flatMap((base) => WIDTHS.map((step) => step * base)).find(fits)
  return Math.max(least, width ?? power * 100)
}

/** One that is as narrow as answers can be holds one figure, and the highest has one to itself. */
function binsFor(min: number, max: number, width: number, least: number) {
  const first = Math.floor(rounded(min / width))
  const isFinest = rounded(width) <= rounded(least)
  const last = isFinest ? Math.floor(rounded(max / width)) : Math.ceil(rounded(max / width)) - 1
  return { first, count: Math.max(first, last) - first + 1 }
}
