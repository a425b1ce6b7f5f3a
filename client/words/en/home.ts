import type { HomeWords } from '#client/words/nb/home.ts'
import { common } from './common.ts'
import { refusals } from './refusals.ts'

export const words: HomeWords = {
  common,
  refusals,
  join: {
    heading: 'Join a gathering',
    label: 'Code',
    help: 'The code is on the hall screen. It has six signs.',
    notACode: 'A code has six letters and figures, such as K7M 4PX. It never has 0, O, 1, I or L.',
    go: 'Continue',
  },
  own: {
    way: 'See what you gave',
    none: 'Nothing from you is kept here.',
    anonymous:
      'Answers without a name are not here. Nobody can tell which are yours, so they cannot be erased by themselves.',
    save: 'Download',
    erase: 'Erase what I gave …',
    sure: 'Yes, erase for good',
    goes: 'Your name, answers and texts go for everybody, also what you wrote for your municipality. You are no longer in it. Press once more to erase.',
    studied: 'My answers may be used for research',
    studiedHelp:
      'Researchers get answers and texts without your name. Unless this is ticked none of it is included, apart from answers without a name, which are nobody’s. You can change your mind; what has been taken out already cannot be fetched back.',
    studiedNow: 'Saved: your answers may be used for research.',
    notStudiedNow: 'Saved: your answers are not used for research.',
    purposeChanged:
      'You said yes to something else than what stands here now. Your yes does not count until you say it again.',
    saidTo: 'This is what you said yes to',
    purposeMoved: 'The purpose has just been changed. Open the page again and read it before you answer.',
    kinds: { person: 'Who you are', answer: 'Answer', note: 'Note', text: 'Written' },
    done: (title) => `What you gave in “${title}” has been erased.`,
  },
  erase: {
    soon: (days) =>
      days === 0
        ? 'Goes by itself today.'
        : `Goes by itself in ${days} ${days === 1 ? 'day' : 'days'}. Fetch the report first.`,
    way: 'Erase for good …',
    heading: (title) => `Erase “${title}” for good`,
    goes: 'This goes: the programme, names, answers, points, notes, tables, codes and links. Nobody can bring it back.',
    stays:
      'This does not go: files that you or others have saved or printed, and backups of the server. Those you must erase yourselves.',
    open: 'The gathering is open. Whoever is in it now is disconnected.',
    label: (code) => `Type the code ${code} to erase`,
    wrong: 'That is not the code of this gathering.',
    go: 'Erase everything',
    done: (title) => `“${title}” has been erased.`,
  },
  mine: {
    heading: 'Your gatherings',
    none: 'The gatherings you have led or joined in this browser stand here.',
    loading: 'Looking for your gatherings …',
    failed: 'Samling does not answer. Is the program running?',
    noName: 'Without a name',
    leads: 'Leader',
    joined: 'Participant',
    closed: 'Closed',
    noDate: 'No date',
    code: (code) => `code ${code}`,
    ofProgramme: (title) => `in the programme ${title}`,
    openConsole: 'Open the console',
    openPhone: 'Open',
    more: (title) => `More about ${title}`,
    copy: 'Copy to a new gathering',
    save: 'Save the programme as a file',
    close: 'Close the gathering',
    reopen: 'Open again',
    remove: 'Remove from the list',
    leave: 'Leave on this phone',
    removedLeader: (title) =>
      `“${title}” has been removed from this browser. The gathering is still there. To lead it from here again you need the leader link.`,
    removedPhone: (title) =>
      `This browser has nothing of “${title}” any more. Your answers are there, but from here you come in as somebody new.`,
    dead: (count) =>
      count === 1
        ? 'This browser still has something of a gathering that is not here.'
        : `This browser still has something of ${count} gatherings that are not here.`,
    forgetDead: 'Take it away',
    closedNow: (title) => `“${title}” is closed. Nobody can join or answer.`,
    reopenedNow: (title) => `“${title}” is open again.`,
    copyHelp:
      'Programme, questions, prompts and municipalities come along. Answers and people do not. What the municipalities have promised can be brought to the commitments of the copy.',
    copyOf: (title) => `Copy of ${title}`,
    only: 'Gatherings are made on the machine that runs Samling, or with the owner link from there.',
  },
  create: {
    new: 'New gathering',
    demo: 'Try the demo gathering',
    fromFile: 'Open a programme file',
    check: 'Try the network in the hall',
    back: 'Back',
    ways: 'How to begin',
    way: { text: 'Paste text', template: 'Choose a template' },
    template: 'Template',
    firstDay: 'First day',
    noDay: 'Choose a day that the calendar has.',
    look: 'What the days will be',
    dayLater: 'When you have chosen the first day, the dates stand here.',
    paste: 'The programme',
    pasteHelp: 'Paste it as it stands in the e-mail or the document. You can also do it later.',
    title: 'Title',
    place: 'Place',
    make: 'Make the gathering',
    making: 'One moment …',
    read: 'How it was read',
    nothing: 'When the programme has been pasted, days and items stand here.',
    unread: 'There are no times in the text, so no items were read. The text comes along all the same.',
    found: (days, items) =>
      `${days === 1 ? '1 day' : `${days} days`}, ${items === 1 ? '1 item' : `${items} items`}`,
    toLookAt: (count) =>
      count === 1
        ? 'One place should be looked at. It is marked in the console.'
        : `${count} places should be looked at. They are marked in the console.`,
    day: (number) => `Day ${number}`,
    tooLong: (limit) => `There is room for ${limit} signs.`,
    tooMuch: (limit) => `The programme text is too long. There is room for ${limit} signs.`,
    moreItems: (count) => (count === 1 ? 'and 1 more' : `and ${count} more`),
  },
  file: {
    'file-too-large': 'The file is too large to be a programme from Samling. It may be 1 MB.',
    'file-not-json': (where) =>
      `The file cannot be read: its notation (JSON) is wrong at line ${where}. Has it been changed by hand?`,
    'file-not-programme':
      'This is not a programme file from Samling. A programme in a document or an e-mail is pasted under “New gathering”.',
    'file-too-new': (found) =>
      `The file was made by a newer version of Samling (format ${found}). Update Samling and try again.`,
    'template-too-new':
      'This page is newer than Samling on the machine, which does not know this version of the templates. Start Samling again, and reload the page.',
    'template-unknown': (found) =>
      `Samling on the machine has no template called “${found}”. Reload the page and choose another.`,
    'no-such-day': 'The calendar has no such first day.',
    'file-wrong': (where, found) =>
      found === ''
        ? `Something is missing or wrong in the file: ${where}.`
        : `Something is wrong in the file: ${where}. It says “${found}”.`,
    'file-refused': (where, why) => `Something in the file will not do: ${where}. ${why}`,
  },
}
