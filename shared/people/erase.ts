import { accepted, type Decision, refused } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'
import { namesOf, whoIs } from '#shared/kernel/who-is.ts'
import type { People, PeopleEvent, PeopleRefusal } from './people.ts'

/**
 * Somebody, under every id that stands for them, leaves the list and all that they have said is to go from the files. A
 * participant asks for themselves alone. It is no step: nobody can undo it.
 */
export function decideErasing(
  people: People,
  asked: PersonId,
  { self, now }: { readonly self: PersonId | null; readonly now: Instant },
): Decision<PeopleEvent, PeopleRefusal> {
  const person = whoIs(people.merged, asked)
  if (self !== null && self !== person) return refused('not-yours')
  if (people.erased.has(person)) return accepted()
  const known = people.roster.get(person)
  if (!known) return refused('unknown-person')
  const names = namesOf(people.merged, person)
  const hasSeat = known.presence !== 'expected' || people.devices.some((id) => names.includes(id))
  return accepted<PeopleEvent>(
    ...(hasSeat ? [{ type: 'v1.SeatFreed', person } as const] : []),
    { type: 'v1.PersonRemoved', person },
    { type: 'v1.PersonErased', person, names, at: now },
  )
}

/** Those whose words may still be in a file. */
export function stillToErase({ erased }: People): readonly PersonId[] {
  return [...erased.filter((isGone) => !isGone).keys()].sort()
}

export function withErased(
  { erased }: People,
  persons: readonly PersonId[],
  isGone: boolean,
): Table<boolean> {
  return erased.merge(persons.map((id): [PersonId, boolean] => [id, isGone]))
}
