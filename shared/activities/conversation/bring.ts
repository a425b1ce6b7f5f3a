import type { PersonId } from '#shared/kernel/ids.ts'
import type { Table } from '#shared/kernel/table.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { placeIn } from './boards.ts'
import type { Brought, Circle } from './circles.ts'
import type { Begun, Point } from './conversation.ts'
import type { Step } from './steps.ts'
import { isTold } from './told.ts'

/**
 * The points that come along by themselves into a step that begins: all of the step that was on, or those its groups put first;
 * anew when the step is come back to, since groups are others then. None comes to more eyes than its writer was told before it
 * was sent (told.ts).
 */
export function broughtAlong(
  talk: Begun,
  to: Step,
  circles: readonly Circle[],
  merged: Table<PersonId>,
): readonly Brought[] {
  const from = talk.steps.find(({ id }) => id === talk.step)
  if (!from || from.id === to.id || to.brings === 'nothing' || to.capture === 'nothing') return []
  const homes = new Map(
    circles.flatMap((circle) => circle.people.map((person) => [whoIs(merged, person), circle.id] as const)),
  )
  return [...talk.points.values()]
    .filter((point) => placeIn(point, from.id) && point.step !== to.id && isMeant(point, from, to))
    .filter((point) => isTold(talk, point, to))
    .sort((a, b) => a.number - b.number)
    .map((point) => ({
      point: point.id,
      circle: to.who === 'municipality' ? null : (homes.get(whoIs(merged, point.by)) ?? null),
      group: point.group,
    }))
}

function isMeant(point: Point, from: Step, to: Step): boolean {
  if (to.brings === 'all') return true
  return from.capture === 'top' ? point.top.includes(from.id) : point.support > 0
}
