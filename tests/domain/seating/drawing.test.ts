import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import { seatingJob, takeSeating } from '#shared/gathering/seating-job.ts'
import { HOUR } from '#shared/kernel/instant.ts'
import { qualityOf } from '#shared/seating/board.ts'
import { figuresOf } from '#shared/seating/figures.ts'
import { solve } from '#shared/seating/solve.ts'
import { tableHistory } from '#tests/support/arbitraries.ts'
import { commandExamples as example } from '#tests/support/command-examples.ts'
import { fullTables } from '#tests/support/full-tables.ts'
import { givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import { endOf, live } from '#tests/support/history.ts'
import { arrived, as, roster } from '#tests/support/samples.ts'
import { answered, drawn, hallOf, joins, seatsNow, shownRound, undoLast } from '#tests/support/seated.ts'

const five = { homes: [5, 5, 5, 5, 5], chairs: [5, 5, 5, 5, 5] }
const small = { homes: [3, 3, 3], chairs: [4, 4, 4] }
const atTables = stateAfter(fullTables)
const server = { by: { role: 'server' } } as const

test('[BO4] a draw is stored as asked for, and found afterwards under its id', () => {
  const hall = hallOf(small)
  givenState(hall)
    .when({ type: 'DrawSeating', asked: 'r1', seed: 9 })
    .then({ type: 'v1.SeatingAsked', asked: 'r1', seed: 9, mends: null, at: TEN })
  const asked = play(hall, [{ type: 'DrawSeating', asked: 'r1', seed: 9 }])
  expect(asked.seating).toMatchObject({ asked: { id: 'r1', seed: 9 }, draft: null })
  const found = answered(asked)
  expect(found.seating).toMatchObject({
    asked: null,
    draft: { id: 'r1', seed: 9, mends: null },
    shown: 'none',
  })
  expect(seatsNow(found)).toEqual([])
  givenState(found).when({ type: 'DrawSeating', asked: 'r1', seed: 9 }).thenRefused('already-exists')
})

test('[BO4] an answer to what is not asked any more changes nothing', () => {
  const hall = hallOf(small)
  const take = { ...example.TakeSeating, asked: 'r1' }
  givenState(hall).when(take, server).thenNothing()
  const twice = play(
    hall,
    [{ type: 'DrawSeating', asked: 'r1', seed: 1 }],
    [{ type: 'DrawSeating', asked: 'r2', seed: 1 }],
  )
  givenState(twice).when(take, server).thenNothing()
  givenState(play(twice, undoLast(twice), [{ type: 'DropDraft' }]))
    .when(take, server)
    .thenNothing()
})

test('[BO4] what cannot be found is told, and forgotten at the next draw', () => {
  const asked = play(hallOf(small), [{ type: 'DrawSeating', asked: 'r1', seed: 1 }])
  const lost = play(asked, [
    { type: 'TakeSeating', asked: 'r1', found: { tables: null, why: 'solver' }, problems: [] },
    server,
  ])
  expect(lost.seating).toMatchObject({ asked: null, draft: null, unfound: { id: 'r1', why: 'solver' } })
  expect(drawn(lost, 'r2').seating).toMatchObject({ unfound: null, draft: { id: 'r2' } })
})

test('[BO5] the same draw gives the same seating, and another seed another', () => {
  const tables = (asked: string, seed: number) => drawn(hallOf(five), asked, seed).seating.draft?.tables
  expect(tables('r1', 1)).toEqual(tables('r1', 1))
  const others = [2, 3, 4, 5].map((seed) => JSON.stringify(tables('r1', seed)))
  expect(new Set([JSON.stringify(tables('r1', 1)), ...others]).size).toBe(5)
})

test('[BO5] five municipalities at five tables repeat nobody in three rounds that are told of, nor in five', () => {
  for (const rounds of [3, 5])
    for (const seed of [1, 2, 3]) {
      let state = play(hallOf(five), [{ type: 'SetRoundsAhead', rounds }])
      for (let round = 0; round < rounds; round += 1) {
        state = shownRound(state, `r${round}`, seed + round * 100)
        const last = state.seating.rounds.at(-1)
        if (last === undefined) throw new Error('no round')
        expect(figuresOf(state.seating, state.people, last)).toMatchObject({
          sameMunicipality: 0,
          repeats: 0,
          best: true,
        })
        expect(state.seating.ahead).toBe(round === rounds - 1 ? null : rounds - round - 1)
      }
    }
})

test('[BO5] who draws once more gets another seating, planned anew; a new number of rounds makes a new plan', () => {
  const first = drawn(play(hallOf(five), [{ type: 'SetRoundsAhead', rounds: 3 }]), 'r1', 1)
  expect(first.seating.plan?.rounds).toHaveLength(3)
  expect(first.seating.draft?.plan?.rounds).toHaveLength(2)
  const again = drawn(first, 'r2', 2)
  expect(again.seating.draft?.tables).not.toEqual(first.seating.draft?.tables)
  const shown = play(again, [{ type: 'ShowSeating', draft: 'r2' }])
  expect(shown.seating.plan).toEqual(again.seating.draft?.plan)
  expect(play(shown, [{ type: 'SetRoundsAhead', rounds: 4 }]).seating.plan).toBeNull()
})

test('[BO5] when nobody has said how many rounds are to come, three are thought of, again and again', () => {
  let state = hallOf(small)
  const planned = [1, 2, 3, 4, 5].map((round) => {
    const draft = drawn(state, `r${round}`, round)
    state = play(draft, [{ type: 'ShowSeating', draft: `r${round}` }])
    return draft.seating.plan?.rounds.length
  })
  expect(planned).toEqual([3, 2, 1, 3, 2])
})

test('[BO6] meeting again weighs four on the day, two if it was the day before, one if longer ago', () => {
  let state = hallOf(small)
  for (const [round, day] of [0, 0, 3, 4].entries())
    state = shownRound(state, `r${round}`, round, TEN + day * 24 * HOUR)
  const asked = (day: number, hours = 10) => {
    const drawing = play(state, [{ type: 'DrawSeating', asked: 'r9', seed: 1 }])
    const job = seatingJob(drawing, TEN + (day * 24 + hours - 10) * HOUR)?.job
    return job?.hall.history.map(({ weight }) => weight)
  }
  expect(asked(4)).toEqual([1, 1, 2, 4])
  expect(asked(5)).toEqual([1, 1, 1, 2])
  // The day ends at midnight where people meet.
  expect(asked(4, 23.5)).toEqual([1, 1, 2, 4])
  expect(asked(4, 24.5)).toEqual([1, 1, 1, 2])
})

test('[BO6] who knows whom well counts as if they had met, once, whoever said it, and for whom they turned out to be', () => {
  const state = play(
    hallOf(small),
    [{ type: 'KnowWell', person: 'm1-0', knows: true }, as('m0-0')],
    [{ type: 'KnowWell', person: 'm0-0', knows: true }, as('m1-0')],
    [{ type: 'KnowWell', person: 'm2-1', knows: true }, as('m0-1')],
    [{ type: 'KnowWell', person: 'm2-2', knows: true }, as('m0-1')],
    [{ type: 'KnowWell', person: 'm2-2', knows: false }, as('m0-1')],
    [{ type: 'MergePeople', person: 'm2-0', twin: 'm2-1' }],
    [{ type: 'DrawSeating', asked: 'r1', seed: 1 }],
  )
  const numbered = seatingJob(state, TEN)
  const pairs = numbered?.job.hall.known.map(({ pair, weight }) => [
    ...pair.map((number) => numbered.people[number]).sort(),
    weight,
  ])
  expect(pairs?.sort()).toEqual([
    ['m0-0', 'm1-0', 4],
    ['m0-1', 'm2-0', 4],
  ])
})

test('[BO6] two who are one have met whom both have met', () => {
  const before = shownRound(hallOf(small), 'r1')
  const state = play(
    before,
    [{ type: 'MergePeople', person: 'm0-0', twin: 'm1-0' }],
    [{ type: 'DrawSeating', asked: 'r2', seed: 1 }],
  )
  const numbered = seatingJob(state, TEN)
  const [round] = numbered?.job.hall.history ?? []
  const withThem = round?.tables.filter((table) =>
    table.some((number) => numbered?.people[number] === 'm0-0'),
  )
  const both = seatsNow(before).filter((people) => people.includes('m0-0') || people.includes('m1-0'))
  expect(withThem).toHaveLength(both.length)
})

test('[BO6] knowing somebody is said of others on the list, and not endlessly', () => {
  const when = givenState(hallOf(small)).when
  when({ type: 'KnowWell', person: 'm0-0', knows: true }, as('m0-0')).thenRefused('unknown-person')
  when({ type: 'KnowWell', person: 'nobody', knows: true }, as('m0-0')).thenRefused('unknown-person')
  when({ type: 'KnowWell', person: 'm0-1', knows: false }, as('m0-0')).thenNothing()
  const crowd = hallOf({ homes: [102], chairs: [102] })
  const sociable = play(
    crowd,
    ...Array.from(
      { length: 100 },
      (_, nth) => [{ type: 'KnowWell', person: `m0-${nth + 1}`, knows: true } as const, as('m0-0')] as const,
    ),
  )
  givenState(sociable)
    .when({ type: 'KnowWell', person: 'm0-101', knows: true }, as('m0-0'))
    .thenRefused('out-of-range', '100')
})

test('[BO7] a phone that stands for several takes as many chairs, at one table', () => {
  const state = play(hallOf({ homes: [4, 4], chairs: [6, 6] }), [
    { type: 'StandFor', stands: 4 },
    { ...as('m0-0'), device: 'phone of m0-0' },
  ])
  for (const seed of [1, 2, 3]) {
    const seats = seatsNow(shownRound(state, `r${seed}`, seed))
    const own = seats.find((people) => people.includes('m0-0')) ?? []
    // Eleven heads at two tables: six and five.
    expect([own.length + 3, 8 - own.length].toSorted()).toEqual([5, 6])
  }
  // More than any table holds: they take one, and the others find seats.
  const many = play(state, [
    { type: 'StandFor', stands: 40 },
    { ...as('m0-0'), device: 'phone of m0-0' },
  ])
  expect(seatsNow(shownRound(many, 'r1')).flat()).toHaveLength(8)
})

test('[BO8] one person is moved, and two change seats, in the draft and in what is shown', () => {
  const draft = drawn(hallOf(small), 'r1')
  for (const state of [draft, play(draft, [{ type: 'ShowSeating', draft: 'r1' }])]) {
    const tables = (state.seating.draft ?? state.seating.rounds[0])?.tables ?? []
    const [a = '', b = ''] = [tables[0]?.people[0], tables[1]?.people[0]]
    const of = (after: typeof state) =>
      (after.seating.draft ?? after.seating.rounds[0])?.tables.map(({ people }) => people) ?? []
    const moved = of(play(state, [{ type: 'MoveSeat', round: 'r1', person: a, table: 't2', swap: null }]))
    expect(moved[0]).not.toContain(a)
    expect(moved[1]).toEqual([...(tables[1]?.people ?? []), a])
    const swapped = of(play(state, [{ type: 'MoveSeat', round: 'r1', person: a, table: 't2', swap: b }]))
    expect(swapped[0]).toContain(b)
    expect(swapped[1]).toContain(a)
    expect(swapped.flat()).toHaveLength(9)
    givenState(state)
      .when({ type: 'MoveSeat', round: 'r1', person: a, table: 't1', swap: null })
      .thenNothing()
    givenState(state)
      .when({ type: 'MoveSeat', round: 'gone', person: a, table: 't2', swap: null })
      .thenRefused('unknown-round')
    givenState(state)
      .when({ type: 'MoveSeat', round: 'r1', person: a, table: 'gone', swap: null })
      .thenRefused('unknown-table')
    givenState(state)
      .when({ type: 'MoveSeat', round: 'r1', person: 'nobody', table: 't2', swap: null })
      .thenRefused('unknown-person')
    givenState(state)
      .when({ type: 'MoveSeat', round: 'r1', person: a, table: 't3', swap: b })
      .thenRefused('unknown-person')
  }
})

const move = { type: 'MoveSeat', round: 'r1' } as const
const moved = { type: 'v1.SeatMoved', round: 'r1' } as const

test('[BO16] nobody is moved to or from a locked table, in the draft and in what is shown', () => {
  const draft = play(drawn(hallOf(small), 'r1'), [{ type: 'LockTable', table: 't1', locked: true }])
  for (const state of [draft, play(draft, [{ type: 'ShowSeating', draft: 'r1' }])]) {
    const tables = (state.seating.draft ?? state.seating.rounds[0])?.tables ?? []
    const [a = '', b = '', c = ''] = tables.map(({ people }) => people[0])
    const { when } = givenState(state)
    when({ ...move, person: a, table: 't2', swap: null }).thenRefused('table-locked', '1')
    when({ ...move, person: b, table: 't1', swap: null }).thenRefused('table-locked', '1')
    when({ ...move, person: a, table: 't2', swap: b }).thenRefused('table-locked', '1')
    when({ ...move, person: b, table: 't1', swap: a }).thenRefused('table-locked', '1')
    when({ ...move, person: a, table: 't1', swap: null }).thenNothing()
    when({ ...move, person: b, table: 't3', swap: c }).then({ ...moved, person: b, table: 't3', swap: c })
  }
})

test('[BO16] who is pinned is moved to that table and to no other, alone or in exchange; a pin to a table that is gone holds nobody', () => {
  const draft = drawn(hallOf(small), 'r1')
  const [a = '', b = '', c = ''] = draft.seating.draft?.tables.map(({ people }) => people[0]) ?? []
  const pinned = play(draft, [{ type: 'PinPerson', person: a, table: 't1' }])
  givenState(pinned)
    .when({ ...move, person: a, table: 't2', swap: null })
    .thenRefused('seat-pinned', '1')
  givenState(pinned)
    .when({ ...move, person: b, table: 't1', swap: a })
    .thenRefused('seat-pinned', '1')
  const elsewhere = play(draft, [{ type: 'PinPerson', person: a, table: 't2' }])
  givenState(elsewhere)
    .when({ ...move, person: a, table: 't3', swap: c })
    .thenRefused('seat-pinned', '2')
  givenState(elsewhere)
    .when({ ...move, person: a, table: 't2', swap: null })
    .then({ ...moved, person: a, table: 't2', swap: null })
  givenState(elsewhere)
    .when({ ...move, person: b, table: 't1', swap: a })
    .then({ ...moved, person: b, table: 't1', swap: a })
  const gone = play(pinned, [
    { type: 'SetTables', tables: pinned.seating.tables.filter(({ id }) => id !== 't1') },
  ])
  const at = gone.seating.draft?.tables.find(({ people }) => people.includes(a))?.table
  const to = at === 't2' ? 't3' : 't2'
  givenState(gone)
    .when({ ...move, person: a, table: to, swap: null })
    .then({ ...moved, person: a, table: to, swap: null })
})

test('[BO8] a dropped draft leaves nothing, and there is nothing to show', () => {
  const dropped = play(drawn(hallOf(small), 'r1'), [{ type: 'DropDraft' }])
  expect(dropped.seating).toMatchObject({ draft: null, asked: null, rounds: [] })
  givenState(dropped).when({ type: 'DropDraft' }).thenNothing()
  givenState(dropped).when({ type: 'ShowSeating', draft: 'r1' }).thenRefused('unknown-round')
})

test('[BO9] along every history the figures are those of the search’s own count, each meeting one', () => {
  let seen = 0
  fc.assert(
    fc.property(tableHistory, (deeds) => {
      const { seating, people } = endOf(live(deeds, atTables), atTables)
      for (const round of [...seating.rounds.slice(-1), ...(seating.draft ? [seating.draft] : [])]) {
        const figures = figuresOf(seating, people, round)
        const asked = { ...seating, asked: { id: 'x', seed: 1, mends: null, at: 1 }, draft: null }
        const past = round.id === seating.rounds.at(-1)?.id ? seating.rounds.slice(0, -1) : seating.rounds
        const gathering = { ...atTables, people, seating: { ...asked, rounds: past } }
        const numbered = seatingJob(gathering, TEN, round.tables)
        if (numbered === null) throw new Error('no job')
        const { hall, mend } = numbered.job
        const history = hall.history.map(({ tables }) => ({ tables, weight: 1 }))
        const counted = qualityOf({ ...hall, history, known: [], again: 1, rounds: [] }, [
          (mend ?? []).map((table) => table.filter((number) => number < numbered.persons)),
        ])
        if (round.id === seating.draft?.id && seating.draft.mends !== null) continue
        seen += 1
        expect([figures.sameMunicipality, figures.repeats, figures.apartBroken]).toEqual([
          counted.sameMunicipality,
          counted.repeats,
          counted.apartBroken,
        ])
      }
    }),
    { numRuns: 150 },
  )
  expect(seen).toBeGreaterThan(50)
})

test('[BO9] two kept apart who turn out to be one break nothing', () => {
  const state = play(
    shownRound(hallOf(small), 'r1'),
    [{ type: 'KeepPairs', together: [], apart: [['m0-0', 'm0-1']] }],
    [{ type: 'MergePeople', person: 'm0-1', twin: 'm0-0' }],
  )
  expect(figuresOf(state.seating, state.people, state.seating.rounds[0] ?? neverShown()).apartBroken).toBe(0)
})

test('[BO9] whom people know well is in no figure', () => {
  const state = shownRound(shownRound(hallOf(small), 'r1'), 'r2')
  const [first = []] = seatsNow(state)
  const figures = (of: typeof state) =>
    figuresOf(of.seating, of.people, of.seating.rounds.at(-1) ?? neverShown())
  const told = play(state, [{ type: 'KnowWell', person: first[1] ?? '', knows: true }, as(first[0] ?? '')])
  expect(told.seating.known.size).toBe(1)
  expect(figures(told)).toEqual(figures(state))
})

test('[BO9] “best” is said at the fewest there can be, and not one pair above', () => {
  const state = shownRound(hallOf(small), 'r1')
  const round = state.seating.rounds[0] ?? neverShown()
  expect(figuresOf(state.seating, state.people, round)).toMatchObject({
    sameMunicipality: 0,
    best: true,
    pairs: 9,
  })
  const [a = [], b = []] = seatsNow(state)
  const colleague = b.find((person) => person.startsWith((a[0] ?? '').split('-')[0] ?? '-')) ?? ''
  const other = a.find((person) => person !== a[0]) ?? ''
  const worse = play(state, [{ type: 'MoveSeat', round: 'r1', person: colleague, table: 't1', swap: other }])
  const now = figuresOf(worse.seating, worse.people, worse.seating.rounds[0] ?? neverShown())
  expect(now.sameMunicipality).toBeGreaterThan(0)
  expect(now).toMatchObject({ sameMunicipalityLeast: 0, best: false })
})

function neverShown(): never {
  throw new Error('no round has been shown')
}

test('[BO9] somebody who comes late may take the proof away, never the count', () => {
  const state = play(shownRound(hallOf(small), 'r1'), joins('Ny', 'm0'))
  const round = state.seating.rounds[0] ?? neverShown()
  expect(round.least).toBeNull()
  // Four of one municipality at three tables: one pair is the fewest.
  expect(figuresOf(state.seating, state.people, round)).toMatchObject({
    sameMunicipality: 1,
    sameMunicipalityLeast: 1,
    repeats: 0,
    repeatsLeast: null,
    best: true,
  })
})

test('[BO5] a plan is made for those expected, and those who are not here are left out of the round', () => {
  const expected = play(stateAfter([...roster, arrived('ane'), arrived('dina'), arrived('even')]), [
    example.SetTables,
  ])
  const state = drawn(expected, 'r1')
  expect(state.seating.draft?.tables.flatMap(({ people }) => people).toSorted()).toEqual([
    'ane',
    'dina',
    'even',
  ])
  expect(state.seating.plan?.rounds[0]?.flatMap(({ people }) => people)).toHaveLength(5)
})

test('[BO5] what the search is given and gives is numbers alone, and comes back by id', () => {
  const asked = play(hallOf(small), [{ type: 'DrawSeating', asked: 'r1', seed: 4 }])
  const numbered = seatingJob(asked, TEN)
  if (numbered === null) throw new Error('no job')
  const there = structuredClone(numbered.job)
  expect(JSON.stringify(there)).not.toContain('m0-0')
  const taken = takeSeating(numbered, 'r1', structuredClone(solve(there, 5_000)))
  expect(taken.found.tables?.flatMap(({ people }) => people).toSorted()).toEqual(
    [...asked.people.roster.keys()].sort(),
  )
})
