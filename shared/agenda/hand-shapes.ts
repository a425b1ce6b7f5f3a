import type { Begun, HandChange, HandResult, MakeItem } from './by-hand.ts'
import { type HandDay, type Handled, type Laid, laidOut, pushed, standing } from './hand-days.ts'
import { findItem, refusedBy, withDay } from './hand-places.ts'

type Of<Type> = Extract<HandChange, { type: Type }>
const unknown = { ok: false, code: 'unknown-item', title: '' } as const

/** Two in the place of one: together as long as it was, and nothing else moves. */
export function splitAt<H extends Handled>(
  days: readonly HandDay<H>[],
  begun: Begun,
  { key, minutes, newKey, title }: Of<'split'>,
  make: MakeItem<H>,
): HandResult<H> {
  const at = findItem(days, key)
  if (at === null) return unknown
  const { item, day, index } = at
  if (begun.has(key)) return refusedBy('has-begun', item)
  const list = laidOut(days[day]?.items ?? [])
  const whole = list[index]
  const length = whole?.minutes ?? 0
  if (whole === undefined || minutes < 1 || minutes >= length) return refusedBy('too-short', item)
  const second = make({ ...item, key: newKey, title, details: [] })
  const parts: readonly Laid<H>[] = [
    { ...whole, minutes, reach: minutes },
    { item: second, start: whole.start + minutes, minutes: length - minutes, reach: whole.reach - minutes },
  ]
  return { ok: true, days: withDay(days, day, standing(list.toSpliced(index, 1, ...parts))) }
}

/** One in the place of two, as long as both together; nothing of either is lost. */
export function mergedWithNext<H extends Handled>(
  days: readonly HandDay<H>[],
  begun: Begun,
  { key, title, keep }: Of<'merge'>,
): HandResult<H> {
  const at = findItem(days, key)
  if (at === null) return unknown
  const { item, day, index } = at
  const list = laidOut(days[day]?.items ?? [])
  const [first, second] = [list[index], list[index + 1]]
  if (first === undefined || second === undefined) return refusedBy('nothing-after', item)
  for (const each of [item, second.item]) if (begun.has(each.key)) return refusedBy('has-begun', each)
  // A bus that is to go at three cannot begin when the talk before it does.
  if (second.item.pinned && !item.pinned) return refusedBy('stands-fast', second.item)
  const minutes = second.minutes === null ? null : (first.minutes ?? 0) + second.minutes
  const whole = {
    ...item,
    key: keep === 'first' ? item.key : second.item.key,
    end: item.end === null ? null : second.item.end,
    title,
    speakers: [...new Set([...item.speakers, ...second.item.speakers])],
    details: [...item.details, ...second.item.details],
  }
  const merged = { item: whole, start: first.start, minutes, reach: minutes ?? 0 }
  const next = list.toSpliced(index, 2, merged)
  return { ok: true, days: withDay(days, day, standing(pushed(next, isFastIn(begun)))) }
}

/** At another time, or longer or shorter. It stands where its time is, and those after it give way as far as they must. */
export function retimed<H extends Handled>(
  days: readonly HandDay<H>[],
  begun: Begun,
  { key, start, minutes }: Of<'retime'>,
): HandResult<H> {
  const at = findItem(days, key)
  if (at === null) return unknown
  const { item, day, index } = at
  if (begun.has(key)) return refusedBy('has-begun', item)
  const list = laidOut(days[day]?.items ?? [])
  const own = list[index]
  if (own === undefined) return unknown
  const length = minutes ?? own.minutes
  if ((minutes ?? 0) < 0) return refusedBy('too-short', item)
  const made = { ...own, start: start ?? own.start, minutes: length, reach: length ?? 0 }
  const others = list.toSpliced(index, 1)
  const order =
    start === undefined
      ? list.toSpliced(index, 1, made)
      : [...others, made].toSorted((a, b) => a.start - b.start)
  const place = order.findIndex((laid) => laid.item === item)
  const blocking = order.slice(place).find((laid) => begun.has(laid.item.key))
  if (blocking !== undefined) return refusedBy('before-begun', blocking.item)
  const fast = (each: H) => each === item || isFastIn(begun)(each)
  // What stands before it is none of its business, however long that lasts.
  const after = pushed(order.slice(place), fast)
  return { ok: true, days: withDay(days, day, standing([...order.slice(0, place), ...after])) }
}

export function repinned<H extends Handled>(
  days: readonly HandDay<H>[],
  begun: Begun,
  { key, pinned }: Of<'pin'>,
): HandResult<H> {
  const at = findItem(days, key)
  if (at === null) return unknown
  if (begun.has(key)) return refusedBy('has-begun', at.item)
  const items = (days[at.day]?.items ?? []).map((each) => (each === at.item ? { ...each, pinned } : each))
  return { ok: true, days: withDay(days, at.day, items) }
}

/** Out of the programme; the others stay where they are and as long as they were. */
export function withoutItem<H extends Handled>(
  days: readonly HandDay<H>[],
  begun: Begun,
  { key }: Of<'remove'>,
): HandResult<H> {
  const at = findItem(days, key)
  if (at === null) return unknown
  if (begun.has(key)) return refusedBy('has-begun', at.item)
  const list = laidOut(days[at.day]?.items ?? []).filter(({ item }) => item !== at.item)
  return { ok: true, days: withDay(days, at.day, standing(list)) }
}

function isFastIn(begun: Begun): (item: Handled) => boolean {
  return ({ key, pinned }) => pinned || begun.has(key)
}
