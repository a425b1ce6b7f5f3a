import type { ProgrammeResearchWords } from '#client/words/nb/programme-research.ts'

export const words: ProgrammeResearchWords = {
  back: 'Back to “About the programme”',
  notice: {
    title: 'What people say yes to',
    help: 'Write who does the research and what they want to find out. Those who take part read this before they say whether their answers may be used.',
    responsible: 'Who is responsible for the research?',
    purpose: 'What is it to find out?',
    purposeHelp: 'Write it so that the sentence below comes out right.',
    contact: 'Who can be asked there?',
    reads: 'This is how they read it:',
    changed:
      'Those who have said yes did so to what stands now. If you save something else about who or what, their yes does not count until they have said it again.',
    earlier: (count) => `How it read before (${count})`,
    until: (date) => `Until ${date}:`,
    before: 'Before:',
    saved: 'Saved.',
    save: 'Save',
    none: 'Nobody sees anything of research until this is written, except the question whether answers may be used.',
  },
  links: {
    title: 'Links for researchers',
    help: 'Each group gets a link of its own. It shows what the programme is and fetches the export: answers from those who have said yes, under pseudonyms.',
    none: 'Nobody has a link yet.',
    name: 'Who is the link for?',
    nameHelp: 'A university, for example.',
    add: 'Make a link',
    unnamed: 'Researcher',
    copy: (name) => `Copy the link for ${name}`,
    copied: (name) => `The link for ${name} is copied. Send it only there.`,
    takeBack: (name) => `Take back the link for ${name}`,
    takeBackNow: (name) => `Yes, take back the link for ${name}`,
    ends: 'The link and the pages it has opened stop working at once. What has been fetched stays with them.',
    takenBack: (name) => `The link for ${name} works no more.`,
    failed: 'That did not work. Try again.',
  },
  key: {
    title: 'The key to the pseudonyms',
    help: 'The key gives the same person the same pseudonym from export to export. It lies on the server and is in no export.',
    none: 'Nobody has fetched an export yet, so there is no key.',
    made: 'The key has been made.',
    way: 'Destroy the key …',
    goes: 'After this nobody can find out who a pseudonym is, and the next export has quite new ones. It cannot be undone. Take it away from backups of the server too.',
    label: (title) => `Write ${title} to destroy the key`,
    wrong: 'That is not the name of the programme.',
    go: 'Destroy the key',
    gone: 'The key is destroyed.',
  },
  keep: {
    title: 'How long the programme is here',
    help: 'Set the last day. After it everything is erased by itself; gatherings have days of their own.',
    until: 'Last day',
    hold: 'Do not erase by itself',
    holdHelp: 'When something must be kept, after a request for access for example.',
    save: 'Save',
    saved: 'Saved.',
    none: 'No day is set. The programme is here until you erase it.',
    held: 'It is not erased by itself.',
    goes: (date) => `All of it is erased by itself after ${date}.`,
    moved: (date) =>
      `Something in the programme is later than the day that is set, so it is here until ${date}.`,
    left: (days) =>
      days === 0
        ? 'That is today.'
        : `That is in ${days} ${days === 1 ? 'day' : 'days'}. Take a copy along first.`,
  },
}
