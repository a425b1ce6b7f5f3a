import { expect, test } from 'vitest'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { tablesNow } from '#shared/seating/tables-now.ts'
import { play, TEN } from '#tests/support/given.ts'
import { drawn } from '#tests/support/seated.ts'
import { begunIn, circlesIn, hallOf, opened } from '#tests/support/talks.ts'

const hall = hallOf(12, { tables: [4, 4, 4] })
const later = { now: TEN + MINUTE }

/** Who sits where, and who talks where, each by table. */
function agree(state: Gathering): void {
  const seats = tablesNow(state.seating, state.people)
    .filter(({ people }) => people.length > 0)
    .map(({ id, people }) => [id, [...people].sort()])
  const talks = circlesIn(state).map(({ of, people }) => [of, [...people].sort()])
  expect(talks.sort()).toEqual(seats.sort())
}

test('[SA38] whoever is moved to another table talks there, and so does the one they change with', () => {
  const state = opened(hall, [{ who: 'table', turns: 'round' }])
  agree(state)
  const round = state.seating.home?.id ?? ''
  const moved = play(state, [{ type: 'MoveSeat', round, person: 'p0', table: 't2', swap: null }, later])
  agree(moved)
  expect(begunIn(moved).run.run).toBe(begunIn(state).run.run)
  const swapped = play(moved, [{ type: 'MoveSeat', round, person: 'p1', table: 't3', swap: 'p8' }, later])
  agree(swapped)
  agree(play(swapped, [{ type: 'Undo', step: swapped.stepsTaken }, later]))
})

test('[SA38] two who turn out to be one talk at the table that the one sits at', () => {
  const state = opened(hall, [{ who: 'table' }])
  const [a, b] = ['p0', 'p8']
  agree(play(state, [{ type: 'MergePeople', person: a, twin: b }, later]))
  agree(play(state, [{ type: 'MergePeople', person: b, twin: a }, later]))
})

test('[SA38] tables set up anew during a step: groups have their names, and who sat at one that is gone talks where they sit', () => {
  const state = opened(hall, [{ who: 'table', turns: 'round' }])
  const tables = state.seating.tables.map((table) => ({ ...table, chairs: 12 }))
  const named = tables.map((table) => (table.id === 't2' ? { ...table, name: 'Vinduet' } : table))
  const renamed = play(state, [{ type: 'SetTables', tables: named }, later])
  agree(renamed)
  expect(circlesIn(renamed).map(({ name }) => name)).toEqual(['1', 'Vinduet', '3'])
  expect(begunIn(renamed).run.run).toBe(begunIn(state).run.run)
  const two = play(renamed, [{ type: 'SetTables', tables: named.slice(0, 2) }, later])
  agree(two)
  expect(circlesIn(two).flatMap(({ people }) => people)).toHaveLength(12)
  const firstOf = (of: Gathering) => circlesIn(of).map(({ order }) => order.slice(0, 4))
  expect(firstOf(two)).toEqual(firstOf(renamed).slice(0, 2))
  const undone = play(two, [{ type: 'Undo', step: two.stepsTaken }, later])
  agree(undone)
  const more = play(state, [
    { type: 'SetTables', tables: [...tables, { ...tables[0], id: 't9', name: '9' } as never] },
    later,
  ])
  expect(circlesIn(more)).toEqual(circlesIn(state))
})

test('[SA39] tables shown during a step at tables: it is done again at them, and undo gives back both', () => {
  const before = opened(hallOf(10, { homes: 2, tables: [5, 5] }), [{ who: 'table' }])
  const cleared = play(before, [{ type: 'ClearTables' }, later])
  expect(circlesIn(cleared)).toEqual(circlesIn(before))
  const found = drawn(before, 'r2', 1, TEN + MINUTE)
  expect(circlesIn(found)).toEqual(circlesIn(before))
  const shown = play(found, [{ type: 'ShowSeating', draft: 'r2' }, { now: TEN + 2 * MINUTE }])
  agree(shown)
  expect(circlesIn(shown)).not.toEqual(circlesIn(before))
  expect(begunIn(shown).run.run).toBe(begunIn(before).run.run + 1)
  const undone = play(shown, [{ type: 'Undo', step: shown.stepsTaken }, { now: TEN + 3 * MINUTE }])
  expect(circlesIn(undone)).toEqual(circlesIn(before))
  // The same tables once more are no reason to begin again.
  const again = play(shown, [{ type: 'ClearTables' }, later], [{ type: 'ShowLastRound' }, later])
  expect(begunIn(again).run.run).toBe(begunIn(shown).run.run)
  agree(again)
})
