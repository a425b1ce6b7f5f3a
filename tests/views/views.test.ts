import { expect, test } from 'vitest'
import type { GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { doorView } from '#shared/views/door.ts'
import { groupView } from '#shared/views/group.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { lobbyView } from '#shared/views/lobby.ts'
import { ownView } from '#shared/views/own.ts'
import { screenView } from '#shared/views/screen.ts'
import { play, stateAfter, tagOf } from '#tests/support/given.ts'
import {
  arrived,
  as,
  hall,
  live,
  PEOPLE,
  planned,
  pointAdded,
  pollClosed,
  pollOpened,
  pollPrepared,
  roster,
  step,
  talkOpened,
  talkPrepared,
  yes,
} from '#tests/support/samples.ts'
import { plainCard } from '#tests/support/step-samples.ts'

const cast = (person: string): GatheringEvent => ({
  type: 'v1.BallotCast',
  activity: 'poll',
  person,
  answer: yes,
})
const five = PEOPLE.map(cast)
const asked: readonly GatheringEvent[] = [
  ...hall,
  planned,
  pollPrepared(),
  pollOpened,
  talkPrepared,
  talkOpened,
]
const show = (activity: 'poll' | 'talk'): RoomCommand => ({
  type: 'ShowScene',
  scene: activity === 'poll' ? 'question' : 'points',
  activity,
})
const results = (state: 'live' | 'shown'): GatheringEvent => ({
  type: 'v1.ResultsSet',
  activity: 'poll',
  results: state,
})

const expectedIn = ({ people }: ReturnType<typeof stateAfter>) =>
  [...people.roster.values()].filter(({ presence }) => presence === 'expected')

test('[VI1] the lobby says where somebody is expected from, and names nobody', () => {
  const state = stateAfter([...roster, arrived('ane')])
  const lobby = lobbyView(state)
  const from = [...new Set(expectedIn(state).map(({ municipality }) => municipality ?? ''))]
  expect([...lobby.expected].sort()).toEqual(from.sort())
  for (const { name } of state.people.roster.values())
    expect(JSON.stringify(lobby)).not.toContain(`"${name}"`)
  expect(lobby.municipalities).toEqual([
    { id: 'bomlo', name: 'Bømlo' },
    { id: 'sund', name: 'Sund' },
  ])
})

test('[VI1] each door names those who are expected from there and have not come, and nobody else', () => {
  const state = stateAfter([...roster, arrived('ane')])
  for (const group of [...state.people.municipalities.map(({ id }) => id), null]) {
    const { expected } = doorView(state, group)
    const there = expectedIn(state).filter(({ municipality }) => municipality === group)
    expect(expected.map(({ name }) => name)).toEqual(there.map(({ name }) => name).sort())
    for (const person of expected) expect(Object.keys(person).sort()).toEqual(['id', 'name', 'title'])
  }
})

test('[VI2] phones are asked what is open, and see what is closed while the hall screen shows it', () => {
  const state = stateAfter(asked)
  expect(hallView(state).activities.map(({ id }) => id)).toEqual(['poll', 'talk'])
  const closed = stateAfter([...asked, pollClosed])
  expect(hallView(closed).activities.map(({ id }) => id)).toEqual(['talk'])
  expect(hallView(play(closed, [show('poll')])).activities.map(({ id }) => id)).toEqual(['poll', 'talk'])
})

test('[VI2] a draft is nobody’s business but the leader’s', () => {
  const state = play(stateAfter([...hall, pollPrepared(), talkPrepared]), [show('poll')])
  expect(hallView(state).activities).toEqual([])
  expect(screenView(state, live)).toMatchObject({ scene: 'question', poll: null })
  expect(screenView(play(state, [show('talk')]), live).board).toBeNull()
  expect(leaderView(state, live).activities).toHaveLength(2)
})

test('[VI3] a conversation says to all what is asked, and only to the group what is answered', () => {
  const state = stateAfter([
    ...asked,
    pointAdded('p1', 'ane', 'bomlo'),
    pointAdded('p2', 'dina', 'sund', 'Te'),
  ])
  expect(hallView(state).activities[1]).toEqual({
    kind: 'conversation',
    id: 'talk',
    phase: 'open',
    step: 'one',
    prompt: step.prompt,
    ...plainCard,
    clock: { ...plainCard.clock, begunAt: 2, since: 2 },
  })
  expect(groupView(state, 'bomlo').points).toEqual([
    {
      id: 'p1',
      activity: 'talk',
      step: 'one',
      text: 'Kaffe',
      by: 'ane',
      name: 'Ane',
      title: '',
      at: 2,
      edited: false,
      late: false,
    },
  ])
  expect(groupView(state, 'sund').points.map(({ text }) => text)).toEqual(['Te'])
  expect(groupView(state, null).points).toEqual([])
})

test('[VI4] points stand in the order they came', () => {
  const ids = ['p9', 'p1', 'p5', 'p3']
  const state = stateAfter([...asked, ...ids.map((id) => pointAdded(id, 'ane', 'bomlo'))])
  expect(groupView(state, 'bomlo').points.map(({ id }) => id)).toEqual(ids)
  expect(screenView(play(state, [show('talk')]), live).board?.groups[0]?.points.map(({ id }) => id)).toEqual(
    ids,
  )
})

test('[VI4] the board lists every municipality, and the guests when they have said something', () => {
  const state = play(stateAfter(asked), [show('talk')])
  expect(screenView(state, live).board?.groups.map(({ id }) => id)).toEqual(['bomlo', 'sund'])
  const spoken = play(stateAfter([...asked, pointAdded('p1', 'even', null)]), [show('talk')])
  expect(screenView(spoken, live).board?.groups.map(({ id }) => id)).toEqual(['bomlo', 'sund', ''])
})

test('[VI5] live results are on the hall screen, shown ones on the phones too, hidden ones on neither', () => {
  const tallies = (...events: readonly GatheringEvent[]) => {
    const state = play(stateAfter([...asked, ...five, ...events]), [show('poll')])
    const card = hallView(state).activities[0]
    return [screenView(state, live).poll?.tally !== null, card?.kind === 'poll' && card.tally !== null]
  }
  expect(tallies()).toEqual([false, false])
  expect(tallies(results('live'))).toEqual([true, false])
  expect(tallies(results('shown'))).toEqual([true, true])
})

test('[VI5] the hall screen counts answers from the first on', () => {
  const state = play(stateAfter([...asked, cast('ane'), results('shown')]), [show('poll')])
  expect(screenView(state, live).poll).toMatchObject({ answered: 1, tally: null })
})

const nothingSaid = {
  activity: 'talk',
  step: 'one',
  run: 0,
  circle: null,
  points: [],
  earlier: [],
  marks: [],
  ideas: null,
  hand: null,
}

test('[VI6] my answer is with me on all my phones; a guest and a stranger have none', () => {
  const state = stateAfter([...asked, cast('ane')])
  expect(ownView(state, 'ane', tagOf('ane'))).toEqual({
    person: { id: 'ane', name: 'Ane', municipality: 'bomlo', title: '', duties: [], stands: 1 },
    ballots: [{ id: 'poll', answer: yes }],
    words: [],
    calls: [],
    seat: null,
    talks: [nothingSaid],
    panels: [],
    speaker: null,
    wonderings: [],
    readBacks: [],
  })
  expect(ownView(state, 'bo', tagOf('bo')).ballots).toEqual([])
  expect(ownView(state, 'stranger', tagOf('stranger'))).toEqual({
    person: null,
    ballots: [],
    words: [],
    calls: [],
    seat: null,
    talks: [nothingSaid],
    panels: [],
    speaker: null,
    wonderings: [],
    readBacks: [],
  })
})

test('[VI6] of an anonymous poll I see my own answer while the box is whole', () => {
  const state = play(stateAfter([...hall, pollPrepared(undefined, true), pollOpened]), [
    { type: 'CastBallot', activity: 'poll', answer: yes },
    as('ane'),
  ])
  expect(ownView(state, 'ane', tagOf('ane')).ballots).toEqual([{ id: 'poll', answer: yes }])
  expect(ownView(state, 'bo', tagOf('bo')).ballots).toEqual([])
})

test('[VI7] arrivals are counted by municipality, guests under no name, the newest last seen', () => {
  const state = stateAfter([...roster, arrived('ane'), { ...arrived('even'), at: 9 } as GatheringEvent])
  expect(screenView(state, live).arrivals).toEqual({
    municipalities: [
      { id: 'bomlo', name: 'Bømlo', arrived: 1, expected: 3 },
      { id: 'sund', name: 'Sund', arrived: 0, expected: 1 },
      { id: '', name: '', arrived: 1, expected: 1 },
    ],
    arrived: 2,
    expected: 5,
    newest: { group: null, at: 9 },
  })
  expect(screenView(stateAfter(roster), live).arrivals.newest).toBeNull()
})

test('[VI7] of two who came at once, the same one is the newest in whatever order they are listed', () => {
  const newest = (...people: readonly string[]) =>
    screenView(stateAfter([...roster, ...people.map(arrived)]), live).arrivals.newest
  expect(newest('ane', 'dina')).toEqual(newest('dina', 'ane'))
})

test('[VI8] the leader sees who is here, who is connected, every activity and the step to undo', () => {
  const state = play(stateAfter([...asked, pointAdded('p1', 'ane', 'bomlo')]), [show('talk')])
  const view = leaderView(state, { ...live, online: new Set(['dina', 'ane']), storage: 'full' })
  expect(view.people.map(({ name, arrived }) => [name, arrived])).toEqual(
    ['Ane', 'Bo', 'Cato', 'Dina', 'Even'].map((name) => [name, true]),
  )
  expect(view).toMatchObject({
    online: ['ane', 'dina'],
    storage: 'full',
    undo: { step: 1, command: 'ShowScene' },
    source: '10.00 Velkommen',
  })
  expect(view.activities).toMatchObject([
    { kind: 'poll', answered: 0, breakdown: null },
    { kind: 'conversation', points: [{ id: 'p1', by: 'ane', group: 'bomlo', text: 'Kaffe' }] },
  ])
  expect(leaderView(stateAfter(asked), live).undo).toBeNull()
})

test('[VI9] what did not change is the same object in the next view', () => {
  const before = leaderView(stateAfter(asked), live)
  const state = stateAfter(asked)
  const [one, other] = [leaderView(state, live), leaderView(play(state, [show('poll')]), live)]
  expect(other.agenda).toBe(one.agenda)
  expect(other.people).toBe(one.people)
  expect(other.arrivals).toBe(one.arrivals)
  expect(before.agenda).toEqual(one.agenda)
})
