import type { ConsoleWords } from '#client/words/nb/console.ts'
import { aboutConsole } from './about-console.ts'
import { askConsole } from './ask-console.ts'
import { callsConsole } from './calls-console.ts'
import { words as promises } from './commitments-console.ts'
import { common } from './common.ts'
import { words as evaluation } from './evaluation-console.ts'
import { keysConsole } from './keys-console.ts'
import { panel } from './panel-console.ts'
import { planConsole } from './plan-console.ts'
import { refusals } from './refusals.ts'
import { round } from './round-console.ts'
import { runConsole } from './run-console.ts'
import { twice } from './second-press.ts'
import { kinds, steps } from './steps-console.ts'
import { talkConsole } from './talk-console.ts'

const leaderRefusals: ConsoleWords['leaderRefusals'] = {
  'name-empty': 'A name is missing.',
  'unknown-municipality': (name) =>
    name === ''
      ? 'The municipality is not in the gathering. Add it first.'
      : `${name} has people on the list and cannot be removed.`,
  'choices-needed': 'There must be at least two different answers to choose from.',
  'storage-full': 'It was not saved: there is no room where the server saves. Try again when there is.',
  'storage-failed':
    'It was not saved: the server cannot save anything now. Try again when the warning is gone.',
  'server-error': 'Something went wrong on the server. Nothing was changed. Try again.',
  'too-many': 'That went a little too fast. Nothing was changed. Try again.',
}

export const words: ConsoleWords = {
  common,
  refusals,
  leaderRefusals,
  product: 'Samling',
  kinds,
  steps,
  language: 'Language',
  head: {
    parts: 'Main parts',
    run: 'Run',
    programme: 'Programme',
    seating: 'Tables',
    polls: 'Questions',
    reporting: 'Forms',
    figures: 'Figures',
    summary: 'Summary',
    about: 'Gathering',
    more: 'More',
    day: (number) => `day ${number}`,
    projectors: (count) =>
      count === 0 ? 'No projector' : count === 1 ? 'Projector on' : `${count} projectors on`,
    present: (arrived, expected) => `${arrived} of ${expected}`,
    links: 'Links',
    untitled: 'Gathering without a name',
  },
  gate: {
    loading: 'Fetching the gathering …',
    slow: 'This takes longer than usual. Samling keeps trying by itself.',
    unknownLink: 'The link is not valid',
    unknownLinkHelp:
      'It belongs to no gathering, or it has been withdrawn. Ask the one who made the gathering for a new link for the network leader.',
    tooOld: 'The page is older than the server',
    tooOldHelp: 'Samling has been updated. Load the page again to go on. Nothing is lost.',
    reload: 'Load the page again',
    refused: 'The gathering cannot be shown',
  },
  banner: {
    offline: (since) =>
      `No connection since ${since}. This is the last that came. What you have written stays. Samling connects again by itself, and then the buttons work.`,
    apart:
      'The servers cannot reach one another just now. Everything is saved as before. What comes in at another server may show a few seconds later. It mends itself.',
    offlineShort: 'Needs network',
    lastPicture: 'Last picture stands',
    storageFull:
      'The disk is full. New answers wait on the phones and are sent by themselves when there is room. Delete or move files on the machine that runs Samling. Meanwhile you can lead, close the gathering and take the report.',
    storageFailed:
      'The disk does not answer as it should, and nothing can be saved now. What was confirmed as saved is safe, and new answers wait on the phones. Samling tries again by itself. If it lasts: take the report, copy the data folder to another disk and start Samling there.',
    databaseFull:
      'The database is full. New answers wait on the phones and are sent by themselves when there is room. Call whoever looks after the database and ask for more. Meanwhile what is shown stands, and you can fetch the report.',
    databaseFailed:
      'The database does not answer, and nothing can be saved now. What was confirmed as saved is safe, and new answers wait on the phones. Samling tries again by itself. If it lasts more than a minute, call whoever looks after the database. Meanwhile you can fetch the report.',
    erases: (days) =>
      `${days === 0 ? 'Today' : days === 1 ? 'In 1 day' : `In ${days} days`} the gathering is erased by itself. Fetch the report first. Under “About the gathering” you can keep it longer.`,
    closed: 'The gathering is closed. New phones are not let in, and nobody can answer.',
    reopen: 'Open the gathering again',
    waiting: (count: number) => `${count} waiting at the door to be let in.`,
    letIn: (count: number) => (count === 1 ? 'Let in' : 'Let all in'),
    locked: 'The door is locked. Nobody new comes in; those who are in can come back.',
    unlock: 'Unlock',
  },
  said: {
    saved: (time) => `Saved ${time}`,
    sending: 'Sending …',
    movedAlready: (title) => `Another leader was quicker. Now “${title}” is on.`,
    movedBy: (name, title) => `${name} was quicker. Now “${title}” is on.`,
    movedAlreadyIdle: 'Another leader was quicker. See what is on now, and try again.',
    close: 'Close the message',
  },
  file: {
    here: 'Drop the file here',
    one: 'Drop one file at a time.',
    unread: 'The file cannot be opened. Choose it once more.',
  },
  round,
  panel,
  promises,
  evaluation,
  talk: talkConsole,
  twice,
  calls: callsConsole,
  ...runConsole,
  ...askConsole,
  ...keysConsole,
  ...planConsole,
  ...aboutConsole,
}
