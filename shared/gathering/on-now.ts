import type { Activity } from '#shared/activities/activity.ts'
import { clockOf } from '#shared/agenda/countdown.ts'
import { unreachable } from '#shared/kernel/decision.ts'
import { goesOn } from '#shared/notes/course.ts'
import { type About, aboutNothing } from '#shared/notes/notes.ts'
import type { Gathering, GatheringEvent } from './gathering.ts'

/** What a note written now is about: the item, whoever presents, and the activity that people are in. */
export function onNow({ run, order, activities }: Gathering): About {
  const item = clockOf(run)?.item ?? null
  const open = order.flatMap((id) => {
    const activity = activities.get(id)
    return activity?.phase === 'open' ? [{ on: partOn(activity), since: activity.openedAt }] : []
  })
  const on = open.filter((each) => each.on !== null).sort((a, b) => b.since - a.since)
  const presenting = on.find((each) => each.on?.municipality !== null)
  return { ...aboutNothing, ...(presenting ?? on[0])?.on, item }
}

/** Null: nothing in it that notes are about. */
function partOn(activity: Extract<Activity, { phase: 'open' }>): Omit<About, 'item'> | null {
  switch (activity.kind) {
    case 'presentations':
      return activity.on === null ? null : { municipality: activity.on, activity: activity.id, part: null }
    case 'conversation':
      return { municipality: null, activity: activity.id, part: activity.step }
    case 'panel': {
      const part = activity.opened.find(({ doneAt }) => doneAt === null)?.assignment ?? null
      return { municipality: null, activity: activity.id, part }
    }
    case 'poll':
    case 'evaluation':
    case 'commitments':
      return null
    default:
      return unreachable(activity)
  }
}

/** The events after which something else may be on. */
const GOES_ON: ReadonlySet<GatheringEvent['type']> = new Set([
  'v1.ItemStarted',
  'v1.DayEnded',
  'v1.StepUndone',
  'v1.PresentationsClosed',
  'v1.PresentationBegun',
  'v1.PresentationEnded',
  'v1.PresentationSkipped',
  'v1.ConversationOpened',
  'v1.ConversationClosed',
  'v1.StepBegun',
  'v1.PanelOpened',
  'v1.PanelClosed',
  'v1.AssignmentsOpened',
  'v1.AssignmentEnded',
] as const)

/** The gathering with what is on written down, for notes that come hours after they were written. */
export function withCourse(gathering: Gathering, event: GatheringEvent): Gathering {
  if (!GOES_ON.has(event.type) || !('at' in event)) return gathering
  const { notes } = gathering
  const course = goesOn(notes.course, onNow(gathering), event.at)
  return course === notes.course ? gathering : { ...gathering, notes: { ...notes, course } }
}
