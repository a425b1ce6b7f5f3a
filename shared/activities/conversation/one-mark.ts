import type { PersonId, PointId, StepId } from '#shared/kernel/ids.ts'
import type { Table } from '#shared/kernel/table.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { ownBoard, withPoint } from './boards.ts'
import type { Begun } from './conversation.ts'

/** The person, and all who turned out to be them: a mark keeps the id it was given under. */
function idsOf(person: PersonId, merged: Table<PersonId>): readonly PersonId[] {
  return [person, ...[...merged.keys()].filter((id) => id !== person && whoIs(merged, id) === person)]
}

/** What somebody has supported in a step, under each id they have had. */
export function marksOf(
  talk: Begun,
  step: StepId,
  person: PersonId,
  merged: Table<PersonId>,
): readonly { readonly by: PersonId; readonly points: readonly PointId[] }[] {
  return idsOf(person, merged).map((by) => ({ by, points: talk.marks.get(ownBoard(step, by)) ?? [] }))
}

/** Two who turned out to be one support a point once; should they be two again, twice. */
export function withOneMarkEach(talk: Begun, merged: Table<PersonId>): Begun {
  const supporters = new Map<PointId, Set<string>>()
  for (const [key, points] of talk.marks) {
    const [step = '', by = ''] = key.split(' @')
    for (const point of points)
      supporters.set(point, (supporters.get(point) ?? new Set()).add(ownBoard(step, whoIs(merged, by))))
  }
  return [...talk.points.values()].reduce((state, point) => {
    const support = supporters.get(point.id)?.size ?? 0
    return support === point.support ? state : withPoint(state, { ...point, support })
  }, talk)
}
