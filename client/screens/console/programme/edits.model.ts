import type { Day, ItemKind } from '#shared/agenda/agenda.ts'
import { matchItems, type UnnamedItem } from '#shared/agenda/match-items.ts'
import type { ReadProgramme } from '#shared/agenda/programme-reading.ts'
import type { MinuteOfDay } from '#shared/kernel/instant.ts'

/** What the text said when it was put right, and what it was put right to. */
type Change<Value> = { readonly was: Value; readonly is: Value }
export type Edit = {
  readonly start?: Change<MinuteOfDay>
  readonly end?: Change<MinuteOfDay | null>
  readonly title?: Change<string>
  readonly kind?: Change<ItemKind>
  readonly pinned?: Change<boolean>
  /** Left out of the programme though the text has it. */
  readonly gone?: true
}
/** By place in the reading, `day/item`. */
export type Edits = Readonly<Record<string, Edit>>
/** A change whose line is gone from the text for now. */
export type Parked = { readonly day: number; readonly title: string; readonly edit: Edit }
export type Corrections = { readonly edits: Edits; readonly parked: readonly Parked[] }

export const noCorrections: Corrections = { edits: {}, parked: [] }

export type Field = Exclude<keyof Edit, 'gone'>
const FIELDS: readonly Field[] = ['start', 'end', 'title', 'kind', 'pinned']
const keyOf = ({ day, item }: { readonly day: number; readonly item: number }) => `${day}/${item}`

/** The latest hand wins: where the text itself has changed since, what was put right before no longer counts. */
function stillGood(edit: Edit, read: UnnamedItem, isRetimed = false): Edit {
  const fields = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const change = edit[field]
      // An end was said of the start that the text had then.
      const isGood = change !== undefined && change.was === read[field] && !(field === 'end' && isRetimed)
      return isGood && change.is !== read[field] ? [[field, change]] : []
    }),
  )
  return edit.gone ? { ...fields, gone: true } : fields
}

/** What was put right in one reading, in the next: each change follows its item, and waits when the item is gone. */
export function carried(
  before: ReadProgramme,
  after: ReadProgramme,
  { edits, parked }: Corrections,
): Corrections {
  const pairs = matchItems(before.days, after.days)
  const next = new Map(pairs.map(([old, spot]) => [keyOf(old), spot]))
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
    const good = stillGood(edit, read, was?.start !== read.start)
    if (Object.keys(good).length > 0) kept[keyOf(spot)] = good
  }
  for (const each of parked) {
    const item = after.days[each.day]?.items.findIndex(({ title }) => title === each.title) ?? -1
    const read = after.days[each.day]?.items[item]
    const key = keyOf({ day: each.day, item })
    if (read === undefined || key in kept) waiting.push(each)
    else if (Object.keys(stillGood(each.edit, read)).length > 0) kept[key] = stillGood(each.edit, read)
  }
  return { edits: kept, parked: waiting }
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
  const edit: Edit = read === is ? others : { ...others, [field]: { was: read, is } }
  const { [key]: __, ...rest } = edits
  return Object.keys(edit).length === 0 ? rest : { ...rest, [key]: edit }
}

/** An item left out, or taken in again. */
export function leftOut(edits: Edits, key: string, gone: boolean): Edits {
  const { gone: _, ...others } = edits[key] ?? {}
  const { [key]: __, ...rest } = edits
  const edit: Edit = gone ? { ...others, gone } : others
  return Object.keys(edit).length === 0 ? rest : { ...rest, [key]: edit }
}

/** How the programme in use differs from what its text says: put right earlier, and not to be lost now. */
export function editsInUse(reading: ReadProgramme, inUse: readonly Day[]): Edits {
  const edits: Record<string, Edit> = {}
  const pairs = matchItems(inUse, reading.days)
  const used = new Set(pairs.map(([, spot]) => keyOf(spot)))
  for (const [day, { items }] of reading.days.entries()) {
    for (const item of items.keys()) {
      // Dropped to save a late day: the text still has it, and taking it into use must not bring it back.
      if (inUse.length > 0 && !used.has(keyOf({ day, item }))) edits[keyOf({ day, item })] = { gone: true }
    }
  }
  for (const [old, spot] of pairs) {
    const item = inUse[old.day]?.items[old.item]
    const read = reading.days[spot.day]?.items[spot.item]
    if (item === undefined || read === undefined) continue
    const edit = Object.fromEntries(
      FIELDS.flatMap((field) =>
        item[field] === read[field] ? [] : [[field, { was: read[field], is: item[field] }]],
      ),
    )
    if (Object.keys(edit).length > 0) edits[keyOf(spot)] = edit
  }
  return edits
}

export function sameEdits(some: Edits, others: Edits): boolean {
  const plain = (edits: Edits) =>
    JSON.stringify(
      Object.keys(edits)
        .sort()
        .map((key) => [
          key,
          edits[key]?.gone ?? false,
          ...FIELDS.map((field) => edits[key]?.[field]?.is ?? null),
        ]),
    )
  return plain(some) === plain(others)
}
