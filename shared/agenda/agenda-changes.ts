import type { ItemId } from '#shared/kernel/ids.ts'
import type { MinuteOfDay } from '#shared/kernel/instant.ts'
import type { Day, Item, Run } from './agenda.ts'
import { clockOf } from './countdown.ts'
import { endMinuteOf } from './plan.ts'

/** What one version of a programme has that another has not; an item is known by its id. */
export type AgendaChange =
  | { readonly type: 'added'; readonly item: ItemId; readonly title: string; readonly at: MinuteOfDay }
  | { readonly type: 'removed'; readonly item: ItemId; readonly title: string; readonly at: MinuteOfDay }
  /** To another day, counted from 1. */
  | {
      readonly type: 'moved'
      readonly item: ItemId
      readonly title: string
      readonly day: number
      readonly at: MinuteOfDay
    }
  | { readonly type: 'renamed'; readonly item: ItemId; readonly title: string; readonly was: string }
  | {
      readonly type: 'retimed'
      readonly item: ItemId
      readonly title: string
      readonly was: MinuteOfDay
      readonly at: MinuteOfDay
    }
  /** Begins when it did, and lasts so many minutes; null for one that nothing ends. */
  | {
      readonly type: 'resized'
      readonly item: ItemId
      readonly title: string
      readonly was: number | null
      readonly minutes: number | null
    }

type Placed = {
  readonly item: Item
  readonly day: number
  readonly dayId: string
  readonly minutes: number | null
}

function placesIn(days: readonly Day[]): ReadonlyMap<ItemId, Placed> {
  const places = days.flatMap(({ id: dayId, items }, day) =>
    items.map((item, index): readonly [ItemId, Placed] => {
      const end = endMinuteOf(items, index)
      return [item.id, { item, day: day + 1, dayId, minutes: end === null ? null : end - item.start }]
    }),
  )
  return new Map(places)
}

function changesOf(old: Placed, { item, day, dayId, minutes }: Placed): readonly AgendaChange[] {
  const { id, title, start: at } = item
  const named = { item: id, title }
  const list: AgendaChange[] = []
  if (old.item.title !== title) list.push({ type: 'renamed', ...named, was: old.item.title })
  if (old.dayId !== dayId) list.push({ type: 'moved', ...named, day, at })
  else if (old.item.start !== at) list.push({ type: 'retimed', ...named, was: old.item.start, at })
  else if (old.minutes !== minutes) list.push({ type: 'resized', ...named, was: old.minutes, minutes })
  return list
}

/** What is added, removed, moved, renamed, retimed and resized: first what is gone, then the rest in the new order. */
export function changesBetween(before: readonly Day[], after: readonly Day[]): readonly AgendaChange[] {
  const old = placesIn(before)
  const next = placesIn(after)
  const removed = [...old.values()].flatMap(({ item }): readonly AgendaChange[] =>
    next.has(item.id) ? [] : [{ type: 'removed', item: item.id, title: item.title, at: item.start }],
  )
  const rest = [...next.values()].flatMap((place): readonly AgendaChange[] => {
    const { item } = place
    const was = old.get(item.id)
    if (was === undefined) return [{ type: 'added', item: item.id, title: item.title, at: item.start }]
    return changesOf(was, place)
  })
  return [...removed, ...rest]
}

/** The item that is on, when a revision would take it out: its clock goes on, and nothing of it is lost. */
export function liveRemoved(before: readonly Day[], after: readonly Day[], run: Run): Item | null {
  const id = clockOf(run)?.item
  const live = before.flatMap(({ items }) => items).find((item) => item.id === id)
  return live === undefined || after.some(({ items }) => items.some((item) => item.id === id)) ? null : live
}
