import * as v from 'valibot'
import type { CardId } from '#shared/board/board.ts'
import { type ActivityId, Id, type MunicipalityId, type PointId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'

export const SUMMARY_LIMITS = {
  /** Signs in a sentence that the leader writes. */
  line: 500,
  picks: 100,
} as const

/** Made by whoever picks, so that picked, queued and saved are one and the same. */
export type PickId = string

/**
 * Where something that was collected stands. A pick refers to it and has no words of its own: what is put right, hidden or erased
 * there is so here too.
 */
export type Source =
  /** A card of a panel's board, or (`activity` null) of the observers'. */
  | { readonly of: 'card'; readonly activity: ActivityId | null; readonly card: CardId }
  | { readonly of: 'point'; readonly activity: ActivityId; readonly point: PointId }
  | { readonly of: 'poll'; readonly activity: ActivityId }
  /** The finding of a figure. */
  | { readonly of: 'figure'; readonly figure: string }
  /** What a municipality has confirmed that it will do, by its place among its promises. */
  | {
      readonly of: 'commitment'
      readonly activity: ActivityId
      readonly municipality: MunicipalityId
      readonly place: number
    }

/** `seen`: it has been on the hall screen; from then on phones may look it up. */
export type Pick =
  | { readonly id: PickId; readonly source: Source; readonly seen: boolean }
  /** The leader's own sentence. */
  | { readonly id: PickId; readonly source: null; readonly text: string; readonly seen: boolean }

export type Summary = {
  /** Empty: the usual one, in the language of whoever reads. */
  readonly title: string
  /** In the order they are shown; each source once. */
  readonly picks: readonly Pick[]
}

export const emptySummary: Summary = { title: '', picks: [] }

/** Two sources are one exactly when this is the same. Ids hold no space. */
export function keyOf(source: Source): string {
  switch (source.of) {
    case 'card':
      return `card ${source.activity ?? ''} ${source.card}`
    case 'point':
      return `point ${source.activity} ${source.point}`
    case 'poll':
      return `poll ${source.activity}`
    case 'figure':
      return `figure ${source.figure}`
    case 'commitment':
      return `commitment ${source.activity} ${source.municipality} ${source.place}`
  }
}

const SourceAsked = v.variant('of', [
  v.strictObject({ of: v.literal('card'), activity: v.nullable(Id), card: Id }),
  v.strictObject({ of: v.literal('point'), activity: Id, point: Id }),
  v.strictObject({ of: v.literal('poll'), activity: Id }),
  v.strictObject({ of: v.literal('figure'), figure: Id }),
  v.strictObject({
    of: v.literal('commitment'),
    activity: Id,
    municipality: Id,
    place: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99)),
  }),
])
/** `before` null, or not there any more: to the end. */
const before = v.nullable(Id)
export const summaryCommands = [
  v.strictObject({ type: v.literal('PickForSummary'), pick: Id, source: SourceAsked, before }),
  v.strictObject({ type: v.literal('UnpickFromSummary'), pick: Id }),
  v.strictObject({ type: v.literal('MoveInSummary'), pick: Id, before }),
  /** A sentence of the leader's own; one with an id that is there is worded anew, where it stands. */
  v.strictObject({ type: v.literal('WriteSummaryLine'), pick: Id, text: v.string(), before }),
  v.strictObject({ type: v.literal('EditSummaryTitle'), title: v.string() }),
] as const
const SummaryCommand = v.variant('type', summaryCommands)
export type SummaryCommand = v.InferOutput<typeof SummaryCommand>

export type SummaryEvent =
  | {
      readonly type: 'v1.SummaryPicked'
      readonly pick: PickId
      readonly source: Source
      readonly before: PickId | null
      readonly at: Instant
    }
  | { readonly type: 'v1.SummaryUnpicked'; readonly pick: PickId; readonly at: Instant }
  | {
      readonly type: 'v1.SummaryMoved'
      readonly pick: PickId
      readonly before: PickId | null
      readonly at: Instant
    }
  | {
      readonly type: 'v1.SummaryLineWritten'
      readonly pick: PickId
      readonly text: string
      readonly before: PickId | null
      readonly at: Instant
    }
  | { readonly type: 'v1.SummaryTitled'; readonly title: string; readonly at: Instant }

export type SummaryRefusal =
  /** What was to be picked is not there any more, or is not for everybody to see. */
  | 'not-collected'
  /** It has just been taken out. */
  | 'unknown-pick'
  /** There is nothing to show. */
  | 'nothing-picked'
  | 'too-many-picks'
  | 'already-exists'
  | 'text-empty'
  | 'text-too-long'

const SUMMARY_EVENTS: { readonly [Type in SummaryEvent['type']]: true } = {
  'v1.SummaryPicked': true,
  'v1.SummaryUnpicked': true,
  'v1.SummaryMoved': true,
  'v1.SummaryLineWritten': true,
  'v1.SummaryTitled': true,
}
export function isSummaryEvent(event: { readonly type: string }): event is SummaryEvent {
  return Object.hasOwn(SUMMARY_EVENTS, event.type)
}

const SUMMARY_COMMANDS: { readonly [Type in SummaryCommand['type']]: true } = {
  PickForSummary: true,
  UnpickFromSummary: true,
  MoveInSummary: true,
  WriteSummaryLine: true,
  EditSummaryTitle: true,
}
export function isSummaryCommand<Command extends { readonly type: string }>(
  command: Command,
): command is Extract<Command, SummaryCommand> {
  return Object.hasOwn(SUMMARY_COMMANDS, command.type)
}
