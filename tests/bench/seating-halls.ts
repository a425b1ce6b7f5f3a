import type { SeatingTask } from '#shared/seating/seating.ts'
import { hall, municipalities, nobodysColleagues, tablesOf } from '#tests/support/halls.ts'

/** A hall to be seated, and what is asked of it: repeats at most, found within so many milliseconds. */
export type Instance = {
  readonly id: string
  readonly task: SeatingTask
  readonly most: number
  readonly within: number
}

/** Numbers that look drawn, for pasts that everybody can make again (mulberry32, Tommy Ettinger). */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Earlier rounds in which everybody was dealt out at random. */
export function past(people: number, tables: number, rounds: number, seed: number): SeatingTask['history'] {
  const draw = mulberry(seed)
  return Array.from({ length: rounds }, () => {
    const order = Array.from({ length: people }, (_, person) => person)
    for (let at = people - 1; at > 0; at -= 1) {
      const other = Math.floor(draw() * (at + 1))
      const person = order[at] ?? 0
      order[at] = order[other] ?? 0
      order[other] = person
    }
    return {
      weight: 1,
      tables: Array.from({ length: tables }, (_, table) => order.filter((_, at) => at % tables === table)),
    }
  })
}

const even = (groups: number, size: number) => municipalities(...new Array<number>(groups).fill(size))
const uneven = municipalities(12, 10, 8, 7, 6, 5, 4, 4, 3, 1)
const thousands = municipalities(...new Array<number>(100).fill(11), ...new Array<number>(190).fill(10))

const design = (tables: number, size: number, rounds: number, most: number, within: number): Instance => ({
  id: `${tables}-${size}-${rounds}`,
  task: hall(nobodysColleagues(tables * size), tablesOf(tables, size), rounds),
  most,
  within,
})

/** The instances of the design's seating paper, with its targets. */
export const INSTANCES: readonly Instance[] = [
  { id: 'A1 25 of 5 × 5, 3 rounds', task: hall(even(5, 5), tablesOf(5, 5), 3), most: 0, within: 100 },
  { id: 'A1b the same, 5 rounds', task: hall(even(5, 5), tablesOf(5, 5), 5), most: 0, within: 100 },
  { id: 'A2 93 of 31 × 3, 4 rounds', task: hall(even(31, 3), tablesOf(12, 8), 4), most: 0, within: 200 },
  { id: 'A2b the same, 6 rounds', task: hall(even(31, 3), tablesOf(12, 8), 6), most: 0, within: 3000 },
  { id: 'A3 60 of 10 uneven, 4 rounds', task: hall(uneven, tablesOf(8, 8), 4), most: 0, within: 100 },
  { id: 'A4 200 of 40 × 5, 4 rounds', task: hall(even(40, 5), tablesOf(25, 8), 4), most: 0, within: 100 },
  {
    id: 'A5 1000 of 100 × 10, 4 rounds',
    task: hall(even(100, 10), tablesOf(125, 8), 4),
    most: 0,
    within: 500,
  },
  { id: 'A6 3000 of 290, 4 rounds', task: hall(thousands, tablesOf(375, 8), 4), most: 0, within: 1500 },
  design(5, 3, 7, 0, 1000),
  design(5, 5, 6, 0, 100),
  design(8, 4, 5, 0, 100),
  design(8, 4, 6, 0, 100),
  design(8, 4, 7, 0, 100),
  design(8, 4, 8, 0, 100),
  design(8, 4, 9, 0, 100),
  design(8, 4, 10, 16, 1000),
  design(6, 4, 6, 1, 1000),
  design(7, 7, 8, 0, 100),
  design(9, 3, 13, 0, 100),
  { id: 'E1 36 of 6 × 6, 3 rounds', task: hall(even(6, 6), tablesOf(6, 6), 3), most: 2, within: 1000 },
  {
    id: 'C1 93 after 4 rounds',
    task: hall(even(31, 3), tablesOf(12, 8), 1, { history: past(93, 12, 4, 1) }),
    most: 0,
    within: 200,
  },
  {
    id: 'C2 60 uneven after 3',
    task: hall(uneven, tablesOf(8, 8), 1, { history: past(60, 8, 3, 2) }),
    most: 5,
    within: 1000,
  },
  {
    id: 'C3 25 after 3',
    task: hall(even(5, 5), tablesOf(5, 5), 1, { history: past(25, 5, 3, 3) }),
    most: 8,
    within: 1000,
  },
  {
    id: 'C4 1000 after 8',
    task: hall(even(100, 10), tablesOf(125, 8), 1, { history: past(1000, 125, 8, 4) }),
    most: 0,
    within: 500,
  },
  {
    id: 'C5 3000 after 8',
    task: hall(thousands, tablesOf(375, 8), 1, { history: past(3000, 375, 8, 5) }),
    most: 0,
    within: 1500,
  },
]

/** Everything at once: a past, people together and apart, pins, a locked table that forces nine repeats, and roles. */
export const C6: Instance = {
  id: 'C6 93 with wishes and roles',
  task: hall(even(31, 3), tablesOf(12, 8), 1, {
    history: past(93, 12, 4, 6),
    together: [
      [0, 50],
      [12, 71],
      [33, 70],
    ],
    apart: [
      [1, 20],
      [2, 40],
      [4, 64],
    ],
    pins: [
      { person: 5, table: 0 },
      { person: 8, table: 3 },
      { person: 92, table: 3 },
    ],
    rounds: [{ absent: [], locked: [{ table: 11, people: [3, 15, 22, 30, 45, 60, 75] }] }],
    roles: [
      [0, 31, 62],
      [9, 19, 29, 39, 49, 59, 69, 79, 89],
    ],
  }),
  most: 9,
  within: 1000,
}
