import type { FiguresProgrammeWords } from '#client/words/nb/figures-programme.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<FiguresProgrammeWords>({
  nb: () => import('#client/words/nb/figures-programme.ts'),
  nn: () => import('#client/words/nn/figures-programme.ts'),
  en: () => import('#client/words/en/figures-programme.ts'),
})
