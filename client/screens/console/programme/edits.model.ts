import type { Day, ItemKind } from '#shared/agenda/agenda.ts'
import { matchItems, type UnnamedItem } from '#shared/agenda/match-items.ts'
import type { ReadProgramme } from '#shared/agenda/programme-reading.ts'
import type { MinuteOfDay } from '#shared/kernel/instant.ts'
import { type Added, addedKey, carriedAdded, isAdded } from './added.model.ts'

/** What the text said when it was put right, and what it was put right to. */
type Change<Value> = { readonly was: Value; readonly is: Value }
export type Edit = {
  readonly start?: Change<MinuteOfDay>
  readonly end?: Change<MinuteOfDay | null>
  readonly title?: Change<string>
  readonly kind?: Change<ItemKind>
  readonly pinned?: Change<boolean>
  readonly speakers?: Change<readonly string[]>
  readonly details?: Change<readonly string[]>
  /** Moved by hand to another day of the reading. */
  readonly day?: number
  /** Which item in use it was when it was first put right: it stays that, whatever it is then called. */
  readonly id?: string
  /** Left out of the programme though the text has it. */
  readonly gone?: true
}
/** By place in the reading, `day/item`. */
export type Edits = Readonly<Record<string, Edit>>
/** A change whose line is gone from the text for now. */
export type Parked = { readonly day: number; readonly title: string; readonly edit: Edit }
export type Corrections = {
  readonly edits: Edits
  readonly parked: readonly Parked[]
  readonly added: readonly Added[]
  /** Keys of what shares a start, in the order that it was given by hand. */
  readonly order: readonly string[]
}

export const noCorrections: Corrections = { edits: {}, parked: [], added: [], order: [] }

export type Field = Exclude<keyof Edit, 'gone' | 'day' | 'id'>
export const FIELDS: readonly Field[] = ['start', 'end', 'title', 'kind', 'pinned', 'speakers', 'details']
const keyOf = ({ day, item }: { readonly day: number; readonly item: number }) => `${day}/${item}`

export function sameValue(some: unknown, other: unknown): boolean {
  return some === other || (Array.isArray(some) && JSON.stringify(some) === JSON.stringify(other))
}

/** The latest hand wins: where the text itself has changed since, what was put right before no longer counts. */
function stillGood(edit: Edit, read: UnnamedItem, isRetimed = false): Edit {
  const { id, gone } = edit
  const fields = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const change = edit[field]
      // An end was said of the start that the text had then.
      const isGood =
        change !== undefined && sameValue(change.was, read[field]) && !(field === 'end' && isRetimed)
      return isGood && !sameValue(change.is, read[field]) ? [[field, change]] : []
    }),
  )
  const kept: Edit = gone ? { ...fields, gone } : fields
  return id === undefined || isNothing(kept) ? kept : { ...kept, id }
}

/** An edit that only remembers which item it was of has nothing to say. */
function isNothing({ id: _, ...rest }: Edit): boolean {
  return Object.keys(rest).length === 0
}

/** Which day of the next reading each day of this one has become: the one that most of its items stand on. */
function daysOf(before: ReadProgramme, after: ReadProgramme, pairs: ReturnType<typeof matchItems>) {
  return before.days.map((_, day) => {
    const counts = after.days.map(
      (__, next) => pairs.filter(([old, spot]) => old.day === day && spot.day === next).length,
    )
    const most = Math.max(0, ...counts)
    return most === 0 ? null : counts.indexOf(most)
  })
}

/** What was put right in one reading, in the next: each change follows its item, and waits when the item is gone. */
export function carried(
  before: ReadProgramme,
  after: ReadProgramme,
  { edits, parked, added, order }: Corrections,
): Corrections {
  const pairs = matchItems(before.days, after.days)
  const next = new Map(pairs.map(([old, spot]) => [keyOf(old), spot]))
  const dayOf = daysOf(before, after, pairs)
  const kept: Record<string, Edit> = {}
  const waiting: Parked[] = []
  for (const [key, edit] of Object.entries(edits)) {
    const spot = next.get(key)
    const read = spot && after.days[spot.day]?.items[spot.item]
    const [day = 0, item = 0] = key.split('/').map(Number)
    const was = before.days[day]?.items[item]
    if (spot === undefined || read === undefined) {
      // What was left out and is now gone from the text too is settled.
      if (!edit.gone) waiting.push({ day, title: was?.title ?? '', edit })
      continue
    }
    const { day: to, ...rest } = edit
    const moved = to === undefined ? null : (dayOf[to] ?? null)
    const good = stillGood(rest, read, was?.start !== read.start)
    const all = moved === null || moved === spot.day ? good : { ...good, day: moved }
    if (!isNothing(all)) kept[keyOf(spot)] = all
  }
  for (const each of parked) {
    const item = after.days[each.day]?.items.findIndex(({ title }) => title === each.title) ?? -1
    const read = after.days[each.day]?.items[item]
    const key = keyOf({ day: each.day, item })
    if (read === undefined || key in kept) waiting.push(each)
    else if (!isNothing(stillGood(each.edit, read))) kept[key] = stillGood(each.edit, read)
  }
  const known = new Set(pairs.map(([, spot]) => keyOf(spot)))
  const news = after.days.map(({ items }, day) =>
    items.flatMap(({ title }, item) => (known.has(keyOf({ day, item })) ? [] : [title])),
  )
  return {
    edits: kept,
    parked: waiting,
    added: carriedAdded(added, dayOf, after, news, before),
    order: order.flatMap((key) => {
      const spot = next.get(key)
      return spot === undefined ? (isAdded(key) ? [key] : []) : [keyOf(spot)]
    }),
  }
}

/** One field put right; back to what the text says takes the change away. */
export function corrected<F extends Field>(
  edits: Edits,
  key: string,
  field: F,
  read: UnnamedItem[F],
  is: UnnamedItem[F],
): Edits {
  const { [field]: _, ...others } = edits[key] ?? {}
  const edit: Edit = sameValue(read, is) ? others : { ...others, [field]: { was: read, is } }
  const { [key]: __, ...rest } = edits
  return isNothing(edit) ? rest : { ...rest, [key]: edit }
}

/** An item left out, or taken in again. */
export function leftOut(edits: Edits, key: string, gone: boolean): Edits {
  const { gone: _, ...others } = edits[key] ?? {}
  const { [key]: __, ...rest } = edits
  const edit: Edit = gone ? { ...others, gone } : others
  return isNothing(edit) ? rest : { ...rest, [key]: edit }
}

/** How the programme in use differs from what its text says: put right earlier, and not to be lost now. */
export function correctionsInUse(reading: ReadProgramme, inUse: readonly Day[]): Corrections {
  const edits: Record<string, Edit> = {}
  const pairs = matchItems(inUse, reading.days)
  const used = new Set(pairs.map(([, spot]) => keyOf(spot)))
  for (const [day, { items }] of reading.days.entries()) {
    for (const item of items.keys()) {
      // Dropped to save a late day: the text still has it, and taking it into use must not bring it back.
      if (inUse.length > 0 && !used.has(keyOf({ day, item }))) edits[keyOf({ day, item })] = { gone: true }
    }
  }
  const spots = new Map(pairs.map(([old, spot]) => [keyOf(old), spot]))
  const added: Added[] = []
  const order: string[] = []
  for (const [day, { items }] of inUse.entries()) {
    for (const [index, item] of items.entries()) {
      const spot = spots.get(keyOf({ day, item: index }))
      const read = spot && reading.days[spot.day]?.items[spot.item]
      if (spot === undefined || read === undefined) {
        const { id, ...plain } = item
        added.push({
          key: addedKey(id),
          day: Math.min(day, reading.days.length - 1),
          waits: null,
          item: plain,
        })
        order.push(addedKey(id))
        continue
      }
      order.push(keyOf(spot))
      const edit = editOf(read, item)
      const moved = spot.day === day || day >= reading.days.length ? edit : { ...edit, day }
      if (Object.keys(moved).length > 0) edits[keyOf(spot)] = moved
    }
  }
  const isByHand = added.length > 0 || Object.values(edits).some(({ day }) => day !== undefined)
  return { edits, parked: [], added, order: isByHand ? order : [] }
}

/** What an item says other than its text. */
export function editOf(read: UnnamedItem, item: UnnamedItem): Edit {
  return Object.fromEntries(
    FIELDS.flatMap((field) =>
      sameValue(item[field], read[field]) ? [] : [[field, { was: read[field], is: item[field] }]],
    ),
  )
}
