import type { MunicipalityWords } from '#client/words/nb/municipality.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<MunicipalityWords>({
  nb: () => import('#client/words/nb/municipality.ts'),
  nn: () => import('#client/words/nn/municipality.ts'),
  en: () => import('#client/words/en/municipality.ts'),
})
