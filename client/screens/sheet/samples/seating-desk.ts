import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import type { FoundSeating } from '#shared/seating/seats.ts'
import type { Told } from '#shared/seating/told.ts'
import { after, at } from './gathering.ts'
import { fiveTables, noTables, withTables } from './seating.ts'

const ASKED = at(11, 7)
const numbers = (count: number) => Array.from({ length: count }, (_, nth) => `${nth + 1}`)

/** What the search would hand in: each moves on by as many tables as they stand down in the list of their municipality. */
function found(before: Gathering, more: Partial<FoundSeating> = {}): FoundSeating {
  const { tables } = before.seating
  const people = [...before.people.roster.keys()]
  return {
    tables: tables.map(({ id }, table) => ({
      table: id,
      people: people.filter((_, nth) => (nth + Math.floor(nth / 5)) % tables.length === table),
    })),
    moves: [],
    least: { sameMunicipality: 0, repeats: 0 },
    plan: null,
    after: null,
    ...more,
  }
}

function take(asked: string, what: FoundSeating, problems: readonly Told[] = []) {
  const command: RoomCommand = { type: 'TakeSeating', asked, found: what, problems }
  return [command, ASKED, { role: 'server' }] as const
}

const [first = '', second = '', third = ''] = fiveTables.people.roster.keys()
const asking = after(fiveTables, [{ type: 'DrawSeating', asked: 'r2', seed: 2 }, ASKED])

/** C3: a new draft after a round, with pins, a locked table and pairs. */
export const drafted = after(
  asking,
  take('r2', found(fiveTables)),
  [{ type: 'PinPerson', person: first, table: 't0' }, at(11, 8)],
  [{ type: 'LockTable', table: 't3', locked: true }, at(11, 8)],
  [{ type: 'KeepPairs', together: [[first, second]], apart: [[second, third]] }, at(11, 9)],
  [{ type: 'SetRoundsAhead', rounds: 3 }, at(11, 9)],
)
export const finding = asking
const [one = '', two = '', three = '', ...others] = fiveTables.people.roster.keys()
/** Two earlier gatherings; the older one is of everybody. */
export const remembering = after(
  fiveTables,
  [
    {
      type: 'RememberGathering',
      gathering: 'autumn',
      title: 'Nærvær i nord, samling 1',
      people: [one, two, three, ...others],
      rounds: [
        { date: '2012-02-07', who: 'table', groups: [[0, 1, 2]] },
        { date: '2012-02-08', who: 'table', groups: [[0, 2]] },
      ],
    },
    at(11, 8),
  ],
  [
    {
      type: 'RememberGathering',
      gathering: 'spring',
      title: 'Nærvær i nord, samling 2',
      people: [one, two, three],
      rounds: [{ date: '2012-05-30', who: 'duo', groups: [[1, 2]] }],
    },
    at(11, 8),
  ],
)
/** Nothing has been found yet. */
export const laidOut = after(noTables, [
  {
    type: 'SetTables',
    tables: numbers(5).map((name, nth) => ({
      id: `t${nth}`,
      name,
      chairs: 7,
      note: '',
      place: null,
    })),
  },
  at(11, 2),
])
export const withProblems = after(
  asking,
  take('r2', found(fiveTables), [
    {
      problem: { type: 'too-many-held', table: 0, people: [0, 1], chairs: 1 },
      people: [first, second],
      tables: ['t0'],
    },
    {
      problem: { type: 'together-and-apart', people: [0, 1] },
      people: [second, third],
      tables: [],
    },
  ]),
)
export const unfound = after(asking, [
  {
    type: 'TakeSeating',
    asked: 'r2',
    found: { tables: null, why: 'solver' },
    problems: [],
  },
  ASKED,
  { role: 'server' },
])
/** Two have left and one has come: the fewest moves, as a proposal. */
export const mended = after(
  fiveTables,
  [{ type: 'SeatLateComers', asked: 'r2', round: 'r1' }, ASKED],
  take(
    'r2',
    found(fiveTables, {
      moves: [
        { person: first, from: 't1', to: 't0' },
        { person: third, from: null, to: 't2' },
      ],
    }),
  ),
)
export const namedDraft = withTables(noTables, {
  names: ['Vinduet', 'Scenen', 'Peisen', 'Hagen', 'Bak ved vinduet mot'],
  chairs: 6,
  across: 3,
})
