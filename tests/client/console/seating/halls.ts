import fc from 'fast-check'
import '#tests/support/seed.ts'
import {
  type Hall,
  type HallTable,
  meetingsOf,
  type PairOfPeople,
  type SeatMove,
  type Sitter,
} from '#client/screens/console/seating/hall.model.ts'

const MUNICIPALITIES = ['vefsn', 'rana', 'alta', null] as const

export function sitter(id: string, municipality: string | null): Sitter {
  return { id, name: `Leder ${id}`, municipality, place: municipality ?? '', title: 'Leder', heads: 1 }
}

export function table(id: string, people: readonly string[], more: Partial<HallTable> = {}): HallTable {
  return { id, name: id, chairs: 4, locked: false, people, ...more }
}

/** People are called by their municipality and a number, `vefsn1`; `guest1` belongs to none. */
export function hallOf(tables: readonly HallTable[], more: Partial<Hall> = {}): Hall {
  const people = tables.flatMap((each) => each.people)
  const municipalityOf = (id: string) => (id.startsWith('guest') ? null : id.replace(/\d+$/, ''))
  return {
    tables,
    sitters: new Map(people.map((id) => [id, sitter(id, municipalityOf(id))])),
    met: new Map(),
    pins: new Map(),
    together: [],
    apart: [],
    ...more,
  }
}

const pairsOf = (people: readonly string[]): fc.Arbitrary<PairOfPeople> =>
  fc
    .shuffledSubarray([...people], { minLength: 2, maxLength: 2 })
    .map(([a = '', b = '']): PairOfPeople => [a, b])

/** Small halls with pins, locked tables, pairs and a past; and a move in them, good or bad. */
export const hallAndMove: fc.Arbitrary<{ readonly hall: Hall; readonly move: SeatMove }> = fc
  .record({
    municipalities: fc.array(fc.constantFrom(...MUNICIPALITIES), { minLength: 3, maxLength: 14 }),
    tables: fc.integer({ min: 1, max: 4 }),
    seats: fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
    past: fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
    locked: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    pinned: fc.array(fc.option(fc.nat(), { freq: 6 }), { minLength: 14, maxLength: 14 }),
  })
  .chain(({ municipalities, tables: many, seats, past, locked, pinned }) => {
    const sitters = municipalities.map((municipality, at) => sitter(`p${at}`, municipality))
    const people = sitters.map(({ id }) => id)
    // One in eight sits nowhere yet.
    const at = (where: readonly number[], nth: number) =>
      (where[nth] ?? 0) % 8 === 7 ? -1 : (where[nth] ?? 0) % many
    const seated = (where: readonly number[], index: number) =>
      people.filter((_, nth) => at(where, nth) === index)
    const tables = Array.from({ length: many }, (_, index) =>
      table(`t${index}`, seated(seats, index), { chairs: 5, locked: index > 0 && locked[index] === true }),
    )
    const pins = new Map(
      people.flatMap((id, nth) => {
        const there = tables[at(seats, nth)]
        return pinned[nth] == null || there === undefined ? [] : [[id, there.id] as const]
      }),
    )
    const met = meetingsOf(Array.from({ length: many }, (_, index) => seated(past, index)))
    const person = fc.constantFrom(...people)
    return fc
      .record({
        together: fc.array(pairsOf(people), { maxLength: 2 }),
        apart: fc.array(pairsOf(people), { maxLength: 2 }),
        move: fc.record({
          person,
          table: fc.constantFrom(...tables.map(({ id }) => id), 'gone'),
          swap: fc.option(person),
        }),
      })
      .map(({ together, apart, move }) => {
        const to = tables.find(({ id }) => id === move.table)
        const swap = move.swap !== null && to?.people.includes(move.swap) ? move.swap : null
        const hall: Hall = {
          tables,
          sitters: new Map(sitters.map((each) => [each.id, each])),
          met,
          pins,
          together,
          apart,
        }
        return { hall, move: { ...move, swap } }
      })
  })
