import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectSame } from '#tests/support/expect-same.ts'
import '#tests/support/seed.ts'
import { SPREAD } from '#shared/activities/conversation/spread.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import { reviveGathering } from '#shared/gathering/snapshot.ts'
import { ownView } from '#shared/views/own.ts'
import { touchedBy } from '#shared/views/touched.ts'
import { allViews } from '#tests/support/all-views.ts'
import { type Act, contextOf, givenState, play, tagIn } from '#tests/support/given.ts'
import { isTouched } from '#tests/support/is-touched.ts'
import { as } from '#tests/support/samples.ts'
import {
  type Asked,
  add,
  arriving,
  begin,
  begunIn,
  hallOf,
  nameOf,
  opened,
  repeat,
} from '#tests/support/talks.ts'

const TEXT = 'Vi kan gi hver nye leder en makker fra en annen kommune det første året.'
const plenary: Asked = { who: 'plenary', brings: 'all', support: 3 }
const many = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(nth))

/** Each writes alone, in turn, until there are so many ideas. */
function written(people: number, ideas: number, before = hallOf(people)): Gathering {
  const state = opened(before, [{ who: 'alone', capture: 'own' }, plenary])
  return play(state, ...many(ideas, (nth): Act => [add('s1', `i${nth}`, TEXT), as(nameOf(nth % people))]))
}
const plenaryOf = (people: number, ideas: number) => play(written(people, ideas), begin('s2'))

function partOf(state: Gathering, person: string) {
  const [talk] = ownView(state, person, tagIn).talks
  if (!talk?.ideas) throw new Error(`${person} is shown no ideas`)
  return { ...talk, ideas: talk.ideas, ids: talk.ideas.map(({ id }) => id) }
}
/** Without what one has written: that is there for its writer, whatever is dealt. */
function phonesOf(state: Gathering, people: number): ReadonlyMap<string, number> {
  const { points } = begunIn(state)
  const counts = new Map([...points.keys()].map((id) => [id, 0]))
  for (const person of many(people, nameOf))
    for (const id of partOf(state, person).ids)
      if (points.get(id)?.by !== person) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
const ask = (hand: number, person: string): Act => [{ type: 'AskIdeas', activity: 'talk', hand }, as(person)]
const later = (state: Gathering, count: number, by = (nth: number) => nameOf(nth)) =>
  play(state, ...many(count, (nth): Act => [add('s2', `l${nth}`, TEXT), as(by(nth))]))

test('[SA43] as many ideas as a phone can show are on all phones, in the order they came', () => {
  const state = plenaryOf(20, SPREAD.all)
  for (const person of ['p0', 'p19'])
    expect(partOf(state, person)).toMatchObject({ ids: many(SPREAD.all, (nth) => `i${nth}`), hand: null })
})

test.each([
  { people: 200, ideas: 200, each: [25, 26], phones: [24, 25] },
  { people: 200, ideas: 41, each: [20, 22], phones: [99, 100] },
  { people: 97, ideas: 83, each: [27, 29], phones: [31, 33] },
  { people: 50, ideas: 200, each: [50, 54], phones: [11, 13] },
  { people: 20, ideas: 200, each: [50, 60], phones: [4, 5] },
  { people: 1, ideas: 41, each: [41, 41], phones: [0, 0] },
])(
  '[SA43] $ideas ideas are dealt to $people phones, each to as many as any other',
  ({ people, ideas, each, phones }) => {
    const state = plenaryOf(people, ideas)
    const hands = many(people, (nth) => partOf(state, nameOf(nth)).ids.length)
    expect([Math.min(...hands), Math.max(...hands)]).toEqual(within(each))
    const counts = [...phonesOf(state, people).values()]
    expect(counts.length).toBe(ideas)
    expect([Math.min(...counts), Math.max(...counts)]).toEqual(within(phones))
  },
)
function within([from = 0, to = 0]: readonly number[]) {
  const between = {
    asymmetricMatch: (value: unknown) => typeof value === 'number' && value >= from && value <= to,
    toString: () => `${from}–${to}`,
  }
  return [between, between]
}

test('[SA43] nothing is dealt to those without a phone, and whoever comes late is dealt a hand, too', () => {
  const people = hallOf(100, { phoneless: 60 })
  const state = play(written(100, 80, people), begin('s2'))
  expect(begunIn(state).run.spread?.people).toHaveLength(40)
  const late = arriving('late', 'sund').reduce(evolve, state)
  expect(partOf(late, 'late').ids.length).toBeGreaterThan(25)
  expect(partOf(late, 'p0')).toEqual(partOf(state, 'p0'))
})

test('[SA44] what comes later goes to fewer phones the more there is, and never to fewer than eleven', () => {
  const people = 200
  const writer = () => 'p0'
  const state = later(plenaryOf(people, 0), 200, writer)
  const counts = phonesOf(state, people)
  const of = (nth: number) => counts.get(`l${nth}`) ?? 0
  expect([of(0), of(39)]).toEqual([199, 199])
  expect(of(45)).toBeGreaterThan(of(100))
  expect(of(100)).toBeGreaterThan(of(199))
  expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(SPREAD.phones - 1)
  const shown = many(people - 1, (nth) => partOf(state, nameOf(nth + 1)).ids.length)
  expect(Math.max(...shown)).toBeLessThanOrEqual(64)
})

test('[SA45] what one has written, a table’s own and what one has supported are always there', () => {
  const seats = hallOf(80, { tables: many(16, () => 5) })
  const tables = opened(seats, [
    { who: 'table', capture: 'top', top: 3 },
    { ...plenary, brings: 'all' },
  ])
  const said = play(tables, ...many(160, (nth): Act => [add('s1', `i${nth}`, TEXT), as(nameOf(nth % 80))]))
  const state = play(said, begin('s2'))
  // Table one is p0 to p4, with two each.
  const table = [0, 1, 2, 3, 4].flatMap((nth) => [`i${nth}`, `i${nth + 80}`])
  for (const nth of [0, 4]) expect(partOf(state, nameOf(nth)).ids).toEqual(expect.arrayContaining(table))
  const other = many(160, (nth) => `i${nth}`).find((id) => !partOf(state, 'p0').ids.includes(id)) ?? ''
  const given = play(state, [
    { type: 'SupportPoint', activity: 'talk', point: other, support: true },
    as('p0'),
  ])
  expect(partOf(given, 'p0').ids).toContain(other)
  expect(partOf(repeat(given), 'p0').ids).toContain(other)
})

test('[SA45] of a large group’s own there are twelve at most, so that a phone is not filled by them', () => {
  const homes = opened(hallOf(100, { homes: 2 }), [{ who: 'municipality' }, { ...plenary, brings: 'all' }])
  const said = play(homes, ...many(100, (nth): Act => [add('s1', `i${nth}`, TEXT), as(nameOf(nth))]))
  const state = play(said, begin('s2'))
  for (const nth of [0, 1, 50]) {
    const { ids } = partOf(state, nameOf(nth))
    const own = many(50, (at) => `i${2 * at + (nth % 2)}`)
    expect(ids).toEqual(expect.arrayContaining(own.slice(0, SPREAD.near)))
    expect(ids.length).toBeLessThanOrEqual(30 + SPREAD.near + 1)
  }
})

const deed = fc.record({
  kind: fc.constantFrom('add', 'add', 'add', 'ask', 'ask', 'support', 'edit', 'join', 'remove', 'rename'),
  nth: fc.nat({ max: 29 }),
  which: fc.nat({ max: 99 }),
})
const lively = later(plenaryOf(30, 70), 4)

test('[SA45] nothing that was shown goes while the step lasts, and nobody else is told of what they are not shown', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25, size: 'max' }), (deeds) => {
      let state = lively
      let before = allViews(state)
      for (const [made, { kind, nth, which }] of deeds.entries()) {
        const person = nameOf(nth)
        const points = [...begunIn(state).points.keys()].sort()
        const point = points[which % points.length] ?? ''
        const on = { activity: 'talk', point } as const
        const by = as(begunIn(state).points.get(point)?.by ?? person)
        const acts: Readonly<Record<string, Act>> = {
          add: [add('s2', `new${made}`, TEXT), as(person)],
          ask: ask(partOf(state, person).hand ?? 1, person),
          support: [{ type: 'SupportPoint', ...on, support: which < 70 }, as(person)],
          edit: [{ type: 'EditPoint', ...on, text: `annet ${made}` }, by],
          remove: [{ type: 'RemovePoint', ...on }, by],
          join: [
            { type: 'Join', name: `Ny ${made}`, municipality: 'sund', title: '' },
            { by: { role: 'visitor' }, device: `device ${made}` },
          ],
          rename: [
            {
              type: 'EditPerson',
              person,
              name: 'Ny',
              municipality: 'sund',
              title: '',
              duties: [],
              stands: 1,
            },
          ],
        }
        const [command, where = {}] = acts[kind] ?? ask(1, person)
        const decision = decide(
          state,
          command,
          contextOf(where, () => `made-${made}`),
        )
        if (!decision.ok) continue
        const last = state
        state = decision.events.reduce(evolve, state)
        const after = allViews(state)
        const touched = decision.events.map((event) => touchedBy(state, event))
        for (const [slot, view] of Object.entries(after))
          if (slot in before && !touched.some((each) => isTouched(slot, each)))
            expectSame(view, before[slot], () => slot)
        for (const each of last.people.roster.keys()) {
          const kept = new Set(partOf(state, each).ids)
          const gone = partOf(last, each).ids.filter((id) => !kept.has(id) && begunIn(state).points.has(id))
          expect(gone).toEqual([])
        }
        before = after
      }
    }),
    { numRuns: 15 },
  )
})

test('[SA45] a point that comes for the step while another is on is among its ideas when that is undone', () => {
  const state = later(plenaryOf(100, 80), 5)
  const before = partOf(state, 'p7')
  const away = play(state, begin('s1'))
  const come = play(away, [add('s2', 'meanwhile', TEXT), as('p3')])
  const back = play(come, [{ type: 'Undo', step: come.stepsTaken }])
  expect(partOf(back, 'p7').ids).toEqual(expect.arrayContaining([...before.ids]))
  expect(begunIn(back).run.spread?.later.at(-1)).toBe('meanwhile')
  expect(partOf(back, 'p3').ids).toContain('meanwhile')
})

test('[SA46] whoever asks is given another hand, until they have seen all', () => {
  let state = later(plenaryOf(200, 200), 40)
  let asked = 0
  for (let { hand, ids } = partOf(state, 'p9'); hand !== null; asked++) {
    state = play(state, ask(hand, 'p9'))
    const next = partOf(state, 'p9')
    expect(next.ids).toEqual(expect.arrayContaining(ids))
    expect(next.ids.length - ids.length).toBeLessThanOrEqual(SPREAD.most)
    ;({ hand, ids } = next)
  }
  expect(asked).toBe(9)
  expect(new Set(partOf(state, 'p9').ids).size).toBe(240)
  expect(partOf(state, 'p10').ids.length).toBeLessThan(45)
  givenState(state)
    .when(...ask(asked + 1, 'p9'))
    .thenRefused('out-of-range', 'hand')
})

test('[SA46] two presses of the same are one, and where there are no ideas there is nothing to ask for', () => {
  const state = play(plenaryOf(50, 100), ask(1, 'p0'))
  givenState(state)
    .when(...ask(1, 'p0'))
    .then()
  givenState(state)
    .when(...ask(3, 'p0'))
    .thenRefused('out-of-range', 'hand')
  givenState(written(5, 5))
    .when(...ask(1, 'p0'))
    .thenRefused('not-in-this-step')
  givenState(plenaryOf(5, 5))
    .when(...ask(1, 'p0'))
    .thenRefused('out-of-range', 'hand')
})

test('[SA46] what was dealt and asked for outlives a restart', () => {
  const state = play(later(plenaryOf(50, 100), 5), ask(1, 'p0'))
  const awake = reviveGathering(JSON.parse(JSON.stringify(state)))
  for (const person of ['p0', 'p1']) expect(partOf(awake, person)).toEqual(partOf(state, person))
})

test.each([
  { people: 200, ideas: 200, kB: 5 },
  { people: 50, ideas: 50, kB: 5 },
  { people: 50, ideas: 200, kB: 9 },
])(
  '[SA47] $people people with $ideas ideas: a phone’s part of them is $kB kB at most',
  ({ people, ideas, kB }) => {
    const state = plenaryOf(people, ideas)
    const bytes = many(people, (nth) => JSON.stringify(partOf(state, nameOf(nth)).ideas).length)
    expect(Math.max(...bytes)).toBeLessThanOrEqual(kB * 1_000)
    expect(JSON.stringify(allViews(state).hall)).not.toContain(TEXT)
  },
)

test('[SA47] a new idea makes no view that all share another, and a dozen of two hundred parts', () => {
  const state = plenaryOf(200, 200)
  const added: GatheringEvent[] = many(3, (nth) => ({
    type: 'v1.PointAdded',
    activity: 'talk',
    step: 's2',
    point: `l${nth}`,
    person: 'p0',
    group: 'bomlo',
    text: TEXT,
    at: 1,
    late: false,
  }))
  let now = state
  for (const event of added) {
    now = evolve(now, event)
    const { hall, persons } = touchedBy(now, event)
    expect(hall).toBe(false)
    expect(new Set(persons).size).toBeLessThanOrEqual(14)
  }
})
