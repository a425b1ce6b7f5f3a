import { unreachable } from '#shared/kernel/decision.ts'
import type { MinuteOfDay } from '#shared/kernel/instant.ts'
import type { ItemKind } from './agenda.ts'
import type { HandDay, Handled } from './hand-days.ts'
import { insertedAt, movedTo } from './hand-moves.ts'
import { mergedWithNext, repinned, retimed, splitAt, withoutItem } from './hand-shapes.ts'

/** A place in the programme: `index` counts the items that stand before it there. */
export type HandPlace = { readonly day: number; readonly index: number }

/** One thing that a leader does to the programme by hand. */
export type HandChange =
  | {
      readonly type: 'insert'
      readonly key: string
      readonly title: string
      readonly kind: ItemKind
      readonly minutes: number
      readonly at: HandPlace
    }
  /** To `to`, counted without the item itself. */
  | { readonly type: 'move'; readonly key: string; readonly to: HandPlace }
  /** The first part keeps the key and lasts `minutes`. */
  | {
      readonly type: 'split'
      readonly key: string
      readonly minutes: number
      readonly newKey: string
      readonly title: string
    }
  /** With the next of the day; `keep` says whose key the whole goes under. */
  | {
      readonly type: 'merge'
      readonly key: string
      readonly title: string
      readonly keep: 'first' | 'second'
    }
  | {
      readonly type: 'retime'
      readonly key: string
      readonly start?: MinuteOfDay | undefined
      readonly minutes?: number | undefined
    }
  | { readonly type: 'pin'; readonly key: string; readonly pinned: boolean }
  | { readonly type: 'remove'; readonly key: string }

export type HandRefusal =
  | 'unknown-item'
  /** It is on, or it is over. */
  | 'has-begun'
  /** Something that is on or over stands after that place. */
  | 'before-begun'
  /** A pinned item is not moved. */
  | 'stands-fast'
  /** Too short to be two, or nothing says how long it is. */
  | 'too-short'
  | 'nothing-after'
  /** A day holds the minutes up to the next midnight but one. */
  | 'outside-day'

export type HandResult<H extends Handled> =
  | { readonly ok: true; readonly days: readonly HandDay<H>[] }
  /** `title`: of the item that is in the way. */
  | { readonly ok: false; readonly code: HandRefusal; readonly title: string }

/** What is over or on, by key: out of everybody's reach. */
export type Begun = ReadonlySet<string>

export const LAST_MINUTE: MinuteOfDay = 2_880

/** A new item, made by whoever knows what else an item carries. */
export type MakeItem<H extends Handled> = (plain: Handled) => H

/** What the programme becomes. Whatever is not named keeps its length; what stands fast and what has begun stay where they are. */
export function byHand<H extends Handled>(
  days: readonly HandDay<H>[],
  begun: Begun,
  change: HandChange,
  make: MakeItem<H>,
): HandResult<H> {
  const result = route(days, begun, change, make)
  if (!result.ok) return result
  const before = new Set(days.flatMap(({ items }) => items))
  const outside = result.days
    .flatMap(({ items }) => items)
    .find(
      (item) =>
        !before.has(item) && (item.start < 0 || item.start > LAST_MINUTE || (item.end ?? 0) > LAST_MINUTE),
    )
  return outside === undefined ? result : { ok: false, code: 'outside-day', title: outside.title }
}

function route<H extends Handled>(
  days: readonly HandDay<H>[],
  begun: Begun,
  change: HandChange,
  make: MakeItem<H>,
): HandResult<H> {
  switch (change.type) {
    case 'insert': {
      const { key, title, kind, minutes, at } = change
      const plain = { key, start: 0, end: minutes, title, speakers: [], details: [], kind, pinned: false }
      return insertedAt(days, begun, make(plain), minutes, at)
    }
    case 'move':
      return movedTo(days, begun, change)
    case 'split':
      return splitAt(days, begun, change, make)
    case 'merge':
      return mergedWithNext(days, begun, change)
    case 'retime':
      return retimed(days, begun, change)
    case 'pin':
      return repinned(days, begun, change)
    case 'remove':
      return withoutItem(days, begun, change)
    default:
      return unreachable(change)
  }
}
