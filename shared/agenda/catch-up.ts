import type { ItemId } from '#shared/kernel/ids.ts'
import { type Instant, MINUTE, type TimeZone } from '#shared/kernel/instant.ts'
import type { Day, Item, ItemKind, Run } from './agenda.ts'
import { expected } from './clock.ts'
import type { ExpectedRow } from './expected-row.ts'
import { type LatePinned, latePinned, minutesLate } from './in-time.ts'
import { type Overtaking, overtaken, settledAs } from './overtake.ts'
import { dateOf, planOf } from './plan.ts'

export type Cut = { readonly item: ItemId; readonly minutes: number }

/** How a proposal catches up. */
export type Means =
  /** Everything that can move does; what runs into something that stands fast gives way. */
  | { readonly type: 'push' }
  /** The next break takes it. */
  | { readonly type: 'break'; readonly item: ItemId; readonly minutes: number }
  /** Named minutes from named items. */
  | { readonly type: 'take'; readonly from: readonly Cut[] }
  | { readonly type: 'drop'; readonly item: ItemId }

/** What an item loses; `to` is what it has left, 0 when it is left out. */
export type Loss = { readonly item: ItemId; readonly from: number; readonly to: number }

/** What the day comes to with a proposal, read off the clock. */
export type Outcome = {
  /** When the day ends; null when its last item is open-ended, which then begins at `lastStart`. */
  readonly end: Instant | null
  readonly lastStart: Instant
  /** Minutes after the plan at the end of the day. */
  readonly minutesLate: number
  readonly pinnedLate: readonly LatePinned[]
  readonly losses: readonly Loss[]
  /** Items that will begin at another time than was planned. */
  readonly moved: number
}

export type Proposal = {
  readonly means: Means
  readonly overtaking: Overtaking
  readonly outcome: Outcome
  /** Minutes it wins over doing nothing but pushing; 0 for pushing itself. */
  readonly won: number
}

/** A break is a break from five minutes on; an item gives at most half of its time, and keeps five minutes. */
const LEAST_LEFT = 5
const MOST_GIVEN = 1 / 2
/** Of several items, each gives at most a third. */
const MOST_SHARED = 1 / 3
/** Beside pushing, which is always among them. */
const MOST_PROPOSALS = 4
const MOST_OF_A_MEANS = 2
/** Several items share from two minutes each. */
const MOST_SHARING = 3
const LEAST_EACH = 2

/** Without these the day is not whole. */
const KEPT: ReadonlySet<ItemKind> = new Set([
  'opening',
  'closing',
  'commitments',
  'evaluation',
  'break',
  'meal',
])

/** What a minute of it is worth to those who are here; a break gives most easily, what goes home with people least. */
const WORTH: { readonly [Kind in ItemKind]?: number } = {
  break: 1,
  energiser: 1.5,
  poll: 2,
  seating: 2,
  duo: 2.5,
  opening: 2.5,
  commitments: 4,
  evaluation: 4,
}
const WORTH_OF_REST = 3
/** Closing before a dinner in the evening: what lies between is free time, not an hour of farewells. */
const WORTH_OF_OPEN_CLOSING = 0.1
/** A minute after the promised end, for everybody; and one for what cannot wait. */
const WORTH_OF_END = 4
const WORTH_OF_PINNED = 60
const WORTH_OF_DROPPING = 15
const WORTH_OF_MOVING = 0.05

type Scene = { readonly day: Day; readonly run: Run; readonly now: Instant; readonly zone: TimeZone }

function minutesOf(row: ExpectedRow): number {
  return row.minutesPlanned ?? 0
}

function lossesOf(before: readonly ExpectedRow[], after: readonly ExpectedRow[]): readonly Loss[] {
  const now = new Map(after.map((row) => [row.item.id, row]))
  return before.flatMap((row): readonly Loss[] => {
    if (row.status !== 'coming' || row.minutesPlanned === null) return []
    const to = now.get(row.item.id)?.minutesExpected ?? 0
    return to < row.minutesPlanned ? [{ item: row.item.id, from: row.minutesPlanned, to }] : []
  })
}

function endOf(rows: readonly ExpectedRow[]): Instant {
  const last = rows.at(-1)
  return last?.shownEnd ?? last?.shownStart ?? 0
}

/** What an overtaking comes to, held against the plan it overtakes. */
export function outcomeOf(day: Day, overtaking: Overtaking, run: Run, now: Instant, zone: TimeZone): Outcome {
  const before = expected(day, run, now, zone)
  const after = expected(overtaken(day, overtaking), run, now, zone)
  const planned = new Map(before.map((row) => [row.item.id, row]))
  const asPlanned = after.map((row) => {
    const { plannedStart, plannedEnd } = planned.get(row.item.id) ?? row
    return { ...row, plannedStart, plannedEnd }
  })
  return {
    end: after.at(-1)?.shownEnd ?? null,
    lastStart: after.at(-1)?.shownStart ?? now,
    minutesLate: minutesLate(asPlanned),
    pinnedLate: latePinned(after, now),
    losses: lossesOf(before, after),
    moved: asPlanned.filter((row) => row.status === 'coming' && row.shownStart !== row.plannedStart).length,
  }
}

/** The day with minutes taken and items left out where they stand: the gaps that this leaves absorb the delay. */
function shortened({ day, run, now, zone }: Scene, cuts: readonly Cut[], dropped: readonly ItemId[]): Day {
  const minutes = new Map(cuts.map((cut) => [cut.item, cut.minutes]))
  const lengths = new Map(
    planOf(day, dateOf(day, run, now, zone), zone).map(({ item, start, end }) => [
      item.id,
      end === null ? null : Math.round((end - start) / MINUTE),
    ]),
  )
  const times = day.items.flatMap(({ id: item, start }) => {
    const length = lengths.get(item) ?? null
    const cut = minutes.get(item)
    return cut === undefined || length === null ? [] : [{ item, start, end: start + length - cut }]
  })
  return overtaken(day, { times, dropped })
}

/** The minutes that are to be won: what items lose against their will, and what the day ends late. */
function needOf({ losses, minutesLate }: Outcome, chosen: ReadonlySet<ItemId> = new Set()): number {
  const lost = losses
    .filter(({ item }) => !chosen.has(item))
    .reduce((sum, { from, to }) => sum + from - to, 0)
  return lost + minutesLate
}

function proposalOf(
  scene: Scene,
  means: Means,
  cuts: readonly Cut[],
  dropped: readonly ItemId[],
): Omit<Proposal, 'won'> | null {
  const { day, run, now, zone } = scene
  const cut = shortened(scene, cuts, dropped)
  const rows = expected(cut, run, now, zone)
  const overtaking = settledAs(day, rows, dateOf(day, run, now, zone), zone)
  if (overtaking === null) return null
  const outcome = outcomeOf(day, overtaking, run, now, zone)
  // Only what the clock then says is promised.
  const after = expected(overtaken(day, overtaking), run, now, zone)
  const holds = rows.every(
    (row, index) => row.shownStart === after[index]?.shownStart && row.shownEnd === after[index]?.shownEnd,
  )
  return holds && endOf(after) === endOf(rows) ? { means, overtaking, outcome } : null
}

function worthOf({ kind, end }: Item): number {
  if (kind === 'closing' && end === null) return WORTH_OF_OPEN_CLOSING
  return WORTH[kind] ?? WORTH_OF_REST
}

/** How much it hurts: the order that proposals stand in. */
export function hurtOf({ outcome }: Pick<Proposal, 'outcome'>, items: readonly Item[]): number {
  const worths = new Map(items.map((item) => [item.id, worthOf(item)]))
  const lost = outcome.losses.reduce((sum, { item, from, to }) => {
    const worth = worths.get(item) ?? WORTH_OF_REST
    const share = (from - to) / from
    return sum + worth * (from - to) * (1 + share) + (to === 0 ? WORTH_OF_DROPPING : 0)
  }, 0)
  const late = outcome.pinnedLate.reduce((sum, { minutes }) => sum + minutes, 0)
  return lost + outcome.minutesLate * WORTH_OF_END + late * WORTH_OF_PINNED + outcome.moved * WORTH_OF_MOVING
}

/** How many minutes an item can give by itself. */
function canGive(row: ExpectedRow, share: number): number {
  const length = minutesOf(row)
  const least = row.item.kind === 'break' ? LEAST_LEFT : Math.max(LEAST_LEFT, Math.ceil(length * (1 - share)))
  return Math.max(0, length - least)
}

/** `need` minutes from the few items that have most to give, in proportion to that; null when they have not got them. */
function shared(rows: readonly ExpectedRow[], need: number): readonly Cut[] | null {
  const givers = rows
    .map((row, index) => ({ item: row.item.id, index, most: canGive(row, MOST_SHARED) }))
    .toSorted((a, b) => b.most - a.most)
    .slice(0, Math.min(MOST_SHARING, Math.floor(need / LEAST_EACH)))
    .toSorted((a, b) => a.index - b.index)
  const total = givers.reduce((sum, { most }) => sum + most, 0)
  if (total < need) return null
  const cuts = givers.map((giver) => ({ ...giver, minutes: Math.floor((need * giver.most) / total) }))
  let left = need - cuts.reduce((sum, { minutes }) => sum + minutes, 0)
  const even = cuts.map(({ item, most, minutes }) => {
    const more = left > 0 && minutes < most ? 1 : 0
    left -= more
    return { item, minutes: minutes + more }
  })
  return left === 0 && even.every(({ minutes }) => minutes >= LEAST_EACH) ? even : null
}

type Candidate = { readonly means: Means; readonly cuts: readonly Cut[]; readonly dropped: readonly ItemId[] }

const taking = (from: readonly Cut[]): Candidate => ({
  means: { type: 'take', from },
  cuts: from,
  dropped: [],
})

/** The ways worth trying; those that do not help are left out later. `rows` are those that can give. */
function candidates(
  rows: readonly ExpectedRow[],
  need: number,
  last: ItemId | undefined,
): readonly Candidate[] {
  const breaks = rows.filter(({ item }) => item.kind === 'break')
  const others = rows.filter(({ item }) => item.kind !== 'break')
  const givers = others.filter(({ item }) => item.kind !== 'opening' && item.kind !== 'closing')
  const list: Candidate[] = []
  const pause = breaks[0]
  const swallowed = pause === undefined ? 0 : Math.min(need, canGive(pause, 1))
  if (pause !== undefined && swallowed > 0) {
    const item = pause.item.id
    const cut = { item, minutes: swallowed }
    list.push({ means: { type: 'break', ...cut }, cuts: [cut], dropped: [] })
    const rest = swallowed < need ? shared(givers, need - swallowed) : null
    if (rest !== null) list.push(taking([cut, ...rest]))
  }
  const singles = givers
    .filter((row) => canGive(row, MOST_GIVEN) >= need)
    .toSorted((a, b) => minutesOf(b) - minutesOf(a))
  list.push(
    ...singles.slice(0, MOST_OF_A_MEANS).map(({ item }) => taking([{ item: item.id, minutes: need }])),
  )
  const spread = shared(givers, need)
  if (spread !== null && spread.length > 1) list.push(taking(spread))
  const spare = others
    .filter(({ item }) => !KEPT.has(item.kind) && item.id !== last)
    .toSorted((a, b) => minutesOf(a) - minutesOf(b))
  const enough = spare.filter((row) => minutesOf(row) >= need)
  const dropped = (enough.length > 0 ? enough : spare.toReversed()).slice(0, MOST_OF_A_MEANS)
  list.push(
    ...dropped.map(
      ({ item }): Candidate => ({
        means: { type: 'drop', item: item.id },
        cuts: [],
        dropped: [item.id],
      }),
    ),
  )
  return list
}

/** The same day by another name: pushing may come to just what taking minutes from the last item before lunch does. */
function sameAs(
  { overtaking: a }: Pick<Proposal, 'overtaking'>,
  { overtaking: b }: Pick<Proposal, 'overtaking'>,
) {
  return JSON.stringify(a) === JSON.stringify(b)
}

function chosenBy({ cuts, dropped }: Candidate): ReadonlySet<ItemId> {
  return new Set([...cuts.map(({ item }) => item), ...dropped])
}

/**
 * Concrete ways to save a late day, each with what it comes to, ordered by how little they hurt. None when the day is
 * as planned or the gaps take the delay up. What stands fast never moves, and what has run never changes.
 */
export function catchUp(day: Day, run: Run, now: Instant, zone: TimeZone): readonly Proposal[] {
  const scene = { day, run, now, zone }
  const pushed = proposalOf(scene, { type: 'push' }, [], [])
  if (pushed === null) return []
  const need = needOf(pushed.outcome)
  // Nothing gives way: as planned, absorbed by a gap, or what is on is the last.
  if (pushed.outcome.moved === 0 && pushed.outcome.losses.length === 0) return []
  const rows = expected(day, run, now, zone)
  const ahead = rows.filter(({ status, pinned, minutesPlanned }) => {
    return status === 'coming' && !pinned && minutesPlanned !== null
  })
  const furthest = ahead.findLastIndex(({ moved, squeezed }) => moved || squeezed)
  const list: Proposal[] = [{ ...pushed, won: 0 }]
  if (need > 0) {
    for (const each of candidates(ahead.slice(0, furthest + 1), need, rows.at(-1)?.item.id)) {
      const made = proposalOf(scene, each.means, each.cuts, each.dropped)
      if (made === null || list.some((other) => sameAs(other, made))) continue
      const won = need - needOf(made.outcome, chosenBy(each))
      if (won > 0) list.push({ ...made, won })
    }
  }
  const hurts = new Map(list.map((each) => [each, hurtOf(each, day.items)]))
  const sorted = list.toSorted((a, b) => (hurts.get(a) ?? 0) - (hurts.get(b) ?? 0))
  const best = new Set(sorted.filter(({ means }) => means.type !== 'push').slice(0, MOST_PROPOSALS))
  return sorted.filter((each) => each.means.type === 'push' || best.has(each))
}
