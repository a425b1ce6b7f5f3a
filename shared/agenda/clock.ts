import { type Instant, type IsoDate, MINUTE, type Millis, type TimeZone } from '#shared/kernel/instant.ts'
import type { Actual, Day, Item, Run } from './agenda.ts'
import { clockOf, countdown, notBeforeStart, type Ticking } from './countdown.ts'
import { dateOf, type Planned, planOf } from './plan.ts'
import { type ItemStatus, statusesOf } from './position.ts'
import { wallClock } from './zone.ts'

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

type Span = { readonly start: Instant; readonly end: Instant | null }
/** Where the walk has come to, never before the moment `floor` at which the live item lets go. */
type Walk = { readonly cursor: Instant; readonly floor: Instant }

/** To a whole minute. */
function shown(at: Instant, planned: Instant | null, late: boolean): Instant {
  const up = late || (planned !== null && at < planned)
  return (up ? Math.ceil(at / MINUTE) : Math.floor(at / MINUTE)) * MINUTE
}

function isOver(run: Run, now: Instant): boolean {
  const count = countdown(run, now)
  return count !== null && count.allotted !== null && count.over
}

/** When the live item is expected to end; null when nothing bounds it. */
function liveEnd(run: Run, clock: Ticking, now: Instant): Instant | null {
  const count = countdown(run, now)
  if (count === null || count.allotted === null) return null
  return notBeforeStart(clock, now) + Math.max(0, count.left)
}

/** The clock, if it counts for this day (a revision may have moved or removed the item that is on). */
function clockOn(day: Day, run: Run): Ticking | null {
  const clock = clockOf(run)
  const here = clock?.day === day.id || day.items.some((item) => item.id === clock?.item)
  return here ? clock : null
}

/** When the walk may begin: as the live item lets go. What overlaps in the plan is meant to, and is no delay. */
function letsGo(plan: readonly Planned[], clock: Ticking, ends: Instant | null, now: Instant): Instant {
  const at = notBeforeStart(clock, now)
  const live = plan.find((planned) => planned.item.id === clock.item)
  const overlap = (live?.end ?? 0) - (live?.handover ?? 0)
  return Math.max(at, (ends ?? at) - overlap)
}

/** A day that has not begun is late only on its own date. */
function unbegun(date: IsoDate, now: Instant, zone: TimeZone): Instant {
  return wallClock(now, zone).date === date ? now : Number.NEGATIVE_INFINITY
}

/** The first pinned start ahead: nothing before it may reach beyond it. */
function limitAfter(plan: readonly Planned[], statuses: readonly ItemStatus[], index: number): Instant {
  const own = plan[index]?.start ?? 0
  const wall = plan.find(
    (planned, at) => at > index && planned.item.pinned && statuses[at] === 'coming' && planned.start >= own,
  )
  return wall?.start ?? Number.POSITIVE_INFINITY
}

/** Never early; late only by what the gap before does not absorb; never beyond what stands fast. */
function step(planned: Planned, walk: Walk, limit: Instant): { readonly span: Span; readonly walk: Walk } {
  const { start: due, end, handover, item } = planned
  if (item.pinned) {
    const cursor = Math.max(walk.floor, walk.cursor, handover ?? due)
    return { span: { start: due, end }, walk: { ...walk, cursor } }
  }
  // Cutting everything at the limit takes from the latest item first, then from the one before it.
  const start = Math.max(due, Math.min(walk.cursor, limit))
  const cursor = Math.max(walk.floor, Math.min(start + (handover ?? due) - due, limit))
  // What the plan lets reach into a pinned item may go on doing so, but no further.
  const until = end === null ? null : Math.min(start + end - due, Math.max(limit, end))
  return { span: { start, end: until }, walk: { ...walk, cursor } }
}

function minutes(from: Instant, to: Instant | null): number | null {
  return to === null ? null : Math.round((to - from) / MINUTE)
}

function rowOf(planned: Planned, status: ItemStatus, span: Span, late: boolean): ExpectedRow {
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
function pastRow(planned: Planned, status: ItemStatus, actuals: readonly Actual[]): ExpectedRow {
  const start = actuals[0]?.startedAt ?? planned.start
  const end = actuals.at(-1)?.endedAt ?? planned.end
  const spent = actuals.reduce((sum, actual) => sum + actual.endedAt - actual.startedAt, 0)
  return {
    ...rowOf(planned, status, { start, end }, false),
    minutesExpected: Math.round(spent / MINUTE),
    actuals,
  }
}

function liveRow(planned: Planned, clock: Ticking, end: Instant | null, late: boolean): ExpectedRow {
  const row = rowOf(planned, 'live', { start: clock.startedAt, end }, late)
  const shownStart = shown(clock.startedAt, planned.start, false)
  const minutesExpected = minutes(shownStart, row.shownEnd)
  return { ...row, shownStart, minutesExpected, moved: shownStart !== planned.start }
}

/** Planned and actual or expected times of every item of the day, in the programme's order. */
export function expected(day: Day, run: Run, now: Instant, zone: TimeZone): readonly ExpectedRow[] {
  const date = dateOf(day, run, now, zone)
  const plan = planOf(day, date, zone)
  const statuses = statusesOf(day, run)
  const clock = clockOn(day, run)
  const ends = clock && liveEnd(run, clock, now)
  const floor = clock === null ? unbegun(date, now, zone) : letsGo(plan, clock, ends, now)
  const late = clock === null || isOver(run, now)
  let walk: Walk = { cursor: floor, floor }
  return plan.map((planned, index) => {
    const status = statuses[index] ?? 'coming'
    const actuals = run.actuals.filter((actual) => actual.item === planned.item.id)
    if (status === 'done' || status === 'skipped') return pastRow(planned, status, actuals)
    if (status === 'live' && clock !== null) return { ...liveRow(planned, clock, ends, late), actuals }
    const next = step(planned, walk, limitAfter(plan, statuses, index))
    walk = next.walk
    const collision = planned.item.pinned ? Math.max(0, (ends ?? 0) - planned.start) : 0
    return { ...rowOf(planned, status, next.span, late), collision, actuals }
  })
}
