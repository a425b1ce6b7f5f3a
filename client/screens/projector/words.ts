import type { ProjectorWords } from '#client/words/nb/projector.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<ProjectorWords>({
  nb: () => import('#client/words/nb/projector.ts'),
  nn: () => import('#client/words/nn/projector.ts'),
  en: () => import('#client/words/en/projector.ts'),
})
