import { describe, expect, test } from 'vitest'
import { readProgrammeText } from '#shared/agenda/read-programme-text.ts'
import { codes, programme, read } from './read-programme-samples.ts'

const headings: readonly (readonly [line: string, date: string | null])[] = [
  ['DAG 1', null],
  ['Dag 1:', null],
  ['DAG 1, 12. september 2012', '2012-09-12'],
  ['Dag 2 - torsdag 13. sept. 2012', '2012-09-13'],
  ['Dag 2 13. september 2012', '2012-09-13'],
  ['Tirsdag 4.2.2025', '2025-02-04'],
  ['Tirsdag 4/2 2025', '2025-02-04'],
  ['Day 1: Tuesday 4 February 2025', '2025-02-04'],
  ['Tuesday, February 4, 2025', '2025-02-04'],
  ['Tuesday 4th of February 2025', '2025-02-04'],
  ['Day one', null],
  ['Second day', null],
  ['Dag to', null],
  ['Andre dag', null],
  ['2. dag', null],
  ['Onsdag', null],
  ['ONSDAG:', null],
  ['## Måndag 3. mars 2025', '2025-03-03'],
  ['**Tysdag 4. mars 2025**', '2025-03-04'],
  ['Laurdag den 8. mars 2025', '2025-03-08'],
  ['2025-02-04', '2025-02-04'],
  ['4. februar 2025', '2025-02-04'],
  ['4.2.25', '2025-02-04'],
  ['Program for tirsdag 4. februar 2025', '2025-02-04'],
  ['Program dag 1 – 4. februar 2025', '2025-02-04'],
  ['Tirsdag 4. februar 2025 kl. 10.00–15.30', '2025-02-04'],
  ['Tirsdag 4. februar 2025, Hotell Nord', '2025-02-04'],
  ['Dag 1 (tirsdag 4. februar 2025)', '2025-02-04'],
  ['- **Dag 1** – *4. februar 2025*', '2025-02-04'],
  ['| Tirsdag 4. februar 2025 | |', '2025-02-04'],
]
test.each(headings)('[AT17] %j heads a day', (line, date) => {
  const { days, warnings } = read(
    '10.00 Før',
    '11.00 Mer',
    '12.00 Slutt',
    '',
    line,
    '09.00 Start',
    '10.00 Slutt',
  )
  expect(days).toHaveLength(2)
  expect(days[1]).toMatchObject({ line: 5, date })
  expect(days[1]?.label).not.toBe('')
  expect(warnings).toEqual([])
})

const notHeadings: readonly string[] = [
  'Dag 1 handlet om tillit',
  'Tirsdag 4. februar møtes vi i Bergen',
  'Mandag til fredag er det åpent',
  'Dagens tema',
  'Dag Solstad leser',
  '12.–13. september 2012',
  'Mandag 3. mars – fredag 7. mars',
  'Onsdagsklubben',
  'Mannen i gata',
  'i dag',
  'Sunniva forteller',
]
test.each(notHeadings)('[AT17] %j heads no day', (line) => {
  expect(read('09.00 Start', line, '10.00 Slutt').days).toHaveLength(1)
})

test('[AT17] headings on top of each other are one', () => {
  expect(read('# Dag 2', '- Dag 2 13. september 2012', '10.00 A').days).toMatchObject([
    { line: 2, label: 'Dag 2 13. september 2012', date: '2012-09-13' },
  ])
  expect(read('Dag 1', 'Tirsdag 4. februar 2025', '10.00 A').days).toMatchObject([
    { label: 'Dag 1, Tirsdag 4. februar 2025', date: '2025-02-04' },
  ])
})

test('[AT17] a day may stand before each time', () => {
  const { days } = read('Ons 10.00 Velkommen', 'Ons 12.00 Lunsj', 'Tor 09.00 Oppstart', 'Tor 11.30 Vel hjem')
  expect(days.map(({ label, items }) => [label, items.length])).toEqual([
    ['Ons', 2],
    ['Tor', 2],
  ])
})

test('[AT18] a heading without items is no day', () => {
  const { days } = read(
    'Tirsdag 4. februar 2025',
    'Onsdag 5. februar 2025',
    '',
    'Torsdag 6. februar 2025',
    '09.00 Start',
  )
  expect(days.map(({ date }) => date)).toEqual(['2025-02-06'])
})

test('[AT18] without a heading there is one day, without a label', () => {
  expect(read('09.00 Start', '10.00 Slutt').days).toMatchObject([{ line: 1, label: '', date: null }])
})

describe('the year', () => {
  const dateOf = (text: string, year?: number) =>
    readProgrammeText(text, year === undefined ? {} : { year }).days[0]?.date

  test('[AT19] comes from the same date elsewhere, also as a span', () => {
    expect(dateOf('12-13. september 2012\nSkrevet 15. mai 2010\nDag 2, 13. september\n09.00 A', 2025)).toBe(
      '2012-09-13',
    )
  })

  test('[AT19] else from the same month, the caller, any other date', () => {
    expect(dateOf('Uke 37, 1. september 2012\nDag 2, 13. september\n09.00 A', 2025)).toBe('2012-09-13')
    expect(dateOf('Skrevet 15. mai 2010\nDag 2, 13. september\n09.00 A', 2025)).toBe('2025-09-13')
    expect(dateOf('Skrevet 15. mai 2010\nDag 2, 13. september\n09.00 A')).toBe('2010-09-13')
    expect(dateOf('Dag 2, 13. september\n09.00 A')).toBeNull()
  })

  test('[AT19] is one in which the weekday fits', () => {
    expect(dateOf('Tirsdag 4. februar\n09.00 A', 2024)).toBe('2025-02-04')
    expect(dateOf('Tirsdag 4. februar\n09.00 A', 2025)).toBe('2025-02-04')
  })
})

test('[AT20] a date before the items is the day, when there is one only', () => {
  expect(read('# Fagdag 3. mars 2026', 'Påmelding innen 1. februar.', '09.00 A').days[0]?.date).toBe(
    '2026-03-03',
  )
  expect(read('Fagdag 3. mars 2026: 09.00 Kaffe 09.30 Start 10.00 Slutt').days[0]?.date).toBe('2026-03-03')
  expect(read('3. mars 2026 og 4. april 2026', '09.00 A').days[0]?.date).toBeNull()
  expect(read('Sendt: mandag 3. mars 2025 10:14', '', '09.00 A').days[0]?.date).toBeNull()
})

const twice = [
  'Dag 1',
  '09.00 Start',
  '10.00 Slutt',
  'Dag 2',
  '09.00 Mer',
  '10.00 Slutt',
  '# Lysark',
  'Dag 2',
]

test('[AT21] a day that comes twice is reported, with what differs', () => {
  const again = read(...twice, '09.00 Noe annet', '10.00 Slutt')
  expect(again.days.map(({ label }) => label)).toEqual(['Dag 1', 'Dag 2'])
  expect(again.days[1]?.items[0]?.title).toBe('Mer')
  expect(again.warnings).toMatchObject([
    {
      line: 8,
      code: 'day-repeated',
      params: { day: 'Dag 2', first: 4, differing: 1, titles: '«Mer» → «Noe annet»' },
    },
  ])
})

test('[AT21] also when it is the same to the letter, or has an item more or less', () => {
  expect(read(...twice, '09.00 Mer', '10.00 Slutt').warnings).toMatchObject([
    { params: { differing: 0, titles: '' } },
  ])
  expect(read(...twice, '09.00 Mer', '09.30 Ny').warnings).toMatchObject([
    { params: { differing: 2, titles: '+ «Ny»; − «Slutt»' } },
  ])
})

test('[AT21] a quoted copy in a mail, without headings, is the same day again', () => {
  const { days, warnings } = read(
    '09.00 A',
    '10.00 B',
    '11.00 C',
    'Mvh',
    'Åse',
    '> 09.00 A',
    '> 10.00 B2',
    '> 11.00 C',
  )
  expect(days).toHaveLength(1)
  expect(warnings).toMatchObject([{ line: 6, code: 'day-repeated' }])
})

test('[AT22] a heading that every page repeats goes on with its day', () => {
  const { days, warnings } = read(
    'Dag 1',
    '09.00 A',
    '10.00 B',
    'Side 1 av 2',
    'Dag 1',
    '11.00 C',
    '12.00 D',
    'Dag 2',
    '09.00 E',
  )
  expect(days.map(({ items }) => items.length)).toEqual([4, 1])
  expect(warnings).toEqual([])
})

test('[AT40] two days among slides: eight items each, kinds, dates, and one warning', () => {
  const slides = readProgrammeText(programme('among-slides'))
  expect(slides.title).toBe('VELKOMMEN til andre samling')
  expect(slides.days.map(({ date, label }) => [date, label])).toEqual([
    ['2012-09-12', 'DAG 1, 12. september'],
    ['2012-09-13', 'Dag 2, 13. september'],
  ])
  const starts = slides.days.map(({ items }) => items.map(({ start }) => start))
  expect(starts).toEqual([
    [600, 720, 780, 840, 900, 920, 990, 1140],
    [510, 525, 630, 650, 720, 780, 840, 885],
  ])
  expect(slides.days.map(({ items }) => items.map(({ kind }) => kind))).toEqual([
    ['opening', 'meal', 'conversation', 'talk', 'break', 'conversation', 'closing', 'meal'],
    ['opening', 'talk', 'break', 'summary', 'meal', 'talk', 'commitments', 'evaluation'],
  ])
  expect(slides.days[1]?.items.at(-1)?.details).toEqual([])
  expect(slides.days[0]?.items[3]?.speakers[0]).toBe('Åse Testvik')
  expect(codes(slides)).toEqual(['114 day-repeated'])
  expect(slides.warnings[0]?.params).toMatchObject({
    differing: 1,
    titles: '«Oppsummering i plenum» → «Planer framover»',
  })
})
