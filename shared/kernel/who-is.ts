import type { PersonId } from './ids.ts'
import type { Table } from './table.ts'

/** Who an id stands for now: two on the list may have turned out to be one, and that one to be a third. */
export function whoIs(merged: Table<PersonId>, id: PersonId): PersonId {
  let who = id
  for (let next = merged.get(who); next !== undefined; next = merged.get(who)) who = next
  return who
}
