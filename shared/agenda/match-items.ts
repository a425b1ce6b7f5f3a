import type { ItemId } from '#shared/kernel/ids.ts'
import type { Day, Item, Run } from './agenda.ts'
import { clockOf } from './countdown.ts'

export type UnnamedItem = Omit<Item, 'id'>
export type UnnamedDay = Omit<Day, 'id' | 'items'> & { readonly items: readonly UnnamedItem[] }

/** A place in a programme: which day, which item of it. */
export type Spot = { readonly day: number; readonly item: number }

type Titled = { readonly start: number; readonly title: string }
type Side = { readonly days: readonly { readonly items: readonly Titled[] }[]; readonly taken: Set<string> }

const none: ReadonlySet<string> = new Set()
const keyOf = ({ day, item }: Spot) => `${day}/${item}`

function spotsOf({ days, taken }: Side): readonly Spot[] {
  return days
    .flatMap(({ items }, day) => items.map((_, item) => ({ day, item })))
    .filter((spot) => !taken.has(keyOf(spot)))
}

function at({ days }: Side, spot: Spot): Titled {
  return days[spot.day]?.items[spot.item] ?? { start: -1, title: '' }
}

function plain(title: string): string {
  return title.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nb')
}

/** Pairs what has the same name under `name`, in the programme's order, and takes it out of the search. */
function pairBy(before: Side, after: Side, name: (side: Side, spot: Spot) => string, pairs: [Spot, Spot][]) {
  const waiting = new Map<string, Spot[]>()
  for (const spot of spotsOf(before)) {
    const key = name(before, spot)
    waiting.set(key, [...(waiting.get(key) ?? []), spot])
  }
  for (const spot of spotsOf(after)) {
    const old = waiting.get(name(after, spot))?.shift()
    if (old === undefined) continue
    before.taken.add(keyOf(old))
    after.taken.add(keyOf(spot))
    pairs.push([old, spot])
  }
}

/** Where a spot lies: how many settled neighbours are before it in its day, and how far behind the last of them. */
function place(side: Side, { day, item }: Spot, gone: ReadonlySet<string>): string {
  let settled = 0
  let since = 0
  for (let index = 0; index < item; index++) {
    if (gone.has(keyOf({ day, item: index }))) continue
    const isTaken = side.taken.has(keyOf({ day, item: index }))
    settled += isTaken ? 1 : 0
    since = isTaken ? 0 : since + 1
  }
  return `${day} ${settled} ${since}`
}

/**
 * Which item of one version of a programme is which item of the next: the same start and title on the same day; else the
 * same title on the day, or on another; else the same start; else the same place between neighbours that are known.
 * What has begun is only what has its title on its day: else something new would be done before it began. `known` is settled
 * before any of that.
 */
export function matchItems(
  before: readonly { readonly items: readonly Titled[] }[],
  after: readonly { readonly items: readonly Titled[] }[],
  hasBegun: (spot: Spot) => boolean = () => false,
  known: readonly (readonly [Spot, Spot])[] = [],
): readonly (readonly [Spot, Spot])[] {
  const old: Side = { days: before, taken: new Set(known.map(([spot]) => keyOf(spot))) }
  const next: Side = { days: after, taken: new Set(known.map(([, spot]) => keyOf(spot))) }
  const pairs: [Spot, Spot][] = known.map(([from, to]) => [from, to])
  pairBy(
    old,
    next,
    (side, spot) => `${spot.day} ${at(side, spot).start} ${plain(at(side, spot).title)}`,
    pairs,
  )
  pairBy(old, next, (side, spot) => `${spot.day} ${plain(at(side, spot).title)}`, pairs)
  const bound = spotsOf(old).filter(hasBegun).map(keyOf)
  for (const key of bound) old.taken.add(key)
  pairBy(old, next, (side, spot) => plain(at(side, spot).title), pairs)
  pairBy(old, next, (side, spot) => `${spot.day} ${at(side, spot).start}`, pairs)
  // What has begun and is no more counts neither as a neighbour nor as a place.
  const paired = new Set(pairs.map(([spot]) => keyOf(spot)))
  const gone = new Set(bound.filter((key) => !paired.has(key)))
  // Named before any is taken: the places are those between the neighbours that were settled above.
  const places = new Map(
    [old, next].map((side) => [
      side,
      new Map(spotsOf(side).map((spot) => [keyOf(spot), place(side, spot, side === old ? gone : none)])),
    ]),
  )
  pairBy(old, next, (side, spot) => places.get(side)?.get(keyOf(spot)) ?? '', pairs)
  return pairs
}

type Pairs = ReturnType<typeof matchItems>

/** The day that most of its items come from; a day with none of them is known by its date, else by its number. */
function idOfDay(
  before: readonly Day[],
  after: UnnamedDay,
  index: number,
  pairs: Pairs,
  used: ReadonlySet<string>,
) {
  const free = before.map((day, place) => ({ day, place })).filter(({ day }) => !used.has(day.id))
  const shared = (place: number) =>
    pairs.filter(([old, next]) => next.day === index && old.day === place).length
  const most = free.reduce((best, each) => (shared(each.place) > shared(best) ? each.place : best), -1)
  const known =
    free.find(({ place }) => place === most) ??
    free.find(({ day }) => after.date !== null && day.date === after.date) ??
    free.find(({ place }) => place === index)
  return known?.day.id ?? null
}

/** What is on or over. */
export function begunIn({ actuals, ...run }: Run): ReadonlySet<ItemId> {
  const live = clockOf({ actuals, ...run })?.item
  return new Set([...actuals.map(({ item }) => item), ...(live === undefined ? [] : [live])])
}

/**
 * Whether an ended day has got something to run: then it is a new day, in which what was done stays done. With its old
 * id everything in it would lie behind.
 */
function isReopened(known: Day | undefined, ids: readonly (ItemId | undefined)[], run: Run): boolean {
  if (known === undefined || run.dates[known.id] === undefined || clockOf(run)?.day === known.id) return false
  const begun = begunIn(run)
  const last = ids.findLastIndex((id) => id !== undefined && begun.has(id))
  return ids.slice(last + 1).includes(undefined)
}

const notRun: Run = { now: { phase: 'before' }, actuals: [], dates: {} }

/** Which item each spot is said to be; only what the programme before has, and each of it once. */
function settled(before: readonly Day[], known: ReadonlyMap<string, ItemId>): Pairs {
  const places = new Map(
    before.flatMap(({ items }, day) => items.map(({ id }, item) => [id, { day, item }] as const)),
  )
  return [...known].flatMap(([key, id]) => {
    const old = places.get(id)
    places.delete(id)
    const [day = 0, item = 0] = key.split('/').map(Number)
    return old === undefined ? [] : [[old, { day, item }] as const]
  })
}

/**
 * The revised programme under the ids of the one before, so that run, activities and history keep pointing right. `known` names the
 * ids that are no guess, by spot; one that the programme before has not is the id of a new item.
 */
export function keepIds(
  before: readonly Day[],
  after: readonly UnnamedDay[],
  newId: () => string,
  run: Run = notRun,
  known: ReadonlyMap<string, ItemId> = new Map(),
): readonly Day[] {
  const begun = begunIn(run)
  const idAt = ({ day, item }: Spot) => before[day]?.items[item]?.id
  const pairs = matchItems(before, after, (spot) => begun.has(idAt(spot) ?? ''), settled(before, known))
  const ids = new Map(pairs.map(([old, next]) => [keyOf(next), idAt(old)]))
  const taken = new Set(before.flatMap(({ items }) => items.map(({ id }) => id)))
  const used = new Set<string>()
  function named(key: string): ItemId {
    const id = known.get(key)
    if (id === undefined || taken.has(id)) return newId()
    taken.add(id)
    return id
  }
  return after.map((revised, day) => {
    const kept = revised.items.map((_, item) => ids.get(keyOf({ day, item })))
    const place = idOfDay(before, revised, day, pairs, used)
    const isNew =
      place === null ||
      isReopened(
        before.find((each) => each.id === place),
        kept,
        run,
      )
    const id = isNew ? newId() : place
    used.add(place ?? id)
    const items = revised.items.map((each, item) => ({
      ...each,
      id: kept[item] ?? named(keyOf({ day, item })),
    }))
    return { id, date: revised.date, label: revised.label, items }
  })
}
