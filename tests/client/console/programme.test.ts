import { expect, test } from 'vitest'
import { balanceOf } from '#client/screens/console/programme/balance.model.ts'
import {
  type Corrections,
  carried,
  corrected,
  correctionsInUse,
  noCorrections,
} from '#client/screens/console/programme/edits.model.ts'
import {
  isPast,
  lineSpan,
  plainBreaks,
  proposedDays,
  replaceLine,
  rowsOf,
  sameProgramme,
  textOf,
  unnamed,
  withKnownDates,
} from '#client/screens/console/programme/programme.model.ts'
import { readInYear } from '#client/screens/console/programme/read-in-year.ts'
import type { Day } from '#shared/agenda/agenda.ts'
import { readProgrammeText } from '#shared/agenda/read-programme-text.ts'

const text = [
  'Dag 1',
  '09.00 Velkommen',
  '10.00 Pause',
  '10.15 Samtale i kommunegrupper',
  '12.00 Lunsj',
  '13.00 Slutt',
].join('\n')
const reading = readProgrammeText(text)
const edited = (edits: Corrections['edits']): Corrections => ({ ...noCorrections, edits })
const titles = (days: ReturnType<typeof proposedDays>) =>
  days.flatMap(({ items }) => items.map(({ title }) => title))
const inUse = (days: ReturnType<typeof proposedDays>): readonly Day[] =>
  unnamed(days).map((day, number) => ({
    ...day,
    id: `d${number}`,
    items: day.items.map((item, place) => ({ ...item, id: `${number}-${place}` })),
  }))

test('[KO3] what is put right lies on top of the reading, and taken back it is gone', () => {
  const edits = corrected({}, '0/0', 'title', 'Velkommen', 'Åpning')
  expect(titles(proposedDays(reading, edits))[0]).toBe('Åpning')
  expect(corrected(edits, '0/0', 'title', 'Velkommen', 'Velkommen')).toEqual({})
})

test('[KO3] an item that is given another time stands where that time is', () => {
  const edits = corrected({}, '0/0', 'start', 540, 11 * 60)
  expect(titles(proposedDays(reading, edits)).slice(0, 3)).toEqual([
    'Pause',
    'Samtale i kommunegrupper',
    'Velkommen',
  ])
})

test('[KO3] a correction follows its item when lines are put in above it', () => {
  const longer = readProgrammeText(text.replace('09.00', '08.30 Kaffe\n09.00'))
  const { edits } = carried(reading, longer, edited({ '0/1': { kind: { was: 'break', is: 'meal' } } }))
  expect(Object.keys(edits)).toEqual(['0/2'])
})

test('[KO4] the latest hand wins: a title written anew in the text takes the place of the one put right', () => {
  const next = readProgrammeText(text.replace('Velkommen', 'God morgen'))
  const corrections = edited({
    '0/0': { title: { was: 'Velkommen', is: 'Åpning' }, pinned: { was: false, is: true } },
  })
  const { edits } = carried(reading, next, corrections)
  expect(edits['0/0']).toEqual({ pinned: { was: false, is: true } })
})

test('[KO4] a correction waits while its line is gone, and is back with the line', () => {
  const without = readProgrammeText(text.split('\n').slice(0, 4).join('\n'))
  const corrections = edited({ '0/3': { pinned: { was: true, is: false } } })
  const gone = carried(reading, without, corrections)
  expect(gone.edits).toEqual({})
  expect(gone.parked).toHaveLength(1)
  const back = carried(without, reading, gone)
  expect(back).toEqual(corrections)
})

test('[KO5] a programme in use is opened as it is, corrections and all', () => {
  const edits = {
    '0/1': { kind: { was: 'break', is: 'energiser' } },
    '0/2': { pinned: { was: false, is: true } },
  } as const
  const days = inUse(proposedDays(reading, edits))
  const kept = correctionsInUse(reading, days)
  expect(kept).toEqual(edited(edits))
  expect(sameProgramme(proposedDays(reading, kept.edits), days)).toBe(true)
  expect(sameProgramme(proposedDays(reading, {}), days)).toBe(false)
})

test('[KO5] a programme without a text is written as one would paste it', () => {
  const days = inUse(proposedDays(reading, {}))
  expect(
    proposedDays(readProgrammeText(textOf(days)), {})[0]?.items.map(({ title, start }) => [title, start]),
  ).toEqual(days[0]?.items.map(({ title, start }) => [title, start]))
})

test('[KO6] a warning stands at its line, between the items around it', () => {
  const bad = readProgrammeText(`${text}\n`.replace('12.00 Lunsj', '25.70 Noe\n12.00 Lunsj'))
  const rows = rowsOf(proposedDays(bad, {}), bad.warnings)
  expect(rows[0]?.type).toBe('day')
  const at = rows.findIndex(({ type }) => type === 'warning')
  expect(at).toBeGreaterThan(2)
  expect(rows[at + 1]).toMatchObject({ type: 'item', item: { title: 'Lunsj' } })
})

test('[KO7] the balance sums group, plenary and pause', () => {
  const { group, plenary, pause, from } = balanceOf(proposedDays(reading, {}), new Set())
  expect({ group, plenary, pause, from }).toEqual({ group: 105, plenary: 60, pause: 75, from: 540 })
})

test('[KO7] an item without an end counts nothing', () => {
  const open = readProgrammeText('09.00 Velkommen\n10.00 Samtale')
  expect(balanceOf(proposedDays(open, {}), new Set())).toMatchObject({ plenary: 60, group: 0, pause: 0 })
})

test('[KO8] pasted line breaks of every sort become lines of the field', () => {
  expect(plainBreaks('a\r\nb\rc\u2028d\ve').split('\n')).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('[KO8] a proposal replaces its own line and no other', () => {
  expect(replaceLine('a\nb\nc', 2, 'B')).toBe('a\nB\nc')
  expect(lineSpan('ab\ncd\nef', 2)).toEqual([3, 5])
})

test('[KO8] accepting a proposal makes the line read well', () => {
  const bad = readProgrammeText(text.replace('10.15 Samtale i kommunegrupper', 'Samtale i kommunegrupper'))
  const proposal = bad.warnings.find((warning) => warning.proposal !== null)?.proposal
  if (!proposal) return expect(bad.warnings).toEqual([])
  const mended = readProgrammeText(
    replaceLine(
      text.replace('10.15 Samtale i kommunegrupper', 'Samtale i kommunegrupper'),
      proposal.line,
      proposal.text,
    ),
  )
  expect(mended.warnings.filter((warning) => warning.line === proposal.line)).toEqual([])
})

test('[KO9] a day without a year is of the year in which its weekday agrees', () => {
  // 4 March is a Wednesday in 2026 and a Thursday in 2027.
  const dateOf = (weekday: string) =>
    readInYear(`${weekday} 4. mars\n09.00 Velkommen\n10.00 Pause`, 2026).days[0]?.date
  expect(dateOf('onsdag')).toBe('2026-03-04')
  expect(dateOf('torsdag')).toBe('2027-03-04')
  expect(dateOf('mandag')).toBeNull()
})

test('[KO9] a day under the same heading keeps the date it was given, read again another year', () => {
  const day = (date: string | null, label: string): Day => ({ id: 'd', date, label, items: [] })
  expect(withKnownDates([day('2027-03-04', '4. mars')], [day('2026-03-04', '4. mars')])[0]?.date).toBe(
    '2026-03-04',
  )
  expect(withKnownDates([day('2027-03-05', '5. mars')], [day('2026-03-04', '4. mars')])[0]?.date).toBe(
    '2027-03-05',
  )
})

test('[KO95] a date that has passed is told, unless the day was begun on it', () => {
  const run = { now: { phase: 'before' }, actuals: [], dates: { d1: '2012-09-10' } } as const
  expect(isPast('2012-09-11', run, '2012-09-12')).toBe(true)
  expect(isPast('2012-09-10', run, '2012-09-12')).toBe(false)
  expect(isPast('2012-09-12', run, '2012-09-12')).toBe(false)
  expect(isPast('2012-09-13', run, '2012-09-12')).toBe(false)
  expect(isPast(null, run, '2012-09-12')).toBe(false)
})
