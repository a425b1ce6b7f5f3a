import type { HomeProgrammesWords } from '#client/words/nb/home-programmes.ts'
import { makeWords } from '#client/words/words.ts'

/** Of programmes, which most who come here have nothing to do with. */
export const { words: programmeWords, ready } = makeWords<HomeProgrammesWords>({
  nb: () => import('#client/words/nb/home-programmes.ts'),
  nn: () => import('#client/words/nn/home-programmes.ts'),
  en: () => import('#client/words/en/home-programmes.ts'),
})
