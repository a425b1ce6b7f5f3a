import type { HomeWords } from '#client/words/nb/home.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<HomeWords>({
  nb: () => import('#client/words/nb/home.ts'),
  nn: () => import('#client/words/nn/home.ts'),
  en: () => import('#client/words/en/home.ts'),
})
