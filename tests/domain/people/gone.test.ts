import { expect, test } from 'vitest'
import type { GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { hallNow } from '#shared/gathering/hall-now.ts'
import { seatingJob } from '#shared/gathering/seating-job.ts'
import { personWith } from '#shared/people/person-with.ts'
import { tablesNow } from '#shared/seating/tables-now.ts'
import { arrivalsPart } from '#shared/views/arrivals-part.ts'
import { doorView } from '#shared/views/door.ts'
import { given, givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import { as, hall, roster } from '#tests/support/samples.ts'
import { circlesIn, circleWith, hallOf, opened } from '#tests/support/talks.ts'

const left: GatheringEvent = { type: 'v1.PersonLeft', person: 'ane', at: TEN }
const back: GatheringEvent = { type: 'v1.PersonArrived', person: 'ane', device: '', at: TEN + 5 }
const point = { type: 'AddPoint', activity: 'talk', step: 's1', point: 'word', text: 'Ord' } as const
const phone = (person: string, now = TEN + 5) => ({ ...as(person), device: `device of ${person}`, now })

test('[PE42] who has gone home is marked so, once; who has not come has not gone', () => {
  given(...hall)
    .when({ type: 'MarkLeft', person: 'ane' })
    .then(left)
  given(...hall, left)
    .when({ type: 'MarkLeft', person: 'ane' })
    .thenNothing()
  given(...roster)
    .when({ type: 'MarkLeft', person: 'ane' })
    .thenNothing()
  given(...roster)
    .when({ type: 'MarkLeft', person: 'nobody' })
    .thenRefused('unknown-person')
  given(...hall)
    .when({ type: 'MarkLeft', person: 'ane' }, { by: { role: 'observer' } })
    .thenRefused('not-allowed')
})

test('[PE45] whoever holds a phone says of themselves that they go and that they are here after all, once each', () => {
  const mine = { ...as('ane'), device: 'phone of ane' }
  given(...hall)
    .when({ type: 'MarkLeft', person: 'ane' }, mine)
    .then(left)
  const gone = stateAfter([...hall, left])
  givenState(gone).when({ type: 'MarkLeft', person: 'ane' }, mine).thenNothing()
  givenState(gone)
    .when({ type: 'MarkArrived', person: 'ane' }, { ...mine, now: TEN + 5 })
    .then(back)
  // No step of the leader's: there is nothing for a leader's undo.
  expect(play(gone, [{ type: 'MarkArrived', person: 'ane' }, mine]).steps).toEqual(gone.steps)
})

test('[PE45] nobody says it of somebody else, and who has become one with another says it of the one they are', () => {
  for (const type of ['MarkLeft', 'MarkArrived'] as const)
    given(...hall, left)
      .when({ type, person: 'ane' }, as('bo'))
      .thenRefused('not-yours')
  const merged = play(stateAfter(hall), [{ type: 'MergePeople', person: 'ane', twin: 'bo' }])
  const one = [...merged.people.roster.keys()].find((id) => id === 'ane' || id === 'bo') ?? ''
  const other = one === 'ane' ? 'bo' : 'ane'
  expect(
    play(merged, [{ type: 'MarkLeft', person: other }, as(other)]).people.roster.get(one)?.presence,
  ).toBe('gone')
})

test('[PE45] a partner and a table are mended as when the leader says it', () => {
  const state = opened(hallOf(12, { tables: [4, 4, 4] }), [{ who: 'duo' }])
  const byPhone = play(state, [{ type: 'MarkLeft', person: 'p0' }, as('p0')])
  const byLeader = play(state, [{ type: 'MarkLeft', person: 'p0' }])
  expect(circlesIn(byPhone)).toEqual(circlesIn(byLeader))
  expect(tablesNow(byPhone.seating, byPhone.people)).toEqual(tablesNow(byLeader.seating, byLeader.people))
  const again = play(byPhone, [{ type: 'MarkArrived', person: 'p0' }, as('p0')])
  expect(circlesIn(again).flatMap(({ people }) => people)).toContain('p0')
  expect(tablesNow(again.seating, again.people)[0]?.people).toContain('p0')
})

test('[PE42] who has gone is not counted, sits nowhere, is drawn with nobody, and keeps the phone', () => {
  const state = opened(hallOf(12, { tables: [4, 4, 4] }), [{ who: 'duo' }])
  const partner = circleWith(state, 'p0').people.find((person) => person !== 'p0') ?? ''
  const gone = play(state, [{ type: 'MarkLeft', person: 'p0' }])
  expect(arrivalsPart(gone)).toMatchObject({ arrived: 11, expected: 12 })
  expect(tablesNow(gone.seating, gone.people).map(({ people }) => people.length)).toEqual([3, 4, 4])
  expect(hallNow(gone, 'any', 0).people.map(({ id }) => id)).not.toContain('p0')
  expect(circlesIn(gone).flatMap(({ people }) => people)).not.toContain('p0')
  expect(circleWith(gone, partner).people).toHaveLength(3)
  expect(personWith(gone.people, 'device of p0')).toBe('p0')
})

test('[PE42] a seating that is asked for leaves out who has gone, and counts nobody for them', () => {
  const drawn = play(
    opened(hallOf(12, { tables: [4, 4, 4] }), [{ who: 'duo' }]),
    [{ type: 'MarkLeft', person: 'p0' }],
    [{ type: 'DrawSeating', asked: 'next', seed: 1 }],
  )
  const asked = seatingJob(drawn, TEN)
  if (asked === null) throw new Error('nothing is asked')
  expect(asked.job.round.absent.map((number) => asked.people[number])).toEqual(['p0'])
})

test('[PE43] a phone that acts again brings its person back, to their seat and to a group; asking again does not', () => {
  const state = opened(hallOf(12, { tables: [4, 4, 4] }), [{ who: 'duo' }])
  const gone = play(state, [{ type: 'MarkLeft', person: 'p0' }])
  givenState(gone).when({ type: 'StandFor', stands: 1 }, phone('p0')).thenNothing()
  const acted = play(gone, [point, phone('p0')])
  expect(acted.people.roster.get('p0')).toMatchObject({ presence: 'arrived', arrivedAt: TEN + 5 })
  expect(tablesNow(acted.seating, acted.people)[0]?.people).toContain('p0')
  expect(circlesIn(acted).flatMap(({ people }) => people)).toContain('p0')
  // The leader's own doings bring nobody back.
  const other = play(gone, [point, phone('p1')])
  expect(other.people.roster.get('p0')?.presence).toBe('gone')
})

test('[PE43] the leader says that somebody is here again, and nobody else takes their name', () => {
  given(...hall, left)
    .when({ type: 'MarkArrived', person: 'ane' }, { now: TEN + 5 })
    .then(back)
  const gone = stateAfter([...hall, left])
  const stranger = { by: { role: 'visitor' }, device: 'another' } as const
  givenState(gone).when({ type: 'JoinAs', person: 'ane' }, stranger).thenRefused('already-here', 'Ane')
  givenState(gone)
    .when({ type: 'Join', name: 'Ane', municipality: 'bomlo', title: '' }, stranger)
    .thenRefused('already-here', 'Ane')
  expect(doorView(gone, 'bomlo').expected).toEqual([])
  const freed = play(gone, [{ type: 'FreeSeat', person: 'ane' }])
  expect(freed.people.roster.get('ane')).toMatchObject({ presence: 'expected' })
  expect(doorView(freed, 'bomlo').expected.map(({ id }) => id)).toEqual(['ane'])
})

test('[PE44] going and coming back are undone each by itself, and what was put right meanwhile stays', () => {
  const before = stateAfter(hall)
  const gone = play(before, [{ type: 'MarkLeft', person: 'ane' }])
  expect(play(gone, [{ type: 'Undo', step: gone.stepsTaken }]).people.roster.get('ane')).toEqual(
    before.people.roster.get('ane'),
  )
  const again = play(gone, [{ type: 'MarkArrived', person: 'ane' }, { now: TEN + 5 }])
  expect(play(again, [{ type: 'Undo', step: again.stepsTaken }]).people.roster.get('ane')).toEqual(
    gone.people.roster.get('ane'),
  )
  const edit: RoomCommand = {
    type: 'EditPerson',
    person: 'ane',
    name: 'Anne',
    municipality: 'sund',
    title: '',
    duties: [],
    stands: 2,
  }
  // Back by the phone since, under a name that was put right while they were away.
  const returned = play(
    gone,
    [edit],
    [
      { type: 'StandFor', stands: 3 },
      { ...as('ane'), device: 'phone of ane', now: TEN + 5 },
    ],
  )
  expect(
    play(returned, [{ type: 'Undo', step: returned.stepsTaken }]).people.roster.get('ane'),
  ).toMatchObject({
    name: 'Ane',
    presence: 'arrived',
    arrivedAt: TEN + 5,
  })
  // What was undone after the phone had come back leaves them here.
  const acted = play(gone, [
    { type: 'StandFor', stands: 3 },
    { ...as('ane'), device: 'phone of ane', now: TEN + 5 },
  ])
  expect(play(acted, [{ type: 'Undo', step: acted.stepsTaken }]).people.roster.get('ane')).toMatchObject({
    presence: 'arrived',
    stands: 3,
  })
})

test('[PE44] of two who are one, either who is here makes them here, and one who has gone has not never come', () => {
  const merge = { type: 'MergePeople', person: 'ane', twin: 'bo' } as const
  const presence = (...events: readonly GatheringEvent[]) =>
    play(stateAfter(events), [merge]).people.roster.get('ane')?.presence ??
    play(stateAfter(events), [merge]).people.roster.get('bo')?.presence
  expect(presence(...hall, left)).toBe('arrived')
  const only: GatheringEvent = { type: 'v1.PersonArrived', person: 'ane', device: 'a', at: 1 }
  expect(presence(...roster, only, left)).toBe('gone')
  const merged = play(stateAfter([...roster, only, left]), [merge])
  const undone = play(merged, [{ type: 'Undo', step: merged.stepsTaken }]).people.roster
  expect([undone.get('ane')?.presence, undone.get('bo')?.presence]).toEqual(['gone', 'expected'])
})
