import type { Chart, Value } from './figures.ts'

/** The mean of a quarter and the three before it; none where one of them is missing. */
export function meanOfFour(values: readonly Value[]): readonly Value[] {
  return values.map((_, at) => {
    const four = values.slice(Math.max(0, at - 3), at + 1).filter((value) => value !== null)
    return four.length < 4 ? null : four.reduce((sum, value) => sum + value, 0) / 4
  })
}

/** The mean as it is drawn; null where no line comes of it. One that stands alone would be taken for a value of its own. */
export function meanLine({ mean, series }: Chart): readonly Value[] | null {
  const [first, second] = series
  if (!mean || first === undefined || second !== undefined) return null
  const all = meanOfFour(first.values)
  const has = (at: number) => (all[at] ?? null) !== null
  const line = all.map((value, at) => (has(at - 1) || has(at + 1) ? value : null))
  return line.some((value) => value !== null) ? line : null
}
