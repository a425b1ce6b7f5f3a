import type { PreflightWords } from '#client/words/nb/preflight.ts'

export const preflight: PreflightWords = {
  heading: 'Before the doors open',
  help: 'Look through this once the machine stands where it will stand, on the network of the hall.',
  ready: 'Everything is in place.',
  left: (count) => (count === 1 ? 'One thing is left.' : `${count} things are left.`),
  marks: { good: 'fine', ask: 'left to do', mind: 'look at this', bad: 'must be mended' },
  looking: 'Looking …',
  noAnswer: 'The server does not answer. It will be tried again.',
  phone: {
    name: 'A phone on the network of the hall',
    good: (number, time) => `Phone ${number} came through at ${time}.`,
    mind: 'The phone came through, but something did not quite work. The check page says what.',
    bad: 'The page came up, but the line to Samling does not get through. Use a router of your own, or share the network of a phone.',
    none: 'No phone has tried yet. Open the check page and scan the code there.',
    act: 'Open the check page',
  },
  screen: {
    name: 'The hall screen',
    good: (count) => (count === 1 ? 'One hall screen is open.' : `${count} hall screens are open.`),
    none: 'No hall screen is open. Open its link on the screen that the hall sees.',
    act: 'Show the links',
  },
  space: {
    name: 'Room on the disk',
    good: (size) => `${size} are free.`,
    mind: (size) => `Only ${size} are free. That is enough for one gathering; make room when you have time.`,
    bad: (size) =>
      `Only ${size} are free. Delete something large before you begin, or saving may come to a stop.`,
    unknown: 'The system does not say how much is free.',
  },
  write: {
    name: 'Saving',
    good: (ms) => `An answer is saved for good within ${ms} ms.`,
    mind: (ms) =>
      `An answer takes ${ms} ms to be saved. Many at once may come a little late; close what uses the disk.`,
    bad: (ms) =>
      `An answer takes ${ms} ms to be saved. Put the data folder on the machine’s own disk, not on a stick or a network.`,
    failed: 'The data folder cannot be written to. See whether the disk is full or write-protected.',
    inDatabase: {
      mind: (ms) =>
        `An answer takes ${ms} ms to be saved in the database. Many at once may come a little late.`,
      bad: (ms) =>
        `An answer takes ${ms} ms to be saved in the database. It is busy, or far away; tell whoever looks after it.`,
      failed:
        'The database cannot be written to. It does not answer, is full or may only be read; tell whoever looks after it.',
    },
  },
  bus: {
    name: 'The servers',
    good: 'The servers reach one another.',
    mind: 'The servers do not reach one another. Everything is saved, but answers from another server come some seconds later. Tell whoever looks after them: Redis does not answer.',
  },
  clock: {
    name: 'The clock',
    good: 'This machine and the server agree.',
    ahead: (seconds) =>
      `The clock of this machine is ${seconds} seconds ahead of the server’s. The countdown is right all the same; set the clock if it is to agree with the wall.`,
    behind: (seconds) =>
      `The clock of this machine is ${seconds} seconds behind the server’s. The countdown is right all the same; set the clock if it is to agree with the wall.`,
  },
  day: {
    name: 'The day',
    good: 'The programme is for today.',
    mind: (dates) => `The programme is for ${dates}, and that is not today.`,
  },
  copy: {
    name: 'A copy to fall back on',
    good: (time) => `A copy was fetched at ${time}.`,
    mind: 'The latest copy is more than a day old.',
    none: 'Fetch a copy and put it on a stick. If the machine breaks, another goes on from where the copy was taken.',
    noneOfDatabase:
      'Fetch a copy and put it on a stick. If the database does not answer, a laptop goes on from where the copy was taken.',
    inside:
      'The copy holds what is stored, names and leaders’ links too. Answers without a name that have not been counted are left out. Look after it, and delete it afterwards.',
    act: 'Fetch a copy',
    making: 'Fetching …',
    refused: 'Only whoever has the gathering’s main link can fetch a copy.',
  },
}
