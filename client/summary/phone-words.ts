import type { SummaryHallWords } from '#client/words/nb/summary-hall.ts'
import { makeWords } from '#client/words/words.ts'

/** The same that the hall reads. */
export const { words, ready } = makeWords<SummaryHallWords>({
  nb: () => import('#client/words/nb/summary-hall.ts'),
  nn: () => import('#client/words/nn/summary-hall.ts'),
  en: () => import('#client/words/en/summary-hall.ts'),
})
