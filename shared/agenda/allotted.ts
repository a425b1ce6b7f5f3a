import { HOUR, type Instant, type IsoDate, type Millis, type TimeZone } from '#shared/kernel/instant.ts'
import type { Day, Item } from './agenda.ts'
import { type Planned, planOf } from './plan.ts'
import { instantOf, wallClock } from './zone.ts'

const MINUTES_PER_DAY = 24 * 60

/** The time a pinned item has from `at`: it keeps its planned end, unless that has passed or it starts early. */
function pinnedTime(start: Instant, end: Instant, at: Instant): Millis {
  return at > start && at < end ? end - at : end - start
}

function nextPinnedAfter(plan: readonly Planned[], item: Item, at: Instant): Instant {
  const index = plan.findIndex((planned) => planned.item.id === item.id)
  const next = plan.find((planned, here) => here > index && planned.item.pinned && planned.start > at)
  return next?.start ?? Number.POSITIVE_INFINITY
}

/**
 * How long an item gets when it is started at `at`, in milliseconds; null when nothing bounds it.
 * It gets its planned time, started late or early: an item is not stretched to fill minutes that were won, for
 * then nobody would see that they were. It never reaches into the next pinned item ahead.
 */
export function allottedFor(day: Day, item: Item, at: Instant, date: IsoDate, zone: TimeZone): Millis | null {
  const plan = planOf(day, date, zone)
  const planned = plan.find((each) => each.item.id === item.id)
  if (planned === undefined || planned.end === null) return null
  const own = item.pinned ? pinnedTime(planned.start, planned.end, at) : planned.end - planned.start
  return Math.min(own, nextPinnedAfter(plan, item, at) - at)
}

/**
 * The date a day gets when it is begun with `item` at `at`: the programme's, if the item is due within twelve hours
 * on it; else (a rehearsal, a postponed day, no date) the one on which the item is due today.
 */
export function dateFor(day: Day, item: Item, at: Instant, zone: TimeZone): IsoDate {
  if (day.date !== null && Math.abs(instantOf(day.date, item.start, zone) - at) <= 12 * HOUR) return day.date
  const daysIn = Math.floor(item.start / MINUTES_PER_DAY)
  return wallClock(at - daysIn * 24 * HOUR, zone).date
}
