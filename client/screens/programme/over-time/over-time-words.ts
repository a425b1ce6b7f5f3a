import type { OverTimeWords } from '#client/words/nb/over-time.ts'
import { makeWords } from '#client/words/words.ts'

export const { words: overTimeWords, ready } = makeWords<OverTimeWords>({
  nb: () => import('#client/words/nb/over-time.ts'),
  nn: () => import('#client/words/nn/over-time.ts'),
  en: () => import('#client/words/en/over-time.ts'),
})
