import { type EvaluationsAlong, formAlong } from '#shared/activities/evaluation/along.ts'
import type { Gathering } from './gathering.ts'

/** What this gathering's evaluations came to, for a later one to be compared with: figures alone, of what has closed. */
export function evaluationsOf({ id, title, agenda, order, activities }: Gathering): EvaluationsAlong {
  return {
    gathering: id,
    title: title || agenda.title,
    forms: order.flatMap((each) => {
      const activity = activities.get(each)
      return (activity?.kind === 'evaluation' && formAlong(activity)) || []
    }),
  }
}
