import type { DrawnWords } from './nb.ts'

export const drawn: DrawnWords = {
  decimal: '.',
  per: { quarter: 'by quarter', month: 'by month', year: 'by year', other: '' },
  percent: 'Per cent',
  startsAt: (value) => `the scale starts at ${value}`,
  meanLine: 'Thin line: mean of four quarters.',
  gaps: (count) => (count === 1 ? 'One number is missing.' : `${count} numbers are missing.`),
  target: (value) => `Target ${value}`,
  targetOff: (value, isAbove) => `Target ${value}, ${isAbove ? 'above' : 'below'} the scale`,
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  month: (month, year) =>
    `${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][month - 1] ?? ''} ${year}`,
  chart: (span, last) => `Line chart ${span}. Latest value: ${last}.`,
  source: (source) => `Source: ${source}`,
  none: 'missing',
  millions: (unit) => `million ${unit}`,
  milliards: (unit) => `billion ${unit}`,
}
