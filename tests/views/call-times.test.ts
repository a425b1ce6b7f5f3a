import { describe, expect, test } from 'vitest'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Duty } from '#shared/people/people.ts'
import { ownView } from '#shared/views/own.ts'
import { screenView } from '#shared/views/screen.ts'
import { allViews } from '#tests/support/all-views.ts'
import { commandExamples as example } from '#tests/support/command-examples.ts'
import { type Act, play, stateAfter, tagIn } from '#tests/support/given.ts'
import { as, hall, live, planned } from '#tests/support/samples.ts'

const CANARY = 'ved kanarifuglen'
const base = stateAfter([...hall, planned])
const given = (person: string, municipality: string | null, ...duties: Duty[]): Act => [
  { type: 'EditPerson', person, name: person, municipality, title: '', duties, stands: 1 },
]
const called = (role: string, item = 'lunch', place = CANARY): Act => [
  { type: 'SetCalls', item, calls: [{ role, when: { of: 'start', minutes: 5 }, place }] },
]
const started = (item: string, from: string | null): Act => [{ type: 'StartItem', item, from }]

/** Whose views hold the canary. */
const told = (gathering: Gathering) =>
  Object.entries(allViews(gathering)).flatMap(([audience, view]) =>
    JSON.stringify(view).includes(CANARY) ? [audience] : [],
  )

describe('[CT10] a call is told to those it concerns', () => {
  const withDuties = play(
    base,
    given('ane', 'bomlo', 'observer'),
    given('bo', 'bomlo', 'project-leader', 'observer'),
    given('dina', 'sund', 'panel'),
  )
  test.each([
    ['observer', ['leader', 'notes', 'own ane', 'own bo']],
    ['project-leader', ['leader', 'own bo']],
    ['panel', ['leader', 'own dina']],
  ] as const)('%s', (role, audiences) => {
    expect(told(play(withDuties, called(role))).sort()).toEqual([...audiences].sort())
  })
  test('nobody is, once they have gone home; they are again when they are back', () => {
    const gone = play(withDuties, called('observer'), [{ type: 'MarkLeft', person: 'ane' }])
    expect(told(gone).sort()).toEqual(['leader', 'notes', 'own bo'])
    const back = play(gone, [{ type: 'MarkArrived', person: 'ane' }])
    expect(told(back)).toContain('own ane')
  })
  test('a seat in the panel that is to come or is on, else in the last one, is as good as the duty', () => {
    const panel = example.PreparePanel
    const seated = play(
      base,
      [panel],
      [{ type: 'ReplaceMember', activity: panel.activity, municipality: 'sund', person: 'dina' }],
      called('panel'),
    )
    expect(told(seated).sort()).toEqual(['leader', 'own dina'])
    const open = play(seated, [{ type: 'OpenPanel', activity: panel.activity }])
    expect(told(open).sort()).toEqual(['leader', 'own dina'])
    const closed = play(open, [{ type: 'ClosePanel', activity: panel.activity }])
    expect(told(closed).sort()).toEqual(['leader', 'own dina'])
    const next = play(
      closed,
      [{ ...panel, activity: 'next' }],
      [{ type: 'ReplaceMember', activity: 'next', municipality: 'bomlo', person: 'bo' }],
    )
    expect(told(next).sort()).toEqual(['leader', 'own bo'])
  })
  test('whoever turns out to be somebody else is called as who they are', () => {
    const merged = play(withDuties, called('observer'), [{ type: 'MergePeople', person: 'bo', twin: 'ane' }])
    expect(ownView(merged, 'ane', tagIn).calls).toHaveLength(1)
  })
  test('an item that has gone out of the programme calls nobody', () => {
    const { agenda } = withDuties
    const days = agenda.days.map((day) => ({
      ...day,
      items: day.items.flatMap((item) =>
        item.id === 'lunch' ? [] : [{ ...item, speakers: [], details: [] }],
      ),
    }))
    const without = play(withDuties, called('observer'), [
      { type: 'ReviseAgenda', base: agenda.revision, title: '', source: '', days },
    ])
    expect(told(without)).toEqual(['leader'])
  })
})

describe('[CT11] the hall screen', () => {
  const here = play(base, started('welcome', null), called('panel'))
  test('says them of the meal that is on', () => {
    expect(told(here)).toEqual(['leader'])
    const eating = play(here, started('lunch', 'welcome'))
    expect(told(eating).sort()).toEqual(['leader', 'screen'])
    expect(screenView(eating, live).calls).toEqual([
      { item: 'lunch', role: 'panel', when: { of: 'start', minutes: 5 }, place: CANARY },
    ])
    expect(told(play(eating, started('talks', 'lunch')))).toEqual(['leader'])
  })
  test('and of nothing else', () => {
    const talking = play(base, called('panel', 'talks'), started('talks', null))
    expect(told(talking)).toEqual(['leader'])
  })
})

test('[CT1] a participant, an observer and a screen cannot set them', () => {
  for (const by of [as('ane').by, { role: 'observer' } as const, { role: 'screen' } as const])
    expect(() => play(base, [example.SetCalls, { by }])).toThrow('not-allowed')
})
