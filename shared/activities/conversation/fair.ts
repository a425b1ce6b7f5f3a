import { type Chance, shuffled } from '#shared/kernel/chance.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Circle, PastRun } from './circles.ts'
import type { TableRole } from './steps.ts'

/** How often each has spoken first, in duos and round the table. */
export function timesFirst(past: readonly PastRun[]): ReadonlyMap<PersonId, number> {
  return counted(
    past.flatMap(({ turns, circles }) =>
      turns === 'none'
        ? []
        : circles.flatMap(({ people, order }) => (turns === 'phases' ? people : order).slice(0, 1)),
    ),
  )
}

export function timesInRole(past: readonly PastRun[]): ReadonlyMap<PersonId, number> {
  return counted(
    past.flatMap(({ circles }) => circles.flatMap(({ roles }) => roles.map(({ person }) => person))),
  )
}

function counted(people: readonly PersonId[]): ReadonlyMap<PersonId, number> {
  const counts = new Map<PersonId, number>()
  for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1)
  return counts
}

/** Those who have had it least often, the others after them; drawn among equals. */
export function fairest(
  people: readonly PersonId[],
  times: ReadonlyMap<PersonId, number>,
  chance: Chance,
): readonly PersonId[] {
  return shuffled(people, chance).sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0))
}

/** As they sit, beginning with one of those who have begun least often. */
export function orderFrom(
  people: readonly PersonId[],
  firsts: ReadonlyMap<PersonId, number>,
  chance: Chance,
): readonly PersonId[] {
  const [first] = fairest(people, firsts, chance)
  const at = first === undefined ? 0 : people.indexOf(first)
  return [...people.slice(at), ...people.slice(0, at)]
}

/** Each role to somebody else while there are people, and first to those who have had fewest. */
export function rolesFor(
  roles: readonly TableRole[],
  people: readonly PersonId[],
  times: ReadonlyMap<PersonId, number>,
  chance: Chance,
): Circle['roles'] {
  const queue = fairest(people, times, chance)
  return roles.flatMap((role, at) => {
    const person = queue[at % Math.max(1, queue.length)]
    return person === undefined ? [] : [{ role, person }]
  })
}
