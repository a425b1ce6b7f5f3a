import { whoIs } from '#shared/kernel/who-is.ts'
import { pseudonym } from './answers.ts'
import type { Held, Keyed, Studied } from './source.ts'
import type { Rows, Table } from './table.ts'
import { GATHERING, number, text } from './variables.ts'

/**
 * Who sat with whom. The hall saw the tables, so whoever was there can tell who a pseudonym here is: it is one of its own, which no
 * answer has.
 */
export function seatingsTable(pairs: Iterable<Rows>): Table {
  const told = {
    nb: 'Pseudonym for bord, et annet enn i answers',
    en: 'Pseudonym for tables, another than in answers',
  }
  return {
    id: 'seatings',
    name: { nb: 'Hvem som satt sammen', en: 'Who sat together' },
    variables: [
      GATHERING,
      number('round', 'Runde', 'Round', { nb: 'Bordplassering nummer', en: 'Seating number' }),
      number('size', 'Størrelse', 'Size', {
        nb: 'Hvor mange som satt ved bordet, også de som ikke er med her',
        en: 'How many sat at the table, also those who are not in here',
      }),
      text('one', 'Den ene', 'The one', told),
      text('other', 'Den andre', 'The other', told),
    ],
    *rows() {
      for (const there of pairs) yield* there
    },
  }
}

export function pairsIn(held: Held, studied: ReadonlyMap<string, Studied>, keyed: Keyed): Rows {
  const { seating, people } = held.state
  return seating.rounds.flatMap(({ tables }, at) => {
    const pairs = tables.flatMap(({ people: ids }): readonly (readonly [string, string, number])[] => {
      const there = [...new Set(ids.map((id) => whoIs(people.merged, id)))].filter((id) =>
        people.roster.has(id),
      )
      const seats = there
        .flatMap((id) => studied.get(id) ?? [])
        .map(({ root }) => pseudonym(keyed, 'seat', root))
        .sort()
      return seats.flatMap((one, nth) =>
        seats.slice(nth + 1).map((other) => [one, other, there.length] as const),
      )
    })
    pairs.sort(([a, b], [x, y]) => (a < x || (a === x && b < y) ? -1 : 1))
    return pairs.map(([one, other, size]) => [held.state.id, at + 1, size, one, other])
  })
}
