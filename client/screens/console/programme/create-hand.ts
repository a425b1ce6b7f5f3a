import { nanoid } from 'nanoid'
import { type Accessor, createMemo } from 'solid-js'
import type { Desk } from '#client/screens/console/desk.tsx'
import type { Day } from '#shared/agenda/agenda.ts'
import type { AgendaChange } from '#shared/agenda/agenda-changes.ts'
import { byHand, type HandChange, type HandPlace, type HandRefusal } from '#shared/agenda/by-hand.ts'
import type { HandDay, Handled } from '#shared/agenda/hand-days.ts'
import { begunIn, type UnnamedItem } from '#shared/agenda/match-items.ts'
import type { ReadProgramme } from '#shared/agenda/programme-reading.ts'
import { addedKey } from './added.model.ts'
import { type Corrections, editOf } from './edits.model.ts'
import { changesOfHand, correctionsOf } from './hand.model.ts'
import { type ProposedDay, type ProposedItem, placeOfKey } from './programme.model.ts'

export type HandSaid =
  | { readonly ok: true; readonly changes: readonly AgendaChange[] }
  | { readonly ok: false; readonly code: HandRefusal | 'both-carry'; readonly title: string }

export type Hand = {
  /** It is on, or it is over. */
  readonly isBegun: (key: string) => boolean
  /** What it would come to; nothing is done. */
  readonly preview: (change: HandChange) => HandSaid
  readonly change: (change: HandChange) => HandSaid
  /** Another title or kind, also of what has begun. */
  readonly put: (key: string, fields: Partial<UnnamedItem>) => void
  /** One place up or down; from the end of one day to the beginning of the next. */
  readonly step: (key: string, by: 1 | -1) => HandChange
  /** To where another stands. */
  readonly onto: (key: string, target: string) => HandChange
  readonly insertAfter: (key: string, title: string) => HandChange
  readonly split: (key: string, minutes: number, title: string) => HandChange
  /** The whole goes under the item that something is prepared for. */
  readonly merge: (key: string, title: string) => HandChange
}

type Draft = {
  readonly days: Accessor<readonly ProposedDay[]>
  readonly reading: Accessor<ReadProgramme>
  readonly corrections: Accessor<Corrections>
  /** The programme as it would be taken into use, in the order of `days`. */
  readonly named: Accessor<readonly Day[]>
  readonly set: (corrections: Corrections) => void
}

const USUAL_MINUTES = 15
const NOWHERE: HandPlace = { day: -1, index: -1 }

/** What the leader does to rows; everything lies on top of the text. */
export function createHand(desk: Desk, draft: Draft): Hand {
  function idsByKey(): ReadonlyMap<string, string> {
    const named = draft.named()
    return new Map(
      draft
        .days()
        .flatMap(({ items }, day) =>
          items.map(({ key }, index) => [key, named[day]?.items[index]?.id ?? ''] as const),
        ),
    )
  }
  const begun = createMemo(
    (): ReadonlySet<string> => {
      const ids = begunIn(desk.view.run)
      if (ids.size === 0) return ids
      return new Set([...idsByKey()].flatMap(([key, id]) => (ids.has(id) ? [key] : [])))
    },
    new Set<string>(),
    { equals: (a, b) => a.size === b.size && [...a].every((key) => b.has(key)) },
  )

  function make(plain: Handled): ProposedItem {
    const bare = { line: 0, endLine: 0, minutes: null, edited: true, gone: false, id: null, into: null }
    return { ...bare, ...plain }
  }

  /** Something prepared for it, or a note, a text or links of its own, hang on the item in use. */
  function carries(key: string, ids: ReadonlyMap<string, string>): boolean {
    const id = ids.get(key)
    if (id === undefined) return false
    return desk.view.activities.some(({ item }) => item === id) || Object.hasOwn(desk.view.extras, id)
  }

  function nextOf(key: string): ProposedItem | undefined {
    const at = placeOfKey(draft.days(), key)
    return at?.day.items[at.index + 1]
  }

  function done(change: HandChange) {
    const days = draft.days()
    const result = byHand(days, begun(), change, make)
    if (change.type !== 'merge' || !result.ok) return result
    const ids = idsByKey()
    const next = nextOf(change.key)
    const both = next !== undefined && carries(change.key, ids) && carries(next.key, ids)
    return both ? ({ ok: false, code: 'both-carry', title: next.title } as const) : result
  }

  function take(days: readonly HandDay[]) {
    const ids = idsByKey()
    const used = new Set(desk.view.agenda.days.flatMap(({ items }) => items.map(({ id }) => id)))
    const idOf = (key: string) => {
      const id = ids.get(key)
      return id !== undefined && used.has(id) ? id : undefined
    }
    draft.set(correctionsOf(draft.reading(), days, draft.corrections(), idOf))
  }

  return {
    isBegun: (key) => begun().has(key),
    preview(change) {
      const result = done(change)
      return result.ok ? { ok: true, changes: changesOfHand(draft.days(), result.days) } : result
    },
    change(change) {
      const result = done(change)
      if (!result.ok) return result
      const changes = changesOfHand(draft.days(), result.days)
      take(result.days)
      return { ok: true, changes }
    },
    put(key, fields) {
      const at = placeOfKey(draft.days(), key)
      const was = at?.day.items[at.index]
      if (was === undefined) return
      const item = { ...was, ...fields }
      if (Object.keys(editOf(was, item)).length === 0) return
      take(draft.days().map((day) => ({ items: day.items.map((each) => (each === was ? item : each)) })))
    },
    step(key, by) {
      const days = draft.days()
      const at = placeOfKey(days, key)
      if (at === null) return { type: 'move', key, to: NOWHERE }
      const day = days.indexOf(at.day)
      const index = at.index + by
      const before = days[day - 1]
      if (index < 0 && before !== undefined)
        return { type: 'move', key, to: { day: day - 1, index: before.items.length } }
      if (index >= at.day.items.length && day + 1 < days.length)
        return { type: 'move', key, to: { day: day + 1, index: 0 } }
      return { type: 'move', key, to: { day, index } }
    },
    onto(key, target) {
      const days = draft.days()
      const at = placeOfKey(days, target)
      const to = at === null ? NOWHERE : { day: days.indexOf(at.day), index: at.index }
      return { type: 'move', key, to }
    },
    insertAfter(key, title) {
      const days = draft.days()
      const at = placeOfKey(days, key)
      const place = at === null ? NOWHERE : { day: days.indexOf(at.day), index: at.index + 1 }
      const id = nanoid()
      return { type: 'insert', key: addedKey(id), title, kind: 'other', minutes: USUAL_MINUTES, at: place }
    },
    split: (key, minutes, title) => ({ type: 'split', key, minutes, newKey: addedKey(nanoid()), title }),
    merge(key, title) {
      const next = nextOf(key)
      const keep = next !== undefined && carries(next.key, idsByKey()) ? 'second' : 'first'
      return { type: 'merge', key, title, keep }
    },
  }
}
