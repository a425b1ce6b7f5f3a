import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { qrPath as qrOfClient } from '#client/ui/qr.ts'
import { writeFiles } from '#server/exports/write-files.ts'
import { qrPath as qrOfServer } from '#server/http/addresses.ts'
import { buildReport } from '#shared/report/build.ts'
import type { ReportFormat } from '#shared/report/formats.ts'
import type { Report, Sheet } from '#shared/report/report.ts'
import { type Scope, SECTION_IDS } from '#shared/report/section.ts'
import { headOf, takeReport } from '#shared/report/take.ts'
import { wifiCode } from '#shared/showing/wifi-code.ts'
import { launchOptions } from '#tests/support/browser.ts'
import { ensureBrowser, howToGetOne } from '#tests/support/ensure-browser.ts'
import { ensureOffice, howToGetThem } from '#tests/support/ensure-office.ts'
import { MORNING, reported, SPICE } from '#tests/support/reported.ts'
import { convert, output, type Read, readFlat } from './office.ts'

const LEADER: Scope = { for: 'leader' }
let folder: string
let browser: Browser
let report: Report

beforeAll(async () => {
  // What cannot be had is a failure, never a test that has been left out.
  expect(ensureOffice(), howToGetThem).toEqual([])
  expect(ensureBrowser(), howToGetOne).toBeDefined()
  folder = mkdtempSync(join(tmpdir(), 'samling-documents-'))
  browser = await chromium.launch(launchOptions())
  const gathering = reported()
  report = buildReport(
    headOf(gathering, 412, MORNING),
    [...takeReport(gathering, LEADER, SECTION_IDS)],
    LEADER,
    'nb',
  )
}, 600_000)
afterAll(async () => {
  await browser?.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

const made = (format: ReportFormat) => writeFiles(report, 'g', SECTION_IDS, format)
async function put(name: string, bytes: Uint8Array): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, bytes)
  return file
}
const shown = (cell: string | number | null) => (cell === null ? '' : `${cell}`)
const trimmed = (row: readonly Read[]) => row.slice(0, row.findLastIndex(({ text }) => text !== '') + 1)

test('[RE10] [S-17] LibreOffice reads the workbook: every letter and figure as it was, and not one formula', async () => {
  await convert(folder, [await put('report.xlsx', (await made('xlsx')).bytes)], 'fods')
  const { formulas, tables } = await readFlat(join(folder, 'report.fods'))
  expect(formulas).toBe(0)
  expect(tables.map(({ name }) => name)).toEqual(report.sheets.map(({ name }) => name))
  for (const [place, sheet] of report.sheets.entries()) {
    const [head = [], ...rows] = tables[place]?.rows.filter((row) => trimmed(row).length > 0) ?? []
    expect(trimmed(head).map(({ text }) => text)).toEqual(sheet.columns.map(({ label }) => label))
    expect(rows.length, sheet.name).toBe(sheet.rows.length)
    for (const [nth, row] of sheet.rows.entries())
      for (const [column, cell] of row.entries()) {
        const read = rows[nth]?.[column]
        if (typeof cell === 'number') expect(read).toMatchObject({ type: 'float', value: cell })
        else expect(read?.text ?? '', `${sheet.name} ${nth}:${column}`).toBe(shown(cell))
      }
  }
  const written = tables.flatMap(({ rows }) => rows.flat().map(({ text }) => text))
  for (const spice of SPICE) expect(written).toContain(spice)
})

test('[RE14] [S-17] LibreOffice reads the spreadsheets’ CSV: no formula, no text made a number, and only an apostrophe besides', async () => {
  const files = unzipSync((await made('csv')).bytes)
  const names = report.sheets.map(({ id }) => id)
  expect(Object.keys(files).sort()).toEqual(
    [
      'manifest.json',
      'csv/LES-MEG.txt',
      ...names.flatMap((id) => [`csv/${id}_regneark.csv`, `csv/${id}_rå.csv`]),
    ].sort(),
  )
  const paths = await Promise.all(
    report.sheets.map(({ id }) => put(`${id}.csv`, files[`csv/${id}_regneark.csv`] ?? new Uint8Array())),
  )
  // Semicolons, UTF-8, as a Norwegian has it, numbers and dates found wherever they may be.
  await convert(folder, paths, 'fods', ['--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1044,false,true'])
  let guarded = 0
  for (const sheet of report.sheets) {
    const { formulas, tables } = await readFlat(join(folder, `${sheet.id}.fods`))
    expect(formulas).toBe(0)
    const rows = tables[0]?.rows.slice(1) ?? []
    for (const [nth, row] of sheet.rows.entries())
      for (const [column, cell] of row.entries())
        guarded += sameCell(sheet, column, cell, rows[nth]?.[column])
  }
  expect(guarded).toBeGreaterThan(20)
})

/** 1 where an apostrophe guards it. */
function sameCell(
  { columns, name }: Sheet,
  column: number,
  cell: string | number | null,
  read: Read | undefined,
): number {
  if (typeof cell === 'number') {
    expect(read).toMatchObject({ type: 'float', value: cell })
    return 0
  }
  // A date that we have written may be a date there.
  if (cell === null || cell === '' || columns[column]?.kind === 'time') return 0
  expect(read?.type, `${name}: ${cell}`).toBe('string')
  if (read?.text === cell) return 0
  expect(read?.text).toBe(`'${cell}`)
  return 1
}

test('[RE14] the raw CSV holds every letter as it was written, read as text by another program', async () => {
  const files = unzipSync((await made('csv')).bytes)
  const sheet = report.sheets.find(({ id }) => id.startsWith('samtale')) as Sheet
  const bytes = files[`csv/${sheet.id}_rå.csv`] ?? new Uint8Array()
  expect([...bytes.slice(0, 3)]).not.toEqual([0xef, 0xbb, 0xbf])
  const asText = sheet.columns.map((_, place) => `${place + 1}/2`).join('/')
  await convert(folder, [await put('raw.csv', bytes)], 'fods', [
    `--infilter=Text - txt - csv (StarCalc):44,34,76,1,${asText}`,
  ])
  const { tables } = await readFlat(join(folder, 'raw.fods'))
  const [head = [], ...rows] = tables[0]?.rows ?? []
  expect(trimmed(head).map(({ text }) => text)).toEqual(sheet.columns.map(({ id }) => id))
  const texts = sheet.columns.findIndex(({ id }) => id === 'tekst')
  expect(rows.slice(0, sheet.rows.length).map((row) => row[texts]?.text)).toEqual(
    sheet.rows.map((row) => row[texts]),
  )
})

test('[RE11] LibreOffice reads the Word file: every text, every figure, in the order of the report', async () => {
  await convert(folder, [await put('report.docx', (await made('docx')).bytes)], 'txt:Text (encoded):UTF8')
  const text = (await output('cat', join(folder, 'report.txt'))).replaceAll('\r', '')
  let from = 0
  for (const { title } of report.sections) {
    const at = text.indexOf(title, from)
    expect(at, title).toBeGreaterThanOrEqual(from)
    from = at
  }
  for (const spice of SPICE) expect(text).toContain(spice)
  for (const figure of ['15 (63\u00a0%)', '5 (21\u00a0%)']) expect(text).toContain(figure)
})

test('[RE12] printed by a browser it is a tagged PDF with title and language, and its text can be read out', async () => {
  const { bytes } = await made('html')
  const page = await browser.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`file://${await put('report.html', bytes)}`)
  await page.evaluate(() => document.fonts.ready)
  const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true })
  // It needs nothing from elsewhere.
  expect(asked.filter((url) => !/^(?:file|data):/.test(url))).toEqual([])
  expect(await page.evaluate(() => document.fonts.check('16px "Familjen Grotesk"'))).toBe(true)
  await page.close()
  const file = await put('report.pdf', pdf)
  const info = await output('pdfinfo', file)
  expect(info).toMatch(/Title: +Nærvær i nettverk – samling 2 – Rapport fra samlingen/)
  expect(info).toMatch(/Tagged: +yes/)
  expect(info).toMatch(/Page size: +59\d\.\d+ x 84\d\.\d+ pts \(A4\)/)
  expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Lang \(nb\)/)
  const structure = await output('pdfinfo', '-struct', file)
  for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'L ', 'LI']) expect(structure).toContain(tag)
  const text = (await output('pdftotext', '-layout', file, '-')).replaceAll(/\s+/g, ' ')
  for (const told of ['Oppsummering', 'Nærmeste leder ringer, samme dag', '15 (63 %)', 'Kárášjohka'])
    expect(text).toContain(told)
})

test('[RE13] a calendar parser that nobody here wrote reads the programme and the promises', async () => {
  const { bytes } = await made('ics')
  const calendar = new ICAL.Component(ICAL.parse(strFromU8(bytes)))
  const all = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  const events = all.filter(({ startDate }) => !startDate.isDate)
  const promised = all.filter(({ startDate }) => startDate.isDate)
  expect(promised.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([
    ['Sund: Alle ledere ringer samme dag', '2027-05-01'],
  ])
  expect(promised[0]?.component.getAllSubcomponents('valarm').length).toBe(2)
  expect(events.map(({ summary }) => summary)).toEqual(report.agenda.map(({ title }) => title))
  expect(events.map(({ startDate }) => startDate.toJSDate().getTime())).toEqual(
    report.agenda.map(({ start }) => start),
  )
  expect(events.map(({ endDate }) => endDate.toJSDate().getTime())).toEqual(
    report.agenda.map(({ end }) => end),
  )
  expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length)
  expect(events[1]?.location).toBe('Hotellet ved vannet, Bergen')
})

test('[RE16] [S-18] the zip says what is in it, with the fingerprint of every file', async () => {
  const { bytes, manifest } = await made('all')
  const files = unzipSync(bytes)
  const { 'manifest.json': list, ...rest } = files
  expect(JSON.parse(strFromU8(list ?? new Uint8Array()))).toEqual(manifest)
  expect(manifest).toMatchObject({ version: 412, for: 'leader', municipality: null, language: 'nb' })
  expect(manifest.files.map(({ name }) => name).sort()).toEqual(Object.keys(rest).sort())
  for (const { name, sha256, bytes: size } of manifest.files) {
    expect(
      createHash('sha256')
        .update(rest[name] ?? '')
        .digest('hex'),
    ).toBe(sha256)
    expect(rest[name]?.length).toBe(size)
  }
})

const CODES: readonly (readonly [what: string, text: string, qr: { size: number; path: string }])[] = [
  [
    'joining, by address',
    'http://192.168.100.200:3000/ABC234',
    qrOfServer('http://192.168.100.200:3000/ABC234'),
  ],
  ['the check page', 'http://10.0.0.7:3000/check', qrOfServer('http://10.0.0.7:3000/check')],
  [
    'the network',
    wifiCode({ name: 'Hotell; "Vann"', password: 'kaffe:te\\', hidden: false }),
    qrOfClient(wifiCode({ name: 'Hotell; "Vann"', password: 'kaffe:te\\', hidden: false })),
  ],
  [
    'a link with a secret',
    `https://samling.example/console/abc123def456#${'aB3_-'.repeat(6)}`,
    qrOfClient(`https://samling.example/console/abc123def456#${'aB3_-'.repeat(6)}`),
  ],
]

test('[RE15] a scanner that nobody here wrote reads every kind of QR code off a picture, also small, blurred and pale', async () => {
  const page = await browser.newPage({ viewport: { width: 900, height: 900 } })
  for (const [what, text, { size, path }] of CODES)
    for (const [nth, look] of [
      'width:760px',
      'width:220px',
      'width:500px;filter:blur(2px) contrast(.5)',
    ].entries()) {
      // On the dark hall screen a code keeps its white edge.
      await page.setContent(
        `<body style="margin:40px;background:${nth === 0 ? '#0b2027' : '#f8f5ee'}"><svg style="background:#fff;${look}" viewBox="-4 -4 ${size + 8} ${size + 8}"><path d="${path}"/></svg>`,
      )
      const file = await put('code.png', await page.screenshot())
      expect((await output('zbarimg', '--quiet', '--raw', file)).trim(), what).toBe(text)
    }
  await page.close()
})
