import { costOf, type DuoCosts, type DuoTask, duoCosts, hallsOf } from './duos.ts'

type Groups = readonly (readonly number[])[]
export type Repaired = {
  readonly groups: Groups
  readonly alone: readonly number[]
  /** Whose partners have changed, the new one and those who stay among them. */
  readonly changed: readonly number[]
}

/**
 * Somebody comes while duos talk: with whom is alone, else out of the trio two duos are made, else the cheapest duo becomes
 * the trio. `task` is as it is now, the new person among its people and, within tables, at a table. Whoever comes `back` takes
 * nobody out of a trio while there is a duo: that is their coming and going, and nobody else's.
 */
export function joinDuos(
  task: DuoTask,
  groups: Groups,
  alone: readonly number[],
  person: number,
  back = false,
): Repaired {
  if (groups.some((group) => group.includes(person)) || alone.includes(person))
    return { groups, alone, changed: [] }
  return placed(task, groups, alone, person, back)
}

/** Somebody leaves: a trio goes on as a duo, and who is left by a partner is placed as one who comes. */
export function leaveDuos(task: DuoTask, groups: Groups, alone: readonly number[], person: number): Repaired {
  const left = groups.find((group) => group.includes(person))
  if (left === undefined) return { groups, alone: alone.filter((other) => other !== person), changed: [] }
  const rest = left.filter((other) => other !== person)
  const others = groups.filter((group) => group !== left)
  const [partner] = rest
  if (rest.length > 1 || partner === undefined)
    return { groups: [...others, rest], alone, changed: [...rest] }
  return placed({ ...task, people: task.people.filter((other) => other !== person) }, others, alone, partner)
}

function placed(
  task: DuoTask,
  groups: Groups,
  alone: readonly number[],
  person: number,
  back = false,
): Repaired {
  const hall = new Set(
    hallsOf({ ...task, people: [...task.people, person] }).find((people) => people.includes(person)),
  )
  const near = (group: readonly number[]) => group.every((other) => hall.has(other))
  const costs = duoCosts(task, [...hall], 'anew')
  const waiting = alone.find((other) => other !== person && hall.has(other))
  if (waiting !== undefined)
    return {
      groups: [...groups, [waiting, person]],
      alone: alone.filter((other) => other !== waiting),
      changed: [waiting, person],
    }
  const duos = groups.filter((group) => group.length === 2 && near(group))
  const trio = groups.find((group) => group.length === 3 && near(group))
  const ways: readonly Way[] =
    trio === undefined || (back && duos.length > 0)
      ? duos.map((group) => ({ out: group, into: [[...group, person]] }))
      : trio.map((one) => ({ out: trio, into: [trio.filter((other) => other !== one), [one, person]] }))
  const way = cheapest(ways, costs)
  if (way === null) return { groups, alone: [...alone, person], changed: [person] }
  return {
    groups: [...groups.filter((group) => group !== way.out), ...way.into],
    alone,
    changed: way.into.flat(),
  }
}

type Way = { readonly out: readonly number[]; readonly into: Groups }

function cheapest(ways: readonly Way[], costs: DuoCosts): Way | null {
  let best: Way | null = null
  let least = Number.POSITIVE_INFINITY
  for (const way of ways) {
    const more = costOf(way.into, costs) - costOf([way.out], costs)
    if (more >= least) continue
    least = more
    best = way
  }
  return best
}
