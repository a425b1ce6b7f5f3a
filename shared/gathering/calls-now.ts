import type { Agenda, Day, Item, Run } from '#shared/agenda/agenda.ts'
import { expected } from '#shared/agenda/clock.ts'
import type { ExpectedRow } from '#shared/agenda/expected-row.ts'
import { dateOf, endMinuteOf } from '#shared/agenda/plan.ts'
import type { ItemStatus } from '#shared/agenda/position.ts'
import { placeOf } from '#shared/agenda/position.ts'
import { instantOf } from '#shared/agenda/zone.ts'
import type { ItemId } from '#shared/kernel/ids.ts'
import { type Instant, MINUTE, type TimeZone } from '#shared/kernel/instant.ts'
import { type Call, callNow, type ItemSpan } from '#shared/showing/call-times.ts'

/** A call with the time it comes to as the day is going. */
export type Calling = {
  readonly item: Item
  readonly status: ItemStatus
  readonly call: Call
  readonly at: Instant
  /** Whether its item still holds that time; the leader is told where it does not. */
  readonly fits: boolean
}

type Course = { readonly run: Run; readonly now: Instant; readonly zone: TimeZone }

/**
 * The calls of a day, as it is expected to go, earliest first. Each page works this out for itself from what stands still, so
 * that no server has to count. What is counted from an item that is left out is gone with it; a time on the wall stays.
 */
export function callsOn(
  day: Day,
  callsOf: (item: ItemId) => readonly Call[] | undefined,
  { run, now, zone }: Course,
): readonly Calling[] {
  if (day.items.every(({ id }) => (callsOf(id) ?? []).length === 0)) return []
  const date = dateOf(day, run, now, zone)
  const wall = (minute: number) => instantOf(date, minute, zone)
  return expected(day, run, now, zone)
    .flatMap(({ item, status, shownStart, shownEnd }) =>
      (callsOf(item.id) ?? []).flatMap((call): readonly Calling[] => {
        const is = callNow(call.when, { start: shownStart, end: shownEnd, wall })
        if (is === null || (status === 'skipped' && call.when.of !== 'clock')) return []
        return [{ item, status, call, at: is.at, fits: is.fits && status !== 'skipped' }]
      }),
    )
    .sort((one, other) => one.at - other.at)
}

/** From when to when an item is, as planned and as expected: what is asked for may suit either. Null: no such item. */
export function spanOf(agenda: Agenda, item: ItemId, { run, now, zone }: Course): ItemSpan | null {
  const place = placeOf(agenda, item)
  if (place === null) return null
  const { day } = place
  const at = day.items.indexOf(place.item)
  const { start } = place.item
  const end = endMinuteOf(day.items, at)
  const row = expected(day, run, now, zone)[at]
  const later = movedBy(row?.plannedStart, row?.shownStart)
  const longer = movedBy(row?.plannedEnd, row?.shownEnd)
  return {
    from: start + Math.min(0, later),
    to: end === null ? null : Math.max(start, end) + Math.max(0, longer),
  }
}

function movedBy(from: ExpectedRow['shownEnd'] | undefined, to: ExpectedRow['shownEnd'] | undefined): number {
  return from == null || to == null ? 0 : Math.round((to - from) / MINUTE)
}
