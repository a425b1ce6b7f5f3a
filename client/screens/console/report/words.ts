import type { ReportConsoleWords } from '#client/words/nb/report-console.ts'
import { makeWords } from '#client/words/words.ts'

export const { words: reportWords, ready } = makeWords<ReportConsoleWords>({
  nb: () => import('#client/words/nb/report-console.ts'),
  nn: () => import('#client/words/nn/report-console.ts'),
  en: () => import('#client/words/en/report-console.ts'),
})
