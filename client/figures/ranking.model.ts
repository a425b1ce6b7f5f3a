import type { FigureWords } from '#client/words/nb/figures-hall.ts'
import type { Figure, Ranking, Value } from '#shared/figures/figures.ts'
import { numberText } from '#shared/figures/text.ts'

export type Ranked = {
  /** Null for the mean, and for what has no value. Equal values share a number. */
  readonly number: number | null
  readonly name: string
  /** Null: missing. */
  readonly value: string | null
  readonly change: { readonly way: 'up' | 'down' | 'same'; readonly text: string } | null
  readonly isMean: boolean
}

/** Best first, the mean as a row among them, what has no value last. */
export function rankedRows(
  { decimals }: Figure,
  { rows, best }: Ranking,
  words: FigureWords,
): readonly Ranked[] {
  const sign = best === 'low' ? 1 : -1
  const known = rows.flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]))
  const ordered = known.toSorted((one, other) => sign * (one.value - other.value))
  const changes = known.flatMap(({ change }) => change ?? [])
  const average = mean(known.map(({ value }) => value))
  const row = (number: number | null, name: string, value: Value, change: Value, isMean = false): Ranked => ({
    ...{ number, name, isMean },
    value: value === null ? null : numberText(value, decimals, words),
    change: change === null ? null : changeOf(change, decimals, words),
  })
  const ranked = ordered.map(({ name, value, change }) =>
    row(1 + ordered.filter((each) => sign * (each.value - value) < 0).length, name, value, change),
  )
  const place = ordered.findIndex(({ value }) => average !== null && sign * (value - average) > 0)
  const meanRow =
    known.length < 2
      ? []
      : [row(null, words.mean, average, changes.length === known.length ? mean(changes) : null, true)]
  const at = place < 0 ? ranked.length : place
  const missing = rows.filter(({ value }) => value === null).map(({ name }) => row(null, name, null, null))
  return [...ranked.slice(0, at), ...meanRow, ...ranked.slice(at), ...missing]
}

/** By name, without numbers, and the mean after them all: on a phone nobody is ranked. */
export function listedRows(figure: Figure, ranking: Ranking, words: FigureWords): readonly Ranked[] {
  return rankedRows(figure, ranking, words)
    .toSorted(
      (one, other) => Number(one.isMean) - Number(other.isMean) || one.name.localeCompare(other.name, 'nb'),
    )
    .map((row) => ({ ...row, number: null }))
}

/** As many rows as stand in a column where nothing has been measured. */
const ROWS = 8

/** Where each column ends and the next begins: rows are as high as their names need. A row higher than the room stands alone. */
export function columnsOf(heights: readonly number[], room: number): readonly (readonly [number, number])[] {
  const isMeasured = room > 0 && heights.some((height) => height > 0)
  const columns: (readonly [number, number])[] = []
  let from = 0
  while (from < heights.length) {
    let [to, taken] = [from + 1, heights[from] ?? 0]
    while (to < heights.length && (isMeasured ? taken + (heights[to] ?? 0) <= room : to - from < ROWS))
      taken += heights[to++] ?? 0
    columns.push([from, to])
    from = to
  }
  return columns
}

/**
 * As many columns as there are without saying which page this is, where all rows have room there; else what stands above that line.
 * Which line is there is no reason to have it.
 */
export function ranksIn(
  heights: readonly number[],
  { alone, paged }: { readonly alone: number; readonly paged: number },
  columns: number,
): ReturnType<typeof columnsOf> {
  const whole = columnsOf(heights, alone)
  return whole.length <= columns ? whole : columnsOf(heights, paged)
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

function changeOf(change: number, decimals: number, words: FigureWords): Ranked['change'] {
  const text = numberText(Math.abs(change), decimals, words)
  if (Number(Math.abs(change).toFixed(decimals)) === 0) return { way: 'same', text }
  return { way: change > 0 ? 'up' : 'down', text }
}
