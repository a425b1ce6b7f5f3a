import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnOrder, earlierOrders } from '#shared/activities/presentation-round/order.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { given, givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import '#tests/support/seed.ts'
import { ALL, begin, begunIn, house, opened, prepared, roundIn, running, step } from './given-round.ts'

const draw = (seed: number, activity = 'round'): RoomCommand => ({
  type: 'DrawPresentations',
  activity,
  seed,
})
const prepare = (more: object = {}): RoomCommand => ({
  type: 'PreparePresentations',
  ...{ activity: 'round', item: 'talks', minutes: 5, shared: true, order: ['sund', 'bomlo'] },
  ...more,
})
const move = (municipality: string, before: string | null): RoomCommand => ({
  type: 'MovePresentation',
  activity: 'round',
  municipality,
  before,
})
const ordered = (order: readonly string[], moved: string | null) =>
  ({ type: 'v1.PresentationsOrdered', activity: 'round', order, moved }) as const

test('[PX1] a round is prepared with minutes, sharing and an order', () => {
  given(...house)
    .when(prepare())
    .then({
      type: 'v1.PresentationsPrepared',
      ...{ activity: 'round', item: 'talks', minutes: 5, shared: true, order: ['sund', 'bomlo'] },
    })
  given(...house, prepared())
    .when(prepare())
    .thenRefused('already-exists')
})

test('[PX1] nobody stands in it twice, and nobody who does not take part', () => {
  given(...house)
    .when(prepare({ order: ['sund', 'sund'] }))
    .thenRefused('already-exists')
  given(...house)
    .when(prepare({ order: ['sund', 'gone'] }))
    .thenRefused('unknown-municipality')
})

test('[PX1] it can be revised until it is opened', () => {
  const revise: RoomCommand = {
    type: 'RevisePresentations',
    ...{ activity: 'round', minutes: 7, shared: false, order: ['rana'] },
  }
  given(...house, prepared())
    .when(revise)
    .then({ ...revise, type: 'v1.PresentationsRevised' })
  given(...house, prepared())
    .when({ ...revise, order: ['gone'] })
    .thenRefused('unknown-municipality')
  given(...house, prepared(), opened())
    .when(revise)
    .thenRefused('not-draft')
  expect(roundIn(play(stateAfter([...house, prepared()]), [revise]))).toMatchObject({
    ...{ minutes: 7, shared: false, order: ['rana'] },
  })
})

test('[PX1] an empty order is all municipalities, as they stand in the list', () => {
  const state = play(stateAfter([...house, prepared({ order: [] })]), [
    { type: 'OpenPresentations', activity: 'round' },
  ])
  expect(begunIn(state).turns.map(({ municipality }) => municipality)).toEqual(ALL)
})

const who = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { minLength: 1 })
const seeds = fc.array(fc.nat(), { minLength: 1, maxLength: 12 })

test('[PX2] the lot takes everybody once, and follows from its seed', () => {
  fc.assert(
    fc.property(who, fc.nat(), fc.array(who, { maxLength: 4 }), (all, seed, earlier) => {
      const order = drawnOrder(all, earlier, seed)
      expect([...order].sort()).toEqual([...all].sort())
      expect(drawnOrder([...all].reverse(), earlier, seed)).toEqual(order)
    }),
  )
})

test('[PX2] who was first last time is not first again, and who was last not last', () => {
  fc.assert(
    fc.property(who, fc.nat(), fc.array(who, { minLength: 1, maxLength: 5 }), (all, seed, earlier) => {
      const order = drawnOrder(all, earlier, seed)
      if (all.length > 1) expect(order[0]).not.toBe(earlier.at(-1)?.[0])
      // Of two, who was last last time is first now, or the other could not be.
      if (all.length > 2) expect(order.at(-1)).not.toBe(earlier.at(-1)?.at(-1))
    }),
  )
})

test('[PX2] nobody is first who has been so more often than another that may be', () => {
  fc.assert(
    fc.property(who, fc.nat(), fc.array(who, { maxLength: 6 }), (all, seed, earlier) => {
      const times = (one: string | undefined) => earlier.filter(([first]) => first === one).length
      const may = all.filter((one) => one !== earlier.at(-1)?.[0])
      const [first] = drawnOrder(all, earlier, seed)
      for (const other of may) expect(times(first)).toBeLessThanOrEqual(times(other))
    }),
  )
})

test('[PX2] the lot decides between those that are equal: each comes first by some seed', () => {
  const firsts = new Set(Array.from({ length: 60 }, (_, seed) => drawnOrder(ALL, [], seed)[0]))
  expect([...firsts].sort()).toEqual([...ALL].sort())
})

test('[PX3] over as many rounds as there are municipalities, each is first once', () => {
  fc.assert(
    fc.property(who, seeds, (all, some) => {
      const rounds: (readonly string[])[] = []
      for (let at = 0; at < all.length; at += 1)
        rounds.push(drawnOrder(all, rounds, some[at % some.length] ?? at))
      expect(new Set(rounds.map(([first]) => first)).size).toBe(all.length)
    }),
  )
})

test('[PX2] what counts is who truly began, not what was planned', () => {
  const held = running(false, begin(0, 'vefsn', null), begin(5, 'rana', 'vefsn'))
  expect(earlierOrders([roundIn(held)], 'other')).toEqual([['vefsn', 'rana']])
  expect(earlierOrders([roundIn(held)], 'round')).toEqual([])
  const state = stateAfter([...house, prepared({ activity: 'plan', order: ['sund', 'rana'] })])
  const plan = roundIn(state, 'plan')
  expect(earlierOrders([plan, roundIn(held)], 'other')).toEqual([
    ['vefsn', 'rana'],
    ['sund', 'rana'],
  ])
})

test('[PX2] an order is drawn with the other rounds of the gathering in mind', () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const base = running(false, begin(0, 'sund', null), begin(5, 'rana', 'sund'))
    const next: RoomCommand = { ...prepare({ activity: 'day-2', order: [], item: null }) } as RoomCommand
    const state = play(base, [next], [draw(seed, 'day-2')])
    const round = roundIn(state, 'day-2')
    expect(round.phase === 'draft' && round.order[0]).not.toBe('sund')
    expect(round.phase === 'draft' && round.order).toHaveLength(4)
  }
})

test('[PX4] it can be drawn until somebody has presented', () => {
  const after = play(running(false), [draw(3)])
  expect(begunIn(after).turns).toHaveLength(4)
  givenState(running(false, begin(1, 'sund', null)))
    .when(draw(3))
    .thenRefused('not-draft')
  given(prepared({ order: [] }))
    .when(draw(3))
    .thenRefused('nobody-presents')
})

test('[PX5] one that waits is moved before another, or to the end', () => {
  given(...house, prepared())
    .when(move('rana', 'sund'))
    .then(ordered(['bomlo', 'rana', 'sund', 'vefsn'], 'rana'))
  given(...house, prepared())
    .when(move('bomlo', null))
    .then(ordered(['sund', 'vefsn', 'rana', 'bomlo'], 'bomlo'))
  given(...house, prepared())
    .when(move('rana', null))
    .thenNothing()
})

test('[PX5] never before one that has been or is on, which are not moved themselves', () => {
  const state = running(false, begin(0, 'bomlo', null), begin(5, 'sund', 'bomlo'))
  givenState(state)
    .when(move('rana', 'bomlo'))
    .then(ordered(['bomlo', 'sund', 'rana', 'vefsn'], 'rana'))
  givenState(state).when(move('bomlo', null)).thenRefused('moved-already')
  givenState(state).when(move('sund', null)).thenRefused('moved-already')
})

test('[PX5] one that was left out or skipped comes in', () => {
  const some = stateAfter([...house, prepared({ order: ['bomlo', 'sund'] }), opened(['bomlo', 'sund'])])
  const skipped = play(some, step(1, { type: 'SkipPresentation', municipality: 'bomlo' }))
  expect(begunIn(play(some, [move('rana', 'sund')])).turns.map(({ municipality }) => municipality)).toEqual([
    ...['bomlo', 'rana', 'sund'],
  ])
  expect(begunIn(play(skipped, [move('bomlo', null)])).turns).toMatchObject([
    { municipality: 'sund', state: 'waiting' },
    { municipality: 'bomlo', state: 'waiting' },
  ])
  expect(begunIn(play(skipped, [move('bomlo', 'sund')])).turns[0]).toMatchObject({
    ...{ municipality: 'bomlo', state: 'waiting' },
  })
  givenState(some).when(move('gone', null)).thenRefused('unknown-municipality')
  givenState(some).when(move('sund', 'vefsn')).thenRefused('unknown-municipality')
})

test('[PX5] nobody is lost by any moves, and what has happened keeps its place', () => {
  const moves = fc.array(
    fc.tuple(fc.constantFrom(...ALL), fc.option(fc.constantFrom(...ALL)), fc.boolean()),
    {
      maxLength: 20,
    },
  )
  fc.assert(
    fc.property(moves, (all) => {
      let state = running(false)
      let minute = 0
      for (const [who, before, goes] of all) {
        minute += 1
        const { on } = begunIn(state)
        const act = goes ? begin(minute, who, on) : ([move(who, before), { now: TEN }] as const)
        try {
          state = play(state, act)
        } catch {
          continue
        }
        const { turns } = begunIn(state)
        expect(turns.map(({ municipality }) => municipality).toSorted()).toEqual(ALL.toSorted())
      }
    }),
  )
})
