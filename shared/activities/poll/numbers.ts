export type Bin = { readonly from: number; readonly to: number; readonly count: number }
/** All null and no bins where nobody has answered. */
export type Numbers = {
  readonly median: number | null
  readonly mean: number | null
  readonly min: number | null
  readonly max: number | null
  /** Side by side and equally wide. Each holds its lower end, the last its upper end too. */
  readonly bins: readonly Bin[]
}

const MOST_BINS = 12
/** Of a power of ten: how wide a bin may be, so that its ends are figures people read at a glance. */
const WIDTHS = [1, 2, 2.5, 5, 10]

export function summarise(values: readonly number[], decimals: number): Numbers {
  // Sorted first: added up in the order they came, the last digit would say something of it.
  const sorted = values.toSorted((a, b) => a - b)
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
  const width = widthFor(min, max, 10 ** -decimals)
  const first = Math.floor(rounded(min / width))
  const last = Math.max(first, Math.ceil(rounded(max / width)) - 1)
  const counts = Array.from({ length: last - first + 1 }, () => 0)
  for (const value of sorted) {
    const at = Math.min(Math.floor(rounded(value / width)), last) - first
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts.map((count, at) => ({
    from: rounded((first + at) * width),
    to: rounded((first + at + 1) * width),
    count,
  }))
}

/** The least of those figures that needs no more bins than there is room for; never finer than the answers can be. */
function widthFor(min: number, max: number, least: number): number {
  const needed = Math.max(least, (max - min) / MOST_BINS)
  const power = 10 ** Math.floor(Math.log10(needed))
  const fits = (width: number) => rounded(width) >= rounded(needed) && binCount(min, max, width) <= MOST_BINS
  const width = [power, power * 10].flatMap((base) => WIDTHS.map((step) => step * base)).find(fits)
  return Math.max(least, width ?? power * 100)
}

function binCount(min: number, max: number, width: number): number {
  return Math.ceil(rounded(max / width)) - Math.floor(rounded(min / width))
}
