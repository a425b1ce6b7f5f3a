import type { CommitmentsPhoneWords } from '#client/words/nb/commitments-phone.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<CommitmentsPhoneWords>({
  nb: () => import('#client/words/nb/commitments-phone.ts'),
  nn: () => import('#client/words/nn/commitments-phone.ts'),
  en: () => import('#client/words/en/commitments-phone.ts'),
})
