import { meanOfFour, onlyNumber, stopsOf } from '#shared/figures/chart.ts'
import type { Chart, Figure, Value } from '#shared/figures/figures.ts'
import { decimalsOf } from '#shared/figures/read-number.ts'
import { type Scale, scaleWith, spread } from '#shared/figures/scale.ts'
import { decimalsOfTarget, eased, numberText, periodText, valueText } from '#shared/figures/text.ts'
import { joined } from '#shared/report/format.ts'
import type { Block, LinesBlock } from '#shared/report/report.ts'
import type { ReportWords } from '#shared/report/words/nb.ts'

/** As near each other as two labels at the right may come, of the height of the drawing. */
const GAP = 0.085

/** A chart as the hall saw it: every period, the target, the latest value of each line, and what one must know to read it right. */
export function linesOf(given: Figure, words: ReportWords): readonly Block[] {
  const { drawn } = words.figures
  const figure = eased(given, drawn)
  const { chart } = figure
  // One number is told by the table.
  if (chart === null || onlyNumber(chart) !== null) return []
  const { series } = chart
  const known = series.flatMap(({ values }) => values).filter((value) => value !== null)
  if (known.length === 0) return []
  const { scale, shows } = scaleWith(known, figure.target)
  // What is far from all of it is told in words above.
  const target = shows ? figure.target : null
  const told = (value: number) => numberText(value, scale.decimals, drawn)
  const only = series.length === 1 ? series[0] : undefined
  const hasMean = chart.mean && only !== undefined
  const about = joined(
    scale.hasZero ? '' : words.figures.startsAt(numberText(scale.low, decimalsOf([scale.low]), drawn)),
    hasMean ? drawn.meanLine : '',
  )
  const drawing: LinesBlock = {
    type: 'lines',
    periods: chart.periods.length,
    ...{ low: scale.low, high: scale.high, target },
    ticks: scale.ticks.map((at) => ({ at, text: told(at) })),
    stops: stopsOf(chart, (period) => periodText(period, chart.by, drawn)),
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
    const value = valueText(last, figure, words.figures.drawn)
    return [{ text: series.length > 1 ? `${name} ${value}`.trim() : value, at: placeOf(last), line }]
  })
  const { target } = figure
  const aim = target === null ? [] : [{ text: targetText(figure, words), at: placeOf(target), line: null }]
  const labels = [...ends, ...aim]
  const places = spread(
    labels.map(({ at }) => ({ at, size: GAP })),
    { from: -GAP / 2, to: 1 + GAP / 2 },
  )
  return labels.map((label, nth) => ({ ...label, place: places[nth] ?? label.at }))
}

/** A target may be set finer than what is counted. */
export function targetText(figure: Figure, { figures }: ReportWords): string {
  const { target, unit } = figure
  if (target === null) return ''
  return figures.target(valueText(target, { unit, decimals: decimalsOfTarget(figure) }, figures.drawn))
}

/** In a table a gap is a dash. */
export function cellText(value: Value, figure: Figure, { figures }: ReportWords): string {
  return value === null ? figures.missing : valueText(value, figure, figures.drawn)
}
