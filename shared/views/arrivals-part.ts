import type { Gathering } from '#shared/gathering/gathering.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { People } from '#shared/people/people.ts'

export type ArrivalsPart = {
  readonly municipalities: readonly Arrivals[]
  readonly arrived: number
  readonly expected: number
  /** Group of the newest arrival (null: a guest); null with no arrivals at all. */
  readonly newest: { readonly group: string | null; readonly at: number } | null
}
/** `id` is empty for guests and others without a municipality. `expected` counts those who have arrived too. */
export type Arrivals = {
  readonly id: string
  readonly name: string
  readonly arrived: number
  readonly expected: number
}

export function arrivalsPart({ people }: Gathering): ArrivalsPart {
  return count(people)
}

const count = memo((people: People): ArrivalsPart => {
  const counts = new Map(
    people.municipalities.map(({ id, name }) => [id, { id, name, arrived: 0, expected: 0 }]),
  )
  let newest: ArrivalsPart['newest'] = null
  let arrived = 0
  let expected = 0
  for (const person of people.roster.values()) {
    const id = person.municipality ?? ''
    const group = counts.get(id) ?? { id, name: '', arrived: 0, expected: 0 }
    counts.set(id, group)
    // A phone that stands for a table counts as the people at it.
    const { stands = 1 } = person
    group.expected += stands
    expected += stands
    if (person.presence !== 'arrived') continue
    group.arrived += stands
    arrived += stands
    if (newest === null || isNewer(person, newest))
      newest = { group: person.municipality, at: person.arrivedAt }
  }
  return { municipalities: [...counts.values()], arrived, expected, newest }
})

/** Of two who came at the same instant one is always the newest, whatever order the roster lists them in. */
function isNewer(
  { arrivedAt, municipality }: { readonly arrivedAt: number; readonly municipality: string | null },
  newest: { readonly group: string | null; readonly at: number },
): boolean {
  return arrivedAt === newest.at ? (municipality ?? '') > (newest.group ?? '') : arrivedAt > newest.at
}
