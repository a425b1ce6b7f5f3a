import type { Chance } from '#shared/kernel/chance.ts'
import { shuffled } from '#shared/kernel/chance.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { settled, singles } from './duos-in-step.ts'
import type { HallKnown } from './hall-now.ts'
import type { Where } from './steps.ts'

type Groups = readonly (readonly PersonId[])[]

/**
 * Fours (three or five where the number asks for it). Duos that have just talked stay together where they can, as 1-2-4-all
 * asks for; else duos are drawn first, and pairs of duos are matched so that as few as possible meet again.
 */
export function foursIn(where: Where, hall: HallKnown, chance: Chance): Groups {
  const { single, several } = singles(hall)
  const circles = where === 'within' ? byTable(single, hall) : [single]
  const fours = circles.flatMap((people) =>
    cutInFours(hall.matched(unitsOf(people, where, hall, chance)).flat()),
  )
  return [...several.map((id) => [id]), ...together(fours)]
}

/** The duos of the run before, as far as they are here; the others in new ones. */
function unitsOf(people: readonly PersonId[], where: Where, hall: HallKnown, chance: Chance): Groups {
  const here = new Set(people)
  const last = hall.past.at(-1)
  const kept =
    last?.who === 'duo'
      ? last.circles
          .map((circle) => circle.people.filter((person) => here.has(person)))
          .filter((group) => group.length > 1)
      : []
  const placed = new Set(kept.flat())
  const rest = settled(
    hall.pair(
      people.filter((person) => !placed.has(person)),
      where === 'across' ? 'across' : 'anywhere',
    ),
    hall,
  ).groups
  return shuffled([...kept, ...rest], chance)
}

function byTable(people: readonly PersonId[], { tables }: HallKnown): Groups {
  const here = new Set(people)
  const at = tables.map((table) => table.people.filter((person) => here.has(person)))
  const seated = new Set(at.flat())
  return [...at, people.filter((person) => !seated.has(person))].filter((group) => group.length > 0)
}

function cutInFours(people: readonly PersonId[]): Groups {
  const count = Math.max(1, Math.round(people.length / 4))
  const groups = Array.from({ length: count }, (_, at) =>
    people.slice(Math.round((at * people.length) / count), Math.round(((at + 1) * people.length) / count)),
  )
  return groups.filter((group) => group.length > 0)
}

/** Who is the only one at a table goes to the smallest other group. */
function together(groups: Groups): Groups {
  const full = groups.filter((group) => group.length > 1)
  const lonely = groups.filter((group) => group.length === 1).flat()
  if (full.length === 0) return lonely.length > 0 ? cutInFours(lonely) : []
  return lonely.reduce<Groups>((all, person) => {
    const smallest = all.reduce((least, group) => (group.length < least.length ? group : least))
    return all.map((group) => (group === smallest ? [...group, person] : group))
  }, full)
}
