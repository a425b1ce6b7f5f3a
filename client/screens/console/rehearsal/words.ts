import type { RehearsalWords } from '#client/words/nb/rehearsal.ts'
import { makeWords } from '#client/words/words.ts'

export const { words: rehearsalWords, ready } = makeWords<RehearsalWords>({
  nb: async () => ({ words: (await import('#client/words/nb/rehearsal.ts')).rehearsal }),
  nn: async () => ({ words: (await import('#client/words/nn/rehearsal.ts')).rehearsal }),
  en: async () => ({ words: (await import('#client/words/en/rehearsal.ts')).rehearsal }),
})
