import type { ProgrammeActsWords } from '#client/words/nb/programme-acts.ts'
import type { ProgrammeDeskWords } from '#client/words/nb/programme-desk.ts'
import { makeWords } from '#client/words/words.ts'

type Part<Words> = Promise<{ readonly words: Words }>

async function both(desk: Part<ProgrammeDeskWords>, acts: Part<ProgrammeActsWords>) {
  return { words: { ...(await desk).words, ...(await acts).words } }
}

/** Of the pages where the programme is written. */
export const { words: deskWords, ready } = makeWords<ProgrammeDeskWords & ProgrammeActsWords>({
  nb: () => both(import('#client/words/nb/programme-desk.ts'), import('#client/words/nb/programme-acts.ts')),
  nn: () => both(import('#client/words/nn/programme-desk.ts'), import('#client/words/nn/programme-acts.ts')),
  en: () => both(import('#client/words/en/programme-desk.ts'), import('#client/words/en/programme-acts.ts')),
})
