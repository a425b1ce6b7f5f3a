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
  document: (title) => (title === '' ? 'Samling' : `${title} · hall screen`),
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  date: (weekday, day, month) => `${weekday} ${day} ${month}`,

  join: 'Join in',
  qr: (url) => `QR code for ${url}`,
  stands: 'Last picture stands',
  standsMore: 'No network. The clock goes on.',
  loading: 'Connecting to the gathering …',
  noLink: 'The link is not whole',
  noLinkMore: 'Open the whole link to the hall screen, as the network leader has it.',
  refused: 'The hall screen is not let in',
  openAgain:
    'The link of this hall screen has been changed or is not valid. Open the console, press Links, and open the hall screen again from there.',
  cannotSteer: 'This screen cannot steer. Open the hall screen from the console, in the same browser.',
  steerLater: 'The key did not get through. Try again.',

  now: 'Now',
  overTime: 'Over time',
  paused: 'The clock is stopped',
  next: 'Coming up',
  first: 'First',
  end: 'End',
  by: (names: string) => `By ${names}`,
  standsFast: 'stands fast',
  loses: (minutes) => `loses ${minutes} min`,
  late: (minutes) => `${minutes} min behind plan`,
  more: (count) => ` and ${count} more`,
  left: (minutes, seconds) => `${minutes} minutes and ${seconds} seconds left`,
  over: (minutes, seconds) => `${minutes} minutes and ${seconds} seconds over time`,
  sayFive: 'Five minutes left',
  silent: 'No sound yet. Click on this screen.',
  sayTwo: 'Two minutes left',
  sayOne: 'One minute left',
  sayOver: 'Time is up',
  lasted: (minutes) =>
    minutes < 1
      ? 'Just begun'
      : minutes < 60
        ? `On for ${minutes} min`
        : `On for ${Math.floor(minutes / 60)} h ${minutes % 60} min`,
  noEnd: 'no set end',
  day: (from, to, clock) => `The day from ${from} to ${to}, the time is ${clock}`,

  starts: (when) => `We start ${when}`,
  goesOn: (when) => `We go on ${when}`,
  soon: 'We start any moment',
  inTime: (minutes) =>
    minutes === 1
      ? 'in one minute'
      : minutes < 120
        ? `in ${minutes} minutes`
        : `in ${Math.round(minutes / 60)} hours`,
  untilStart: 'until we start',
  toStart: (minutes, seconds) => `${minutes} minutes and ${seconds} seconds until we start`,
  thanksToday: 'Thank you for today',
  thanks: 'Thank you for this time',
  closed: 'The gathering is over',
  programmeComes: 'The programme will be here',
  programmeComesMore: 'Join in on your phone meanwhile.',

  welcome: 'Welcome. Take out your phone.',
  scan: 'Point the camera here, or go to',
  code: 'Code',
  guests: 'Guests',
  arrivals: 'Arrived from the municipalities',
  allOf: (count) => `all ${count}`,
  someOf: (count, all) => `${count} of ${all}`,
  here: (count) => (count === 1 ? 'is here' : 'are here'),
  ofHere: (all) => `of ${all} are here`,

  ofPresent: (count) => `of ${count}`,
  haveAnswered: 'have answered',
  answered: 'answered',
  tooFew: (least) => `The result is shown when at least ${least} have answered`,
  tooFewClosed: (least) => `Fewer than ${least} answered, so the answers are not shown`,
  untilClosed: 'Anonymous: the result comes when the poll closes',
  several: 'You may choose several',
  scale: (low, high, steps) => `Scale from 1${low && ` (${low})`} to ${steps}${high && ` (${high})`}`,
  mean: 'on average',
  decimal: (value) => value.toFixed(1),
  percent: (share) => `${share}%`,
  answerOnPhone: 'Answer on your phone',
  questionComes: 'The question is coming',

  points: (count) => (count === 1 ? '1 point' : `${count} points`),
  noPoints: 'Write your points on your phone. They appear here.',
  noPointsClosed: 'Nobody wrote any points.',
  lateMark: 'came after closing',
  continued: 'cont.',
  talkComes: 'The prompt is coming',

  goals: 'What we are here for',
  goalsCome: 'The goals are coming',
  practical: 'Practical',
  practicalComes: 'Practical notes are coming',
  summary,
  wifi: 'Wi-Fi',
  wifiCode: (name) => `QR code for the network ${name}`,
  password: 'Password',
  noPassword: 'No password',
  contact: 'Ask',

  seating: {
    find: 'Find your table',
    home: 'Back to your home table',
    firstHome: 'Find your home table',
    ofAll: (here) => `of ${here} seated.`,
    all: (here) => (here === 1 ? 'One has a seat.' : `All ${here} have a seat.`),
    onPhone: 'Your table is on your phone, too.',
    lookUp: 'Look up your municipality, or see your phone.',
    column: 'table',
    table: (label) => `Table ${label}`,
    map: 'Map of the tables',
    front: 'The screen',
    comes: 'The tables are coming',
    notYet: 'Not seated yet',
  },

  page: (page, count) => `Page ${page} of ${count}`,
  nextPage: (seconds) => `Next in ${seconds} s`,
}
