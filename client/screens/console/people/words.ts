import type { PeopleWords } from '#client/words/nb/people.ts'
import { makeWords } from '#client/words/words.ts'

export const { words: peopleWords, ready } = makeWords<PeopleWords>({
  nb: async () => ({ words: (await import('#client/words/nb/people.ts')).people }),
  nn: async () => ({ words: (await import('#client/words/nn/people.ts')).people }),
  en: async () => ({ words: (await import('#client/words/en/people.ts')).people }),
})
