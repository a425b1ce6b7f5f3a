import type { CallsConsoleWords } from '#client/words/nb/calls-console.ts'
import { calls } from './calls.ts'

/** Call times, where the leader writes them. */
export const callsConsole: CallsConsoleWords = {
  ...calls,
  heading: 'Call times',
  help: 'Those it concerns see the time in their programme and are reminded ten minutes and one minute before. During meals and breaks it is on the hall screen.',
  add: 'New call time',
  role: 'Who',
  when: 'When',
  whens: { clock: 'time', end: 'minutes before the end', start: 'minutes after the start' },
  at: 'Time',
  minutes: 'Minutes',
  place: 'Place or message',
  placeHelp: 'May be empty',
  save: 'Add',
  cancel: 'Cancel',
  proposed: 'The programme says',
  takeOf: (text) => `Add the call time: ${text}`,
  remove: 'Remove',
  removeOf: (text) => `Remove the call time: ${text}`,
  counted: {
    end: (minutes) => (minutes === 0 ? 'at the end' : `${minutes} min before the end`),
    start: (minutes) => (minutes === 0 ? 'at the start' : `${minutes} min after the start`),
  },
  away: 'Outside the item now',
  awayHelp: 'The programme has moved. Phones remind of this time all the same: remove it, or set a new one.',
  short: 'The item is too short',
  shortHelp: 'The item has become shorter than this. The call is as near to it as can be.',
  noTime: 'Write a time.',
  noMinutes: 'Write a whole number of minutes.',
}
