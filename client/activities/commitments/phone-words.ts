import type { CommitmentsPhoneWords } from '#client/words/nb/commitments-phone.ts'
import type { CommitmentRefusal, Text } from '#client/words/refusal-text.ts'
import { makeWords } from '#client/words/words.ts'

type Words = CommitmentsPhoneWords & { readonly refusals: Readonly<Record<CommitmentRefusal, Text>> }
type Found = readonly [{ words: CommitmentsPhoneWords }, { commitmentRefusals: Words['refusals'] }]
const together = ([{ words: own }, { commitmentRefusals: refusals }]: Found): { words: Words } => ({
  words: { ...own, refusals },
})

export const { words, ready } = makeWords<Words>({
  nb: () =>
    Promise.all([
      import('#client/words/nb/commitments-phone.ts'),
      import('#client/words/nb/commitments-refusals.ts'),
    ]).then(together),
  nn: () =>
    Promise.all([
      import('#client/words/nn/commitments-phone.ts'),
      import('#client/words/nn/commitments-refusals.ts'),
    ]).then(together),
  en: () =>
    Promise.all([
      import('#client/words/en/commitments-phone.ts'),
      import('#client/words/en/commitments-refusals.ts'),
    ]).then(together),
})
