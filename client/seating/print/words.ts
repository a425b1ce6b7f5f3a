import type { TablesPrintWords } from '#client/words/nb/tables-print.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<TablesPrintWords>({
  nb: () => import('#client/words/nb/tables-print.ts'),
  nn: () => import('#client/words/nn/tables-print.ts'),
  en: () => import('#client/words/en/tables-print.ts'),
})
