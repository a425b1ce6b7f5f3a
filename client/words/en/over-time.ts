import type { OverTimeWords } from '#client/words/nb/over-time.ts'

export const words: OverTimeWords = {
  heading: 'The same questions over time',
  lead: 'What participants have answered in the evaluations, gathering by gathering. A question counts from where five or more have answered.',
  none: 'No evaluation has closed with five answers or more yet.',
  gathering: 'Gathering',
  answers: 'Answers',
  mean: 'Mean',
  median: 'Median',
  notRelevant: 'Not relevant',
  yes: 'Yes',
  no: 'No',
  loading: 'Fetching …',
  again: 'Try again',
  once: 'Asked once',
}
