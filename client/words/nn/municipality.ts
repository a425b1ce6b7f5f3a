import type { MunicipalityWords } from '#client/words/nb/municipality.ts'
import { aims } from './aims.ts'
import { common } from './common.ts'
import { over } from './over.ts'
import { programmeRefusals } from './programme-refusals.ts'
import { refusals } from './refusals.ts'

export const words: MunicipalityWords = {
  common,
  refusals: { ...refusals, ...programmeRefusals },
  product: 'Samling',
  over,
  untitled: 'Programmet',
  monthsShort: [
    ...['jan.', 'feb.', 'mars', 'april', 'mai', 'juni'],
    ...['juli', 'aug.', 'sept.', 'okt.', 'nov.', 'des.'],
  ],
  dayMonth: (day, month) => `${day}. ${month}`,
  statuses: {
    done: 'Gjort',
    'under-way': 'I gang',
    overdue: 'Over fristen',
    'not-begun': 'Ikkje starta',
    dropped: 'Lagt bort',
  },
  who: {
    owner: 'programkontoret',
    leader: 'samlingsleiaren',
    municipality: 'kommunen',
    gathering: 'på samlinga',
    server: 'Samling',
  },
  offline: (waiting) =>
    waiting === 0
      ? 'Utan nett. Du kan skrive vidare, det blir lagra her.'
      : `Utan nett. ${waiting === 1 ? 'Éin ting ventar' : `${waiting} ting ventar`}, trygt på denne eininga.`,
  notKept: 'Denne nettlesaren tek ikkje vare på noko. La sida stå open til det står «Lagra».',
  closed: 'Programmet er avslutta. Alt står her, men kan ikkje endrast.',
  saving: 'Lagrar …',
  waits: 'Ventar på nett. Trygt på denne eininga.',
  saved: (time) => `Lagra ${time}`,
  drop: 'Forkast mitt',
  behind:
    'Dette er endra av nokon andre sidan du byrja å skrive. Lagrar du, gjeld det du har skrive. No står det:',
  toCalendar: 'Legg i kalenderen',
  invitations: {
    title: 'Invitasjonar',
    none: 'De er ikkje inviterte til noko akkurat no.',
    planned: 'Planlagt for dykk',
    notYet: 'De er ikkje inviterte enno. Arrangøren sender invitasjonen seinare.',
    replyNow: 'Svar alt no',
    over: (count) => `Tidlegare (${count})`,
    noDate: 'Datoen er ikkje sett enno',
    replyBy: (date) => `Svar seinast ${date}`,
    held: 'Gjennomført',
    running: 'Går no',
    cancelled: (why) => (why === '' ? 'Avlyst' : `Avlyst: ${why}`),
    question: 'Kjem de?',
    answers: { comes: 'Vi kjem', perhaps: 'Kanskje', not: 'Vi kjem ikkje' },
    people: 'Kor mange kjem?',
    who: 'Kven kjem?',
    whoHelp: 'Skriv roller, ikkje namn. Til dømes: HR-leiar og hovudverneombod',
    note: 'Beskjed til arrangøren (kan stå tomt)',
    noNumber: 'Skriv berre talet, til dømes 4.',
    send: 'Send svaret',
    change: 'Endre svaret',
    answered: (answer, people, who) =>
      [answer, ...(people === null ? [] : [people === 1 ? '1 person' : `${people} personar`]), who]
        .filter((text) => text !== '')
        .join(', '),
  },
  promises: {
    title: 'Dette har vi lova',
    none: 'De har ikkje lova noko enno.',
    add: 'Skriv ei ny forplikting',
    line: (who, by) => `${who}, innan ${by}`,
    tell: 'Sei korleis det går',
    now: (status: string, why: string) => (why === '' ? status : `${status}. ${why}`),
    print: 'Skriv ut planen',
    allToCalendar: 'Legg alle i kalenderen',
    file: 'planen.ics',
    reword: 'Endre teksten',
    how: 'Korleis går det?',
    ask: { why: 'Kvifor? (kan stå tomt)', learned: 'Kva har de lært? (kan stå tomt)' },
    whyDropped: 'Kvifor la de det bort?',
    why: (text) => `Kvifor: ${text}`,
    learned: (text) => `Lært: ${text}`,
    history: (count) => `Alt som er sagt (${count})`,
    readBefore: (date) => `Til ${date} stod det:`,
    reworded: 'Teksten vart endra. Før stod det:',
    rewordedBy: (date) =>
      `Programkontoret endra teksten (${date}). Slik han var før, står under «Alt som er sagt».`,
    fields: {
      what: 'Kva skal de gjere?',
      who: 'Kven har ansvaret? (éi rolle)',
      how: 'Korleis ser de at det verkar?',
      by: 'Innan når?',
    },
  },
  figures: { title: 'Tala våre', all: 'Alle samla', table: 'Tabell' },
  aims: {
    title: 'Måla våre',
    none: 'De har ikkje skrive nokon mål enno.',
    write: 'Skriv måla',
    change: 'Endre måla',
    before: (count: number) => `Slik stod det før (${count})`,
    ...aims,
  },
  contact: {
    title: 'Kontakt hos dykk',
    none: 'Ingen kontakt er lagd inn enno.',
    letters: (language) => `Brev til dykk blir skrivne på ${language.toLowerCase()}.`,
    role: 'Rolle',
    roleHelp: 'Rolla, ikkje namnet. Til dømes: HR-leiar',
    address: 'E-postadresse',
    addressHelp: 'Helst eit felles postmottak.',
    language: 'Språk i brev',
    ask: (whom) => `Spørsmål om programmet: ${whom}`,
  },
  research: {
    title: 'Forsking',
    help: 'Dei som er med på samlingane, seier sjølve ja eller nei på telefonen sin. Kommunen kan ikkje seie det for dei.',
    changed:
      'Føremålet har vore eit anna før. Dei som sa ja då, må seie det igjen for at svara deira skal brukast til dette.',
    earlier: (count) => `Slik stod det før (${count})`,
  },
  goneHead: 'Kommunen er ikkje med i programmet lenger',
  goneMore: 'Er det feil, så sei frå til programkontoret.',
  unknownHead: 'Lenkja gjeld ikkje',
  unknownMore: 'Ho er bytt ut eller ikkje heil. Be programkontoret om den nye lenkja til kommunen.',
  tooOldHead: 'Sida er eldre enn tenaren',
  tooOldMore: 'Samling er oppdatert. Last sida på nytt. Ingenting er mist.',
  reload: 'Last sida på nytt',
  refusedHead: 'Sida kan ikkje visast',
  loading: 'Hentar sida …',
  slow: 'Det tek lengre tid enn vanleg. Samling prøver vidare av seg sjølv.',
}
