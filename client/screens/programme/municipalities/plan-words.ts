import type { MunicipalityPlanWords } from '#client/words/nb/municipality-plan.ts'
import { makeWords } from '#client/words/words.ts'

/** Of a municipality's plan. */
export const { words: planWords, ready } = makeWords<MunicipalityPlanWords>({
  nb: () => import('#client/words/nb/municipality-plan.ts'),
  nn: () => import('#client/words/nn/municipality-plan.ts'),
  en: () => import('#client/words/en/municipality-plan.ts'),
})
