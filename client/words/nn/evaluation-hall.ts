import type { EvaluationHallWords } from '#client/words/nb/evaluation-hall.ts'

export const words: EvaluationHallWords = {
  sent: (_count: number) => 'har sendt skjemaet',
  how: 'Svar på telefonen',
  about: 'Utan namn og kommune. Alle spørsmåla blir sende samla.',
  thanks: 'Takk for svara',
  tooFew: 'Færre enn fem svarte på dette.',
}
