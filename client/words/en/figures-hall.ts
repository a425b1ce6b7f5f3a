import type { FigureWords } from '#client/words/nb/figures-hall.ts'
import { drawn } from '#shared/figures/words/en.ts'

export const words: FigureWords = {
  ...drawn,
  onWall: 'On the screen',
  comes: 'The numbers are coming',
  mean: 'Mean',
  changed: (at, from) => `${at}, change from ${from}`,
  up: 'up',
  down: 'down',
  same: 'unchanged',
  period: 'Period',
  value: 'Value',
  place: 'No.',
  name: 'Name',
  change: 'Change',
  readOff: 'Read the chart',
  table: 'Table',
  curve: 'Chart',
}
