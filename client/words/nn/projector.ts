import type { ProjectorWords } from '#client/words/nb/projector.ts'
import { calls } from './calls.ts'
import { words as promises } from './commitments-hall.ts'
import { common } from './common.ts'
import { words as evaluation } from './evaluation-hall.ts'
import { panel } from './panel-hall.ts'
import { poll } from './poll-hall.ts'
import { refusals } from './refusals.ts'
import { words as reporting } from './reporting-hall.ts'
import { round } from './round-projector.ts'
import { words as summary } from './summary-hall.ts'
import { talkHall } from './talk-hall.ts'

export const words: ProjectorWords = {
  common,
  refusals,
  talk: talkHall,
  panel,
  promises,
  evaluation,
  poll,
  reporting,
  round,
  calls,
  document: (title) => (title === '' ? 'Samling' : `${title} · lerret`),
  weekdays: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'],
  date: (weekday, day, month) => `${weekday} ${day}. ${month}`,

  join: 'Bli med',
  qr: (url) => `QR-kode til ${url}`,
  stands: 'Siste bilete står',
  standsMore: 'Utan nett. Klokka går vidare.',
  loading: 'Koplar til samlinga …',
  noLink: 'Lenkja er ikkje heil',
  noLinkMore: 'Opne heile lenkja til lerretet, slik ho står hos nettverksleiaren.',
  refused: 'Lerretet slepp ikkje inn',
  openAgain:
    'Lenkja til lerretet er bytt eller gjeld ikkje. Opne konsollen, trykk Lenkjer, og opne lerretet på nytt derifrå.',
  cannotSteer: 'Denne skjermen kan ikkje styre. Opne lerretet frå konsollen, i same nettlesar.',
  steerLater: 'Tasten kom ikkje fram. Prøv igjen.',

  now: 'No',
  overTime: 'Over tida',
  paused: 'Klokka står',
  next: 'Etterpå',
  first: 'Først',
  end: 'Slutt',
  by: (names: string) => `Ved ${names}`,
  standsFast: 'står fast',
  loses: (minutes) => `mistar ${minutes} min`,
  late: (minutes) => `${minutes} min etter planen`,
  more: (count) => ` og ${count} til`,
  left: (minutes, seconds) => `${minutes} minutt og ${seconds} sekund att`,
  over: (minutes, seconds) => `${minutes} minutt og ${seconds} sekund over tida`,
  sayFive: 'Fem minutt att',
  silent: 'Utan lyd enno. Klikk på denne skjermen.',
  sayTwo: 'To minutt att',
  sayOne: 'Eitt minutt att',
  sayOver: 'Tida er ute',
  lasted: (minutes) =>
    minutes < 1
      ? 'Nett byrja'
      : minutes < 60
        ? `Har vart i ${minutes} min`
        : `Har vart i ${Math.floor(minutes / 60)} t ${minutes % 60} min`,
  noEnd: 'utan sluttid',
  day: (from, to, clock) => `Dagen frå ${from} til ${to}, klokka er ${clock}`,

  starts: (when) => `Vi startar ${when}`,
  goesOn: (when) => `Vi held fram ${when}`,
  soon: 'Vi startar straks',
  inTime: (minutes) =>
    minutes === 1
      ? 'om eitt minutt'
      : minutes < 120
        ? `om ${minutes} minutt`
        : `om ${Math.round(minutes / 60)} timar`,
  untilStart: 'til vi startar',
  toStart: (minutes, seconds) => `${minutes} minutt og ${seconds} sekund til vi startar`,
  thanksToday: 'Takk for i dag',
  thanks: 'Takk for denne gongen',
  closed: 'Samlinga er avslutta',
  programmeComes: 'Programmet kjem her',
  programmeComesMore: 'Bli med på telefonen så lenge.',

  welcome: 'Velkomen. Finn fram telefonen.',
  scan: 'Peik kameraet på ruta, eller gå til',
  code: 'Kode',
  guests: 'Gjester',
  arrivals: 'Framme frå kommunane',
  allOf: (count) => `alle ${count}`,
  someOf: (count, all) => `${count} av ${all}`,
  here: () => 'er her',
  ofHere: (all) => `av ${all} er her`,

  ofPresent: (count) => `av ${count}`,
  haveAnswered: 'har svart',
  answered: 'svarte',
  tooFew: (least) => `Resultatet blir vist når minst ${least} har svart`,
  tooFewClosed: (least) => `Færre enn ${least} svarte, så svara blir ikkje viste`,
  untilClosed: 'Anonymt: resultatet kjem når avrøystinga blir stengd',
  several: 'Fleire svar er mogleg',
  scale: (low, high, steps) => `Skala frå 1${low && ` (${low})`} til ${steps}${high && ` (${high})`}`,
  mean: 'i snitt',
  decimal: (value) => value.toFixed(1).replace('.', ','),
  percent: (share) => `${share}\u00a0%`,
  answerOnPhone: 'Svar på telefonen',
  questionComes: 'Spørsmålet kjem',

  points: (count) => (count === 1 ? '1 punkt' : `${count} punkt`),
  noPoints: 'Skriv punkta på telefonen. Dei kjem fram her.',
  noPointsClosed: 'Ingen skreiv punkt.',
  lateMark: 'kom etter fristen',
  continued: 'framh.',
  talkComes: 'Oppdraget kjem',

  goals: 'Dette er vi saman om',
  goalsCome: 'Måla kjem',
  practical: 'Praktisk',
  practicalComes: 'Praktiske opplysningar kjem',
  summary,
  wifi: 'Trådlaust nett',
  wifiCode: (name) => `QR-kode til det trådlause nettet ${name}`,
  password: 'Passord',
  noPassword: 'Utan passord',
  contact: 'Spør',

  seating: {
    find: 'Finn bordet ditt',
    home: 'Tilbake til heimebordet',
    firstHome: 'Finn heimebordet ditt',
    ofAll: (here) => `av ${here} plasserte.`,
    all: (here) => (here === 1 ? 'Éin har plass.' : `Alle ${here} har plass.`),
    onPhone: 'Bordet står òg på telefonen.',
    lookUp: 'Slå opp kommunen din, eller sjå på telefonen.',
    column: 'bord',
    table: (label) => `Bord ${label}`,
    map: 'Kart over borda',
    front: 'Lerretet',
    comes: 'Borda kjem',
    notYet: 'Ikkje plassert enno',
  },

  page: (page, count) => `Side ${page} av ${count}`,
  nextPage: (seconds) => `Neste om ${seconds} s`,
}
