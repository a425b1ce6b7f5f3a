import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { PeopleCommand } from '#shared/people/people.ts'
import { personWith } from '#shared/people/person-with.ts'
import { arrivalsPart } from '#shared/views/arrivals-part.ts'
import { ownView } from '#shared/views/own.ts'
import { given, givenState, play, stateAfter, TEN, tagOf } from '#tests/support/given.ts'
import { arrived, as, hall, roster } from '#tests/support/samples.ts'

type Edit = Extract<RoomCommand, { type: 'EditPerson' }>
const edit = (change: Partial<Edit>): Edit => ({
  type: 'EditPerson',
  person: 'ane',
  name: 'Ane',
  municipality: 'bomlo',
  title: '',
  duties: [],
  stands: 1,
  ...change,
})
const edited = {
  type: 'v1.PersonEdited',
  person: 'ane',
  name: 'Ane',
  municipality: 'bomlo',
  title: '',
  duties: [],
  stands: 1,
} as const

test('[PE20] name, municipality, title and duties are put right', () => {
  given(...roster)
    .when(
      edit({
        name: ' Ane  Å ',
        municipality: 'sund',
        title: ' Leder ',
        duties: ['panel', 'observer', 'panel'],
      }),
    )
    .then({ ...edited, name: 'Ane Å', municipality: 'sund', title: 'Leder', duties: ['observer', 'panel'] })
  const after = play(stateAfter(hall), [edit({ name: 'Anne', municipality: null })])
  expect(after.people.roster.get('ane')).toEqual({
    id: 'ane',
    name: 'Anne',
    municipality: null,
    title: '',
    duties: [],
    presence: 'arrived',
    arrivedAt: 1,
  })
})

test('[PE20] what changes nothing is no new fact, and what nobody may be called is refused', () => {
  given(...roster)
    .when(edit({ name: ' Ane ' }))
    .thenNothing()
  given(...roster)
    .when(edit({ name: ' ' }))
    .thenRefused('name-empty')
  given(...roster)
    .when(edit({ name: 'x'.repeat(81) }))
    .thenRefused('text-too-long', '80')
  given(...roster)
    .when(edit({ municipality: 'os' }))
    .thenRefused('unknown-municipality')
  given(...roster)
    .when(edit({ person: 'nobody' }))
    .thenRefused('unknown-person')
})

test('[PE21] somebody without a phone is marked as arrived', () => {
  const here: GatheringEvent = { type: 'v1.PersonArrived', person: 'ane', device: '', at: TEN }
  given(...roster)
    .when({ type: 'MarkArrived', person: 'ane' })
    .then(here)
  given(...roster, here)
    .when({ type: 'MarkArrived', person: 'ane' })
    .thenNothing()
  given(...roster)
    .when({ type: 'MarkArrived', person: 'nobody' })
    .thenRefused('unknown-person')
  const state = stateAfter([...roster, here])
  expect(state.people.devices.size).toBe(0)
  givenState(state)
    .when({ type: 'JoinAs', person: 'ane' }, { by: { role: 'visitor' }, device: 'd' })
    .thenRefused('already-here', 'Ane')
})

test('[PE22] who is removed is nobody, with a phone or without; the phone may join anew, and is theirs again when that is undone', () => {
  const removal: RoomCommand = { type: 'RemovePerson', person: 'ane' }
  given(...roster)
    .when(removal)
    .then({ type: 'v1.PersonRemoved', person: 'ane' })
  given(...roster, arrived('ane'))
    .when(removal)
    .then({ type: 'v1.PersonRemoved', person: 'ane' })
  const [device = ''] = stateAfter([...roster, arrived('ane')]).people.devices.keys()
  const without = play(stateAfter([...roster, arrived('ane')]), [removal])
  expect(personWith(without.people, device)).toBeUndefined()
  const anew = { by: { role: 'visitor' }, device, now: 1 } as const
  givenState(without)
    .when({ type: 'JoinAs', person: 'bo' }, anew)
    .then({ type: 'v1.PersonArrived', person: 'bo', device, at: 1 })
  const back = play(without, [{ type: 'Undo', step: without.steps.at(-1)?.id ?? 0 }])
  expect(personWith(back.people, device)).toBe('ane')
  expect(back.people.roster.get('ane')).toEqual(
    stateAfter([...roster, arrived('ane')]).people.roster.get('ane'),
  )
  given().when(removal).thenNothing()
  expect(play(stateAfter(roster), [removal]).people.roster.has('ane')).toBe(false)
})

const merged = { type: 'v1.PeopleMerged', municipality: 'bomlo', title: '', duties: [], stands: 1 } as const

test('[PE23] of two who are one, the one with a phone stays, under the name that was chosen', () => {
  const merge: RoomCommand = { type: 'MergePeople', person: 'ane', twin: 'bo' }
  given(...roster)
    .when(merge)
    .then({ ...merged, person: 'ane', twin: 'bo', name: 'Ane' })
  given(...roster, arrived('bo'))
    .when(merge)
    .then({ ...merged, person: 'bo', twin: 'ane', name: 'Ane' })
  given(...hall)
    .when(merge)
    .then({ ...merged, person: 'ane', twin: 'bo', name: 'Ane' })
  given(...hall)
    .when({ ...merge, person: 'bo', twin: 'ane' })
    .then({ ...merged, person: 'bo', twin: 'ane', name: 'Bo' })
  given(...roster)
    .when({ ...merge, twin: 'ane' })
    .thenRefused('unknown-person')
  given(...roster)
    .when({ ...merge, twin: 'nobody' })
    .thenRefused('unknown-person')
})

test('[PE23] phone and arrival stay, duties and title of both are kept', () => {
  const before = play(
    stateAfter([...roster, arrived('bo')]),
    [edit({ duties: ['panel'] })],
    [edit({ person: 'bo', name: 'Bo', title: 'Leder', duties: ['observer'], stands: 3 })],
  )
  const { people } = play(before, [{ type: 'MergePeople', person: 'ane', twin: 'bo' }])
  expect(people.roster.has('ane')).toBe(false)
  expect(people.devices.get('phone of bo')).toBe('bo')
  expect(people.roster.get('bo')).toEqual({
    id: 'bo',
    name: 'Ane',
    municipality: 'bomlo',
    title: 'Leder',
    duties: ['observer', 'panel'],
    presence: 'arrived',
    arrivedAt: 1,
    stands: 3,
  })
})

test('[PE23] who was marked as here stays here when merged with somebody who has not come', () => {
  const { people } = play(
    stateAfter(roster),
    [{ type: 'MarkArrived', person: 'bo' }],
    [{ type: 'MergePeople', person: 'ane', twin: 'bo' }],
  )
  expect(people.roster.get('ane')).toMatchObject({ id: 'ane', presence: 'arrived', arrivedAt: TEN })
})

test.each<[RoomCommand]>([
  [edit({ name: 'Anne', stands: 4 })],
  [{ type: 'MarkArrived', person: 'ane' }],
  [{ type: 'RemovePerson', person: 'ane' }],
  [{ type: 'MergePeople', person: 'ane', twin: 'bo' }],
])('[PE24] undo gives back the people: $type', (command) => {
  const before = stateAfter([...roster, arrived('bo')])
  const after = play(before, [command])
  expect(after.people).not.toEqual(before.people)
  const undone = play(after, [{ type: 'Undo', step: after.steps.at(-1)?.id ?? 0 }])
  expect(undone.people.roster.toJS()).toEqual(before.people.roster.toJS())
  expect(undone.people.devices.toJS()).toEqual(before.people.devices.toJS())
})

test('[PE24] who has come with a phone meanwhile has come', () => {
  const after = play(stateAfter(roster), [edit({ name: 'Anne' })])
  const came = play(after, [
    { type: 'JoinAs', person: 'ane' },
    { by: { role: 'visitor' }, device: 'd' },
  ])
  const undone = play(came, [{ type: 'Undo', step: came.steps.at(-1)?.id ?? 0 }])
  expect(undone.people.roster.get('ane')).toMatchObject({ name: 'Ane', presence: 'arrived', arrivedAt: TEN })
})

test('[PE25] a phone that stands for several is counted as so many', () => {
  const state = play(stateAfter([...roster, arrived('ane')]), [edit({ name: 'Bømlo', stands: 6 })])
  const { municipalities, arrived: here, expected } = arrivalsPart(state)
  expect({ here, expected }).toEqual({ here: 6, expected: 10 })
  expect(municipalities[0]).toEqual({ id: 'bomlo', name: 'Bømlo', arrived: 6, expected: 8 })
  const back = play(state, [edit({ name: 'Bømlo' })])
  expect(arrivalsPart(back).arrived).toBe(1)
})

test('[PE41] a phone says how many it stands for: its own person and nobody else, as often as it likes', () => {
  const there = stateAfter([...roster, arrived('ane'), arrived('bo')])
  const phone = { ...as('ane'), device: 'phone of ane' }
  givenState(there)
    .when({ type: 'StandFor', stands: 6 }, phone)
    .then({ ...edited, stands: 6 })
  const six = play(there, [{ type: 'StandFor', stands: 6 }, phone])
  expect(six.people.roster.get('ane')).toMatchObject({ name: 'Ane', stands: 6 })
  expect(six.people.roster.get('bo')).not.toHaveProperty('stands')
  expect(arrivalsPart(six).arrived).toBe(7)
  expect(ownView(six, 'ane', tagOf('ane')).person?.stands).toBe(6)
  givenState(six).when({ type: 'StandFor', stands: 6 }, phone).thenNothing()
  const one = play(six, [{ type: 'StandFor', stands: 1 }, phone])
  expect(arrivalsPart(one).arrived).toBe(2)
  givenState(there)
    .when({ type: 'StandFor', stands: 6 }, { ...as('ane'), device: 'unknown' })
    .thenRefused('unknown-person')
  for (const role of ['visitor', 'screen', 'observer', 'leader'] as const)
    givenState(there).when({ type: 'StandFor', stands: 6 }, { by: { role } }).thenRefused('not-allowed')
  for (const stands of [0, -1, 2.5, 401])
    expect(v.safeParse(PeopleCommand, { type: 'StandFor', stands }).success).toBe(false)
})
