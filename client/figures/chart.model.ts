import type { FigureWords } from '#client/words/nb/figures-hall.ts'
import type { Chart, Figure, Value } from '#shared/figures/figures.ts'
import { readPeriod, yearAndPart } from '#shared/figures/periods.ts'
import { numberText, periodText, spanText, subtitleText, valueText } from './figure-text.ts'

export type Scale = {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
  readonly decimals: number
  readonly fromZero: boolean
}
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
  readonly stops: readonly { readonly at: number; readonly text: string }[]
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

/** The mean of a quarter and the three before it; none where one of them is missing. */
export function meanOfFour(values: readonly Value[]): readonly Value[] {
  return values.map((_, at) => {
    const four = values.slice(Math.max(0, at - 3), at + 1).filter((value) => value !== null)
    return four.length < 4 ? null : four.reduce((sum, value) => sum + value, 0) / 4
  })
}

const NICE = [1, 2, 2.5, 5, 10]

/** From zero, unless that would press the lines flat. */
export function scaleOf(values: readonly number[]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const fromZero = least >= 0 && least <= (most - least) * 1.2
  const [from, to] = [fromZero ? 0 : least, least === most ? most + (Math.abs(most) || 1) * 0.1 : most]
  const rough = (to - from) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (NICE.find((nice) => nice * power >= rough * 0.999) ?? 10) * power
  const first = Math.floor(from / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(to / step - 1e-9))
  const ticks = Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  )
  const decimals =
    [0, 1, 2, 3].find((count) => Math.abs(step * 10 ** count - Math.round(step * 10 ** count)) < 1e-6) ?? 3
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks, decimals, fromZero: (ticks[0] ?? 0) === 0 }
}

const MOST_STOPS = 6

/** Years under quarters and months; of many periods every second, fifth and so on. */
function stopsOf({ by, periods }: Chart): ChartModel['stops'] {
  const named = periods.flatMap((period, at) => {
    const read = by === 'other' ? null : readPeriod(period)
    if (read === null) return [{ at, text: period }]
    const { year, part } = yearAndPart(read)
    return part === 1 || read.by === 'year' ? [{ at, text: `${year}` }] : []
  })
  const every = Math.ceil(named.length / MOST_STOPS)
  const some = named.filter((_, at) => at % every === 0)
  return some.length > 0 ? some : periods.slice(0, 1).map((text) => ({ at: 0, text }))
}

/** Labels are pushed apart to a least distance, and kept within the picture. */
export function spread(wanted: readonly number[], gap: number): readonly number[] {
  const order = wanted.map((at, index) => ({ at, index })).toSorted((one, other) => one.at - other.at)
  const placed: number[] = []
  for (const { at } of order) placed.push(Math.max(at, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap))
  for (let each = placed.length - 1, floor = 1; each >= 0; each--) {
    placed[each] = Math.min(placed[each] ?? 0, floor)
    floor = (placed[each] ?? 0) - gap
  }
  return wanted.map((_, index) => placed[order.findIndex((each) => each.index === index)] ?? 0)
}

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
