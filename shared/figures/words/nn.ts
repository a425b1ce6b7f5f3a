import type { DrawnWords } from './nb.ts'

export const drawn: DrawnWords = {
  decimal: ',',
  per: { quarter: 'per kvartal', month: 'per månad', year: 'per år', other: '' },
  percent: 'Prosent',
  startsAt: (value) => `skalaen startar på ${value}`,
  meanLine: 'Tynn linje: snitt av fire kvartal.',
  gaps: (count) => (count === 1 ? 'Eitt tal manglar.' : `${count} tal manglar.`),
  target: (value) => `Mål ${value}`,
  targetOff: (value, isAbove) => `Mål ${value}, ${isAbove ? 'over' : 'under'} skalaen`,
  quarter: (quarter, year) => `${quarter}. kvartal ${year}`,
  month: (month, year) =>
    `${['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'][month - 1] ?? ''} ${year}`,
  chart: (span, last) => `Kurve ${span}. Siste verdi: ${last}.`,
  source: (source) => `Kjelde: ${source}`,
  none: 'manglar',
  millions: (unit) => `mill. ${unit}`,
  milliards: (unit) => `mrd. ${unit}`,
}
