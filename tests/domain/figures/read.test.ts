import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { chosen, proposal } from '#shared/figures/choose.ts'
import { type ReadFigures, type ReadProblem, valueAt } from '#shared/figures/cube.ts'
import { readPeriod } from '#shared/figures/periods.ts'
import { readFigureFile, readFigureText, tooLarge } from '#shared/figures/read-file.ts'
import { readNumber } from '#shared/figures/read-number.ts'
import { sickLeave } from '#tests/support/statistics-norway.ts'

const bytes = (text: string) => strToU8(text)
function good(read: ReadFigures) {
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return read
}
function bad(read: ReadFigures): ReadProblem {
  if (read.ok) throw new Error('it was read')
  return read.problem
}
const json = (data: unknown) => readFigureText(JSON.stringify(data))

type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly (string | number)[])[]
  readonly merged?: string
}
function workbook(sheets: readonly Sheet[], more: Record<string, string> = {}): Uint8Array {
  const cell = (value: string | number, at: string) =>
    typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  const files = sheets.map(({ rows, merged }, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    `<worksheet><sheetData>${rows
      .map((cells, row) => {
        const inside = cells.map((value, column) =>
          cell(value, `${String.fromCharCode(65 + column)}${row + 1}`),
        )
        return `<row r="${row + 1}">${inside.join('')}</row>`
      })
      .join(
        '',
      )}</sheetData>${merged ? `<mergeCells><mergeCell ref="${merged}"/></mergeCells>` : ''}</worksheet>`,
  ])
  const book = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`)
  const links = sheets.map(
    (_, at) => `<Relationship Id="r${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const all: Record<string, string> = {
    ...Object.fromEntries(files),
    'xl/workbook.xml': `<workbook><sheets>${book.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])))
}

test('[FI7] quarters, months and years are read as people and statistics offices write them', () => {
  const same = (written: readonly string[]) => [...new Set(written.map((text) => readPeriod(text)?.text))]
  expect(same(['2012K4', '2012Q4', '2012-Q4', 'Q4 2012', '4. kvartal 2012', '2012 4. kv.'])).toEqual([
    '2012Q4',
  ])
  expect(same(['2012M03', '2012-03', '03.2012', 'mars 2012', 'Mar. 2012', 'march 2012'])).toEqual(['2012-03'])
  expect(same(['2012', ' 2012 '])).toEqual(['2012'])
  for (const text of ['2012K5', '2012M13', 'Alta', '', '12', '0812', '2012-2013'])
    expect(readPeriod(text), text).toBeNull()
  expect((readPeriod('2013Q1')?.at ?? 0) - (readPeriod('2012Q4')?.at ?? 0)).toBe(1)
  expect((readPeriod('2013-01')?.at ?? 0) - (readPeriod('2012-12')?.at ?? 0)).toBe(1)
})

test('[FI7] numbers are read as Norwegians and machines write them, and signs for none as none', () => {
  const read = (text: string) => readNumber(text).value
  expect(
    [
      '7,3',
      '7.3',
      '7,3 %',
      '7,3 prosent',
      '1 234,5',
      '1\u00a0234',
      '1.234,5',
      '1,234.5',
      '−0,4',
      '+2',
      '1.234.567',
    ].map(read),
  ).toEqual([7.3, 7.3, 7.3, 7.3, 1234.5, 1234, 1234.5, 1234.5, -0.4, 2, 1234567])
  for (const text of ['', '.', '..', ':', '-', '–', 'N/A'])
    expect(readNumber(text), text).toEqual({ value: null, isText: false })
  for (const text of ['Alta', '7,3,1', '1 2', '0x10', 'Infinity', '1e99'])
    expect(readNumber(text), text).toEqual({ value: null, isText: true })
})

test('[FI8] JSON-stat 2 as Statistics Norway serves it keeps its dimensions, roles, units and gaps', () => {
  const { cube, notes } = good(json(sickLeave))
  expect(
    cube.dimensions.map(({ id, name, role, categories }) => [id, name, role, categories.length]),
  ).toEqual([
    ['Region', 'region', 'place', 8],
    ['ContentsCode', 'statistikkvariabel', 'measure', 2],
    ['Tid', 'kvartal', 'time', 16],
  ])
  expect(cube.source).toBe('Statistisk sentralbyrå (eksempeltall)')
  expect(cube.dimensions[1]?.categories[0]).toEqual({
    id: 'Prosent',
    name: 'Sykefraværsprosent',
    unit: 'prosent',
    decimals: 1,
  })
  expect(valueAt(cube, [0, 0, 15])).toBe(7.3)
  expect(valueAt(cube, [5, 0, 5])).toBeNull()
  expect(notes).toEqual([{ code: 'missing', count: 1 }])
})

test('[FI8] values by their place, categories in a list, one category without an index, and the first version are read too', () => {
  const category = { index: ['2011', '2012', '2013'] }
  const two = { class: 'dataset', version: '2.0', id: ['r', 't'], size: [1, 3] }
  const dimension = { r: { category: { label: { a: 'Alta' } } }, t: { category } }
  const sparse = good(json({ ...two, dimension, value: { 0: 1.5, 2: 3 } }))
  expect(sparse.cube.values).toEqual([1.5, null, 3])
  expect(sparse.cube.dimensions[0]?.categories).toEqual([{ id: 'a', name: 'Alta' }])
  const old = {
    dataset: { label: 'Gammel', dimension: { id: ['r', 't'], size: [1, 3], ...dimension }, value: [1, 2, 3] },
  }
  expect(good(json(old)).cube.values).toEqual([1, 2, 3])
})

test.each([
  ['another document', { hello: 1 }],
  ['a list', [1, 2]],
  ['text for a number', { ...sickLeave, value: ['a'] }],
  ['a size that is not as told', { ...sickLeave, size: [7, 2, 16] }],
  ['a dimension that is not there', { ...sickLeave, id: ['Region', 'ContentsCode', 'Kjonn'] }],
  [
    'a name that every object has',
    { ...sickLeave, dimension: JSON.parse('{"__proto__": {"category": {"index": ["a"]}}}') },
  ],
  [
    'an index beyond the size',
    {
      class: 'dataset',
      id: ['t'],
      size: [2],
      dimension: { t: { category: { index: { a: 0, b: 9 } } } },
      value: [1, 2],
    },
  ],
])('[FI8] %s is not taken for JSON-stat', (_, data) => {
  expect(bad(json(data)).code).toBe('not-json-stat')
})

test('[FI8] broken JSON and a list of tables say what they are', () => {
  expect(bad(readFigureText('{"class": "dataset",'))).toEqual({ code: 'broken-json', line: 1, sign: 21 })
  expect(bad(json({ class: 'dataset', id: ['t'], size: [1], value: [1] }))).toEqual({
    code: 'not-json-stat',
    part: 'dimension',
  })
  expect(bad(json({ class: 'collection', link: { item: [] } })).code).toBe('collection')
})

test('[FI9] a million cells are refused before any of them is built, with what to narrow', () => {
  const big = { ...sickLeave, size: [357, 2, 1_400] }
  const started = performance.now()
  expect(bad(json(big))).toEqual({
    code: 'too-many-cells',
    cells: 999_600,
    most: 200_000,
    dimensions: [
      { name: 'kvartal', size: 1_400 },
      { name: 'region', size: 357 },
      { name: 'statistikkvariabel', size: 2 },
    ],
  })
  expect(performance.now() - started).toBeLessThan(200)
  const wide = Array.from({ length: 460 }, (_, row) => `R${row};K${row};1;2`)
  expect(bad(readFigureText(['a;b;2011;2012', ...wide].join('\n'))).code).toBe('too-many-cells')
  expect(bad(readFigureFile(new Uint8Array(12_000_001), null))).toEqual({
    code: 'too-large',
    megabytes: 13,
    most: 12,
  })
})

test('[FI10] a CSV in Latin-1 keeps its letters, under a title and with notes below', () => {
  const text =
    'Sykefravær\r\n\r\n"region";"2011K4";"2012K4"\r\n"Brønnøy";7,2;6,4\r\n"Målselv";7,6;..\r\n\r\nKilde: eksempeltall\r\n'
  const latin = Uint8Array.from([...text], (letter) => letter.charCodeAt(0))
  const { cube, notes } = good(readFigureFile(latin, null))
  expect(cube.title).toBe('Sykefravær')
  expect(cube.dimensions.map(({ role, categories }) => [role, categories.map(({ name }) => name)])).toEqual([
    ['other', ['Brønnøy', 'Målselv']],
    ['time', ['2011K4', '2012K4']],
  ])
  expect([cube.values, notes]).toEqual([[7.2, 6.4, 7.6, null], [{ code: 'missing', count: 1 }]])
})

test('[FI10] time down the rows, a table with one number a row, and pasted columns are read', () => {
  const down = good(readFigureText('År\tAlle\tKvinner\n2011\t7,1\t8,0\n2012\t6,9\t7,8')).cube
  expect(down.dimensions.map(({ role, categories }) => [role, categories.length])).toEqual([
    ['time', 2],
    ['other', 2],
  ])
  const long = good(
    readFigureText('region,kvartal,value\nAlta,2012K1,7.1\nAlta,2012K2,6.9\nRana,2012K1,8\nRana,2012K2,7.9'),
  ).cube
  expect(long.dimensions.map(({ role, categories }) => [role, categories.length])).toEqual([
    ['other', 2],
    ['time', 2],
    ['other', 1],
  ])
  expect(long.values).toEqual([7.1, 6.9, 8, 7.9])
  expect(good(readFigureText('Kommune;Fravær\nAlta;6,7 %\nRana;7,6 %')).cube.unit).toBe('%')
})

test('[FI10] text where a number should be is told with its cell, and two rows about the same are refused', () => {
  const { cube, notes } = good(readFigureText('Kommune;2011;2012\nAlta;6,7;ca. 7\nRana;7,6;8'))
  expect(cube.values).toEqual([6.7, null, 7.6, 8])
  expect(notes).toContainEqual({ code: 'not-a-number', place: 'C2', text: 'ca. 7', count: 1 })
  expect(bad(readFigureText('Kommune;2011\nAlta;6,7\nRana;1\nAlta;6,9'))).toEqual({
    code: 'twice',
    place: 'B4',
    first: 'B2',
  })
  for (const text of ['Bare ord her', 'a;b\nc;d', 'Alta 6,7'])
    expect(['no-numbers', 'empty'], text).toContain(bad(readFigureText(text)).code)
  expect(bad(readFigureText('kommune;fravær\nVefsn;mye\nRana;lite'))).toEqual({
    code: 'no-numbers',
    cell: { place: 'B2', text: 'mye' },
  })
  expect(bad(readFigureText('  \n ')).code).toBe('empty')
})

test('[FI30] what is called a workbook and is none says so, whatever it is', () => {
  for (const text of ['This is not a workbook', '', '{"half": '])
    expect(bad(readFigureFile(new TextEncoder().encode(text), null, 'tall.XLSX')), text).toEqual({
      code: 'damaged',
    })
  expect(
    good(readFigureFile(new TextEncoder().encode('a;b\n2012;7'), null, 'tall.xlsx')).cube.values,
  ).toEqual([7])
})

test('[FI11] a workbook is read without its macros, and says that it has them', () => {
  const rows = [
    ['Kommune', 2011, 2012],
    ['Alta', 7.300000000000001, 6.7],
  ]
  const plain = good(readFigureFile(workbook([{ name: 'Ark1', rows }]), null))
  expect([plain.cube.values, plain.cube.decimals, plain.notes]).toEqual([[7.300000000000001, 6.7], 1, []])
  const macros = good(
    readFigureFile(workbook([{ name: 'Ark1', rows }], { 'xl/vbaProject.bin': 'Sub Auto_Open()' }), null),
  )
  expect([macros.cube.values, macros.notes]).toEqual([plain.cube.values, [{ code: 'macros' }]])
})

test('[FI11] merged cells are told with their place, and another sheet can be chosen', () => {
  const rows = [
    ['Kommune', 2011, 2012],
    ['Alta', 7, 6],
  ]
  const two = workbook([
    { name: 'Forside', rows: [['Bare tekst']] },
    { name: 'Tall', rows, merged: 'B4:C4' },
    { name: 'Mer', rows: [...rows, ['Rana', 9, 8]] },
  ])
  const first = good(readFigureFile(two, null))
  expect(first.notes).toEqual([
    { code: 'sheet-chosen', sheet: 'Tall', others: ['Mer'] },
    { code: 'merged', sheet: 'Tall', places: ['B4:C4'] },
  ])
  expect(first.sheets).toEqual(['Tall', 'Forside', 'Mer'])
  expect(good(readFigureFile(two, 'Mer')).cube.values).toEqual([7, 6, 9, 8])
})

test('[FI11] a damaged workbook, one from before 2007, a picture and nothing at all say what is wrong', () => {
  expect(bad(readFigureFile(bytes('PK\u0003\u0004 nothing more'), null)).code).toBe('damaged')
  expect(bad(readFigureFile(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), null)).code).toBe('old-workbook')
  expect(bad(readFigureFile(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3), null)).code).toBe(
    'binary',
  )
  expect(bad(readFigureFile(new Uint8Array(), null)).code).toBe('empty')
})

test('[FI12] what a table most likely is to show is proposed: time along, places across, one of the rest', () => {
  const { cube } = good(json(sickLeave))
  const choice = proposal(cube)
  expect(choice).toEqual({
    ...{ shows: 'both', along: 'Tid', across: 'Region', lines: ['0'] },
    fixed: { ContentsCode: 'Prosent', Tid: '2012K4' },
  })
  const made = chosen(cube, choice)
  expect([made.unit, made.decimals, made.missing]).toEqual(['%', 1, 0])
  expect(made.chart).toMatchObject({ by: 'quarter', mean: true, series: [{ name: 'Hele landet' }] })
  expect(made.chart?.periods.slice(-2)).toEqual(['2012Q3', '2012Q4'])
  expect(made.ranking).toMatchObject({ at: '2012Q4', from: '2011Q4' })
  // The country is the line, and no town among the towns.
  expect(made.ranking?.rows.map(({ name }) => name)).not.toContain('Hele landet')
  expect(made.ranking?.rows[1]).toEqual({ name: 'Alta', value: 6.7, change: -0.4 })
})

test('[FI12] another measure, other lines and another period are chosen, and gaps are counted', () => {
  const { cube } = good(json(sickLeave))
  const days = chosen(cube, {
    ...proposal(cube),
    shows: 'chart',
    lines: ['5601', '1833'],
    fixed: { ContentsCode: 'Dagsverk' },
  })
  expect([days.unit, days.decimals, days.ranking]).toEqual(['dagsverk', 0, null])
  expect(days.chart?.series.map(({ name }) => name)).toEqual(['Alta', 'Rana'])
  expect(days.chart?.mean).toBe(false)
  const rana = chosen(cube, { ...proposal(cube), shows: 'chart', lines: ['1833'] })
  expect([rana.missing, rana.chart?.series[0]?.values[5]]).toEqual([1, null])
  const then = chosen(cube, {
    ...proposal(cube),
    shows: 'ranking',
    fixed: { ContentsCode: 'Prosent', Tid: '2009K1' },
  })
  expect([then.chart, then.ranking?.at, then.ranking?.from, then.ranking?.rows.length]).toEqual([
    null,
    '2009Q1',
    null,
    8,
  ])
})

test('[FI12] periods that the table leaves out are gaps, those of different kinds keep their order, and what has no room is cut', () => {
  const holes = good(readFigureText('Kvartal;Alle\n2012K4;7\n2012K1;8\n2011K4;9')).cube
  expect(chosen(holes, proposal(holes)).chart).toMatchObject({
    periods: ['2011Q4', '2012Q1', '2012Q2', '2012Q3', '2012Q4'],
    series: [{ values: [9, 8, null, null, 7] }],
  })
  const mixed = good(readFigureText('Når;Alle\nFør;7\nEtter;8')).cube
  expect(
    chosen(mixed, {
      ...proposal(mixed),
      shows: 'chart',
      along: 'column-0',
      across: 'columns',
      lines: ['Alle'],
    }).chart,
  ).toMatchObject({ by: 'other', periods: ['Før', 'Etter'] })
  const months = Array.from(
    { length: 700 },
    (_, at) => `${1950 + Math.floor(at / 12)}-${`${(at % 12) + 1}`.padStart(2, '0')};${at}`,
  )
  const long = good(readFigureText(['Måned;Alle', ...months].join('\n'))).cube
  const made = chosen(long, proposal(long))
  expect([made.chart?.periods.length, made.cut.periods, made.chart?.series[0]?.values.at(-1)]).toEqual([
    600, 100, 699,
  ])
})

const SHEET = 'Kommune;2011;2012\r\nBrønnøy;1 234,5;\r\nMålselv;7,6;..\r\n'
const wide = (text: string, order: 0 | 1) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const unit = letter.charCodeAt(0)
      return order === 0 ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
    }),
  )

test.each([
  ['UTF-8', bytes(SHEET)],
  ['UTF-8 with a mark first', bytes(`\ufeff${SHEET}`)],
  ['Latin-1', Uint8Array.from([...SHEET], (letter) => letter.charCodeAt(0))],
  ['UTF-16 as Excel writes it', wide(`\ufeff${SHEET}`, 0)],
  ['UTF-16 the other way round', wide(`\ufeff${SHEET}`, 1)],
  ['UTF-16 without a mark', wide(SHEET, 0)],
  ['tabs', bytes(SHEET.replaceAll(';', '\t'))],
  ['the mark told on a line above', bytes(`sep=;\r\n${SHEET}`)],
  ['commas and quoted numbers', bytes(SHEET.replaceAll(/[^;\r\n]+/g, '"$&"').replaceAll(';', ','))],
  ['hard spaces in thousands', bytes(SHEET.replace('1 234', '1\u00a0234'))],
  ['narrow hard spaces in thousands', bytes(SHEET.replace('1 234', '1\u202f234'))],
])('[FI10] the same table is read from %s', (_, file) => {
  const { cube, notes } = good(readFigureFile(file, null))
  expect(cube.dimensions.map(({ categories }) => categories.map(({ name }) => name))).toEqual([
    ['Brønnøy', 'Målselv'],
    ['2011', '2012'],
  ])
  expect([cube.values, cube.decimals]).toEqual([[1234.5, null, 7.6, null], 1])
  expect(notes).toEqual([{ code: 'missing', count: 2 }])
})

test('[FI9] a file is told to be too large by its size alone', () => {
  expect(tooLarge(50_000_000)).toEqual({ code: 'too-large', megabytes: 50, most: 12 })
  expect(tooLarge(12_000_000)).toBeNull()
})
