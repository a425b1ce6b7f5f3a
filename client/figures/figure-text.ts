import type { FigureWords } from '#client/words/nb/figures-hall.ts'
import type { Chart, Figure, Value } from '#shared/figures/figures.ts'
import { readPeriod, yearAndPart } from '#shared/figures/periods.ts'

type Count = Pick<Figure, 'decimals' | 'unit'>

/** `7,3`, with a minus that is one. */
export function numberText(
  value: number,
  decimals: number,
  { decimal }: Pick<FigureWords, 'decimal'>,
): string {
  const text = Math.abs(value).toFixed(decimals)
  const [whole = '', part] = text.split('.')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole
  const isNegative = value < 0 && Number(text) > 0
  return `${isNegative ? '−' : ''}${grouped}${part === undefined ? '' : `${decimal}${part}`}`
}

/** With the unit after it: `7,3 %`, `12 dager`; a missing one says so. */
export function valueText(value: Value, { decimals, unit }: Count, words: FigureWords): string {
  if (value === null) return words.none
  return `${numberText(value, decimals, words)}${unit === '%' ? '\u2009%' : `\u00a0${unit}`}`
}

/** `4. kvartal 2012`; any other words as they stand. */
export function periodText(period: string, by: Chart['by'], words: FigureWords): string {
  const read = by === 'other' ? null : readPeriod(period)
  if (read === null || read.by === 'year') return period
  const { year, part } = yearAndPart(read)
  return read.by === 'quarter' ? words.quarter(part, year) : words.month(part, year)
}

/** `2001–2012`, or from one stop to another; a single one goes by its own name. */
export function spanText({ by, periods }: Chart, words: FigureWords): string {
  const [first, last] = [periods[0] ?? '', periods.at(-1) ?? '']
  if (first === last) return periodText(first, by, words)
  const years = [first, last].map((period) => {
    const read = by === 'other' ? null : readPeriod(period)
    return read ? `${yearAndPart(read).year}` : period
  })
  return years[0] === years[1] ? (years[0] ?? '') : years.join('–')
}

/** What is counted, over what, and all that one must know to read the chart right. */
export function subtitleText(figure: Figure, fromZero: boolean, low: string, words: FigureWords): string {
  const { chart, unit, subtitle } = figure
  const counted = unit === '%' ? words.percent : unit.charAt(0).toLocaleUpperCase('nb') + unit.slice(1)
  if (chart === null) return subtitle || counted
  const what =
    subtitle || [counted, words.per[chart.by], spanText(chart, words)].filter((part) => part !== '').join(' ')
  const scale = fromZero ? '' : `, ${words.startsAt(low)}`
  const gaps = chart.series.flatMap(({ values }) => values).filter((value) => value === null).length
  return [
    `${what.replace(/\.$/, '')}${scale}.`,
    ...(chart.mean ? [words.meanLine] : []),
    ...(gaps > 0 ? [words.gaps(gaps)] : []),
  ].join(' ')
}
