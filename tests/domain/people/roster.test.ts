import { expect, test } from 'vitest'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { given, stateAfter } from '#tests/support/given.ts'
import { municipalities, roster } from '#tests/support/samples.ts'

type Expected = Extract<RoomCommand, { type: 'ExpectPeople' }>['people'][number]

function expect_(...people: readonly Partial<Expected>[]): RoomCommand {
  const nobody: Expected = { name: 'Fia', municipality: 'sund', title: '', duties: [] }
  return { type: 'ExpectPeople', people: people.map((person) => ({ ...nobody, ...person })) }
}
const fia = { type: 'v1.PersonExpected', name: 'Fia', municipality: 'sund', title: '', duties: [] } as const

test('[PE9] a list of people is expected, with post and duties', () => {
  given(municipalities)
    .when(
      expect_({}, { name: ' Geir ', municipality: null, title: ' Leder ', duties: ['observer', 'panel'] }),
    )
    .then(
      { ...fia, person: 'new-1' },
      {
        type: 'v1.PersonExpected',
        person: 'new-2',
        name: 'Geir',
        municipality: null,
        title: 'Leder',
        duties: ['observer', 'panel'],
      },
    )
})

test('[PE9] a list with one unusable line is refused whole', () => {
  given(municipalities)
    .when(expect_({}, { name: '  ' }))
    .thenRefused('name-empty')
  given(municipalities)
    .when(expect_({}, { municipality: 'os' }))
    .thenRefused('unknown-municipality')
  given(municipalities)
    .when(expect_({}, { name: 'x'.repeat(81) }))
    .thenRefused('text-too-long', '80')
})

test('[PE10] a list read once more adds only those who are new on it', () => {
  given(municipalities, { ...fia, person: 'fia' })
    .when(expect_({}))
    .thenRefused('already-listed', 'Fia')
  given(municipalities, { ...fia, person: 'fia' })
    .when(expect_({}, { name: 'FIA' }))
    .then({ ...fia, name: 'FIA', title: '(2)', person: 'new-1' })
  given(municipalities, { ...fia, person: 'fia' }, { ...fia, name: 'Geir', person: 'geir' })
    .when(expect_({}, { name: 'Geir' }))
    .thenRefused('already-listed', '')
  given(municipalities, { ...fia, person: 'fia' })
    .when(expect_({ name: 'FIA' }, { name: 'Geir' }))
    .then({ ...fia, name: 'Geir', person: 'new-1' })
})

test('[PE10] somebody who came before the list did is not expected a second time', () => {
  given(municipalities, { ...fia, type: 'v1.PersonJoined', person: 'fia', device: 'd', at: 1 })
    .when(expect_({}))
    .thenRefused('already-listed', 'Fia')
})

test('[PE10] two of one name on one list are two people', () => {
  given(municipalities)
    .when(expect_({}, {}))
    .then({ ...fia, person: 'new-1' }, { ...fia, title: '(2)', person: 'new-2' })
  given(municipalities, { ...fia, person: 'fia' })
    .when(expect_({}, {}))
    .then({ ...fia, title: '(2)', person: 'new-1' })
})

const named = (...names: readonly [id: string, name: string][]): RoomCommand => ({
  type: 'NameMunicipalities',
  municipalities: names.map(([id, name]) => ({ id, name })),
})

test('[PE11] municipalities are named by the leader; empty lines fall away', () => {
  given()
    .when(named(['a', ' Ås '], ['b', '  ']))
    .then({ type: 'v1.MunicipalitiesNamed', municipalities: [{ id: 'a', name: 'Ås' }] })
})

test('[PE11] two municipalities have neither name nor id in common', () => {
  given()
    .when(named(['a', 'Ås'], ['b', 'ås']))
    .thenRefused('duplicate-municipality')
  given()
    .when(named(['a', 'Ås'], ['a', 'Os']))
    .thenRefused('duplicate-municipality')
})

test('[PE11] a municipality name holds 80 characters', () => {
  given()
    .when(named(['a', '😀'.repeat(81)]))
    .thenRefused('text-too-long', '80')
})

test('[PE12] a municipality that somebody belongs to cannot be taken away, but it can be renamed', () => {
  given(...roster)
    .when(named(['bomlo', 'Bømlo']))
    .thenRefused('unknown-municipality', 'Sund')
  given(...roster)
    .when(named(['sund', 'Øygarden'], ['bomlo', 'Bømlo']))
    .then({
      type: 'v1.MunicipalitiesNamed',
      municipalities: [
        { id: 'sund', name: 'Øygarden' },
        { id: 'bomlo', name: 'Bømlo' },
      ],
    })
})

test('[PE12] renaming moves nobody', () => {
  const after = stateAfter([
    ...roster,
    { type: 'v1.MunicipalitiesNamed', municipalities: [{ id: 'bomlo', name: 'B' }] },
  ])
  expect(after.people.roster.get('ane')?.municipality).toBe('bomlo')
})
