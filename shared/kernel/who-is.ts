import type { PersonId } from './ids.ts'
import type { Table } from './table.ts'

/** Every id that stands for them now: their own first. */
export function namesOf(merged: Table<PersonId>, person: PersonId): readonly PersonId[] {
  return [person, ...[...merged.keys()].filter((id) => whoIs(merged, id) === person).sort()]
}

/** Who an id stands for now: two on the list may have turned out to be one, and that one to be a third. */
export function whoIs(merged: Table<PersonId>, id: PersonId): PersonId {
  let who = id
  for (let next = merged.get(who); next !== undefined; next = merged.get(who)) who = next
  return who
}
