import * as v from 'valibot'
import { type GatheringId, Id, type PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'

/** As much as one gathering can take in of others: as many people as its tables are made for. */
export const EARLIER_LIMITS = { people: 3_000, rounds: 100, gatherings: 12 } as const

/** Who sat or talked together at one time, each by their place among `people`, the first being 0. */
export type EarlierRound = {
  /** On the wall where it was: `2026-05-04`. */
  readonly date: string
  readonly who: (typeof TOGETHER)[number]
  readonly groups: readonly (readonly number[])[]
}
export const TOGETHER = ['table', 'duo'] as const

/**
 * Who has met at an earlier gathering, of those who are on this one's list. Whoever is not is left out when it is brought here:
 * a gathering keeps nothing of people who are none of its own.
 */
export type EarlierGathering = {
  /** Its own id: brought here again, it takes its own place. */
  readonly id: GatheringId
  readonly title: string
  readonly people: readonly PersonId[]
  readonly rounds: readonly EarlierRound[]
  /** It is of the same programme, which knows by what phones have proved who was there; left out: somebody has brought it here, by names. */
  readonly programme?: true
}

/** People at tables, of whichever gathering. */
export type Sat = { readonly tables: readonly { readonly people: readonly PersonId[] }[] }

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(EARLIER_LIMITS.people - 1))
export const EarlierRounds = v.pipe(
  v.array(
    v.strictObject({
      date: v.pipe(v.string(), v.isoDate()),
      who: v.picklist(TOGETHER),
      groups: v.pipe(
        v.array(v.pipe(v.array(place), v.maxLength(EARLIER_LIMITS.people))),
        v.maxLength(EARLIER_LIMITS.people),
      ),
    }),
  ),
  v.minLength(1),
  v.maxLength(EARLIER_LIMITS.rounds),
)

export const earlierCommands = [
  /** Read again under the same id, it takes its own place. Everybody in it stands on this gathering's list. */
  v.strictObject({
    type: v.literal('RememberGathering'),
    gathering: Id,
    title: v.pipe(v.string(), v.maxLength(5_000)),
    people: v.pipe(v.array(Id), v.minLength(2), v.maxLength(EARLIER_LIMITS.people)),
    rounds: EarlierRounds,
  }),
  v.strictObject({ type: v.literal('ForgetGathering'), gathering: Id }),
] as const

/** The last day on which people met there. */
export function lastDayOf({ rounds }: Pick<EarlierGathering, 'rounds'>): string {
  return rounds.reduce((last, { date }) => (date > last ? date : last), '')
}

/** With this one in it (null: without it), the latest gathering first, so that it does not matter which was brought first. */
export function withEarlier(
  earlier: readonly EarlierGathering[],
  id: GatheringId,
  gathering: EarlierGathering | null,
): readonly EarlierGathering[] {
  const others = earlier.filter((each) => each.id !== id)
  const all = gathering === null ? others : [...others, gathering]
  return all.sort((a, b) => {
    const [one, other] = [lastDayOf(a), lastDayOf(b)]
    if (one !== other) return one < other ? 1 : -1
    return a.id < b.id ? -1 : 1
  })
}

/** The rounds of one kind with everybody by id. */
export function satAt(gathering: EarlierGathering, who: EarlierRound['who']): readonly Sat[] {
  return satAtAll(gathering)[who]
}

const satAtAll = memo(({ people, rounds }: EarlierGathering): Record<EarlierRound['who'], readonly Sat[]> => {
  const of = (kind: EarlierRound['who']) =>
    rounds.filter(({ who }) => who === kind).flatMap(({ groups }) => layersOf(groups, people))
  return { table: of('table'), duo: of('duo') }
})

/** Whoever sat with two groups in one round met them one after the other: nobody is at two tables at once. */
function layersOf(groups: EarlierRound['groups'], people: readonly PersonId[]): readonly Sat[] {
  const layers: {
    readonly seen: Set<PersonId>
    readonly tables: { readonly people: readonly PersonId[] }[]
  }[] = []
  for (const group of groups) {
    const sitting = [...new Set(group.flatMap((at) => people[at] ?? []))]
    const free = layers.find(({ seen }) => !sitting.some((person) => seen.has(person)))
    const layer = free ?? { seen: new Set(), tables: [] }
    if (free === undefined) layers.push(layer)
    layer.tables.push({ people: sitting })
    for (const person of sitting) layer.seen.add(person)
  }
  return layers.map(({ tables }) => ({ tables }))
}
