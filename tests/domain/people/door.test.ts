import { expect, test } from 'vitest'
import type { Actor } from '#shared/gathering/authorise.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import { emptyGathering, type Gathering, type RoomCommand } from '#shared/gathering/gathering.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { type Door, MOST_PHONES, MOST_WAITING } from '#shared/people/door.ts'
import { isFull } from '#shared/people/is-full.ts'
import { leaderView } from '#shared/views/leader.ts'
import { remoteView } from '#shared/views/remote.ts'
import { live } from '#tests/support/samples.ts'

let ids = 0
let at = 1_000
const leader: Actor = { role: 'leader' }

function decided(state: Gathering, command: RoomCommand, by: Actor = leader, device = '') {
  return decide(state, command, { by, now: ++at, newId: () => `id${++ids}`, device, tag: () => 'tag' })
}

function play(state: Gathering, command: RoomCommand, by: Actor = leader, device = ''): Gathering {
  const decision = decided(state, command, by, device)
  if (!decision.ok) throw new Error(`${command.type}: ${decision.code}`)
  return decision.events.reduce(evolve, state)
}

const visitor: Actor = { role: 'visitor' }
const join = (name: string): RoomCommand => ({ type: 'Join', name, municipality: null, title: '' })
const comes = (state: Gathering, name: string, device = name) => play(state, join(name), visitor, device)
const asks = (state: Gathering, name: string, device = name) => decided(state, join(name), visitor, device)
const set = (state: Gathering, door: Door) => play(state, { type: 'SetDoor', door })
const undo = (state: Gathering) => play(state, { type: 'Undo', step: state.stepsTaken })
const names = ({ people }: Gathering) => [...people.roster.values()].map(({ name }) => name).sort()
const doorOf = (state: Gathering) => leaderView(state, live).door
const waits = (state: Gathering) =>
  doorOf(state)
    .waiting.filter(({ isTurnedAway }) => !isTurnedAway)
    .map(({ name }) => name)
const expected = play(emptyGathering('g'), {
  type: 'ExpectPeople',
  people: [{ name: 'Ventet', municipality: null, title: '', duties: [] }],
})
const listed = [...expected.people.roster.keys()][0] ?? ''

test('[PE50] a locked door lets nobody new in, whether on the list or not, and those who are in stay', () => {
  const inside = comes(emptyGathering('g'), 'Ane')
  const locked = set(inside, 'locked')
  expect(asks(locked, 'Bo')).toMatchObject({ ok: false, code: 'door-shut' })
  expect(names(locked)).toEqual(['Ane'])
  // Her phone asks again, or another of hers becomes hers.
  expect(asks(locked, 'Ane')).toEqual({ ok: true, events: [] })
  const id = [...locked.people.roster.keys()][0] ?? ''
  expect(decided(locked, { type: 'LinkDevice', person: id }, { role: 'server' }, 'other').ok).toBe(true)
  expect(names(comes(set(locked, 'open'), 'Bo'))).toEqual(['Ane', 'Bo'])
  const listedLocked = set(expected, 'locked')
  expect(decided(listedLocked, { type: 'JoinAs', person: listed }, visitor, 'd')).toMatchObject({
    code: 'door-shut',
  })
  expect(asks(listedLocked, 'Ventet')).toMatchObject({ code: 'door-shut' })
})

test('[PE50] locking and opening is a step of the leader’s that can be undone', () => {
  const locked = set(emptyGathering('g'), 'locked')
  expect(undo(locked).people.door).toBe('open')
  expect(decided(locked, { type: 'SetDoor', door: 'locked' })).toEqual({ ok: true, events: [] })
  for (const by of [visitor, { role: 'participant', person: 'p' }, { role: 'remote', link: 'l' }] as const)
    expect(decided(locked, { type: 'SetDoor', door: 'open' }, by)).toMatchObject({ code: 'not-allowed' })
})

test('[PE51] who comes to a door that asks waits, in the order they came, and is nobody until let in', () => {
  let state = comes(comes(comes(set(emptyGathering('g'), 'ask'), 'Ane'), 'Bo'), 'Cato')
  expect(waits(state)).toEqual(['Ane', 'Bo', 'Cato'])
  expect(names(state)).toEqual([])
  // Asking again is the same as having asked.
  expect(asks(state, 'Ane')).toEqual({ ok: true, events: [] })
  const [, bo = ''] = doorOf(state).waiting.map(({ id }) => id)
  state = play(state, { type: 'LetIn', person: bo })
  expect(names(state)).toEqual(['Bo'])
  expect(state.people.devices.get('Bo')).toBe(bo)
  expect(waits(state)).toEqual(['Ane', 'Cato'])
  state = play(state, { type: 'LetIn', person: null })
  expect(names(state)).toEqual(['Ane', 'Bo', 'Cato'])
  expect(waits(state)).toEqual([])
  expect(decided(state, { type: 'LetIn', person: bo })).toMatchObject({ code: 'unknown-person' })
  expect(decided(state, { type: 'LetIn', person: null })).toEqual({ ok: true, events: [] })
})

test('[PE51] somebody on the list waits as who they are, and nobody else can wait as them', () => {
  const asked = set(expected, 'ask')
  const waiting = play(asked, { type: 'JoinAs', person: listed }, visitor, 'first')
  expect(decided(waiting, { type: 'JoinAs', person: listed }, visitor, 'second')).toMatchObject({
    code: 'already-here',
    detail: 'Ventet',
  })
  expect(asks(waiting, 'Ventet', 'third')).toMatchObject({ code: 'already-here' })
  const inside = play(waiting, { type: 'LetIn', person: listed })
  expect(inside.people.roster.get(listed)?.presence).toBe('arrived')
  expect(inside.people.devices.get('first')).toBe(listed)
  // They came in by another way meanwhile.
  const byHand = play(waiting, { type: 'MarkArrived', person: listed })
  expect(decided(byHand, { type: 'LetIn', person: listed })).toMatchObject({ code: 'already-here' })
  expect(play(byHand, { type: 'LetIn', person: null }).people.devices.size).toBe(0)
})

test('[PE52] who is turned away waits no more, comes in with nobody else, and may still be let in', () => {
  const two = comes(comes(set(emptyGathering('g'), 'ask'), 'Ane'), 'Robot')
  const robot = doorOf(two).waiting[1]?.id ?? ''
  const away = play(two, { type: 'TurnAway', person: robot })
  expect(waits(away)).toEqual(['Ane'])
  expect(names(play(away, { type: 'LetIn', person: null }))).toEqual(['Ane'])
  expect(asks(away, 'Robot')).toEqual({ ok: true, events: [] })
  expect(waits(undo(away))).toEqual(['Ane', 'Robot'])
  expect(names(play(away, { type: 'LetIn', person: robot }))).toEqual(['Robot'])
  const all = play(away, { type: 'TurnAway', person: null })
  expect(waits(all)).toEqual([])
  // Taken back is what this step did, and not the one before it.
  expect(waits(undo(all))).toEqual(['Ane'])
})

test('[PE51] a door that opens lets in who waits, and one that is locked keeps them waiting', () => {
  const waiting = comes(set(emptyGathering('g'), 'ask'), 'Ane')
  expect(names(set(waiting, 'open'))).toEqual(['Ane'])
  const locked = set(waiting, 'locked')
  expect(waits(locked)).toEqual(['Ane'])
  expect(names(play(locked, { type: 'LetIn', person: null }))).toEqual(['Ane'])
})

test('[S-02] five thousand who come fill neither the hall nor the list at the door', () => {
  let open = emptyGathering('g')
  for (let n = 0; n < MOST_PHONES; n++) open = comes(open, `Robot ${n}`)
  expect(asks(open, 'Ane')).toMatchObject({ code: 'door-shut' })
  expect(isFull(open.people)).toBe(true)
  expect(asks(open, 'Robot 0')).toEqual({ ok: true, events: [] })
  let asking = set(expected, 'ask')
  for (let n = 0; n < MOST_WAITING; n++) asking = comes(asking, `Robot ${n}`)
  expect(asks(asking, 'Ane')).toMatchObject({ code: 'door-shut' })
  expect(names(play(asking, { type: 'TurnAway', person: null }))).toEqual(['Ventet'])
})

test('[PE51] a snapshot has the door and who waits at it, and one from before there were any has neither', () => {
  const waiting = comes(set(emptyGathering('g'), 'ask'), 'Ane')
  const plain = JSON.parse(JSON.stringify(waiting))
  expect(doorOf(reviveGathering(plain as PlainGathering))).toEqual(doorOf(waiting))
  const { door: _, waiting: __, ...people } = plain.people
  expect(doorOf(reviveGathering({ ...plain, people } as PlainGathering))).toEqual({ is: 'open', waiting: [] })
  expect(remoteView(waiting, live).door).toEqual({ is: 'open', waiting: [] })
})
