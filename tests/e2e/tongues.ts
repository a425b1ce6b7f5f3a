import { words as nbConsole } from '#client/words/nb/console.ts'
import { words as nbHome } from '#client/words/nb/home.ts'
import { people as nbPeople } from '#client/words/nb/people.ts'
import { words as nbPhone } from '#client/words/nb/phone.ts'
import { words as nbHall } from '#client/words/nb/projector.ts'
import { words as nnConsole } from '#client/words/nn/console.ts'
import { words as nnHome } from '#client/words/nn/home.ts'
import { people as nnPeople } from '#client/words/nn/people.ts'
import { words as nnPhone } from '#client/words/nn/phone.ts'
import { words as nnHall } from '#client/words/nn/projector.ts'

/** All that the screens say in one language, and what the people of a story type in it. */
export const TONGUES = {
  nb: {
    lang: 'nb',
    locale: 'nb-NO',
    console: nbConsole,
    home: nbHome,
    people: nbPeople,
    phone: nbPhone,
    hall: nbHall,
    says: {
      heading: 'Nettverksdag om nærvær',
      date: 'Onsdag 12. september 2012',
      welcome: 'Velkommen',
      dive: 'Dypdykk i prosjektene',
      lunch: 'Lunsj',
      talk: 'Samtaler i kommunene',
      rest: 'Pause',
      summary: 'Oppsummering i plenum',
      ahead: 'Veien videre',
      aheadRenamed: 'Veien videre: én ting hver',
      photo: 'Bilde av alle',
      bus: 'Buss til stasjonen',
      columns: 'Navn;Kommune',
      person: 'HR-leder',
      table: 'Bordet ved vinduet',
      guest: 'Observatør',
      question: 'Hva skal vi begynne med?',
      choices: ['Lederstøtte', 'Tilrettelegging'],
      prompt: 'Hva gjør dere i morgen?',
      point: 'Vi ringer den første dagen.',
    },
  },
  nn: {
    lang: 'nn',
    locale: 'nn-NO',
    console: nnConsole,
    home: nnHome,
    people: nnPeople,
    phone: nnPhone,
    hall: nnHall,
    says: {
      heading: 'Nettverksdag om nærvær',
      date: 'Onsdag 12. september 2012',
      welcome: 'Velkomen',
      dive: 'Djupdykk i prosjekta',
      lunch: 'Lunsj',
      talk: 'Samtalar i kommunane',
      rest: 'Pause',
      summary: 'Oppsummering i plenum',
      ahead: 'Vegen vidare',
      aheadRenamed: 'Vegen vidare: éin ting kvar',
      photo: 'Bilete av alle',
      bus: 'Buss til stasjonen',
      columns: 'Namn;Kommune',
      person: 'HR-leiar',
      table: 'Bordet ved vindauget',
      guest: 'Observatør',
      question: 'Kva skal vi byrje med?',
      choices: ['Leiarstøtte', 'Tilrettelegging'],
      prompt: 'Kva gjer de i morgon?',
      point: 'Vi ringjer den første dagen.',
    },
  },
} as const

export type Tongue = (typeof TONGUES)[keyof typeof TONGUES]
