import type { MinuteOfDay } from '#shared/kernel/instant.ts'
import type { ProposedDay, ProposedItem } from './programme.model.ts'

export type NewStart = { readonly key: string; readonly start: MinuteOfDay; readonly end: MinuteOfDay | null }

/** An item that nothing ends, when it comes to stand before others. */
const OPEN_MINUTES = 15

/**
 * The times of a day when one of its items comes to stand at the place of another: each keeps its length, the free time between
 * places stays where it is, and what stands fast is not passed. Null when nothing would move, or something fast lies between.
 */
export function reordered(
  items: readonly ProposedItem[],
  from: number,
  to: number,
): readonly NewStart[] | null {
  const moving = items[from]
  if (moving === undefined || items[to] === undefined || from === to) return null
  const [first, last] = from < to ? [from, to] : [to, from]
  const range = items.slice(first, last + 1)
  if (range.some(({ pinned }) => pinned)) return null
  const others = range.filter((item) => item !== moving)
  const order = from < to ? [...others, moving] : [moving, ...others]
  const gaps = range.map((item, index) => {
    const next = range[index + 1]
    return next === undefined || item.minutes === null ? 0 : next.start - item.start - item.minutes
  })
  let start = range[0]?.start ?? 0
  return order.map((item, index) => {
    const length = item.minutes ?? OPEN_MINUTES
    const made = { key: item.key, start, end: item.end === null ? null : start + length }
    start += Math.max(0, length + (gaps[index] ?? 0))
    return made
  })
}

/** Where an item stands: its day and its place in it. */
export function placeOfKey(
  days: readonly ProposedDay[],
  key: string,
): { readonly day: ProposedDay; readonly index: number } | null {
  for (const day of days) {
    const index = day.items.findIndex((item) => item.key === key)
    if (index >= 0) return { day, index }
  }
  return null
}
