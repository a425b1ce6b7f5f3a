import { expect, test } from 'vitest'
import { readProgrammeText } from '#shared/agenda/read-programme-text.ts'
import { codes, firstItem, items, programme, read, rows } from './read-programme-samples.ts'

const dressed: readonly string[] = [
  '- 09.00 Kaffe',
  '* 09.00 Kaffe',
  '• 09.00 Kaffe',
  '•09.00 Kaffe',
  '– 09.00 Kaffe',
  '-09.00 Kaffe',
  '→ 09.00 Kaffe',
  '1. 09.00 Kaffe',
  '2) 09.00 Kaffe',
  '- [ ] 09.00 Kaffe',
  '**09.00 Kaffe**',
  '- **09.00 Kaffe**',
  '- **09.00** Kaffe',
  '**09.00** – *Kaffe*',
  '_09.00_ Kaffe',
  '__09.00__ Kaffe',
  '### 09.00 Kaffe',
  '> 09.00 Kaffe',
  '> > - 09.00 Kaffe',
  '`09.00` Kaffe',
  '<b>09.00</b> Kaffe<br>',
  '09\\.00 Kaffe',
  '09.00\u00A0Kaffe',
  '\u200B09.00\u200B Kaffe',
  '\uFEFF09.00 Kaffe',
  '09.00&nbsp;Kaffe',
  '\t09.00 Kaffe  ',
  '☕ 09.00 Kaffe',
  '09.00\u2003Kaffe',
]
test.each(dressed)('[AT9] %j is coffee at nine', (line) => {
  expect(rows(line, '10.00 Slutt')[0]).toBe('09:00 Kaffe')
})

test.each(['\n', '\r\n', '\r', '\u2028', '\v'])('[AT9] %j ends a line', (ending) => {
  const { days, lineCount } = readProgrammeText(['Dag 1', '09.00 Kaffe', '10.00 Slutt'].join(ending))
  expect(days[0]?.items.map(({ line }) => line)).toEqual([2, 3])
  expect(lineCount).toBe(3)
})

test('[AT9] stars and underscores inside words stay', () => {
  expect(firstItem('09.00 Fil_navn_her og 2*3*4').title).toBe('Fil_navn_her og 2*3*4')
})

test('[AT10] a table in Markdown, with and without outer pipes', () => {
  const table = [
    '| Tid | Hva | Hvem |',
    '|:---|:---:|---|',
    '| 09.00 | **Kaffe** | |',
    '| 10.00–11.00 | Tall | Åse Testvik |',
  ]
  expect(items(read(...table))).toEqual(['09:00 break Kaffe', '10:00–11:00 talk Tall'])
  expect(rows('Tid | Hva', '--- | ---', '09.00 | Kaffe', '10.00 | Slutt')).toEqual([
    '09:00 Kaffe',
    '10:00 Slutt',
  ])
})

test('[AT10] time in a later column, a row number before, a break in a cell', () => {
  expect(rows('1\t09.00\tKaffe', '2\t10.00\tSlutt')[1]).toMatch(/10:00/)
  expect(rows('Kaffe\t09.00', 'Slutt\t10.00')).toEqual(['09:00 Kaffe', '10:00 Slutt'])
  expect(firstItem('| 09.00 | Kaffe<br>og te | |', '| 10.00 | Slutt | |')).toMatchObject({
    title: 'Kaffe',
    details: ['og te'],
  })
})

test('[AT10] a row without a time goes under the row above', () => {
  const row = firstItem('| 09.00 | Panel | Alle |', '| | Tre spørsmål | |', '| 10.00 | Slutt | |')
  expect(row.details).toEqual(['Tre spørsmål'])
})

test('[AT10] a length that start and end say already is left out', () => {
  const [first, second] = read('09.00\t09.15\t15\tKaffe', '09.15\t09.30\t20 min\tMer').days[0]?.items ?? []
  expect(first).toMatchObject({ end: 555, title: 'Kaffe', details: [] })
  expect(second).toMatchObject({ title: 'Mer', details: ['20 min'] })
})

test('[AT48] a table with a column for each day is read as one day after the other', () => {
  const { days, warnings } = read(
    '| Tid | Dag 1 | Dag 2 |',
    '|---|---|---|',
    '| 09.00 | Velkommen | Oppstart |',
    '| 10.00 | Foredrag | |',
    '| 12.00 | Lunsj | Lunsj |',
    'Vel møtt',
  )
  expect(
    days.map(({ label, items }) => [label, ...items.map(({ line, title }) => `${line} ${title}`)]),
  ).toEqual([
    ['Dag 1', '3 Velkommen', '4 Foredrag', '5 Lunsj'],
    ['Dag 2', '3 Oppstart', '5 Lunsj'],
  ])
  expect(warnings).toEqual([])
})

test('[AT47] where every time stands last, the lines are read the other way round', () => {
  expect(rows('Agenda', '1. Welcome (9:00-9:10)', '2. Coffee 9:40', '- Slutt kl. 10.00')).toEqual([
    '09:00–09:10 Welcome',
    '09:40 Coffee',
    '10:00 Slutt',
  ])
  expect(read('Ring 10.00').days).toEqual([])
})

test('[AT13] a heading as high as the day ends it for times that go back', () => {
  const { days, warnings } = read('## Dag 1', '09.00 A', '10.00 B', '## Praktisk', '- 07.00-23.00 Resepsjon')
  expect(days[0]?.items).toHaveLength(2)
  expect(warnings.map(({ code }) => code)).toEqual(['stray-time'])
  expect(rows('## Dag 1', '09.00 A', '## Tillit', '10.00 B')).toHaveLength(2)
})

test('[AT11] the title may stand on the line after the time', () => {
  const [first, second] =
    read('09.00', '', 'Velkommen', 'v/ Åse Testvik', 'Hvorfor vi er her', '10.00', 'Slutt').days[0]?.items ??
    []
  expect(first).toMatchObject({
    title: 'Velkommen',
    speakers: ['Åse Testvik'],
    details: ['Hvorfor vi er her'],
    line: 1,
    endLine: 5,
  })
  expect(second?.title).toBe('Slutt')
})

test('[AT12] lines under an item are its details, word for word and in order', () => {
  const item = firstItem('09.00 Panel (5+5+10)', '  - Kultur?', '  - Tiltak', '4,30 prosent', '10.00 Slutt')
  expect(item).toMatchObject({
    title: 'Panel (5+5+10)',
    details: ['Kultur?', 'Tiltak', '4,30 prosent'],
    endLine: 4,
  })
})

test('[AT12] where every line is set apart, blank lines mean nothing', () => {
  const { days, warnings } = read(
    '09.00 Start',
    '',
    'Hvorfor vi er her',
    '',
    '10.00 Pause',
    '',
    '11.00 Slutt',
  )
  expect(days[0]?.items[0]?.details).toEqual(['Hvorfor vi er her'])
  expect(warnings).toEqual([])
})

test('[AT13] what follows the last item is not under it', () => {
  const after = (...lines: string[]) =>
    read('09.00 Start', '10.00 Slutt', ...lines).days[0]?.items[1]?.details
  expect(after('', 'Velkommen skal dere være!')).toEqual([])
  expect(after('# Et lysark', 'med tekst')).toEqual([])
  expect(after('Mvh', 'Åse')).toEqual([])
  expect(after('Påmelding innen 1. september')).toEqual([])
  expect(after('-- ', 'Testdal kommune')).toEqual([])
  expect(after('husk nøkkelkort')).toEqual(['husk nøkkelkort'])
  expect(after('', '  husk nøkkelkort')).toEqual(['husk nøkkelkort'])
})

test('[AT13] in a programme set apart line by line, the end is seen as well', () => {
  const { days, outside } = read(
    '09.00 Start',
    '',
    '10.00 Pause',
    '',
    '11.00 Slutt',
    '',
    'Vi gleder oss',
    '',
    'Nettverket',
  )
  expect(days[0]?.items[2]?.details).toEqual([])
  expect(outside).toBe(2)
})

test('[AT13] headings for parts of the day are looked through', () => {
  const read = readProgrammeText(
    '## Formiddag\n09.00 Start\n## Ettermiddag\n13.00 Mer\n### Økt 2\n14.00 Slutt',
  )
  expect(read.days[0]?.items.map(({ details }) => details)).toEqual([[], [], []])
  expect(codes(read)).toEqual([])
})

test('[AT13] a signature below a programme in a mail is outside, its opening hours too', () => {
  const mail = readProgrammeText(programme('mail-nynorsk'))
  expect(mail.days).toHaveLength(1)
  expect(mail.days[0]?.items.at(-1)).toMatchObject({ title: 'Vel heim!', details: [] })
  expect(codes(mail)).toEqual(['33 stray-time'])
})
