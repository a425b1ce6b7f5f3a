import { describe, expect, test } from 'vitest'
import type { ProgrammeWarning, ReadProgramme, WarningCode } from '#shared/agenda/programme-reading.ts'
import { readProgrammeText } from '#shared/agenda/read-programme-text.ts'
import { agendaWarning } from '#shared/words/agenda-warnings.ts'
import { codes, firstItem, items, programme, read, rows } from './read-programme-samples.ts'

test('[AT27] a line that names an activity but no time is a detail, and proposed as an item', () => {
  const pasted = readProgrammeText(programme('pasted-by-the-leader'), { year: 2019 })
  expect(pasted.days[0]?.items).toHaveLength(14)
  expect(pasted.days[0]?.items[8]?.details).toEqual(['Avstemning, hva satser vi på'])
  expect(pasted.warnings).toMatchObject([
    {
      line: 11,
      code: 'missing-time',
      params: { text: 'Avstemning, hva satser vi på', start: 800 },
      proposal: {
        line: 11,
        text: '13.20 Avstemning, hva satser vi på',
        item: { start: 800, minutes: 15, title: 'Avstemning, hva satser vi på', kind: 'poll' },
      },
    },
  ])
})

test('[AT27] a bullet or a number among timed ones lacks its time, whatever it says', () => {
  expect(codes(read('- 09.00 Start', '- Noe for alle', '- 10.00 Slutt'))).toEqual(['2 missing-time'])
  expect(codes(read('1. 09.00 Start', '2. Lunsj', '3. 10.00 Slutt'))).toEqual(['2 missing-time'])
  expect(codes(read('- 09.00 Start', '  - Noe for alle', '- 10.00 Slutt'))).toEqual([])
})

test.each([
  ['a sentence', 'Vi stemmer og har avstemning etterpå.'],
  ['who it concerns', 'Panelet møtes siste 15 minutter av lunsjen'],
  ['a time of its own', 'Lunsj til 13.00'],
  ['a speaker', 'v/ Panel As'],
  ['the same kind', 'Kaffe og te'],
  ['a heading of its parts', 'Del én'],
])('[AT27] %s under an item is no item', (_, line) => {
  expect(codes(read('09.00 Kaffepause', line, '10.00 Slutt'))).toEqual([])
})

test('[AT27] among other sub-lines, a way of working is a part', () => {
  expect(
    codes(read('09.00 Velkommen', 'Bakgrunn', 'Presentasjonsrunde: mål', 'Prosjekter', '10.00 Slutt')),
  ).toEqual([])
  expect(codes(read('09.00 Velkommen', 'Bakgrunn', 'Pause', 'Prosjekter', '10.00 Slutt'))).toEqual([
    '3 missing-time',
  ])
})

test('[AT27] several without a time share what there is', () => {
  const { warnings } = read('09.00 Velkommen', 'Avstemning', 'Pause', '10.00 Slutt')
  expect(warnings.map(({ proposal }) => proposal?.text)).toEqual(['09.20 Avstemning', '09.40 Pause'])
})

test('[AT27] after an item with an end, the proposal begins there', () => {
  const { warnings } = read('09.00–09.30 Velkommen', 'Avstemning', '10.00 Slutt')
  expect(warnings[0]?.proposal?.item).toMatchObject({ start: 570, minutes: 30 })
})

test('[AT28] a line between two items that belongs to neither is kept and told', () => {
  const loose = read('09.00 Velkommen', '', 'Husk nøkkelkort', '10.00 Slutt')
  expect(loose.days[0]?.items[0]?.details).toEqual(['Husk nøkkelkort'])
  expect(loose.warnings).toMatchObject([
    { line: 3, code: 'not-understood', proposal: { line: 3, text: '09.45 Husk nøkkelkort' } },
  ])
})

test('[AT47] a line with its time last is a detail, and proposed with the time first', () => {
  const last = read('09.00 A', 'Lunsj kl. 12.00', '13.00 B')
  expect(last.warnings).toMatchObject([
    {
      line: 2,
      code: 'time-last',
      proposal: { text: '12.00 Lunsj', item: { start: 720, minutes: 60, kind: 'meal' } },
    },
  ])
  expect(
    codes(read('09.00 A', 'Panelet møtes 12.45', 'Lunsj til 12.00', 'Rom 10.15', 'Pause 14.00', '13.00 B')),
  ).toEqual([])
})

test('[AT47] [AT7] a time last that crosses midnight is as long as it says', () => {
  const night = read('21.00 Middag', 'Dansen 23.30-00.30')
  expect(night.warnings).toMatchObject([
    { code: 'time-last', proposal: { item: { start: 1410, minutes: 60 } } },
  ])
  const slip = read('09.00 Velkommen', 'Dansen 14.00-13.00')
  expect(slip.warnings).toMatchObject([
    { code: 'time-last', proposal: { item: { start: 840, minutes: 30 } } },
  ])
})

test('[AT28] a line between the heading and the first item is told', () => {
  expect(codes(read('Dag 1', 'Tema: tillit', '09.00 Velkommen'))).toEqual(['2 before-first-item'])
})

test('[AT29] 25.00 and 9.75 are kept and told, with a proposal', () => {
  const wrong = read('09.00 Velkommen', '25.00 Festen', '9.75 Mer fest', '10.00-10.80 Rart', '11.00 Slutt')
  expect(rows('09.00 Velkommen', '25.00 Festen', '11.00 Slutt')).toHaveLength(2)
  expect(wrong.days[0]?.items[0]?.details).toEqual(['25.00 Festen', '9.75 Mer fest', '10.00-10.80 Rart'])
  expect(wrong.warnings.map(({ code, params }) => [code, params])).toEqual([
    ['impossible-time', { written: '25.00' }],
    ['impossible-time', { written: '9.75' }],
    ['impossible-time', { written: '10.00-10.80' }],
  ])
  expect(wrong.warnings.map(({ proposal }) => proposal?.text)).toEqual([
    '09.30 Festen',
    '10.00 Mer fest',
    '10.30 Rart',
  ])
})

test('[AT30] a time that goes backwards is kept and told', () => {
  const back = read('15.00 Sent', '14.00 Tidlig', '16.00 Slutt')
  expect(items(back)).toHaveLength(3)
  expect(back.warnings).toMatchObject([
    { line: 2, code: 'backwards', params: { start: 840, before: 900 }, proposal: null },
  ])
})

test('[AT30] on a twelve-hour clock the afternoon is proposed', () => {
  const { warnings } = read(
    '- 9:00 Welcome',
    '- 12:00 Lunch',
    '- **1:00–2:00** Group work',
    '- 15:00 Closing',
  )
  expect(warnings).toMatchObject([
    {
      code: 'backwards',
      proposal: { text: '- **13:00–14:00** Group work', item: { start: 780, minutes: 60 } },
    },
  ])
})

test('[AT31] a common start, a wrong end and an overlap are told', () => {
  expect(codes(read('09.00 A', '09.00 B', '10.00 C'))).toEqual(['2 same-time'])
  expect(firstItem('12.00-11.00 A', '13.00 B').end).toBeNull()
  expect(codes(read('12.00-11.00 A', '13.00 B'))).toEqual(['1 end-before-start'])
  expect(codes(read('09.00-10.30 A', '10.00 B'))).toEqual(['1 overlap'])
  expect(firstItem('09.00-10.30 A', '10.00 B').end).toBe(630)
})

test('[AT32] a missing title, year, date or weekday is told', () => {
  expect(codes(read('09.00', '10.00 Slutt'))).toEqual(['1 missing-title'])
  expect(codes(read('12. september', '10.00 Slutt'))).toEqual(['1 year-missing'])
  expect(codes(read('31. september 2025', '10.00 Slutt'))).toEqual(['1 impossible-date'])
  expect(codes(read('29. februar 2025', '10.00 Slutt'))).toEqual(['1 impossible-date'])
  expect(codes(read('29. februar 2024', '10.00 Slutt'))).toEqual([])
  expect(read('Mandag 4. februar 2025', '10.00 Slutt')).toMatchObject({
    days: [{ date: '2025-02-04' }],
    warnings: [{ code: 'weekday-mismatch', params: { said: 1, is: 2 } }],
  })
})

describe('outside', () => {
  const noise = Array.from({ length: 20 }, (_, index) => `Lysark ${index} om noe`)

  test('[AT33] text before and after is counted, not told', () => {
    const between = read(...noise, 'Dag 1', '09.00 A', '10.00 B', '', ...noise)
    expect(between).toMatchObject({ outside: 40, warnings: [] })
  })

  test('[AT33] a lone time in it is told, and no item', () => {
    const stray = read('Dag 1', '09.00 A', '10.00 B', '', ...noise, '12.45 Panelet møtes', ...noise)
    expect(items(stray)).toHaveLength(2)
    expect(codes(stray)).toEqual(['25 stray-time'])
  })

  test('[AT33] times that go on after slides are the same day', () => {
    const on = read('Dag 1', '09.00 A', '10.00 B', '', ...noise, '12.00 C', '13.00 D', '14.00 E')
    expect(items(on)).toHaveLength(5)
    expect(on.days).toHaveLength(1)
  })
})

const unreadable: readonly (readonly [text: string, code: WarningCode])[] = [
  ['', 'empty'],
  [' \n\t\u00A0\n', 'empty'],
  ['PK\u0003\u0004\u0000\u0000', 'binary'],
  ['\u0000\u0001\u0002', 'binary'],
  ['%PDF-1.7 09.00 Kaffe', 'binary'],
  ['Hei alle sammen\nvi sees', 'no-times'],
  ['Dag 1\nDag 2', 'no-times'],
]
test.each(unreadable)('[AT34] %j gives one warning and no days', (text, code) => {
  expect(readProgrammeText(text)).toMatchObject({ days: [], warnings: [{ line: 1, code, proposal: null }] })
})

const samples: { [C in WarningCode]: ProgrammeWarning & { code: C } } = (() => {
  const base = { line: 3, proposal: null }
  return {
    empty: { ...base, code: 'empty', params: {} },
    binary: { ...base, code: 'binary', params: {} },
    'no-times': { ...base, code: 'no-times', params: { lines: 3 } },
    'missing-time': { ...base, code: 'missing-time', params: { text: 'Pause', start: 600 } },
    'time-last': { ...base, code: 'time-last', params: { text: 'Lunsj kl. 12.00' } },
    'not-understood': { ...base, code: 'not-understood', params: { text: 'Noe', title: 'Start' } },
    'before-first-item': { ...base, code: 'before-first-item', params: { text: 'Noe' } },
    'impossible-time': { ...base, code: 'impossible-time', params: { written: '25.00' } },
    'missing-title': { ...base, code: 'missing-title', params: { start: 600 } },
    backwards: { ...base, code: 'backwards', params: { start: 600, before: 660, title: 'A' } },
    'same-time': { ...base, code: 'same-time', params: { start: 600, title: 'A', other: 'B' } },
    'end-before-start': { ...base, code: 'end-before-start', params: { start: 600, end: 540, title: 'A' } },
    overlap: { ...base, code: 'overlap', params: { end: 660, title: 'A', next: 'B', nextStart: 630 } },
    'day-repeated': {
      ...base,
      code: 'day-repeated',
      params: { day: 'Dag 2', first: 1, differing: 1, titles: '«A» → «B»' },
    },
    'stray-time': { ...base, code: 'stray-time', params: { start: 600, text: 'A' } },
    'year-missing': { ...base, code: 'year-missing', params: { day: '12. mai' } },
    'impossible-date': { ...base, code: 'impossible-date', params: { day: '31. juni' } },
    'weekday-mismatch': {
      ...base,
      code: 'weekday-mismatch',
      params: { day: 'Mandag', date: '2025-02-04', said: 1, is: 2 },
    },
  }
})()

test.each(Object.values(samples))('[AT35] $code is told in three languages, with its facts', (warning) => {
  const said = (['nb', 'nn', 'en'] as const).map((lang) => agendaWarning(lang, warning))
  expect(new Set(said).size).toBe(3)
  for (const text of said) {
    expect(text).not.toMatch(/undefined|NaN|null/)
    expect(text).toMatch(/[.!]$/)
    for (const value of Object.values(warning.params)) {
      if (typeof value === 'string' && !/^\d{4}-/.test(value)) expect(text).toContain(value)
    }
  }
  if ('start' in warning.params) {
    for (const each of said) expect(each).toContain('10:00')
  }
})

function accept(text: string, { warnings }: ReadProgramme, index: number): ReadProgramme {
  const lines = text.split('\n')
  const proposal = warnings[index]?.proposal
  if (proposal) lines[proposal.line - 1] = proposal.text
  return readProgrammeText(lines.join('\n'))
}

const mendable: readonly string[] = [
  '09.00 A\n- Lunsj kl. 09.30\n10.00 C',
  '- 09.00–09.15 A\n- Slutt (09.30–09.45)\n- 10.00 C',
  '09.00 A\n   Avstemning, hva nå\n10.00 C',
  '- **09:00** A\n- Lunsj\n- **10:00** C',
  '| 09.00 | A |\n| | Pause |\n| 10.00 | C |',
  '09.00\tA\n\tPause\n10.00\tC',
  '09.00 A\n\nNoe løst\n10.00 C',
  '09.00 A\n25.00 Festen\n10.00 C',
  '9:00 A\n12:00 B\n1:00–1:30 Arbeid\n14:00 C',
  '09.00–09.30 A\nEvaluering v/ Åse Testvik\n10.00 C',
  '1. 09.00 A\n2. Morgentrim\n3. 10.00 C',
  '23.00 A\nBordsetting\n',
]
test.each(mendable)('[AT36] a proposal does what it says: %j', (text) => {
  const before = readProgrammeText(text)
  const proposal = before.warnings[0]?.proposal
  const after = accept(text, before, 0)
  const item = after.days[0]?.items.find(({ line }) => line === proposal?.line)
  expect(item).toMatchObject({
    start: proposal?.item.start,
    title: proposal?.item.title,
    kind: proposal?.item.kind,
  })
  expect(after.warnings).toEqual([])
})
