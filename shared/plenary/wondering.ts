import * as v from 'valibot'
import type { CardId } from '#shared/board/board.ts'
import { type ActivityId, Id } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'

export const WONDERS = ['table', 'municipality', 'duo'] as const
export type Wonders = (typeof WONDERS)[number]

/** A card of the panel's board (`activity`), or (null) of the observers'. */
export type CardOn = { readonly activity: ActivityId | null; readonly card: CardId }

/** A point, or a new sentence, that went out to the groups: the conversation that it became, and what it came from. */
export type Wondering = {
  readonly conversation: ActivityId
  readonly from: CardOn | null
  readonly at: Instant
}

export const wonderingCommands = [
  /** Makes a conversation of one step and opens it. `activity` is the new conversation's id, made by the sender. */
  v.strictObject({
    type: v.literal('SendWondering'),
    activity: Id,
    item: v.nullable(Id),
    from: v.nullable(v.strictObject({ activity: v.nullable(Id), card: Id })),
    text: v.string(),
    who: v.picklist(WONDERS),
    minutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600))),
  }),
] as const
const WonderingCommand = v.variant('type', wonderingCommands)
export type WonderingCommand = v.InferOutput<typeof WonderingCommand>

export type WonderingRefusal = 'card-not-chosen' | 'question-empty' | 'text-too-long' | 'already-exists'
export type WonderingEvent = {
  readonly type: 'v1.WonderingSent'
  readonly activity: ActivityId
  readonly from: CardOn | null
  readonly at: Instant
}
