import type { ProgrammeWords } from '#client/words/nb/programme.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<ProgrammeWords>({
  nb: () => import('#client/words/nb/programme.ts'),
  nn: () => import('#client/words/nn/programme.ts'),
  en: () => import('#client/words/en/programme.ts'),
})
