import type { PollConsoleWords } from '#client/words/nb/poll-console.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<PollConsoleWords>({
  nb: () => import('#client/words/nb/poll-console.ts'),
  nn: () => import('#client/words/nn/poll-console.ts'),
  en: () => import('#client/words/en/poll-console.ts'),
})
