import type { SummaryConsoleWords } from '#client/words/nb/summary-console.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<SummaryConsoleWords>({
  nb: () => import('#client/words/nb/summary-console.ts'),
  nn: () => import('#client/words/nn/summary-console.ts'),
  en: () => import('#client/words/en/summary-console.ts'),
})
