import type { NoteWords } from '#client/words/nb/notes.ts'
import { makeWords } from '#client/words/words.ts'

export const { words, ready } = makeWords<NoteWords>({
  nb: () => import('#client/words/nb/notes.ts'),
  nn: () => import('#client/words/nn/notes.ts'),
  en: () => import('#client/words/en/notes.ts'),
})
