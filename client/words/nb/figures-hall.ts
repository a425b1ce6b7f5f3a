import { drawn } from '#shared/figures/words/nb.ts'

/** Figures as everybody reads them: on the hall screen, in the table beside, and on paper. */
export const words = {
  ...drawn,
  onWall: 'På lerretet',
  comes: 'Tallene kommer',
  mean: 'Snitt',
  changed: (at: string, from: string) => `${at}, endring fra ${from}`,
  up: 'opp',
  down: 'ned',
  same: 'uendret',
  period: 'Periode',
  value: 'Verdi',
  place: 'Nr.',
  name: 'Navn',
  change: 'Endring',
  readOff: 'Les av kurven',
  table: 'Tabell',
  curve: 'Kurve',
}
export type FigureWords = typeof words
