import { expect, test } from 'vitest'
import { snapshotOf } from '#server/rooms/load-gathering.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { packed } from '#shared/gathering/packed.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { play, TEN } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'
import { undoLast } from '#tests/support/seated.ts'
import { type Asked, add, begin, circlesIn, hallOf, opened } from '#tests/support/talks.ts'

const STEPS = 60
const plainOf = (state: Gathering) => JSON.parse(JSON.stringify(state))
const written = (state: Gathering) => JSON.stringify(snapshotOf(state, new Map()))
const read = (text: string) => reviveGathering((JSON.parse(text) as { gathering: PlainGathering }).gathering)
const bare = (state: Gathering) => JSON.stringify({ ...state, steps: [] }).length

/** The leader pauses and goes on over and over, and turns are taken meanwhile. */
function paused(before: Gathering, between: (state: Gathering, nth: number) => Gathering): Gathering {
  let now = before
  for (let nth = 0; nth < STEPS; nth += 1) {
    const at = TEN + (nth + 1) * 1_000
    const type = nth % 2 === 0 ? 'PauseStep' : 'ResumeStep'
    now = between(play(now, [{ type, activity: 'talk' }, { now: at }]), nth)
  }
  return now
}

function turned(state: Gathering, nth: number): Gathering {
  const circle = circlesIn(state)[nth]
  if (circle === undefined) return state
  const { place: from } = circle.turn
  const command: RoomCommand = { type: 'TakeTurn', activity: 'talk', circle: circle.id, from, to: from + 1 }
  return play(state, [command, { ...as(circle.people[0] ?? ''), now: TEN + nth * 1_000 + 1_500 }])
}

test.each<readonly [string, Asked]>([
  ['duos', { who: 'duo', turns: 'phases', minutes: 30, each: 10 }],
  ['tables', { who: 'table', turns: 'round', pace: 'own', minutes: 30 }],
])(
  '[SA50] what sixty steps keep of a thousand people at %s is written once, and each is taken back after it is read',
  (_, step) => {
    const hall = hallOf(1_000, { tables: step.who === 'table' ? new Array<number>(125).fill(8) : [] })
    const before = opened(hall, [step])
    const after = paused(before, step.turns === 'round' ? turned : (state) => state)
    const copies = JSON.stringify(after.steps).length
    const text = written(after)
    expect(copies).toBeGreaterThan(1_500_000)
    expect(text.length - bare(after)).toBeLessThan(copies / 10)
    let revived = read(text)
    expect(plainOf(revived)).toEqual(plainOf(after))
    // Written again it is as small as before.
    expect(JSON.stringify(packed(revived)).length).toBeLessThan(text.length * 1.1)
    let expected = after
    for (let nth = 0; nth < 12; nth += 1) {
      revived = play(revived, undoLast(revived))
      expected = play(expected, undoLast(expected))
    }
    expect(plainOf(revived)).toEqual(plainOf(expected))
  },
)

test('[SA50] ideas that are dealt out, groups that parted and who comes back are among it', () => {
  const steps = [
    { who: 'duo' as const, minutes: 10 },
    { who: 'plenary' as const, sees: 'everybody' as const, support: 3, brings: 'all' as const },
  ]
  let state = opened(hallOf(6), steps)
  const out = { type: 'LeaveStep', activity: 'talk', person: 'p0', gone: true } as const
  state = play(state, [add('s1', 'a'), as('p1')], [out, { now: TEN + 120_000 }])
  state = play(state, [
    { type: 'LengthenStep', activity: 'talk', step: 's1', minutes: 2 },
    { now: TEN + 130_000 },
  ])
  state = play(state, begin('s2', TEN + 200_000), [
    { type: 'PauseStep', activity: 'talk' },
    { now: TEN + 210_000 },
  ])
  const revived = read(written(state))
  expect(plainOf(revived)).toEqual(plainOf(state))
  const back = play(revived, undoLast(revived))
  expect(plainOf(back)).toEqual(plainOf(play(state, undoLast(state))))
})

test('[SA50] a snapshot whose steps hold whole conversations is read as it was', () => {
  const state = paused(opened(hallOf(6), [{ who: 'duo', minutes: 30 }]), (each) => each)
  const { steps, ...rest } = packed(state)
  const old = plainOf({ ...rest, steps: state.steps } as unknown as Gathering)
  expect(steps).not.toEqual(plainOf(state).steps)
  expect(plainOf(reviveGathering(old))).toEqual(plainOf(state))
})
