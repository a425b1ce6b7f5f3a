import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Ahead, type Hall, nextRound, planAhead } from '#shared/seating/next-round.ts'
import { repair } from '#shared/seating/repair.ts'
import { allSeatings } from '#tests/support/all-seatings.ts'
import { checkSeating } from '#tests/support/check-seating.ts'
import { EVERYBODY, hall, municipalities, tablesOf } from '#tests/support/halls.ts'

const NO_PLAN: Ahead = { rounds: [], tight: false }

/** Seats round after round as a gathering does, and gives the repeats of each. */
function seatLive(
  start: Hall,
  rounds: number,
  seed: number,
  moves: number,
  away: (round: number) => readonly number[] = () => [],
) {
  let current = start
  let ahead = planAhead(start, rounds, seed, moves)
  const repeats: number[] = []
  const from: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const task = { absent: away(round), locked: [] }
    const next = nextRound(current, task, ahead, seed * 100 + round, moves)
    expect(checkSeating({ ...current, rounds: [task] }, [next.tables]).wrong).toEqual([])
    repeats.push(next.quality.repeats)
    from.push(next.from)
    current = { ...current, history: [...current.history, { tables: next.tables, weight: 1 }] }
    ahead = next.ahead
  }
  return { repeats, from }
}

describe('round after round', () => {
  const seedCase = hall(municipalities(5, 5, 5, 5, 5), tablesOf(5, 5), 0)

  test.each([3, 5])('[SE13] %s rounds of the seed case repeat nobody, whatever the seed', (rounds) => {
    for (let seed = 1; seed <= 20; seed += 1)
      expect(seatLive(seedCase, rounds, seed, 20_000).repeats).toEqual(new Array<number>(rounds).fill(0))
  })

  test('[SE13] each round for itself repeats four pairs in the third, most of the time: the trap the plan is there for', () => {
    let repeats = 0
    for (let seed = 1; seed <= 10; seed += 1) {
      let current: Hall = seedCase
      for (let round = 0; round < 3; round += 1) {
        const next = nextRound(current, EVERYBODY, NO_PLAN, seed * 10 + round, 20_000)
        repeats += next.quality.repeats
        current = { ...current, history: [...current.history, { tables: next.tables, weight: 1 }] }
      }
    }
    expect(repeats).toBeGreaterThan(20)
  })

  test('[SE14] with everybody there the plan is followed; it costs nothing now', () => {
    expect(seatLive(seedCase, 3, 1, 20_000).from).toEqual(['plan', 'plan', 'plan'])
  })

  test('[SE14] a plan that repeats somebody now gives way to a round that does not', () => {
    const past = { ...seedCase, history: [{ weight: 1, tables: [[0, 5, 10, 15, 20]] }] }
    const stale: Ahead = {
      tight: false,
      rounds: [
        [
          [0, 5, 10, 15, 20],
          [1, 6, 11, 16, 21],
          [2, 7, 12, 17, 22],
          [3, 8, 13, 18, 23],
          [4, 9, 14, 19, 24],
        ],
      ],
    }
    const next = nextRound(past, EVERYBODY, stale, 1, 20_000)
    expect(next).toMatchObject({ from: 'alone', quality: { repeats: 0 } })
  })

  test('[SE14] with some away, a plan is never much worse than none', () => {
    const away = (seed: number) => (round: number) => [
      (seed * 7 + round * 5) % 25,
      (seed * 3 + round * 11) % 25,
    ]
    let planned = 0
    let unplanned = 0
    for (let seed = 1; seed <= 6; seed += 1) {
      planned += seatLive(seedCase, 3, seed, 20_000, away(seed)).repeats.reduce((sum, one) => sum + one, 0)
      let current: Hall = seedCase
      for (let round = 0; round < 3; round += 1) {
        const next = nextRound(
          current,
          { absent: away(seed)(round), locked: [] },
          NO_PLAN,
          seed * 10 + round,
          20_000,
        )
        unplanned += next.quality.repeats
        current = { ...current, history: [...current.history, { tables: next.tables, weight: 1 }] }
      }
    }
    expect(planned).toBeLessThanOrEqual(unplanned)
  })
})

describe('late comers and gaps', () => {
  const small = fc.record({
    people: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 8 }),
    tables: fc.integer({ min: 2, max: 3 }),
    seats: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 8, maxLength: 8 }),
    away: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    apart: fc.boolean(),
  })

  test('[SE15] as few get up as there can be, and of those ways it is one of the best for municipalities', () => {
    fc.assert(
      fc.property(small, ({ people, tables, seats, away, apart }) => {
        const everybody = people.map((_, person) => person)
        const absent = everybody.filter((person) => away[person] === true)
        const here = everybody.filter((person) => !absent.includes(person))
        fc.pre(here.length >= tables + 1)
        const now = Array.from({ length: tables }, (_, table) =>
          everybody.filter((person) => (seats[person] ?? -1) % tables === table),
        )
        const [first = 0, second = 1] = here
        const task = hall(people, tablesOf(tables, 8), 1, { apart: apart ? [[first, second]] : [] })
        const round = { absent, locked: [] }
        const mended = repair(task, now, round)
        expect(checkSeating({ ...task, rounds: [round] }, [mended.tables]).wrong).toEqual([])
        const home = (person: number) => now.findIndex((table) => table.includes(person))
        const gotUp = (after: readonly (readonly number[])[]) =>
          here.filter((person) => home(person) >= 0 && !after[home(person)]?.includes(person)).length
        const most = Math.ceil(here.length / tables)
        let least = { moves: Number.POSITIVE_INFINITY, colleagues: 0 }
        for (const after of allSeatings(here, tablesOf(tables, most))) {
          const moves = gotUp(after)
          if (moves > least.moves) continue
          const { wrong, colleagues } = checkSeating({ ...task, rounds: [round] }, [after])
          if (wrong.length > 0) continue
          if (moves < least.moves || colleagues < least.colleagues) least = { moves, colleagues }
        }
        expect(gotUp(mended.tables)).toBe(least.moves)
        expect(mended.moves.filter(({ from }) => from !== null)).toHaveLength(least.moves)
        expect(mended.quality.sameMunicipality).toBeLessThanOrEqual(least.colleagues + 1)
      }),
      // Draws, not a proof: the same halls each time.
      { numRuns: 150, seed: 5 },
    )
  })

  test('[SE15] each who gets up is named with both tables, and who comes in with one', () => {
    const task = hall(municipalities(4, 4, 4), tablesOf(3, 4), 1)
    const now = [
      [0, 4, 8, 1],
      [5, 9, 2],
      [6, 10, 3, 7],
    ]
    const mended = repair(task, now, { absent: [9, 2], locked: [] })
    expect(mended.moves).toContainEqual({ person: 11, from: null, to: 1 })
    for (const { person, from, to } of mended.moves) {
      expect(mended.tables[to]).toContain(person)
      if (from !== null) expect(now[from]).toContain(person)
    }
    expect(mended.moves.filter(({ from }) => from !== null)).toHaveLength(1)
  })

  test('[SE15] who is pinned or locked stays', () => {
    const task = hall(municipalities(3, 3, 3), tablesOf(3, 3), 1, { pins: [{ person: 0, table: 0 }] })
    const now = [
      [0, 1, 3, 4, 6],
      [2, 5],
      [7, 8],
    ]
    const mended = repair(task, now, { absent: [], locked: [{ table: 2, people: [7, 8] }] })
    expect(mended.tables[2]).toEqual(expect.arrayContaining([7, 8]))
    expect(mended.tables[2]).toHaveLength(2)
    expect(mended.tables[0]).toContain(0)
  })
})
