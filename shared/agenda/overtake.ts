import type { ItemId } from '#shared/kernel/ids.ts'
import type { Instant, IsoDate, MinuteOfDay, TimeZone } from '#shared/kernel/instant.ts'
import type { Day, Item, Run } from './agenda.ts'
import type { ExpectedRow } from './expected-row.ts'
import { endMinuteOf } from './plan.ts'
import { statusesOf } from './position.ts'
import { instantOf, wallClock } from './zone.ts'

export type NewTime = { readonly item: ItemId; readonly start: MinuteOfDay; readonly end: MinuteOfDay | null }

/** What a day's plan is overtaken by: other times for some of its items, and some left out. */
export type Overtaking = { readonly times: readonly NewTime[]; readonly dropped: readonly ItemId[] }

export type OvertakeRefusal =
  | 'unknown-item'
  /** It is over, or it began at another time than is now said. */
  | 'has-begun'
  /** A pinned item never moves. */
  | 'stands-fast'
  | 'end-before-start'

/** The day as it is planned from now on. Whatever is not named keeps its end, also where that followed from the next start. */
export function overtaken(day: Day, { times, dropped }: Overtaking): Day {
  const ends = new Map(day.items.map(({ id }, index) => [id, endMinuteOf(day.items, index)]))
  const named = new Set(times.map(({ item }) => item))
  const items = day.items
    .filter(({ id }) => !dropped.includes(id))
    .map((item) => {
      const time = times.find((each) => each.item === item.id)
      return time === undefined ? item : { ...item, start: time.start, end: time.end }
    })
  const kept = items.map((item, index) => {
    if (item.end !== null || named.has(item.id)) return item
    const before = ends.get(item.id) ?? null
    return endMinuteOf(items, index) === before ? item : { ...item, end: before }
  })
  return { ...day, items: kept }
}

/** Why a day may not be overtaken so; null when it may. What is over and what stands fast are out of everybody's reach. */
export function whyNotOvertaken(day: Day, run: Run, { times, dropped }: Overtaking): OvertakeRefusal | null {
  const statuses = statusesOf(day, run)
  const known = new Map(day.items.map((item, index) => [item.id, { item, status: statuses[index] }]))
  for (const id of [...dropped, ...times.map(({ item }) => item)]) {
    const place = known.get(id)
    if (place === undefined) return 'unknown-item'
    if (place.item.pinned) return 'stands-fast'
    if (place.status === 'coming') continue
    // Of the item that is on, only the planned end may give way.
    const start = times.find(({ item }) => item === id)?.start
    if (place.status !== 'live' || dropped.includes(id) || start !== place.item.start) return 'has-begun'
  }
  const reversed = times.some(({ start, end }) => end !== null && end < start)
  return reversed ? 'end-before-start' : null
}

/** Minutes on the wall since midnight of `date`; null for an hour that comes twice, of which a plan only knows the first. */
function minuteOn(date: IsoDate, at: Instant, zone: TimeZone): MinuteOfDay | null {
  const wall = wallClock(at, zone)
  const days = Math.round((Date.parse(wall.date) - Date.parse(date)) / 86_400_000)
  const minute = days * 1440 + wall.minute
  return minute >= 0 && instantOf(date, minute, zone) === at ? minute : null
}

/** When the item is to end in the new plan; null where it keeps the end it has. */
function newEnd(row: ExpectedRow, rows: readonly ExpectedRow[], index: number): Instant | null {
  const { status, pinned, plannedStart, plannedEnd, shownEnd } = row
  if (pinned || shownEnd === null || plannedEnd === null) return null
  if (status === 'coming') return shownEnd
  if (status !== 'live') return null
  const wall = rows.find((each, at) => at > index && each.pinned && each.plannedStart >= plannedStart)
  const end = Math.min(shownEnd, wall?.plannedStart ?? shownEnd)
  return end > plannedEnd ? end : null
}

/**
 * The expected times made the plan: what is over and what stands fast stay as they were, all that is to come gets the time it is
 * expected at, and the item that is on the end it is expected to have. `rows` are of a day that is `day` with some items shortened
 * or left out. Null where the wall cannot say the times (the night the clock is set back).
 */
export function settledAs(
  day: Day,
  rows: readonly ExpectedRow[],
  date: IsoDate,
  zone: TimeZone,
): Overtaking | null {
  const ends = new Map(day.items.map(({ id }, index) => [id, endMinuteOf(day.items, index)]))
  const statuses = new Map(rows.map(({ item, status }) => [item.id, status]))
  const placed: { item: Item; start: MinuteOfDay; end: MinuteOfDay | null }[] = []
  const original = new Map(day.items.map((item) => [item.id, item]))
  for (const [index, row] of rows.entries()) {
    const item = original.get(row.item.id)
    if (item === undefined) return null
    const moves = row.status === 'coming' && !row.pinned
    const start = moves ? minuteOn(date, row.shownStart, zone) : item.start
    const before = ends.get(item.id) ?? null
    const at = before === null ? null : newEnd(row, rows, index)
    const end = at === null ? before : minuteOn(date, at, zone)
    if (start === null || (at !== null && end === null)) return null
    placed.push({ item, start, end })
  }
  const times = placed.flatMap(({ item, start, end }, index): readonly NewTime[] => {
    const next = placed.slice(index + 1).find((later) => later.start > start)?.start ?? null
    const status = statuses.get(item.id)
    if (item.pinned || (status !== 'coming' && status !== 'live')) return []
    // An end that follows from the next start goes on doing so.
    const said = item.end === null && end === next ? null : end
    const same = start === item.start && said === item.end && end === (ends.get(item.id) ?? null)
    return same ? [] : [{ item: item.id, start, end: said }]
  })
  const kept = new Set(placed.map(({ item }) => item.id))
  return { times, dropped: day.items.map(({ id }) => id).filter((id) => !kept.has(id)) }
}
