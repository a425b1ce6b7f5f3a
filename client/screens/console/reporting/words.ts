import type { ReportingConsoleWords } from '#client/words/nb/reporting-console.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<ReportingConsoleWords>({
  nb: () => import('#client/words/nb/reporting-console.ts'),
  nn: () => import('#client/words/nn/reporting-console.ts'),
  en: () => import('#client/words/en/reporting-console.ts'),
})
