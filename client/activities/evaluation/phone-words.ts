import type { EvaluationPhoneWords } from '#client/words/nb/evaluation-phone.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<EvaluationPhoneWords>({
  nb: () => import('#client/words/nb/evaluation-phone.ts'),
  nn: () => import('#client/words/nn/evaluation-phone.ts'),
  en: () => import('#client/words/en/evaluation-phone.ts'),
})
