import type { AgendaChange } from '#shared/agenda/agenda-changes.ts'
import { changesBetween } from '#shared/agenda/agenda-changes.ts'
import type { HandDay, Handled } from '#shared/agenda/hand-days.ts'
import type { UnnamedItem } from '#shared/agenda/match-items.ts'
import type { ReadProgramme } from '#shared/agenda/programme-reading.ts'
import { type Added, isAdded } from './added.model.ts'
import { type Corrections, type Edit, editOf } from './edits.model.ts'
import { spotKey } from './programme.model.ts'

function plainOf({ start, end, title, speakers, details, kind, pinned }: UnnamedItem): UnnamedItem {
  return { start, end, title, speakers, details, kind, pinned }
}

/**
 * The programme as it has become under the leader's hands, told as what is put right in the text. `idOf` says which item in use each
 * one was: it stays that.
 */
export function correctionsOf(
  reading: ReadProgramme,
  days: readonly HandDay[],
  before: Corrections,
  idOf: (key: string) => string | undefined,
): Corrections {
  const placed = new Map<string, { readonly item: Handled; readonly day: number }>(
    days.flatMap(({ items }, day) => items.map((item) => [item.key, { item, day }])),
  )
  const edits: Record<string, Edit> = {}
  for (const [day, { items }] of reading.days.entries()) {
    for (const [index, read] of items.entries()) {
      const key = spotKey(day, index)
      const at = placed.get(key)
      const edit: Edit =
        at === undefined
          ? { ...before.edits[key], gone: true }
          : { ...editOf(read, at.item), ...(at.day === day ? {} : { day: at.day }) }
      const id = before.edits[key]?.id ?? idOf(key)
      if (Object.keys(edit).length > 0) edits[key] = id === undefined ? edit : { ...edit, id }
    }
  }
  const added = [...placed].flatMap(([key, { item, day }]): readonly Added[] =>
    isAdded(key) ? [{ key, day, waits: null, item: plainOf(item) }] : [],
  )
  const waiting = before.added.filter(({ waits }) => waits !== null)
  return { edits, parked: before.parked, added: [...added, ...waiting], order: [...placed.keys()] }
}

/** What one change by hand comes to, told like what a revision comes to. */
export function changesOfHand(
  before: readonly HandDay[],
  after: readonly HandDay[],
): readonly AgendaChange[] {
  const named = (days: readonly HandDay[]) =>
    days.map(({ items }, index) => ({
      id: `${index}`,
      date: null,
      label: '',
      items: items.map((item) => ({ ...plainOf(item), id: item.key })),
    }))
  return changesBetween(named(before), named(after))
}
