import type { MinuteOfDay } from '#shared/kernel/instant.ts'
import type { UnnamedItem } from './match-items.ts'
import { endMinuteOf } from './plan.ts'

/** An item under the leader's hands; `key` is whatever the caller knows it by. */
export type Handled = UnnamedItem & { readonly key: string }
export type HandDay<H extends Handled = Handled> = { readonly items: readonly H[] }

/** An item that nothing ends, when it comes to stand before others. */
export const OPEN_MINUTES = 15

/** An item where it is about to stand. */
export type Laid<H extends Handled = Handled> = {
  readonly item: H
  readonly start: MinuteOfDay
  /** Null for an item that nothing ends. */
  readonly minutes: number | null
  /** How long after its start the next may begin: its minutes, or less where the plan lets the two overlap. */
  readonly reach: number
}

export function laidOut<H extends Handled>(items: readonly H[]): readonly Laid<H>[] {
  return items.map((item, index) => {
    const end = endMinuteOf(items, index)
    const minutes = end === null ? null : Math.max(0, end - item.start)
    const next = items[index + 1]?.start ?? Number.POSITIVE_INFINITY
    return { item, start: item.start, minutes, reach: Math.min(minutes ?? 0, next - item.start) }
  })
}

/**
 * Each begins when it is due or as soon as the one before lets it; gaps give way first, and what stands fast does not. What runs out
 * of room stays before what stands fast and reaches into it: that is told, and the leader's to put right.
 */
export function pushed<H extends Handled>(
  list: readonly Laid<H>[],
  isFast: (item: H) => boolean,
): readonly Laid<H>[] {
  let free = Number.NEGATIVE_INFINITY
  return list.map((laid, index) => {
    const wall = list.slice(index + 1).find(({ item }) => isFast(item))?.start ?? Number.POSITIVE_INFINITY
    const start = isFast(laid.item) ? laid.start : Math.max(laid.start, Math.min(free, wall))
    free = start + laid.reach
    return { ...laid, start }
  })
}

/** The items at the places they have been given. An end that follows from the next start goes on doing so. */
export function standing<H extends Handled>(list: readonly Laid<H>[]): readonly H[] {
  const placed = list
    .map((laid, index) => {
      const minutes = laid.minutes ?? (index < list.length - 1 ? OPEN_MINUTES : null)
      return { item: laid.item, start: laid.start, end: minutes === null ? null : laid.start + minutes }
    })
    .toSorted((a, b) => a.start - b.start)
  return placed.map(({ item, start, end }, index): H => {
    const isOpen = item.end === null && (end === null || end === nextStart(placed, index, start))
    return { ...item, start, end: isOpen ? null : end }
  })
}

function nextStart(list: readonly { readonly start: number }[], index: number, start: number): number | null {
  return list.slice(index + 1).find((later) => later.start > start)?.start ?? null
}
