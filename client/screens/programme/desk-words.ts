import type { ProgrammeDeskWords } from '#client/words/nb/programme-desk.ts'
import { makeWords } from '#client/words/words.ts'

/** Of the pages where the programme is written. */
export const { words: deskWords, ready } = makeWords<ProgrammeDeskWords>({
  nb: () => import('#client/words/nb/programme-desk.ts'),
  nn: () => import('#client/words/nn/programme-desk.ts'),
  en: () => import('#client/words/en/programme-desk.ts'),
})
