import type { ProgrammeSeveralWords } from '#client/words/nb/programme-several.ts'
import { makeWords } from '#client/words/words.ts'

/** Of the form that plans several gatherings at once. */
export const { words: severalWords, ready } = makeWords<ProgrammeSeveralWords>({
  nb: () => import('#client/words/nb/programme-several.ts'),
  nn: () => import('#client/words/nn/programme-several.ts'),
  en: () => import('#client/words/en/programme-several.ts'),
})
