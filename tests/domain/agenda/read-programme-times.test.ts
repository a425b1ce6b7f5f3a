import { describe, expect, test } from 'vitest'
import { firstItem, read, rows } from './read-programme-samples.ts'

const nine: readonly string[] = [
  '09.00 Velkommen',
  '9.00 Velkommen',
  '09:00 Velkommen',
  '9:00 Velkommen',
  'kl. 9 Velkommen',
  'kl 9: Velkommen',
  'Kl. 09.00 Velkommen',
  'KL 09:00 – Velkommen',
  'Klokka 9 Velkommen',
  'klokken 09.00, Velkommen',
  'ca. 09.00 Velkommen',
  'Ca kl. 9.00: Velkommen',
  'fra 09.00 Velkommen',
  'at 9:00 Velkommen',
  '0900 Velkommen',
  '09:00:00 Velkommen',
  '9:00 AM Velkommen',
  '9am Velkommen',
  '9 a.m. Velkommen',
  '(09.00) Velkommen',
  '[09.00] Velkommen',
  '09.00 – Velkommen',
  '09.00: Velkommen',
  '09.00-Velkommen',
  '09.00\tVelkommen',
  '09.00 | Velkommen',
  '09.00. Velkommen',
]
test.each(nine)('[AT1] %j begins at nine', (line) => {
  expect(rows(line, '10.00 Slutt')).toEqual(['09:00 Velkommen', '10:00 Slutt'])
})

const spans: readonly string[] = [
  '09.00-09.30 Velkommen',
  '09.00 - 09.30 Velkommen',
  '09.00–09.30 Velkommen',
  '09.00 — 09.30: Velkommen',
  '9.00–9.30 Velkommen',
  '09:00 til 09:30 Velkommen',
  '09:00 to 09:30 Velkommen',
  '9:00 until 9:30 Velkommen',
  'Kl 09.00–09.30 Velkommen',
  'kl. 09.00 - kl. 09.30 Velkommen',
  'fra 09.00 til 09.30: Velkommen',
  '0900-0930 Velkommen',
  '9-9.30 Velkommen',
  '9 – 9.30 Velkommen',
  '9:00–9:30 AM Velkommen',
  '(09.00–09.30) Velkommen',
  '09.00\t09.30\tVelkommen',
  '| 09.00 | 09.30 | Velkommen |',
]
test.each(spans)('[AT2] %j lasts until half past nine', (line) => {
  expect(rows(line, '10.00 Slutt')).toEqual(['09:00–09:30 Velkommen', '10:00 Slutt'])
})

test('[AT2] a whole hour may end a span', () => {
  expect(rows('9.30-10 Kaffe', '10-10.30 Start', 'kl. 11-12 Mer')).toEqual([
    '09:30–10:00 Kaffe',
    '10:00–10:30 Start',
    '11:00–12:00 Mer',
  ])
})

test('[AT2] a number that begins the title is no end', () => {
  expect(rows('10.00 – 12 kommuner presenterer', '12.00 Slutt')[0]).toBe('10:00 12 kommuner presenterer')
  expect(rows('10.00 5 minutter hver', '12.00 Slutt')[0]).toBe('10:00 5 minutter hver')
})

test('[AT3] a deadline at a time of the day is an item', () => {
  expect(rows('10.00 A', 'kl. 14.30 Frist for planen', '15.30 Frist')).toHaveLength(3)
})

test('[AT2] an item without an end in the text has none', () => {
  expect(firstItem('10.00 Start', '11.00 Slutt').end).toBeNull()
})

const notTimes: readonly string[] = [
  '12.30 % er målet',
  '12.30 prosent av alle',
  '4,30 prosent sykefravær',
  '9.45 pst i 2012',
  '22 33 44 55 er nummeret',
  '22.33.44.55',
  '+47 900 12 345',
  'Tlf. 22 33 44 55',
  '2012 var et godt år',
  '2012',
  '2000-2012 er perioden',
  '15 min',
  '15 minutter til hver',
  'siste 15 minutter av økta',
  'frist 10.12',
  'innen 1.12',
  '10.12: frist for påmelding',
  '1.2 Bakgrunn',
  '1.2.3 Mer bakgrunn',
  '12.30 kr per person',
  '10.00 kroner',
  '30-40 deltakere',
  '10-12 deltakere',
  '10.12.2012 ble det vedtatt',
  '12.09 er datoen',
  '1 Stavanger 4,30 prosent',
  '2 Sandvika 4.40',
  'Rom 10.15',
  '5+5+10',
  '3.14 er pi',
  '25.12 er det jul',
  '16-69 år',
  '1. kvartal 2001-1. kvartal 2012',
]
test.each(notTimes)('[AT3] %j is not a time', (line) => {
  const sub = read('08.00 Start', line, '14.00 Slutt')
  expect(sub.days[0]?.items.map(({ title }) => title)).toEqual(['Start', 'Slutt'])
  expect(sub.days[0]?.items[0]?.details).toEqual([line])
  expect(read(line).days).toEqual([])
})

describe('between the times around it', () => {
  test('[AT4] 12.09 is a bus time between 12.00 and 13.00, and a date after 15.00', () => {
    expect(rows('12.00 Lunsj', '12.09 Buss', '13.00 Mer')).toHaveLength(3)
    expect(rows('15.00 Kaffe', '12.09 Frist', '16.00 Mer')).toHaveLength(2)
  })

  test('[AT4] four digits are times where several are', () => {
    expect(rows('1000 Start', '1130 Lunsj', '2000 Middag')).toEqual([
      '10:00 Start',
      '11:30 Lunsj',
      '20:00 Middag',
    ])
    expect(rows('10.00 Start', '1000 deltakere', '12.00 Lunsj')).toHaveLength(2)
    expect(rows('09.00 Start', '1000-1045 Arbeid', '12.00 Lunsj')[1]).toBe('10:00–10:45 Arbeid')
  })

  test('[AT4] bare hours are a span where they fit', () => {
    expect(rows('9-10 Kaffe', '10-12 Arbeid')).toEqual(['09:00–10:00 Kaffe', '10:00–12:00 Arbeid'])
    expect(rows('13.00 Start', '9-10 Personer ved hvert bord', '14.00 Slutt')).toHaveLength(2)
  })
})

describe('several items on a line', () => {
  test('[AT5] each time with a title is an item', () => {
    expect(rows('09.00 Kaffe 09.30 Velkommen 10.00 Innlegg v/ Åse Testvik')).toEqual([
      '09:00 Kaffe',
      '09:30 Velkommen',
      '10:00 Innlegg',
    ])
    expect(rows('kl 09.00 kaffe, kl 09.30 velkommen, kl 10.00 innlegg')).toEqual([
      '09:00 kaffe',
      '09:30 velkommen',
      '10:00 innlegg',
    ])
    expect(rows('09.00-09.30 Kaffe; 09.30-10.00 Velkommen')).toEqual([
      '09:00–09:30 Kaffe',
      '09:30–10:00 Velkommen',
    ])
  })

  test('[AT5] a line may begin with words, if three items follow', () => {
    expect(rows('Program: 09.00 Kaffe, 09.30 Velkommen, 10.00 Arbeid')).toHaveLength(3)
    expect(rows('Dag 1: 09.00 Kaffe, 09.30 Velkommen')).toEqual(['09:00 Kaffe', '09:30 Velkommen'])
  })

  const single: readonly string[] = [
    '12.00 Lunsj, panelet møtes 12.45',
    '12.00 Lunsj (panelet møtes 12.45 Foajeen)',
    '12.00 Lunsj til 13.00',
    '12.00 Lunsj, og 12.30 går turen',
    '12.00 Oppmøte senest 12.45 Foajeen',
    '12.00 Et innlegg om 9.30 Regelen',
    '12.00 Tall: 12.30 prosent',
  ]
  test.each(single)('[AT5] %j is one item', (line) => {
    expect(rows(line)).toHaveLength(1)
  })

  test('[AT5] prose with times in it is no programme', () => {
    expect(read('Vi møtes 09.00 i lobbyen, og bussen går 09.30 fra hotellet.').days).toEqual([])
  })
})

test('[AT6] am and pm', () => {
  expect(
    rows(
      '9:00 AM Start',
      '12 noon is a word',
      '12:00 PM Lunch',
      '1:00 p.m. Work',
      '2:30 Break',
      '11–1 pm Odd',
    ).slice(0, 4),
  ).toEqual(['09:00 Start', '12:00 Lunch', '13:00 Work', '14:30 Break'])
  expect(rows('11–1 pm Lunch')).toEqual(['11:00–13:00 Lunch'])
  expect(rows('1–2 pm Lunch')).toEqual(['13:00–14:00 Lunch'])
  expect(rows('12 am Night')).toEqual(['00:00 Night'])
})

test('[AT7] the hours after midnight belong to the evening before', () => {
  const { days, warnings } = read('22.00 Fest', '23.30-00.30 Nattmat', '00.45 Buss', '24.00 er midnatt')
  expect(days[0]?.items.map(({ start, end }) => [start, end])).toEqual([
    [1320, null],
    [1410, 1470],
    [1485, null],
    [1440, null],
  ])
  expect(warnings.map(({ code }) => code)).toEqual(['backwards'])
  expect(read('23.30 Nattmat', '24.00 Buss').warnings).toEqual([])
})

test('[AT8] no minutes, and two at the same time, are legal', () => {
  const zero = read('10.00-10.00 Signal', '10.00 Arbeid', '11.00 Slutt')
  expect(zero.days[0]?.items[0]).toMatchObject({ start: 600, end: 600 })
  expect(zero.warnings).toEqual([])
  expect(read('10.00-11.00 Spor A', '10.00-11.00 Spor B').warnings).toEqual([])
})
