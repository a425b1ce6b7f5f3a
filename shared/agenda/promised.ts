import type { DayId, ItemId } from '#shared/kernel/ids.ts'
import type { Instant, MinuteOfDay, TimeZone } from '#shared/kernel/instant.ts'
import type { Agenda, Day, Run } from './agenda.ts'
import { endMinuteOf } from './plan.ts'
import type { RunEvent } from './run.ts'
import { instantOf } from './zone.ts'

/** What people were promised when a day began: when it ends, and what stands fast. Later revisions do not change it. */
export type DayPromise = {
  /** Null for a day whose last item has no end: then it is when that item begins. */
  readonly end: MinuteOfDay | null
  readonly lastStart: MinuteOfDay
  readonly fast: readonly { readonly item: ItemId; readonly start: MinuteOfDay }[]
}
export type Promises = Readonly<Record<DayId, DayPromise>>

export const nothingPromised: Promises = {}

export function promiseOf({ items }: Pick<Day, 'items'>): DayPromise | null {
  const last = items.at(-1)
  if (last === undefined) return null
  return {
    end: endMinuteOf(items, items.length - 1),
    lastStart: last.start,
    fast: items.flatMap(({ id, start, pinned }) => (pinned ? [{ item: id, start }] : [])),
  }
}

/** A day promises once, as its first item is started; begun again on another date it promises anew. */
export function promisedOn(promises: Promises, { days }: Agenda, run: Run, event: RunEvent): Promises {
  if (event.type !== 'v1.ItemStarted' || run.dates[event.day] === event.date) return promises
  const day = days.find(({ id }) => id === event.day)
  const promise = day === undefined ? null : promiseOf(day)
  return promise === null ? promises : { ...promises, [event.day]: promise }
}

/** What was promised, on the wall where people meet. */
export type Promised = {
  readonly end: Instant
  readonly isStart: boolean
  readonly fast: ReadonlyMap<ItemId, Instant>
}

/** Null where the plan in force promises the same. */
export function overtakenPromise(
  day: Day,
  promise: DayPromise | undefined,
  date: string,
  zone: TimeZone,
): Promised | null {
  const now = promiseOf(day)
  if (promise === undefined || now === null || JSON.stringify(now) === JSON.stringify(promise)) return null
  return {
    end: instantOf(date, promise.end ?? promise.lastStart, zone),
    isStart: promise.end === null,
    fast: new Map(promise.fast.map(({ item, start }) => [item, instantOf(date, start, zone)])),
  }
}
