import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readRosterFile } from '#shared/people/roster-file.ts'
import { people, rosterFile, told } from './roster-samples.ts'

const TEXT = 'Navn;Kommune;Stilling\r\nÅse Testvik;Bømlo;Rådgiver – HR\r\nŠime Prøve;Ørsta;Leder € 5\r\n'
const READ = ['Åse Testvik @Bømlo Rådgiver – HR', 'Šime Prøve @Ørsta Leder € 5']

function wide(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = [...`${mark ? '\ufeff' : ''}${text}`].map((letter) => letter.charCodeAt(0))
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  )
}
const WINDOWS: Readonly<Record<string, number>> = { '–': 0x96, '€': 0x80, Š: 0x8a }
const windows = (text: string) =>
  Uint8Array.from([...text].map((letter) => WINDOWS[letter] ?? letter.charCodeAt(0)))

test.each([
  ['UTF-8', strToU8(TEXT), 'utf-8'],
  ['UTF-8 with a mark', strToU8(`\ufeff${TEXT}`), 'utf-8'],
  ['UTF-16 little end first', wide(TEXT, 'le', true), 'utf-16le'],
  ['UTF-16 big end first', wide(TEXT, 'be', true), 'utf-16be'],
  ['UTF-16 little end first, no mark', wide(TEXT, 'le', false), 'utf-16le'],
  ['UTF-16 big end first, no mark', wide(TEXT, 'be', false), 'utf-16be'],
  ['Windows-1252', windows(TEXT), 'windows-1252'],
] as const)('[RO18] %s', (_, bytes, encoding) => {
  const roster = readRosterFile(bytes)
  expect(people(roster)).toEqual(READ)
  expect(roster.reports).toEqual([])
  expect(roster.source).toEqual({ kind: 'text', encoding })
})

test('[RO18] Latin-1, and text as Unicode with signs beyond 65,535', () => {
  const latin = Uint8Array.from(
    [...'Navn;Kommune\nÅse Testvik;Bømlo\n'].map((letter) => letter.charCodeAt(0)),
  )
  expect(people(readRosterFile(latin))).toEqual(['Åse Testvik @Bømlo'])
  expect(people(readRosterFile(strToU8('Navn;Kommune\nÅse 🌲 Testvik;Bømlo\n')))).toEqual([
    'Åse 🌲 Testvik @Bømlo',
  ])
})

test('[RO19] a workbook of LibreOffice, with merged cells and a title', () => {
  const roster = readRosterFile(rosterFile('merged-cells.libreoffice.xlsx'))
  expect(people(roster)).toEqual([
    'Åse Testvik @Bømlo HR-leder',
    'Ola Prøve @Bømlo Tillitsvalgt',
    'Kjersti Døme @Bømlo Verneombud & observatør +observer',
    'Signe Øving @Ørsta Rådgiver',
    'Per <Pelle> Sjekk @Ørsta Prosjektleder +project-leader',
    'Turid Gjest @- Foredragsholder',
  ])
  expect(told(roster)).toEqual(['1 title-line', '9 no-municipality'])
})

test('[RO19] of ten sheets the list of people is read, and the others are named', () => {
  const bytes = rosterFile('ten-sheets.libreoffice.xlsx')
  const roster = readRosterFile(bytes)
  expect(people(roster)).toEqual(['Åse Testvik @Bømlo HR-leiar', 'Ola Prøve @Ørsta Rådgjevar'])
  expect(roster.reports).toMatchObject([
    {
      row: 0,
      code: 'sheet-chosen',
      params: { sheet: 'Påmelding', others: expect.stringContaining('Budsjett 8, Notat') },
    },
  ])
  expect(told(readRosterFile(bytes, { sheet: 'Budsjett 2' }))).toContain('0 sheet-chosen')
})

type Sheet = { readonly name: string; readonly state?: string; readonly data: string }

function workbook(sheets: readonly Sheet[], shared = '', prefix = ''): Uint8Array {
  const tag = (text: string) => text.replace(/<(\/?)(\w)/g, `<$1${prefix}$2`)
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" ${state ? `state="${state}"` : ''} sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const targets = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="t" Target="/xl/worksheets/sheet${at + 1}.xml"/>`,
  )
  return zipSync({
    'xl/workbook.xml': strToU8(tag(`<workbook><sheets>${list.join('')}</sheets></workbook>`)),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${targets.join('')}</Relationships>`),
    ...(shared ? { 'xl/sharedStrings.xml': strToU8(tag(`<sst>${shared}</sst>`)) } : {}),
    ...Object.fromEntries(
      sheets.map(({ data }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        strToU8(tag(`<worksheet><sheetData>${data}</sheetData></worksheet>`)),
      ]),
    ),
  })
}
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const LIST = `<row>${inline('Navn')}${inline('Kommune')}</row><row>${inline('Åse Testvik')}${inline('Bømlo')}</row>`

test('[RO19] inline strings, rich strings, formulas, gaps, escapes, and prefixed tags', () => {
  const shared =
    '<si><t>Navn</t></si><si><r><t>Kom</t></r><r><t xml:space="preserve">mune</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>&#197;se &amp; _x0041_nna</t></si>'
  const data =
    '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row>' +
    '<row r="5"><c r="B5" t="s"><v>2</v></c><c r="C5"><v>12</v></c><c r="D5" t="str"><f>A1</f><v>Bømlo</v></c></row>' +
    '<row r="6"><c r="B6" t="e"><v>#REF!</v></c><c r="D6"/></row>'
  for (const prefix of ['', 'x:']) {
    const roster = readRosterFile(workbook([{ name: 'Ark', data }], shared, prefix))
    expect(people(roster)).toEqual(['Åse & Anna @Bømlo'])
    expect(roster.people[0]?.row).toBe(5)
  }
})

test('[RO19] a hidden sheet comes last', () => {
  const roster = readRosterFile(
    workbook([
      { name: 'Gammel', state: 'hidden', data: LIST.repeat(3) },
      { name: 'Ny', data: LIST },
    ]),
  )
  expect(roster.source).toMatchObject({ kind: 'xlsx', sheet: 'Ny' })
})

const zipped = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })
test.each([
  [
    'a photo',
    Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 0, 0, 200]),
    'picture',
  ],
  ['a photo from a phone', strToU8('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000'), 'picture'],
  ['a screenshot', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'picture'],
  ['a picture from the web', strToU8('RIFF\u0001\u0002\u0003\u0004WEBPVP8 '), 'picture'],
  ['a PDF', strToU8('%PDF-1.7\n1 0 obj'), 'pdf'],
  [
    'a letter',
    zipSync({ '[Content_Types].xml': strToU8('x'), 'word/document.xml': strToU8('x') }),
    'document',
  ],
  ['a letter of another sort', strToU8('{\\rtf1\\ansi Kari}'), 'document'],
  ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), 'binary'],
  ['XLS', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'other-spreadsheet'],
  [
    'ODS',
    zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
    'other-spreadsheet',
  ],
  ['half a workbook', rosterFile('merged-cells.libreoffice.xlsx').slice(0, 3_000), 'damaged-spreadsheet'],
  ['a zip of something else', zipSync({ 'brev.docx': strToU8('x') }), 'damaged-spreadsheet'],
  ['a workbook without sheets', zipped, 'empty'],
  ['no bytes', new Uint8Array(), 'empty'],
  ['space', strToU8(' ;\n ; \n'), 'empty'],
  ['headings alone', strToU8('Navn;Kommune\n'), 'no-people'],
] as const)('[RO20] %s says so', (_, bytes, code) => {
  const roster = readRosterFile(bytes)
  expect(roster.people).toEqual([])
  expect(roster.reports.map((report) => report.code)).toEqual([code])
})

test('[RO31] a small workbook of a million rows is refused, and said what to do about', {
  timeout: 60_000,
}, () => {
  const roster = readRosterFile(
    workbook([{ name: 'Ark', data: `<row>${inline('Åse')}</row>`.repeat(700_000) }]),
  )
  expect(roster.source).toEqual({ kind: 'unreadable' })
  expect(told(roster)).toEqual(['1 too-much-spreadsheet'])
})

test('[RO20] a sheet that is not there is answered with those that are', () => {
  const roster = readRosterFile(workbook([{ name: 'Ny', data: LIST }]), { sheet: 'Gammel' })
  expect(roster.reports).toMatchObject([{ code: 'unknown-sheet', params: { sheet: 'Gammel', sheets: 'Ny' } }])
})

const ROWS = 50_000
const within = 10_000

test('[RO21] 50,000 rows of text and of XLSX are read whole, soon, and told to be too many', {
  timeout: 8 * within,
}, () => {
  const row = (at: number) => [`Person Nr${at} Prøve`, `Kommune ${at % 700}`, at % 3 ? 'Rådgiver' : '']
  const rows = Array.from({ length: ROWS }, (_, at) => row(at))
  const text = ['Navn;Kommune;Stilling', ...rows.map((cells) => cells.join(';'))].join('\n')
  const data = [['Navn', 'Kommune', 'Stilling'], ...rows].map(
    (cells) => `<row>${cells.map(inline).join('')}</row>`,
  )
  for (const bytes of [strToU8(text), workbook([{ name: 'Ark', data: data.join('') }])]) {
    const started = process.cpuUsage()
    const roster = readRosterFile(bytes)
    // Of the processor, not of the clock: other tests run beside this one.
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(within)
    expect(roster.people).toHaveLength(ROWS)
    expect(roster.reports.find(({ code }) => code === 'too-many')).toMatchObject({
      params: { people: ROWS, limit: 2_000 },
    })
  }
})
