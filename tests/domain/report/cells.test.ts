import { expect, test } from 'vitest'
import { SMALLEST_CELL } from '#shared/activities/poll/tally.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import { buildReport } from '#shared/report/build.ts'
import { type Scope, SECTION_IDS } from '#shared/report/section.ts'
import { headOf, takeReport } from '#shared/report/take.ts'
import { groupView } from '#shared/views/group.ts'
import { hallView } from '#shared/views/hall.ts'
import { stateAfter } from '#tests/support/given.ts'
import { MORNING } from '#tests/support/reported.ts'

const HOMES = ['sund', 'vefsn', 'bokn'] as const
const SCOPES: readonly Scope[] = [
  { for: 'leader' },
  ...HOMES.map((municipality) => ({ for: 'municipality', municipality }) as const),
]
/** How many from each municipality answered yes, and how many no. */
type Cell = readonly [yes: number, no: number]
type Table = readonly Cell[]
const CELLS: readonly Cell[] = [
  ...([
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
    [2, 2],
    [4, 1],
    [5, 0],
    [3, 3],
  ] as const),
]
const TABLES: readonly Table[] = CELLS.flatMap((a) => CELLS.flatMap((b) => CELLS.map((c) => [a, b, c])))
const sizeOf = ([one, other]: Cell = [0, 0]) => one + other
const sums = (table: Table) => [0, 1].map((row) => table.reduce((all, cell) => all + (cell[row] ?? 0), 0))

const people = HOMES.flatMap((home) =>
  [0, 1].flatMap((row) => Array.from({ length: 5 }, (_, nth) => ({ home, id: `${home}-${row}-${nth}` }))),
)
const hall: Gathering = stateAfter([
  { type: 'v1.MunicipalitiesNamed', municipalities: HOMES.map((id) => ({ id, name: id })) },
  ...people.flatMap(({ home, id }): GatheringEvent[] => [
    { type: 'v1.PersonExpected', person: id, name: id, municipality: home, title: '', duties: [] },
    { type: 'v1.PersonArrived', person: id, device: id, at: MORNING },
  ]),
])

function answered(table: Table, activity: string): readonly GatheringEvent[] {
  const question = { type: 'yesno', text: activity } as const
  const cast = table.flatMap((cell, home) =>
    cell.flatMap((count, row) =>
      Array.from({ length: count }, (_, nth): GatheringEvent => {
        const value = row === 0 ? 'yes' : 'no'
        const person = `${HOMES[home]}-${row}-${nth}`
        return { type: 'v1.BallotCast', activity, person, answer: { type: 'yesno', value } }
      }),
    ),
  )
  return [
    { type: 'v1.PollPrepared', activity, item: null, question, anonymous: false, toEach: true },
    { type: 'v1.PollOpened', activity, at: MORNING },
    ...cast,
    { type: 'v1.PollClosed', activity, at: MORNING },
    { type: 'v1.ResultsSet', activity, results: 'shown' },
    { type: 'v1.SceneShown', scene: 'question', activity },
    {
      type: 'v1.SummaryPicked',
      ...{ pick: activity, source: { of: 'poll', activity }, before: null, at: MORNING },
    },
  ]
}

/**
 * Everything that leaves, laid beside each other: the whole report, every municipality's own, and what stands on the phones of all
 * and of each of them.
 */
function everything(table: Table): readonly unknown[] {
  const gathering = answered(table, 'spurt').reduce(evolve, hall)
  return [
    ...SCOPES.map((scope) =>
      buildReport(headOf(gathering, 1, MORNING), [...takeReport(gathering, scope, SECTION_IDS)], scope, 'nb'),
    ),
    hallView(gathering).activities,
    ...HOMES.map((home) => groupView(gathering, home).answers ?? []),
  ]
}

/**
 * The oracle: whoever knows how this works keeps every table that the same files would have been written of. A cell of one to four is
 * safe when any other number of one to four that adds up to the same totals is still among them. Says of which it is not.
 */
function narrowed(publish: (table: Table) => readonly unknown[]): {
  readonly hidden: number
  readonly told: number
} {
  const alike = new Map<string, Table[]>()
  for (const table of TABLES) {
    const seen = JSON.stringify(publish(table))
    const there = alike.get(seen)
    if (there) there.push(table)
    else alike.set(seen, [table])
  }
  let [hidden, told] = [0, 0]
  for (const tables of alike.values())
    for (const place of HOMES.keys()) {
      const sizes = new Set(tables.map((table) => sizeOf(table[place])))
      if (![...sizes].some((size) => size > 0 && size < SMALLEST_CELL)) continue
      hidden += 1
      const [yes, no] = sums(tables[0] ?? [])
      const possible = TABLES.filter((table) => {
        const [ofYes, ofNo] = sums(table)
        return ofYes === yes && ofNo === no
      }).map((table) => sizeOf(table[place]))
      if (possible.some((size) => size > 0 && size < SMALLEST_CELL && !sizes.has(size))) told += 1
    }
  return { hidden, told }
}

test('[RE33] [PO50] what each municipality sees of its own is among what is looked through', () => {
  const own = (table: Table) =>
    JSON.stringify(groupView(answered(table, 'spurt').reduce(evolve, hall), 'sund'))
  expect(
    own([
      [3, 3],
      [5, 0],
      [4, 1],
    ]),
  ).toContain('"answered":6')
  expect(
    own([
      [3, 3],
      [5, 0],
      [2, 2],
    ]),
  ).not.toContain('"answered"')
})

test('[RE33] [PO50] [P-06] from the whole report, every municipality’s own and all phones together, no cell of one to four can be computed back', () => {
  const { hidden, told } = narrowed(everything)
  expect(hidden).toBeGreaterThan(50)
  expect(told).toBe(0)
})

test.each([
  [
    'each municipality’s own version saying how many there have answered',
    (table: Table) => table.map(sizeOf),
  ],
  [
    'every cell of five or more told, and the small ones left out',
    (table: Table) => table.map((cell) => (sizeOf(cell) >= SMALLEST_CELL ? cell : null)),
  ],
  [
    'how many municipalities have answered',
    (table: Table) => [table.filter((cell) => sizeOf(cell) > 0).length],
  ],
])('[RE33] [P-06] the oracle sees what would tell: %s', (_, leak) => {
  const { told } = narrowed((table) => [sums(table), leak(table)])
  expect(told).toBeGreaterThan(0)
})
