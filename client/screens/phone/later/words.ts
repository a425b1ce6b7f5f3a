import type { PhoneLaterWords } from '#client/words/nb/phone-later.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<PhoneLaterWords>({
  nb: () => import('#client/words/nb/phone-later.ts'),
  nn: () => import('#client/words/nn/phone-later.ts'),
  en: () => import('#client/words/en/phone-later.ts'),
})
