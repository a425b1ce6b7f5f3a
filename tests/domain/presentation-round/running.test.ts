import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowanceOf, shareAt, usedBy } from '#shared/activities/presentation-round/time-left.ts'
import type { GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { type Act, given, givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'
import '#tests/support/seed.ts'
import { ALL, begin, begunIn, house, opened, prepared, roundIn, running, step } from './given-round.ts'

const open: RoomCommand = { type: 'OpenPresentations', activity: 'round' }
const close: RoomCommand = { type: 'ClosePresentations', activity: 'round' }
const skip = (minute: number, municipality: string): Act =>
  step(minute, { type: 'SkipPresentation', municipality })
const lengthen = (minute: number, municipality: string, minutes: number): Act =>
  step(minute, { type: 'LengthenPresentation', municipality, minutes })
const turnOf = (state: ReturnType<typeof running>, who: string) => {
  const turn = begunIn(state).turns.find(({ municipality }) => municipality === who)
  if (!turn) throw new Error(`${who} is not in the queue`)
  return turn
}
const usedIn = (state: ReturnType<typeof running>, who: string, minute: number) =>
  usedBy(begunIn(state), turnOf(state, who), TEN + minute * MINUTE) / MINUTE

test('[PX6] opening lets phones write, and changes nothing in the hall', () => {
  given(...house, prepared())
    .when(open)
    .then(opened())
  given(...house, prepared({ shared: true }))
    .when(open)
    .then(opened(ALL, 20 * MINUTE))
  const state = play(stateAfter([...house, prepared()]), [open])
  expect(state.stage.scene).toBe('welcome')
  expect(begunIn(state).on).toBeNull()
  givenState(state).when(open).thenRefused('already-open')
  given(prepared({ order: [] }))
    .when(open)
    .thenRefused('nobody-presents')
})

test('[PX6] the first to present brings the round onto the hall screen; what the leader shows then stays', () => {
  const first = running(false, begin(0, 'bomlo', null))
  expect(first.stage).toMatchObject({ scene: 'presentations', activity: 'round' })
  const black = play(
    first,
    [{ type: 'ShowScene', scene: 'goals', activity: null }],
    begin(5, 'sund', 'bomlo'),
  )
  expect(black.stage.scene).toBe('goals')
})

test('[PX7] the floor goes to anybody, and to nobody', () => {
  const begun = (municipality: string, minute: number, interrupts = false): GatheringEvent => ({
    type: 'v1.PresentationBegun',
    ...{ activity: 'round', municipality, at: TEN + minute * MINUTE, allotted: 5 * MINUTE, interrupts },
  })
  const on = running(false, begin(0, 'bomlo', null))
  givenState(on)
    .when(...begin(4, 'vefsn', 'bomlo'))
    .then(begun('vefsn', 4))
  givenState(on)
    .when(...begin(4, null, 'bomlo'))
    .then({ type: 'v1.PresentationEnded', activity: 'round', at: TEN + 4 * MINUTE })
  givenState(running(false))
    .when(...begin(4, null, null))
    .thenNothing()
  givenState(on)
    .when(...begin(4, 'bomlo', 'bomlo'))
    .thenNothing()
  givenState(on)
    .when(...begin(4, 'gone', 'bomlo'))
    .thenRefused('unknown-municipality')
  expect(turnOf(play(on, begin(4, null, 'bomlo')), 'bomlo').state).toBe('done')
})

test('[PX7] two taps are not two steps', () => {
  givenState(running(false, begin(0, 'bomlo', null), begin(4, 'sund', 'bomlo')))
    .when(...begin(4, 'vefsn', 'bomlo'))
    .thenRefused('moved-already')
})

test('[PX7] nothing of it goes before it is opened, or after it is closed', () => {
  const closed = play(running(false), [close])
  for (const act of [begin(0, 'bomlo', null), skip(0, 'bomlo'), lengthen(0, 'bomlo', 1)]) {
    given(...house, prepared())
      .when(...act)
      .thenRefused('round-not-open')
    givenState(closed)
      .when(...act)
      .thenRefused('round-not-open')
  }
  givenState(closed).when(close).thenRefused('round-not-open')
})

test('[PX8] going back interrupts, and whoever was interrupted waits with what is used and given', () => {
  const back = running(false, begin(0, 'bomlo', null), begin(4, 'sund', 'bomlo'), begin(6, 'bomlo', 'sund'))
  expect(begunIn(back)).toMatchObject({ on: 'bomlo', since: TEN + 6 * MINUTE })
  expect(turnOf(back, 'sund')).toMatchObject({
    ...{ state: 'waiting', used: 2 * MINUTE, allotted: 5 * MINUTE },
  })
  const again = play(back, begin(8, 'sund', 'bomlo'))
  expect([usedIn(again, 'bomlo', 9), usedIn(again, 'sund', 9)]).toEqual([6, 3])
  expect(turnOf(again, 'sund').firstAt).toBe(TEN + 4 * MINUTE)
})

test('[PX9] one that is skipped keeps its place and can come later', () => {
  const skipped = running(false, skip(0, 'bomlo'))
  expect(turnOf(skipped, 'bomlo').state).toBe('skipped')
  expect(begunIn(skipped).on).toBeNull()
  givenState(skipped)
    .when(...skip(1, 'bomlo'))
    .thenNothing()
  expect(begunIn(play(skipped, begin(1, 'bomlo', null))).on).toBe('bomlo')
  givenState(skipped)
    .when(...skip(1, 'gone'))
    .thenRefused('unknown-municipality')
  givenState(running(false, begin(0, 'bomlo', null), begin(1, 'sund', 'bomlo')))
    .when(...skip(2, 'bomlo'))
    .thenRefused('moved-already')
})

test('[PX9] skipping the one that is on gives the next the floor, and the last one nobody', () => {
  const state = running(false, begin(0, 'bomlo', null), skip(1, 'sund'), skip(2, 'bomlo'))
  expect(begunIn(state).on).toBe('vefsn')
  expect(turnOf(state, 'bomlo')).toMatchObject({ state: 'skipped', used: 2 * MINUTE })
  expect(begunIn(play(state, skip(3, 'vefsn'), skip(4, 'rana'))).on).toBeNull()
})

test('[PX10] time is counted without the pauses', () => {
  const paused = running(false, begin(0, 'bomlo', null), step(2, { type: 'PausePresentation' }))
  expect(usedIn(paused, 'bomlo', 30)).toBe(2)
  const on = play(paused, step(30, { type: 'ResumePresentation' }))
  expect(usedIn(on, 'bomlo', 31)).toBe(3)
  givenState(paused)
    .when(...step(31, { type: 'PausePresentation' }))
    .thenRefused('already-paused')
  givenState(on)
    .when(...step(31, { type: 'ResumePresentation' }))
    .thenRefused('not-paused')
  for (const type of ['PausePresentation', 'ResumePresentation'] as const)
    givenState(running(false))
      .when(...step(1, { type }))
      .thenRefused('nothing-running')
})

test('[PX11] minutes are given and taken', () => {
  const on = running(false, begin(0, 'bomlo', null), lengthen(1, 'bomlo', 2), lengthen(1, 'sund', -3))
  expect(allowanceOf(turnOf(on, 'bomlo'))).toBe(7 * MINUTE)
  expect(allowanceOf(turnOf(play(on, begin(3, 'sund', 'bomlo')), 'sund'))).toBe(2 * MINUTE)
  givenState(on)
    .when(...lengthen(1, 'bomlo', 0))
    .thenNothing()
  givenState(on)
    .when(...lengthen(1, 'gone', 1))
    .thenRefused('unknown-municipality')
})

test('[PX11] never so that less is left than what is used or one minute, nor more than 120 in all', () => {
  const on = running(false, begin(0, 'bomlo', null))
  givenState(on)
    .when(...lengthen(3, 'bomlo', -2))
    .then({ type: 'v1.PresentationLengthened', activity: 'round', municipality: 'bomlo', minutes: -2 })
  givenState(on)
    .when(...lengthen(3, 'bomlo', -3))
    .thenRefused('out-of-range', '1–120')
  givenState(on)
    .when(...lengthen(0, 'sund', -5))
    .thenRefused('out-of-range', '1–120')
  givenState(play(on, lengthen(0, 'bomlo', 120)))
    .when(...lengthen(0, 'bomlo', 1))
    .thenRefused('out-of-range', '1–120')
  // Over its time already: giving is never refused for that.
  expect(allowanceOf(turnOf(play(on, lengthen(30, 'bomlo', 1)), 'bomlo'))).toBe(6 * MINUTE)
})

test('[PX12] whoever is done early leaves time to the others, and an empty place too', () => {
  const early = running(true, begin(0, 'bomlo', null), begin(2, 'sund', 'bomlo'))
  expect(turnOf(early, 'sund').allotted).toBe(6 * MINUTE)
  const absent = running(true, skip(0, 'bomlo'), begin(0, 'sund', null))
  expect(turnOf(absent, 'sund').allotted).toBe(Math.floor((20 * MINUTE) / 3))
})

test('[PX12] what one is given more is taken from those who remain, while one is on too', () => {
  const state = running(true, begin(0, 'bomlo', null), lengthen(1, 'bomlo', 3))
  expect(shareAt(begunIn(state), TEN + 2 * MINUTE)).toBe(4 * MINUTE)
  // Beyond its time it eats of theirs.
  expect(shareAt(begunIn(state), TEN + 11 * MINUTE)).toBe(3 * MINUTE)
  expect(shareAt(begunIn(state), TEN + 200 * MINUTE)).toBe(MINUTE)
})

const turnsTaken = fc.array(
  fc.record({
    who: fc.constantFrom(...ALL),
    does: fc.constantFrom('begin', 'begin', 'begin', 'skip', 'more', 'move', 'pause') as fc.Arbitrary<
      'begin' | 'skip' | 'more' | 'move' | 'pause'
    >,
    minutes: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 14 },
)

test('[PX12] minutes add up: what is used, what those on or to come again keep, and the parts to come are the whole', () => {
  fc.assert(
    fc.property(turnsTaken, (all) => {
      let state = running(true)
      let minute = 0
      for (const { who, does, minutes } of all) {
        minute += minutes
        const { on } = begunIn(state)
        const acts: Record<typeof does, Act> = {
          begin: begin(minute, who, on),
          skip: skip(minute, who),
          more: lengthen(minute, who, 1),
          move: step(minute, { type: 'MovePresentation', municipality: who, before: null }),
          pause: step(minute, { type: 'PausePresentation' }),
        }
        try {
          state = play(state, acts[does])
        } catch {
          continue
        }
        const now = TEN + minute * MINUTE
        const round = begunIn(state)
        const isFresh = (turn: (typeof round.turns)[number]) =>
          turn.state === 'waiting' && turn.allotted === null && turn.municipality !== round.on
        const fresh = round.turns.filter(isFresh)
        const share = shareAt(round, now)
        if (fresh.length === 0 || share === MINUTE) continue
        const sum = round.turns.reduce((total, turn) => {
          const used = usedBy(round, turn, now)
          if (isFresh(turn)) return total + used + share + turn.added * MINUTE
          const comes = turn.municipality === round.on || turn.state === 'waiting'
          return total + (comes ? Math.max(used, allowanceOf(turn) ?? 0) : used)
        }, 0)
        expect(20 * MINUTE - sum).toBeGreaterThanOrEqual(0)
        expect(20 * MINUTE - sum).toBeLessThan(fresh.length)
      }
    }),
  )
})

test('[PX13] closing ends the turn that is on, and opening again goes on from there', () => {
  const at = { now: TEN + 3 * MINUTE }
  const closed = play(running(false, begin(0, 'bomlo', null)), [close, at])
  expect(turnOf(closed, 'bomlo')).toMatchObject({ state: 'done', used: 3 * MINUTE })
  const again = play(closed, [open, { now: TEN + 9 * MINUTE }])
  expect(begunIn(again)).toMatchObject({ phase: 'open', openedAt: TEN, on: null })
  expect(turnOf(again, 'bomlo').used).toBe(3 * MINUTE)
})

test('[PX13] the gathering’s closing closes it, and undo of that opens it', () => {
  const state = play(running(false, begin(0, 'bomlo', null)), [{ type: 'CloseGathering' }])
  expect(roundIn(state).phase).toBe('closed')
  expect(begunIn(play(state, [{ type: 'Undo', step: state.stepsTaken }]))).toMatchObject({
    ...{ phase: 'open', on: 'bomlo' },
  })
})

const word = (id: string): Act => [
  {
    type: 'SendWord',
    ...{ activity: 'round', word: id, to: 'bomlo', kind: 'appreciation', named: false, text: 'Godt' },
  },
  as('dina'),
]
const line = (id: string): Act => [
  { type: 'AddPoint', activity: 'round', step: 'short', point: id, text: 'Ned til 8 %' },
  as('ane'),
]

test('[PX14] undo gives back order, turns and clock, and keeps what was written', () => {
  const steps: readonly Act[] = [
    begin(3, 'sund', 'bomlo'),
    begin(3, null, 'bomlo'),
    skip(3, 'bomlo'),
    lengthen(3, 'bomlo', 2),
    step(3, { type: 'MovePresentation', municipality: 'rana', before: 'sund' }),
    step(3, { type: 'PausePresentation' }),
    step(3, { type: 'ClosePresentations' }),
  ]
  const before = play(running(true, begin(0, 'bomlo', null)), line('p1'))
  for (const act of steps) {
    const after = play(before, act, line('p2'), word('w1'))
    const undone = play(after, [{ type: 'Undo', step: after.stepsTaken }])
    const { points, counted, words, worded, ...course } = begunIn(undone)
    const { points: _1, counted: _2, words: _3, worded: _4, ...then } = begunIn(before)
    expect(course, act[0].type).toEqual(then)
    expect([points.size, counted, words.size, worded]).toEqual([2, 2, 1, 1])
  }
})

test('[PX14] undoing the first turn takes the hall screen back too', () => {
  const first = running(false, begin(0, 'bomlo', null))
  expect(play(first, [{ type: 'Undo', step: first.stepsTaken }]).stage.scene).toBe('welcome')
})

test('[PX14] an opening undone is a draft again, unless something was written or presented', () => {
  const base = play(stateAfter([...house, prepared()]), [open])
  const undo = (state: typeof base) => play(state, [{ type: 'Undo', step: 1 }])
  expect(roundIn(undo(base)).phase).toBe('draft')
  expect(roundIn(undo(play(base, line('p1')))).phase).toBe('closed')
  expect(roundIn(undo(play(base, word('w1')))).phase).toBe('closed')
})

test('[PX14] what a leader takes away comes back', () => {
  const said = play(running(false), line('p1'), word('w1'))
  for (const command of [
    { type: 'RemovePoint', activity: 'round', point: 'p1' },
    { type: 'RemoveWord', activity: 'round', word: 'w1' },
  ] as const) {
    const gone = play(said, [command])
    expect(begunIn(gone).points.size + begunIn(gone).words.size).toBe(1)
    expect(begunIn(play(gone, [{ type: 'Undo', step: gone.stepsTaken }]))).toEqual(begunIn(said))
  }
})
