import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import { SEES } from '#shared/activities/conversation/steps.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { hallView } from '#shared/views/hall.ts'
import { allViews } from '#tests/support/all-views.ts'
import { type Act, contextOf, givenState, play, TEN } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'
import { type Asked, add, begin, begunIn, hallOf, opened } from '#tests/support/talks.ts'

const inPanel = (nth: number) =>
  ({
    type: 'v1.PersonEdited',
    person: `p${nth}`,
    name: `p${nth}`,
    municipality: nth % 2 === 0 ? 'bomlo' : 'sund',
    title: '',
    duties: ['panel'],
    stands: 1,
  }) as const
const hall = [...hallOf(6, { homes: 2, tables: [3, 3] }), inPanel(0), inPanel(1), inPanel(3)]
const shown: Act = [{ type: 'ShowScene', scene: 'points', activity: 'talk' }]

const step = fc
  .record({
    who: fc.constantFrom('alone', 'duo', 'four', 'table', 'municipality', 'role', 'plenary'),
    capture: fc.constantFrom('own', 'points', 'top'),
    sees: fc.constantFrom(...SEES),
    brings: fc.constantFrom('nothing', 'marked', 'all', 'all'),
    support: fc.constantFrom(0, 1),
  } as const)
  .map((asked) => ({ ...asked, role: asked.who === 'role' ? 'panel' : null }))
  .map(
    (asked): Asked =>
      asked.sees === 'nobody'
        ? { ...asked, capture: asked.capture === 'top' ? 'own' : asked.capture, support: 0 }
        : asked,
  )

const nth = fc.integer({ min: 1, max: 4 })
const act = fc.oneof(
  nth.map((to): Act => begin(`s${to}`, TEN)),
  nth.map((at): Act => [{ type: 'RepeatStep', activity: 'talk', run: at }]),
  fc
    .tuple(nth, fc.boolean())
    .map(([at, skip]): Act => [{ type: 'SkipStep', activity: 'talk', step: `s${at}`, skip }]),
  fc
    .tuple(nth, nth)
    .map(([at, to]): Act => [{ type: 'MoveStep', activity: 'talk', step: `s${at}`, to: to - 1 }]),
  fc.boolean().map((top): Act => [{ type: 'MarkTop', activity: 'talk', point: 'a', top }]),
  fc.constant<Act>([{ type: 'SupportPoint', activity: 'talk', point: 'a', support: true }, as('p1')]),
  fc
    .tuple(nth, fc.boolean())
    .map(([at, shared]): Act => [{ type: 'ShareStep', activity: 'talk', step: `s${at}`, shared }]),
  fc.boolean().map((carry): Act => [{ type: 'CarryPoint', activity: 'talk', point: 'a', carry }]),
)

/** A command that is refused changes nothing. */
function tried(state: Gathering, [command, more]: Act): Gathering {
  const decision = decide(state, command, contextOf(more ?? {}))
  return decision.ok ? decision.events.reduce(evolve, state) : state
}

/** Who was told before it was sent: what the phone makes its sentence of, and nothing else. */
function toldIn(state: Gathering) {
  const card = hallView(state).activities.find((each) => each.kind === 'conversation')
  if (card?.kind !== 'conversation') throw new Error('no card')
  return [{ who: card.who, sees: card.sees, lifted: false }, ...card.comes]
}

function readers(state: Gathering) {
  const views = Object.entries(allViews(state)).filter(([, view]) => JSON.stringify(view).includes('canary'))
  return views.map(([audience]) => audience).filter((audience) => audience !== 'own p0')
}

test('[SA35] whatever leaders and groups do, nobody reads a point who was not told of before it was sent', () => {
  let read = 0
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 4, maxLength: 4 }),
      fc.array(act, { maxLength: 4 }),
      fc.array(act, { minLength: 1, maxLength: 8 }),
      (steps, before, after) => {
        const started = before.reduce(tried, play(opened(hall, steps), shown))
        const told = toldIn(started)
        const written = tried(started, [add(begunIn(started).step, 'a', 'canary'), as('p0')])
        let state = written
        for (const each of after) {
          state = tried(tried(state, each), shown)
          const point = begunIn(state).points.get('a')
          const on = begunIn(state).steps.find(({ id }) => id === begunIn(state).step)
          const holds = told.filter(({ lifted }) => !lifted || (point?.top.length ?? 0) > 0)
          for (const audience of readers(state)) {
            read++
            const isTold =
              audience.startsWith('own ') || audience.startsWith('group ')
                ? // On phones of others it has its writer's name; in plenary all phones have it without.
                  holds.some(({ who, sees }) => who === on?.who && sees !== 'nobody')
                : audience === 'leader' || audience === 'remote'
                  ? told[0]?.sees !== 'nobody'
                  : holds.some(
                      ({ who, sees }) => sees === 'everybody' || (who === 'role' && sees === 'group'),
                    )
            expect([audience, isTold]).toEqual([audience, true])
          }
        }
      },
    ),
    { numRuns: 400 },
  )
  expect(read).toBeGreaterThan(500)
})

const ready = [
  { who: 'alone', capture: 'own', sees: 'group' },
  { who: 'table', capture: 'top', sees: 'group', brings: 'all' },
  { who: 'plenary', capture: 'points', brings: 'marked' },
] as const satisfies readonly Asked[]
const written: Act = [add('s1', 'a', 'canary'), as('p0')]
const carried = { type: 'CarryPoint', activity: 'talk', point: 'a', carry: true } as const
const marked: Act = [{ type: 'MarkTop', activity: 'talk', point: 'a', top: true }, as('p1')]

test('[SA35] alone, at the table and in plenary: it is told beforehand, and it comes along', () => {
  const state = opened(hall, ready)
  expect(toldIn(state)).toEqual([
    { who: 'alone', sees: 'group', lifted: false },
    { who: 'table', sees: 'group', lifted: false },
    { who: 'plenary', sees: 'everybody', lifted: true },
  ])
  const table = play(state, shown, written, begin('s2'))
  expect(readers(table).sort()).toEqual(['leader', 'own p1', 'own p2'])
  expect(readers(play(table, begin('s3'), shown))).toEqual(['leader'])
  expect(readers(play(table, marked, begin('s3'), shown)).sort()).toEqual(['leader', 'screen'])
})

test('[SA35] a leader does not take a point to more eyes than were told of; the writer’s own hand does', () => {
  const apart = ready.map((each) => ({ ...each, brings: 'nothing' as const }))
  for (const to of ['s2', 's3']) {
    const there = play(opened(hall, apart), written, begin(to))
    givenState(there).when(carried).thenRefused('not-yours')
    expect(begunIn(play(there, [carried, as('p0')])).points.get('a')?.carried).toHaveLength(1)
  }
  const table = play(opened(hall, apart.slice(1)), written, begin('s2'))
  givenState(table).when(carried).thenRefused('not-yours')
  const open = [{ who: 'table' }, { who: 'plenary' }] as const
  const told = play(opened(hall, open), written, begin('s2'), [carried])
  expect(begunIn(told).points.get('a')?.carried).toHaveLength(1)
})

test('[SA35] a promise stands when the leader changes what comes after', () => {
  const state = play(
    opened(hall, [ready[1], ready[0], { who: 'duo', sees: 'group', brings: 'all' }]),
    begin('s2'),
  )
  expect(toldIn(state).map(({ who }) => who)).toEqual(['alone', 'duo'])
  const point: Act = [add('s2', 'a', 'canary'), as('p0')]
  const moved = play(state, point, [{ type: 'MoveStep', activity: 'talk', step: 's1', to: 2 }], begin('s1'))
  expect(begunIn(moved).points.get('a')?.carried).toEqual([])
  givenState(moved).when(carried).thenRefused('not-yours')
  expect(toldIn(play(state, [{ type: 'SkipStep', activity: 'talk', step: 's3', skip: true }]))).toHaveLength(
    1,
  )
})

test('[SA36] nothing is written into a step that has not been on; into one that is over, it is', () => {
  const state = opened(hall, [{ who: 'table' }, { who: 'plenary' }])
  givenState(state).when(add('s2', 'a'), as('p0')).thenRefused('not-in-this-step')
  const plenary = play(state, begin('s2'))
  const undone = play(plenary, [{ type: 'Undo', step: plenary.stepsTaken }])
  for (const late of [add('s1', 'a'), add('s2', 'a')])
    for (const there of [plenary, undone]) expect(begunIn(play(there, [late, as('p0')])).points.size).toBe(1)
})
