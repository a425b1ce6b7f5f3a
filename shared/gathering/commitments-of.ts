import type { CommitmentsAlong } from '#shared/activities/commitments/along.ts'
import { promisesIn } from '#shared/activities/commitments/along.ts'
import type { Gathering } from './gathering.ts'

/** What was promised at this gathering, to be looked at first at the next: what is confirmed, by municipality, and no draft. */
export function commitmentsOf({ id, title, agenda, people, order, activities }: Gathering): CommitmentsAlong {
  const all = order.flatMap((each) => {
    const activity = activities.get(each)
    return activity?.kind === 'commitments' && activity.phase !== 'draft' ? [activity] : []
  })
  return {
    gathering: id,
    title: title || agenda.title,
    promises: people.municipalities.flatMap(({ id: municipality, name }) =>
      all.flatMap((each) => promisesIn(each, municipality).map((promise) => ({ ...promise, name }))),
    ),
  }
}
