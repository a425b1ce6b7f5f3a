import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { Table } from '#shared/kernel/table.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { Circle } from './circles.ts'
import type { Begun } from './conversation.ts'

/** Once for each state of the groups: every point asks for its writer's. */
const byPerson = memo((circles: readonly Circle[]) =>
  memo(
    (merged: Table<PersonId>) =>
      new Map(
        circles.flatMap((circle) => circle.people.map((person) => [whoIs(merged, person), circle] as const)),
      ),
  ),
)
const byHome = memo(
  (circles: readonly Circle[]) => new Map(circles.map((circle) => [circle.of, circle] as const)),
)

/** The circle somebody talks in now; null for those who talk with nobody, or with their whole municipality as ever. */
export function circleIn(
  talk: Begun,
  person: PersonId,
  municipality: MunicipalityId | null,
  merged: Table<PersonId>,
): Circle | null {
  const { circles, left } = talk.run
  if (circles.length === 0) return null
  const drawn = byPerson(circles)(merged).get(person)
  if (drawn) return drawn
  const step = talk.steps.find(({ id }) => id === talk.step)
  const home = step?.who === 'municipality' ? byHome(circles).get(municipality) : undefined
  // Where people are listed, whoever is not on the list talks with nobody; and so does whoever takes a break.
  if (home === undefined || home.people.length > 0) return null
  return left.some((id) => whoIs(merged, id) === person) ? null : home
}
