import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { matchList } from '#shared/people/match-list.ts'
import { doorView } from '#shared/views/door.ts'
import { given, givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import { arrived, municipalities } from '#tests/support/samples.ts'

type Listed = Extract<RoomCommand, { type: 'ExpectPeople' }>['people'][number]

const list = (...people: readonly Partial<Listed>[]): RoomCommand => ({
  type: 'ExpectPeople',
  people: people.map((person) => ({ name: 'Fia', municipality: 'sund', title: '', duties: [], ...person })),
})
const fia = (person: string, title: string): GatheringEvent => ({
  type: 'v1.PersonExpected',
  person,
  name: 'Fia',
  municipality: 'sund',
  title,
  duties: [],
})
const join = (title: string): RoomCommand => ({ type: 'Join', name: 'fia', municipality: 'sund', title })
const phone = { by: { role: 'visitor' }, device: 'a phone' } as const
const isHere = (person: string): GatheringEvent => ({
  type: 'v1.PersonArrived',
  person,
  device: 'a phone',
  at: TEN,
})
const two = [municipalities, fia('rektor', 'Rektor'), fia('leder', 'Leder')]

test('[PE5] two of one name are told apart where people choose themselves', () => {
  const state = play(stateAfter([municipalities]), [
    list({}, {}, {}, { title: 'Rektor' }, { title: 'rektor' }),
  ])
  expect(
    doorView(state, 'sund')
      .expected.map(({ name, title }) => `${name}: ${title}`)
      .sort(),
  ).toEqual(['Fia: ', 'Fia: (2)', 'Fia: (3)', 'Fia: Rektor', 'Fia: rektor (2)'])
})

test('[PE10] of two of one name the one who is missing is added, whatever the order of the list', () => {
  given(municipalities, fia('leder', 'Leder'))
    .when(list({ title: 'Rektor' }, { title: 'Leder' }))
    .then(fia('new-1', 'Rektor'))
  given(municipalities, fia('leder', 'Leder'))
    .when(list({ title: 'Leder' }, { title: 'Rektor' }))
    .then(fia('new-1', 'Rektor'))
})

test('[PE10] one of that name with another title is the one who is there, until the leader says otherwise', () => {
  given(municipalities, fia('leder', 'Leder'))
    .when(list({ title: 'Rektor' }))
    .thenRefused('already-listed', 'Fia')
})

test('[PE33] another person of the same name is added when the leader says that it is another', () => {
  given(municipalities, fia('leder', 'Leder'))
    .when(list({ title: 'Rektor', another: true }))
    .then(fia('new-1', 'Rektor'))
  given(municipalities, fia('leder', 'Leder'))
    .when(list({ title: 'Leder', another: true }))
    .then(fia('new-1', 'Leder (2)'))
  given(municipalities, fia('fia', ''))
    .when(list({ another: true }))
    .then(fia('new-1', '(2)'))
})

test('[PE32] of several of that name, the title that was written says which', () => {
  given(...two)
    .when(join('LEDER'), phone)
    .then(isHere('leder'))
  given(...two)
    .when(join('Rektor'), phone)
    .then(isHere('rektor'))
})

test('[PE32] without a title nobody is given one of several seats: they choose', () => {
  given(...two)
    .when(join(''), phone)
    .thenRefused('unknown-person', 'fia')
  // One of them is here: it may be her second phone, and the seat that is left is not hers.
  given(...two, arrived('leder'))
    .when(join(''), phone)
    .thenRefused('unknown-person', 'fia')
  given(...two)
    .when({ type: 'JoinAs', person: 'rektor' }, phone)
    .then(isHere('rektor'))
})

test('[PE32] the title of somebody who is here already is theirs', () => {
  given(...two, arrived('leder'))
    .when(join('Leder'), phone)
    .thenRefused('already-here', 'Fia')
  given(...two, arrived('leder'), arrived('rektor'))
    .when(join(''), phone)
    .thenRefused('already-here', 'Fia')
})

test('[PE32] with a title that nobody of that name has, somebody at the door is another person', () => {
  const state = stateAfter([municipalities, fia('leder', 'Leder'), arrived('leder')])
  givenState(state).when(join(''), phone).thenRefused('already-here', 'Fia')
  const after = play(state, [join('Rektor'), phone])
  expect([...after.people.roster.values()].map(({ title, presence }) => [title, presence])).toEqual([
    ['Leder', 'arrived'],
    ['Rektor', 'arrived'],
  ])
})

test('[PE34] a list and the municipalities it brings are one step, taken back by one undo', () => {
  const before = stateAfter([municipalities, fia('leder', 'Leder')])
  const command: RoomCommand = {
    ...(list({ name: 'Geir', municipality: 'os' }, { name: 'Hege' }) as Extract<
      RoomCommand,
      { type: 'ExpectPeople' }
    >),
    municipalities: [{ id: 'os', name: 'Os' }],
  }
  const after = play(before, [command])
  expect(after.people.municipalities.map(({ name }) => name)).toEqual(['Bømlo', 'Sund', 'Os'])
  expect(after.steps.map(({ command }) => command)).toEqual(['ExpectPeople'])
  const undone = play(after, [{ type: 'Undo', step: 1 }])
  expect(undone.people.roster.toJS()).toEqual(before.people.roster.toJS())
  expect(undone.people.municipalities).toEqual(before.people.municipalities)
})

test('[PE34] who has come since stays, with their municipality', () => {
  const before = stateAfter([municipalities])
  const command: RoomCommand = {
    ...(list({ name: 'Geir', municipality: 'os' }, { name: 'Hege' }) as Extract<
      RoomCommand,
      { type: 'ExpectPeople' }
    >),
    municipalities: [{ id: 'os', name: 'Os' }],
  }
  const after = play(before, [command])
  const [geir] = [...after.people.roster.values()].filter(({ name }) => name === 'Geir')
  const came = play(after, [{ type: 'JoinAs', person: geir?.id ?? '' }, phone])
  const undone = play(came, [{ type: 'Undo', step: 1 }])
  expect([...undone.people.roster.values()].map(({ name, presence }) => [name, presence])).toEqual([
    ['Geir', 'arrived'],
  ])
  expect(undone.people.municipalities.map(({ name }) => name)).toEqual(['Bømlo', 'Sund', 'Os'])
})

test('[PE34] a list whose municipality has a name that is taken is refused whole', () => {
  given(municipalities)
    .when({
      ...(list({ municipality: 'other' }) as Extract<RoomCommand, { type: 'ExpectPeople' }>),
      municipalities: [{ id: 'other', name: 'SUND' }],
    })
    .thenRefused('duplicate-municipality')
})

test('[PE27] who was marked as here by mistake can be freed, and join', () => {
  const marked = stateAfter([
    municipalities,
    fia('leder', 'Leder'),
    { ...isHere('leder'), device: '' } as GatheringEvent,
  ])
  const freed = play(marked, [{ type: 'FreeSeat', person: 'leder' }])
  givenState(freed).when({ type: 'JoinAs', person: 'leder' }, phone).then(isHere('leder'))
})

test('[PE10] whatever the list, each person there is matched once, and a list matched with itself is nobody new', () => {
  const someone = fc.record({
    name: fc.constantFrom('Fia', 'fia', 'Geir'),
    municipality: fc.constantFrom('sund', null),
    title: fc.constantFrom('', 'Leder', 'leder', 'Rektor'),
  })
  const people = fc.array(someone, { maxLength: 8 })
  fc.assert(
    fc.property(people, people, (listed, there) => {
      const found = matchList(listed, there).filter((person) => person !== null)
      expect(new Set(found).size).toBe(found.length)
      expect(matchList(listed, listed.toReversed()).every((person) => person !== null)).toBe(true)
    }),
  )
})
