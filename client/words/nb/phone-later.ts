import { calls } from './calls.ts'
import { phoneRefusals } from './phone-refusals.ts'
import { readBack } from './read-back.ts'
import { roundPhone } from './round-phone.ts'
import { talkPhone } from './talk-phone.ts'

/** What the phone says when it has joined and answered: fetched after everything else. */
export const words = {
  refusals: phoneRefusals,
  calls,
  readBack,
  round: roundPhone,
  talk: talkPhone,
  code: {
    title: 'Bli med i en samling',
    help: 'Koden står på lerretet. Den har seks tegn.',
    go: 'Fortsett',
  },
  gate: {
    wrongCode: 'Vi fant ikke samlingen',
  },
  taken: {
    title: (name: string) => `${name} er alt med`,
    isItYou: 'Er det deg, på en annen telefon?',
    how: 'Åpne den andre telefonen og velg «Bruk en annen telefon» nederst. Eller be nettverkslederen om en kode.',
    code: 'Kode for å flytte over',
    take: 'Fortsett her',
    notMe: 'Nei, jeg er en annen',
    notMeHelp: 'Skriv rollen din også, så vi ser forskjell.',
    title2: 'Fortsett fra en annen telefon',
  },
  poll: {
    anAnswer: 'Svar på en avstemning',
    second: 'Andre runde: svar en gang til. Det første svaret er tatt vare på.',
  },
  personal: {
    noNames: 'Skriv ikke navn på personer.',
    glance: 'Nettverkslederen ser over det før salen ser det.',
    found: (what: string) => `Dette ser ut som ${what}. Ta det bort hvis det peker ut noen.`,
    kinds: { 'id-number': 'et fødselsnummer', phone: 'et telefonnummer', 'e-mail': 'en e-postadresse' },
    and: (before: string, last: string) => `${before} og ${last}`,
  },
  sending: {
    left: 'Ikke kommet fram',
  },
  notes: {
    write: 'Skriv notater som observatør',
    unsent: (count: number) => (count === 1 ? '1 notat er ikke sendt' : `${count} notater er ikke sendt`),
  },
  links: 'Lenker',
  moved: {
    time: (title: string, time: string) => `${title} er flyttet til ${time}.`,
    day: (title: string, day: string) => `${title} er flyttet til ${day}.`,
    gone: (title: string) => `${title} går ut.`,
    isNew: (title: string, time: string) => `Nytt i programmet: ${title} ${time}.`,
    others: (count: number) => (count === 1 ? 'Én post til er endret.' : `${count} poster til er endret.`),
  },
  stands: {
    open: 'Vi er flere om denne telefonen',
    isFor: (count: number) => `Telefonen gjelder for ${count} personer`,
    howMany: 'Hvor mange er dere?',
    help: 'Et bord eller en kommune kan dele én telefon. Dere telles som så mange; et svar herfra er ett svar.',
    fewer: 'Én færre',
    more: 'Én til',
    saved: 'Lagret',
  },
  mine: 'Mine svar',
  leaving: {
    open: 'Jeg må gå',
    step: 'Ta en pause fra samtalen',
    stepHelp: 'De du snakker med, går videre uten deg. Fra neste steg er du med igjen.',
    day: 'Gå for dagen',
    dayHelp: (stands: number) =>
      stands === 1
        ? 'Da venter ingen på deg. Svarene dine blir stående.'
        : `Gjelder alle ${stands} på denne telefonen. Svarene deres blir stående.`,
    isGone: 'Du er meldt som gått. Svarer du på noe, er du med igjen.',
    isOut: 'Du tar en pause fra samtalen. Fra neste steg er du med igjen.',
    back: 'Jeg er her likevel',
  },
  seat: {
    youSit: 'Du sitter ved bord',
    youSitAt: 'Du sitter ved',
    home: 'Tilbake til hjemmebordet',
    firstHome: 'Hjemmebordet ditt',
    homeAt: 'Hjemmebordet ditt:',
    table: (label: string) => `Bord ${label}`,
    you: 'Du',
    guest: 'Gjest',
    ring: (count: number) =>
      count === 1
        ? 'Du er den eneste ved bordet, plassen din er merket'
        : `${count} ved bordet, plassen din er merket`,
    map: (table: string) => `Kart over salen. ${table} er merket.`,
    chairsFor: (have: number, of: number) =>
      `Bordet har plass til ${have} av dere ${of} på denne telefonen. Spør nettverkslederen hvor de andre skal sitte.`,
    front: 'Lerretet',
    withYou: 'Sammen med deg',
    alone: 'Du er den første ved bordet.',
    none: 'Du har ikke fått bord ennå',
    noneHelp: 'Nettverkslederen finner plass til deg. Si gjerne fra.',
    changed: (table: string) => `Du har fått nytt bord: ${table}`,
    changedFirst: (table: string) => `Du har fått bord: ${table}`,
    changedHome: (table: string) => `Tilbake til hjemmebordet: ${table}`,
    changedFirstHome: (table: string) => `Hjemmebordet ditt: ${table}`,
    changedNone: 'Bordene gjelder ikke lenger',
    know: 'Kjenner du noen av dem godt?',
    knowUse:
      'Kryss av, så møter dere andre ved senere bord. Ingen ser hva du krysser av, heller ikke nettverkslederen.',
    waits: 'Venter på nett',
  },
  handover: {
    help: 'Åpne samlingen på den andre telefonen og skriv denne koden. Da er du den samme der, med de samme svarene.',
    until: (time: string) => `Koden gjelder til ${time}.`,
    needsNet: 'Krever nett.',
    fetching: 'Henter kode …',
  },
}

export type PhoneLaterWords = typeof words
