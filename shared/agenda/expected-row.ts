import { type Instant, MINUTE, type Millis } from '#shared/kernel/instant.ts'
import type { Actual, Item } from './agenda.ts'
import type { Ticking } from './countdown.ts'
import type { Planned } from './plan.ts'
import type { ItemStatus } from './position.ts'

/** One line of the run sheet. Open ends and the minutes that follow from them are null. */
export type ExpectedRow = {
  readonly item: Item
  readonly status: ItemStatus
  readonly pinned: boolean
  readonly plannedStart: Instant
  readonly plannedEnd: Instant | null
  /** Actual for done and live items, as planned for skipped ones, expected for those to come. */
  readonly start: Instant
  readonly end: Instant | null
  /** In whole minutes: rounded up while time runs over or nothing is on yet, else towards the plan, so that a few
   * seconds are no delay. */
  readonly shownStart: Instant
  readonly shownEnd: Instant | null
  readonly minutesPlanned: number | null
  /** Between the shown times; for a done item what its visits came to; 0 for a skipped one. */
  readonly minutesExpected: number | null
  /** Not yet over, and shown to start at another time than planned. */
  readonly moved: boolean
  /** To come, and shorter than planned because something after it stands fast. */
  readonly squeezed: boolean
  /** How far the item that is on reaches into this pinned one; 0 for all others. The leader must act. */
  readonly collision: Millis
  /** Every visit to the item that is over. */
  readonly actuals: readonly Actual[]
}

export type Span = { readonly start: Instant; readonly end: Instant | null }

/** To a whole minute. */
function shown(at: Instant, planned: Instant | null, late: boolean): Instant {
  const up = late || (planned !== null && at < planned)
  return (up ? Math.ceil(at / MINUTE) : Math.floor(at / MINUTE)) * MINUTE
}

function minutes(from: Instant, to: Instant | null): number | null {
  return to === null ? null : Math.round((to - from) / MINUTE)
}

export function rowOf(planned: Planned, status: ItemStatus, span: Span, late: boolean): ExpectedRow {
  const shownStart = shown(span.start, planned.start, late)
  const shownEnd = span.end === null ? null : shown(span.end, planned.end, late)
  const minutesPlanned = minutes(planned.start, planned.end)
  const minutesExpected = minutes(shownStart, shownEnd)
  const ahead = status === 'coming'
  return {
    item: planned.item,
    status,
    pinned: planned.item.pinned,
    plannedStart: planned.start,
    plannedEnd: planned.end,
    ...span,
    shownStart,
    shownEnd,
    minutesPlanned,
    minutesExpected,
    moved: (ahead || status === 'live') && shownStart !== planned.start,
    squeezed: ahead && (minutesExpected ?? 0) < (minutesPlanned ?? 0),
    collision: 0,
    actuals: [],
  }
}

/** Done and skipped items stand as they were. */
export function pastRow(planned: Planned, status: ItemStatus, actuals: readonly Actual[]): ExpectedRow {
  const start = actuals[0]?.startedAt ?? planned.start
  const end = actuals.at(-1)?.endedAt ?? planned.end
  const spent = actuals.reduce((sum, actual) => sum + actual.endedAt - actual.startedAt, 0)
  return {
    ...rowOf(planned, status, { start, end }, false),
    minutesExpected: Math.round(spent / MINUTE),
    actuals,
  }
}

export function liveRow(planned: Planned, clock: Ticking, end: Instant | null, late: boolean): ExpectedRow {
  const row = rowOf(planned, 'live', { start: clock.startedAt, end }, late)
  const shownStart = shown(clock.startedAt, planned.start, false)
  const minutesExpected = minutes(shownStart, row.shownEnd)
  return { ...row, shownStart, minutesExpected, moved: shownStart !== planned.start }
}
