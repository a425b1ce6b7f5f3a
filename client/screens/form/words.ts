import type { ReportFormWords } from '#client/words/nb/report-form.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<ReportFormWords>({
  nb: () => import('#client/words/nb/report-form.ts'),
  nn: () => import('#client/words/nn/report-form.ts'),
  en: () => import('#client/words/en/report-form.ts'),
})
