import type { PollPhoneWords } from '#client/words/nb/poll-phone.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<PollPhoneWords>({
  nb: () => import('#client/words/nb/poll-phone.ts'),
  nn: () => import('#client/words/nn/poll-phone.ts'),
  en: () => import('#client/words/en/poll-phone.ts'),
})
