import type { ReportConsoleWords } from '#client/words/nb/report-console.ts'
import { words as report } from '#shared/report/words/en.ts'

export const words: ReportConsoleWords = {
  heading: 'Report',
  help: 'All that the gathering has given, as it stands now. It is ready at any moment, and all its files are of one version.',
  whose: 'For whom',
  leader: 'The leader’s report, with everything',
  own: (municipality: string) => `${municipality}’s own`,
  leaderHelp:
    'What the hall has not seen is marked. Results of fewer than five answers are left out, and no name stands beside an answer.',
  ownHelp: 'Only what is the municipality’s own, and what the hall has seen. Safe to send there.',
  language: 'Language',
  sections: 'What to include',
  all: 'Choose all',
  none: 'Choose none',
  section: report.sections,
  onPaper: 'On paper or as PDF',
  print: 'Print or save as PDF',
  printHelp:
    'The report opens in a new tab, ready to print. Chrome and Edge make a PDF that can be read aloud.',
  again: 'Once more',
  openAgain: 'See the gathering once more',
  againHelp: 'What the hall screen showed, minute by minute. Opens in a new tab.',
  formats: 'Download',
  format: {
    html: 'Web page',
    docx: 'Word',
    xlsx: 'Excel',
    csv: 'CSV',
    json: 'JSON',
    ics: 'Calendar',
    all: 'All in one zip',
  },
  formatHelp: {
    html: 'Opens in the browser, also without a network.',
    docx: 'To go on writing in.',
    xlsx: 'A sheet for each board and each question, and a codebook.',
    csv: 'Two kinds of each sheet: for spreadsheets, and raw for statistics programs.',
    json: 'For other programs.',
    ics: 'The programme and the commitments that are confirmed, for a calendar. Drafts and days without a date are not in it.',
    all: 'Every file, with a list of what they are and their fingerprints.',
  },
  nothingChosen: 'Choose at least one part.',
  making: 'Making the file …',
  made: (name: string, size: string) => `Downloaded: ${name} (${size})`,
  failed: {
    'no-answer': 'The server does not answer. Try again.',
    'too-many': 'Several reports are being made at once. Try again in a moment.',
    'not-allowed':
      'Only who leads the gathering can take the report. Open the console again by the leader’s link.',
    other: 'The report could not be made. Try again.',
  },
}
