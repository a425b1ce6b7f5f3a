import type { Instant } from '#shared/kernel/instant.ts'
import type { Gathering, RoomCommand } from './gathering.ts'

/** Something that is to happen at a set time, whether anybody looks on or not. */
export type Due = { readonly at: Instant; readonly command: RoomCommand }

/** What comes first; null: nothing is waited for. A gathering that was asleep at the time has it done as it wakes. */
export function dueNext({ activities }: Gathering): Due | null {
  let next: Due | null = null
  for (const activity of activities.values()) {
    if (activity.kind !== 'evaluation' || activity.phase !== 'open' || activity.until === null) continue
    if (next === null || activity.until < next.at)
      next = { at: activity.until, command: { type: 'CloseEvaluation', activity: activity.id } }
  }
  return next
}
