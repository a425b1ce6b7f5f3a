import type { ProgrammeResearchWords } from '#client/words/nb/programme-research.ts'
import { makeWords } from '#client/words/words.ts'

export const { words: researchWords, ready } = makeWords<ProgrammeResearchWords>({
  nb: () => import('#client/words/nb/programme-research.ts'),
  nn: () => import('#client/words/nn/programme-research.ts'),
  en: () => import('#client/words/en/programme-research.ts'),
})
