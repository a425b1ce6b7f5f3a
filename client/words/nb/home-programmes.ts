import type { ProgrammeRefusalWords } from '#client/words/refusal-text.ts'
import { programmeRefusals } from './programme-refusals.ts'

/** The programmes on the home page. */
export const words = {
  refusals: programmeRefusals as ProgrammeRefusalWords,
  heading: 'Programmene dine',
  none: 'Et program holder sammen flere samlinger, kommunene i dem, det de lover og tallene som skal flyttes.',
  loading: 'Ser etter programmene dine …',
  noName: 'Program uten navn',
  roles: { owner: 'Eier', researcher: 'Forsker' },
  ofMunicipality: (name: string) => (name === '' ? 'Kommune' : name),
  noDates: 'Uten datoer',
  gatherings: (count: number) => `${count} ${count === 1 ? 'samling' : 'samlinger'} i planen`,
  closed: 'Avsluttet',
  open: 'Åpne programmet',
  openOwn: 'Åpne siden',
  openResearch: 'Åpne for forskning',
  more: (title: string) => `Mer om ${title}`,
  copy: 'Ta med en kopi',
  copyHelp:
    'Kopien er en fil med hele programmet, lenkene til kommunene også. Oppbevar den deretter. Den hentes inn her, på denne eller en annen maskin.',
  close: 'Avslutt programmet',
  reopen: 'Åpne det igjen',
  remove: 'Ta bort fra listen',
  removed: (title: string) =>
    `«${title}» er tatt bort fra denne nettleseren. Programmet er der fortsatt. For å åpne det herfra igjen trenger du lenken.`,
  copied: (title: string) => `Kopien av «${title}» er lagret der nettleseren lagrer filer.`,
  closedNow: (title: string) => `«${title}» er avsluttet. Ingenting kan endres før det åpnes igjen.`,
  reopenedNow: (title: string) => `«${title}» er åpent igjen.`,
  erasedNow: (title: string) => `«${title}» er slettet.`,
  dead: (count: number) =>
    count === 1
      ? 'Nettleseren har ennå nøkkelen til et program som ikke finnes her.'
      : `Nettleseren har ennå nøkler til ${count} programmer som ikke finnes her.`,
  forgetDead: 'Ta dem bort',
  erase: {
    soon: (days: number) =>
      days === 0
        ? 'Slettes av seg selv i dag.'
        : `Slettes av seg selv om ${days} ${days === 1 ? 'dag' : 'dager'}. Ta med en kopi først.`,
    way: 'Slett for godt …',
    heading: (title: string) => `Slett «${title}» for godt`,
    goes: 'Dette blir borte: faser, kommuner, invitasjoner og svar, forpliktelsene og historien deres, tallene, alle lenkene og nøkkelen til forskningen.',
    stays:
      'Dette blir ikke borte: samlingene, som slettes hver for seg, filer og kopier som noen har lagret, og det forskere har hentet.',
    open: 'Programmet er i gang. Kommunenes sider slutter å virke.',
    label: (title: string) => `Skriv ${title} for å slette`,
    wrong: 'Det er ikke navnet på dette programmet.',
    go: 'Slett alt',
  },
  new: 'Nytt program',
  demo: 'Prøv demoprogrammet',
  bring: 'Hent inn en kopi',
  make: {
    title: 'Hva heter programmet?',
    titleMissing: 'Skriv et navn.',
    organiser: 'Hvem står bak?',
    contact: 'Hvem kan spørres?',
    contactHelp: 'Rolle og en felles adresse. Kommunene ser det.',
    goals: 'Mål',
    goalsHelp: 'Ett på hver linje.',
    phase: 'Første fase',
    phaseHelp:
      'Et program går i faser, som oppstart eller fylkesmøter. Flere legges til siden. Dette kan vente.',
    phaseTitle: 'Hva heter fasen?',
    from: 'Første dag',
    to: 'Siste dag',
    phaseWhole: 'Fasen trenger et navn og en første dag.',
    make: 'Lag programmet',
    making: 'Vent litt …',
    next: 'Etterpå legger du inn kommunene og planlegger samlingene. Lenken til programmet blir liggende i denne nettleseren.',
  },
  copies: {
    'copy-not-programme':
      'Dette er ingen kopi av et program fra Samling. En kopi er en zip-fil fra «Ta med en kopi».',
    'copy-damaged': 'Kopien er skadet, så ingenting er hentet inn. Prøv en annen kopi.',
    'copy-too-large': 'Filen er for stor til å være en kopi av et program. Den kan være på 100 MB.',
    'already-here': 'Programmet finnes her fra før. Slett det først hvis kopien skal gjelde.',
  },
}
export type HomeProgrammesWords = typeof words
