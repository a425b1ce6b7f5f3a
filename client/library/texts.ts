import { makeWords } from '#client/words/words.ts'
import type { LibraryTexts } from '#shared/library/texts.ts'

/** What the library says: some 15 kB in each language, which no phone has any use for. Fetched where somebody looks at it. */
export const { words: texts, ready } = makeWords<LibraryTexts>({
  nb: async () => ({ words: (await import('#shared/library/nb/texts.ts')).texts }),
  nn: async () => ({ words: (await import('#shared/library/nn/texts.ts')).texts }),
  en: async () => ({ words: (await import('#shared/library/en/texts.ts')).texts }),
})
