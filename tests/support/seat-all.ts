import { drawDuos } from '#shared/seating/duo-draw.ts'
import { planWithin } from '#shared/seating/plan.ts'
import { EVERYBODY, hall, municipalities, tablesOf } from './halls.ts'

/** Halls in which every way to a seating is gone: rules over a field, annealing, roles, a past, an odd number of duos. */
export function seatAll(): unknown {
  const past = [
    {
      tables: [
        [0, 7, 14, 21, 28],
        [1, 8, 15, 22, 29],
      ],
      weight: 2,
    },
  ]
  const uneven = municipalities(12, 10, 8, 7, 6, 5, 4, 4, 3, 1)
  const tasks = [
    hall(municipalities(5, 5, 5, 5, 5), tablesOf(5, 5), 5),
    hall(uneven, tablesOf(8, 8), 3, { history: past, roles: [[0, 9, 19, 30, 41]], again: 4 }),
    hall(uneven, tablesOf(9, 7), 1, {
      rounds: [{ ...EVERYBODY, absent: [3, 11, 40] }],
      together: [[0, 20]],
      apart: [[1, 21]],
      pins: [{ person: 5, table: 2 }],
    }),
  ]
  const people = uneven.slice(0, 41).map((_, person) => person)
  const duos = drawDuos(
    {
      ...{
        people,
        municipalities: uneven,
        earlier: [
          [0, 20],
          [1, 30],
        ],
        met: [{ pair: [2, 33], weight: 2 }],
      },
      ...{ apart: [], tables: [], where: 'anywhere', trios: [] },
    },
    7,
  )
  return { plans: tasks.map((task) => planWithin(task, 42, 60_000)), duos }
}
