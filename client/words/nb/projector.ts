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

/** The hall screen's words. Bokmål is the source: nynorsk and English have the same shape, by type. */
export const words = {
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
  document: (title: string) => (title === '' ? 'Samling' : `${title} · lerret`),
  weekdays: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  date: (weekday: string, day: number, month: string) => `${weekday} ${day}. ${month}`,

  join: 'Bli med',
  qr: (url: string) => `QR-kode til ${url}`,
  stands: 'Siste bilde står',
  standsMore: 'Uten nett. Klokka går videre.',
  loading: 'Kobler til samlingen …',
  noLink: 'Lenken er ikke hel',
  noLinkMore: 'Åpne hele lenken til lerretet, slik den står hos nettverkslederen.',
  refused: 'Lerretet slipper ikke inn',
  openAgain:
    'Lenken til lerretet er byttet eller gjelder ikke. Åpne konsollen, trykk Lenker, og åpne lerretet på nytt derfra.',
  cannotSteer: 'Denne skjermen kan ikke styre. Åpne lerretet fra konsollen, i samme nettleser.',
  steerLater: 'Tasten kom ikke fram. Prøv igjen.',

  now: 'Nå',
  overTime: 'Over tiden',
  paused: 'Klokka står',
  next: 'Etterpå',
  first: 'Først',
  end: 'Slutt',
  by: (names: string) => `Ved ${names}`,
  standsFast: 'står fast',
  loses: (minutes: number) => `mister ${minutes} min`,
  late: (minutes: number) => `${minutes} min etter planen`,
  more: (count: number) => ` og ${count} til`,
  left: (minutes: number, seconds: number) => `${minutes} minutter og ${seconds} sekunder igjen`,
  over: (minutes: number, seconds: number) => `${minutes} minutter og ${seconds} sekunder over tiden`,
  sayFive: 'Fem minutter igjen',
  silent: 'Uten lyd ennå. Klikk på denne skjermen.',
  sayTwo: 'To minutter igjen',
  sayOne: 'Ett minutt igjen',
  sayOver: 'Tiden er ute',
  lasted: (minutes: number) =>
    minutes < 1
      ? 'Nettopp begynt'
      : minutes < 60
        ? `Har vart i ${minutes} min`
        : `Har vart i ${hours(minutes)}`,
  noEnd: 'uten sluttid',
  day: (from: string, to: string, clock: string) => `Dagen fra ${from} til ${to}, klokka er ${clock}`,

  starts: (when: string) => `Vi starter ${when}`,
  goesOn: (when: string) => `Vi fortsetter ${when}`,
  soon: 'Vi starter straks',
  inTime: (minutes: number) =>
    minutes === 1
      ? 'om ett minutt'
      : minutes < 120
        ? `om ${minutes} minutter`
        : `om ${Math.round(minutes / 60)} timer`,
  untilStart: 'til vi starter',
  toStart: (minutes: number, seconds: number) => `${minutes} minutter og ${seconds} sekunder til vi starter`,
  thanksToday: 'Takk for i dag',
  thanks: 'Takk for denne gangen',
  closed: 'Samlingen er avsluttet',
  programmeComes: 'Programmet kommer her',
  programmeComesMore: 'Bli med på telefonen så lenge.',

  welcome: 'Velkommen. Finn fram telefonen.',
  scan: 'Pek kameraet på ruta, eller gå til',
  code: 'Kode',
  guests: 'Gjester',
  arrivals: 'Framme fra kommunene',
  allOf: (count: number) => `alle ${count}`,
  someOf: (count: number, all: number) => `${count} av ${all}`,
  here: (count: number) => (count === 1 ? 'er her' : 'er her'),
  ofHere: (all: number) => `av ${all} er her`,

  ofPresent: (count: number) => `av ${count}`,
  haveAnswered: 'har svart',
  answered: 'svarte',
  tooFew: (least: number) => `Resultatet vises når minst ${least} har svart`,
  tooFewClosed: (least: number) => `Færre enn ${least} svarte, så svarene vises ikke`,
  untilClosed: 'Anonymt: resultatet kommer når avstemningen stenges',
  several: 'Flere svar er mulig',
  scale: (low: string, high: string, steps: number) =>
    `Skala fra 1${low && ` (${low})`} til ${steps}${high && ` (${high})`}`,
  mean: 'i snitt',
  decimal: (value: number) => value.toFixed(1).replace('.', ','),
  percent: (share: number) => `${share}\u00a0%`,
  answerOnPhone: 'Svar på telefonen',
  questionComes: 'Spørsmålet kommer',

  points: (count: number) => (count === 1 ? '1 punkt' : `${count} punkter`),
  noPoints: 'Skriv punktene på telefonen. De kommer fram her.',
  noPointsClosed: 'Ingen skrev punkter.',
  lateMark: 'kom etter fristen',
  continued: 'forts.',
  talkComes: 'Oppdraget kommer',

  goals: 'Dette er vi sammen om',
  goalsCome: 'Målene kommer',
  practical: 'Praktisk',
  practicalComes: 'Praktiske opplysninger kommer',
  summary,
  wifi: 'Trådløst nett',
  wifiCode: (name: string) => `QR-kode til det trådløse nettet ${name}`,
  password: 'Passord',
  noPassword: 'Uten passord',
  contact: 'Spør',

  seating: {
    find: 'Finn bordet ditt',
    home: 'Tilbake til hjemmebordet',
    firstHome: 'Finn hjemmebordet ditt',
    ofAll: (here: number) => `av ${here} plassert.`,
    all: (here: number) => (here === 1 ? 'Én har plass.' : `Alle ${here} har plass.`),
    onPhone: 'Bordet står også på telefonen.',
    lookUp: 'Slå opp kommunen din, eller se på telefonen.',
    column: 'bord',
    table: (label: string) => `Bord ${label}`,
    map: 'Kart over bordene',
    front: 'Lerretet',
    comes: 'Bordene kommer',
    notYet: 'Ikke plassert ennå',
  },

  page: (page: number, count: number) => `Side ${page} av ${count}`,
  nextPage: (seconds: number) => `Neste om ${seconds} s`,
}

export type ProjectorWords = typeof words

function hours(minutes: number): string {
  return `${Math.floor(minutes / 60)} t ${minutes % 60} min`
}
