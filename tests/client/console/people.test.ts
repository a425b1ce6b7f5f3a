import { expect, test } from 'vitest'
import { municipalitiesFrom } from '#client/screens/console/about/about.model.ts'
import { found, savingOf, twinOf, whyNotAdd } from '#client/screens/console/people/people.model.ts'
import { incoming, presence } from '#client/screens/console/run/people.model.ts'
import { readRosterText } from '#shared/people/roster-file.ts'
import type { LeaderPerson } from '#shared/views/leader.ts'
import { plainPoint } from '#tests/support/step-samples.ts'

const person = (id: string, municipality: string | null, arrived: boolean): LeaderPerson => ({
  id,
  name: id,
  municipality,
  title: '',
  duties: [],
  arrived,
  stands: 1,
})
const municipalities = [
  { id: 'a', name: 'Alta' },
  { id: 'b', name: 'Bømlo' },
]
const counter = () => {
  let count = 0
  return () => `n${++count}`
}

test('[KO40] each municipality counts who is here, who is offline and who has not come', () => {
  const people = [
    person('1', 'a', true),
    person('2', 'a', true),
    person('3', 'a', false),
    person('4', null, true),
  ]
  const arrivals = {
    municipalities: [
      { id: 'a', name: 'Alta', arrived: 2, expected: 3 },
      { id: '', name: '', arrived: 1, expected: 1 },
    ],
    arrived: 3,
    expected: 4,
    newest: null,
  }
  const [alta, guests] = presence({ people, online: ['2', '4'], arrivals })
  expect(alta).toMatchObject({ here: 1, offline: 1, missing: 1 })
  expect(alta?.people.map(({ id, dot }) => [id, dot])).toEqual([
    ['2', 'here'],
    ['1', 'offline'],
    ['3', 'missing'],
  ])
  expect(guests).toMatchObject({ id: '', here: 1 })
})

test('[KO36] the latest points of all conversations come first', () => {
  const point = (id: string, at: number) => ({
    id,
    group: 'a',
    by: 'p',
    text: id,
    at,
    edited: false,
    late: false,
    ...plainPoint,
  })
  const talk = (id: string, points: readonly ReturnType<typeof point>[]) =>
    ({ kind: 'conversation', id, item: null, phase: 'open', steps: [], talk: null, points }) as const
  const view = { activities: [talk('t', [point('1', 10), point('2', 30)]), talk('u', [point('3', 20)])] }
  expect(incoming(view, 2).map(({ id, activity }) => [id, activity])).toEqual([
    ['2', 't'],
    ['3', 'u'],
  ])
})

test('[SF38] each of the latest points has its marks of support', () => {
  const point = { id: '1', group: 'a', by: 'p', text: '1', at: 1, edited: false, late: false, ...plainPoint }
  const talk = { kind: 'conversation', id: 't', item: null, phase: 'open', steps: [], talk: null } as const
  const view = { activities: [{ ...talk, points: [point, { ...point, id: '2', at: 2, support: 4 }] }] }
  expect(incoming(view, 2).map(({ id, support }) => [id, support])).toEqual([
    ['2', 4],
    ['1', 0],
  ])
})

test('[KO41] municipalities keep their ids by name, in any order', () => {
  expect(municipalitiesFrom('bømlo\n\n Rana \nAlta', municipalities, counter())).toEqual([
    { id: 'b', name: 'bømlo' },
    { id: 'n1', name: 'Rana' },
    { id: 'a', name: 'Alta' },
  ])
})

test('[KO41] a name that is put right keeps its place’s id', () => {
  expect(municipalitiesFrom('Alta\nBømlo kommune', municipalities, counter())).toEqual([
    { id: 'a', name: 'Alta' },
    { id: 'b', name: 'Bømlo kommune' },
  ])
})

const list =
  'Navn;Kommune;Rolle\nKari;alta;HR-leder\nOla;Bømlo;observatør\nPer;Rana;\nEva;;gjest\nOla;Alta kommune;'

test('[KO42] a list that is saved gives people their municipalities, and makes those that are new', () => {
  const { people, known, newMunicipalities } = savingOf(readRosterText(list), municipalities, [], counter())
  expect({ known, newMunicipalities }).toEqual({ known: 0, newMunicipalities: [{ id: 'n1', name: 'Rana' }] })
  expect(people).toEqual([
    { name: 'Kari', municipality: 'a', title: 'HR-leder', duties: [] },
    { name: 'Ola', municipality: 'b', title: '', duties: ['observer'] },
    { name: 'Per', municipality: 'n1', title: '', duties: [] },
    { name: 'Eva', municipality: null, title: 'gjest', duties: [] },
    { name: 'Ola', municipality: 'a', title: '', duties: [] },
  ])
})

test('[KO42] who stands on the list from before is counted as known, once for each', () => {
  const roster = [
    { name: 'KARI', municipality: 'a', title: '' },
    { name: 'Eva', municipality: 'a', title: '' },
  ]
  expect(savingOf(readRosterText(list), municipalities, roster, counter()).known).toBe(1)
})

test('[KO43] somebody is found by a few letters of name, municipality or role, in any order', () => {
  const all = [person('Kari Å', 'a', true), person('Ola', 'b', true), person('Per', null, false)]
  const textOf = ({ name, municipality }: LeaderPerson) =>
    `${name} ${municipality === 'a' ? 'Alta' : 'Gjest'}`
  const names = (typed: string) => found(all, typed, textOf).map(({ name }) => name)
  expect(names(' ')).toEqual(['Kari Å', 'Ola', 'Per'])
  expect(names('alt kar')).toEqual(['Kari Å'])
  expect(names('å')).toEqual(['Kari Å'])
  expect(names('x')).toEqual([])
})

test('[RO24] a row of somebody who is there can be another person; then it is new, and says so', () => {
  const there = [{ name: 'Kari', municipality: 'Alta', title: 'Rektor' }]
  const roster = [{ name: 'Kari', municipality: 'a', title: 'Rektor' }]
  const read = readRosterText('Navn;Kommune;Rolle\nKari;Alta;HR-leder', { known: ['Alta'], there })
  const [report] = read.reports
  expect(report).toMatchObject({ code: 'already-there', row: 2, params: { there: 'Rektor' } })
  const saving = savingOf(read, municipalities, roster, counter())
  expect([saving.known, whyNotAdd(saving)]).toEqual([1, 'nobody-new'])
  const again = readRosterText('Navn;Kommune;Rolle\nKari;Alta;HR-leder', {
    known: ['Alta'],
    there,
    accepted: new Set([report?.id ?? '']),
  })
  const other = savingOf(again, municipalities, roster, counter())
  expect(other.people).toEqual([
    { name: 'Kari', municipality: 'a', title: 'HR-leder', duties: [], another: true },
  ])
  expect([other.known, whyNotAdd(other)]).toEqual([0, null])
})

test('[RO28] more than one list may hold are not added', () => {
  const people = Array.from({ length: 2_001 }, (_, place) => ({
    name: `P ${place}`,
    municipality: null,
    title: '',
    duties: [],
  }))
  expect(whyNotAdd({ people, known: 0, newMunicipalities: [] })).toBe('too-many')
})

test('[RO29] somebody of the same name is found before another is added', () => {
  const people = [{ name: 'Kari Å', municipality: 'a', title: '' }]
  expect(twinOf(people, { name: ' kari  å ', municipality: 'a', title: 'x' })).toBe(people[0])
  expect(twinOf(people, { name: 'Kari Å', municipality: null, title: '' })).toBeUndefined()
})
