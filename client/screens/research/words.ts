import type { ResearchWords } from '#client/words/nb/research.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<ResearchWords>({
  nb: () => import('#client/words/nb/research.ts'),
  nn: () => import('#client/words/nn/research.ts'),
  en: () => import('#client/words/en/research.ts'),
})
