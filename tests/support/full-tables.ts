import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { FULL_HOUSE, fullHouse } from './full-house.ts'

const [ane, bo, cato, dina, even, fia, geir] = FULL_HOUSE

/** Everybody is in and has a seat in the first round; a second is drafted. */
export const fullTables: readonly GatheringEvent[] = [
  ...fullHouse,
  {
    type: 'v1.TablesSet',
    tables: ['t1', 't2', 't3'].map((id, place) => ({
      id,
      name: `${place + 1}`,
      chairs: 4,
      note: `note of ${id}`,
      place: { x: place * 100, y: 500 },
    })),
  },
  { type: 'v1.SeatingAsked', asked: 'r-first', seed: 1, mends: null, at: 20 },
  {
    type: 'v1.SeatingFound',
    asked: 'r-first',
    tables: [
      { table: 't1', people: [ane, dina, fia] },
      { table: 't2', people: [bo, even] },
      { table: 't3', people: [cato, geir] },
    ],
    moves: [],
    least: { sameMunicipality: 0, repeats: 0 },
    plan: null,
    after: null,
    problems: [],
    at: 21,
  },
  { type: 'v1.SeatingShown', round: 'r-first', at: 22 },
  { type: 'v1.SceneShown', scene: 'seating', activity: null },
  { type: 'v1.SeatingAsked', asked: 'r-second', seed: 2, mends: null, at: 23 },
  {
    type: 'v1.SeatingFound',
    asked: 'r-second',
    tables: [
      { table: 't1', people: [ane, even, geir] },
      { table: 't2', people: [bo, dina] },
      { table: 't3', people: [cato, fia] },
    ],
    moves: [],
    least: { sameMunicipality: 0, repeats: 0 },
    plan: null,
    after: null,
    problems: [],
    at: 24,
  },
]
