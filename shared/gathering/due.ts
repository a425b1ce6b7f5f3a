import type { Activity } from '#shared/activities/activity.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Gathering, RoomCommand } from './gathering.ts'

/** Something that is to happen at a set time, whether anybody looks on or not. */
export type Due = { readonly at: Instant; readonly command: RoomCommand }

/** What comes first; null: nothing is waited for. A gathering that was asleep at the time has it done as it wakes. */
export function dueNext({ phase, activities }: Gathering): Due | null {
  let next: Due | null = null
  for (const activity of activities.values()) {
    // In a closed gathering nobody can answer a poll, so there is nothing to close.
    if (activity.phase !== 'open' || (activity.kind === 'poll' && phase === 'closed')) continue
    const due = dueOf(activity)
    if (due !== null && (next === null || due.at < next.at)) next = due
  }
  return next
}

function dueOf(activity: Extract<Activity, { phase: 'open' }>): Due | null {
  if (activity.kind !== 'evaluation' && activity.kind !== 'poll') return null
  const { id, kind, until = null } = activity
  const type = kind === 'poll' ? 'ClosePoll' : 'CloseEvaluation'
  return until === null ? null : { at: until, command: { type, activity: id } }
}
