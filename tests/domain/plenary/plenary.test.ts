import { expect, test } from 'vitest'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { usedAt } from '#shared/plenary/evolve.ts'
import type { Presenter } from '#shared/plenary/plenary.ts'
import { add, begin, cardCommand, onCard, opened } from '#tests/domain/panel/panels.ts'
import { type Act, givenState, play, TEN } from '#tests/support/given.ts'
import { noted } from '#tests/support/noted.ts'
import { as } from '#tests/support/samples.ts'

const open = (more: Partial<Extract<RoomCommand, { type: 'OpenPlenary' }>> = {}): RoomCommand => ({
  type: 'OpenPlenary',
  ...{ activity: 'panel', by: 'point', minutes: 15, presenter: null },
  ...more,
})
const step = (from: string | null, to: string | null): RoomCommand => ({ type: 'StepPlenary', from, to })
const observer = { by: { role: 'observer', device: 'ob-1' } } as const

/** Three points chosen, two of the first assignment; the order is p2, p1, p3. */
function chosen(...acts: readonly Act[]): Gathering {
  return opened(
    ...[add('p1', 'ane'), add('p2', 'dina'), begin('a2', 'a1'), add('p3', 'fia', 'text of p3', 'q3')],
    ...[
      onCard('ChooseCard', 'p2', 'ane'),
      onCard('ChooseCard', 'p1', 'ane'),
      onCard('ChooseCard', 'p3', 'ane'),
    ],
    ...acts,
  )
}
function presented(...acts: readonly Act[]): Gathering {
  return chosen([open()], ...acts)
}
/** Two notes of observers chosen. */
function observed(): Gathering {
  const choose = (card: string): Act => [{ type: 'ChooseCard', activity: null, card, before: null }, observer]
  return play(noted(), choose('n1'), choose('n3'))
}
const keyOn = ({ plenary }: Gathering) => plenary?.on?.key ?? null

test('[PL1] it opens for a board with something chosen, and is on the hall screen', () => {
  const state = presented()
  expect(state.plenary).toMatchObject({ activity: 'panel', by: 'point', on: null, minutes: 15, since: null })
  expect(state.stage).toEqual({ scene: 'plenary', activity: null, theme: 'light' })
  expect(play(observed(), [open({ activity: null })]).plenary?.activity).toBeNull()
  givenState(opened(add('p1', 'ane')))
    .when(open())
    .thenRefused('nothing-chosen')
  givenState(state).when(open()).thenRefused('already-open')
})

test('[PL1] a presentation takes the place of another board’s', () => {
  const both = play(
    presented(),
    [
      { type: 'WriteNote', note: 'n1', text: 'Ring', theme: null, quote: null, writtenAt: 1, about: null },
      observer,
    ],
    [{ type: 'ChooseCard', activity: null, card: 'n1', before: null }, observer],
    [open({ activity: null })],
  )
  expect(both.plenary?.activity).toBeNull()
})

test('[PL2] points in the order they were chosen in, groups in the order they stand', () => {
  const byPoint = play(presented(), [step(null, 'p2')], [step('p2', 'p1')], [step('p1', 'p3')])
  expect(byPoint.shown.map(({ card }) => card)).toEqual(['p2', 'p1', 'p3'])
  const byGroup = play(chosen([open({ by: 'group' })]), [step(null, 'a1')])
  expect(byGroup.plenary?.on).toEqual({ key: 'a1', cards: ['p2', 'p1'] })
  const untagged = chosen(
    [{ type: 'TagCard', activity: 'panel', card: 'p1', theme: null }, as('ane')],
    [open({ by: 'group' })],
    [step(null, '-')],
  )
  expect(untagged.plenary?.on?.cards).toEqual(['p1'])
})

test('[PL2] what is on stays as it was shown, whatever is chosen meanwhile', () => {
  const state = chosen(
    [open({ by: 'group' })],
    [step(null, 'a1')],
    onCard('UnchooseCard', 'p2', 'ane'),
    add('p4', 'ane', 'Nytt', 'q3'),
  )
  expect(state.plenary?.on?.cards).toEqual(['p2', 'p1'])
  expect(play(state, [step('a1', 'a2')]).plenary?.on?.cards).toEqual(['p3'])
  const again = play(state, [step('a1', null)], [step(null, 'a1')])
  expect(again.plenary?.on?.cards).toEqual(['p1'])
})

const actors: readonly (readonly [string, Actor, boolean])[] = [
  ['the leader', { role: 'leader' }, true],
  ['a remote control', { role: 'remote', link: 'r' }, true],
  ['a member', { role: 'participant', person: 'fia' }, true],
  ['a colleague of a member', { role: 'participant', person: 'bo' }, false],
  ['a guest', { role: 'participant', person: 'geir' }, false],
  ['an observer', { role: 'observer', device: 'ob-1' }, false],
]
test.each(actors)('[PL3] a panel’s presentation: %s', (_, by, may) => {
  const asked = givenState(presented()).when(step(null, 'p2'), { by })
  if (may) expect(keyOn(play(presented(), [step(null, 'p2'), { by }]))).toBe('p2')
  else asked.thenRefused('not-presenting')
})

test('[PL3] whoever is named presents besides: somebody, or a municipality’s phones', () => {
  const named = (presenter: Presenter) => presented([{ type: 'SetPlenaryPresenter', presenter }])
  expect(keyOn(play(named({ person: 'geir' }), [step(null, 'p2'), as('geir')]))).toBe('p2')
  expect(keyOn(play(named({ municipality: 'bomlo' }), [step(null, 'p2'), as('bo')]))).toBe('p2')
  givenState(named({ municipality: 'sund' }))
    .when(step(null, 'p2'), as('bo'))
    .thenRefused('not-presenting')
})

test('[PL3] the observers’ presentation is any observer’s until one is named', () => {
  const state = play(observed(), [open({ activity: null })])
  expect(keyOn(play(state, [step(null, 'n1'), observer]))).toBe('n1')
  givenState(state).when(step(null, 'n1'), as('ane')).thenRefused('not-presenting')
  const named = play(state, [{ type: 'NamePresenter', presenter: 'ob-2' }, observer])
  givenState(named).when(step(null, 'n1'), observer).thenRefused('not-presenting')
  const other = { by: { role: 'observer', device: 'ob-2' } } as const
  expect(keyOn(play(named, [step(null, 'n1'), other]))).toBe('n1')
})

test('[PL6] [PL7] while the hall sees something else, whoever presents goes nowhere; nothing unseen counts as shown', () => {
  const away = (scene: 'now' | 'black') =>
    presented([step(null, 'p2')], [{ type: 'ShowScene', scene, activity: null }])
  for (const scene of ['now', 'black'] as const) {
    givenState(away(scene)).when(step('p2', 'p1'), as('fia')).thenRefused('not-on-screen')
    expect(play(away(scene), [step('p2', 'p1')]).plenary?.on?.key).toBe('p1')
  }
  const back = play(away('now'), [{ type: 'ShowScene', scene: 'plenary', activity: null }])
  expect(keyOn(play(back, [step('p2', 'p1'), as('fia')]))).toBe('p1')
})

test('[PL3] a member who has been replaced does not move it any more', () => {
  const state = presented([{ type: 'ReplaceMember', activity: 'panel', municipality: 'vefsn', person: null }])
  givenState(state).when(step(null, 'p2'), as('fia')).thenRefused('not-presenting')
})

test('[PL4] two presses are one step, and a step goes anywhere that is chosen', () => {
  const state = presented([step(null, 'p2'), as('ane')])
  givenState(state).when(step(null, 'p2'), as('dina')).thenRefused('moved-already')
  givenState(state).when(step('p2', 'p2')).thenNothing()
  expect(keyOn(play(state, [step('p2', 'p3')], [step('p3', 'p2')]))).toBe('p2')
  expect(keyOn(play(state, [step('p2', null)]))).toBeNull()
  givenState(state).when(step('p2', 'gone')).thenRefused('unknown-card')
  givenState(presented()).when(step(null, null)).thenNothing()
  const out = play(state, onCard('UnchooseCard', 'p1', 'ane'))
  givenState(out).when(step('p2', 'p1')).thenRefused('unknown-card')
})

test('[PL5] the clock begins with the first point, and stands while it is paused', () => {
  const began = presented([step(null, 'p2'), { now: TEN + MINUTE }])
  expect(began.plenary).toMatchObject({ since: TEN + MINUTE, used: 0 })
  const paused = play(began, [{ type: 'PausePlenary' }, { now: TEN + 4 * MINUTE }])
  expect(paused.plenary).toMatchObject({ since: null, used: 3 * MINUTE })
  givenState(paused).when({ type: 'PausePlenary' }).thenRefused('already-paused')
  const stepped = play(paused, [step('p2', 'p1'), { now: TEN + 5 * MINUTE }])
  expect(stepped.plenary?.since).toBeNull()
  const resumed = play(stepped, [{ type: 'ResumePlenary' }, { now: TEN + 6 * MINUTE }])
  expect(resumed.plenary && usedAt(resumed.plenary, TEN + 8 * MINUTE)).toBe(5 * MINUTE)
  givenState(resumed).when({ type: 'ResumePlenary' }).thenRefused('not-paused')
})

test('[PL5] minutes are given and taken, never below what is used', () => {
  const state = presented([step(null, 'p2')])
  const lengthen = (minutes: number): RoomCommand => ({ type: 'LengthenPlenary', minutes })
  expect(play(state, [lengthen(5)], [lengthen(-3)]).plenary?.added).toBe(2)
  givenState(state)
    .when(lengthen(-10), { now: TEN + 6 * MINUTE })
    .thenRefused('out-of-range', '1–240')
  givenState(state).when(lengthen(230)).thenRefused('out-of-range', '1–240')
  givenState(state).when(lengthen(0)).thenNothing()
})

test('[PL6] the leader’s step brings it back on the hall screen, but not onto a black one; others wait for it', () => {
  const away = presented([{ type: 'ShowScene', scene: 'goals', activity: null }])
  expect(play(away, [step(null, 'p2')]).stage.scene).toBe('plenary')
  givenState(away).when(step(null, 'p2'), as('ane')).thenRefused('not-on-screen')
  const black = presented([{ type: 'ShowScene', scene: 'black', activity: null }])
  expect(play(black, [step(null, 'p2')]).stage.scene).toBe('black')
})

test('[PL6] closing it leaves the hall with what is on now', () => {
  const closed = presented([{ type: 'ClosePlenary' }])
  expect(closed).toMatchObject({ plenary: null, stage: { scene: 'now' } })
  givenState(closed).when(step(null, 'p2')).thenRefused('plenary-not-open')
  givenState(closed)
    .when({ type: 'ShowScene', scene: 'plenary', activity: null })
    .thenRefused('plenary-not-open')
  const elsewhere = presented(
    [{ type: 'ShowScene', scene: 'goals', activity: null }],
    [{ type: 'ClosePlenary' }],
  )
  expect(elsewhere.stage.scene).toBe('goals')
  expect(presented([{ type: 'CloseGathering' }]).plenary).toBeNull()
})

test('[PL10] an undone step takes back what it showed, and what others have shown since stays', () => {
  const undo = (state: Gathering): Act => [{ type: 'Undo', step: state.stepsTaken }, { now: TEN + 9 }]
  const stepped = presented([step(null, 'p2'), { now: TEN + 1 }])
  const back = play(stepped, undo(stepped))
  expect(back).toMatchObject({ plenary: { on: null, since: null }, shown: [] })
  const further = play(stepped, [step('p2', 'p1'), { ...as('ane'), now: TEN + 2 }])
  expect(play(further, undo(further))).toMatchObject({
    plenary: { on: { key: 'p1' }, since: TEN + 1 },
    shown: [{ card: 'p1' }],
  })
})

test('[PL10] a clock given back leaves the point where others have gone on to', () => {
  const state = presented(
    [step(null, 'p2')],
    [{ type: 'LengthenPlenary', minutes: 5 }],
    [step('p2', 'p1'), as('ane')],
  )
  const back = play(state, [{ type: 'Undo', step: state.stepsTaken }])
  expect(back.plenary).toMatchObject({ added: 0, on: { key: 'p1' } })
  expect(back.shown).toHaveLength(2)
})

test('[PL10] a clock that others have stopped or started since stands', () => {
  const undo = (state: Gathering): Act => [{ type: 'Undo', step: state.stepsTaken }]
  const begun = presented([step(null, 'p2')])
  const later = { ...as('ane'), now: TEN + MINUTE }
  const lengthened = play(begun, [{ type: 'LengthenPlenary', minutes: 5 }])
  const paused = play(lengthened, [{ type: 'PausePlenary' }, later])
  expect(play(paused, undo(paused)).plenary).toMatchObject({ added: 0, since: null, used: MINUTE })
  const resumed = play(begun, [{ type: 'PausePlenary' }], [{ type: 'ResumePlenary' }, later])
  expect(play(resumed, undo(resumed)).plenary).toMatchObject({ since: TEN + MINUTE, used: 0 })
  const named = play(
    begun,
    [{ type: 'SetPlenaryPresenter', presenter: { person: 'bo' } }],
    [{ type: 'PausePlenary' }, later],
  )
  expect(play(named, undo(named)).plenary).toMatchObject({ presenter: null, since: null, used: MINUTE })
})

const leadersSteps: readonly (readonly [RoomCommand['type'], Gathering, RoomCommand])[] = [
  ['OpenPlenary', chosen(), open()],
  ['StepPlenary', presented(), step(null, 'p2')],
  ['LengthenPlenary', presented(), { type: 'LengthenPlenary', minutes: 5 }],
  ['PausePlenary', presented([step(null, 'p2')]), { type: 'PausePlenary' }],
  ['ResumePlenary', presented(), { type: 'ResumePlenary' }],
  ['SetPlenaryPresenter', presented(), { type: 'SetPlenaryPresenter', presenter: { person: 'bo' } }],
  ['ClosePlenary', presented([step(null, 'p2')]), { type: 'ClosePlenary' }],
  ['CloseGathering', presented([step(null, 'p2')]), { type: 'CloseGathering' }],
]
test.each(leadersSteps)('[PL10] %s undone leaves all as it was', (_, before, command) => {
  const after = play(before, [command])
  const { steps: _s, stepsTaken: _t, ...was } = before
  const { steps, stepsTaken, ...is } = play(after, [{ type: 'Undo', step: after.stepsTaken }])
  expect(is).toEqual(was)
  expect(steps).toEqual(before.steps)
  expect(stepsTaken).toBeGreaterThan(before.stepsTaken)
})

test('[PL11] a presenter or a board that there is not is refused', () => {
  const state = givenState(chosen())
  state.when(open({ presenter: { person: 'nobody' } })).thenRefused('unknown-person')
  state.when(open({ presenter: { municipality: 'alta' } })).thenRefused('unknown-municipality')
  state.when(open({ activity: 'gone' })).thenRefused('unknown-activity')
  state.when(open({ activity: null })).thenRefused('nothing-chosen')
  givenState(presented())
    .when({ type: 'SetPlenaryPresenter', presenter: { person: 'nobody' } })
    .thenRefused('unknown-person')
  givenState(presented()).when(cardCommand('ChooseCard', 'p1'), as('ane')).thenNothing()
})
