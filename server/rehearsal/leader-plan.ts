import type { ItemId } from '#shared/kernel/ids.ts'
import { type Instant, MINUTE, type Millis, SECOND } from '#shared/kernel/instant.ts'
import { between, branch, happens, lasting } from './branch.ts'

/** What is promised: when each item is to begin, and to end where something says so. */
export type PromisedDay = { readonly items: readonly PromisedItem[] }
export type PromisedItem = {
  readonly id: ItemId
  readonly start: Instant
  readonly end: Instant | null
  /** It stands fast: the leader is back on time by then. */
  readonly pinned: boolean
  /** People talk with others than their own, and are seated for it. */
  readonly tables: boolean
  /** Each municipality talks by itself. */
  readonly homes: boolean
}
/** One thing that phones are asked, and the item it was prepared for (null: none). */
export type Asked = {
  readonly item: ItemId | null
  /** People speak one after the other, at their own pace. */
  readonly inTurn: boolean
  /** Nobody answers, and those who do something have prepared it. */
  readonly brief?: boolean
}

export type LeaderPlan = {
  readonly days: readonly PlannedDay[]
  /** In the order of the prompts. */
  readonly windows: readonly Window[]
}
export type PlannedDay = {
  readonly items: readonly { readonly item: ItemId; readonly at: Instant }[]
  readonly ends: Instant
  /** The clock stands still meanwhile. */
  readonly pause: { readonly from: Instant; readonly to: Instant } | null
  readonly extra: { readonly item: ItemId; readonly at: Instant; readonly minutes: number } | null
  readonly seating: readonly SeatAct[]
}
/**
 * What a leader does with the tables as an item begins. `draw`: new ones. `mend`: those who have come and gone meanwhile. `home`: to the tables
 * of the municipalities; `back` from there. `clear`: no tables hold over the night.
 */
export type SeatAct = { readonly at: Instant; readonly act: 'draw' | 'mend' | 'home' | 'back' | 'clear' }
/** When a prompt is open; the leader waits longer where an answer is still on its way. */
export type Window = { readonly day: number; readonly opens: Instant; readonly closes: Instant }

/** The shortest a leader keeps a question open, and the longest that people answer one. */
const SHORTEST: Millis = 2 * MINUTE
const LONGEST: Millis = 2.5 * MINUTE
/** So long where people speak one after the other: each must have a part of it. */
const IN_TURN: Millis = 8 * MINUTE
/** So long is what has been prepared. */
const BRIEF: Millis = MINUTE
/** What a question takes of an item, opening and closing among it. */
const ROOM: Millis = SHORTEST + MINUTE
const MOST_LATE = 20
/** An item that nothing bounds. */
const OPEN_END: Millis = 30 * MINUTE

/**
 * What the leader will do, and when: every item in turn, some minutes late as days are, on time again where something stands
 * fast; every prompt in its own item, one after the other.
 */
export function planLeader(
  seed: number,
  days: readonly PromisedDay[],
  prompts: readonly Asked[],
): LeaderPlan {
  const first = days.flatMap(({ items }) => items)[0]?.id
  const ids = new Set(days.flatMap(({ items }) => items.map(({ id }) => id)))
  const homes = prompts.map(({ item }) => (item !== null && ids.has(item) ? item : first))
  const windows: (Window | undefined)[] = prompts.map(() => undefined)
  let free = Number.NEGATIVE_INFINITY
  const planned = days.map((day, number): PlannedDay => {
    const items: { item: ItemId; at: Instant }[] = []
    let delay = 0
    for (const [place, item] of day.items.entries()) {
      const chance = branch(seed, 1, number, place)
      delay = nextDelay(delay, item, place, chance)
      const at = Math.max(item.start + delay * MINUTE, free)
      items.push({ item: item.id, at })
      const asked = homes.flatMap((home, prompt) => (home === item.id ? [prompt] : []))
      const until = Math.max(
        day.items[place + 1]?.start ?? item.end ?? at + OPEN_END,
        at + asked.length * ROOM,
        at + MINUTE,
      )
      const slot = (until - at) / Math.max(1, asked.length)
      for (const [turn, prompt] of asked.entries())
        windows[prompt] = windowIn(
          number,
          at + turn * slot,
          slot,
          prompts[prompt] ?? { inTurn: false },
          branch(seed, 2, prompt),
        )
      free = Math.max(at + MINUTE, ...asked.map((prompt) => (windows[prompt]?.closes ?? at) + 20 * SECOND))
    }
    const last = day.items.at(-1)
    const begun = items.at(-1)?.at ?? 0
    const ends =
      Math.max(last?.end ?? begun + OPEN_END, free) + between(branch(seed, 3, number), 0, 5) * MINUTE
    free = ends + MINUTE
    return {
      items,
      ends,
      seating: seatingOn(day, items, ends),
      ...interruptions(seed, number, items, windows, last?.end === null),
    }
  })
  return { days: planned, windows: windows.map((window) => window ?? { day: 0, opens: 0, closes: 0 }) }
}

/** Between the beginning of an item and what is asked in it. */
const SEATING: Millis = 2 * SECOND

function seatingOn(day: PromisedDay, items: PlannedDay['items'], ends: Instant): readonly SeatAct[] {
  const acts: SeatAct[] = []
  let now: SeatAct['act'] = 'clear'
  for (const [place, { tables, homes }] of day.items.entries()) {
    const next = nextAct(now, tables, homes)
    if (next === null) continue
    now = next
    acts.push({ at: (items[place]?.at ?? 0) + SEATING, act: next })
  }
  return acts.length === 0 ? acts : [...acts, { at: ends - SEATING, act: 'clear' }]
}

function nextAct(now: SeatAct['act'], tables: boolean, homes: boolean): SeatAct['act'] | null {
  if (tables) return 'draw'
  if (now === 'clear') return null
  if (homes) return now === 'home' ? null : 'home'
  if (now === 'home') return 'back'
  return now === 'mend' ? null : 'mend'
}

function nextDelay(
  before: number,
  { pinned }: PromisedItem,
  place: number,
  chance: ReturnType<typeof branch>,
): number {
  if (place === 0) return between(chance, 0, 4)
  if (pinned) return between(chance, 0, 1)
  return Math.min(MOST_LATE, Math.max(-1, before + between(chance, -4, 6)))
}

function windowIn(
  day: number,
  from: Instant,
  slot: Millis,
  { inTurn, brief = false }: Pick<Asked, 'inTurn' | 'brief'>,
  chance: ReturnType<typeof branch>,
): Window {
  const room = slot * 0.8
  const wished = lasting(chance, SHORTEST, LONGEST)
  const length = Math.min(room, inTurn ? IN_TURN : brief ? BRIEF : wished)
  const opens = Math.round(from + slot * 0.08 + (room - length) * (chance.below(1_000) / 1_000))
  return { day, opens, closes: Math.round(opens + length) }
}

/** Now and then a day stands still, and now and then an item is given some minutes; never while something is being asked. */
function interruptions(
  seed: number,
  number: number,
  items: readonly { readonly item: ItemId; readonly at: Instant }[],
  windows: readonly (Window | undefined)[],
  endsOpen: boolean,
): Pick<PlannedDay, 'pause' | 'extra'> {
  const chance = branch(seed, 4, number)
  const place = between(chance, 0, items.length - 1)
  const on = items[place]
  if (on === undefined) return { pause: null, extra: null }
  const from = on.at + 20 * SECOND
  const to = from + between(chance, 10, 30) * SECOND
  const isFree = !windows.some((window) => window && window.opens < to + SECOND && window.closes > from)
  const pause = isFree && to < (items[place + 1]?.at ?? Number.POSITIVE_INFINITY) ? { from, to } : null
  // What nothing bounds has no clock that minutes could be given to.
  const hasClock = !(endsOpen && place === items.length - 1)
  const extra =
    hasClock && happens(chance, 700) ? { item: on.item, at: on.at + 10 * SECOND, minutes: 5 } : null
  return { pause, extra }
}
