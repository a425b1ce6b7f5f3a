import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planWithin } from '#shared/seating/plan.ts'
import type { SeatingTask } from '#shared/seating/seating.ts'
import { settle } from '#shared/seating/settle.ts'
import { checkSeating } from '#tests/support/check-seating.ts'
import { hall, municipalities, nobodysColleagues, tablesOf } from '#tests/support/halls.ts'

const small = fc
  .record({
    people: fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 2, maxLength: 26 }),
    tables: fc.integer({ min: 1, max: 6 }),
    spare: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
    rounds: fc.integer({ min: 1, max: 3 }),
    draw: fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
    wishes: fc.boolean(),
  })
  .map(({ people, tables, spare, rounds, draw, wishes }): SeatingTask => {
    const person = (at: number) => (draw[at] ?? 0) % people.length
    const each = Math.ceil(people.length / tables)
    const chairs = Array.from({ length: tables }, (_, table) => each + (spare[table] ?? 0))
    const base = hall(people, chairs, rounds)
    if (!wishes) return base
    return {
      ...base,
      rounds: base.rounds.map((_, round) => ({
        absent: people.length > 4 ? [person(round)] : [],
        locked: round === 0 && tables > 2 ? [{ table: 0, people: [person(3), person(4)] }] : [],
      })),
      pins: [{ person: person(5), table: (draw[6] ?? 0) % tables }],
      together: [[person(7), person(8)]],
      apart: [[person(9), person(10)]],
      roles: [people.flatMap((_, at) => (at % 3 === 0 ? [at] : []))],
      history: [{ weight: 1, tables: [people.map((_, at) => at).filter((at) => at % 2 === 0)] }],
    }
  })

describe('what must hold', () => {
  test('[SE1] [SE2] everybody is seated once, tables are even and none is empty, whatever the hall', () => {
    fc.assert(
      fc.property(small, fc.nat(50), (asked, seed) => {
        const { task } = settle(asked)
        const { wrong } = checkSeating(
          { ...task, apart: [], together: [] },
          planWithin(task, seed, 3000).rounds,
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('[SE2] tables with too few chairs are full, the others even', () => {
    const task = hall(nobodysColleagues(20), [3, 4, 9, 9], 1)
    expect(planWithin(task, 1, 2000).rounds[0]?.map((table) => table.length)).toEqual(
      expect.arrayContaining([3, 4, 6, 7]),
    )
  })

  test('[SE3] pins, locks, together and apart hold', () => {
    const task = hall(municipalities(...new Array<number>(31).fill(3)), tablesOf(12, 8), 2, {
      pins: [
        { person: 5, table: 0 },
        { person: 8, table: 3 },
      ],
      together: [
        [0, 50],
        [50, 71],
        [12, 33],
      ],
      apart: [
        [1, 20],
        [2, 40],
      ],
      rounds: [
        { absent: [7, 90], locked: [{ table: 11, people: [3, 15, 22, 30, 45, 60, 75] }] },
        { absent: [], locked: [] },
      ],
    })
    const plan = planWithin(task, 4, 60_000)
    expect(checkSeating(task, plan.rounds).wrong).toEqual([])
    expect(plan.quality.apartBroken).toBe(0)
  })
})

describe('what is best', () => {
  test('[SE5] municipalities are spread as far as the sizes allow, from any start, with and without people held', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 2, max: 6 }),
        fc.nat(20),
        (sizes, tables, seed) => {
          const people = municipalities(...sizes)
          fc.pre(people.length >= tables)
          const each = Math.ceil(people.length / tables)
          const task = hall(people, tablesOf(tables, each), 2)
          const least =
            2 *
            sizes.reduce((sum, size) => {
              const [base, over] = [Math.floor(size / tables), size % tables]
              return sum + (over * base * (base + 1)) / 2 + ((tables - over) * base * (base - 1)) / 2
            }, 0)
          const plan = planWithin(task, seed, 2000)
          expect(plan.bounds.sameMunicipality).toBe(least)
          expect(checkSeating(task, plan.rounds).colleagues).toBe(least)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('[SE6] what is measured is what a second pair of eyes counts', () => {
    fc.assert(
      fc.property(small, fc.nat(50), (asked, seed) => {
        const { task } = settle(asked)
        const plan = planWithin(task, seed, 2000)
        const seen = checkSeating(task, plan.rounds)
        expect([plan.quality.sameMunicipality, plan.quality.repeats]).toEqual([seen.colleagues, seen.repeats])
      }),
      { numRuns: 80 },
    )
  })

  test('[SE6] a third meeting is dearer than two second ones: eight people at two tables never let one pair pay for all', () => {
    const task = hall(nobodysColleagues(8), tablesOf(2, 4), 4)
    const plan = planWithin(task, 1, 60_000)
    const met = new Map<string, number>()
    for (const table of plan.rounds.flat())
      for (const a of table)
        for (const b of table) if (a < b) met.set(`${a} ${b}`, (met.get(`${a} ${b}`) ?? 0) + 1)
    expect(Math.max(...met.values())).toBe(2)
    expect(plan.quality.repeats).toBe(plan.bounds.repeats)
  })

  test('[SE6] those who say they know each other are not put together while others are free', () => {
    const known = [
      [0, 4],
      [0, 5],
      [0, 6],
    ].map(([a = 0, b = 0]) => ({ pair: [a, b] as const, weight: 1 }))
    const task = hall(municipalities(2, 2, 2, 2), tablesOf(2, 4), 1, { known })
    expect(planWithin(task, 2, 20_000).quality).toMatchObject({ sameMunicipality: 0, repeats: 1 })
  })

  test('[SE7] roles are spread when nobody has to meet again for it', () => {
    const roles = [[0, 1, 2, 3, 4, 5]]
    const plan = planWithin(
      hall(municipalities(6, 6, 6), tablesOf(6, 3), 1, { roles: [[0, 6, 12, 7, 13, 1]] }),
      1,
      40_000,
    )
    expect(plan.quality).toMatchObject({ sameMunicipality: 0, repeats: 0, roleExcess: 0 })
    expect(roles[0]).toHaveLength(6)
  })

  test('[SE9] what cannot be better says so, and what is not known to be does not', () => {
    const proven = planWithin(hall(municipalities(5, 5, 5, 5, 5), tablesOf(5, 5), 3), 1, 1000)
    expect(proven.proven).toBe(true)
    const crowded = planWithin(hall(nobodysColleagues(24), tablesOf(6, 4), 8), 1, 3000)
    expect(crowded.proven).toBe(crowded.quality.repeats === crowded.bounds.repeats)
    expect(crowded.quality.repeats).toBeGreaterThan(0)
    expect(crowded.proven).toBe(false)
  })

  test('[SE10] the same task, seed and moves give the same tables; another seed gives others', () => {
    const task = hall(municipalities(7, 6, 5, 4, 3), tablesOf(5, 5), 2, {
      history: [
        {
          tables: [
            [0, 7, 13],
            [1, 8, 14],
          ],
          weight: 1,
        },
      ],
      pins: [{ person: 3, table: 2 }],
    })
    expect(planWithin(task, 9, 30_000)).toEqual(planWithin(task, 9, 30_000))
    expect(planWithin(task, 9, 30_000).rounds).not.toEqual(planWithin(task, 10, 30_000).rounds)
  })

  test.each([
    ['25 of five municipalities, five rounds', municipalities(5, 5, 5, 5, 5), tablesOf(5, 5), 5, 0],
    ['five tables of five, six rounds', nobodysColleagues(25), tablesOf(5, 5), 6, 0],
    ['eight tables of four, nine rounds', nobodysColleagues(32), tablesOf(8, 4), 9, 0],
    ['seven tables of seven, eight rounds', nobodysColleagues(49), tablesOf(7, 7), 8, 0],
    ['nine tables of three, thirteen rounds', nobodysColleagues(27), tablesOf(9, 3), 13, 0],
    [
      '60 of ten uneven municipalities',
      municipalities(12, 10, 8, 7, 6, 5, 4, 4, 3, 1),
      tablesOf(8, 8),
      4,
      24,
    ],
    ['200 of forty municipalities', municipalities(...new Array<number>(40).fill(5)), tablesOf(25, 8), 4, 0],
  ])('[SE11] %s: nobody meets twice, without a single move', (_, people, chairs, rounds, colleagues) => {
    const task = hall(people, chairs, rounds)
    const plan = planWithin(task, 1, 0)
    expect(plan).toMatchObject({ moves: 0, proven: true })
    expect(checkSeating(task, plan.rounds)).toEqual({ wrong: [], colleagues, repeats: 0 })
  })

  test.each([
    ['fifteen at five tables for seven rounds', 15, 5, 7],
    ['24 at six tables for six rounds', 24, 6, 6],
  ])('[SE12] %s: nobody meets twice', (_, people, tables, rounds) => {
    const task = hall(nobodysColleagues(people), tablesOf(tables, people / tables), rounds)
    for (const seed of [1, 2, 3]) {
      const plan = planWithin(task, seed, 200_000)
      expect(checkSeating(task, plan.rounds)).toEqual({ wrong: [], colleagues: 0, repeats: 0 })
    }
  })
})
