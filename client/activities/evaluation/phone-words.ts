import type { EvaluationPhoneWords } from '#client/words/nb/evaluation-phone.ts'
import type { EvaluationRefusal, Text } from '#client/words/refusal-text.ts'
import { makeWords } from '#client/words/words.ts'

type Words = EvaluationPhoneWords & { readonly refusals: Readonly<Record<EvaluationRefusal, Text>> }
type Found = readonly [{ words: EvaluationPhoneWords }, { evaluationRefusals: Words['refusals'] }]
const together = ([{ words: own }, { evaluationRefusals: refusals }]: Found): { words: Words } => ({
  words: { ...own, refusals },
})

export const { words, ready } = makeWords<Words>({
  nb: () =>
    Promise.all([
      import('#client/words/nb/evaluation-phone.ts'),
      import('#client/words/nb/evaluation-refusals.ts'),
    ]).then(together),
  nn: () =>
    Promise.all([
      import('#client/words/nn/evaluation-phone.ts'),
      import('#client/words/nn/evaluation-refusals.ts'),
    ]).then(together),
  en: () =>
    Promise.all([
      import('#client/words/en/evaluation-phone.ts'),
      import('#client/words/en/evaluation-refusals.ts'),
    ]).then(together),
})
