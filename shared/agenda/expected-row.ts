import { type Instant, MINUTE, type Millis } from '#shared/kernel/instant.ts'
import type { Actual, Item } from './agenda.ts'
import type { Countdown, Ticking } from './countdown.ts'
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
  /** In whole minutes. To come: rounded up while time runs over or nothing is on yet, else down. What has begun: in the
   * minute it was, and as planned when that is less than a minute away, so that a few seconds are no delay. */
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

/** What has happened, or is promised: in the minute it was, and as planned when that was less than a minute away. */
function settled(at: Instant, planned: Instant | null): Instant {
  const isPlanned = planned !== null && Math.abs(at - planned) < MINUTE
  return isPlanned ? planned : Math.floor(at / MINUTE) * MINUTE
}

function settledEnd(end: Instant, planned: Instant | null, shownStart: Instant): Instant {
  return Math.max(shownStart, settled(end, planned))
}

/** When the time of the item that is on is up, as promised, or when it was: the one answer for all surfaces. */
export function shownEndOf(
  row: ExpectedRow | undefined,
  count: Countdown & { readonly allotted: Millis },
): Instant {
  if (row === undefined) return settled(count.dueAt, null)
  return settledEnd(count.dueAt, row.plannedEnd, row.shownStart)
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
  const shownStart = settled(start, planned.start)
  return {
    ...rowOf(planned, status, { start, end }, false),
    shownStart,
    shownEnd: end === null ? null : settledEnd(end, planned.end, shownStart),
    minutesExpected: Math.round(spent / MINUTE),
    actuals,
  }
}

export function liveRow(planned: Planned, clock: Ticking, end: Instant | null, late: boolean): ExpectedRow {
  const row = rowOf(planned, 'live', { start: clock.startedAt, end }, late)
  const shownStart = settled(clock.startedAt, planned.start)
  const shownEnd = end === null || late ? row.shownEnd : settledEnd(end, planned.end, shownStart)
  const minutesExpected = minutes(shownStart, shownEnd)
  return { ...row, shownStart, shownEnd, minutesExpected, moved: shownStart !== planned.start }
}
