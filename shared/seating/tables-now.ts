import type { PersonId, TableId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { Table } from '#shared/kernel/table.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { Arrangement, Seats, SeatTable } from './seats.ts'
import { isHere, type Sitter } from './sitters.ts'

/** What of the people seating has to know; `People` is one. */
export type Here = {
  readonly roster: Table<Pick<Sitter, 'presence'>>
  readonly merged: Table<PersonId>
}
/** A table and who sits at it now. */
export type TableNow = {
  readonly id: TableId
  readonly name: string
  readonly people: readonly PersonId[]
}

/** What holds now: the home tables, the last round shown, or nothing. */
export function shownOf({ shown, home, rounds }: Seats): Arrangement | null {
  if (shown === 'home') return home
  return shown === 'round' ? (rounds.at(-1) ?? null) : null
}

/** Who sits where now: who has gone is at no table, and two who turned out to be one sit once. Empty while no tables hold. */
export function tablesNow(seats: Seats, here: Here): readonly TableNow[] {
  const shown = shownOf(seats)
  return shown === null ? [] : tablesOf(seats.tables, shown, here)
}

/** An arrangement for those who are here, in the order of the leader's tables. Who sat at one that is gone has no seat. */
export function tablesOf(
  tables: readonly SeatTable[],
  arrangement: Arrangement,
  here: Here,
): readonly TableNow[] {
  return byTables(arrangement)(here.roster)(here.merged)(tables)
}

/** The table somebody sits at now, or null. */
export function tableOf(seats: Seats, here: Here, person: PersonId): TableNow | null {
  const shown = shownOf(seats)
  return shown === null ? null : (tableIn(seats.tables, shown, here, person) ?? null)
}

export function tableIn(
  tables: readonly SeatTable[],
  arrangement: Arrangement,
  here: Here,
  person: PersonId,
): TableNow | undefined {
  return byPerson(tablesOf(tables, arrangement, here)).get(whoIs(here.merged, person))
}

/** A thousand phones ask after each change: each arrangement is gone through once for each state of the list. */
const byTables = memo((arrangement: Arrangement) =>
  memo((roster: Here['roster']) =>
    memo((merged: Here['merged']) =>
      memo((tables: readonly SeatTable[]): readonly TableNow[] => {
        const seen = new Set<PersonId>()
        const at = new Map<TableId, PersonId[]>()
        const standing = new Set(tables.map(({ id }) => id))
        for (const { table, people } of arrangement.tables) {
          if (!standing.has(table)) continue
          const sitting = at.get(table) ?? []
          for (const id of people) {
            const person = whoIs(merged, id)
            if (seen.has(person) || !isHere(roster.get(person))) continue
            seen.add(person)
            sitting.push(person)
          }
          at.set(table, sitting)
        }
        return tables.map(({ id, name }) => ({ id, name, people: at.get(id) ?? [] }))
      }),
    ),
  ),
)

const byPerson = memo(
  (tables: readonly TableNow[]) =>
    new Map(tables.flatMap((table) => table.people.map((person) => [person, table] as const))),
)
