import type { Chart, Figure, Value } from './figures.ts'
import { meanLine } from './mean.ts'
import { readPeriod, yearAndPart } from './periods.ts'
import { decimalsOf } from './read-number.ts'
import type { DrawnWords } from './words/nb.ts'

type Count = Pick<Figure, 'decimals' | 'unit'>

/** `7,3`, with a minus that is one. */
export function numberText(
  value: number,
  decimals: number,
  { decimal }: Pick<DrawnWords, 'decimal'>,
): string {
  const text = Math.abs(value).toFixed(decimals)
  const [whole = '', part] = text.split('.')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole
  const isNegative = value < 0 && Number(text) > 0
  return `${isNegative ? '−' : ''}${grouped}${part === undefined ? '' : `${decimal}${part}`}`
}

/** With the unit after it: `7,3 %`, `12 dager`; a missing one says so. */
export function valueText(value: Value, { decimals, unit }: Count, words: DrawnWords): string {
  if (value === null) return words.none
  return `${numberText(value, decimals, words)}${unit === '%' ? '\u202f%' : `\u00a0${unit}`}`
}

/** As many decimals as a target is told with: it may be set finer than what is counted. */
export function decimalsOfTarget({ decimals, target }: Pick<Figure, 'decimals' | 'target'>): number {
  return Math.max(decimals, decimalsOf([target]))
}

/** `4. kvartal 2012`; any other words as they stand. */
export function periodText(period: string, by: Chart['by'], words: DrawnWords): string {
  const read = by === 'other' ? null : readPeriod(period)
  if (read === null || read.by === 'year') return period
  const { year, part } = yearAndPart(read)
  return read.by === 'quarter' ? words.quarter(part, year) : words.month(part, year)
}

/** `2001–2012`, or from one stop to another; a single one goes by its own name, and words have no span. */
export function spanText({ by, periods }: Chart, words: DrawnWords): string {
  const [first, last] = [periods[0] ?? '', periods.at(-1) ?? '']
  if (first === last) return periodText(first, by, words)
  if (by === 'other') return ''
  const years = [first, last].map((period) => {
    const read = readPeriod(period)
    return read ? `${yearAndPart(read).year}` : period
  })
  return years[0] === years[1] ? (years[0] ?? '') : years.join('–')
}

function unitText(unit: string, words: DrawnWords): string {
  return unit === '%' ? words.percent : unit.charAt(0).toLocaleUpperCase('nb') + unit.slice(1)
}

/** `Prosent per kvartal 2001–2012`; of a single period `Prosent, 4. kvartal 2012`. */
export function countedText(chart: Chart, unit: string, words: DrawnWords): string {
  const [counted, span] = [unitText(unit, words), spanText(chart, words)]
  if (chart.periods.length === 1) return `${counted}, ${span}`
  return [counted, words.per[chart.by], span].filter((part) => part !== '').join(' ')
}

/** Where the scale starts, if zero is not on it. */
type Start = { readonly hasZero: boolean; readonly low: string }

/** What is counted, over what, and all that one must know to read the chart right. */
export function subtitleText(figure: Figure, { hasZero, low }: Start, words: DrawnWords): string {
  const { chart, unit, subtitle } = figure
  if (chart === null) return subtitle || unitText(unit, words)
  const what = subtitle || countedText(chart, unit, words)
  const scale = hasZero ? '' : `, ${words.startsAt(low)}`
  const gaps = chart.series.flatMap(({ values }) => values).filter((value) => value === null).length
  return [
    `${what.replace(/\.$/, '')}${scale}.`,
    ...(meanLine(chart) === null ? [] : [words.meanLine]),
    ...(gaps > 0 ? [words.gaps(gaps)] : []),
  ].join(' ')
}

const LARGE = [
  { least: 1e10, by: 1e9, name: 'milliards' },
  { least: 1e7, by: 1e6, name: 'millions' },
] as const

/** In millions and milliards where the digits would be more than anybody reads from a wall. The table keeps them all. */
export function eased(figure: Figure, words: Pick<DrawnWords, 'millions' | 'milliards'>): Figure {
  const { chart, ranking, unit, target } = figure
  const all = [
    ...(chart?.series ?? []).flatMap(({ values }) => values),
    ...(ranking?.rows ?? []).map(({ value }) => value),
  ].map((value) => Math.abs(value ?? 0))
  const most = all.reduce((one, other) => Math.max(one, other), 0)
  const large = LARGE.find(({ least }) => most >= least)
  if (!large || unit === '%') return figure
  const less = (value: Value) => (value === null ? null : value / large.by)
  return {
    ...figure,
    unit: words[large.name](unit),
    decimals: most / large.by >= 1_000 ? 0 : 1,
    target: less(target),
    chart: chart && {
      ...chart,
      series: chart.series.map(({ name, values }) => ({ name, values: values.map(less) })),
    },
    ranking: ranking && {
      ...ranking,
      rows: ranking.rows.map(({ name, value, change }) => ({
        ...{ name, value: less(value), change: less(change) },
      })),
    },
  }
}
