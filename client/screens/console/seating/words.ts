import type { SeatingWords } from '#client/words/nb/seating.ts'
import { makeWords } from '#client/words/words.ts'

export const { words: seatingWords, ready } = makeWords<SeatingWords>({
  nb: async () => ({ words: (await import('#client/words/nb/seating.ts')).seating }),
  nn: async () => ({ words: (await import('#client/words/nn/seating.ts')).seating }),
  en: async () => ({ words: (await import('#client/words/en/seating.ts')).seating }),
})
