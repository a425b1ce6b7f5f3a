/** A rehearsal of the gathering, and what came of it. */
export const rehearsal = {
  heading: 'Prøv hele samlingen',
  help: 'En øvelse spiller programmet, spørsmålene og samtalene dine med simulerte telefoner, på en egen server for seg selv: noen kommer sent, noen mister nettet, noen går tidlig. Ingenting her blir endret.',
  people: 'Antall som deltar i øvelsen',
  peopleHelp: (most: number) => `Fra 1 til ${most}.`,
  begin: 'Øv nå',
  again: 'Øv på nytt',
  stop: 'Stopp øvelsen',
  here: (count: number) =>
    count === 1
      ? 'Én telefon er på denne serveren nå. Øvelsen går på samme maskin, og kan gjøre den tregere.'
      : `${count} telefoner er på denne serveren nå. Øvelsen går på samme maskin, og kan gjøre den tregere.`,
  anyway: 'Øv likevel',
  notNow: 'Ikke nå',
  starting: 'Øvelsen starter …',
  running: (item: string, here: number, answers: number) =>
    `${item} · ${here} ${here === 1 ? 'telefon' : 'telefoner'} · ${answers} svar`,
  bar: 'Hvor langt øvelsen er kommet',
  stopped: 'Øvelsen ble stoppet. Ingenting er lagret.',
  failed: 'Øvelsen lot seg ikke gjennomføre. Prøv på nytt; se ellers hva serveren skriver.',
  noAnswer: 'Serveren svarer ikke. Prøv igjen om litt.',
  busy: 'En annen samling på denne serveren øver nå. Vent til den er ferdig.',
  empty: 'Programmet har ingen poster ennå, så det er ingenting å øve på.',
  notAllowed: 'Denne nettleseren har ikke lenger lederens lenke. Åpne lederlenken på nytt.',
  good: (answers: number) => `Alt kom fram: ${answers} svar, hvert av dem lagret én gang.`,
  bad: (count: number) =>
    count === 1 ? 'Én ting er ikke som den skulle være.' : `${count} ting er ikke som de skulle være.`,
  when: (time: string, people: number, seconds: number) =>
    `Ferdig ${time}. ${people} deltok; det tok ${seconds} sekunder.`,
  what: {
    lost: 'Tapt, enda telefonen fikk vite at det var lagret',
    twice: 'Lagret mer enn én gang',
    changed: 'Lagret som noe annet',
    stray: 'Lagret, men aldri sendt',
    missing: 'Kom ikke fram',
    person: 'Kom ikke inn som én person',
    state: 'Serveren har et annet antall enn journalen',
    journal: 'Journalen stemmer ikke',
    refused: 'Serveren sa nei',
    shown: 'Vist til noen som ikke skulle se det',
  },
  days: 'Tid mot plan',
  day: (number: number) => `Dag ${number}`,
  planned: 'Plan',
  started: 'Begynte',
  item: 'Post',
  drift: 'Avvik',
  onTime: 'i rute',
  late: (minutes: number) => (minutes < 0 ? `${-minutes} min før` : `${minutes} min etter`),
  skipped: 'hoppet over',
  endLate: (minutes: number) =>
    minutes < 0 ? `Dagen sluttet ${-minutes} min før planen.` : `Dagen sluttet ${minutes} min etter planen.`,
  prompts: 'Svar på det du spør om',
  prompt: 'Spørsmål',
  came: 'Kom',
  expected: 'Ventet',
  missing: 'Mangler',
  noPrompts: 'Ingen spørsmål eller samtaler er forberedt ennå.',
  who: 'Folk',
  lateComers: (count: number) =>
    count === 0 ? 'Ingen kom for sent.' : count === 1 ? 'Én kom for sent:' : `${count} kom for sent:`,
  lateOne: (name: string, day: string, minutes: number) => `${name}: ${minutes} min, ${day}`,
  leavers: (count: number) =>
    count === 0
      ? 'Ingen gikk før dagen var slutt.'
      : `${count === 1 ? 'Én' : count} gikk før dagen var slutt.`,
  tables: 'Bord og samtaler',
  seatings: (rounds: number, homes: number) =>
    `Bordene ble fordelt ${rounds === 1 ? 'én gang' : `${rounds} ganger`}${homes === 0 ? '' : `, og folk satt ved hjemmebord ${homes === 1 ? 'én gang' : `${homes} ganger`}`}.`,
  mended: (times: number, moves: number) =>
    `${times === 1 ? 'Én gang' : `${times} ganger`} ble bordene jevnet ut etter at noen var kommet eller gått; ${moves === 1 ? 'én måtte' : `${moves} måtte`} flytte seg.`,
  seated: 'Alle som var til stede, hadde bord hele tiden.',
  unseated: 'Uten bord mens andre hadde:',
  grouped: 'Alle hadde noen å snakke med, i par og ved bord.',
  alone: 'Uten noen å snakke med en stund:',
  waited: (name: string, minutes: number) => `${name}: ${minutes} min`,
  turns: (due: number, left: number) =>
    left === 0
      ? `Bordet rundt: alle ${due} fikk ordet og ga det videre.`
      : `Bordet rundt: ${left} av ${due} turer ble ikke gitt videre før tiden var ute.`,
  calls: (made: number, unanswered: number, longest: number) =>
    `${made === 1 ? 'Én gang' : `${made} ganger`} ba en gruppe om deg. ${unanswered === 0 ? 'Du rakk alle' : `${unanswered === 1 ? 'Én' : unanswered} rakk du ikke før steget var slutt`}${longest === 0 ? '' : `; den lengste ventetiden var ${longest} sekunder`}.`,
  unshown: (count: number) =>
    `${count === 1 ? 'Ett punkt' : `${count} punkter`} kom så sent at lerretet var gått videre. ${count === 1 ? 'Det er lagret' : 'De er lagret'}, og du ser ${count === 1 ? 'det' : 'dem'} i konsollen.`,
  step: (place: number, of: number) => `steg ${place} av ${of}`,
  talk: 'samtale',
  presenting: 'ord til dem som presenterte',
  tops: (count: number) => `${count} løftet fram`,
  supports: (count: number) => (count === 1 ? '1 støtte' : `${count} støtter`),
  boards: 'Observatører og panel',
  observer: (name: string, notes: number) => `${name}: ${notes} ${notes === 1 ? 'notat' : 'notater'}`,
  observerWaited: (waited: number, longest: number) =>
    `${waited} av dem skrevet uten nett; det lengste ventet ${longest} minutter`,
  panel: (members: number) => `Panelet hadde ${members === 1 ? 'ett medlem' : `${members} medlemmer`}.`,
  emptySeats: (names: string) => `Tom plass: ${names}.`,
  panelPoints: (count: number, title: string) => `${count} ${count === 1 ? 'punkt' : 'punkter'}: ${title}`,
  readBacks: (asked: number, answers: number, notQuite: number) =>
    `${asked === 1 ? 'Ett punkt' : `${asked} punkter`} ble lest tilbake, og ${answers} svarte${notQuite === 0 ? '' : `; ${notQuite} av dem «ikke helt»`}.`,
  presented: (of: 'panel' | 'observers', shown: number, chosen: number) =>
    `${of === 'panel' ? 'Panelet' : 'Observatørene'} la fram ${shown} av ${chosen} valgte punkter.`,
  wondered: (of: 'panel' | 'observers', came: number, expected: number) =>
    `På undringen fra ${of === 'panel' ? 'panelet' : 'observatørene'} svarte ${came} av ${expected}.`,
  figures: 'Tall',
  waits: (p50: number, p99: number) =>
    `Halvparten fikk vite at svaret var lagret innen ${p50} ms, 99 av 100 innen ${p99} ms.`,
  traffic: (messages: number, kilobytes: number) =>
    `Hver telefon fikk i snitt ${messages} meldinger, ${kilobytes} kB i alt.`,
  lines: (reconnects: number, resent: number) =>
    `${reconnects} ganger kom en telefon tilbake på nett, og ${resent} ganger ble noe sendt på nytt.`,
}
export type RehearsalWords = typeof rehearsal
