import type { FiguresConsoleWords } from '#client/words/nb/figures-console.ts'

export const words: FiguresConsoleWords = {
  heading: 'Figures',
  none: 'No figures yet',
  noneHelp:
    'Import numbers from a file (CSV, Excel, or JSON-stat from Statistics Norway), or paste them. Choose what to show, and write the finding as the heading.',
  list: 'The figures, in the order they are shown',
  add: 'New figure',
  change: 'Change',
  remove: (heading) => `Remove: ${heading}`,
  up: (heading) => `Move up: ${heading}`,
  down: (heading) => `Move down: ${heading}`,
  show: 'Show on the screen',
  shown: 'On the screen now',
  print: 'Print',
  look: 'Look at',
  numbers: 'The numbers',
  file: 'Choose a file with numbers',
  fileHelp:
    'CSV, XLSX or JSON-stat 2, 12 MB at most. The file stays on this machine; only what you choose is saved. You can also drop the file here.',
  paste: 'Paste the numbers from a spreadsheet',
  again: 'Other numbers',
  sheet: 'Sheet',
  shows: 'Show as',
  showsAs: { chart: 'Chart', ranking: 'Ranking', both: 'Chart and ranking' },
  along: 'Along the bottom',
  across: 'Lines and rows',
  nothing: 'None',
  lines: (most) => `Lines (${most} at most)`,
  first: 'The first line is what the heading is about.',
  fixed: (dimension) => `Which ${dimension || 'column'}`,
  columns: 'column',
  words: 'What it says',
  finding: 'Heading',
  findingHelp: 'The finding, not the name of the table: “Absence is falling, but the target is not reached”.',
  subtitle: 'Subtitle',
  subtitleHelp:
    'Made for you when the field is empty. That the scale does not start at zero, and that numbers are missing, is said anyway.',
  source: 'Source',
  sourceHelp: 'Who has counted, and where it is written. Write “Example numbers” if they are not real.',
  unit: 'Unit',
  unitHelp: '% or a word, such as “days”.',
  decimals: 'Decimals',
  target: 'Target',
  targetHelp: 'Drawn as a dotted line.',
  mean: 'Draw the mean of four quarters',
  ranked: 'Heading of the ranking',
  best: 'Best is',
  bests: { low: 'lowest', high: 'highest' },
  save: 'Save',
  cancel: 'Cancel',
  preview: 'How it will look',
  needs: {
    numbers: 'Import numbers first.',
    heading: 'Write a heading.',
    source: 'Write the source.',
    unit: 'Write the unit.',
    target: 'The target is not a number.',
    lines: 'Choose at least one line.',
    empty: 'What you have chosen has no numbers. Choose something else.',
  },
  notes: {
    macros: 'The workbook has macros. They are not run; only the numbers are read.',
    merged: (sheet, places) =>
      `The sheet ${sheet} has merged cells: ${places}. Check that the numbers stand where they should.`,
    sheet: (sheet, others) => `Read the sheet ${sheet}. There are numbers in ${others} too.`,
    text: (place, text, more) =>
      `${place} is not a number: “${text}”${more > 0 ? `, and ${more} more` : ''}. It counts as missing.`,
    missing: (count) =>
      count === 1
        ? 'One number is missing. It will be a gap.'
        : `${count} numbers are missing. They will be gaps.`,
    cutPeriods: (count) => `There was no room for the first ${count} periods.`,
    cutRows: (count) => `There was no room for the last ${count} rows.`,
  },
  problems: {
    kept: 'The numbers you had are as they were.',
    empty: 'There are no numbers here.',
    binary: 'This is neither text nor a spreadsheet.',
    'old-workbook': 'The spreadsheet is from before 2007, or has a password. Save it as XLSX without one.',
    damaged: 'The spreadsheet cannot be opened. Save it again, or paste the cells.',
    'too-much':
      'The spreadsheet holds more than there is room for. Keep the sheet with the numbers, or paste the cells.',
    notJsonStat: (part) =>
      `This is not a JSON-stat table${part === '' ? '' : `: “${part}” is missing or written in another way`}. Choose JSON-stat 2 when you download it.`,
    brokenJson: (line, sign) =>
      `The file is not whole: it breaks off at line ${line}, sign ${sign}. Download it once more.`,
    noNumbers: (cell) =>
      `No numbers were found. ${cell === null ? '' : `${cell.place} says “${cell.text}”, where a number could have stood. `}There must be a row of headings, and at least one row with a name or a period and a number, such as “2012; 7.3”.`,
    collection: 'This is a list of tables. Download the table itself.',
    tooLarge: (megabytes, most) =>
      `The file is ${megabytes} MB; there is room for ${most}. Choose fewer numbers.`,
    tooMany: (cells, most, dimensions) =>
      `The table has ${cells} numbers; there is room for ${most}. Choose fewer where you get it: ${dimensions}.`,
    twice: (place, first) => `${place} and ${first} are about the same. Only one of the numbers can hold.`,
  },
}
