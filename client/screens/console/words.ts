import type { ConsoleWords } from '#client/words/nb/console.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<ConsoleWords>({
  nb: () => import('#client/words/nb/console.ts'),
  nn: () => import('#client/words/nn/console.ts'),
  en: () => import('#client/words/en/console.ts'),
})
