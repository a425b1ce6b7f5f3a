import type { Activity } from '#shared/activities/activity.ts'
import { withOneMarkEach } from '#shared/activities/conversation/one-mark.ts'
import type { FormBox } from '#shared/activities/evaluation/evaluation.ts'
import type { Box } from '#shared/activities/poll/poll.ts'
import type { Gathering } from './gathering.ts'

/** Every ballot box, an evaluation's too, changed. */
export function inBoxes(gathering: Gathering, change: <Of extends Box | FormBox>(box: Of) => Of): Gathering {
  const activities = gathering.activities.map((activity): Activity => {
    if (activity.phase === 'draft') return activity
    if (activity.kind === 'evaluation') {
      const box = change(activity.box)
      return box === activity.box ? activity : { ...activity, box }
    }
    if (activity.kind !== 'poll') return activity
    const box = change(activity.box)
    const first = activity.first && change(activity.first)
    if (box === activity.box && first === activity.first) return activity
    return { ...activity, box, ...(first ? { first } : {}) }
  })
  return { ...gathering, activities }
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
