import type { AlongWords } from '#client/words/nb/along.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<AlongWords>({
  nb: () => import('#client/words/nb/along.ts'),
  nn: () => import('#client/words/nn/along.ts'),
  en: () => import('#client/words/en/along.ts'),
})
