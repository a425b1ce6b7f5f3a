import { aims } from './aims.ts'
import { common } from './common.ts'
import { over } from './over.ts'
import { programmeRefusals } from './programme-refusals.ts'
import { refusals } from './refusals.ts'

/** The page that a municipality has by its own link, all through a programme. */
export const words = {
  common,
  refusals: { ...refusals, ...programmeRefusals },
  product: 'Samling',
  over,
  untitled: 'Programmet',
  monthsShort: [
    ...['jan.', 'feb.', 'mars', 'april', 'mai', 'juni'],
    ...['juli', 'aug.', 'sept.', 'okt.', 'nov.', 'des.'],
  ],
  dayMonth: (day: string, month: string) => `${day}. ${month}`,
  statuses: {
    done: 'Gjort',
    'under-way': 'I gang',
    overdue: 'Over fristen',
    'not-begun': 'Ikke startet',
    dropped: 'Lagt bort',
  },
  who: {
    owner: 'programkontoret',
    leader: 'samlingslederen',
    municipality: 'kommunen',
    gathering: 'på samlingen',
    server: 'Samling',
  },
  offline: (waiting: number) =>
    waiting === 0
      ? 'Uten nett. Du kan skrive videre, det lagres her.'
      : `Uten nett. ${waiting === 1 ? 'Én ting venter' : `${waiting} ting venter`}, trygt på denne enheten.`,
  notKept: 'Denne nettleseren tar ikke vare på noe. La siden stå åpen til det står «Lagret».',
  closed: 'Programmet er avsluttet. Alt står her, men kan ikke endres.',
  saving: 'Lagrer …',
  waits: 'Venter på nett. Trygt på denne enheten.',
  saved: (time: string) => `Lagret ${time}`,
  drop: 'Forkast mitt',
  behind:
    'Dette er endret av noen andre siden du begynte å skrive. Lagrer du, gjelder det du har skrevet. Nå står det:',
  toCalendar: 'Legg i kalenderen',
  invitations: {
    title: 'Invitasjoner',
    none: 'Dere er ikke invitert til noe akkurat nå.',
    planned: 'Planlagt for dere',
    notYet: 'Dere er ikke invitert ennå. Arrangøren sender invitasjonen senere.',
    replyNow: 'Svar allerede nå',
    over: (count: number) => `Tidligere (${count})`,
    noDate: 'Datoen er ikke satt ennå',
    replyBy: (date: string) => `Svar senest ${date}`,
    held: 'Holdt',
    running: 'Pågår nå',
    cancelled: (why: string) => (why === '' ? 'Avlyst' : `Avlyst: ${why}`),
    question: 'Kommer dere?',
    answers: { comes: 'Vi kommer', perhaps: 'Kanskje', not: 'Vi kommer ikke' },
    people: 'Hvor mange kommer?',
    who: 'Hvem kommer?',
    whoHelp: 'Skriv roller, ikke navn. For eksempel: HR-leder og hovedverneombud',
    note: 'Beskjed til arrangøren (kan stå tomt)',
    noNumber: 'Skriv bare tallet, for eksempel 4.',
    send: 'Send svaret',
    change: 'Endre svaret',
    answered: (answer: string, people: number | null, who: string) =>
      [answer, ...(people === null ? [] : [people === 1 ? '1 person' : `${people} personer`]), who]
        .filter((text) => text !== '')
        .join(', '),
  },
  promises: {
    title: 'Dette har vi lovet',
    none: 'Dere har ikke lovet noe ennå.',
    add: 'Skriv en ny forpliktelse',
    line: (who: string, by: string) => `${who}, innen ${by}`,
    tell: 'Si hvordan det går',
    now: (status: string, why: string) => (why === '' ? status : `${status}. ${why}`),
    print: 'Skriv ut planen',
    allToCalendar: 'Legg alle i kalenderen',
    file: 'planen.ics',
    reword: 'Endre teksten',
    how: 'Hvordan går det?',
    ask: { why: 'Hvorfor? (kan stå tomt)', learned: 'Hva har dere lært? (kan stå tomt)' },
    whyDropped: 'Hvorfor la dere det bort?',
    why: (text: string) => `Hvorfor: ${text}`,
    learned: (text: string) => `Lært: ${text}`,
    history: (count: number) => `Alt som er sagt (${count})`,
    readBefore: (date: string) => `Til ${date} sto det:`,
    reworded: 'Teksten ble endret. Før sto det:',
    rewordedBy: (date: string) =>
      `Programkontoret endret teksten (${date}). Slik den var før, står under «Alt som er sagt».`,
    fields: {
      what: 'Hva skal dere gjøre?',
      who: 'Hvem har ansvaret? (én rolle)',
      how: 'Hvordan ser dere at det virker?',
      by: 'Innen når?',
    },
  },
  aims: {
    title: 'Målene våre',
    none: 'Dere har ikke skrevet noen mål ennå.',
    write: 'Skriv målene',
    change: 'Endre målene',
    before: (count: number) => `Slik sto det før (${count})`,
    ...aims,
  },
  figures: { title: 'Tallene våre', all: 'Alle samlet', table: 'Tabell' },
  contact: {
    title: 'Kontakt hos dere',
    none: 'Ingen kontakt er lagt inn ennå.',
    letters: (language: string) => `Brev til dere skrives på ${language.toLowerCase()}.`,
    role: 'Rolle',
    roleHelp: 'Rollen, ikke navnet. For eksempel: HR-leder',
    address: 'E-postadresse',
    addressHelp: 'Helst et felles postmottak.',
    language: 'Språk i brev',
    ask: (whom: string) => `Spørsmål om programmet: ${whom}`,
  },
  research: {
    title: 'Forskning',
    help: 'De som er med på samlingene, sier selv ja eller nei på telefonen sin. Kommunen kan ikke si det for dem.',
    changed:
      'Formålet har vært et annet før. De som sa ja da, må si det igjen for at svarene deres skal brukes til dette.',
    earlier: (count: number) => `Slik sto det før (${count})`,
  },
  goneHead: 'Kommunen er ikke med i programmet lenger',
  goneMore: 'Er det feil, så si fra til programkontoret.',
  unknownHead: 'Lenken gjelder ikke',
  unknownMore: 'Den er byttet ut eller ikke hel. Be programkontoret om den nye lenken til kommunen.',
  tooOldHead: 'Siden er eldre enn serveren',
  tooOldMore: 'Samling er oppdatert. Last siden på nytt. Ingenting er mistet.',
  reload: 'Last siden på nytt',
  refusedHead: 'Siden kan ikke vises',
  loading: 'Henter siden …',
  slow: 'Det tar lengre tid enn vanlig. Samling prøver videre av seg selv.',
}

export type MunicipalityWords = typeof words
