import * as v from 'valibot'
import {
  type ActivityId,
  Id,
  type ItemId,
  type MunicipalityId,
  type PersonId,
  type PointId,
  type StepId,
} from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'

const line = v.pipe(v.string(), v.maxLength(5_000))

/**
 * One step of a conversation: who talks, and what is captured. What facilitators call by many names (buzz groups, round
 * robin, 1-2-4-all) are settings of these, so both are closed lists that grow.
 */
export const Step = v.strictObject({
  id: Id,
  prompt: line,
  /** Who talks with whom. */
  who: v.picklist(['municipality']),
  /** What they leave behind. */
  capture: v.picklist(['points']),
})
export type Step = v.InferOutput<typeof Step>

/** A municipality's people, or (null) the guests, who are a group of their own. */
export type Group = MunicipalityId | null

/** One card of text. It keeps its origin whatever becomes of it. */
export type Point = {
  readonly id: PointId
  readonly step: StepId
  readonly by: PersonId
  readonly group: Group
  readonly text: string
  readonly at: Instant
  /** Counts up within the conversation: the order they arrived in. */
  readonly number: number
  readonly edited: boolean
  /** It was on its way when the conversation closed; a phone without a net still gets its words in. */
  readonly late: boolean
}

type Head = {
  readonly kind: 'conversation'
  readonly id: ActivityId
  readonly item: ItemId | null
  readonly steps: readonly Step[]
}
export type Conversation =
  | (Head & { readonly phase: 'draft' })
  | (Head & { readonly phase: 'open'; readonly openedAt: Instant; readonly step: StepId } & Board)
  | (Head & {
      readonly phase: 'closed'
      readonly openedAt: Instant
      readonly closedAt: Instant
      readonly step: StepId
    } & Board)
type Board = { readonly points: Table<Point>; readonly counted: number }

export const conversationCommands = [
  v.strictObject({
    type: v.literal('PrepareConversation'),
    activity: Id,
    item: v.nullable(Id),
    steps: v.pipe(v.array(Step), v.minLength(1), v.maxLength(20)),
  }),
  v.strictObject({
    type: v.literal('ReviseConversation'),
    activity: Id,
    steps: v.pipe(v.array(Step), v.minLength(1), v.maxLength(20)),
  }),
  /** Also opens a closed conversation again, at the step where it was. */
  v.strictObject({ type: v.literal('OpenConversation'), activity: Id }),
  v.strictObject({ type: v.literal('CloseConversation'), activity: Id }),
  /** The point's id is made on the phone, so that draft, queued and saved are one and the same point. */
  v.strictObject({ type: v.literal('AddPoint'), activity: Id, step: Id, point: Id, text: v.string() }),
  v.strictObject({ type: v.literal('EditPoint'), activity: Id, point: Id, text: v.string() }),
  v.strictObject({ type: v.literal('RemovePoint'), activity: Id, point: Id }),
] as const
export const ConversationCommand = v.variant('type', conversationCommands)
export type ConversationCommand = v.InferOutput<typeof ConversationCommand>

export type ConversationEvent =
  | {
      readonly type: 'v1.ConversationPrepared'
      readonly activity: ActivityId
      readonly item: ItemId | null
      readonly steps: readonly Step[]
    }
  | {
      readonly type: 'v1.ConversationRevised'
      readonly activity: ActivityId
      readonly steps: readonly Step[]
    }
  | { readonly type: 'v1.ConversationOpened'; readonly activity: ActivityId; readonly at: Instant }
  | { readonly type: 'v1.ConversationClosed'; readonly activity: ActivityId; readonly at: Instant }
  | {
      readonly type: 'v1.PointAdded'
      readonly activity: ActivityId
      readonly step: StepId
      readonly point: PointId
      readonly person: PersonId
      readonly group: Group
      readonly text: string
      readonly at: Instant
      readonly late: boolean
    }
  | {
      readonly type: 'v1.PointEdited'
      readonly activity: ActivityId
      readonly point: PointId
      readonly person: PersonId
      readonly text: string
    }
  | {
      readonly type: 'v1.PointRemoved'
      readonly activity: ActivityId
      readonly point: PointId
      readonly person: PersonId
    }

export type ConversationRefusal =
  | 'conversation-not-open'
  | 'already-open'
  | 'already-exists'
  | 'not-draft'
  | 'unknown-step'
  | 'unknown-point'
  | 'not-yours'
  | 'question-empty'
  | 'text-empty'
  | 'text-too-long'
