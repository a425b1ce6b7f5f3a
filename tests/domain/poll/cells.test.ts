import fc from 'fast-check'
import '#tests/support/seed.ts'
import { expect, test } from 'vitest'
import type { Poll } from '#shared/activities/poll/poll.ts'
import {
  answeredCount,
  breakdownOf,
  publicFirst,
  publicTally,
  SMALLEST_CELL,
  withBreakdown,
} from '#shared/activities/poll/tally.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { stateAfter } from '#tests/support/given.ts'
import { no, pollClosed, pollIn, pollOpened, pollPrepared, yes } from '#tests/support/samples.ts'

/** How many from each municipality answered yes, and how many no. */
type Table = readonly (readonly [yes: number, no: number])[]

const municipalityOf = (person: string) => person.slice(0, 1)
const sizeOf = ([one, other]: readonly [number, number]) => one + other

/** All that anybody can know of a closed poll: what the hall, the phones and the leader's console are sent. */
function published(table: Table, anonymous = false): string {
  return JSON.stringify(
    seenOf(pollIn(stateAfter([...asked(anonymous), ...closedWith(table, anonymous), shown]))),
  )
}

/** The same of a poll with two rounds, at the end of each of them. */
function publishedTwice(first: Table, second: Table, anonymous: boolean): string {
  const one = [...asked(anonymous), ...closedWith(first, anonymous), shown]
  const again: GatheringEvent = { type: 'v1.SecondRoundBegun', activity: 'poll', at: 3 }
  const two = [...one, again, ...closedWith(second, anonymous, 2), shown]
  return JSON.stringify([one, two].map((events) => seenOf(pollIn(stateAfter(events)))))
}

const shown: GatheringEvent = { type: 'v1.ResultsSet', activity: 'poll', results: 'shown' }
const asked = (anonymous: boolean): readonly GatheringEvent[] => [
  pollPrepared(undefined, anonymous),
  pollOpened,
]

function seenOf(poll: Poll): readonly unknown[] {
  const { parts: _, ...rest } = poll.phase === 'closed' ? poll : { ...poll, parts: null }
  return [
    answeredCount(poll),
    publicTally(poll),
    publicFirst(poll),
    breakdownOf(withBreakdown(rest, municipalityOf)),
  ]
}

function closedWith(table: Table, anonymous: boolean, round = 1): readonly GatheringEvent[] {
  const people = table.flatMap((cell, place) =>
    [yes, no].flatMap((answer, row) =>
      Array.from({ length: cell[row] ?? 0 }, (_, n) => ({ person: `${place}-${row}-${n}`, answer })),
    ),
  )
  const cast = people.flatMap(({ person, answer }): readonly GatheringEvent[] =>
    anonymous
      ? [{ type: 'v1.PersonAnswered', activity: 'poll', person }]
      : [{ type: 'v1.BallotCast', activity: 'poll', person, answer }],
  )
  const answers = people
    .map(({ answer }) => answer)
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const emptied: readonly GatheringEvent[] =
    anonymous && people.length >= SMALLEST_CELL
      ? [{ type: 'v1.BallotBoxEmptied', activity: 'poll', round, answers }]
      : []
  return [...cast, pollClosed, ...emptied]
}

/** Every table there is of three municipalities whose cells are among these: small ones, and ones just large enough. */
const CELLS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 0],
  [2, 1],
  [2, 2],
  [4, 1],
  [3, 2],
  [5, 0],
  [0, 5],
  [4, 2],
  [6, 0],
  [3, 3],
] as const
const TABLES: readonly Table[] = CELLS.flatMap((a) =>
  CELLS.flatMap((b) => CELLS.map((c) => [a, b, c] as const)),
)

test('[PO43] [P-06] of all tables that look the same from outside, a small cell is a different one in each', () => {
  // The oracle: whoever knows how this works and sees what is published keeps every table it would have been published for.
  const alike = new Map<string, Table[]>()
  for (const table of TABLES) {
    const seen = published(table)
    alike.set(seen, [...(alike.get(seen) ?? []), table])
  }
  let hidden = 0
  for (const tables of alike.values())
    for (const place of [0, 1, 2]) {
      const sizes = new Set(tables.map((table) => sizeOf(table[place] ?? [0, 0])))
      if (![...sizes].some((size) => size > 0 && size < SMALLEST_CELL)) continue
      hidden += 1
      const total = (tables[0] ?? []).reduce((sum, cell) => sum + sizeOf(cell), 0)
      // The sizes below five that the tables above have at all, next to what the others may have.
      const possible = [1, 2, 3, 4].filter((size) =>
        TABLES.some((table) => isOf(table, place, size, tables[0])),
      )
      expect({ total, place, sizes: possible.filter((size) => !sizes.has(size)) }).toEqual({
        total,
        place,
        sizes: [],
      })
    }
  expect(hidden).toBeGreaterThan(100)
})

/** A table with the same totals, in which this municipality has this many. */
function isOf(table: Table, place: number, size: number, like: Table | undefined): boolean {
  const sum = (of: Table, row: 0 | 1) => of.reduce((all, cell) => all + cell[row], 0)
  return (
    sizeOf(table[place] ?? [0, 0]) === size &&
    sum(table, 0) === sum(like ?? [], 0) &&
    sum(table, 1) === sum(like ?? [], 1)
  )
}

const cell = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }))
const tables: fc.Arbitrary<Table> = fc.array(cell, { minLength: 2, maxLength: 6 })

/** With the same totals, and each size below five in the first cell that has one. */
function likeWithSmallCell(table: Table): readonly Table[] {
  const small = table.findIndex((each) => sizeOf(each) > 0 && sizeOf(each) < SMALLEST_CELL)
  if (small < 0) return []
  const [ofYes = 0, ofNo = 0] = [0, 1].map((row) => table.reduce((sum, each) => sum + (each[row] ?? 0), 0))
  const sizes = Array.from({ length: Math.min(SMALLEST_CELL - 1, ofYes + ofNo) }, (_, at) => at + 1)
  return sizes.map((size) => {
    const fromYes = Math.min(size, ofYes)
    const here = [fromYes, size - fromYes] as const
    const rest = [ofYes - here[0], ofNo - here[1]] as const
    const other = small === 0 ? 1 : 0
    return table.map((_, place) => (place === small ? here : place === other ? rest : ([0, 0] as const)))
  })
}

test('[PO43] [P-06] in a table of any size a small cell could be any other small one, and nobody would see it', () => {
  fc.assert(
    fc.property(tables, fc.boolean(), (table, anonymous) => {
      for (const made of likeWithSmallCell(table))
        expect(published(made, anonymous)).toBe(published(table, anonymous))
    }),
    { numRuns: 300 },
  )
})

test('[PO43] [P-04] where a municipality’s answers stand changes nothing that is published of an anonymous poll', () => {
  fc.assert(
    fc.property(tables, (table) => {
      expect(published(table.toReversed(), true)).toBe(published(table, true))
    }),
    { numRuns: 100 },
  )
})

test('[PO43] [P-06] nor do two rounds, answered by others, tell of a small cell in either', () => {
  fc.assert(
    fc.property(tables, tables, fc.boolean(), (one, other, anonymous) => {
      const seen = publishedTwice(one, other, anonymous)
      for (const round of [0, 1])
        for (const made of likeWithSmallCell([one, other][round] ?? []))
          expect(
            round === 0 ? publishedTwice(made, other, anonymous) : publishedTwice(one, made, anonymous),
          ).toBe(seen)
    }),
    { numRuns: 200 },
  )
})
