import type { PreflightWords } from '#client/words/nb/preflight.ts'
import { makeWords } from '#client/words/words.ts'

export const { words: preflightWords, ready } = makeWords<PreflightWords>({
  nb: async () => ({ words: (await import('#client/words/nb/preflight.ts')).preflight }),
  nn: async () => ({ words: (await import('#client/words/nn/preflight.ts')).preflight }),
  en: async () => ({ words: (await import('#client/words/en/preflight.ts')).preflight }),
})
