import type { FigureWords } from '#client/words/nb/figures-hall.ts'
import { meanOfFour, type Scale, type Stop, scaleOf, spread, stopsOf } from '#shared/figures/chart-space.ts'
import type { Chart, Figure, Value } from '#shared/figures/figures.ts'
import { numberText, periodText, spanText, subtitleText, valueText } from './figure-text.ts'

/** How a line is told from the others without its colour: `dash` in u of the hall screen. */
export type Stroke = {
  readonly ink: 'ink' | 'ink-mid'
  readonly width: number
  readonly dash: readonly number[]
}
export type Line = { readonly values: readonly Value[]; readonly stroke: Stroke }
export type EndLabel = {
  readonly text: string
  readonly value: number
  /** Where its value stands, from 0 (top) to 1; and where there is room for the label. */
  readonly at: number
  readonly place: number
  readonly kind: 'now' | 'line' | 'target'
}
export type ChartModel = {
  readonly lines: readonly Line[]
  readonly scale: Scale
  readonly tickTexts: readonly string[]
  readonly stops: readonly Stop[]
  readonly target: number | null
  /** The last value of the first line. */
  readonly last: { readonly at: number; readonly value: number } | null
  readonly labels: readonly EndLabel[]
  readonly periods: readonly string[]
  readonly described: string
}

const STROKES: readonly Stroke[] = [
  { ink: 'ink', width: 7, dash: [] },
  { ink: 'ink-mid', width: 7, dash: [] },
  { ink: 'ink', width: 5, dash: [26, 14] },
  { ink: 'ink-mid', width: 6, dash: [26, 14] },
  { ink: 'ink', width: 5, dash: [36, 10, 8, 10] },
  { ink: 'ink-mid', width: 6, dash: [36, 10, 8, 10] },
]
const MEAN: Stroke = { ink: 'ink-mid', width: 4, dash: [] }

const GAP = 0.1

export function chartModel(figure: Figure, chart: Chart, words: FigureWords): ChartModel {
  const { target } = figure
  const { series } = chart
  const all = series.flatMap(({ values }) => values).filter((value) => value !== null)
  const scale = scaleOf([...all, ...(target === null ? [] : [target])])
  const [first] = series
  const mean =
    chart.mean && series.length === 1 && first ? [{ values: meanOfFour(first.values), stroke: MEAN }] : []
  const lines = series.map(({ values }, at) => ({ values, stroke: STROKES[at % STROKES.length] ?? MEAN }))
  const height = (value: number) => (scale.high - value) / (scale.high - scale.low)
  const ends = series.flatMap(({ name, values }, at) => {
    const last = values.findLast((value) => value !== null)
    if (last === undefined || last === null) return []
    const value = at === 0 ? valueText(last, figure, words) : numberText(last, figure.decimals, words)
    const isNamed = series.length > 1 && name !== ''
    const text = isNamed ? `${name} ${value}` : value
    return [{ text, value: last, at: height(last), kind: at === 0 ? ('now' as const) : ('line' as const) }]
  })
  const targets =
    target === null
      ? []
      : [
          {
            text: words.target(numberText(target, figure.decimals, words)),
            value: target,
            at: height(target),
            kind: 'target' as const,
          },
        ]
  const labels = [...ends, ...targets]
  const places = spread(
    labels.map(({ at }) => at),
    GAP,
  )
  const at = first ? first.values.findLastIndex((value) => value !== null) : -1
  const value = first?.values[at] ?? null
  return {
    // The mean lies under the quarters.
    lines: [...mean, ...lines],
    scale,
    tickTexts: scale.ticks.map((tick) => numberText(tick, scale.decimals, words)),
    stops: stopsOf(chart),
    target,
    last: value === null ? null : { at, value },
    labels: labels.map((label, index) => ({ ...label, place: places[index] ?? label.at })),
    periods: chart.periods.map((period) => periodText(period, chart.by, words)),
    described: words.chart(
      spanText(chart, words),
      `${periodText(chart.periods[at] ?? '', chart.by, words)}, ${valueText(value, figure, words)}`,
    ),
  }
}

export function figureSubtitle(figure: Figure, words: FigureWords): string {
  const values = (figure.chart?.series ?? []).flatMap((each) => each.values).filter((value) => value !== null)
  const scale = scaleOf([
    ...values,
    ...(figure.target === null ? [] : [figure.target]),
    ...(values.length > 0 ? [] : [0]),
  ])
  return subtitleText(figure, scale.fromZero, numberText(scale.low, scale.decimals, words), words)
}
