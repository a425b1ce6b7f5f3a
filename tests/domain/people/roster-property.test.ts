import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRosterText } from '#shared/people/roster-file.ts'
import { rosterProposal, rosterReport } from '#shared/words/roster-reports.ts'

const PLACES = ['Bømlo', 'BØMLO', 'Bomlo', 'bømlo kommune', 'Ørsta', '']
const NAMES = [
  'Åse Testvik',
  'Testvik, Åse',
  'Ola Prøve',
  'Ola Prøve / Åse Testvik',
  'Sum 3',
  '12',
  '',
  'Æ'.repeat(90),
]
const TITLES = ['', 'Leder', 'observatør', 'Ø'.repeat(90)]
const row = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...PLACES), fc.constantFrom(...TITLES))
const table = fc.array(row, { minLength: 1, maxLength: 25 })
const heading = fc.constantFrom('Navn;Kommune;Stilling', 'Namn;Heimkommune;Rolle', 'Name;Municipality;Title')

test('[RO1] every row that holds anything is a person, a municipality or a report', () => {
  fc.assert(
    fc.property(heading, table, (head, rows) => {
      const text = [head, ...rows.map((cells) => cells.map((cell) => `"${cell}"`).join(';'))].join('\n')
      const roster = readRosterText(text)
      const accounted = new Set([...roster.people, ...roster.reports].map(({ row }) => row))
      rows.forEach(([name, place, title], at) => {
        if (name + place + title === '' || accounted.has(at + 2)) return
        // What is left is a municipality on a line of its own, and that is on the list of them.
        expect([name, title]).toEqual(['', ''])
        expect(roster.municipalities.some(({ written }) => written.includes(place))).toBe(true)
      })
      const counted = roster.municipalities.reduce((sum, { people }) => sum + people, 0)
      expect(counted).toBe(roster.people.filter(({ municipality }) => municipality !== null).length)
    }),
  )
})

test('[RO1] text of any kind is read without a fault, and every report can be said in three languages', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(fc.constantFrom('"', ';', '\n', '\t', ',', 'Navn', 'Kommune', 'Åse B', ' ', '|', '\r'), {
        maxLength: 80,
      })
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const roster = readRosterText(text)
      for (const report of roster.reports)
        for (const lang of ['nb', 'nn', 'en'] as const) {
          expect(rosterReport(lang, report)).not.toBe('')
          expect(rosterProposal(lang, report)).not.toBe('')
        }
    }),
  )
})

test('[RO2] a list read again says the same, and accepting all it proposes loses no row', () => {
  fc.assert(
    fc.property(heading, table, (head, rows) => {
      const text = [head, ...rows.map((cells) => cells.map((cell) => `"${cell}"`).join(';'))].join('\n')
      const first = readRosterText(text)
      expect(readRosterText(text)).toEqual(first)
      const accepted = new Set(first.reports.map(({ id }) => id))
      const second = readRosterText(text, { accepted })
      const ids = second.reports.filter((report) => report.accepted).map(({ id }) => id)
      expect(ids.every((id) => accepted.has(id))).toBe(true)
      const accounted = new Set([...second.people, ...second.reports].map(({ row }) => row))
      rows.forEach(([name], at) => {
        if (name !== '') expect(accounted).toContain(at + 2)
      })
    }),
  )
})
