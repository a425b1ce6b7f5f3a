/** Evaluations on the hall screen. */
export const words = {
  sent: (_count: number) => 'har sendt skjemaet',
  how: 'Svar på telefonen',
  about: 'Uten navn og kommune. Alle spørsmålene sendes samlet.',
  thanks: 'Takk for svarene',
  tooFew: 'Færre enn fem svarte på dette.',
}

export type EvaluationHallWords = typeof words
