import { expect, test } from 'vitest'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { emptiedBy, joinEvent, sealedIn, splitEvent } from '#shared/gathering/private-parts.ts'
import { given, play, stateAfter } from '#tests/support/given.ts'
import {
  arrived,
  as,
  hall,
  pointAdded,
  pollIn,
  pollOpened,
  pollPrepared,
  talkIn,
  talkOpened,
  talkPrepared,
  yes,
} from '#tests/support/samples.ts'

const facts = { person: 'ane', name: 'Ane', municipality: null, title: 'Rektor', duties: [] } as const
const ballot = { type: 'v1.AnonymousBallotCast', activity: 'poll', round: 2, tag: 't', answer: yes } as const
const emptied = { type: 'v1.BallotBoxEmptied', activity: 'poll', round: 2, answers: [yes] } as const

test.each<[GatheringEvent, object]>([
  [
    { type: 'v1.PersonExpected', ...facts },
    { name: 'Ane', title: 'Rektor' },
  ],
  [
    { type: 'v1.PersonJoined', ...facts, device: 'd', at: 1 },
    { name: 'Ane', title: 'Rektor', device: 'd' },
  ],
  [arrived('ane'), { device: 'phone of ane' }],
  [{ type: 'v1.DeviceLinked', person: 'ane', device: 'd' }, { device: 'd' }],
  [{ type: 'v1.BallotCast', activity: 'poll', person: 'ane', answer: yes }, { answer: yes }],
  [ballot, { tag: 't', answer: yes }],
  [emptied, { answers: [yes] }],
  [pointAdded('p1', 'ane', null, 'Kaffe'), { text: 'Kaffe' }],
  [{ type: 'v1.PointEdited', activity: 'talk', point: 'p1', person: 'ane', text: 'Te' }, { text: 'Te' }],
])('[GA17] what $0.type says of a person can be taken out by itself', (event, hidden) => {
  const parts = splitEvent(event)
  expect(parts.private).toEqual(hidden)
  for (const key of Object.keys(hidden)) expect(parts.public).not.toHaveProperty(key)
  expect(joinEvent(event.type, parts.public, parts.private)).toEqual(event)
})

test.each<GatheringEvent>([
  pollOpened,
  { type: 'v1.PersonAnswered', activity: 'poll', person: 'ane' },
  { type: 'v1.GatheringClosed', at: 1 },
])('[GA17] $type has nothing private', (event) => {
  const { type, ...rest } = event
  expect(splitEvent(event)).toEqual({ public: rest, private: null })
  expect(joinEvent(type, rest, null)).toEqual(event)
})

function erased(event: GatheringEvent): GatheringEvent {
  return joinEvent(event.type, splitEvent(event).public, 'erased')
}

test('[GA18] an erased point is still a point of its group, with no text', () => {
  const talk = talkIn(
    stateAfter([...hall, talkPrepared, talkOpened, erased(pointAdded('p1', 'ane', 'bomlo'))]),
  )
  expect(talk.phase === 'open' && talk.points.get('p1')).toMatchObject({
    text: '',
    group: 'bomlo',
    by: 'ane',
  })
})

test('[GA18] an erased person is still counted, with no name', () => {
  const state = stateAfter([erased({ type: 'v1.PersonJoined', ...facts, device: 'd', at: 1 })])
  expect(state.people.roster.get('ane')).toMatchObject({ name: '', title: '', presence: 'arrived' })
})

test('[GA18] an erased ballot counts for nothing', () => {
  const cast: GatheringEvent = { type: 'v1.BallotCast', activity: 'poll', person: 'ane', answer: yes }
  expect(pollIn(stateAfter([pollPrepared(), pollOpened, erased(cast)]))).toHaveProperty('box.ballots.size', 0)
})

test('[GA19] only an anonymous ballot is sealed, in the box that emptying names', () => {
  expect(sealedIn(ballot)).toBe('poll/2')
  expect(emptiedBy(emptied)).toBe('poll/2')
  expect(emptiedBy({ type: 'v1.SealedAnswersDropped', activity: 'poll', round: 2 })).toBe('poll/2')
  for (const other of [pollOpened, emptied]) expect(sealedIn(other)).toBeNull()
  for (const other of [pollOpened, ballot]) expect(emptiedBy(other)).toBeNull()
})

const SPELLS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']

test.each(SPELLS)(
  '[GA22] “%s” as an activity, item, point, person or municipality is just unknown',
  (spell) => {
    const open = [...hall, pollPrepared(), pollOpened, talkPrepared, talkOpened]
    given(...open)
      .when({ type: 'OpenPoll', activity: spell })
      .thenRefused('unknown-activity')
    given(...open)
      .when({ type: 'StartItem', item: spell, from: null })
      .thenRefused('unknown-item')
    given(...open)
      .when({ type: 'EditPoint', activity: 'talk', point: spell, text: 'Te' }, as('ane'))
      .thenRefused('unknown-point')
    given(...open)
      .when({ type: 'JoinAs', person: spell }, { by: { role: 'visitor' }, device: 'd' })
      .thenRefused('unknown-person')
    given(...open)
      .when({ type: 'CastBallot', activity: 'poll', answer: { type: 'choice', choice: spell } }, as('ane'))
      .thenRefused('unknown-choice')
  },
)

test('[GA22] [S-12] nothing of what was typed reaches a prototype', () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  const spelled = SPELLS.map(
    (spell) =>
      [
        { type: 'Join', name: spell, municipality: null, title: spell },
        { by: { role: 'visitor' }, device: spell },
      ] as const,
  )
  const state = play(stateAfter(hall), ...spelled)
  expect(state.people.devices.get('__proto__')).toBe('new-6')
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  expect(({} as { role?: string }).role).toBeUndefined()
})
