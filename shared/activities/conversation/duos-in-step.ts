import type { PersonId } from '#shared/kernel/ids.ts'
import type { HallKnown, Paired } from './hall-now.ts'
import type { Where } from './steps.ts'

/**
 * Duos of everybody who is here. A phone that stands for several is a group of its own: they are people enough. Who would be
 * the only one at a table, where duos stay within tables, is paired with others like that, or makes a duo three.
 */
export function duosIn(where: Where, hall: HallKnown): readonly (readonly PersonId[])[] {
  const { single, several } = singles(hall)
  return [...several.map((id) => [id]), ...settled(hall.pair(single, where), hall).groups]
}

export function singles({ people }: Pick<HallKnown, 'people'>): {
  readonly single: readonly PersonId[]
  readonly several: readonly PersonId[]
} {
  return {
    single: people.filter(({ stands }) => stands === 1).map(({ id }) => id),
    several: people.filter(({ stands }) => stands > 1).map(({ id }) => id),
  }
}

/** Nobody is alone while there is anybody to talk to. */
export function settled(paired: Paired, hall: Pick<HallKnown, 'pair' | 'join'>): Paired {
  if (paired.alone.length === 0) return paired
  if (paired.alone.length > 1) {
    const more = hall.pair(paired.alone, 'anywhere')
    return { groups: [...paired.groups, ...more.groups], alone: more.alone }
  }
  const [one = ''] = paired.alone
  const joined = hall.join({ groups: paired.groups, alone: [] }, one, 'anywhere')
  return { groups: [...joined.groups, ...joined.alone.map((person) => [person])], alone: [] }
}
