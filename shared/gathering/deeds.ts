import * as v from 'valibot'
import type { CardDeed, CardId } from '#shared/board/board.ts'
import type { BoardKept } from '#shared/board/rewind.ts'
import { type ActivityId, Id, type PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Note, NoteDeed } from '#shared/notes/notes.ts'

/** What can be taken back, for the words beside the button. */
export type DeedKind =
  | Exclude<CardDeed | NoteDeed, 'made' | 'written'>
  /** No longer supported. */
  | 'unsupported'
  /** A panel member's own point. */
  | 'withdrawn'

/** What an observer or a panel member has done on a board of theirs, with what it takes to take it back. */
export type Deed = {
  readonly id: number
  /** The panel, or (null) the observers' board. */
  readonly activity: ActivityId | null
  readonly by: PersonId
  readonly at: Instant
  readonly what: DeedKind
  readonly card: CardId
  /** Null where the step was on the note alone. */
  readonly board: BoardKept | null
  /** The note as it was; null where the step was on its card alone. */
  readonly note: Note | null
}

export type Deeds = {
  /** In the order they were done. */
  readonly list: readonly Deed[]
  readonly counted: number
}

export const noDeeds: Deeds = { list: [], counted: 0 }

/** How many of one's own can be taken back on a board, one after another. */
export const DEEDS_KEPT = 20

export const deedCommands = [
  /** `deed`: the one that was offered, so that a second press takes back no other. */
  v.strictObject({
    type: v.literal('TakeBack'),
    activity: v.nullable(Id),
    deed: v.pipe(v.number(), v.integer()),
  }),
] as const
const DeedCommand = v.variant('type', deedCommands)
export type DeedCommand = v.InferOutput<typeof DeedCommand>

/** `cards`: those that it was about. */
export type DeedEvent = {
  readonly type: 'v1.DeedTakenBack'
  readonly activity: ActivityId | null
  readonly deed: number
  readonly cards: readonly CardId[]
  readonly by: PersonId
  readonly at: Instant
}
