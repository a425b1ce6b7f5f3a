import type { PhoneLaterWords } from '#client/words/nb/phone-later.ts'
import { calls } from './calls.ts'
import { phoneRefusals } from './phone-refusals.ts'
import { readBack } from './read-back.ts'
import { roundPhone } from './round-phone.ts'
import { talkPhone } from './talk-phone.ts'

export const words: PhoneLaterWords = {
  refusals: phoneRefusals,
  calls,
  readBack,
  round: roundPhone,
  talk: talkPhone,
  code: {
    title: 'Bli med i ei samling',
    help: 'Koden står på lerretet. Han har seks teikn.',
    go: 'Hald fram',
  },
  gate: {
    wrongCode: 'Vi fann ikkje samlinga',
  },
  taken: {
    title: (name) => `${name} er alt med`,
    isItYou: 'Er det deg, på ein annan telefon?',
    how: 'Opne den andre telefonen og vel «Bruk ein annan telefon» nedst. Eller be nettverksleiaren om ein kode.',
    code: 'Kode for å flytte over',
    take: 'Hald fram her',
    notMe: 'Nei, eg er ein annan',
    notMeHelp: 'Skriv rolla di òg, så de kan skiljast frå kvarandre.',
    title2: 'Hald fram frå ein annan telefon',
  },
  poll: {
    anAnswer: 'Svar på ei avrøysting',
    second: 'Andre runde: svar ein gong til. Det første svaret er teke vare på.',
  },
  personal: {
    noNames: 'Skriv ikkje namn på personar.',
    glance: 'Nettverksleiaren ser over det før salen ser det.',
    found: (what) => `Dette ser ut som ${what}. Ta det bort om det peikar ut nokon.`,
    kinds: { 'id-number': 'eit fødselsnummer', phone: 'eit telefonnummer', 'e-mail': 'ei e-postadresse' },
    and: (before, last) => `${before} og ${last}`,
  },
  sending: {
    left: 'Ikkje kome fram',
  },
  notes: {
    write: 'Skriv notat som observatør',
    unsent: (count) => (count === 1 ? '1 notat er ikkje sendt' : `${count} notat er ikkje sende`),
  },
  links: 'Lenkjer',
  moved: {
    time: (title, time) => `${title} er flytta til ${time}.`,
    day: (title, day) => `${title} er flytta til ${day}.`,
    gone: (title) => `${title} går ut.`,
    isNew: (title, time) => `Nytt i programmet: ${title} ${time}.`,
    others: (count) => (count === 1 ? 'Éin post til er endra.' : `${count} postar til er endra.`),
  },
  stands: {
    open: 'Vi er fleire om denne telefonen',
    isFor: (count) => `Telefonen gjeld for ${count} personar`,
    howMany: 'Kor mange er de?',
    help: 'Eit bord eller ein kommune kan dele éin telefon. De blir talde som så mange i salen; eit svar herifrå er eitt svar.',
    fewer: 'Éin færre',
    more: 'Éin til',
    saved: 'Lagra',
  },
  mine: 'Mine svar',
  leaving: {
    open: 'Eg må gå',
    step: 'Ta ein pause frå samtalen',
    stepHelp: 'Dei du snakkar med, går vidare utan deg. Frå neste steg er du med att.',
    day: 'Gå for dagen',
    dayHelp: (stands) =>
      stands === 1
        ? 'Då ventar ingen på deg. Svara dine blir ståande.'
        : `Gjeld alle ${stands} på denne telefonen. Svara dykkar blir ståande.`,
    isGone: 'Du er meldt som gått. Svarar du på noko, er du med att.',
    isOut: 'Du tek ein pause frå samtalen. Frå neste steg er du med att.',
    back: 'Eg er her likevel',
  },
  seat: {
    youSit: 'Du sit ved bord',
    youSitAt: 'Du sit ved',
    home: 'Tilbake til heimebordet',
    firstHome: 'Heimebordet ditt',
    homeAt: 'Heimebordet ditt:',
    table: (label) => `Bord ${label}`,
    you: 'Du',
    guest: 'Gjest',
    ring: (count) =>
      count === 1
        ? 'Du er den einaste ved bordet, plassen din er merkt'
        : `${count} ved bordet, plassen din er merkt`,
    map: (table) => `Kart over salen. ${table} er merkt.`,
    chairsFor: (have, of) =>
      `Bordet har plass til ${have} av dykk ${of} på denne telefonen. Spør nettverksleiaren kvar dei andre skal sitje.`,
    front: 'Lerretet',
    withYou: 'Saman med deg',
    alone: 'Du er den fyrste ved bordet.',
    none: 'Du har ikkje fått bord enno',
    noneHelp: 'Nettverksleiaren finn plass til deg. Sei gjerne frå.',
    changed: (table) => `Du har fått nytt bord: ${table}`,
    changedFirst: (table) => `Du har fått bord: ${table}`,
    changedHome: (table) => `Tilbake til heimebordet: ${table}`,
    changedFirstHome: (table) => `Heimebordet ditt: ${table}`,
    changedNone: 'Borda gjeld ikkje lenger',
    know: 'Kjenner du nokon av dei godt?',
    knowUse:
      'Kryss av. Då legg vi seinare bord slik at de møter andre. Ingen ser kva du kryssar av, heller ikkje nettverksleiaren.',
    waits: 'Ventar på nett',
  },
  handover: {
    help: 'Opne samlinga på den andre telefonen og skriv denne koden. Då er du den same der, med dei same svara.',
    until: (time) => `Koden gjeld til ${time}.`,
    needsNet: 'Krev nett.',
    fetching: 'Hentar kode …',
  },
}
