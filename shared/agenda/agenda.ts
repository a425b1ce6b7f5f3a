import type { DayId, ItemId } from '#shared/kernel/ids.ts'
import type { Instant, IsoDate, Millis, MinuteOfDay } from '#shared/kernel/instant.ts'

/** The closed list of item kinds; `samling agenda` prints these words. */
export const ITEM_KINDS = [
  'opening',
  'talk',
  'presentations',
  'conversation',
  'duo',
  'panel',
  'poll',
  'seating',
  'energiser',
  'break',
  'meal',
  'summary',
  'commitments',
  'evaluation',
  'closing',
  'other',
] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

export type Item = {
  readonly id: ItemId
  readonly start: MinuteOfDay
  /** Only where the programme gives one; otherwise the item lasts until the next one starts. */
  readonly end: MinuteOfDay | null
  readonly title: string
  readonly speakers: readonly string[]
  readonly details: readonly string[]
  readonly kind: ItemKind
  /** A pinned item never moves (a meal, a bus, a guest speaker). */
  readonly pinned: boolean
}

export type Day = {
  readonly id: DayId
  /** Null when the programme names no date; the day then takes the date it is started on. */
  readonly date: IsoDate | null
  readonly label: string
  readonly items: readonly Item[]
}

/** The plan: what was promised. What really happened stands in `Run`. */
export type Agenda = {
  /** Counts up with every revision; a revision names the one it builds on. */
  readonly revision: number
  readonly title: string
  /** The text it was read from, as pasted. */
  readonly source: string
  readonly days: readonly Day[]
}

/** The clock of the item that is on. `allotted` is null for an item that nothing bounds (the last of a day, with no end). */
export type ItemClock = {
  readonly day: DayId
  readonly item: ItemId
  readonly startedAt: Instant
  readonly allotted: Millis | null
  /** Time the clock has stood still so far, not counting a pause that is still on. */
  readonly pausedFor: Millis
}

/** What happened to one item; an item that was visited twice has two. */
export type Actual = {
  readonly item: ItemId
  readonly startedAt: Instant
  readonly endedAt: Instant
  readonly allotted: Millis | null
}

export type RunPhase =
  | { readonly phase: 'before' }
  | ({ readonly phase: 'running' } & ItemClock)
  | ({ readonly phase: 'paused'; readonly since: Instant } & ItemClock)
  /** A day is over and the next has not begun (or there is none). */
  | { readonly phase: 'between'; readonly after: DayId }

/** How the day is really going: facts only, so that every screen counts for itself. */
export type Run = {
  readonly now: RunPhase
  readonly actuals: readonly Actual[]
  /** The calendar date each started day runs on; a day without a date in the plan gets one when it starts. */
  readonly dates: Readonly<Record<DayId, IsoDate>>
}

export const emptyAgenda: Agenda = { revision: 0, title: '', source: '', days: [] }
export const notStarted: Run = { now: { phase: 'before' }, actuals: [], dates: {} }
