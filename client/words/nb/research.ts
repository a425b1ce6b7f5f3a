import { common } from './common.ts'
import { refusals } from './refusals.ts'

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`
/** Whole fives, downwards. */
const atLeast = (count: number) => (count === 0 ? 'færre enn 5' : `minst ${count}`)

/** The page that whoever studies a programme has by their own link. */
export const words = {
  common,
  refusals,
  product: 'Samling',
  untitled: 'Programmet',
  heading: 'Forskning',
  monthsShort: [
    ...['jan.', 'feb.', 'mars', 'april', 'mai', 'juni'],
    ...['juli', 'aug.', 'sept.', 'okt.', 'nov.', 'des.'],
  ],
  dayMonth: (day: string, month: string) => `${day}. ${month}`,
  offline: 'Uten nett. Det som står her, er slik det var.',
  closed: 'Programmet er avsluttet.',
  goneHead: 'Programmet er ikke her',
  goneMore: 'Spør den som eier programmet.',
  unknownHead: 'Lenken gjelder ikke',
  unknownMore: 'Den er tatt tilbake eller ikke hel. Spør den som eier programmet.',
  tooOldHead: 'Siden er eldre enn serveren',
  tooOldMore: 'Samling er oppdatert. Last siden på nytt.',
  reload: 'Last siden på nytt',
  refusedHead: 'Siden kan ikke vises',
  loading: 'Henter programmet …',
  slow: 'Det tar lengre tid enn vanlig. Samling prøver videre av seg selv.',
  is: {
    by: (organiser: string) => `${organiser} står bak.`,
    noMunicipalities: 'Ingen kommuner ennå',
    noGatherings: 'ingen samlinger ennå',
    municipalities: (count: number, counties: number) =>
      `${many(count, 'kommune', 'kommuner')} i ${many(counties, 'fylke', 'fylker')}`,
    gatherings: (held: number, all: number) => `${held} av ${many(all, 'samling', 'samlinger')} er holdt`,
    phases: 'Fasene',
    goals: 'Målene',
    kept: (date: string) => `Alt slettes av seg selv etter ${date}.`,
  },
  consent: {
    heading: 'Hva folk har sagt ja til',
    none: 'Den som eier programmet, har ikke skrevet hva forskningen skal brukes til. De som er med, ser bare spørsmålet om svarene kan brukes i forskning.',
    yes: (count: number) => `${atLeast(count)[0]?.toUpperCase()}${atLeast(count).slice(1)} har sagt ja.`,
    fives: 'Tallene er rundet ned til nærmeste fem, så ingen kan se hva én person har svart.',
    onlyNow: 'Formålet har vært et annet før. Bare de som har sagt ja til det som står her, er med.',
    gathering: 'Samling',
    people: 'Var med',
    said: 'Sa ja',
    count: atLeast,
  },
  holds: {
    heading: 'Hva uttrekket inneholder',
    file: 'Fil',
    rows: 'Rader',
    level: {
      municipality: 'Kommunen står ved svarene der ingen celle er for liten.',
      county: 'Fylket står ved svarene. Kommunen ville gitt for små celler.',
      none: 'Verken kommune eller fylke står ved svarene: noen celler ville vært for små.',
    },
    noAnswers: 'Ingen svar kan være med ennå: spørsmålene må være stengt, og nok folk må ha sagt ja.',
    cell: (smallest: number) =>
      `Ingen celle er mindre enn ${smallest}. Hva som er holdt tilbake, og hvorfor, står i LES-MEG.txt.`,
    looking: 'Ser etter hva uttrekket ville inneholde …',
  },
  fetch: {
    heading: 'Hent uttrekket',
    help: 'Én zip-fil: hver tabell som CSV i to former, en kodebok, en LES-MEG på norsk og engelsk, og en liste med fingeravtrykk.',
    care: 'Svarene står under pseudonymer, men er personopplysninger. Oppbevar filen deretter, og prøv ikke å finne ut hvem noen er.',
    language: 'Språk i tabellene',
    languages: { nb: 'Norsk', en: 'Engelsk' },
    go: 'Hent zip-filen',
    making: 'Lager filen. Et stort program tar noen sekunder …',
    done: 'Filen er lagret der nettleseren lagrer filer.',
    failed: 'Filen kom ikke fram. Prøv igjen.',
    again: 'Den lages allerede. Vent litt.',
  },
  goes: {
    heading: 'Slik går det',
    promises: 'Forpliktelser',
    statuses: {
      done: 'gjort',
      underWay: 'i gang',
      overdue: 'over fristen',
      notBegun: 'ikke startet',
      dropped: 'lagt bort',
    },
    came: (gatherings: number, people: string) =>
      `${people} kjent igjen på ${gatherings === 1 ? 'én samling' : `${gatherings} samlinger`} eller flere`,
    few: 'færre enn 5',
    people: (count: number) => many(count, 'person', 'personer'),
  },
}
export type ResearchWords = typeof words
