import { dueNext } from '#shared/gathering/due.ts'
import { groupsAsked } from '#shared/gathering/groups-job.ts'
import type { GatheringRoom } from './gathering-room.ts'

/** Whether it has nothing to do by itself: nothing is waited for, searched for, or kept from being stored. */
export function isAtRest({ storage, gathering }: Pick<GatheringRoom, 'storage' | 'gathering'>): boolean {
  const now = gathering()
  return (
    storage() === 'ok' && dueNext(now) === null && now.seating.asked === null && groupsAsked(now) === null
  )
}
