import type { Chart, Figure, Value } from './figures.ts'
import { meanLine } from './mean.ts'
import { readPeriod, yearAndPart } from './periods.ts'
import { decimalsOf } from './read-number.ts'
import { type Scale, scaleWith } from './scale.ts'
import { decimalsOfTarget, numberText, periodText, spanText, subtitleText, valueText } from './text.ts'
import type { DrawnWords } from './words/nb.ts'

/** How a line is told from the others without its colour: `width` and `dash` in u of the hall screen. */
export type Stroke = {
  readonly ink: 'ink' | 'ink-mid'
  readonly width: number
  readonly dash: readonly number[]
}
export type Line = { readonly values: readonly Value[]; readonly stroke: Stroke }
/** What stands at the end of a line. `at`: where its value is, from 0 (top) to 1. */
export type EndLabel = {
  readonly name: string
  readonly value: string
  readonly at: number
  readonly kind: 'now' | 'line' | 'target'
  /** Its line's, where there are several to tell apart. */
  readonly stroke: Stroke | null
}
export type ChartModel = {
  readonly lines: readonly Line[]
  readonly scale: Scale
  readonly tickTexts: readonly string[]
  readonly stops: readonly { readonly at: number; readonly text: string }[]
  /** What stands at the left edge, as a place among the periods; the last period stands at the right one. */
  readonly from: number
  /** Null where it has no place on the scale, too. */
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

export function chartModel(figure: Figure, chart: Chart, words: DrawnWords): ChartModel {
  const { series } = chart
  const { scale, shows } = scaleWith(valuesIn(chart), figure.target)
  const [first] = series
  const mean = meanLine(chart)
  const lines = series.map(({ values }, at) => ({ values, stroke: strokeOf(at) }))
  const at = first ? first.values.findLastIndex((value) => value !== null) : -1
  const value = first?.values[at] ?? null
  return {
    // The mean lies under the quarters.
    lines: [...(mean ? [{ values: mean, stroke: MEAN }] : []), ...lines],
    scale,
    tickTexts: scale.ticks.map((tick) => numberText(tick, scale.decimals, words)),
    stops: stopsOf(chart, (period) => periodText(period, chart.by, words)),
    // Words stand under the middle of their own width; a single period stands by its number.
    from: chart.by === 'other' ? -0.5 : chart.periods.length === 1 ? -1 : 0,
    target: shows ? figure.target : null,
    last: value === null ? null : { at, value },
    labels: labelsOf(figure, chart, { scale, shows }, words),
    periods: chart.periods.map((period) => periodText(period, chart.by, words)),
    described: words
      .chart(
        spanText(chart, words),
        `${periodText(chart.periods[at] ?? '', chart.by, words)}, ${valueText(value, figure, words)}`,
      )
      .replace(' .', '.'),
  }
}

/** A line of one value is no line: the number itself is what there is to show. */
export function onlyNumber({ periods, series }: Chart): Value {
  return periods.length === 1 && series.length === 1 ? (series[0]?.values[0] ?? null) : null
}

function strokeOf(at: number): Stroke {
  return STROKES[at % STROKES.length] ?? MEAN
}

function valuesIn({ series }: Chart): readonly number[] {
  return series.flatMap(({ values }) => values).filter((value) => value !== null)
}

type Scaled = { readonly scale: Scale; readonly shows: boolean }

function labelsOf(
  figure: Figure,
  { series }: Chart,
  { scale, shows }: Scaled,
  words: DrawnWords,
): readonly EndLabel[] {
  const { target, decimals } = figure
  const told = toldTarget(figure, words)
  const height = (value: number) => (scale.high - value) / (scale.high - scale.low)
  const ends = series.flatMap(({ name, values }, at): readonly EndLabel[] => {
    const last = values.findLast((value) => value !== null)
    if (last === undefined || last === null) return []
    const isFirst = at === 0
    const isNamed = series.length > 1
    return [
      {
        name: isNamed ? name : '',
        // A long unit may stand on a line of its own.
        value: isFirst
          ? valueText(last, figure, words).replace('\u00a0', ' ')
          : numberText(last, decimals, words),
        at: height(last),
        kind: isFirst ? 'now' : 'line',
        stroke: isNamed ? strokeOf(at) : null,
      },
    ]
  })
  if (target === null || told === null) return ends
  const isAbove = target > scale.high
  const text = shows ? words.target(told) : words.targetOff(told, isAbove)
  const at = shows ? height(target) : isAbove ? 0 : 1
  return [...ends, { name: text, value: '', at, kind: 'target', stroke: null }]
}

function toldTarget(figure: Figure, words: DrawnWords): string | null {
  return figure.target === null ? null : numberText(figure.target, decimalsOfTarget(figure), words)
}

/** `Mål 6,5`; null where there is none. */
export function targetText(figure: Figure, words: DrawnWords): string | null {
  const told = toldTarget(figure, words)
  return told === null ? null : words.target(told)
}

const MOST_STOPS = 6
const MOST_WORDS = 8
const MOST_NAMED = 3

/** Years under quarters and months, where there are years enough; of many every second, fifth and so on. */
export function stopsOf(
  { by, periods }: Pick<Chart, 'by' | 'periods'>,
  nameOf: (period: string) => string,
): ChartModel['stops'] {
  const all = periods.map((period, at) => ({ at, text: nameOf(period) }))
  if (by === 'other') return someOf(all, MOST_WORDS)
  const years = periods.flatMap((period, at) => {
    const read = readPeriod(period)
    if (read === null) return []
    const { year, part } = yearAndPart(read)
    return part === 1 || by === 'year' ? [{ at, text: `${year}` }] : []
  })
  return years.length > 1 || by === 'year' ? someOf(years, MOST_STOPS) : someOf(all, MOST_NAMED)
}

function someOf<Stop>(stops: readonly Stop[], most: number): readonly Stop[] {
  const every = Math.ceil(stops.length / most)
  return stops.filter((_, at) => at % every === 0)
}

export function figureSubtitle(figure: Figure, words: DrawnWords): string {
  const values = figure.chart ? valuesIn(figure.chart) : []
  const { scale } = scaleWith(values.length > 0 ? values : [0], figure.target)
  const low = numberText(scale.low, decimalsOf([scale.low]), words)
  return subtitleText(figure, { hasZero: scale.hasZero, low }, words)
}
