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
  untitled: 'The programme',
  monthsShort: [
    ...['Jan', 'Feb', 'March', 'April', 'May', 'June'],
    ...['July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  ],
  dayMonth: (day, month) => `${day} ${month}`,
  statuses: {
    done: 'Done',
    'under-way': 'Under way',
    overdue: 'Overdue',
    'not-begun': 'Not begun',
    dropped: 'Dropped',
  },
  who: {
    owner: 'the programme office',
    leader: 'the gathering’s leader',
    municipality: 'the municipality',
    gathering: 'at the gathering',
    server: 'Samling',
  },
  offline: (waiting) =>
    waiting === 0
      ? 'Offline. Go on writing, it is kept here.'
      : `Offline. ${waiting === 1 ? 'One thing waits' : `${waiting} things wait`}, safe on this device.`,
  notKept: 'This browser keeps nothing. Leave the page open until it says “Saved”.',
  closed: 'The programme is closed. Everything stays here, but cannot be changed.',
  saving: 'Saving …',
  waits: 'Waiting for the network. Safe on this device.',
  saved: (time) => `Saved ${time}`,
  drop: 'Discard mine',
  behind:
    'Somebody else has changed this since you began to write. If you save, what you have written stands. Now it says:',
  toCalendar: 'Add to calendar',
  invitations: {
    title: 'Invitations',
    none: 'You are not invited to anything right now.',
    planned: 'Planned for you',
    notYet: 'You are not invited yet. The organiser will send the invitation later.',
    replyNow: 'Reply already now',
    over: (count) => `Earlier (${count})`,
    noDate: 'The date is not set yet',
    replyBy: (date) => `Please answer by ${date}`,
    held: 'Held',
    running: 'On now',
    cancelled: (why) => (why === '' ? 'Cancelled' : `Cancelled: ${why}`),
    question: 'Are you coming?',
    answers: { comes: 'We are coming', perhaps: 'Perhaps', not: 'We are not coming' },
    people: 'How many are coming?',
    who: 'Who is coming?',
    whoHelp: 'Write roles, not names. For example: HR manager and chief safety representative',
    note: 'Message to the organiser (may be left empty)',
    noNumber: 'Write the number alone, for example 4.',
    send: 'Send the answer',
    change: 'Change the answer',
    answered: (answer, people, who) =>
      [answer, ...(people === null ? [] : [people === 1 ? '1 person' : `${people} people`]), who]
        .filter((text) => text !== '')
        .join(', '),
  },
  promises: {
    title: 'What we have promised',
    none: 'You have not promised anything yet.',
    add: 'Write a new promise',
    line: (who, by) => `${who}, by ${by}`,
    tell: 'Say how it is going',
    now: (status: string, why: string) => (why === '' ? status : `${status}. ${why}`),
    print: 'Print the plan',
    allToCalendar: 'Add all to the calendar',
    file: 'plan.ics',
    reword: 'Change the words',
    how: 'How is it going?',
    ask: { why: 'Why? (may be left empty)', learned: 'What have you learned? (may be left empty)' },
    whyDropped: 'Why did you drop it?',
    why: (text) => `Why: ${text}`,
    learned: (text) => `Learned: ${text}`,
    history: (count) => `Everything said (${count})`,
    readBefore: (date) => `Until ${date} it said:`,
    reworded: 'The text was changed. Before, it said:',
    rewordedBy: (date) =>
      `The programme office changed the text (${date}). What it said before stands under “Everything said”.`,
    fields: {
      what: 'What will you do?',
      who: 'Who answers for it? (one role)',
      how: 'How will you see that it works?',
      by: 'By when?',
    },
  },
  figures: { title: 'Our figures', all: 'All together', table: 'Table' },
  aims: {
    title: 'Our goals',
    none: 'You have not written any goals yet.',
    write: 'Write the goals',
    change: 'Change the goals',
    before: (count: number) => `How it read before (${count})`,
    ...aims,
  },
  contact: {
    title: 'Whom to ask at your end',
    none: 'No contact has been given yet.',
    letters: (language) => `Letters to you are written in ${language}.`,
    role: 'Role',
    roleHelp: 'The role, not the name. For example: HR manager',
    address: 'Email address',
    addressHelp: 'A shared mailbox is best.',
    language: 'Language of letters',
    ask: (whom) => `Questions about the programme: ${whom}`,
  },
  research: {
    title: 'Research',
    help: 'Those who come to the gatherings say yes or no themselves, on their own phone. The municipality cannot say it for them.',
    changed:
      'The purpose has been another before. Those who said yes then must say it again for their answers to be used for this.',
    earlier: (count) => `How it read before (${count})`,
  },
  goneHead: 'The municipality is no longer in the programme',
  goneMore: 'If that is a mistake, tell the programme office.',
  unknownHead: 'This link is not valid',
  unknownMore: 'It was replaced or is incomplete. Ask the programme office for the new link.',
  tooOldHead: 'This page is older than the server',
  tooOldMore: 'Samling has been updated. Reload the page. Nothing is lost.',
  reload: 'Reload the page',
  refusedHead: 'The page cannot be shown',
  loading: 'Fetching the page …',
  slow: 'This takes longer than usual. Samling keeps trying by itself.',
}
