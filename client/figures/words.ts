import type { FigureWords } from '#client/words/nb/figures-hall.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<FigureWords>({
  nb: () => import('#client/words/nb/figures-hall.ts'),
  nn: () => import('#client/words/nn/figures-hall.ts'),
  en: () => import('#client/words/en/figures-hall.ts'),
})
