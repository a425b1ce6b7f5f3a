import { expect, test } from 'vitest'
import { askedOf, type StepAsked, stepOf } from '#shared/activities/conversation/steps.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import { emptyGathering, type GatheringEvent, type RoomCommand } from '#shared/gathering/gathering.ts'
import { readProgrammeFile } from '#shared/gathering/programme-file.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { given, givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import {
  as,
  hall as people,
  pointAdded,
  step,
  talkIn,
  talkOpened,
  talkPrepared,
} from '#tests/support/samples.ts'
import {
  type Asked,
  add,
  begin,
  begunIn,
  circlesIn,
  circleWith,
  hallOf,
  opened,
  pairsIn,
  repeat,
  stepsOf,
} from '#tests/support/talks.ts'

const hall = hallOf(6, { homes: 2, tables: [3, 3] })
const four: readonly Asked[] = [
  { who: 'duo', minutes: 5 },
  { who: 'table' },
  { who: 'municipality' },
  { who: 'plenary' },
]
const at = (minutes: number) => TEN + minutes * MINUTE

test('[SA1] what a step leaves out is as it always was, and what is as usual is left out', () => {
  const plain: StepAsked = { id: 'one', prompt: 'Hva?', who: 'municipality', capture: 'points' }
  expect(stepOf(plain)).toEqual({
    ...plain,
    minutes: null,
    sees: 'everybody',
    where: 'anywhere',
    role: null,
    turns: 'none',
    pace: 'own',
    each: null,
    roles: [],
    top: 3,
    brings: 'nothing',
    support: 0,
  })
  expect(askedOf(stepOf(plain))).toEqual(plain)
  const rich: StepAsked = { ...plain, who: 'table', minutes: 7, roles: ['notes'], top: 2, capture: 'top' }
  expect(askedOf(stepOf(rich))).toEqual(rich)
  given()
    .when({ type: 'PrepareConversation', activity: 'talk', item: null, steps: [stepOf(plain)] })
    .then({ type: 'v1.ConversationPrepared', activity: 'talk', item: null, steps: [plain] })
})

test('[SA1] a programme file takes the settings along, and leaves out what is as usual', () => {
  const steps = stepsOf({ who: 'duo', turns: 'phases', minutes: 10, each: 4 }, { who: 'municipality' })
  const state = play(stateAfter([]), [{ type: 'PrepareConversation', activity: 'talk', item: null, steps }])
  const file = toProgrammeFile(state)
  expect(file.activities).toEqual([{ kind: 'conversation', id: 'talk', item: null, steps }])
  const read = readProgrammeFile(JSON.stringify(file))
  expect(read.ok && read.commands.find(({ type }) => type === 'PrepareConversation')).toMatchObject({ steps })
})

test.each<[string, Asked]>([
  ['turns', { who: 'four', turns: 'phases', minutes: 5 }],
  ['turns', { who: 'plenary', turns: 'round' }],
  ['minutes', { who: 'duo', turns: 'phases' }],
  ['minutes', { who: 'table', turns: 'round', pace: 'common' }],
  ['each', { who: 'duo', turns: 'phases', minutes: 9, each: 5 }],
  ['each', { who: 'duo', minutes: 9, each: 2 }],
  ['roles', { who: 'alone', roles: ['notes'] }],
  ['role', { who: 'role' }],
  ['sees', { who: 'table', sees: 'nobody', capture: 'top' }],
  ['sees', { who: 'plenary', sees: 'nobody', support: 1 }],
])('[SA2] settings that do not go together are refused: %s %o', (setting, asked) => {
  const steps = stepsOf({ who: 'plenary' }, asked)
  const prepare: RoomCommand = { type: 'PrepareConversation', activity: 'talk', item: null, steps }
  given().when(prepare).thenRefused('out-of-range', setting)
  given(talkPrepared)
    .when({ type: 'ReviseConversation', activity: 'talk', steps })
    .thenRefused('out-of-range', setting)
})

test('[SA2] no two steps have one id', () => {
  given()
    .when({
      type: 'PrepareConversation',
      activity: 'talk',
      item: null,
      steps: [step, { ...step, prompt: 'Og?' }],
    })
    .thenRefused('already-exists')
})

test('[SA3] opening begins the first step, and the leader goes to any other', () => {
  const state = opened(hall, four, at(0))
  expect(begunIn(state)).toMatchObject({ step: 's1', run: { run: 1, begunAt: at(0) } })
  const third = play(state, begin('s3', at(4)), begin('s2', at(5)))
  expect(begunIn(third)).toMatchObject({ step: 's2', run: { run: 3, begunAt: at(5) } })
  givenState(third).when({ type: 'BeginStep', activity: 'talk', step: 's2' }).thenNothing()
  givenState(third).when({ type: 'BeginStep', activity: 'talk', step: 's9' }).thenRefused('unknown-step')
  const closed = play(state, [{ type: 'CloseConversation', activity: 'talk' }])
  givenState(closed)
    .when({ type: 'BeginStep', activity: 'talk', step: 's2' })
    .thenRefused('conversation-not-open')
  expect(begunIn(play(closed, [{ type: 'OpenConversation', activity: 'talk' }]))).toMatchObject({
    phase: 'open',
    step: 's1',
    run: { run: 1, begunAt: at(0) },
  })
})

test('[SA3] a step that begins is on the hall screen, unless that is black', () => {
  const elsewhere = play(opened(hall, four), [{ type: 'ShowScene', scene: 'goals', activity: null }])
  expect(play(elsewhere, begin('s2')).stage).toMatchObject({ scene: 'points', activity: 'talk' })
  const black = play(elsewhere, [{ type: 'ShowScene', scene: 'black', activity: null }])
  expect(play(black, begin('s2')).stage.scene).toBe('black')
})

test('[SA5] a step is done again in new groups, once for each time it is asked', () => {
  const state = opened(hall, four)
  const again = repeat(state, at(6))
  expect(pairsIn(circlesIn(again)).filter((pair) => pairsIn(circlesIn(state)).includes(pair))).toEqual([])
  givenState(again).when({ type: 'RepeatStep', activity: 'talk', run: 1 }).thenRefused('moved-already')
})

test('[SA5] steps are left out, taken in again, and skipped while they are on', () => {
  const skip = (id: string, skips = true): RoomCommand => ({
    type: 'SkipStep',
    activity: 'talk',
    step: id,
    skip: skips,
  })
  const state = play(opened(hall, four), [skip('s2')])
  givenState(state).when(skip('s2')).thenNothing()
  const next = play(state, [skip('s1')])
  expect(begunIn(next).step).toBe('s3')
  expect(begunIn(play(state, [skip('s2', false)], [skip('s1')])).step).toBe('s2')
  // Gone to by hand, it is taken in again.
  expect(begunIn(play(state, begin('s2'))).skipped).toEqual([])
  givenState(play(next, begin('s4')))
    .when(skip('s4'))
    .thenRefused('no-next-step')
  givenState(state).when(skip('s9')).thenRefused('unknown-step')
})

test('[SA5] steps are moved, and the next is the next of the new order', () => {
  const move = (id: string, to: number): RoomCommand => ({ type: 'MoveStep', activity: 'talk', step: id, to })
  const state = play(opened(hall, four), [move('s4', 1)])
  expect(begunIn(state).steps.map(({ id }) => id)).toEqual(['s1', 's4', 's2', 's3'])
  expect(begunIn(play(state, [{ type: 'SkipStep', activity: 'talk', step: 's1', skip: true }])).step).toBe(
    's4',
  )
  givenState(state).when(move('s4', 1)).thenNothing()
  givenState(state).when(move('s4', 4)).thenRefused('out-of-range', 'to')
  givenState(state).when(move('s9', 0)).thenRefused('unknown-step')
})

const undo = (state: ReturnType<typeof opened>, now: number) =>
  play(state, [{ type: 'Undo', step: state.stepsTaken }, { now }])

test('[SA6] undo gives back the groups, the time and the order', () => {
  const state = opened(hall, four)
  expect(begunIn(undo(play(state, begin('s2', at(1))), at(1)))).toMatchObject({
    step: 's1',
    run: begunIn(state).run,
    past: [],
  })
  for (const command of [
    { type: 'LengthenStep', activity: 'talk', step: 's1', minutes: 3 },
    { type: 'MoveStep', activity: 'talk', step: 's4', to: 1 },
    { type: 'SkipStep', activity: 'talk', step: 's2', skip: true },
    { type: 'PauseStep', activity: 'talk' },
  ] as const) {
    const { steps, skipped, run } = begunIn(undo(play(state, [command, { now: at(0) }]), at(0)))
    expect({ steps, skipped, run }).toEqual({
      steps: begunIn(state).steps,
      skipped: [],
      run: begunIn(state).run,
    })
  }
})

test('[SA6] what came meanwhile stays: turns, calls, points, late comers', () => {
  const round = opened(hall, [{ who: 'table', turns: 'round', minutes: 10 }])
  const circle = circleWith(round, 'p0').id
  const longer = play(
    round,
    [{ type: 'LengthenStep', activity: 'talk', step: 's1', minutes: 5 }, { now: at(1) }],
    [
      { type: 'TakeTurn', activity: 'talk', circle, from: 0, to: 1 },
      { ...as('p0'), now: at(2) },
    ],
    [
      { type: 'CallLeader', activity: 'talk', circle },
      { ...as('p0'), now: at(2) },
    ],
    [add('s1', 'a'), as('p0')],
  )
  const back = undo(longer, at(3))
  expect(begunIn(back).run.added).toBe(0)
  expect(circlesIn(back)[0]).toMatchObject({ turn: { place: 1, since: at(2) }, called: at(2) })
  expect(begunIn(back).points.has('a')).toBe(true)
})

test('[SA6] an undone step leaves what was written in it, and its groups their ids', () => {
  const state = play(opened(hall, four), begin('s2'), [add('s2', 'a'), as('p0')])
  const back = undo(state, at(0))
  expect(begunIn(back).points.get('a')).toMatchObject({ step: 's2', circle: '2-1' })
  expect(circlesIn(play(back, begin('s2')))[0]?.id).toBe('3-1')
})

test('[SA6] who has talked for a minute has met, undone or not; a slip of the hand is none', () => {
  const state = opened(hall, four)
  const slip = undo(repeat(state, at(5)), at(5) + 59_000)
  expect(begunIn(slip).past).toEqual([])
  const talked = undo(repeat(state, at(5)), at(6))
  expect(begunIn(talked).past.map(({ run }) => run)).toEqual([2])
  const third = repeat(talked, at(7))
  const met = begunIn(third).past.flatMap(({ circles }) => pairsIn(circles))
  expect(met).toHaveLength(6)
  expect(pairsIn(circlesIn(third)).filter((pair) => met.includes(pair))).toEqual([])
})

test('[SA6] an opening is undone to a draft while nobody has talked, and by closing afterwards', () => {
  const state = opened(hall, four)
  expect(talkIn(undo(state, at(0))).phase).toBe('draft')
  expect(talkIn(undo(state, at(2))).phase).toBe('closed')
})

const old: readonly GatheringEvent[] = [
  ...people,
  { ...talkPrepared, steps: [step, { ...step, id: 'two', prompt: 'Og så?' }] },
  talkOpened,
  pointAdded('p1', 'ane', 'bomlo'),
  pointAdded('p2', 'dina', 'sund'),
]

test('[SA32] what the first release wrote is a step by municipality, and goes on from there', () => {
  const state = stateAfter(old)
  const talk = begunIn(state)
  expect(talk.steps[0]).toEqual(stepOf(step))
  expect(talk.run).toMatchObject({ run: 0, circles: [], begunAt: 2 })
  expect(talk.boards.toJS()).toEqual({
    'one @ane': ['p1'],
    'one @dina': ['p2'],
    'one bomlo': ['p1'],
    'one sund': ['p2'],
  })
  const on = play(state, [add('one', 'p3'), as('bo')], begin('two', at(3)))
  expect(begunIn(on)).toMatchObject({ step: 'two', run: { run: 1 } })
  // Who comes while such a conversation is open changes nothing in it.
  givenState(state)
    .when(
      { type: 'Join', name: 'Ny', municipality: 'sund', title: '' },
      { by: { role: 'visitor' }, device: 'x', now: 3 },
    )
    .then(expect.objectContaining({ type: 'v1.PersonJoined' }) as unknown as GatheringEvent)
})

test('[SA32] a snapshot of the first release comes back as the same conversation', () => {
  const state = stateAfter(old)
  const snapshot = JSON.parse(JSON.stringify(state))
  const { talk } = snapshot.activities
  for (const field of ['skipped', 'boards', 'marks', 'run', 'runs', 'past']) delete talk[field]
  talk.steps = [step, { ...step, id: 'two', prompt: 'Og så?' }]
  for (const point of Object.values<Record<string, unknown>>(talk.points))
    for (const field of ['circle', 'top', 'support', 'carried']) delete point[field]
  const revived = reviveGathering(snapshot as PlainGathering)
  expect(JSON.parse(JSON.stringify(begunIn(revived)))).toEqual(JSON.parse(JSON.stringify(begunIn(state))))
  const rich = play(opened(hall, [{ who: 'table' }]), [add('s1', 'a'), as('p0')])
  const again = reviveGathering(JSON.parse(JSON.stringify(rich)))
  expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(rich)))
  expect(begunIn(play(again, [add('s1', 'b'), as('p0')])).boards.get('1-1')).toEqual(['a', 'b'])
})

test('[SA32] an event of a step before the conversation has begun changes nothing', () => {
  const stray: GatheringEvent = { type: 'v1.StepPaused', activity: 'talk', at: 1 }
  expect(evolve(emptyGathering('g'), stray)).toEqual(emptyGathering('g'))
  expect(stateAfter([talkPrepared, stray])).toEqual(stateAfter([talkPrepared]))
})
