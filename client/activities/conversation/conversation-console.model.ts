import type { ArrivalsPart } from '#shared/views/arrivals-part.ts'
import type { LeaderPoint } from '#shared/views/leader.ts'

export type GroupCount = {
  /** Empty for those without a municipality. */
  readonly id: string
  readonly name: string
  readonly points: readonly LeaderPoint[]
}

/** The points by municipality, in the municipalities' order; those without one only when they have written. */
export function byMunicipality(
  points: readonly LeaderPoint[],
  municipalities: ArrivalsPart['municipalities'],
): readonly GroupCount[] {
  const known = new Set(municipalities.map(({ id }) => id))
  const keyOf = ({ group }: LeaderPoint) => (group !== null && known.has(group) ? group : '')
  const groups = municipalities.filter(({ id }) => id !== '').map(({ id, name }) => ({ id, name }))
  return [...groups, { id: '', name: '' }]
    .map((group) => ({ ...group, points: points.filter((point) => keyOf(point) === group.id) }))
    .filter(({ id, points: mine }) => id !== '' || mine.length > 0)
}
