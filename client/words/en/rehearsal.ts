import type { RehearsalWords } from '#client/words/nb/rehearsal.ts'

export const rehearsal: RehearsalWords = {
  heading: 'Try the whole gathering',
  help: 'A rehearsal plays your programme, questions and conversations with simulated phones, on a server of its own: some come late, some lose the network, some leave early. Nothing here is changed.',
  people: 'How many take part in the rehearsal',
  peopleHelp: (most: number) => `From 1 to ${most}.`,
  begin: 'Rehearse',
  again: 'Rehearse again',
  stop: 'Stop the rehearsal',
  here: (count: number) =>
    count === 1
      ? 'One phone is on this server now. The rehearsal shares the machine, and may make it slower.'
      : `${count} phones are on this server now. The rehearsal shares the machine, and may make it slower.`,
  anyway: 'Rehearse anyway',
  notNow: 'Not now',
  starting: 'The rehearsal begins …',
  running: (item: string, here: number, answers: number) =>
    `${item} · ${here} ${here === 1 ? 'phone' : 'phones'} · ${answers} ${answers === 1 ? 'answer' : 'answers'}`,
  bar: 'How far the rehearsal has come',
  stopped: 'The rehearsal was stopped. Nothing is stored.',
  failed: 'The rehearsal could not be carried through. Try again, or see what the server writes.',
  noAnswer: 'The server does not answer. Try again in a moment.',
  busy: 'Another gathering on this server is being rehearsed. Wait until it is done.',
  empty: 'The programme has no items yet, so there is nothing to rehearse.',
  notAllowed: 'This browser no longer has the leader’s link. Open the leader’s link again.',
  good: (answers: number) => `Everything came through: ${answers} answers, each of them stored once.`,
  bad: (count: number) =>
    count === 1 ? 'One thing is not as it should be.' : `${count} things are not as they should be.`,
  when: (time: string, people: number, seconds: number) =>
    `Done at ${time}. ${people} took part; it took ${seconds} seconds.`,
  what: {
    lost: 'Lost, though the phone was told that it was saved',
    twice: 'Stored more than once',
    changed: 'Stored as something else',
    stray: 'Stored, but never sent',
    missing: 'Did not come through',
    person: 'Did not come in as one person',
    state: 'The server has another count than the journal',
    journal: 'The journal does not verify',
    refused: 'The server said no',
    shown: 'Shown to somebody who was not to see it',
  },
  days: 'Time against the plan',
  day: (number: number) => `Day ${number}`,
  planned: 'Plan',
  started: 'Began',
  item: 'Item',
  drift: 'Drift',
  onTime: 'on time',
  late: (minutes: number) => (minutes < 0 ? `${-minutes} min early` : `${minutes} min late`),
  skipped: 'jumped over',
  endLate: (minutes: number) =>
    minutes < 0
      ? `The day ended ${-minutes} min before the plan.`
      : `The day ended ${minutes} min after the plan.`,
  prompts: 'Answers to what you ask',
  prompt: 'Question',
  came: 'Came',
  expected: 'Expected',
  missing: 'Missing',
  noPrompts: 'No questions or conversations have been prepared yet.',
  who: 'People',
  lateComers: (count: number) =>
    count === 0 ? 'Nobody came late.' : count === 1 ? 'One came late:' : `${count} came late:`,
  lateOne: (name: string, day: string, minutes: number) => `${name}: ${minutes} min, ${day}`,
  leavers: (count: number) =>
    count === 0 ? 'Nobody left before the end of a day.' : `${count} left before the end of a day.`,
  tables: 'Tables and talks',
  seatings: (rounds: number, homes: number) =>
    `Tables were drawn ${rounds === 1 ? 'once' : `${rounds} times`}${homes === 0 ? '' : `, and people sat at their home tables ${homes === 1 ? 'once' : `${homes} times`}`}.`,
  mended: (times: number, moves: number) =>
    `${times === 1 ? 'Once' : `${times} times`} the tables were evened out after some had come or gone; ${moves === 1 ? 'one person' : `${moves} people`} had to move.`,
  seated: 'Everybody who was here had a table all the time.',
  unseated: 'Without a table while others had one:',
  grouped: 'Everybody had somebody to talk with, by two and at tables.',
  alone: 'With nobody to talk with for a while:',
  waited: (name: string, minutes: number) => `${name}: ${minutes} min`,
  turns: (due: number, left: number) =>
    left === 0
      ? `Round the table: all ${due} had the floor and passed it on.`
      : `Round the table: ${left} of ${due} turns were not passed on before the time was up.`,
  calls: (made: number, unanswered: number, longest: number) =>
    `A group asked for you ${made === 1 ? 'once' : `${made} times`}. ${unanswered === 0 ? 'You came to all of them' : `You did not come to ${unanswered === 1 ? 'one' : unanswered} before the step was over`}${longest === 0 ? '' : `; the longest wait was ${longest} seconds`}.`,
  unshown: (count: number) =>
    `${count === 1 ? 'One point' : `${count} points`} came so late that the hall screen had gone on. ${count === 1 ? 'It is stored' : 'They are stored'}, and you see ${count === 1 ? 'it' : 'them'} in the console.`,
  step: (place: number, of: number) => `step ${place} of ${of}`,
  talk: 'talk',
  presenting: 'words to those who presented',
  tops: (count: number) => `${count} put first`,
  supports: (count: number) => (count === 1 ? '1 mark of support' : `${count} marks of support`),
  boards: 'Observers and panel',
  observer: (name: string, notes: number) => `${name}: ${notes} ${notes === 1 ? 'note' : 'notes'}`,
  observerWaited: (waited: number, longest: number) =>
    `${waited} of them written without a line; the longest wait was ${longest} minutes`,
  panel: (members: number) => `The panel had ${members === 1 ? 'one member' : `${members} members`}.`,
  emptySeats: (names: string) => `Empty seat: ${names}.`,
  panelPoints: (count: number, title: string) => `${count} ${count === 1 ? 'point' : 'points'}: ${title}`,
  readBacks: (asked: number, answers: number, notQuite: number) =>
    `${asked === 1 ? 'One point was' : `${asked} points were`} read back, and ${answers} answered${notQuite === 0 ? '' : `; ${notQuite} of them “not quite”`}.`,
  presented: (of: 'panel' | 'observers', shown: number, chosen: number) =>
    `${of === 'panel' ? 'The panel' : 'The observers'} presented ${shown} of ${chosen} chosen points.`,
  wondered: (of: 'panel' | 'observers', came: number, expected: number) =>
    `${came} of ${expected} answered what the ${of === 'panel' ? 'panel' : 'observers'} wondered about.`,
  figures: 'Figures',
  waits: (p50: number, p99: number) =>
    `Half were told that their answer was saved within ${p50} ms, 99 of 100 within ${p99} ms.`,
  traffic: (messages: number, kilobytes: number) =>
    `Each phone got ${messages} messages on average, ${kilobytes} kB in all.`,
  lines: (reconnects: number, resent: number) =>
    `A phone came back on the network ${reconnects} times, and something was sent again ${resent} times.`,
}
