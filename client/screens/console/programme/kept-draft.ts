import * as v from 'valibot'
import { forget, keep, recall } from '#client/connection/storage.ts'
import { ITEM_KINDS } from '#shared/agenda/agenda.ts'
import type { Corrections } from './edits.model.ts'

export type KeptDraft = { readonly text: string; readonly corrections: Corrections; readonly base: number }

const change = <Value extends v.GenericSchema>(value: Value) =>
  v.optional(v.object({ was: value, is: value }))
const Edit = v.object({
  start: change(v.number()),
  end: change(v.nullable(v.number())),
  title: change(v.string()),
  kind: change(v.picklist(ITEM_KINDS)),
  pinned: change(v.boolean()),
  speakers: change(v.array(v.string())),
  details: change(v.array(v.string())),
  day: v.optional(v.number()),
  id: v.optional(v.string()),
  gone: v.optional(v.literal(true)),
})
const Added = v.object({
  key: v.string(),
  day: v.number(),
  waits: v.nullable(v.array(v.string())),
  item: v.object({
    start: v.number(),
    end: v.nullable(v.number()),
    title: v.string(),
    speakers: v.array(v.string()),
    details: v.array(v.string()),
    kind: v.picklist(ITEM_KINDS),
    pinned: v.boolean(),
  }),
})
const Draft = v.object({
  text: v.string(),
  base: v.number(),
  corrections: v.object({
    edits: v.record(v.string(), Edit),
    parked: v.array(v.object({ day: v.number(), title: v.string(), edit: Edit })),
    // Not in a draft of an earlier release.
    added: v.optional(v.array(Added), []),
    order: v.optional(v.array(v.string()), []),
  }),
})

const placeOf = (gathering: string) => `samling/programme/${gathering}`

export function keepDraft(gathering: string, draft: KeptDraft): void {
  keep(placeOf(gathering), JSON.stringify(draft))
}

/** Null when there is none, or when it is of another version's shape. */
export function recallDraft(gathering: string): KeptDraft | null {
  const text = recall(placeOf(gathering))
  if (text === null) return null
  try {
    const parsed = v.safeParse(Draft, JSON.parse(text))
    return parsed.success ? (parsed.output as KeptDraft) : null
  } catch {
    return null
  }
}

export function forgetDraft(gathering: string): void {
  forget(placeOf(gathering))
}
