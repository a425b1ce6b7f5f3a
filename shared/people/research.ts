import { accepted, type Decision, refused } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Table } from '#shared/kernel/table.ts'
import { namesOf, whoIs } from '#shared/kernel/who-is.ts'
import type { People, PeopleEvent, PeopleRefusal } from './people.ts'

/**
 * Whether somebody's answers may be used for research. Nobody's may until they have said so themselves, on a phone of theirs; of two
 * who turned out to be one both must have, where both have said something.
 */
export function mayBeStudied({ merged, studied }: People, asked: PersonId): boolean {
  const said = namesOf(merged, whoIs(merged, asked)).flatMap((id) => studied.get(id) ?? [])
  return said.length > 0 && said.every((allowed) => allowed)
}

export function decideStudied(
  people: People,
  person: PersonId | null,
  allowed: boolean,
): Decision<PeopleEvent, PeopleRefusal> {
  if (person === null || !people.roster.has(person)) return refused('unknown-person')
  return mayBeStudied(people, person) === allowed
    ? accepted()
    : accepted({ type: 'v1.ResearchAllowed', person, allowed })
}

/** Said under every name they have, so that what a twin once said is not asked any more. */
export function withStudied(people: People, person: PersonId, allowed: boolean): Table<boolean> {
  return people.studied.merge(namesOf(people.merged, person).map((id): [PersonId, boolean] => [id, allowed]))
}

/** Whoever had the seat may not have been the one it belongs to: what they have said of it is not asked any more. */
export function withoutStudied(people: People, person: PersonId): Table<boolean> {
  return people.studied.deleteAll(namesOf(people.merged, person))
}
