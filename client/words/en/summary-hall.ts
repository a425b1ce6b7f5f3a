import type { SummaryHallWords } from '#client/words/nb/summary-hall.ts'

export const words: SummaryHallWords = {
  summary: 'Summary',
  comes: 'The summary is on its way',
  origins: {
    panel: 'The panel',
    observers: 'The observers',
    notes: 'The observers',
    points: 'Conversations',
    ideas: 'Ideas',
    wonderings: 'Wonderings',
    polls: 'Polls',
    figures: 'Numbers',
    commitments: 'Commitments',
    own: '',
  },
  yesNo: { yes: 'Yes', no: 'No', unsure: 'Unsure' },
  themes: { challenges: 'Challenges', measures: 'Measures', culture: 'Culture', other: 'Other' },
  and: ' and ',
  table: (name) => (/^\d+$/.test(name) ? `Table ${name}` : name),
  support: (count) => (count === 1 ? '1 in support' : `${count} in support`),
  answered: (count) => (count === 1 ? '1 has answered' : `${count} have answered`),
}
