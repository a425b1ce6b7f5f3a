import type { HomeProgrammesWords } from '#client/words/nb/home-programmes.ts'
import { programmeRefusals } from './programme-refusals.ts'

export const words: HomeProgrammesWords = {
  refusals: programmeRefusals,
  heading: 'Your programmes',
  none: 'A programme holds several gatherings together: the municipalities in them, what they promise and the figures to be moved.',
  loading: 'Looking for your programmes …',
  noName: 'Programme without a name',
  roles: { owner: 'Owner', researcher: 'Researcher' },
  ofMunicipality: (name) => (name === '' ? 'Municipality' : name),
  noDates: 'No dates',
  gatherings: (count) => `${count} ${count === 1 ? 'gathering' : 'gatherings'} planned`,
  closed: 'Ended',
  open: 'Open the programme',
  openOwn: 'Open the page',
  openResearch: 'Open for research',
  more: (title) => `More about ${title}`,
  copy: 'Take a copy along',
  copyHelp:
    'The copy is a file with the whole programme, the links of the municipalities too. Keep it accordingly. It is brought in here, on this machine or another.',
  close: 'End the programme',
  reopen: 'Open it again',
  remove: 'Take off the list',
  removed: (title) =>
    `“${title}” is off this browser. The programme is still there. To open it from here again you need the link.`,
  copied: (title) => `The copy of “${title}” is where the browser keeps files.`,
  closedNow: (title) => `“${title}” has ended. Nothing can be changed until it is opened again.`,
  reopenedNow: (title) => `“${title}” is open again.`,
  erasedNow: (title) => `“${title}” is erased.`,
  dead: (count) =>
    count === 1
      ? 'This browser still has the key to a programme that is not here.'
      : `This browser still has keys to ${count} programmes that are not here.`,
  forgetDead: 'Take them away',
  erase: {
    soon: (days) =>
      days === 0
        ? 'Erased by itself today.'
        : `Erased by itself in ${days} ${days === 1 ? 'day' : 'days'}. Take a copy along first.`,
    way: 'Erase for good …',
    heading: (title) => `Erase “${title}” for good`,
    goes: 'This goes: phases, municipalities, invitations and replies, the promises and their history, the figures, all links and the key for research.',
    stays:
      'This stays: the gatherings, which are erased one by one, files and copies that somebody has saved, and what researchers have fetched.',
    open: 'The programme is under way. The pages of the municipalities stop working.',
    label: (title) => `Write ${title} to erase it`,
    wrong: 'That is not the name of this programme.',
    go: 'Erase all of it',
  },
  new: 'New programme',
  demo: 'Try the demo programme',
  bring: 'Bring in a copy',
  make: {
    title: 'What is the programme called?',
    titleMissing: 'Write a name.',
    organiser: 'Who is behind it?',
    contact: 'Who can be asked?',
    contactHelp: 'A role and a shared address. Municipalities see it.',
    goals: 'Goals',
    goalsHelp: 'One on each line.',
    phase: 'First phase',
    phaseHelp:
      'A programme goes in phases, such as kick-off or county meetings. More are added later. This can wait.',
    phaseTitle: 'What is the phase called?',
    from: 'First day',
    to: 'Last day',
    phaseWhole: 'The phase needs a name and a first day.',
    make: 'Make the programme',
    making: 'One moment …',
    next: 'Next you add the municipalities and plan the gatherings. The link to the programme stays in this browser.',
  },
  copies: {
    'copy-not-programme':
      'This is no copy of a programme from Samling. A copy is a zip file from “Take a copy along”.',
    'copy-damaged': 'The copy is damaged, so nothing was brought in. Try another copy.',
    'copy-too-large': 'The file is too large to be a copy of a programme. It may be 100 MB.',
    'already-here': 'The programme is here already. Erase it first if the copy is to count.',
  },
}
