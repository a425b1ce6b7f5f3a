import { expect, test } from 'vitest'
import { municipalitiesFrom, readPeople } from '#client/screens/console/about/about.model.ts'
import { incoming, presence } from '#client/screens/console/run/people.model.ts'
import type { LeaderPerson } from '#shared/views/leader.ts'

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
  })
  const talk = (id: string, points: readonly ReturnType<typeof point>[]) =>
    ({ kind: 'conversation', id, item: null, phase: 'open', steps: [], points }) as const
  const view = { activities: [talk('t', [point('1', 10), point('2', 30)]), talk('u', [point('3', 20)])] }
  expect(incoming(view, 2).map(({ id, activity }) => [id, activity])).toEqual([
    ['2', 't'],
    ['3', 'u'],
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

test('[KO42] people are read with municipality, role and duty', () => {
  const text = 'Kari; alta; HR-leder\nOla\tBømlo\tobservatør\nPer, , gjest\n\nEva; Alta; prosjektleder; panel'
  expect(readPeople(text, municipalities, []).people).toEqual([
    { name: 'Kari', municipality: 'a', title: 'HR-leder', duties: [] },
    { name: 'Ola', municipality: 'b', title: 'observatør', duties: ['observer'] },
    { name: 'Per', municipality: null, title: 'gjest', duties: [] },
    { name: 'Eva', municipality: 'a', title: 'prosjektleder, panel', duties: ['panel', 'project-leader'] },
  ])
})

test('[KO42] who stands on the list, or twice in the text, is left alone', () => {
  const read = readPeople('kari; Alta\nOla; Alta\nOla; Alta', municipalities, [
    { name: 'Kari', municipality: 'a' },
  ])
  expect(read.people.map(({ name }) => name)).toEqual(['Ola'])
  expect(read.known).toBe(2)
})

test('[KO43] a line that cannot be read is told by number', () => {
  const read = readPeople(`Kari; Rana\n; Alta\n${'x'.repeat(81)}; Alta\nOla; rana`, municipalities, [])
  expect(read.problems).toEqual([
    { code: 'lineUnknown', line: 1, name: 'Rana' },
    { code: 'lineNoName', line: 2 },
    { code: 'lineTooLong', line: 3 },
    { code: 'lineUnknown', line: 4, name: 'rana' },
  ])
  expect(read.missing).toEqual(['rana'])
})
