import { expect, test } from 'vitest'
import { emptyProgramme } from '#shared/programme/programme.ts'
import { readMunicipalityFile, readMunicipalityText } from '#shared/programme/read-municipalities.ts'
import { LIST, national, play } from '#tests/support/programme-given.ts'
import { workbookOf } from '#tests/support/small-workbook.ts'

const dated = play(
  emptyProgramme('p'),
  [{ type: 'AddPhase', phase: 'one', title: 'Alt', from: '2016-09-01', to: '2017-12-31' }],
  [{ type: 'SetSectors', sectors: [{ id: 'care', name: 'Helse og omsorg' }] }],
)
const read = (text: string) => readMunicipalityText(dated, text)
const named = (text: string) => read(text).municipalities.map(({ name, county }) => `${name} ${county}`)

test('[PG8] a list is read as people write it: a column of counties, counties above, in brackets, or in front', () => {
  const expected = ['Halden ostfold', 'Moss ostfold', 'Bodø nordland']
  expect(named('Halden;Østfold\nMoss kommune;Østfold\nBodø;Nordland')).toEqual(expected)
  expect(named('Østfold\nHalden\nMoss\n\nNordland fylke\nBodø')).toEqual(expected)
  expect(named('Østfold:\nHalden, Moss\nNordland:\nBodø')).toEqual(expected)
  expect(named('Østfold: Halden, Moss\nNordland: Bodø')).toEqual(expected)
  expect(named('Halden (Østfold)\nMoss (Østfold)\nBodø (Nordland)')).toEqual(expected)
  expect(
    named('Kommunenr\tKommune\tFylke\n0101\tHalden\tØstfold\n0104\tMoss\tØstfold\n1804\tBodø\tNordland'),
  ).toEqual(expected)
})

test('[PG8] all 31 come through a list, and what is known of them besides', () => {
  const list = LIST.map(({ name, county }) => `${name};${county}`).join('\r\n')
  const { municipalities, notes } = read(`Kommune;Fylke\r\n${list}\r\n`)
  expect(municipalities).toHaveLength(31)
  expect(notes).toEqual([])
  const [one] = read(
    'Kommune;Fylke;Kontakt;E-post;Målform;Sektor\nTana;Finnmark;HR-leder;post@tana.example;Nynorsk;Helse og omsorg',
  ).municipalities
  expect(one).toMatchObject({
    county: 'finnmark',
    role: 'HR-leder',
    address: 'post@tana.example',
    language: 'nn',
    sectors: ['care'],
  })
  const [pasted] = read('Tana, Finnmark, HR-leder, post@tana.example, nynorsk').municipalities
  expect(pasted).toMatchObject({
    name: 'Tana',
    county: 'finnmark',
    role: 'HR-leder',
    address: 'post@tana.example',
    language: 'nn',
  })
})

test('[PG8] every row becomes a municipality or a note with its row; what cannot be placed is kept with the nearest proposed', () => {
  const text = [
    'Kommune;Fylke;Telefon;Sektor;Målform;E-post',
    'Halden;Østfoll;1;;;',
    'Moss;Viken;2;;;',
    'Bergen;Hordaland;3;Skole;;',
    'bergen kommune;Hordaland;4;;;',
    ';Nordland;5;;;',
    'Bodø;Nordland;6;;klingonsk;ikke en adresse',
  ].join('\n')
  const { municipalities, notes } = read(text)
  expect(municipalities.map(({ name, county, proposed }) => [name, county, proposed])).toEqual([
    ['Halden', null, 'ostfold'],
    ['Moss', null, null],
    ['Bergen', 'hordaland', null],
    ['Bodø', 'nordland', null],
  ])
  expect(notes).toEqual([
    { row: 1, code: 'column-unused', text: 'Telefon' },
    { row: 2, code: 'unknown-county', text: 'Østfoll', nearest: 'Østfold' },
    { row: 3, code: 'county-not-then', text: 'Viken', nearest: 'Akershus, Buskerud, Østfold' },
    { row: 4, code: 'unknown-sector', text: 'Skole' },
    { row: 5, code: 'same', text: 'bergen kommune', name: 'Bergen', first: 4 },
    { row: 6, code: 'no-name', text: 'Nordland · 5' },
    { row: 7, code: 'unknown-language', text: 'klingonsk' },
    { row: 7, code: 'bad-address', text: 'ikke en adresse' },
  ])
})

test('[PG81] a county is proposed for one that is none only where it is near', () => {
  const { municipalities, notes } = read('Kommune;Fylke\nHalden;Østfoll\nMoss;Atlantis')
  expect(municipalities.map(({ name, proposed }) => [name, proposed])).toEqual([
    ['Halden', 'ostfold'],
    ['Moss', null],
  ])
  expect(notes).toEqual([
    { row: 2, code: 'unknown-county', text: 'Østfoll', nearest: 'Østfold' },
    { row: 3, code: 'unknown-county', text: 'Atlantis', nearest: '' },
  ])
})

test('[PG8] what the programme has already is told, in whatever spelling, and what is no list says so', () => {
  const { municipalities, notes } = readMunicipalityText(national, 'BODØ KOMMUNE;Nordland\nRana;Nordland')
  expect(municipalities.map(({ name }) => name)).toEqual(['Rana'])
  expect(notes).toEqual([{ row: 1, code: 'same', text: 'BODØ KOMMUNE', name: 'Bodø', first: null }])
  expect(read('').notes).toEqual([{ row: 1, code: 'empty' }])
  expect(readMunicipalityFile(dated, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])).notes).toEqual([
    { row: 1, code: 'unreadable' },
  ])
  expect(read('Bodø').notes).toEqual([{ row: 1, code: 'no-county', text: 'Bodø' }])
  expect(named('Oslo')).toEqual(['Oslo oslo'])
})

test('[PG8] a workbook is read where most is written, and says which sheet that was; a file is read in any encoding', () => {
  const rows = [
    ['Kommune', 'Fylke'],
    ['Bodø', 'Nordland'],
    ['Narvik', 'Nordland'],
  ]
  const { municipalities, notes } = readMunicipalityFile(
    dated,
    workbookOf({ Forside: [['Til stede']], Liste: rows }),
  )
  expect(municipalities.map(({ name }) => name)).toEqual(['Bodø', 'Narvik'])
  expect(notes).toEqual([{ row: 1, code: 'sheet-chosen', text: 'Liste' }])
  const latin = Uint8Array.from([...'Bod\u00f8;Nordland\r\n'].map((letter) => letter.charCodeAt(0)))
  expect(readMunicipalityFile(dated, latin).municipalities.map(({ name }) => name)).toEqual(['Bodø'])
})
