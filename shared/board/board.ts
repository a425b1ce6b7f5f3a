import * as v from 'valibot'
import { type ActivityId, Id, type PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { emptyTable, type Table } from '#shared/kernel/table.ts'

/** A card has the id of the note or the point that it was made of. */
export type CardId = string
/** A note's or a point's. */
export type SourceId = string
export type ThemeId = string

/** What was done to a card last, so that two who reach for it in the same second both see what happened. */
export const CARD_DEEDS = [
  'made',
  'revised',
  'tagged',
  'merged',
  'split',
  'supported',
  'chosen',
  'unchosen',
  'moved',
  'removed',
  'back',
] as const
export type CardDeed = (typeof CARD_DEEDS)[number]
type DeedDone = { readonly by: PersonId; readonly at: Instant; readonly what: CardDeed }
/** `over`: what another did to it a moment before, and what this one did not know of. */
export type LastDeed = DeedDone & { readonly over?: DeedDone }

/** One point on a board. What it came from is never lost: cards that are merged stay whole under the one they were merged into. */
export type Card = {
  readonly id: CardId
  readonly text: string
  readonly theme: ThemeId | null
  /** What it was made of, never empty; what its parts were made of stands with them (`sourcesOf`). */
  readonly sources: readonly SourceId[]
  /** Who supports it, in the order they said so. */
  readonly support: readonly PersonId[]
  /** The cards merged into this one, in the order they came. */
  readonly parts: readonly CardId[]
  readonly mergedInto: CardId | null
  /** Taken off the board; anybody can bring it back. */
  readonly removed: boolean
  /** Who gave it the words that it has, if they are not its source's. */
  readonly wordedBy?: PersonId
  readonly by: PersonId
  readonly at: Instant
  readonly last: LastDeed
}

export type Board = {
  readonly cards: Table<Card>
  /** What is to be read out, in speaking order: cards on the board, each once, none of them merged or removed. */
  readonly chosen: readonly CardId[]
}

export const emptyBoard: Board = { cards: emptyTable(), chosen: [] }

export const BOARD_LIMITS = {
  /** Signs in a card's own words. */
  card: 5_000,
  /** Cards merged by one command. */
  merged: 50,
  /** Cards chosen. */
  chosen: 100,
} as const

/** Which board: that of a panel, or (null) the observers'. */
const activity = v.nullable(Id)
const onCard = { activity, card: Id }
export const boardCommands = [
  /**
   * `text` is trimmed; a card has words of its own from now on, and what it came from stands as it was written. `from` is what it
   * said as the new words were begun, so that nobody's are written over unseen.
   */
  v.strictObject({
    type: v.literal('ReviseCard'),
    ...onCard,
    text: v.string(),
    from: v.optional(v.string()),
  }),
  v.strictObject({ type: v.literal('TagCard'), ...onCard, theme: v.nullable(Id) }),
  v.strictObject({
    type: v.literal('MergeCards'),
    activity,
    into: Id,
    cards: v.pipe(v.array(Id), v.minLength(1), v.maxLength(BOARD_LIMITS.merged)),
  }),
  /** A merge undone, by anybody, however long ago it was. `part` null: every part comes out. */
  v.strictObject({ type: v.literal('SplitCard'), ...onCard, part: v.nullable(Id) }),
  v.strictObject({ type: v.literal('SupportCard'), ...onCard, support: v.boolean() }),
  /** `before` null: to the end. */
  v.strictObject({ type: v.literal('ChooseCard'), ...onCard, before: v.nullable(Id) }),
  v.strictObject({ type: v.literal('UnchooseCard'), ...onCard }),
  v.strictObject({ type: v.literal('MoveCard'), ...onCard, before: v.nullable(Id) }),
  v.strictObject({ type: v.literal('RemoveCard'), ...onCard }),
  v.strictObject({ type: v.literal('BringBackCard'), ...onCard }),
] as const
const BoardCommand = v.variant('type', boardCommands)
export type BoardCommand = v.InferOutput<typeof BoardCommand>

type Done = {
  readonly activity: ActivityId | null
  readonly card: CardId
  readonly by: PersonId
  readonly at: Instant
}
export type BoardEvent =
  | ({ readonly type: 'v1.CardRevised'; readonly text: string } & Done)
  | ({ readonly type: 'v1.CardTagged'; readonly theme: ThemeId | null } & Done)
  /** `card` is the one that they are merged into. */
  | ({ readonly type: 'v1.CardsMerged'; readonly parts: readonly CardId[] } & Done)
  | ({ readonly type: 'v1.CardSplit'; readonly parts: readonly CardId[] } & Done)
  | ({ readonly type: 'v1.CardSupported'; readonly support: boolean } & Done)
  | ({ readonly type: 'v1.CardChosen'; readonly before: CardId | null } & Done)
  | ({ readonly type: 'v1.CardUnchosen' } & Done)
  | ({ readonly type: 'v1.CardMoved'; readonly before: CardId | null } & Done)
  | ({ readonly type: 'v1.CardRemoved' } & Done)
  | ({ readonly type: 'v1.CardBroughtBack' } & Done)

export type BoardRefusal =
  | 'unknown-card'
  /** It has just been merged; the detail is what the card that holds it says. */
  | 'card-merged'
  /** It has just been taken off the board; the detail is what it said. */
  | 'card-removed'
  /** Somebody else has worded it since; the detail is what it says now. */
  | 'moved-already'
  /** Only what is chosen has a place in the order. */
  | 'card-not-chosen'
  | 'too-many-cards'
  | 'unknown-theme'
  | 'text-empty'
  | 'text-too-long'

const BOARD_EVENTS: { readonly [Type in BoardEvent['type']]: true } = {
  'v1.CardRevised': true,
  'v1.CardTagged': true,
  'v1.CardsMerged': true,
  'v1.CardSplit': true,
  'v1.CardSupported': true,
  'v1.CardChosen': true,
  'v1.CardUnchosen': true,
  'v1.CardMoved': true,
  'v1.CardRemoved': true,
  'v1.CardBroughtBack': true,
}

export function isBoardEvent(event: { readonly type: string }): event is BoardEvent {
  return Object.hasOwn(BOARD_EVENTS, event.type)
}

const BOARD_COMMANDS: { readonly [Type in BoardCommand['type']]: true } = {
  ReviseCard: true,
  TagCard: true,
  MergeCards: true,
  SplitCard: true,
  SupportCard: true,
  ChooseCard: true,
  UnchooseCard: true,
  MoveCard: true,
  RemoveCard: true,
  BringBackCard: true,
}

export function isBoardCommand<Command extends { readonly type: string }>(
  command: Command,
): command is Extract<Command, BoardCommand> {
  return Object.hasOwn(BOARD_COMMANDS, command.type)
}
