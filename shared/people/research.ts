import { accepted, type Decision, refused } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Table } from '#shared/kernel/table.ts'
import { namesOf, whoIs } from '#shared/kernel/who-is.ts'
import type { People, PeopleEvent, PeopleRefusal } from './people.ts'

/** No, or yes to the purpose of that mark. True: yes, and nobody noted to what, as earlier releases did. */
export type Studied = boolean | string
/** What is asked now, by its mark; empty: no purpose has been put. `only`: it has never been another. */
export type AskedNow = { readonly purpose: string; readonly only: boolean }
export const NO_PURPOSE: AskedNow = { purpose: '', only: true }

/**
 * Whether somebody's answers may be used for research. Nobody's may until they have said so themselves, on a phone of theirs, to what
 * is asked now; of two who turned out to be one both must have, where both have said something.
 */
export function mayBeStudied(people: People, asked: PersonId, now: AskedNow = NO_PURPOSE): boolean {
  const said = saidBy(people, asked)
  return said.length > 0 && said.every((each) => (each === true ? now.only : each === now.purpose))
}

/** They have said yes, and not to what is asked now; the mark of what they said yes to, where anybody noted it. */
export function saidYesBefore(people: People, asked: PersonId, now: AskedNow): { of: string | null } | null {
  const said = saidBy(people, asked)
  const isYes = said.length > 0 && said.every((each) => each !== false)
  if (!isYes || mayBeStudied(people, asked, now)) return null
  return { of: said.find((each) => typeof each === 'string' && each !== now.purpose)?.toString() ?? null }
}

function saidBy({ merged, studied }: People, asked: PersonId): readonly Studied[] {
  return namesOf(merged, whoIs(merged, asked)).flatMap((id) => studied.get(id) ?? [])
}

export function decideStudied(
  people: People,
  person: PersonId | null,
  { allowed, purpose }: { readonly allowed: boolean; readonly purpose?: string | undefined },
): Decision<PeopleEvent, PeopleRefusal> {
  if (person === null || !people.roster.has(person)) return refused('unknown-person')
  const said = saidBy(people, person)
  const now: Studied = allowed && (purpose ?? true)
  const isSaid = said.every((each) => each === now) && (said.length > 0 || !allowed)
  if (isSaid) return accepted()
  return accepted({
    ...{ type: 'v1.ResearchAllowed', person, allowed },
    ...(allowed && purpose !== undefined ? { purpose } : {}),
  })
}

/** Said under every name they have, so that what a twin once said is not asked any more. */
export function withStudied(people: People, person: PersonId, said: Studied): Table<Studied> {
  return people.studied.merge(namesOf(people.merged, person).map((id): [PersonId, Studied] => [id, said]))
}

/** Whoever had the seat may not have been the one it belongs to: what they have said of it is not asked any more. */
export function withoutStudied(people: People, person: PersonId): Table<Studied> {
  return people.studied.deleteAll(namesOf(people.merged, person))
}
