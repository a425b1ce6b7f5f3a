import type { EventStore } from '#server/store/event-store.ts'
import { boxName } from '#shared/activities/poll/box-name.ts'
import { marksBox, takesSealedMarks } from '#shared/activities/poll/marks.ts'
import { hasSealed } from '#shared/activities/poll/sealed.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'

/**
 * Destroys the key of every ballot box that is not (or no longer) in use: emptied, or left by a crash or a full disk between
 * emptying and destroying. Rejects when a key could not be destroyed; it is then tried again.
 */
export async function destroySpentKeys({ keys }: EventStore, { id, activities }: Gathering): Promise<void> {
  const inUse = new Set<string>()
  for (const activity of activities.values())
    if (activity.phase !== 'draft') {
      if (activity.kind === 'poll' && activity.box.kind === 'anonymous')
        inUse.add(boxName(activity.id, activity.box.round))
      // What is sealed in a first round is there again when the second is taken back.
      if (activity.kind === 'poll' && activity.first?.kind === 'anonymous' && hasSealed(activity.first))
        inUse.add(boxName(activity.id, activity.first.round))
      if (activity.kind === 'poll' && takesSealedMarks(activity)) inUse.add(marksBox(activity.id))
      if (activity.kind === 'evaluation') inUse.add(boxName(activity.id, activity.box.round))
    }
  for (const box of keys.boxes(id)) if (!inUse.has(box)) await keys.destroy(id, box)
}
