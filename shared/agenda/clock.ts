import type { Instant, IsoDate, TimeZone } from '#shared/kernel/instant.ts'
import type { Agenda, Day, Run } from './agenda.ts'
import { clockOf, countdown, notBeforeStart, type Ticking } from './countdown.ts'
import { type ExpectedRow, liveRow, pastRow, rowOf, type Span } from './expected-row.ts'
import { dateOf, type Planned, planOf } from './plan.ts'
import { currentDay, type ItemStatus, statusesOf } from './position.ts'
import { wallClock } from './zone.ts'

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

type Step = { readonly span: Span; readonly cursor: Instant }

/** What stands fast lasts as planned; `floor` is when the live item lets go, should that be later still. */
function stepOver({ start, end, handover }: Planned, cursor: Instant, floor: Instant): Step {
  return { span: { start, end }, cursor: Math.max(floor, cursor, handover ?? start) }
}

/** Never early; late only by what the gap before does not absorb; never beyond what stands fast, at `limit`. */
function stepOn({ start: due, end, handover }: Planned, cursor: Instant, limit: Instant): Step {
  // Cutting everything at the limit takes from the latest item first, then from the one before it.
  const start = Math.max(due, Math.min(cursor, limit))
  // What the plan lets reach into a pinned item may go on doing so, but no further.
  const until = end === null ? null : Math.min(start + end - due, Math.max(limit, end))
  return { span: { start, end: until }, cursor: Math.min(start + (handover ?? due) - due, limit) }
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
  let cursor = floor
  return plan.map((planned, index) => {
    const status = statuses[index] ?? 'coming'
    const actuals = run.actuals.filter((actual) => actual.item === planned.item.id)
    if (status === 'done' || status === 'skipped') return pastRow(planned, status, actuals)
    if (status === 'live' && clock !== null) return { ...liveRow(planned, clock, ends, late), actuals }
    const { pinned } = planned.item
    const next = pinned
      ? stepOver(planned, cursor, floor)
      : stepOn(planned, cursor, limitAfter(plan, statuses, index))
    cursor = next.cursor
    const collision = pinned ? Math.max(0, (ends ?? 0) - planned.start) : 0
    return { ...rowOf(planned, status, next.span, late), collision, actuals }
  })
}

/** The row of the item that is on. */
export function liveRowOf(agenda: Agenda, run: Run, now: Instant, zone: TimeZone): ExpectedRow | undefined {
  const day = currentDay(agenda, run, now, zone)
  return day ? expected(day, run, now, zone).find(({ status }) => status === 'live') : undefined
}
