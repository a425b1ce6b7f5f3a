import type { ActivityCard } from '#shared/views/activity-part.ts'

/** Whether the whole hall is being asked something: on a phone that comes before what people do in their own time. */
export function asksHall({ activities }: { readonly activities: readonly ActivityCard[] }): boolean {
  return activities.some(
    ({ kind, phase }) => phase === 'open' && (kind === 'poll' || kind === 'conversation'),
  )
}
