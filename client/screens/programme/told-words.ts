import type { ProgrammeToldWords } from '#client/words/nb/programme-told.ts'
import { makeWords } from '#client/words/words.ts'

/** Of the pages of what was told and what is measured. */
export const { words: toldWords, ready } = makeWords<ProgrammeToldWords>({
  nb: () => import('#client/words/nb/programme-told.ts'),
  nn: () => import('#client/words/nn/programme-told.ts'),
  en: () => import('#client/words/en/programme-told.ts'),
})
