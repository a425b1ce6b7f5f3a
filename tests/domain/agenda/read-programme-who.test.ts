import { expect, test } from 'vitest'
import { splitSpeakers } from '#shared/agenda/read-speakers.ts'
import { firstItem, read } from './read-programme-samples.ts'

const named: readonly (readonly [line: string, title: string, speakers: readonly string[]])[] = [
  ['10.00 Tall v/ Åse Testvik', 'Tall', ['Åse Testvik']],
  ['10.00 Tall v/Åse Testvik', 'Tall', ['Åse Testvik']],
  ['10.00 Tall V/ GJH', 'Tall', ['GJH']],
  ['10.00 Tall, v/ nettverkslederen', 'Tall', ['nettverkslederen']],
  ['10.00 Tall (v/ Åse Testvik)', 'Tall', ['Åse Testvik']],
  ['10.00 Tall v. Åse Testvik', 'Tall', ['Åse Testvik']],
  ['10.00 Tall ved Åse Testvik', 'Tall', ['Åse Testvik']],
  ['10.00 Tall ved kommunedirektør Åse Testvik', 'Tall', ['kommunedirektør Åse Testvik']],
  ['10.00 Foredrag med Åse Testvik', 'Foredrag', ['Åse Testvik']],
  ['10.00 Keynote by Jane Doe', 'Keynote', ['Jane Doe']],
  ['10.00 A talk with Jane Doe and Kim Lee', 'A talk', ['Jane Doe', 'Kim Lee']],
  ['10.00 Tall v/ Åse Testvik. Deretter spørsmål', 'Tall Deretter spørsmål', ['Åse Testvik']],
  ['10.00 Tall – v/ Åse Testvik', 'Tall', ['Åse Testvik']],
  ['10.00 «Hva nå?» Professor Bo Prøve', '«Hva nå?»', ['Professor Bo Prøve']],
]
test.each(named)('[AT14] %j names who speaks', (line, title, speakers) => {
  expect(firstItem(line, '11.00 Slutt')).toMatchObject({ title, speakers })
})

const unnamed: readonly string[] = [
  'Lunsj med utsikt',
  'Pause med kaffe',
  'Dialog med NAV og KS',
  'Oppmøte ved Scandic Hotell',
  'Bading ved Store Brygga',
  'Samtale med Testdal kommune',
  'Working with Change Management Group',
  'Tur i by og skog',
  'Step by Step',
]
test.each(unnamed)('[AT14] %j names nobody', (title) => {
  expect(firstItem(`10.00 ${title}`, '11.00 Slutt')).toMatchObject({ title, speakers: [] })
})

test('[AT14] a line of its own may say who', () => {
  expect(firstItem('10.00 Tall', 'v/ Åse Testvik', 'om fravær', '11.00 Slutt')).toMatchObject({
    title: 'Tall',
    speakers: ['Åse Testvik'],
    details: ['om fravær'],
  })
})

test('[AT14] a list of speakers may go on over lines', () => {
  const { speakers, details } = firstItem(
    '10.00 Tall',
    'v/ Åse Testvik, Nordvik kommune',
    'og Bo Prøve, KS',
    'og litt til',
    '11.00 B',
  )
  expect(speakers).toEqual(['Åse Testvik, Nordvik kommune', 'Bo Prøve, KS'])
  expect(details).toEqual(['og litt til'])
})

test('[AT14] in a column of cells, the name stands below the title', () => {
  expect(firstItem('10.00', 'Tall', 'Bo Prøve', 'om fravær', '11.00', 'Slutt')).toMatchObject({
    title: 'Tall',
    speakers: ['Bo Prøve'],
    details: ['om fravær'],
  })
})

test('[AT14] a sub-line that says what and who stays a detail', () => {
  expect(firstItem('10.00 Dypdykk', 'Tilrettelegging v/ NL', '11.00 Slutt')).toMatchObject({
    speakers: [],
    details: ['Tilrettelegging v/ NL'],
  })
})

const lists: readonly (readonly [text: string, speakers: readonly string[]])[] = [
  ['Åse Testvik, Bo Prøve og Eli Eksempel', ['Åse Testvik', 'Bo Prøve', 'Eli Eksempel']],
  ['Åse og Bo', ['Åse', 'Bo']],
  ['Jane Doe and Kim Lee', ['Jane Doe', 'Kim Lee']],
  ['Jane Doe & Kim Lee', ['Jane Doe', 'Kim Lee']],
  ['Åse Testvik, Testdal kommune', ['Åse Testvik, Testdal kommune']],
  ['Åse Testvik, Testdal kommune og Bo Prøve, KS', ['Åse Testvik, Testdal kommune og Bo Prøve, KS']],
  [
    'Åse Testvik og Bo Prøve, HR-seksjonen/HR-strategi Storby kommune',
    ['Åse Testvik', 'Bo Prøve, HR-seksjonen/HR-strategi Storby kommune'],
  ],
  ['Universitetet i Nord og Høgskulen i Sør', ['Universitetet i Nord og Høgskulen i Sør']],
  ['Helse og velferd', ['Helse og velferd']],
  ['Professor Bo Prøve', ['Professor Bo Prøve']],
  ['Kim Gjest Konsulent as', ['Kim Gjest Konsulent as']],
  ['ordføreren og kommunedirektøren', ['ordføreren', 'kommunedirektøren']],
]
test.each(lists)('[AT15] %j', (text, speakers) => {
  expect(splitSpeakers(text)).toEqual(speakers)
})

test('[AT16] a cell after the title says who, a room does not', () => {
  const cell = (text: string) => firstItem(`10.00\tTall\t${text}`, '11.00\tSlutt\t')
  expect(cell('Åse Testvik')).toMatchObject({ speakers: ['Åse Testvik'], details: [] })
  expect(cell('Ordfører')).toMatchObject({ speakers: ['Ordfører'] })
  expect(cell('v/ Åse Testvik, KS')).toMatchObject({ speakers: ['Åse Testvik, KS'] })
  expect(cell('Rom 3')).toMatchObject({ speakers: [], details: ['Rom 3'] })
  expect(cell('Kantinen')).toMatchObject({ speakers: [], details: ['Kantinen'] })
  expect(cell('Alle kommunene')).toMatchObject({ speakers: [], details: ['Alle kommunene'] })
  expect(read('10.00\tTall\t').days[0]?.items[0]).toMatchObject({ speakers: [], details: [] })
})
