import type { ResearchWords } from '#client/words/nb/research.ts'
import { common } from './common.ts'
import { refusals } from './refusals.ts'

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`
const atLeast = (count: number) => (count === 0 ? 'færre enn 5' : `minst ${count}`)

export const words: ResearchWords = {
  common,
  refusals,
  product: 'Samling',
  untitled: 'Programmet',
  heading: 'Forsking',
  monthsShort: [
    ...['jan.', 'feb.', 'mars', 'april', 'mai', 'juni'],
    ...['juli', 'aug.', 'sept.', 'okt.', 'nov.', 'des.'],
  ],
  dayMonth: (day, month) => `${day}. ${month}`,
  offline: 'Utan nett. Det som står her, er slik det var.',
  closed: 'Programmet er avslutta.',
  goneHead: 'Programmet er ikkje her',
  goneMore: 'Spør den som eig programmet.',
  unknownHead: 'Lenkja gjeld ikkje',
  unknownMore: 'Ho er teken tilbake eller ikkje heil. Spør den som eig programmet.',
  tooOldHead: 'Sida er eldre enn tenaren',
  tooOldMore: 'Samling er oppdatert. Last sida på nytt.',
  reload: 'Last sida på nytt',
  refusedHead: 'Sida kan ikkje visast',
  loading: 'Hentar programmet …',
  slow: 'Det tek lengre tid enn vanleg. Samling prøver vidare av seg sjølv.',
  is: {
    by: (organiser) => `${organiser} står bak.`,
    noMunicipalities: 'Ingen kommunar enno',
    noGatherings: 'ingen samlingar enno',
    municipalities: (count, counties) =>
      `${many(count, 'kommune', 'kommunar')} i ${many(counties, 'fylke', 'fylke')}`,
    gatherings: (held, all) => `${held} av ${many(all, 'samling', 'samlingar')} er haldne`,
    phases: 'Fasane',
    goals: 'Måla',
    kept: (date) => `Alt blir sletta av seg sjølv etter ${date}.`,
  },
  consent: {
    heading: 'Kva folk har sagt ja til',
    none: 'Den som eig programmet, har ikkje skrive kva forskinga skal brukast til. Dei som er med, ser berre spørsmålet om svara kan brukast i forsking.',
    yes: (count) => `${atLeast(count)[0]?.toUpperCase()}${atLeast(count).slice(1)} har sagt ja.`,
    fives: 'Tala er runda ned til næraste fem, så ingen kan sjå kva éin person har svart.',
    onlyNow: 'Føremålet har vore eit anna før. Berre dei som har sagt ja til det som står her, er med.',
    gathering: 'Samling',
    people: 'Var med',
    said: 'Sa ja',
    count: atLeast,
  },
  holds: {
    heading: 'Kva uttrekket inneheld',
    file: 'Fil',
    rows: 'Rader',
    level: {
      municipality: 'Kommunen står ved svara der inga celle er for lita.',
      county: 'Fylket står ved svara. Kommunen ville gitt for små celler.',
      none: 'Verken kommune eller fylke står ved svara: nokre celler ville vore for små.',
    },
    noAnswers: 'Ingen svar kan vere med enno: spørsmåla må vere stengde, og nok folk må ha sagt ja.',
    cell: (smallest) =>
      `Inga celle er mindre enn ${smallest}. Kva som er halde tilbake, og kvifor, står i LES-MEG.txt.`,
    looking: 'Ser etter kva uttrekket ville innehalde …',
  },
  fetch: {
    heading: 'Hent uttrekket',
    help: 'Éi zip-fil: kvar tabell som CSV i to former, ei kodebok, ein LES-MEG på norsk og engelsk, og ei liste med fingeravtrykk.',
    care: 'Svara står under pseudonym, men er personopplysningar. Ta vare på fila deretter, og prøv ikkje å finne ut kven nokon er.',
    language: 'Språk i tabellane',
    languages: { nb: 'Norsk', en: 'Engelsk' },
    go: 'Hent zip-fila',
    making: 'Lagar fila. Eit stort program tek nokre sekund …',
    done: 'Fila er lagra der nettlesaren lagrar filer.',
    failed: 'Fila kom ikkje fram. Prøv igjen.',
    again: 'Ho blir laga allereie. Vent litt.',
  },
  goes: {
    heading: 'Slik går det',
    promises: 'Forpliktingar',
    statuses: {
      done: 'gjort',
      underWay: 'i gang',
      overdue: 'over fristen',
      notBegun: 'ikkje starta',
      dropped: 'lagt bort',
    },
    came: (gatherings, people) =>
      `${people} kjende att på ${gatherings === 1 ? 'éi samling' : `${gatherings} samlingar`} eller fleire`,
    few: 'færre enn 5',
    people: (count) => many(count, 'person', 'personar'),
  },
}
