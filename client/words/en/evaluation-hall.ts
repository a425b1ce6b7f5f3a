import type { EvaluationHallWords } from '#client/words/nb/evaluation-hall.ts'

export const words: EvaluationHallWords = {
  sent: (count: number) => (count === 1 ? 'has sent the form' : 'have sent the form'),
  how: 'Answer on your phone',
  about: 'Without name and municipality. All the questions are sent together.',
  thanks: 'Thank you for your answers',
  tooFew: 'Fewer than five answered this.',
}
