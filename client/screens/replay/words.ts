import type { ReplayWords } from '#client/words/nb/replay.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<ReplayWords>({
  nb: () => import('#client/words/nb/replay.ts'),
  nn: () => import('#client/words/nn/replay.ts'),
  en: () => import('#client/words/en/replay.ts'),
})
