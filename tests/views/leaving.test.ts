import { expect, test } from 'vitest'
import { decide } from '#shared/gathering/decide.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { ownView } from '#shared/views/own.ts'
import { touchedBy } from '#shared/views/touched.ts'
import { allViews } from '#tests/support/all-views.ts'
import { contextOf, play, TEN, tagIn } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'
import { circleWith, hallOf, opened } from '#tests/support/talks.ts'

const own = (state: Gathering, person: string) => ownView(state, person, tagIn)
const talk = (state: Gathering, person: string) => own(state, person).talks[0]
const leaves = (person: string, gone = true): RoomCommand => ({
  type: 'LeaveStep',
  activity: 'talk',
  person,
  gone,
})
const holding = (state: Gathering, word: string) =>
  Object.entries(allViews(state))
    .filter(([, view]) => JSON.stringify(view).includes(word))
    .map(([audience]) => audience)

test('[SF19] who takes a break is told so on their own phones alone, and is among the others in the next step', () => {
  const before = opened(hallOf(6), [{ who: 'duo' }, { who: 'duo' }])
  expect(holding(before, '"left":true')).toEqual([])
  const out = play(before, [leaves('p0'), as('p0')])
  expect(talk(out, 'p0')).toMatchObject({ left: true, circle: null })
  expect(holding(out, '"left":true')).toEqual(['own p0'])
  const back = play(out, [leaves('p0', false), as('p0')])
  expect(talk(back, 'p0')?.left).toBeUndefined()
  expect(talk(back, 'p0')?.circle?.people.some(({ me }) => me)).toBe(true)
  const next = play(out, [{ type: 'BeginStep', activity: 'talk', step: 's2' }, { now: TEN + 1 }])
  expect(talk(next, 'p0')?.left).toBeUndefined()
  expect(talk(next, 'p0')?.circle?.people.some(({ me }) => me)).toBe(true)
})

test('[SF19] who has gone home is told so, and the leader is; nobody else’s phone says it', () => {
  const gone = play(opened(hallOf(6), [{ who: 'duo' }]), [{ type: 'MarkLeft', person: 'p0' }, as('p0')])
  expect(own(gone, 'p0').person?.gone).toBe(true)
  expect(holding(gone, '"gone":true').sort()).toEqual(['leader', 'own p0'])
})

test('[SF19] a break is told to whoever was in no group, too', () => {
  const state = opened(hallOf(6), [{ who: 'role', role: 'panel' }])
  expect(() => circleWith(state, 'p0')).toThrow()
  const decision = decide(state, leaves('p0'), contextOf(as('p0')))
  if (!decision.ok) throw new Error(decision.code)
  const persons = decision.events.map((event) => touchedBy(state, event).persons)
  expect(persons).toEqual([['p0']])
})
