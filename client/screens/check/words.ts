import type { CheckWords } from '#client/words/nb/check.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<CheckWords>({
  nb: () => import('#client/words/nb/check.ts'),
  nn: () => import('#client/words/nn/check.ts'),
  en: () => import('#client/words/en/check.ts'),
})
