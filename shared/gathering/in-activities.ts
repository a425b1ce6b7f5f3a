import type { Activity } from '#shared/activities/activity.ts'
import { withOneMarkEach } from '#shared/activities/conversation/one-mark.ts'
import type { FormBox } from '#shared/activities/evaluation/evaluation.ts'
import type { NamedMarks } from '#shared/activities/poll/marks.ts'
import type { Box } from '#shared/activities/poll/poll.ts'
import { withBreakdown } from '#shared/activities/poll/tally.ts'
import type { Gathering } from './gathering.ts'

type Holds = Box | FormBox | NamedMarks
/** Everything that holds answers under people's names, or that somebody has given one, changed. */
export function inBoxes(gathering: Gathering, change: <Of extends Holds>(box: Of) => Of): Gathering {
  const activities = gathering.activities.map((activity): Activity => {
    if (activity.phase === 'draft') return activity
    if (activity.kind === 'evaluation') {
      const box = change(activity.box)
      return box === activity.box ? activity : { ...activity, box }
    }
    if (activity.kind !== 'poll') return activity
    const box = change(activity.box)
    const first = activity.first && change(activity.first)
    const marks = activity.marks?.kind === 'named' ? change(activity.marks) : activity.marks
    if (box === activity.box && first === activity.first && marks === activity.marks) return activity
    return { ...activity, box, ...(first ? { first } : {}), ...(marks ? { marks } : {}) }
  })
  return { ...gathering, activities }
}

/** A poll that has closed is broken down by where people come from then. */
export function settled(gathering: Gathering, activity: Activity): Activity {
  const { roster } = gathering.people
  return activity.kind === 'poll'
    ? withBreakdown(activity, (person) => roster.get(person)?.municipality ?? null)
    : activity
}

/** Each supports a point once, whatever ids they have had. */
export function inMarks(gathering: Gathering): Gathering {
  const { merged } = gathering.people
  const activities = gathering.activities.map((activity) =>
    activity.kind === 'conversation' && activity.phase !== 'draft'
      ? withOneMarkEach(activity, merged)
      : activity,
  )
  return { ...gathering, activities }
}

export function withoutActivity(gathering: Gathering, id: string): Gathering {
  return {
    ...gathering,
    activities: gathering.activities.delete(id),
    order: gathering.order.filter((other) => other !== id),
    stage:
      gathering.stage.activity === id
        ? { ...gathering.stage, scene: 'now', activity: null }
        : gathering.stage,
  }
}
