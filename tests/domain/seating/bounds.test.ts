import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf } from '#shared/seating/bounds.ts'
import { planWithin } from '#shared/seating/plan.ts'
import type { SeatingTask } from '#shared/seating/seating.ts'
import { settle } from '#shared/seating/settle.ts'
import { allSeatings } from '#tests/support/all-seatings.ts'
import { checkSeating } from '#tests/support/check-seating.ts'
import { hall, municipalities, nobodysColleagues, tablesOf } from '#tests/support/halls.ts'

/** Fewest colleagues, and among those the fewest repeats, over all plans there are. */
function best(task: SeatingTask): { readonly colleagues: number; readonly repeats: number } {
  const people = task.municipalities.map((_, person) => person)
  const ways = task.rounds.map((round) => {
    const here = people.filter((person) => !round.absent.includes(person))
    const sizes = task.chairs.map((chairs) => chairs)
    return [...allSeatings(here, sizes)].filter(
      (tables) => checkSeating({ ...task, history: [], rounds: [round] }, [tables]).wrong.length === 0,
    )
  })
  let least = { colleagues: Number.POSITIVE_INFINITY, repeats: Number.POSITIVE_INFINITY }
  const go = (round: number, plan: number[][][]) => {
    if (round === ways.length) {
      const { colleagues, repeats } = checkSeating(task, plan)
      if (colleagues < least.colleagues || (colleagues === least.colleagues && repeats < least.repeats))
        least = { colleagues, repeats }
      return
    }
    for (const tables of ways[round] ?? []) go(round + 1, [...plan, tables])
  }
  go(0, [])
  return least
}

const tiny = fc
  .record({
    people: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 3, maxLength: 7 }),
    tables: fc.integer({ min: 2, max: 3 }),
    uneven: fc.boolean(),
    met: fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 3 })), { maxLength: 5 }),
    earlier: fc.option(fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }), { nil: null }),
    held: fc.option(fc.tuple(fc.nat(6), fc.nat(2)), { nil: null }),
    pair: fc.option(fc.tuple(fc.nat(6), fc.nat(6)), { nil: null }),
    away: fc.option(fc.nat(6), { nil: null }),
  })
  .map(({ people, tables, uneven, met, earlier, held, pair, away }): SeatingTask => {
    const count = people.length
    const each = Math.ceil(count / tables)
    const chairs = uneven
      ? [Math.max(1, each - 1), ...tablesOf(tables - 1, each + 2)]
      : tablesOf(tables, each)
    return hall(people, chairs, 1, {
      known: met.flatMap(([a, b, weight]) =>
        a % count === b % count ? [] : [{ pair: [a % count, b % count] as const, weight }],
      ),
      history:
        earlier === null
          ? []
          : [
              {
                weight: 2,
                tables: [0, 1, 2].map((table) =>
                  people.flatMap((_, at) => (earlier[at] === table ? [at] : [])),
                ),
              },
            ],
      pins: held === null ? [] : [{ person: held[0] % count, table: held[1] % tables }],
      together: pair === null ? [] : [[pair[0] % count, pair[1] % count]],
      rounds: [{ absent: away === null || count < 5 ? [] : [away % count], locked: [] }],
    })
  })

describe('the least there can be', () => {
  test('[SE8] no seating of a small hall is below the bounds, with a past, pins, pairs and absences', () => {
    fc.assert(
      fc.property(tiny, (asked) => {
        const { task } = settle(asked)
        const found = best(task)
        fc.pre(Number.isFinite(found.colleagues))
        const bounds = boundsOf(task)
        expect(bounds.sameMunicipality).toBeLessThanOrEqual(found.colleagues)
        // The bound on repeats is one for seatings with as few colleagues as the first bound says.
        if (bounds.sameMunicipality === found.colleagues)
          expect(bounds.repeats).toBeLessThanOrEqual(found.repeats)
      }),
      { numRuns: 250 },
    )
  })

  test('[SE8] nor is any plan of two rounds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 4, maxLength: 6 }), (people) => {
        const task = hall(people, tablesOf(2, Math.ceil(people.length / 2)), 2)
        const found = best(task)
        const bounds = boundsOf(task)
        expect(bounds.sameMunicipality).toBe(found.colleagues)
        expect(bounds.repeats).toBeLessThanOrEqual(found.repeats)
      }),
      { numRuns: 40 },
    )
  })

  test('[SE6] [SE9] the plan for a small hall is the best there is', () => {
    fc.assert(
      fc.property(tiny, (asked) => {
        const { task } = settle(asked)
        const found = best(task)
        fc.pre(Number.isFinite(found.colleagues))
        const plan = planWithin(task, 1, 30_000)
        expect({ colleagues: plan.quality.sameMunicipality, repeats: plan.quality.repeats }).toEqual(found)
        if (plan.proven) expect(plan.quality.repeats).toBe(found.repeats)
      }),
      // A search, not a proof: the same halls each time.
      { numRuns: 400, seed: 5 },
    )
  })

  test.each([
    ['two rounds of 60 at four tables: each table of fifteen must meet again', 60, 4, 2, 84],
    ['three rounds', 60, 4, 3, 252],
    ['more rounds than there are new neighbours', 9, 3, 5, 9],
  ])('[SE8] %s', (_, people, tables, rounds, least) => {
    const task = hall(nobodysColleagues(people), tablesOf(tables, people / tables), rounds)
    expect(boundsOf(task).repeats).toBe(least)
  })

  test('[SE8] [SE9] 36 people of six municipalities at six tables: two meet again in three rounds, and that is proved', () => {
    const task = hall(municipalities(6, 6, 6, 6, 6, 6), tablesOf(6, 6), 3)
    expect(boundsOf(task)).toEqual({ sameMunicipality: 0, repeats: 2 })
    expect(planWithin(task, 1, 600_000)).toMatchObject({ proven: true, quality: { repeats: 2 } })
  })

  test('[SE8] uneven tables: two of each of two municipalities at tables of three and one share one', () => {
    expect(boundsOf(hall(municipalities(2, 2), [3, 1], 1)).sameMunicipality).toBe(1)
  })
})
