import type { ProgrammeWords } from '#client/words/nb/programme.ts'
import { common } from './common.ts'
import { over } from './over.ts'
import { programmeRefusals } from './programme-refusals.ts'
import { refusals } from './refusals.ts'

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

export const words: ProgrammeWords = {
  common,
  refusals: { ...refusals, ...programmeRefusals },
  product: 'Samling',
  over,
  untitled: 'The programme',
  parts: {
    overview: 'Programme',
    gatherings: 'Gatherings',
    municipalities: 'Municipalities',
    measures: 'Measures',
    figures: 'Figures',
    about: 'About the programme',
    research: 'Research and keeping',
  },
  partsLabel: 'Main parts',
  owner: 'Programme owner',
  monthsShort: [
    ...['Jan', 'Feb', 'March', 'April', 'May', 'June'],
    ...['July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  ],
  dayMonth: (day, month) => `${day} ${month}`,
  offline: 'Offline. What you do now is sent as soon as the network is back. Leave this page open.',
  needsNet: 'Needs the network',
  closed: 'The programme is closed. Everything stays, and nothing changes until it is opened again.',
  goes: (days) =>
    days === 0
      ? 'The programme is erased by itself today. Take a copy along first.'
      : `The programme is erased by itself in ${days} ${days === 1 ? 'day' : 'days'}. Take a copy along first.`,
  researchHelp:
    'Who does research and what for, links for researchers, the key to the pseudonyms, and the last day the programme is here.',
  gate: {
    loading: 'Fetching the programme …',
    slow: 'This takes longer than usual. Samling keeps trying by itself.',
    unknownHead: 'This link is not valid',
    unknownMore: 'It was replaced or is incomplete. Ask whoever owns the programme for a new one.',
    tooOldHead: 'This page is older than the server',
    tooOldMore: 'Samling has been updated. Reload the page. Nothing is lost.',
    reload: 'Reload the page',
    refusedHead: 'The programme cannot be shown',
  },
  lead: {
    municipalities: (count, inCounties) =>
      `${many(count, 'municipality', 'municipalities')} in ${many(inCounties, 'county', 'counties')}`,
    noMunicipalities: 'No municipalities yet',
    goals: 'All goals',
    prepare: (what) => `Prepare ${what}`,
    goTo: (what) => `Go to ${what}, which is under way`,
    setDate: (what) => `Set a date for ${what}`,
    plan: 'Plan a gathering',
    settle: (count: number) => (count === 1 ? 'One thing to settle' : `${count} things to settle`),
    add: 'Add the municipalities',
  },
  kinds: {
    muster: 'Muster',
    'kick-off': 'Kick-off',
    network: 'Network gathering',
    county: 'County meeting',
    local: 'Local conference',
    other: 'Other',
  },
  timeline: {
    label: 'Phases',
    today: (date) => `${date}, today`,
    held: (count, of) => `${count} of ${of} held`,
    heldOne: 'Held',
    signedUp: (count) => `${count} signed up`,
    saidYes: (count, of) => `${count} of ${of} said yes`,
    dated: (count, of) => `${count} of ${of} have a date`,
    next: (what) => `Next: ${what}`,
    running: (what) => `On now: ${what}`,
    none: 'No gatherings yet',
    empty: 'The programme has no phases yet',
    emptyMore:
      'A phase is a stretch of time, such as the kick-off or the county meetings. Gatherings are planned in them.',
    begin: 'Add the first phase',
  },
  plan: {
    municipality: 'Municipality',
    first: 'The first thing we do at home',
    by: 'Due',
    status: 'Status',
    none: 'Nothing promised yet',
    more: (count) => `and ${count} more`,
    empty: 'No municipalities yet',
    emptyMore: 'Paste a list of the municipalities, and their promises will stand here.',
    statuses: {
      done: 'Done',
      'under-way': 'Under way',
      overdue: 'Overdue',
      'not-begun': 'Not begun',
      dropped: 'Dropped',
    },
    noFigure: 'No figures',
  },
  counts: {
    title: 'Promises from the municipalities',
    all: (count) => many(count, 'promise', 'promises'),
    dropped: (count) => `${count} dropped`,
    none: 'No promises yet. They come from the gatherings, or are written under Municipalities.',
  },
  series: {
    pick: 'Choose a series',
    table: 'Table',
    title: (title, per, unit) => `${title}${per === '' ? '' : ` ${per}`}${unit === '' ? '' : `, ${unit}`}`,
    percent: 'per cent',
    none: 'No figures yet',
    noneMore: 'Say what you want to move, and fetch the figures from a file.',
    begin: 'Add figures',
    noFigures: 'No figures have been taken in for this one yet.',
    larger: (difference, limit) =>
      `From the same time last year: ${difference}. That is more than the figure usually swings (${limit}).`,
    within: (difference, limit) =>
      `From the same time last year: ${difference}. That is within what the figure usually swings (${limit}), so it may be chance.`,
    cannot: {
      'too-few': 'There are too few years of figures to say whether the change is more than chance.',
      gap: 'The figure for the same time last year is missing, so the change cannot be judged.',
      'other-season': 'Winter cannot be compared with summer.',
      'no-season': 'One figure a year is too little to say whether the change is chance.',
    },
  },
}
