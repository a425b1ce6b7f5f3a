import type { FigureWords } from '#client/words/nb/figures-hall.ts'
import { drawn } from '#shared/figures/words/nn.ts'

export const words: FigureWords = {
  ...drawn,
  onWall: 'På lerretet',
  comes: 'Tala kjem',
  mean: 'Snitt',
  changed: (at, from) => `${at}, endring frå ${from}`,
  up: 'opp',
  down: 'ned',
  same: 'uendra',
  period: 'Periode',
  value: 'Verdi',
  place: 'Nr.',
  name: 'Namn',
  change: 'Endring',
  readOff: 'Les av kurva',
  table: 'Tabell',
  curve: 'Kurve',
}
