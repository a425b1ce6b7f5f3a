import type { PhoneWords } from '#client/words/nb/phone.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<PhoneWords>({
  nb: () => import('#client/words/nb/phone.ts'),
  nn: () => import('#client/words/nn/phone.ts'),
  en: () => import('#client/words/en/phone.ts'),
})
