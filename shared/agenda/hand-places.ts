import type { Begun, HandRefusal } from './by-hand.ts'
import type { HandDay, Handled } from './hand-days.ts'

export function findItem<H extends Handled>(
  days: readonly HandDay<H>[],
  key: string,
): { readonly item: H; readonly day: number; readonly index: number } | null {
  for (const [day, { items }] of days.entries()) {
    const index = items.findIndex((item) => item.key === key)
    const item = items[index]
    if (item !== undefined) return { item, day, index }
  }
  return null
}

/** The last item of the day that is on or over; nothing may come to stand before it. -1 when there is none. */
export function lastBegun(items: readonly Handled[], begun: Begun): number {
  return items.findLastIndex(({ key }) => begun.has(key))
}

export function refusedBy(
  code: HandRefusal,
  { title }: Handled,
): { readonly ok: false; readonly code: HandRefusal; readonly title: string } {
  return { ok: false, code, title }
}

export function withDay<D extends HandDay, H extends Handled>(
  days: readonly (D & HandDay<H>)[],
  day: number,
  items: readonly H[],
): readonly (D & HandDay<H>)[] {
  return days.map((each, index) => (index === day ? { ...each, items } : each))
}
