import fc from 'fast-check'
import { expect, test } from 'vitest'
import { qualityOf } from '#shared/seating/board.ts'
import { type Hall, planAhead } from '#shared/seating/next-round.ts'
import { spreadRoles } from '#shared/seating/relabel.ts'
import type { Seating } from '#shared/seating/seating.ts'
import { EVERYBODY, municipalities, tablesOf } from '#tests/support/halls.ts'

const hallOf = (
  sizes: readonly number[],
  tables: number,
  chairs: number,
  more: Partial<Hall> = {},
): Hall => ({
  municipalities: municipalities(...sizes),
  roles: [],
  chairs: tablesOf(tables, chairs),
  history: [],
  known: [],
  again: 4,
  pins: [],
  together: [],
  apart: [],
  ...more,
})
const quality = (hall: Hall, rounds: readonly Seating[]) =>
  qualityOf({ ...hall, rounds: rounds.map(() => EVERYBODY) }, rounds)

/** Every title is held by one or two of each municipality. */
const TITLES = [0, 1, 2, 3, 4, 5, 6, 1, 2, 3, 0, 2, 5, 7, 3, 4, 6, 0, 3, 2, 4, 3, 1, 0, 5]
const roles = [...new Set(TITLES)].map((title) => TITLES.flatMap((one, at) => (one === title ? [at] : [])))

test('[SE30] three rounds of 25 people from five municipalities: nobody meets again, and no title is twice at a table', () => {
  const hall = hallOf([5, 5, 5, 5, 5], 5, 5, { roles })
  for (const seed of [1, 2, 3])
    expect(quality(hall, planAhead(hall, 3, seed, 100_000).rounds)).toEqual({
      sameMunicipality: 0,
      repeats: 0,
      roleExcess: 0,
      apartBroken: 0,
    })
})

test('[SE30] roles are never spread at the cost of anything else, and who is bound stays', () => {
  const some = fc.array(fc.nat({ max: 23 }), { maxLength: 8 })
  fc.assert(
    fc.property(
      fc.array(some, { maxLength: 5 }),
      fc.uniqueArray(fc.nat({ max: 23 }), { maxLength: 6 }),
      fc.nat(),
      (drawn, met, seed) => {
        const bare = hallOf([7, 6, 5, 3, 2, 1], 5, 5)
        const rounds = planAhead(bare, 2, seed, 2_000).rounds
        const history = met.length < 2 ? [] : [{ tables: [met], weight: 2 }]
        const hall = { ...bare, history, roles: drawn.map((people) => [...new Set(people)]) }
        const spread = spreadRoles(hall, rounds, seed)
        const [before, after] = [quality(hall, rounds), quality(hall, spread)]
        expect({ ...after, roleExcess: 0 }).toEqual({ ...before, roleExcess: 0 })
        expect(after.roleExcess).toBeLessThanOrEqual(before.roleExcess)
        expect(spread.map((tables) => tables.map(({ length }) => length))).toEqual(
          rounds.map((tables) => tables.map(({ length }) => length)),
        )
        for (const [round, tables] of spread.entries()) {
          expect(tables.flat().sort((a, b) => a - b)).toEqual(bare.municipalities.map((_, person) => person))
          for (const person of history.length > 0 ? met : [])
            expect(tables.findIndex((table) => table.includes(person))).toBe(
              rounds[round]?.findIndex((table) => table.includes(person)),
            )
        }
      },
    ),
    { numRuns: 60 },
  )
})
