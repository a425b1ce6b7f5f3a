import { expect, test } from 'vitest'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { seatingProblem } from '#shared/words/seating-problems.ts'
import { given, givenState, play } from '#tests/support/given.ts'
import { drawn, hallOf, joins, personsOf, seatsNow, shownRound, tablesWith } from '#tests/support/seated.ts'

const small = { homes: [3, 3, 3], chairs: [3, 3, 3] }
const table = { id: 't1', name: 'Vinduet', chairs: 6, note: 'Ved vinduet', place: { x: 10, y: 20 } }

test('[BO1] tables are set whole, and set again as they were they change nothing', () => {
  const set: RoomCommand = { type: 'SetTables', tables: [table] }
  given()
    .when(set)
    .then({ type: 'v1.TablesSet', tables: [table] })
  given({ type: 'v1.TablesSet', tables: [table] })
    .when({ type: 'SetTables', tables: [{ ...table, name: '  Vinduet ' }] })
    .thenNothing()
  given({ type: 'v1.TablesSet', tables: [table] })
    .when({ type: 'SetTables', tables: [{ ...table, place: null }] })
    .then({ type: 'v1.TablesSet', tables: [{ ...table, place: null }] })
  given({ type: 'v1.TablesSet', tables: [table] })
    .when({ type: 'SetTables', tables: [] })
    .then({ type: 'v1.TablesSet', tables: [] })
})

test('[BO1] a table without a name goes by its number; ids once each, and words within their limits', () => {
  const unnamed = { ...table, id: 't2', name: ' ' }
  given()
    .when({ type: 'SetTables', tables: [table, unnamed] })
    .then({ type: 'v1.TablesSet', tables: [table, { ...unnamed, name: '2' }] })
  given()
    .when({ type: 'SetTables', tables: [table, table] })
    .thenRefused('already-exists')
  given()
    .when({ type: 'SetTables', tables: [{ ...table, name: 'x'.repeat(21) }] })
    .thenRefused('text-too-long', '20')
  given()
    .when({ type: 'SetTables', tables: [{ ...table, note: 'x'.repeat(121) }] })
    .thenRefused('text-too-long', '120')
})

test('[BO1] who sat at a table that is gone has another seat at once, and a locked table that is gone is unlocked', () => {
  const shown = play(shownRound(hallOf(small), 'r1'), [{ type: 'LockTable', table: 't3', locked: true }])
  const before = seatsNow(shown)
  const after = play(shown, [{ type: 'SetTables', tables: tablesWith([5, 5]) }])
  expect(after.seating.locked).toEqual([])
  const seats = seatsNow(after)
  expect(seats.flat().sort()).toEqual([...personsOf(small)].sort())
  for (const [place, people] of seats.entries())
    expect(people).toEqual(expect.arrayContaining([...(before[place] ?? ['none'])]))
  expect(seats.map((people) => people.length).sort()).toEqual([4, 5])
})

test('[BO2] who is pinned sits there, who is locked stays, and pairs are kept', () => {
  const set = play(
    hallOf(small),
    [{ type: 'PinPerson', person: 'm0-0', table: 't3' }],
    [{ type: 'KeepPairs', together: [['m1-0', 'm2-0']], apart: [['m0-0', 'm1-1']] }],
  )
  for (const seed of [1, 2, 3, 4, 5]) {
    const state = shownRound(set, `r${seed}`, seed)
    const at = (person: string) => seatsNow(state).findIndex((people) => people.includes(person))
    expect(at('m0-0')).toBe(2)
    expect(at('m1-0')).toBe(at('m2-0'))
    expect(at('m1-1')).not.toBe(2)
    const locked = play(state, [{ type: 'LockTable', table: 't1', locked: true }])
    expect(seatsNow(shownRound(locked, 'again', seed + 50))[0]?.toSorted()).toEqual(
      seatsNow(state)[0]?.toSorted(),
    )
  }
})

test('[BO2] pins and locks are about people and tables that are there, and twice is once', () => {
  const when = givenState(hallOf(small)).when
  when({ type: 'PinPerson', person: 'nobody', table: 't1' }).thenRefused('unknown-person')
  when({ type: 'PinPerson', person: 'm0-0', table: 'gone' }).thenRefused('unknown-table')
  when({ type: 'LockTable', table: 'gone', locked: true }).thenRefused('unknown-table')
  when({ type: 'KeepPairs', together: [['m0-0', 'nobody']], apart: [] }).thenRefused('unknown-person')
  when({ type: 'UnpinPerson', person: 'm0-0' }).thenNothing()
  const pinned = play(
    hallOf(small),
    [{ type: 'PinPerson', person: 'm0-0', table: 't1' }],
    [{ type: 'PinPerson', person: 'm0-0', table: 't2' }],
  )
  expect(pinned.seating.pins).toEqual([{ person: 'm0-0', table: 't2' }])
  givenState(pinned).when({ type: 'PinPerson', person: 'm0-0', table: 't2' }).thenNothing()
  expect(play(pinned, [{ type: 'UnpinPerson', person: 'm0-0' }]).seating.pins).toEqual([])
  const kept = play(hallOf(small), [
    {
      type: 'KeepPairs',
      together: [
        ['m1-0', 'm0-0'],
        ['m0-0', 'm1-0'],
      ],
      apart: [['m2-0', 'm2-0']],
    },
  ])
  expect(kept.seating).toMatchObject({ together: [['m0-0', 'm1-0']], apart: [] })
})

test('[BO2] two who turn out to be one have one pin and one seat', () => {
  const both = play(
    shownRound(hallOf(small), 'r1'),
    [{ type: 'PinPerson', person: 'm0-0', table: 't1' }],
    [{ type: 'PinPerson', person: 'm0-1', table: 't2' }],
    [{ type: 'MergePeople', person: 'm0-0', twin: 'm0-1' }],
  )
  const seats = seatsNow(both).flat()
  expect(seats.filter((person) => person === 'm0-0')).toHaveLength(1)
  expect(seats).not.toContain('m0-1')
  expect(play(both, [{ type: 'PinPerson', person: 'm0-1', table: 't3' }]).seating.pins).toEqual([
    { person: 'm0-0', table: 't3' },
  ])
  expect(play(both, [{ type: 'UnpinPerson', person: 'm0-0' }]).seating.pins).toHaveLength(1)
  // Moved under the new name, nobody sits at two tables.
  const [first = []] = seatsNow(both)
  const to = first.includes('m0-0') ? 't2' : 't1'
  const moved = play(both, [{ type: 'MoveSeat', round: 'r1', person: 'm0-1', table: to, swap: null }])
  expect(
    seatsNow(moved)
      .flat()
      .filter((person) => person === 'm0-0'),
  ).toHaveLength(1)
  expect(seatsNow(moved)[to === 't1' ? 0 : 1]).toContain('m0-0')
})

test('[BO3] without tables, and without anybody here, a draw is refused at once', () => {
  const draw: RoomCommand = { type: 'DrawSeating', asked: 'r1', seed: 1 }
  given().when(draw).thenRefused('no-tables')
  given({ type: 'v1.TablesSet', tables: [{ ...table, chairs: 0 }] })
    .when(draw)
    .thenRefused('no-tables')
  given({ type: 'v1.TablesSet', tables: [table] })
    .when(draw)
    .thenRefused('nobody-here')
  given({ type: 'v1.TablesSet', tables: [table] })
    .when({ type: 'ShowHomeTables' })
    .thenRefused('nobody-here')
})

/** What the leader reads: names of people and tables, never a number of the search. */
function toldIn(state: ReturnType<typeof hallOf>, lang: 'nb' | 'nn' | 'en') {
  return (state.seating.draft?.problems ?? []).map(({ problem, people, tables }) =>
    seatingProblem(lang, problem, {
      person: (place) => state.people.roster.get(people[place] ?? '')?.name ?? `?${place}`,
      table: (place) => state.seating.tables.find(({ id }) => id === tables[place])?.name ?? 'borte',
    }),
  )
}

test('[BO3] what contradicts itself is told by name, beside the best possible seating', () => {
  const hall = play(
    hallOf({ homes: [4, 4], chairs: [3, 3] }),
    [{ type: 'PinPerson', person: 'm0-0', table: 't1' }],
    [{ type: 'PinPerson', person: 'm1-0', table: 't1' }],
    [
      {
        type: 'KeepPairs',
        together: [['m0-1', 'm1-1']],
        apart: [
          ['m0-1', 'm1-1'],
          ['m0-0', 'm1-0'],
        ],
      },
    ],
  )
  const state = drawn(hall, 'r1')
  const seated = state.seating.draft?.tables.flatMap(({ people }) => people) ?? []
  expect(seated.toSorted()).toEqual([...personsOf({ homes: [4, 4], chairs: [] })].sort())
  expect(state.seating.draft?.problems.map(({ problem }) => problem.type).toSorted()).toEqual([
    'held-though-apart',
    'together-and-apart',
    'too-few-chairs',
  ])
  const nb = toldIn(state, 'nb').join(' ')
  expect(nb).toContain('8 er til stede, men det er 6 stoler. Sett fram 2 til')
  expect(nb).toContain('name of m0-1 og name of m1-1 skulle både sitte sammen og hver for seg')
  expect(nb).toMatch(/name of m0-0 og name of m1-0 skulle sitte hver for seg, men er begge festet til 1/)
  for (const lang of ['nn', 'en'] as const) {
    const text = toldIn(state, lang).join(' ')
    expect(text).toContain('name of m0-1')
    expect(text).not.toMatch(/undefined|\?\d/)
  }
})

test('[BO3] a pin to a table that is gone is told, and whoever it held sits somewhere', () => {
  const pinned = play(
    hallOf(small),
    [{ type: 'PinPerson', person: 'm0-0', table: 't3' }],
    [{ type: 'SetTables', tables: tablesWith([5, 5]) }],
  )
  const state = drawn(pinned, 'r1')
  expect(state.seating.draft?.problems.map(({ problem }) => problem.type)).toEqual(['no-such-table'])
  expect(toldIn(state, 'en')).toEqual([
    'name of m0-0 were to sit at a table that is gone, and are now seated freely.',
  ])
  expect(state.seating.draft?.tables.flatMap(({ people }) => people)).toContain('m0-0')
  expect(state.seating.pins).toHaveLength(1)
})

test('[BO3] one person, one table, everybody from one municipality: there is a seating', () => {
  for (const hall of [
    { homes: [1], chairs: [4] },
    { homes: [1], chairs: [4, 4, 4] },
    { homes: [7], chairs: [4, 4] },
    { homes: [0], guests: 5, chairs: [2, 4] },
  ]) {
    const state = shownRound(hallOf(hall), 'r1')
    expect(seatsNow(state).flat().toSorted()).toEqual([...personsOf(hall)].sort())
  }
  const crowded = play(hallOf({ homes: [2], chairs: [2] }), joins('Ny', 'm0'))
  expect(drawn(crowded, 'r1').seating.draft?.problems.map(({ problem }) => problem.type)).toContain(
    'too-few-chairs',
  )
})
