import type { Begun, HandChange, HandPlace, HandResult } from './by-hand.ts'
import {
  type HandDay,
  type Handled,
  type Laid,
  laidOut,
  OPEN_MINUTES,
  pushed,
  standing,
} from './hand-days.ts'
import { findItem, lastBegun, refusedBy, withDay } from './hand-places.ts'

/** Where an empty day begins. */
const MORNING = 9 * 60

/** When something may begin at this place: as the one before ends, or so that it ends as the first of the day begins. */
function startAt<H extends Handled>(list: readonly Laid<H>[], index: number, minutes: number): number {
  const before = list[index - 1]
  const after = list[index]
  if (before === undefined) return after === undefined ? MORNING : Math.max(0, after.start - minutes)
  const end = before.start + (before.minutes ?? OPEN_MINUTES)
  return after === undefined ? end : Math.max(before.start, Math.min(end, after.start))
}

/** Takes its place between two others: it begins where the one before ends, and those after give way as far as they must. */
export function insertedAt<H extends Handled>(
  days: readonly HandDay<H>[],
  begun: Begun,
  item: H,
  minutes: number | null,
  { day, index }: HandPlace,
): HandResult<H> {
  const items = days[day]?.items
  if (items === undefined) return refusedBy('unknown-item', item)
  const last = lastBegun(items, begun)
  const blocking = items[last]
  if (blocking !== undefined && index <= last) return refusedBy('before-begun', blocking)
  const list = laidOut(items)
  const start = startAt(list, index, minutes ?? OPEN_MINUTES)
  const before = list[index - 1]
  const own = { item, start, minutes, reach: minutes ?? OPEN_MINUTES }
  const next = [
    ...list.slice(0, Math.max(0, index - 1)),
    ...(before === undefined ? [] : [{ ...before, reach: Math.max(before.reach, start - before.start) }]),
    own,
    ...list.slice(index),
  ]
  const isFast = (each: H) => each.pinned || begun.has(each.key)
  return { ok: true, days: withDay(days, day, standing(pushed(next, isFast))) }
}

/** Changes places within its day, where nothing fast lies between: the free time between the places stays where it is. */
function reordered<H extends Handled>(items: readonly H[], from: number, to: number): readonly H[] {
  const [first, last] = from < to ? [from, to] : [to, from]
  const list = laidOut(items)
  const range = list.slice(first, last + 1)
  const moving = list[from]
  const others = range.filter((laid) => laid !== moving)
  const order = moving === undefined ? others : from < to ? [...others, moving] : [moving, ...others]
  const gaps = range.map((laid, index) => {
    const next = range[index + 1]
    return next === undefined || laid.minutes === null ? 0 : next.start - laid.start - laid.minutes
  })
  let start = range[0]?.start ?? 0
  const placed = order.map((laid, index) => {
    const minutes = laid.minutes ?? (last < list.length - 1 || index < order.length - 1 ? OPEN_MINUTES : null)
    const reach = Math.max(0, (minutes ?? 0) + (gaps[index] ?? 0))
    const made = { ...laid, minutes, start, reach }
    start += reach
    return made
  })
  return standing([...list.slice(0, first), ...placed, ...list.slice(last + 1)])
}

/**
 * To another place of its day or to another day. What stands fast between the two is passed and stays; what came after it on the
 * day that it leaves stays where it is.
 */
export function movedTo<H extends Handled>(
  days: readonly HandDay<H>[],
  begun: Begun,
  { key, to }: Extract<HandChange, { type: 'move' }>,
): HandResult<H> {
  const at = findItem(days, key)
  if (at === null) return { ok: false, code: 'unknown-item', title: '' }
  const { item, day, index } = at
  if (begun.has(key)) return refusedBy('has-begun', item)
  if (item.pinned) return refusedBy('stands-fast', item)
  const items = days[day]?.items ?? []
  const rest = items.filter((each) => each !== item)
  const goal = days[to.day]?.items
  if (goal === undefined || to.index < 0 || to.index > (to.day === day ? rest : goal).length)
    return refusedBy('unknown-item', item)
  if (to.day === day) {
    const last = lastBegun(rest, begun)
    const blocking = rest[last]
    if (blocking !== undefined && to.index <= last) return refusedBy('before-begun', blocking)
    const between = items.slice(Math.min(index, to.index), Math.max(index, to.index) + 1)
    if (between.every((each) => !each.pinned && !begun.has(each.key)))
      return { ok: true, days: withDay(days, day, reordered(items, index, to.index)) }
  }
  const { minutes } = laidOut(items)[index] ?? { minutes: null }
  // What it leaves behind keeps its minutes: nothing is stretched over the hole.
  const left = standing(laidOut(items).filter((laid) => laid.item !== item))
  return insertedAt(withDay(days, day, left), begun, item, minutes, to)
}
