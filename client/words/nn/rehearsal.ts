import type { RehearsalWords } from '#client/words/nb/rehearsal.ts'

export const rehearsal: RehearsalWords = {
  heading: 'Prøv heile samlinga',
  help: 'Ei øving spelar programmet, spørsmåla og samtalane dine med simulerte telefonar, på ein eigen tenar for seg sjølv: nokre kjem seint, nokre mistar nettet, nokre går tidleg. Ingenting her blir endra.',
  people: 'Talet på deltakarar i øvinga',
  peopleHelp: (most: number) => `Frå 1 til ${most}.`,
  begin: 'Øv no',
  again: 'Øv på nytt',
  stop: 'Stopp øvinga',
  here: (count: number) =>
    count === 1
      ? 'Éin telefon er på denne tenaren no. Øvinga går på same maskina, og kan gjere henne tregare.'
      : `${count} telefonar er på denne tenaren no. Øvinga går på same maskina, og kan gjere henne tregare.`,
  anyway: 'Øv likevel',
  notNow: 'Ikkje no',
  starting: 'Øvinga startar …',
  running: (item: string, here: number, answers: number) =>
    `${item} · ${here} ${here === 1 ? 'telefon' : 'telefonar'} · ${answers} svar`,
  bar: 'Kor langt øvinga er komen',
  stopped: 'Øvinga vart stoppa. Ingenting er lagra.',
  failed: 'Øvinga lét seg ikkje gjennomføre. Prøv på nytt; sjå elles kva tenaren skriv.',
  noAnswer: 'Tenaren svarar ikkje. Prøv igjen om litt.',
  busy: 'Ei anna samling på denne tenaren øver no. Vent til ho er ferdig.',
  empty: 'Programmet har ingen postar enno, så det er ingenting å øve på.',
  notAllowed: 'Denne nettlesaren har ikkje lenger lenkja til leiaren. Opne leiarlenkja på nytt.',
  good: (answers: number) => `Alt kom fram: ${answers} svar, kvart av dei lagra éin gong.`,
  bad: (count: number) =>
    count === 1 ? 'Éin ting er ikkje som han skulle vere.' : `${count} ting er ikkje som dei skulle vere.`,
  when: (time: string, people: number, seconds: number) =>
    `Ferdig ${time}. ${people} tok del; det tok ${seconds} sekund.`,
  what: {
    lost: 'Tapt, endå telefonen fekk vite at det var lagra',
    twice: 'Lagra meir enn éin gong',
    changed: 'Lagra som noko anna',
    stray: 'Lagra, men aldri sendt',
    missing: 'Kom ikkje fram',
    person: 'Kom ikkje inn som éin person',
    state: 'Tenaren har eit anna tal enn journalen',
    journal: 'Journalen stemmer ikkje',
    refused: 'Tenaren sa nei',
    shown: 'Vist til nokon som ikkje skulle sjå det',
  },
  days: 'Tid mot plan',
  day: (number: number) => `Dag ${number}`,
  planned: 'Plan',
  started: 'Byrja',
  item: 'Post',
  drift: 'Avvik',
  onTime: 'i rute',
  late: (minutes: number) => (minutes < 0 ? `${-minutes} min før` : `${minutes} min etter`),
  skipped: 'hoppa over',
  endLate: (minutes: number) =>
    minutes < 0 ? `Dagen slutta ${-minutes} min før planen.` : `Dagen slutta ${minutes} min etter planen.`,
  prompts: 'Svar på det du spør om',
  prompt: 'Spørsmål',
  came: 'Kom',
  expected: 'Venta',
  missing: 'Manglar',
  noPrompts: 'Ingen spørsmål eller samtalar er førebudde enno.',
  who: 'Folk',
  lateComers: (count: number) =>
    count === 0 ? 'Ingen kom for seint.' : count === 1 ? 'Éin kom for seint:' : `${count} kom for seint:`,
  lateOne: (name: string, day: string, minutes: number) => `${name}: ${minutes} min, ${day}`,
  leavers: (count: number) =>
    count === 0
      ? 'Ingen gjekk før dagen var slutt.'
      : `${count === 1 ? 'Éin' : count} gjekk før dagen var slutt.`,
  tables: 'Bord og samtalar',
  seatings: (rounds: number, homes: number) =>
    `Borda vart fordelte ${rounds === 1 ? 'éin gong' : `${rounds} gonger`}${homes === 0 ? '' : `, og folk sat ved heimebord ${homes === 1 ? 'éin gong' : `${homes} gonger`}`}.`,
  mended: (times: number, moves: number) =>
    `${times === 1 ? 'Éin gong' : `${times} gonger`} vart borda jamna ut etter at nokon var komne eller gått; ${moves === 1 ? 'éin måtte' : `${moves} måtte`} flytte seg.`,
  seated: 'Alle som var til stades, hadde bord heile tida.',
  unseated: 'Utan bord medan andre hadde:',
  grouped: 'Alle hadde nokon å snakke med, i par og ved bord.',
  alone: 'Utan nokon å snakke med ei stund:',
  waited: (name: string, minutes: number) => `${name}: ${minutes} min`,
  turns: (due: number, left: number) =>
    left === 0
      ? `Bordet rundt: alle ${due} fekk ordet og gav det vidare.`
      : `Bordet rundt: ${left} av ${due} turar vart ikkje gitt vidare før tida var ute.`,
  calls: (made: number, unanswered: number, longest: number) =>
    `${made === 1 ? 'Éin gong' : `${made} gonger`} bad ei gruppe om deg. ${unanswered === 0 ? 'Du rakk alle' : `${unanswered === 1 ? 'Éi' : unanswered} rakk du ikkje før steget var slutt`}${longest === 0 ? '' : `; den lengste ventetida var ${longest} sekund`}.`,
  unshown: (count: number) =>
    `${count === 1 ? 'Eitt punkt' : `${count} punkt`} kom så seint at lerretet var gått vidare. ${count === 1 ? 'Det er lagra' : 'Dei er lagra'}, og du ser ${count === 1 ? 'det' : 'dei'} i konsollen.`,
  step: (place: number, of: number) => `steg ${place} av ${of}`,
  talk: 'samtale',
  presenting: 'ord til dei som presenterte',
  tops: (count: number) => `${count} løfta fram`,
  supports: (count: number) => (count === 1 ? '1 støtte' : `${count} støtter`),
  boards: 'Observatørar og panel',
  observer: (name: string, notes: number) => `${name}: ${notes} notat`,
  observerWaited: (waited: number, longest: number) =>
    `${waited} av dei skrivne utan nett; det lengste venta ${longest} minutt`,
  panel: (members: number) => `Panelet hadde ${members === 1 ? 'éin medlem' : `${members} medlemer`}.`,
  emptySeats: (names: string) => `Tom plass: ${names}.`,
  panelPoints: (count: number, title: string) => `${count} punkt: ${title}`,
  readBacks: (asked: number, answers: number, notQuite: number) =>
    `${asked === 1 ? 'Eitt punkt' : `${asked} punkt`} vart lese tilbake, og ${answers} svara${notQuite === 0 ? '' : `; ${notQuite} av dei «ikkje heilt»`}.`,
  presented: (of: 'panel' | 'observers', shown: number, chosen: number) =>
    `${of === 'panel' ? 'Panelet' : 'Observatørane'} la fram ${shown} av ${chosen} valde punkt.`,
  wondered: (of: 'panel' | 'observers', came: number, expected: number) =>
    `På undringa frå ${of === 'panel' ? 'panelet' : 'observatørane'} svara ${came} av ${expected}.`,
  figures: 'Tal',
  waits: (p50: number, p99: number) =>
    `Halvparten fekk vite at svaret var lagra innan ${p50} ms, 99 av 100 innan ${p99} ms.`,
  traffic: (messages: number, kilobytes: number) =>
    `Kvar telefon fekk i snitt ${messages} meldingar, ${kilobytes} kB i alt.`,
  lines: (reconnects: number, resent: number) =>
    `${reconnects} gonger kom ein telefon tilbake på nett, og ${resent} gonger vart noko sendt på nytt.`,
}
