import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readFigureFile, readFigureText } from '#shared/figures/read-file.ts'
import { elements } from '#shared/kernel/xml-elements.ts'

const LINKS = '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>'
const ONE = '<sheet name="A" r:id="r1"/>'
function workbook(sheet: string, { strings = '', sheets = ONE } = {}): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(`<workbook><sheets>${sheets}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(LINKS),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    'xl/worksheets/s.xml': strToU8(sheet),
  })
}
function problem(bytes: Uint8Array) {
  const read = readFigureFile(bytes, null)
  return read.ok ? null : read.problem
}
const row = (...cells: readonly string[]) => `<row>${cells.join('')}</row>`
const text = (sign: string) => `<c t="inlineStr"><is><t>${sign}</t></is></c>`
const TABLE = row(text('Kommune'), '<c><v>2011</v></c>') + row(text('Alta'), '<c><v>7</v></c>')

test.each([
  ['a million rows', workbook(row('<c><v>1</v></c>').repeat(1_000_000))],
  ['a million cells at one place', workbook(row('<c r="A1"/>'.repeat(2_100_000)))],
  ['rows that begin far to the right', workbook(row('<c r="GQ1"/>').repeat(15_000))],
  ['two million texts', workbook(TABLE, { strings: '<si/>'.repeat(2_100_000) })],
  [
    'one long text in every cell',
    workbook(row('<c t="s"><v>0</v></c>').repeat(200), {
      strings: `<si><t>${'x'.repeat(1_000_000)}</t></si>`,
    }),
  ],
  [
    'cells merged over and over',
    workbook(`${row('<c><v>1</v></c>').repeat(1_000)}${'<mergeCell ref="A1:A1000"/>'.repeat(3_000)}`),
  ],
  [
    'ten thousand sheets that are one part',
    workbook(row('<c><v>1</v></c>').repeat(1_000), { sheets: ONE.repeat(10_000) }),
  ],
  ['more than it may unpack to', workbook(`<sheetData>${' '.repeat(60_000_001)}</sheetData>`)],
])('[FI21] a small workbook with %s is refused', { timeout: 60_000 }, (_, bytes) => {
  expect(bytes.length).toBeLessThan(500_000)
  expect(problem(bytes)).toEqual({ code: 'too-much' })
})

test.each([
  ['rows that are never closed', `${TABLE}${'<row>'.repeat(400_000)}`],
  ['tags that are never closed', `${TABLE}${'<row '.repeat(400_000)}`],
  ['quotes that are never closed', `${TABLE}${'<row r="1>'.repeat(400_001)}`],
  ['an attribute without an end', `${TABLE}<row ${'a'.repeat(2_000_000)}/>`],
  ['a merged cell without an end', `${TABLE}<mergeCell ref="A1:A${'1'.repeat(2_000_000)}x"/>`],
])('[FI21] what stands before %s is read', (_, sheet) => {
  const read = readFigureFile(workbook(sheet), null)
  expect(read.ok && read.cube.values).toEqual([7])
})

test('[FI21] each element is walked once, closed or not, and no more of them than there is work for', () => {
  const walk = (xml: string, left: number) => {
    const work = { left }
    const bodies = [...elements(xml, 'row', work)].map(({ body }) => body)
    return { bodies, left: work.left }
  }
  expect(walk(`<x:row a=">">1</x:row ><rows>2</rows><row/><row>3</rows></row>`, 9)).toEqual({
    bodies: ['1', '', '3</rows>'],
    left: 6,
  })
  expect(walk(`<row>1</row>${'<row>'.repeat(1_000)}`, 9)).toEqual({ bodies: ['1'], left: 7 })
  expect(walk('<row/>'.repeat(5), 3)).toEqual({ bodies: ['', '', ''], left: -1 })
})

test('[FI9] a table of 300,000 rows is refused, and named', { timeout: 60_000 }, () => {
  const rows = Array.from({ length: 300_000 }, (_, at) => `K${at};1`)
  expect(readFigureText(['Kommune;2011', ...rows].join('\n'))).toMatchObject({
    problem: { code: 'too-many-cells', dimensions: [{ name: 'Kommune', size: 300_000 }, {}] },
  })
})

test.each([
  ['a place far beyond its size', { index: { a: 0, b: 50_000_000 } }],
  ['a place just beyond it', { index: { a: 0, b: 2 } }],
  ['more categories than places', { index: { a: 0, b: 1, c: 1 } }],
  ['fewer', { label: { a: 'A' } }],
  ['a longer list', { index: ['a', 'b', 'c'] }],
])('[FI8] a data set that names %s is not taken for JSON-stat', (_, category) => {
  const data = { class: 'dataset', id: ['t'], size: [2], dimension: { t: { category } }, value: [1, 2] }
  expect(readFigureText(JSON.stringify(data))).toEqual({
    ok: false,
    problem: { code: 'not-json-stat', part: 'dimension.t' },
  })
})
