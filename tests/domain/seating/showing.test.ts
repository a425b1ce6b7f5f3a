import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { seatingJob } from '#shared/gathering/seating-job.ts'
import { qualityOf } from '#shared/seating/board.ts'
import { homeTables } from '#shared/seating/home.ts'
import { repair } from '#shared/seating/repair.ts'
import { shownOf, tablesOf } from '#shared/seating/tables-now.ts'
import { tableHistory } from '#tests/support/arbitraries.ts'
import { fullTables } from '#tests/support/full-tables.ts'
import { givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import { live } from '#tests/support/history.ts'
import { as } from '#tests/support/samples.ts'
import {
  answered,
  drawn,
  hallOf,
  joins,
  personsOf,
  seatsNow,
  shownRound,
  tablesWith,
  undoLast,
} from '#tests/support/seated.ts'

const small = { homes: [3, 3, 3], chairs: [5, 5, 5] }
const sizes = (state: Gathering) => seatsNow(state).map((people) => people.length)

test('[BO10] a draft that is shown is what holds, on the hall screen too, and one round fewer is to come', () => {
  const draft = drawn(play(hallOf(small), [{ type: 'SetRoundsAhead', rounds: 3 }]), 'r1')
  givenState(draft)
    .when({ type: 'ShowSeating', draft: 'r1' })
    .then(
      { type: 'v1.SeatingShown', round: 'r1', at: TEN },
      { type: 'v1.SceneShown', scene: 'seating', activity: null },
    )
  const shown = play(draft, [{ type: 'ShowSeating', draft: 'r1' }])
  expect(shown.stage.scene).toBe('seating')
  expect(shown.seating).toMatchObject({
    shown: 'round',
    ahead: 2,
    draft: null,
    rounds: [{ id: 'r1', at: TEN }],
  })
  expect(seatsNow(shown)).toEqual(draft.seating.draft?.tables.map(({ people }) => people))
  givenState(shown).when({ type: 'ShowSeating', draft: 'r1' }).thenRefused('unknown-round')
  expect(seatsNow(play(shown, [{ type: 'ClearTables' }]))).toEqual([])
})

test('[BO11] who comes has a seat at once, and nobody else moves', () => {
  const shown = shownRound(hallOf(small), 'r1')
  const before = seatsNow(shown)
  const after = play(shown, joins('Ny', 'm0'))
  expect(seatsNow(after).map((people, table) => people.filter((id) => before[table]?.includes(id)))).toEqual(
    before,
  )
  expect(sizes(after).toSorted()).toEqual([3, 3, 4])
  expect(after.seating.rounds[0]?.late).toHaveLength(1)
  expect(after.steps).toEqual(shown.steps)
})

test('[BO11] while a draft waits, who comes has a seat in it as well as in what is shown', () => {
  const state = play(drawn(shownRound(hallOf(small), 'r1'), 'r2'), joins('Ny', 'm1'))
  const [newcomer] = state.seating.rounds[0]?.late ?? []
  expect(state.seating.draft?.late).toEqual([newcomer])
  expect(state.seating.draft?.tables.flatMap(({ people }) => people)).toContain(newcomer)
  expect(seatsNow(state).flat()).toContain(newcomer)
})

test('[BO11] pins and those they are kept with come first, locked tables take nobody in, and a full hall fetches a chair', () => {
  const round = shownRound(hallOf(small), 'r1')
  const seatOf = (state: Gathering, person: string) =>
    seatsNow(state).findIndex((people) => people.includes(person))
  const gone = play(round, [{ type: 'FreeSeat', person: 'm0-0' }])
  const held = play(
    gone,
    [{ type: 'SetTables', tables: tablesWith([5, 5, 5]) }],
    [{ type: 'KeepPairs', together: [['m1-0', 'm0-1']], apart: [] }],
  )
  const back = (state: Gathering, person: string) =>
    play(state, [
      { type: 'JoinAs', person },
      { by: { role: 'visitor' }, device: 'a new phone' },
    ])
  // The seat that was theirs is theirs when they come back.
  expect(seatOf(back(held, 'm0-0'), 'm0-0')).toBe(seatOf(round, 'm0-0'))

  const listed = play(round, [
    { type: 'ExpectPeople', people: [{ name: 'Fast', municipality: 'm0', title: '', duties: [] }] },
  ])
  const fast = [...listed.people.roster.values()].find(({ name }) => name === 'Fast')?.id ?? ''
  for (const table of ['t1', 't2', 't3']) {
    const pinned = play(listed, [{ type: 'PinPerson', person: fast, table }])
    expect(seatOf(back(pinned, fast), fast)).toBe(Number(table.slice(1)) - 1)
  }
  const kept = play(listed, [{ type: 'KeepPairs', together: [[fast, 'm2-1']], apart: [] }])
  expect(seatOf(back(kept, fast), fast)).toBe(seatOf(kept, 'm2-1'))
  const locked = play(
    listed,
    [{ type: 'LockTable', table: 't1', locked: true }],
    [{ type: 'LockTable', table: 't2', locked: true }],
  )
  expect(seatOf(back(locked, fast), fast)).toBe(2)
  const full = play(listed, [{ type: 'SetTables', tables: tablesWith([3, 3, 3]) }])
  expect(sizes(back(full, fast)).toSorted()).toEqual([3, 3, 4])
})

/** Halls with a past, and one who is to come. */
const halls = fc.record({
  homes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 4 }),
  tables: fc.integer({ min: 2, max: 4 }),
  rounds: fc.integer({ min: 1, max: 3 }),
  home: fc.nat({ max: 3 }),
  seed: fc.nat({ max: 1_000 }),
})

test('[BO11] the seat of one who comes costs what the fewest moves would cost', () => {
  fc.assert(
    fc.property(halls, ({ homes, tables, rounds, home, seed }) => {
      let state = hallOf({ homes, chairs: Array.from({ length: tables }, () => 20) })
      for (let round = 0; round < rounds; round += 1) state = shownRound(state, `r${round}`, seed + round)
      const round = `r${rounds - 1}`
      const after = play(state, joins('Ny', `m${home % homes.length}`))
      const newcomer = after.seating.rounds.at(-1)?.late[0] ?? ''
      // As the server would mend it, from how it was before they came.
      const before = { ...after, seating: state.seating }
      const asked = play(before, [{ type: 'SeatLateComers', asked: 'mend', round }])
      const numbered = seatingJob(asked, TEN)
      if (numbered?.job.mend == null) throw new Error('nothing to mend')
      const { hall, round: task, mend } = numbered.job
      const best = repair(hall, mend, task)
      const people = new Map(numbered.people.map((id, number) => [id, number]))
      const ours = seatsNow(after).map((sitting) => sitting.map((id) => people.get(id) ?? -1))
      const cost = ({ sameMunicipality, repeats }: ReturnType<typeof qualityOf>) => [
        sameMunicipality,
        repeats,
      ]
      expect(best.moves.map(({ person }) => numbered.people[person])).toEqual([newcomer])
      expect(cost(qualityOf({ ...hall, rounds: [task] }, [ours]))).toEqual(cost(best.quality))
    }),
    { numRuns: 150 },
  )
})

test('[BO12] along every history everybody here has one seat while tables hold and one is open', () => {
  let held = 0
  fc.assert(
    fc.property(tableHistory, (deeds) => {
      for (const { after } of live(deeds, stateAfter(fullTables))) {
        const { seating, people } = after
        const open = seating.tables.some(({ id, chairs }) => chairs > 0 && !seating.locked.includes(id))
        const here = [...people.roster.values()]
          .filter(({ presence }) => presence === 'arrived')
          .map(({ id }) => id)
        for (const arrangement of [shownOf(seating), seating.draft]) {
          if (arrangement === null) continue
          const seated = tablesOf(seating.tables, arrangement, people).flatMap((table) => table.people)
          expect(new Set(seated).size).toBe(seated.length)
          if (!open) continue
          expect(seated.toSorted()).toEqual(here.toSorted())
          held += 1
        }
      }
    }),
    { numRuns: 200 },
  )
  expect(held).toBeGreaterThan(1_000)
})

/** Three leave one table of three, so that people of the others have to move. */
function uneven(): Gathering {
  const shown = shownRound(hallOf({ homes: [4, 4, 4], chairs: [5, 5, 5] }), 'r1')
  const leaving = seatsNow(shown)[0]?.slice(0, 3) ?? []
  return play(shown, ...leaving.map((person) => [{ type: 'FreeSeat', person } as const] as const))
}

test('[BO13] the fewest moves that even tables out come as a draft, each of them named', () => {
  const state = uneven()
  expect(sizes(state)).toEqual([1, 4, 4])
  const mended = answered(play(state, [{ type: 'SeatLateComers', asked: 'r2', round: 'r1' }]))
  const { draft } = mended.seating
  expect(draft).toMatchObject({ id: 'r2', mends: 'r1' })
  expect(draft?.moves.map(({ to }) => to)).toEqual(['t1', 't1'])
  expect(draft?.moves.map(({ from }) => from).toSorted()).toEqual(['t2', 't3'])
  for (const { person, from } of draft?.moves ?? [])
    expect(seatsNow(state)[Number(from?.slice(1)) - 1]).toContain(person)
  expect(seatsNow(mended)).toEqual(seatsNow(state))

  const shown = play(mended, [{ type: 'ShowSeating', draft: 'r2' }, { now: TEN + 5 }])
  expect(sizes(shown)).toEqual([3, 3, 3])
  expect(shown.seating.rounds.map(({ id, at }) => [id, at])).toEqual([['r1', TEN]])
  expect(shown.seating).toMatchObject({ shown: 'round', draft: null, ahead: state.seating.ahead })
})

test('[BO13] a draft can be mended before it is shown, and stays a new round', () => {
  const draft = drawn(hallOf({ homes: [4, 4, 4], chairs: [5, 5, 5] }), 'r1')
  const leaving = draft.seating.draft?.tables[0]?.people.slice(0, 3) ?? []
  const state = play(draft, ...leaving.map((person) => [{ type: 'FreeSeat', person } as const] as const))
  const mended = answered(play(state, [{ type: 'SeatLateComers', asked: 'r2', round: 'r1' }]))
  expect(mended.seating.draft).toMatchObject({ id: 'r2', mends: null })
  expect(mended.seating.draft?.moves).toHaveLength(2)
  const shown = play(mended, [{ type: 'ShowSeating', draft: 'r2' }])
  expect(shown.seating.rounds.map(({ id }) => id)).toEqual(['r2'])
})

test('[BO13] only what is drafted or shown can be mended, and a mended round only while it is shown', () => {
  const state = uneven()
  givenState(state).when({ type: 'SeatLateComers', asked: 'r2', round: 'gone' }).thenRefused('unknown-round')
  const mended = answered(play(state, [{ type: 'SeatLateComers', asked: 'r2', round: 'r1' }]))
  const home = play(mended, [{ type: 'ShowHomeTables' }])
  givenState(home).when({ type: 'ShowSeating', draft: 'r2' }).thenRefused('unknown-round')
})

test('[BO14] home and back: each to the table they had, also those who came meanwhile', () => {
  const shown = shownRound(hallOf(small), 'r1')
  const home = play(shown, [{ type: 'ShowHomeTables' }])
  expect(home.seating.shown).toBe('home')
  for (const people of seatsNow(home)) expect(new Set(people.map((id) => id.split('-')[0])).size).toBe(1)
  const came = play(home, joins('Ny', 'm1'))
  const newcomer = came.seating.home?.late[0] ?? ''
  expect(seatsNow(came).find((people) => people.includes(newcomer))).toContain('m1-0')
  const back = play(came, [{ type: 'ShowLastRound' }])
  expect(seatsNow(back).map((people) => people.filter((id) => id !== newcomer))).toEqual(seatsNow(shown))
  expect(seatsNow(back).flat()).toContain(newcomer)
  // Home once more is the same home.
  expect(seatsNow(play(back, [{ type: 'ShowHomeTables' }])).map((people) => people.toSorted())).toEqual(
    seatsNow(came).map((people) => people.toSorted()),
  )
  givenState(hallOf(small)).when({ type: 'ShowLastRound' }).thenRefused('unknown-round')
  givenState(came).when({ type: 'ShowHomeTables' }).thenNothing()
})

test('[BO14] home tables made for a few are made anew when many have come since', () => {
  const early = play(hallOf({ homes: [1, 1], chairs: [4, 4, 4] }), [{ type: 'ShowHomeTables' }])
  const crowd = Array.from({ length: 6 }, (_, nth) => joins(`Ny ${nth}`, nth < 3 ? 'm0' : 'm1'))
  const later = play(early, [{ type: 'ClearTables' }], ...crowd, [{ type: 'ShowHomeTables' }])
  expect(later.seating.home?.id).not.toBe(early.seating.home?.id)
  expect(sizes(later).toSorted()).toEqual([0, 4, 4])
})

const towns = fc.record({
  homes: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 }),
  guests: fc.nat({ max: 4 }),
  chairs: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 }),
})

test('[BO14] whatever municipalities and tables there are, everybody sits once, and on a chair while there are enough', () => {
  fc.assert(
    fc.property(towns, (town) => {
      fc.pre(town.chairs.some((count) => count > 0) && personsOf(town).length > 0)
      const { seating, people } = hallOf(town)
      const home = homeTables(seating.tables, people)
      expect(home.flatMap((table) => table.people).toSorted()).toEqual([...personsOf(town)].sort())
      const chairs = new Map(seating.tables.map((table) => [table.id, table.chairs]))
      const over = home.reduce(
        (sum, { table, people: at }) => sum + Math.max(0, at.length - (chairs.get(table) ?? 0)),
        0,
      )
      const all = town.chairs.reduce((sum, count) => sum + count, 0)
      expect(over).toBe(Math.max(0, personsOf(town).length - all))
      expect(home.every(({ table }) => (chairs.get(table) ?? 0) > 0)).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('[BO14] a municipality has its own table while there are enough, and a large one neighbouring ones', () => {
  const homesAt = (homes: readonly number[], chairs: readonly number[], guests = 0) => {
    const { seating, people } = hallOf({ homes, chairs, guests })
    return homeTables(seating.tables, people).map(({ people: at }) =>
      [...new Set(at.map((id) => id.split('-')[0]))]
        .sort()
        .map((home) => `${home} ${at.filter((id) => id.startsWith(`${home}-`)).length}`),
    )
  }
  expect(homesAt([3, 5, 4], [6, 6, 6])).toEqual([['m1 5'], ['m2 4'], ['m0 3']])
  expect(homesAt([4, 13], [6, 6, 6, 6])).toEqual([['m1 5'], ['m1 4'], ['m1 4'], ['m0 4']])
  // Two small ones and the guests share what is left, and the large ones do not.
  expect(homesAt([6, 5, 2, 1], [6, 6, 6], 2)).toEqual([['m0 6'], ['m1 5'], ['guest 2', 'm2 2', 'm3 1']])
  // The round table by the window holds the one that fits.
  expect(homesAt([3, 8], [10, 3, 8])).toEqual([[], ['m0 3'], ['m1 8']])
  expect(homesAt([5], [2, 2])).toEqual([['m0 3'], ['m0 2']])
})

test('[BO15] each step is taken back, one after the other, and nothing else with it', () => {
  const base = play(hallOf(small), [{ type: 'SetRoundsAhead', rounds: 3 }])
  const steps: readonly ((state: Gathering) => Gathering)[] = [
    (state) => play(state, [{ type: 'PinPerson', person: 'm0-0', table: 't1' }]),
    (state) => play(state, [{ type: 'KeepPairs', together: [], apart: [['m0-0', 'm1-0']] }]),
    (state) => drawn(state, 'r1'),
    (state) => play(state, [{ type: 'LockTable', table: 't1', locked: true }]),
    (state) => play(state, [{ type: 'ShowSeating', draft: 'r1' }]),
    (state) => drawn(state, 'r2'),
    (state) => play(state, [{ type: 'ShowSeating', draft: 'r2' }]),
    (state) => {
      const person = seatsNow(state)[1]?.[0] ?? ''
      return play(state, [{ type: 'MoveSeat', round: 'r2', person, table: 't3', swap: null }])
    },
    (state) => play(state, [{ type: 'ShowHomeTables' }]),
    (state) => play(state, [{ type: 'ShowLastRound' }]),
    (state) => answered(play(state, [{ type: 'SeatLateComers', asked: 'r3', round: 'r2' }])),
    (state) => play(state, [{ type: 'DropDraft' }]),
    (state) => play(state, [{ type: 'UnpinPerson', person: 'm0-0' }]),
    (state) => play(state, [{ type: 'SetTables', tables: tablesWith([5, 5, 5, 5]) }]),
    (state) => play(state, [{ type: 'ClearTables' }]),
  ]
  const along = [base]
  for (const step of steps) along.push(step(along.at(-1) ?? base))
  let state = along.at(-1) ?? base
  for (const before of along.slice(0, -1).toReversed()) {
    state = play(state, undoLast(state))
    expect(state.seating).toEqual(before.seating)
    expect(state.stage).toEqual(before.stage)
  }
})

test('[BO15] taken back, those who have come since have a seat, and what people said of whom they know stays', () => {
  const one = shownRound(hallOf(small), 'r1')
  const two = play(shownRound(one, 'r2'), joins('Ny', 'm0'), [
    { type: 'KnowWell', person: 'm1-0', knows: true },
    as('m0-0'),
  ])
  const back = play(two, undoLast(two))
  expect(back.seating.rounds.map(({ id }) => id)).toEqual(['r1'])
  expect(seatsNow(back).flat()).toHaveLength(10)
  expect(back.seating.draft?.tables.flatMap(({ people }) => people)).toHaveLength(10)
  expect(back.seating.known.get('m0-0')).toEqual(['m1-0'])
})

/** Six come, and not in the order of their ids. */
const LATE = ['zz', 'yy', 'xx', 'ww', 'vv', 'uu']
function come(state: Gathering): Gathering {
  const expected = LATE.map(
    (person, nth) =>
      ({
        type: 'v1.PersonExpected',
        person,
        name: person,
        municipality: `m${nth % 3}`,
        title: '',
        duties: [],
      }) as const,
  )
  const listed = expected.reduce<Gathering>(evolve, state)
  return play(listed, ...LATE.map((person) => [{ type: 'MarkArrived', person }, as(person)] as const))
}
const tablesOfLate = (state: Gathering) =>
  LATE.map((person) => seatsNow(state).findIndex((people) => people.includes(person)))

test.each<[string, (state: Gathering) => Gathering]>([
  ['a round told of', (state) => play(state, [{ type: 'SetRoundsAhead', rounds: 3 }])],
  ['a table locked', (state) => play(state, [{ type: 'LockTable', table: 't1', locked: true }])],
  ['a draft drawn', (state) => play(state, [{ type: 'DrawSeating', asked: 'next', seed: 2 }])],
])('[BO15] who came since sits where they sit when a step is taken back: %s', (_, step) => {
  const hall = hallOf({ homes: [5, 5, 5], chairs: [8, 8, 8] })
  for (const shown of [shownRound(hall, 'r1'), play(hall, [{ type: 'ShowHomeTables' }])]) {
    const came = come(step(shown))
    const back = play(came, undoLast(came))
    expect(new Set(tablesOfLate(came)).has(-1)).toBe(false)
    expect(tablesOfLate(back)).toEqual(tablesOfLate(came))
    expect(shownOf(back.seating)?.late).toEqual(LATE)
  }
})

test('[BO15] a showing taken back and done again seats those who came since where they sat; a move of one of them is taken back', () => {
  const came = come(shownRound(hallOf({ homes: [5, 5, 5], chairs: [8, 8, 8] }), 'r1'))
  const again = play(came, undoLast(came), [{ type: 'ShowSeating', draft: 'r1' }])
  expect(tablesOfLate(again)).toEqual(tablesOfLate(came))
  const to = tablesOfLate(came)[0] === 0 ? 't2' : 't1'
  const moved = play(came, [{ type: 'MoveSeat', round: 'r1', person: 'zz', table: to, swap: null }])
  expect(tablesOfLate(moved)).not.toEqual(tablesOfLate(came))
  expect(tablesOfLate(play(moved, undoLast(moved)))).toEqual(tablesOfLate(came))
})

test('[BO15] a draw that is taken back while the search runs is asked again when it is done again, not before', () => {
  const asked = play(hallOf(small), [{ type: 'DrawSeating', asked: 'r1', seed: 1 }])
  const undone = play(asked, undoLast(asked))
  expect(undone.seating.asked).toBeNull()
  expect(seatingJob(undone, TEN)).toBeNull()
})

test('[BO23] a seat found for one copies one table, and a step keeps no round before the last', () => {
  const two = shownRound(shownRound(hallOf(small), 'r1'), 'r2')
  const after = play(two, joins('Ny', 'm0'))
  const [before = [], now = []] = [two, after].map(({ seating }) => seating.rounds.at(-1)?.tables ?? [])
  expect(now.filter((table) => before.includes(table))).toHaveLength(2)
  expect(after.seating.rounds[0]).toBe(two.seating.rounds[0])
  const step = JSON.stringify(two.steps.at(-1))
  expect(step).toContain('"r1"')
  expect(JSON.stringify(shownRound(two, 'r3').steps.at(-1)?.kept)).not.toContain('"id":"r1"')
})
