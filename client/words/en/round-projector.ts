import type { RoundProjectorWords } from '#client/words/nb/round-projector.ts'
import { turnLeft } from './turn-left.ts'

export const round: RoundProjectorWords = {
  title: 'Presentation round',
  of: (place, count) => `${place} of ${count}`,
  done: 'Done',
  next: 'Next',
  after: 'After that',
  first: (name) => `First: ${name}`,
  comesNext: (name) => `Next: ${name}`,
  all: 'All have had the floor',
  ended: 'The round is over',
  more: (count) => `and ${count} more`,
  last: 'Last in the round',
  stopped: 'Time stopped',
  up: 'Time is up',
  ready: 'Make ready',
  soon: turnLeft,
  soonUp: 'Time is soon up',
  page: (page, count) => `Page ${page} of ${count}`,
  parts: { short: 'Short-term goals', long: 'Long-term goals', project: 'Project now' },
}
