import type { LibraryWords } from '#client/words/nb/library.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<LibraryWords>({
  nb: () => import('#client/words/nb/library.ts'),
  nn: () => import('#client/words/nn/library.ts'),
  en: () => import('#client/words/en/library.ts'),
})
