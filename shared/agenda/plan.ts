import type { Instant, IsoDate, MinuteOfDay, TimeZone } from '#shared/kernel/instant.ts'
import type { Day, Item, Run } from './agenda.ts'
import { instantOf, wallClock } from './zone.ts'

/** When an item is promised: from `start` up to, not including, `end`. */
export type Planned = {
  readonly item: Item
  readonly start: Instant
  /** Null for the last item of a day when the programme gives it no end. */
  readonly end: Instant | null
  /**
   * When the plan hands over to the next item: `end`, or that item's start where the two overlap.
   * Null exactly when `end` is.
   */
  readonly handover: Instant | null
}

type Timed = Pick<Item, 'start' | 'end'>

/** Items that start together without ends share the time up to the next later start. */
function nextLaterStart(items: readonly Timed[], index: number): number | null {
  const { start = 0 } = items[index] ?? {}
  return items.find((later, at) => at > index && later.start > start)?.start ?? null
}

/** The minute an item is to end: the programme's, else the next later start; null when nothing says. */
export function endMinuteOf(items: readonly Timed[], index: number): MinuteOfDay | null {
  return items[index]?.end ?? nextLaterStart(items, index)
}

/** The promised times of every item of the day, in the programme's order. */
export function planOf(day: Day, date: IsoDate, zone: TimeZone): readonly Planned[] {
  const starts = day.items.map((item) => instantOf(date, item.start, zone))
  return day.items.map((item, index) => {
    const start = starts[index] ?? 0
    const minute = endMinuteOf(day.items, index)
    // An end before the start (a slip, or an hour that daylight saving swallowed) is an item of no length.
    const end = minute === null ? null : Math.max(start, instantOf(date, minute, zone))
    const handover = end === null ? null : Math.max(start, Math.min(end, starts[index + 1] ?? end))
    return { item, start, end, handover }
  })
}

/** The date a day runs on: the one it was started on, else the one in the programme, else today's. */
export function dateOf(day: Day, run: Run, now: Instant, zone: TimeZone): IsoDate {
  return run.dates[day.id] ?? day.date ?? wallClock(now, zone).date
}
