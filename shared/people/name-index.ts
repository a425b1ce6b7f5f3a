import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import { emptyTable, type Table } from '#shared/kernel/table.ts'
import { nameKey } from './match-list.ts'
import type { Person } from './people.ts'

type Roster = Table<Person>
type Index = {
  /** Everybody of a name from a municipality: mostly one. */
  readonly named: Table<readonly PersonId[]>
  /** Those who are expected and have not come, by municipality (empty: without one). */
  readonly expected: Table<Table<Person>>
}

const NOTHING: Index = { named: emptyTable(), expected: emptyTable() }

/**
 * What can be told of a roster is told of it once, and carried along to the next one: a thousand people who come within a second
 * must not each be looked for among the thousand. A roster that was made by other means is looked through when it is first asked.
 */
const known = new WeakMap<Roster, Index>()

function indexOf(roster: Roster): Index {
  const made = known.get(roster) ?? roster.reduce((index, person) => entered(index, person), NOTHING)
  known.set(roster, made)
  return made
}

export function withPerson(roster: Roster, person: Person): Roster {
  return carried(roster, roster.set(person.id, person), roster.get(person.id), person)
}

export function withoutPerson(roster: Roster, id: PersonId): Roster {
  return carried(roster, roster.delete(id), roster.get(id))
}

/** Everybody who goes by this name there, whatever the case. */
export function namesakes(roster: Roster, named: Parameters<typeof nameKey>[0]): readonly Person[] {
  const ids = indexOf(roster).named.get(nameKey(named)) ?? []
  return ids.flatMap((id) => roster.get(id) ?? [])
}

/** Those who are expected from there (null: from nowhere) and have not come. */
export function expectedFrom(roster: Roster, group: MunicipalityId | null): Iterable<Person> {
  return (
    indexOf(roster)
      .expected.get(group ?? '')
      ?.values() ?? []
  )
}

export function isExpectingFrom(roster: Roster, group: MunicipalityId | null): boolean {
  return indexOf(roster).expected.has(group ?? '')
}

function carried(before: Roster, after: Roster, gone: Person | undefined, come?: Person): Roster {
  const index = known.get(before)
  if (index === undefined || after === before) return after
  const rest = gone === undefined ? index : left(index, gone)
  known.set(after, come === undefined ? rest : entered(rest, come))
  return after
}

function entered({ named, expected }: Index, person: Person): Index {
  const key = nameKey(person)
  const group = person.municipality ?? ''
  // In the order of their ids, so that it does not matter how the roster came about.
  const ids = [...(named.get(key) ?? []), person.id].sort()
  return {
    named: named.set(key, ids),
    expected:
      person.presence === 'expected'
        ? expected.set(group, (expected.get(group) ?? emptyTable<Person>()).set(person.id, person))
        : expected,
  }
}

function left({ named, expected }: Index, person: Person): Index {
  const key = nameKey(person)
  const group = person.municipality ?? ''
  const ids = (named.get(key) ?? []).filter((id) => id !== person.id)
  const rest = expected.get(group)?.delete(person.id)
  return {
    named: ids.length > 0 ? named.set(key, ids) : named.delete(key),
    expected: rest && rest.size > 0 ? expected.set(group, rest) : expected.delete(group),
  }
}
