import { expect, test } from 'vitest'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { packed } from '#shared/gathering/packed.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { mayBeStudied, saidYesBefore } from '#shared/people/research.ts'
import { given, play, stateAfter, TEN } from '#tests/support/given.ts'
import { as, hall } from '#tests/support/samples.ts'

const yes: GatheringEvent = { type: 'v1.ResearchAllowed', person: 'ane', allowed: true }
const no: GatheringEvent = { ...yes, allowed: false }
const allow = (allowed: boolean) => ({ type: 'AllowResearch', allowed }) as const

test('[PE60] nobody may be studied before they have said so themselves, and whoever has can take it back', () => {
  expect(mayBeStudied(stateAfter(hall).people, 'ane')).toBe(false)
  given(...hall)
    .when(allow(true), as('ane'))
    .then(yes)
  given(...hall)
    .when(allow(false), as('ane'))
    .thenNothing()
  given(...hall, yes)
    .when(allow(true), as('ane'))
    .thenNothing()
  given(...hall, yes)
    .when(allow(false), as('ane'))
    .then(no)
  const { people } = stateAfter([...hall, yes])
  expect(mayBeStudied(people, 'ane')).toBe(true)
  expect(mayBeStudied(people, 'bo')).toBe(false)
  expect(mayBeStudied(stateAfter([...hall, yes, no]).people, 'ane')).toBe(false)
})

test.each(['leader', 'observer', 'screen', 'visitor'] as const)(
  '[PE60] the %s says it for nobody',
  (role) => {
    given(...hall)
      .when(allow(true), { by: { role } })
      .thenRefused('not-allowed')
  },
)

test('[PE60] it can be said after the gathering has closed, and brings back nobody who has gone', () => {
  const left: GatheringEvent = { type: 'v1.PersonLeft', person: 'ane', at: TEN }
  given(...hall, left, { type: 'v1.GatheringClosed', at: TEN })
    .when(allow(true), { ...as('ane'), device: 'phone of ane' })
    .then(yes)
  given(...hall, left)
    .when(allow(true), { ...as('ane'), device: 'phone of ane' })
    .then(yes)
})

test('[PE61] no undo changes it, and a snapshot has it', () => {
  const before = play(stateAfter(hall), [
    {
      ...{ type: 'EditPerson', person: 'ane', name: 'Ane B', municipality: null, title: '' },
      ...{ duties: [], stands: 1 },
    },
  ])
  const said = play(before, [allow(true), as('ane')])
  const undone = play(said, [{ type: 'Undo', step: said.stepsTaken }])
  expect(mayBeStudied(undone.people, 'ane')).toBe(true)
  const revived = reviveGathering(JSON.parse(JSON.stringify(packed(undone))) as PlainGathering)
  expect(mayBeStudied(revived.people, 'ane')).toBe(true)
})

test('[PE61] it goes with whoever is erased and with a seat that is freed', () => {
  const said = stateAfter([...hall, yes])
  const erased = play(said, [{ type: 'ErasePerson', person: 'ane' }])
  expect(erased.people.studied.size).toBe(0)
  expect(play(said, [{ type: 'FreeSeat', person: 'ane' }]).people.studied.size).toBe(0)
})

test('[PE61] of two who are one both must have said yes, until they say it anew', () => {
  const other = (allowed: boolean): GatheringEvent => ({ ...yes, person: 'bo', allowed })
  const merge = { type: 'MergePeople', person: 'ane', twin: 'bo' } as const
  const merged = (...said: readonly GatheringEvent[]) => play(stateAfter([...hall, ...said]), [merge])
  expect(mayBeStudied(merged(yes).people, 'bo')).toBe(true)
  expect(mayBeStudied(merged(yes, other(true)).people, 'ane')).toBe(true)
  const apart = merged(yes, other(true), other(false))
  expect(mayBeStudied(apart.people, 'ane')).toBe(false)
  const [stays = ''] = ['ane', 'bo'].filter((id) => apart.people.roster.has(id))
  expect(mayBeStudied(play(apart, [allow(true), as(stays)]).people, stays)).toBe(true)
})

const to = (purpose: string, only = false) => ({ purpose, only })
const yesTo = (purpose: string): GatheringEvent => ({ ...yes, purpose }) as GatheringEvent

test('[PG60] a yes is to the purpose as it was put, and counts for no other until it is said again', () => {
  given(...hall)
    .when({ ...allow(true), purpose: 'one' }, as('ane'))
    .then(yesTo('one'))
  const { people } = stateAfter([...hall, yesTo('one')])
  expect(mayBeStudied(people, 'ane', to('one'))).toBe(true)
  expect(mayBeStudied(people, 'ane', to('other'))).toBe(false)
  expect(saidYesBefore(people, 'ane', to('other'))).toEqual({ of: 'one' })
  expect(saidYesBefore(people, 'ane', to('one'))).toBeNull()
  expect(saidYesBefore(people, 'bo', to('other'))).toBeNull()
  given(...hall, yesTo('one'))
    .when({ ...allow(true), purpose: 'one' }, as('ane'))
    .thenNothing()
  given(...hall, yesTo('one'))
    .when({ ...allow(true), purpose: 'other' }, as('ane'))
    .then(yesTo('other'))
  const again = stateAfter([...hall, yesTo('one'), yesTo('other')]).people
  expect(mayBeStudied(again, 'ane', to('other'))).toBe(true)
  // What was asked before is what they say no to as well.
  given(...hall, yesTo('one'))
    .when(allow(false), as('ane'))
    .then(no)
  expect(saidYesBefore(stateAfter([...hall, yesTo('one'), no]).people, 'ane', to('other'))).toBeNull()
})

test('[PG60] a yes of which nobody noted to what counts while the purpose has never been another', () => {
  const { people } = stateAfter([...hall, yes])
  expect(mayBeStudied(people, 'ane', to('one', true))).toBe(true)
  expect(mayBeStudied(people, 'ane', to('one'))).toBe(false)
  expect(saidYesBefore(people, 'ane', to('one'))).toEqual({ of: null })
  // Said before anybody had put a purpose, it is to none.
  expect(mayBeStudied(stateAfter([...hall, yesTo('')]).people, 'ane', to('one', true))).toBe(false)
})
