import * as v from 'valibot'
import type { PointEvent } from '#shared/activities/points.ts'
import {
  type ActivityId,
  type CircleId,
  Id,
  type ItemId,
  type MunicipalityId,
  type PersonId,
  type PointId,
  type StepId,
} from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'
import type { Carried, Drawing, PastRun, Run } from './circles.ts'
import { type RunningEvent, type RunningRefusal, runningCommands, type TakeGroups } from './running.ts'
import { STEP_LIMITS, type Step, StepAsked } from './steps.ts'
import type { Told } from './told.ts'

/** A municipality's people, or (null) the guests, who are a group of their own. */
export type Group = MunicipalityId | null

/** One card of text. It keeps its origin whatever becomes of it. */
export type Point = {
  readonly id: PointId
  readonly step: StepId
  readonly by: PersonId
  /** The writer's municipality, whoever they talked with. */
  readonly group: Group
  /** The circle it was written in; null in a municipality's group, alone and in plenary. */
  readonly circle: CircleId | null
  readonly text: string
  readonly at: Instant
  /** Counts up within the conversation: the order they arrived in. */
  readonly number: number
  readonly edited: boolean
  /** It was on its way when the conversation closed; a phone without a net still gets its words in. */
  readonly late: boolean
  /** The steps in which the group has put it first. */
  readonly top: readonly StepId[]
  /** Marks of support. */
  readonly support: number
  /** The steps it was taken along to. */
  readonly carried: readonly Carried[]
  /** Where it may be seen. It is what its writer was told, whatever becomes of the steps afterwards. */
  readonly told: readonly Told[]
}

type Head = {
  readonly kind: 'conversation'
  readonly id: ActivityId
  readonly item: ItemId | null
  readonly steps: readonly Step[]
  /** Steps that are left out. */
  readonly skipped: readonly StepId[]
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
export type Begun = Exclude<Conversation, { phase: 'draft' }>
type Board = {
  readonly points: Table<Point>
  readonly counted: number
  /** The points of each group, so that a point costs what its group has, not what everybody has (boards.ts). */
  readonly boards: Table<readonly PointId[]>
  /** Whom each has supported, by step and person. */
  readonly marks: Table<readonly PointId[]>
  readonly run: Run
  /** The step whose groups are being found; it begins when they are. */
  readonly drawing: Drawing | null
  /** The number of the latest run; never counts back. */
  readonly runs: number
  readonly past: readonly PastRun[]
  /** The steps that have been on, undone or not: phones may have been written on there. */
  readonly been: readonly StepId[]
  /** The steps of a role's group that the leader has let everybody see. */
  readonly shared: readonly StepId[]
}

export const conversationCommands = [
  v.strictObject({
    type: v.literal('PrepareConversation'),
    activity: Id,
    item: v.nullable(Id),
    steps: v.pipe(v.array(StepAsked), v.minLength(1), v.maxLength(STEP_LIMITS.steps)),
  }),
  v.strictObject({
    type: v.literal('ReviseConversation'),
    activity: Id,
    steps: v.pipe(v.array(StepAsked), v.minLength(1), v.maxLength(STEP_LIMITS.steps)),
  }),
  /** Also opens a closed conversation again, at the step where it was. */
  v.strictObject({ type: v.literal('OpenConversation'), activity: Id }),
  v.strictObject({ type: v.literal('CloseConversation'), activity: Id }),
  /** The point's id is made on the phone, so that draft, queued and saved are one and the same point. */
  v.strictObject({ type: v.literal('AddPoint'), activity: Id, step: Id, point: Id, text: v.string() }),
  v.strictObject({ type: v.literal('EditPoint'), activity: Id, point: Id, text: v.string() }),
  v.strictObject({ type: v.literal('RemovePoint'), activity: Id, point: Id }),
  ...runningCommands,
] as const
export const ConversationCommand = v.variant('type', conversationCommands)
export type ConversationCommand = v.InferOutput<typeof ConversationCommand> | TakeGroups

export type ConversationEvent =
  | {
      readonly type: 'v1.ConversationPrepared'
      readonly activity: ActivityId
      readonly item: ItemId | null
      readonly steps: readonly StepAsked[]
    }
  | {
      readonly type: 'v1.ConversationRevised'
      readonly activity: ActivityId
      readonly steps: readonly StepAsked[]
    }
  | { readonly type: 'v1.ConversationOpened'; readonly activity: ActivityId; readonly at: Instant }
  | { readonly type: 'v1.ConversationClosed'; readonly activity: ActivityId; readonly at: Instant }
  | PointEvent
  | RunningEvent

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
  | RunningRefusal
