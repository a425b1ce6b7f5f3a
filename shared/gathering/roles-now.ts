import type { PersonId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { DUTIES, type Duty, type Person } from '#shared/people/people.ts'
import type { Gathering } from './gathering.ts'
import { panelsIn } from './panel-context.ts'

type Known = Pick<Gathering, 'people' | 'order' | 'activities'>

/** Those whom anybody here can be spoken to as. */
export const ROLES: readonly Duty[] = DUTIES

/** Who has a seat in a panel that is to come or is on; the leader need not give them the duty as well. */
export function panelMembersNow({ people, order, activities }: Known): ReadonlySet<PersonId> {
  const members = panelsIn({ order, activities }).flatMap((panel) => {
    if (panel.phase === 'closed') return []
    return panel.seats.flatMap(({ person, municipality }) => {
      const who = person === null ? null : whoIs(people.merged, person)
      // A seat is of a municipality: whoever is of another now has none.
      return who !== null && people.roster.get(who)?.municipality === municipality ? [who] : []
    })
  })
  return new Set(members)
}

/** What somebody does here now: the duties they were given, and a seat in the panel. */
export function rolesOf(
  person: Pick<Person, 'id' | 'duties'>,
  members: ReadonlySet<PersonId>,
): readonly Duty[] {
  const { id, duties } = person
  return members.has(id) && !duties.includes('panel') ? [...duties, 'panel'] : duties
}
