import { meanOfFour, stopsOf } from '#shared/figures/chart.ts'
import type { Chart, Figure, Value } from '#shared/figures/figures.ts'
import { readPeriod, yearAndPart } from '#shared/figures/periods.ts'
import { type Scale, scaleWith, spread } from '#shared/figures/scale.ts'
import { eased } from '#shared/figures/text.ts'
import { joined } from '#shared/report/format.ts'
import type { Block, LinesBlock } from '#shared/report/report.ts'
import type { ReportWords } from '#shared/report/words/nb.ts'

/** As near each other as two labels at the right may come, of the height of the drawing. */
const GAP = 0.085

/** A chart as the hall saw it: every period, the target, the latest value of each line, and what one must know to read it right. */
export function linesOf(given: Figure, words: ReportWords): readonly Block[] {
  const figure = eased(given, words.figures)
  const { chart } = figure
  if (chart === null) return []
  const { series } = chart
  const known = series.flatMap(({ values }) => values).filter((value) => value !== null)
  if (known.length === 0) return []
  const { scale, shows } = scaleWith(known, figure.target)
  // What is far from all of it is told in words above.
  const target = shows ? figure.target : null
  const told = (value: number) => numberText(value, scale.decimals, words)
  const only = series.length === 1 ? series[0] : undefined
  const hasMean = chart.mean && only !== undefined
  const about = joined(
    scale.hasZero ? '' : words.figures.startsAt(told(scale.low)),
    hasMean ? words.figures.meanOfFour : '',
  )
  const drawing: LinesBlock = {
    type: 'lines',
    periods: chart.periods.length,
    ...{ low: scale.low, high: scale.high, target },
    ticks: scale.ticks.map((at) => ({ at, text: told(at) })),
    stops: stopsOf(chart, (period) => periodText(period, chart, words)),
    lines: [
      ...series.map(({ values }) => ({ values, isMean: false })),
      ...(hasMean ? [{ values: meanOfFour(only.values), isMean: true }] : []),
    ],
    labels: labelsOf({ ...figure, target }, chart, scale, words),
  }
  return [drawing, ...(about === '' ? [] : [{ type: 'text', text: about, quiet: true } as const])]
}

function labelsOf(figure: Figure, { series }: Chart, scale: Scale, words: ReportWords): LinesBlock['labels'] {
  const placeOf = (value: number) => (scale.high - value) / (scale.high - scale.low)
  const ends = series.flatMap(({ name, values }, line) => {
    const last = values.findLast((value) => value !== null) ?? null
    if (last === null) return []
    const value = valueText(last, figure, words)
    return [{ text: series.length > 1 ? `${name} ${value}`.trim() : value, at: placeOf(last), line }]
  })
  const { target } = figure
  const aim =
    target === null
      ? []
      : [{ text: words.figures.target(valueText(target, figure, words)), at: placeOf(target), line: null }]
  const labels = [...ends, ...aim]
  const places = spread(
    labels.map(({ at }) => ({ at, size: GAP })),
    { from: -GAP / 2, to: 1 + GAP / 2 },
  )
  return labels.map((label, nth) => ({ ...label, place: places[nth] ?? label.at }))
}

function numberText(value: number, decimals: number, { decimalSign }: ReportWords): string {
  const text = value.toFixed(decimals)
  const told = /^-0(?:\.0*)?$/.test(text) ? text.slice(1) : text
  return told.replace('.', decimalSign).replace('-', '\u2212')
}

export function valueText(value: Value, { decimals, unit }: Figure, words: ReportWords): string {
  if (value === null) return words.figures.missing
  return `${numberText(value, decimals, words)}${unit === '%' ? '\u2009' : '\u00a0'}${unit}`
}

export function periodText(period: string, { by }: Chart, { figures, months }: ReportWords): string {
  const read = by === 'other' ? null : readPeriod(period)
  if (read === null || read.by === 'year') return period
  const { year, part } = yearAndPart(read)
  return read.by === 'quarter' ? figures.quarter(part, year) : figures.month(months[part - 1] ?? '', year)
}
