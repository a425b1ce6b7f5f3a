import type { ProgrammeRefusalWords } from '#client/words/refusal-text.ts'

/** Why something in a programme was not done: for the owner, its leaders and the municipalities' pages. */
export const programmeRefusals: ProgrammeRefusalWords = {
  'not-allowed': 'Your link does not allow this.',
  'name-empty': 'Write a name.',
  'text-too-long': (limit) => `The text is too long. There is room for ${limit} characters.`,
  'unknown-zone': 'There is no time zone of that name. Write it as Europe/Oslo.',
  'no-such-date': (date) => `That date is not in the calendar: ${date}.`,
  'end-before-start': 'The last day is before the first.',
  'already-exists': 'It exists already.',
  'unknown-phase': 'The phase is not there any more.',
  'phase-in-use': (count) =>
    count === '1'
      ? 'One gathering is planned in this phase. Move it first.'
      : `${count} gatherings are planned in this phase. Move them first.`,
  'too-many-phases': (most) => `The programme has room for ${most} phases.`,
  'too-many-goals': (most) => `The programme has room for ${most} goals.`,
  'too-many-sectors': (most) => `The programme has room for ${most} sectors.`,
  'unknown-sector': 'The programme has no such sector. Add it first.',
  'sector-in-use': (name) => `The sector ${name} is in use, so it cannot be removed.`,
  'programme-closed': 'The programme has ended. Open it again to change anything.',
  'unknown-county': (nearest) => `There is no county of that name. Did you mean ${nearest}?`,
  'county-not-then': (then) =>
    then === ''
      ? 'It was not a county in the years of the programme.'
      : `It was not a county in the years of the programme. Then it was ${then}.`,
  'same-municipality': (name) => `The municipality is there already, as ${name}.`,
  'unknown-municipality': 'The municipality is not in the programme.',
  'too-many-municipalities': (most) => `The programme has room for ${most} municipalities.`,
  'municipality-in-use': (name) =>
    `${name} has been written to, has promised something or has figures. Say that it has withdrawn instead; then all of it stays.`,
  'bad-address': (address) => `This is not an e-mail address: ${address}.`,
  'unknown-gathering': 'The gathering is not in the programme any more.',
  'too-many-gatherings': (most) => `The programme has room for ${most} gatherings.`,
  'gathering-running': (title) => `${title} is going on. Wait until it is over.`,
  'gathering-held': 'The gathering has been held.',
  'gathering-cancelled': 'The gathering has been cancelled.',
  'already-linked': 'The gathering has been opened already.',
  'gathering-linked': 'The gathering runs in Samling, which says itself when it is over.',
  'gathering-not-linked': 'The gathering has not been opened yet.',
  'not-invited': (name) => `The gathering is not for ${name}. Add the municipality first.`,
  'unknown-placeholder': (braced) => `${braced} means nothing here. Choose one of the fields below the text.`,
  'too-many-people': (most) => `There is room for ${most} from here. Write a smaller number.`,
  'changed-too-often': (most) => `This has been changed ${most} times, which is as many as are kept.`,
  'unknown-promise': 'The commitment is not there any more.',
  'what-needed': 'Write what you will do.',
  'person-needed': 'Write who answers for it.',
  'promise-changed': (what) =>
    `Somebody else has changed this meanwhile: “${what}” Look at what it says now, and choose again.`,
  'why-needed': 'Write why it was dropped, so that others can learn from it.',
  'too-many-promises': (most) => `The plan has room for ${most} commitments.`,
  'already-placed': 'The commitment already belongs to a municipality.',
  'one-role': 'Write one role, for example “head of HR”.',
  'date-past': 'That date has passed. Choose a day to come.',
  'purpose-needed': 'Write who does the research and what they want to find out.',
  'ends-later': (last) => `The programme lasts until ${last}. Choose that day or a later one.`,
  'unknown-indicator': 'The indicator has been removed.',
  'figure-needs': (part) =>
    `The indicator needs ${part === 'title' ? 'a name' : part === 'source' ? 'a source' : 'a unit'}.`,
  'too-many-indicators': (most) => `The programme has room for ${most} indicators.`,
  'unknown-period': (period) => `The period does not fit the indicator: ${period}.`,
  'too-many-figures': (most) => `The indicator has room for ${most} figures.`,
  'figure-empty': 'There are no figures to take in.',
  'indicator-has-figures':
    'The indicator has figures, so it cannot change between quarters, months and years. Make a new one.',
  'unknown-person': 'The person is not known in the programme.',
}
