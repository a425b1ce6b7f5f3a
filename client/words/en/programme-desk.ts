import { listed } from '#client/words/listed.ts'
import type { ProgrammeDeskWords } from '#client/words/nb/programme-desk.ts'
import type { MunicipalityNote } from '#shared/programme/read-municipalities.ts'
import type { ReplyCounts } from '#shared/programme/replies.ts'

const some = (count: number, text: string) => (count === 0 ? [] : [`${count} ${text}`])

export const words: ProgrammeDeskWords = {
  gatherings: {
    addPhase: 'Add a phase',
    editPhase: 'Change the phase',
    editIn: (phase: string) => `Change the phase ${phase}`,
    plan: 'Plan a gathering',
    planIn: (phase: string) => `Plan a gathering in ${phase}`,
    several: 'Plan several',
    severalIn: (phase: string) => `Plan several at once in ${phase}`,
    noDate: 'No date',
    cancelled: 'Cancelled',
    running: 'On now',
    replies: ({ comes, perhaps, not, silent, notInvited }: ReplyCounts) =>
      [
        ...some(comes, 'coming'),
        ...some(perhaps, 'perhaps'),
        ...some(not, 'not coming'),
        ...some(silent, 'not answered'),
        ...some(notInvited, 'not invited'),
      ].join(', '),
  },
  phase: {
    title: 'What is the phase called?',
    from: 'First day',
    to: 'Last day',
    remove: 'Remove the phase',
  },
  planned: {
    title: 'What is the gathering called?',
    kind: 'Kind',
    phase: 'Phase',
    phaseLater: 'It is on now. The phase can be changed when it is over.',
    from: 'First day',
    to: 'Last day',
    place: 'Place',
    municipalities: (count: number) => `Whom is it for? ${count} chosen`,
  },
  gathering: {
    cancelled: (why: string) => (why === '' ? 'Cancelled' : `Cancelled: ${why}`),
    nobody: 'No municipalities are chosen yet. Choose them under Edit.',
    make: 'Make the gathering',
    fetch: 'Fetch the link to the console',
    toConsole: 'Open the console',
    again: 'See it once more',
    calendar: 'Calendar file',
    sayHeld: 'It has been held',
    cancel: 'Cancel it',
    cancelNow: 'Cancel the gathering',
    keep: 'Keep it',
    why: 'Why? (may be left empty)',
    whyHelp: 'The municipalities see this on their page.',
    revive: 'Take it up again',
  },
  replies: {
    title: 'Answers from the municipalities',
    stands: {
      comes: 'Coming',
      perhaps: 'Perhaps',
      not: 'Not coming',
      silent: 'Not answered',
      'not-invited': 'Not invited',
    },
    people: (count: number) => `(${count})`,
    invite: 'Invite',
    remind: 'Remind',
    due: 'Due:',
    write: 'Write the reply',
    writeFor: (name: string) => `Write the reply for ${name}`,
    replyOf: (name: string) => `The reply from ${name}`,
    howMany: 'How many come?',
    whichRoles: 'Who comes? (roles)',
    note: 'Message',
    noNumber: 'Write the number alone, for example 4.',
    codeTo: (name: string) => `QR code to the invitation for ${name}`,
    letterTo: (name: string) => `Letter to ${name}`,
    text: 'The text of the letter',
    mail: 'Open in email',
    sent: 'It has been sent',
  },
  texts: {
    title: 'The invitation and when to answer',
    replyBy: 'Answer by',
    remind: 'Remind them',
    before: (days: number) => (days === 1 ? 'the day before' : `${days} days before`),
    subject: 'Subject',
    text: 'Text',
    fields:
      'Fields that are filled in: {municipality} {gathering} {date} {place} {link} {deadline} {programme} {organiser} {contact}',
    save: 'Save the text',
    preview: (name: string) => `As ${name} reads it`,
    link: '(the municipality’s own link)',
  },
  indicators: {
    sectors: 'In each sector',
    add: 'Add something to measure',
    edit: 'Edit',
    title: 'What is measured?',
    titleHelp: 'For example: Sickness absence',
    unit: 'Unit',
    unitHelp: '% or a word',
    source: 'Source',
    by: 'How often?',
    every: { quarter: 'Every quarter', month: 'Every month', year: 'Every year' },
    better: 'Best is',
    best: { low: 'low', high: 'high' },
    decimals: 'Decimals',
    baseline: 'Where it stood',
    target: 'Target',
    when: (what: string) => `${what}: when?`,
    noNumber: (text: string) => `“${text}” is no number.`,
    remove: 'Remove with all figures',
    removeNow: 'Press once more: all figures are lost',
    has: (municipalities: number, counties: number) =>
      municipalities + counties === 0
        ? 'No figures of municipalities or counties yet.'
        : `Figures of ${listed([...some(municipalities, municipalities === 1 ? 'municipality' : 'municipalities'), ...some(counties, counties === 1 ? 'county' : 'counties')], ' and ')}.`,
    take: 'Fetch figures',
    paste: 'Paste the figures',
    pasteHelp:
      'A table from a spreadsheet or Statistics Norway: periods one way, municipalities, counties or sectors the other.',
    file: 'Choose a file (CSV, Excel or JSON-stat)',
    of: 'What the figures are of',
    whole: 'All together',
    found: (lines: number) =>
      lines === 1 ? 'One line of figures is ready.' : `${lines} lines of figures are ready.`,
    nothing: 'No figures here fit. See whether the periods are like the indicator’s.',
    strangers: (names: string) => `Left out, not in the programme: ${names}.`,
    takeNow: 'Take in the figures',
  },
  municipalities: {
    add: 'Add municipalities',
    printAll: 'Print all the plans',
    left: 'Has withdrawn',
    noContact: 'No contact yet',
  },
  add: {
    paste: 'Paste a list',
    help: 'One municipality on each line, with county, role and email if you have them. A line with only a county holds for those below.',
    file: 'Choose a file (CSV or Excel)',
    county: 'County',
    role: 'Contact',
    countyOf: (name: string) => `County of ${name}`,
    choose: 'Choose a county',
    add: (count: number) => (count === 1 ? 'Add the municipality' : `Add ${count} municipalities`),
    line: (row: number, text: string) => `Line ${row}: ${text}`,
    notes(note: MunicipalityNote): string {
      switch (note.code) {
        case 'empty':
          return 'The list is empty.'
        case 'unreadable':
          return 'The file cannot be read. Save it as CSV or Excel.'
        case 'nothing-found':
          return 'There are no municipalities here.'
        case 'sheet-chosen':
          return `The sheet “${note.text}” was read.`
        case 'column-unused':
          return `The column “${note.text}” is not used.`
        case 'no-name':
          return `No municipality in “${note.text}”.`
        case 'line-left-out':
          return `“${note.text}” is left out.`
        case 'no-county':
          return `${note.text} has no county.`
        case 'unknown-county':
          return `There is no county “${note.text}”. ${note.nearest === '' ? 'Choose the county yourself.' : `Perhaps ${note.nearest}.`}`
        case 'county-not-then':
          return `${note.text} was no county then. It was ${note.nearest}.`
        case 'same':
          return note.first === null
            ? `${note.text} is there already, as ${note.name}.`
            : `${note.text} is the same as ${note.name} on line ${note.first}.`
        case 'unknown-sector':
          return `The sector “${note.text}” is not in the programme.`
        case 'unknown-language':
          return `The language “${note.text}” is unknown. Bokmål is chosen.`
        case 'bad-address':
          return `“${note.text}” is no email address.`
        case 'too-long':
          return `“${note.text.slice(0, 40)} …” is too long.`
        case 'too-many':
          return `These are more than ${note.limit} municipalities.`
      }
    },
  },
  municipality: {
    plan: 'The plan',
    printPlan: 'Print the plan',
    invited: 'Invitations',
    notInvited: 'Not invited to anything to come.',
    setStatus: 'Set status',
    setStatusOf: (what: string) => `Set status for “${what}”`,
    why: 'Why',
    learned: 'What they have learned',
    about: 'About the municipality',
    name: 'Name',
    language: 'Language of letters',
    role: 'The contact’s role',
    roleHelp: 'The role, not the name.',
    address: 'Email address',
    addressHelp: 'A shared mailbox is best.',
    sectors: 'Sectors',
    saved: 'Saved',
    withdraw: 'It has withdrawn',
    takeBack: 'It is in again',
    remove: 'Remove',
  },
  link: {
    title: 'The municipality’s own link',
    help: (name: string) => `Whoever has the link answers and writes for ${name}.`,
    copy: 'Copy the link',
    copied: 'The link is copied',
    copyFailed: 'The browser would not copy. Mark the link and copy it yourself.',
    code: 'Show QR code',
    codeOf: (name: string) => `QR code for ${name}`,
    renew: 'Make a new link',
    renewNow: 'Press once more for a new link',
    renewEnds: 'The old link stops working at once, also for those who have the page open.',
    renewed: 'A new link is made. The old one no longer works.',
  },
}
