import { chartModel, onlyNumber } from '#shared/figures/chart.ts'
import type { Figure, Value } from '#shared/figures/figures.ts'
import { decimalsOf } from '#shared/figures/read-number.ts'
import { decimalsOfTarget, eased, numberText, valueText } from '#shared/figures/text.ts'
import { joined } from '#shared/report/format.ts'
import type { Block } from '#shared/report/report.ts'
import type { ReportWords } from '#shared/report/words/nb.ts'

/** A chart as the hall saw it: every period, the target, the latest value of each line, and what one must know to read it right. */
export function linesOf(given: Figure, words: ReportWords): readonly Block[] {
  const { drawn } = words.figures
  const figure = eased(given, drawn)
  const { chart } = figure
  // One number is told by the table.
  if (chart === null || onlyNumber(chart) !== null) return []
  if (chart.series.every(({ values }) => values.every((value) => value === null))) return []
  const model = chartModel(figure, chart, drawn)
  const { hasZero, low } = model.scale
  const about = joined(
    hasZero ? '' : words.figures.startsAt(numberText(low, decimalsOf([low]), drawn)),
    model.lines.length > chart.series.length ? drawn.meanLine : '',
  )
  const note: Block[] = about === '' ? [] : [{ type: 'text', text: about, quiet: true }]
  return [{ type: 'lines', model }, ...note]
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
