import type { Panel } from '#shared/activities/panel/panel.ts'
import type { Candidate } from '#shared/activities/panel/propose.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { Gathering } from './gathering.ts'

/** The gathering's panels, in the order they were prepared. */
export function panelsIn({ order, activities }: Pick<Gathering, 'order' | 'activities'>): readonly Panel[] {
  return order.flatMap((id) => {
    const activity = activities.get(id)
    return activity?.kind === 'panel' ? [activity] : []
  })
}

/** All on the list, as those who fill a panel's seats need to know them. */
export function candidatesFor(
  { people, order, activities }: Pick<Gathering, 'people' | 'order' | 'activities'>,
  panel: string,
): readonly Candidate[] {
  const earlier = panelsIn({ order, activities })
    .flatMap((each) => (each.id === panel || each.phase === 'draft' ? [] : [each]))
    .sort((a, b) => a.openedAt - b.openedAt)
  const sat = earlier.map(({ seats }) => {
    return new Set(seats.flatMap(({ person }) => (person === null ? [] : [whoIs(people.merged, person)])))
  })
  const last: ReadonlySet<PersonId> = sat.at(-1) ?? new Set()
  const before = new Map(
    people.panels.people.map(({ person, times }) => [whoIs(people.merged, person), times]),
  )
  return [...people.roster.values()].map(({ id, name, municipality, title, duties, presence }) => ({
    ...{ id, name, municipality, title, presence },
    observes: duties.includes('observer'),
    meant: duties.includes('panel'),
    panels: sat.filter((each) => each.has(id)).length,
    before: before.get(id) ?? 0,
    onLast: last.has(id),
  }))
}
