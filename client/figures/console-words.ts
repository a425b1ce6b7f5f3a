import type { FiguresConsoleWords } from '#client/words/nb/figures-console.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<FiguresConsoleWords>({
  nb: () => import('#client/words/nb/figures-console.ts'),
  nn: () => import('#client/words/nn/figures-console.ts'),
  en: () => import('#client/words/en/figures-console.ts'),
})
