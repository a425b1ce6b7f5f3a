import type { Panel } from '#shared/activities/panel/panel.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { DUTIES, type Duty, type Person } from '#shared/people/people.ts'
import type { Gathering } from './gathering.ts'
import { panelsIn } from './panel-context.ts'

type Known = Pick<Gathering, 'people' | 'order' | 'activities'>

/** Those whom anybody here can be spoken to as. */
export const ROLES: readonly Duty[] = DUTIES

/**
 * Who has a seat in a panel that is to come or is on, else in the last one: what it has come to is yet to be presented. The leader
 * need not give them the duty as well.
 */
export function panelMembersNow(known: Known): ReadonlySet<PersonId> {
  const panels = panelsIn(known).map((panel) => ({ panel, members: membersOf(panel, known) }))
  const standing = panels.filter(({ panel, members }) => panel.phase !== 'closed' && members.length > 0)
  const last = panels.filter(({ panel }) => panel.phase === 'closed').slice(-1)
  return new Set((standing.length > 0 ? standing : last).flatMap(({ members }) => members))
}

function membersOf({ seats }: Panel, { people }: Known): readonly PersonId[] {
  return seats.flatMap(({ person, municipality }) => {
    const who = person === null ? null : whoIs(people.merged, person)
    // A seat is of a municipality: whoever is of another now has none.
    return who !== null && people.roster.get(who)?.municipality === municipality ? [who] : []
  })
}

/** What somebody does here now: the duties they were given, and a seat in the panel. */
export function rolesOf(
  person: Pick<Person, 'id' | 'duties'>,
  members: ReadonlySet<PersonId>,
): readonly Duty[] {
  const { id, duties } = person
  return members.has(id) && !duties.includes('panel') ? [...duties, 'panel'] : duties
}
