import type { RemoteWords } from '#client/words/nb/remote.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<RemoteWords>({
  nb: () => import('#client/words/nb/remote.ts'),
  nn: () => import('#client/words/nn/remote.ts'),
  en: () => import('#client/words/en/remote.ts'),
})
