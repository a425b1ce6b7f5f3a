import type { ResearchWords } from '#client/words/nb/research.ts'
import { common } from './common.ts'
import { refusals } from './refusals.ts'

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`
const atLeast = (count: number) => (count === 0 ? 'fewer than 5' : `at least ${count}`)

export const words: ResearchWords = {
  common,
  refusals,
  product: 'Samling',
  untitled: 'The programme',
  heading: 'Research',
  monthsShort: [
    ...['Jan', 'Feb', 'March', 'April', 'May', 'June'],
    ...['July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  ],
  dayMonth: (day, month) => `${day} ${month}`,
  offline: 'No network. What stands here is as it was.',
  closed: 'The programme has ended.',
  goneHead: 'The programme is not here',
  goneMore: 'Ask whoever owns the programme.',
  unknownHead: 'This link is not valid',
  unknownMore: 'It was taken back, or is not whole. Ask whoever owns the programme.',
  tooOldHead: 'The page is older than the server',
  tooOldMore: 'Samling has been updated. Load the page again.',
  reload: 'Load the page again',
  refusedHead: 'The page cannot be shown',
  loading: 'Fetching the programme …',
  slow: 'It takes longer than usual. Samling goes on trying.',
  is: {
    by: (organiser) => `${organiser} is behind it.`,
    noMunicipalities: 'No municipalities yet',
    noGatherings: 'no gatherings yet',
    municipalities: (count, counties) =>
      `${many(count, 'municipality', 'municipalities')} in ${many(counties, 'county', 'counties')}`,
    gatherings: (held, all) => `${held} of ${many(all, 'gathering', 'gatherings')} held`,
    phases: 'The phases',
    goals: 'The goals',
    kept: (date) => `All of it is erased by itself after ${date}.`,
  },
  consent: {
    heading: 'What people have said yes to',
    none: 'Whoever owns the programme has not written what the research is for. Those who take part see only the question whether answers may be used for research.',
    yes: (count) => `${atLeast(count)[0]?.toUpperCase()}${atLeast(count).slice(1)} have said yes.`,
    fives: 'Figures are rounded down to whole fives, so that nobody can see what one person said.',
    onlyNow:
      'The purpose has been another before. Only those who have said yes to what stands here are counted.',
    gathering: 'Gathering',
    people: 'Took part',
    said: 'Said yes',
    count: atLeast,
  },
  holds: {
    heading: 'What the export holds',
    file: 'File',
    rows: 'Rows',
    level: {
      municipality: 'The municipality stands beside answers where no cell is too small.',
      county: 'The county stands beside answers. The municipality would make cells too small.',
      none: 'Neither municipality nor county stands beside answers: some cells would be too small.',
    },
    noAnswers: 'No answers can be in it yet: questions must be closed, and enough people must have said yes.',
    cell: (smallest) =>
      `No cell is smaller than ${smallest}. What is held back, and why, stands in README.txt.`,
    looking: 'Looking at what the export would hold …',
  },
  fetch: {
    heading: 'Fetch the export',
    help: 'One zip file: every table as CSV in two kinds, a codebook, a README in Norwegian and English, and a list with fingerprints.',
    care: 'Answers stand under pseudonyms, but are personal data. Keep the file accordingly, and do not try to find out who anybody is.',
    language: 'Language of the tables',
    languages: { nb: 'Norwegian', en: 'English' },
    go: 'Fetch the zip file',
    making: 'Making the file. A large programme takes some seconds …',
    done: 'The file is where the browser keeps files.',
    failed: 'The file did not come through. Try again.',
    again: 'It is being made already. One moment.',
  },
  goes: {
    heading: 'How it goes',
    promises: 'Promises',
    statuses: {
      done: 'done',
      underWay: 'under way',
      overdue: 'overdue',
      notBegun: 'not begun',
      dropped: 'dropped',
    },
    came: (gatherings, people) =>
      `${people} recognised at ${gatherings === 1 ? 'one gathering' : `${gatherings} gatherings`} or more`,
    few: 'fewer than 5',
    people: (count) => many(count, 'person', 'people'),
  },
}
