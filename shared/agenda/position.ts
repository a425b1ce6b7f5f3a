import type { DayId, ItemId } from '#shared/kernel/ids.ts'
import type { Instant, TimeZone } from '#shared/kernel/instant.ts'
import type { Agenda, Day, Item, Run } from './agenda.ts'
import { clockOf } from './countdown.ts'
import { wallClock } from './zone.ts'

export type ItemStatus = 'done' | 'live' | 'coming' | 'skipped'

/** Where a run stands in a programme. Items are known by id alone, so a revision may move them about. */
export type Place = { readonly day: Day; readonly item: Item }

function indexIn(day: Day, item: ItemId | undefined): number {
  return day.items.findIndex((each) => each.id === item)
}

/**
 * Whether an item that lies ahead is nevertheless done with. The latest visit counts: one that was left by going
 * on is done; one that was left by going back before its time was up still lies ahead.
 */
function isFinished(day: Day, run: Run, index: number): boolean {
  const latest = run.actuals.map((actual) => actual.item).lastIndexOf(day.items[index]?.id ?? '')
  const visit = run.actuals[latest]
  if (visit === undefined) return false
  const follower = indexIn(day, run.actuals[latest + 1]?.item ?? clockOf(run)?.item)
  const wentBack = follower >= 0 && follower < index
  return !wentBack || (visit.allotted !== null && visit.endedAt - visit.startedAt >= visit.allotted)
}

/** How many items of the day lie behind; the live one does not. An ended day lies behind altogether. */
function countBehind(day: Day, run: Run, visited: readonly boolean[]): number {
  const clock = clockOf(run)
  const live = indexIn(day, clock?.item)
  if (live >= 0) return live
  // The item that is on was taken out of the programme: what comes after the last one visited lies ahead.
  if (clock?.day === day.id) return visited.lastIndexOf(true) + 1
  return run.dates[day.id] === undefined ? 0 : day.items.length
}

/** The status of every item of the day, in the programme's order. */
export function statusesOf(day: Day, run: Run): readonly ItemStatus[] {
  const live = clockOf(run)?.item
  const visits = new Set(run.actuals.map((actual) => actual.item))
  const visited = day.items.map((item) => visits.has(item.id))
  const behind = countBehind(day, run, visited)
  return day.items.map((item, index) => {
    if (item.id === live) return 'live'
    if (index < behind) return visited[index] ? 'done' : 'skipped'
    return visited[index] && isFinished(day, run, index) ? 'done' : 'coming'
  })
}

/** The item with this id and its day, or null when the programme has none. */
export function placeOf(agenda: Agenda, id: ItemId): Place | null {
  for (const day of agenda.days) {
    const item = day.items[indexIn(day, id)]
    if (item !== undefined) return { day, item }
  }
  return null
}

/** The item that is on; null when none is, or when a revision has taken it out. */
export function currentItem(agenda: Agenda, run: Run): Item | null {
  const clock = clockOf(run)
  return clock === null ? null : (placeOf(agenda, clock.item)?.item ?? null)
}

function firstOpenDay(agenda: Agenda, run: Run): Day | null {
  return agenda.days.find((day) => run.dates[day.id] === undefined) ?? agenda.days.at(-1) ?? null
}

function dayAfter(agenda: Agenda, run: Run, after: DayId): Day | null {
  const index = agenda.days.findIndex((day) => day.id === after)
  if (index < 0) return firstOpenDay(agenda, run)
  return agenda.days[index + 1] ?? agenda.days[index] ?? null
}

function runningDay(agenda: Agenda, run: Run): Day | null {
  const clock = clockOf(run)
  if (clock === null) {
    return run.now.phase === 'between' ? dayAfter(agenda, run, run.now.after) : firstOpenDay(agenda, run)
  }
  const own = agenda.days.find((day) => day.id === clock.day)
  return placeOf(agenda, clock.item)?.day ?? own ?? firstOpenDay(agenda, run)
}

/**
 * The day that surfaces show: the running one; before the start today's, else the first; between days the next
 * one, and after the last that last one. Null only for a programme without days.
 */
export function currentDay(agenda: Agenda, run: Run, now: Instant, zone: TimeZone): Day | null {
  const dated =
    run.now.phase === 'before' && agenda.days.find((day) => day.date === wallClock(now, zone).date)
  return dated || runningDay(agenda, run)
}

/**
 * What "next" starts: the first item of the day that still lies ahead. Null at the end of a day (which is then to
 * be ended) and of the programme. Before the start, pass the day that is shown.
 */
export function nextItem(agenda: Agenda, run: Run, day: Day | null = runningDay(agenda, run)): Item | null {
  if (day === null) return null
  return day.items[statusesOf(day, run).indexOf('coming')] ?? null
}

/** What "back" starts: the item before the one that is on; after a day has ended, its last one; else null. */
export function previousItem(agenda: Agenda, run: Run): Item | null {
  if (run.now.phase === 'between') {
    const { after } = run.now
    return agenda.days.find((day) => day.id === after)?.items.at(-1) ?? null
  }
  const place = placeOf(agenda, clockOf(run)?.item ?? '')
  return place === null ? null : (place.day.items[place.day.items.indexOf(place.item) - 1] ?? null)
}
