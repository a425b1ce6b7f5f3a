/** What stands on a figure and beside it, wherever it is drawn: on the hall screen, on phones and on paper. */
export const drawn = {
  decimal: ',',
  per: { quarter: 'per kvartal', month: 'per måned', year: 'per år', other: '' },
  percent: 'Prosent',
  startsAt: (value: string) => `skalaen starter på ${value}`,
  meanLine: 'Tynn linje: snitt av fire kvartaler.',
  gaps: (count: number) => (count === 1 ? 'Ett tall mangler.' : `${count} tall mangler.`),
  target: (value: string) => `Mål ${value}`,
  /** The target has no place on the scale. */
  targetOff: (value: string, isAbove: boolean) => `Mål ${value}, ${isAbove ? 'over' : 'under'} skalaen`,
  quarter: (quarter: number, year: number) => `${quarter}. kvartal ${year}`,
  month: (month: number, year: number) =>
    `${['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'][month - 1] ?? ''} ${year}`,
  chart: (span: string, last: string) => `Kurve ${span}. Siste verdi: ${last}.`,
  source: (source: string) => `Kilde: ${source}`,
  none: 'mangler',
  millions: (unit: string) => `mill. ${unit}`,
  milliards: (unit: string) => `mrd. ${unit}`,
}
export type DrawnWords = typeof drawn
