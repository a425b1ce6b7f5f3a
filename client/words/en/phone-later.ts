import type { PhoneLaterWords } from '#client/words/nb/phone-later.ts'
import { calls } from './calls.ts'
import { phoneRefusals } from './phone-refusals.ts'
import { readBack } from './read-back.ts'
import { roundPhone } from './round-phone.ts'
import { talkPhone } from './talk-phone.ts'

export const words: PhoneLaterWords = {
  refusals: phoneRefusals,
  calls,
  readBack,
  round: roundPhone,
  talk: talkPhone,
  code: {
    title: 'Join a gathering',
    help: 'The code is on the screen. It has six characters.',
    go: 'Continue',
  },
  gate: {
    wrongCode: 'We did not find the gathering',
  },
  taken: {
    title: (name) => `${name} has already joined`,
    isItYou: 'Is it you, on another phone?',
    how: 'Open the other phone and choose “Use another phone” at the bottom. Or ask the network leader for a code.',
    code: 'Code for moving over',
    take: 'Continue here',
    notMe: 'No, I am somebody else',
    notMeHelp: 'Write your role too, so that you can be told apart.',
    title2: 'Continue from another phone',
  },
  poll: {
    anAnswer: 'Answer to a poll',
    second: 'Second round: answer once more. Your first answer is kept.',
  },
  personal: {
    noNames: 'Do not write names of people.',
    glance: 'The network leader looks at it before the hall sees it.',
    found: (what) => `This looks like ${what}. Take it out if it points somebody out.`,
    kinds: {
      'id-number': 'a national identity number',
      phone: 'a phone number',
      'e-mail': 'an e-mail address',
    },
    and: (before, last) => `${before} and ${last}`,
  },
  sending: {
    left: 'Not delivered',
  },
  notes: {
    write: 'Write notes as an observer',
    unsent: (count) => (count === 1 ? '1 note has not been sent' : `${count} notes have not been sent`),
  },
  links: 'Links',
  moved: {
    time: (title, time) => `${title} has moved to ${time}.`,
    day: (title, day) => `${title} has moved to ${day}.`,
    gone: (title) => `${title} will not take place.`,
    isNew: (title, time) => `New in the programme: ${title}, ${time}.`,
    others: (count) => (count === 1 ? 'One more item has changed.' : `${count} more items have changed.`),
  },
  stands: {
    open: 'Several of us share this phone',
    isFor: (count) => `This phone stands for ${count} people`,
    howMany: 'How many are you?',
    help: 'A table or a municipality may share one phone. You are counted as so many in the hall; an answer from here is one answer.',
    fewer: 'One fewer',
    more: 'One more',
    saved: 'Saved',
  },
  mine: 'My answers',
  leaving: {
    open: 'I have to go',
    step: 'Take a break from the conversation',
    stepHelp: 'Those you are talking with go on without you. From the next step you are back in.',
    day: 'Leave for the day',
    dayHelp: (stands) =>
      stands === 1
        ? 'Then nobody waits for you. Your answers stay.'
        : `For all ${stands} on this phone. Your answers stay.`,
    isGone: 'You are marked as gone. Answer anything and you are back.',
    isOut: 'You are taking a break from the conversation. From the next step you are back in.',
    back: 'I am here after all',
  },
  seat: {
    youSit: 'You sit at table',
    youSitAt: 'You sit at',
    home: 'Back to your home table',
    firstHome: 'Your home table',
    homeAt: 'Your home table:',
    table: (label) => `Table ${label}`,
    you: 'You',
    guest: 'Guest',
    ring: (count) =>
      count === 1
        ? 'You are alone at the table, your seat is marked'
        : `${count} at the table, your seat is marked`,
    map: (table) => `Map of the hall. ${table} is marked.`,
    chairsFor: (have, of) =>
      `The table has room for ${have} of the ${of} of you on this phone. Ask the network leader where the others are to sit.`,
    front: 'The screen',
    withYou: 'With you',
    alone: 'You are the first at the table.',
    none: 'You have no table yet',
    noneHelp: 'The network leader will find you a seat. Do tell them.',
    changed: (table) => `You have a new table: ${table}`,
    changedFirst: (table) => `You have a table: ${table}`,
    changedHome: (table) => `Back to your home table: ${table}`,
    changedFirstHome: (table) => `Your home table: ${table}`,
    changedNone: 'The tables no longer hold',
    know: 'Do you know any of them well?',
    knowUse:
      'Tick them. Later tables will then let you meet others. Nobody sees what you tick, not even the network leader.',
    waits: 'Waiting for a network',
  },
  handover: {
    help: 'Open the gathering on the other phone and write this code. Then you are the same there, with the same answers.',
    until: (time) => `The code is good until ${time}.`,
    needsNet: 'Needs the network.',
    fetching: 'Getting a code …',
  },
}
