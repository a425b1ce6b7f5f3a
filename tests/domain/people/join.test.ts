import { expect, test } from 'vitest'
import type { GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { given, stateAfter, TEN } from '#tests/support/given.ts'
import { arrived, as, hall, municipalities, roster } from '#tests/support/samples.ts'

const phone = { by: { role: 'visitor' }, device: 'a phone' } as const
const fia: RoomCommand = { type: 'Join', name: ' Fia ', municipality: 'sund', title: ' Rektor ' }
const fiaJoined: GatheringEvent = {
  type: 'v1.PersonJoined',
  person: 'new-1',
  name: 'Fia',
  municipality: 'sund',
  title: 'Rektor',
  duties: [],
  device: 'a phone',
  at: TEN,
}

test('[PE1] somebody who stands on no list joins with name and municipality, outer space gone', () => {
  given(...roster)
    .when(fia, phone)
    .then(fiaJoined)
})

test('[PE1] a guest joins without a municipality', () => {
  given(...roster)
    .when({ ...fia, municipality: null }, phone)
    .then({ ...fiaJoined, municipality: null })
})

test('[PE2] choosing a name on the list makes that person arrive', () => {
  given(...roster)
    .when({ type: 'JoinAs', person: 'ane' }, phone)
    .then({ type: 'v1.PersonArrived', person: 'ane', device: 'a phone', at: TEN })
})

test('[PE2] typing the name of somebody expected from there is choosing it, whatever the case', () => {
  given(...roster)
    .when({ type: 'Join', name: 'ANE', municipality: 'bomlo', title: '' }, phone)
    .then({ type: 'v1.PersonArrived', person: 'ane', device: 'a phone', at: TEN })
})

test('[PE2] the same name from elsewhere is somebody else', () => {
  given(...roster)
    .when({ type: 'Join', name: 'Ane', municipality: 'sund', title: '' }, phone)
    .then({ ...fiaJoined, name: 'Ane', title: '' })
})

test('[PE3] a phone that is known asks again and stays who it was', () => {
  given(...roster, fiaJoined)
    .when(fia, phone)
    .thenNothing()
  given(...roster, fiaJoined)
    .when({ type: 'JoinAs', person: 'ane' }, phone)
    .thenNothing()
})

test('[PE4] nobody becomes somebody who has arrived already', () => {
  given(...hall)
    .when({ type: 'JoinAs', person: 'ane' }, phone)
    .thenRefused('already-here', 'Ane')
  given(...hall)
    .when({ type: 'Join', name: 'ane', municipality: 'bomlo', title: '' }, phone)
    .thenRefused('already-here', 'Ane')
})

test('[PE5] of two with one name, both expected, the second to come is the second', () => {
  const twin = {
    type: 'v1.PersonExpected',
    name: 'Ane',
    municipality: 'bomlo',
    title: '',
    duties: [],
  } as const
  given(...roster, arrived('ane'), { ...twin, person: 'ane-2' })
    .when({ type: 'Join', name: 'Ane', municipality: 'bomlo', title: '' }, phone)
    .then({ type: 'v1.PersonArrived', person: 'ane-2', device: 'a phone', at: TEN })
})

test.each<[string, RoomCommand, 'name-empty' | 'unknown-municipality' | 'unknown-person']>([
  ['no name', { type: 'Join', name: ' \t\u00a0', municipality: null, title: '' }, 'name-empty'],
  [
    'no such municipality',
    { type: 'Join', name: 'Fia', municipality: 'os', title: '' },
    'unknown-municipality',
  ],
  ['no such person', { type: 'JoinAs', person: 'nobody' }, 'unknown-person'],
])('[PE6] %s is told to the one who asked', (_, command, code) => {
  given(...roster)
    .when(command, phone)
    .thenRefused(code)
})

test.each(['x', 'å', '😀'])('[PE6] a name of 80 times %j is taken and one of 81 is not', (character) => {
  const named = (count: number): RoomCommand => ({
    type: 'Join',
    name: character.repeat(count),
    municipality: null,
    title: '',
  })
  given(...roster)
    .when(named(80), phone)
    .then({ ...fiaJoined, name: character.repeat(80), municipality: null, title: '' })
  given(...roster)
    .when(named(81), phone)
    .thenRefused('text-too-long', '80')
  given(...roster)
    .when({ type: 'Join', name: 'Fia', municipality: null, title: character.repeat(81) }, phone)
    .thenRefused('text-too-long', '80')
})

test.each(['__proto__', 'constructor', '<img src=x onerror=alert(1)>', "Robert'); DROP TABLE"])(
  '[PE6] %j is a name like any other',
  (name) => {
    given(...roster)
      .when({ type: 'Join', name, municipality: null, title: '' }, phone)
      .then({ ...fiaJoined, name, municipality: null, title: '' })
  },
)

test.each([
  ['a\u030asa', 'åsa'],
  ['Kari\u200b', 'Kari'],
  [' Kari \n\t Nordmann ', 'Kari Nordmann'],
  ['\u202eKari\u0000\ud800', 'Kari'],
])('[PE19] the name %j is written %j: what cannot be seen is no part of it', (name, written) => {
  given(...roster)
    .when({ type: 'Join', name, municipality: null, title: name }, phone)
    .then({ ...fiaJoined, name: written, municipality: null, title: written })
})

test('[PE19] a name of which nothing can be seen is empty, and two that look the same are the same', () => {
  given(...roster)
    .when({ type: 'Join', name: '\u200b\u2060 \u202e', municipality: null, title: '' }, phone)
    .thenRefused('name-empty')
  given(...roster, { ...fiaJoined, name: 'åsa', municipality: null, title: '' })
    .when(
      { type: 'Join', name: 'a\u030asa\u200b', municipality: null, title: '' },
      { ...phone, device: 'another' },
    )
    .thenRefused('already-here', 'åsa')
})

test('[PE7] a second phone speaks for the same person once the server has seen the proof', () => {
  const linked: GatheringEvent = { type: 'v1.DeviceLinked', person: 'ane', device: 'a phone' }
  const server = { by: { role: 'server' }, device: 'a phone' } as const
  given(...hall)
    .when({ type: 'LinkDevice', person: 'ane' }, server)
    .then(linked)
  given(...hall, linked)
    .when({ type: 'LinkDevice', person: 'ane' }, server)
    .thenNothing()
  given(...hall)
    .when({ type: 'LinkDevice', person: 'nobody' }, server)
    .thenRefused('unknown-person')
  given(...hall)
    .when({ type: 'LinkDevice', person: 'ane' }, as('bo'))
    .thenRefused('not-allowed')
  const { devices } = stateAfter([...hall, linked]).people
  expect([devices.get('a phone'), devices.get('phone of ane')]).toEqual(['ane', 'ane'])
})

test('[PE8] an erased phone speaks for nobody', () => {
  const erased: GatheringEvent[] = [
    { ...fiaJoined, name: '', title: '', device: '' },
    { type: 'v1.PersonArrived', person: 'ane', device: '', at: 1 },
    { type: 'v1.DeviceLinked', person: 'ane', device: '' },
  ]
  expect(stateAfter([municipalities, ...roster, ...erased]).people.devices.size).toBe(0)
})

test('[PE8] an arrival of somebody unknown changes nothing', () => {
  expect(stateAfter([arrived('nobody')]).people.roster.size).toBe(0)
})
