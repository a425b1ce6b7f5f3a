import { expect, test } from 'vitest'
import { snapshotOf } from '#server/rooms/load-gathering.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { packed } from '#shared/gathering/packed.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import type { RoundsAhead, Seated } from '#shared/seating/seats.ts'
import { play, TEN } from '#tests/support/given.ts'
import { hallOf, undoLast } from '#tests/support/seated.ts'

const TABLES = 125
const ROUNDS = 12
const MOVES = 50
const server = { by: { role: 'server' }, now: TEN } as const

/** So many moves by hand in a draft out of a plan for everybody. */
function moved(): { readonly before: Gathering; readonly after: Gathering } {
  const hall = hallOf({ homes: Array(40).fill(25), chairs: Array(TABLES).fill(9) })
  const people = [...hall.people.roster.keys()].sort()
  const rounds = Array.from({ length: ROUNDS }, (_, round) =>
    Array.from(
      { length: TABLES },
      (_, table): Seated => ({
        table: `t${table + 1}`,
        people: people.filter((_, at) => (at + round * Math.floor(at / TABLES)) % TABLES === table),
      }),
    ),
  )
  const [first = []] = rounds
  const plan: RoundsAhead = { rounds, tight: false }
  const after: RoundsAhead = { rounds: rounds.slice(1).map((round) => [...round]), tight: false }
  const found = { tables: first, moves: [], least: null, plan, after }
  const before = play(
    hall,
    [{ type: 'ShowHomeTables' }],
    [{ type: 'DrawSeating', asked: 'r1', seed: 1 }],
    [{ type: 'TakeSeating', asked: 'r1', found, problems: [] }, server],
  )
  let now = before
  for (let move = 0; move < MOVES; move += 1) {
    const tables = now.seating.draft?.tables ?? []
    const [from, to] = [tables[move], tables[move + 1]]
    const person = from?.people[0] ?? ''
    const swap = to?.people[0] ?? null
    now = play(now, [{ type: 'MoveSeat', round: 'r1', person, table: to?.table ?? '', swap }])
  }
  return { before, after: now }
}

test('[BO17] what fifty steps keep of a thousand people is written once, and each is taken back after it is read', () => {
  const { before, after } = moved()
  const copies = JSON.stringify(after.steps).length
  const text = JSON.stringify(snapshotOf(after, new Map()))
  const bare = JSON.stringify({ ...after, steps: [] }).length
  expect(copies).toBeGreaterThan(10_000_000)
  expect(text.length - bare).toBeLessThan(copies / 20)
  const plain = (JSON.parse(text) as { gathering: PlainGathering }).gathering
  let revived = reviveGathering(plain)
  expect(JSON.parse(JSON.stringify(revived))).toEqual(JSON.parse(JSON.stringify(after)))
  // Written again it is as small as before: what was one object is one again.
  expect(JSON.stringify(packed(revived)).length).toBeLessThan(text.length * 1.3)
  for (let step = 0; step < MOVES; step += 1) revived = play(revived, undoLast(revived))
  expect(revived.seating).toEqual(before.seating)
})

test('[BO17] a snapshot from before, with a copy for each step, is read as it was', () => {
  const hall = play(hallOf({ homes: [2, 2], chairs: [2, 2] }), [{ type: 'SetRoundsAhead', rounds: 3 }])
  const old = JSON.parse(JSON.stringify(hall)) as PlainGathering
  expect(JSON.stringify(reviveGathering(old))).toBe(JSON.stringify(hall))
})
