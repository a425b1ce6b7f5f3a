import * as v from 'valibot'
import {
  type ActivityId,
  type CircleId,
  type DrawId,
  Id,
  type PersonId,
  type PointId,
  type StepId,
} from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Brought, Circle } from './circles.ts'
import { STEP_LIMITS } from './steps.ts'

const whole = v.pipe(v.number(), v.integer())
const place = v.pipe(whole, v.minValue(0), v.maxValue(400))
/** The run it is meant for: one that is over is left as it was. Older pages do not say. */
const run = v.optional(whole)

/** What is asked for while a conversation goes on. */
export const runningCommands = [
  /** Goes to a step, before or after the one that is on; groups are drawn. The one that is on stays as it is. */
  v.strictObject({ type: v.literal('BeginStep'), activity: Id, step: Id }),
  /** Once more, in new groups. `run` is the run that is repeated, so that two who press at once repeat it once. */
  v.strictObject({ type: v.literal('RepeatStep'), activity: Id, run: whole }),
  /** A coming step is left out, or taken in again; of the step that is on: goes to the next. */
  v.strictObject({ type: v.literal('SkipStep'), activity: Id, step: Id, skip: v.boolean() }),
  /** More minutes, or (negative) fewer: of the step that is on, or of one to come. */
  v.strictObject({
    type: v.literal('LengthenStep'),
    activity: Id,
    step: Id,
    minutes: v.pipe(whole, v.minValue(-STEP_LIMITS.minutes), v.maxValue(STEP_LIMITS.minutes)),
  }),
  v.strictObject({ type: v.literal('PauseStep'), activity: Id }),
  v.strictObject({ type: v.literal('ResumeStep'), activity: Id }),
  /** `to`: its place among the steps, counted from 0. */
  v.strictObject({ type: v.literal('MoveStep'), activity: Id, step: Id, to: place }),
  /** Round the table at its own pace: the turn goes from one place to the next, or back. Two who press at once make one step. */
  v.strictObject({ type: v.literal('TakeTurn'), activity: Id, circle: Id, run, from: place, to: place }),
  v.strictObject({ type: v.literal('CallLeader'), activity: Id, circle: Id, run }),
  /** The leader has come, or is not needed any more. */
  v.strictObject({ type: v.literal('AnswerCall'), activity: Id, circle: Id, run }),
  /** Somebody has gone from the step, and who is left alone is put with others; or they are back. */
  v.strictObject({ type: v.literal('LeaveStep'), activity: Id, person: Id, run, gone: v.boolean() }),
  /** The group puts a point first, or takes that back. */
  v.strictObject({ type: v.literal('MarkTop'), activity: Id, point: Id, top: v.boolean() }),
  v.strictObject({ type: v.literal('SupportPoint'), activity: Id, point: Id, support: v.boolean() }),
  /** Another hand of the ideas that are in plenary: the first besides the one that everybody has is 1. */
  v.strictObject({ type: v.literal('AskIdeas'), activity: Id, hand: v.pipe(whole, v.minValue(1)) }),
  /** Takes a point of another step along into the one that is on, or out of it again. */
  v.strictObject({ type: v.literal('CarryPoint'), activity: Id, point: Id, carry: v.boolean() }),
  /** The hall screen shows one group's points; null: all of them. */
  v.strictObject({ type: v.literal('WalkTables'), activity: Id, circle: v.nullable(Id) }),
  /** What a role's group has written is shown to everybody, or no longer. Its writers were told that this may be. */
  v.strictObject({ type: v.literal('ShareStep'), activity: Id, step: Id, shared: v.boolean() }),
] as const
const RunningCommand = v.variant('type', runningCommands)
export type RunningCommand = v.InferOutput<typeof RunningCommand> | TakeGroups

/** The groups that were found for a step: the server alone hands them in. Null: the search broke off. */
export type TakeGroups = {
  readonly type: 'TakeGroups'
  readonly activity: ActivityId
  readonly draw: DrawId
  readonly groups: readonly (readonly PersonId[])[] | null
}

type Of = { readonly activity: ActivityId }
export type RunningEvent =
  | ({
      readonly type: 'v1.StepBegun'
      readonly step: StepId
      readonly run: number
      readonly circles: readonly Circle[]
      /** Points that came along by themselves. */
      readonly brought: readonly Brought[]
      /** Left out where the groups were drawn at once. */
      readonly draw?: DrawId
      /** Whose phones are there, where there are ideas to support. */
      readonly people?: readonly PersonId[]
      readonly at: Instant
    } & Of)
  /** A step is to begin when its groups are found; null: no longer, the one that is on stays. */
  | ({
      readonly type: 'v1.GroupsAsked'
      readonly asked: { readonly id: DrawId; readonly step: StepId } | null
      readonly at: Instant
    } & Of)
  | ({ readonly type: 'v1.StepSkipped'; readonly step: StepId; readonly skip: boolean } & Of)
  | ({
      readonly type: 'v1.StepLengthened'
      readonly step: StepId
      readonly minutes: number
      readonly at: Instant
    } & Of)
  | ({ readonly type: 'v1.StepPaused'; readonly at: Instant } & Of)
  | ({ readonly type: 'v1.StepResumed'; readonly at: Instant } & Of)
  | ({ readonly type: 'v1.StepMoved'; readonly step: StepId; readonly to: number } & Of)
  /** Somebody came or went: the circles that are new or changed, and those that are gone. */
  | ({
      readonly type: 'v1.CirclesMended'
      readonly run: number
      readonly circles: readonly Circle[]
      readonly gone: readonly CircleId[]
      /** Whom it concerns: everybody who is or was in these circles. */
      readonly people: readonly PersonId[]
      /** Who stays out of this run from now on, and who does no longer. */
      readonly left: readonly PersonId[]
      readonly back: readonly PersonId[]
      readonly at: Instant
    } & Of)
  | ({
      readonly type: 'v1.TurnTaken'
      readonly circle: CircleId
      readonly place: number
      readonly at: Instant
    } & Of)
  | ({
      readonly type: 'v1.LeaderCalled'
      readonly circle: CircleId
      readonly person: PersonId
      readonly at: Instant
    } & Of)
  | ({ readonly type: 'v1.CallAnswered'; readonly circle: CircleId } & Of)
  | ({
      readonly type: 'v1.TopMarked'
      readonly step: StepId
      readonly point: PointId
      readonly top: boolean
    } & Of)
  | ({
      readonly type: 'v1.PointSupported'
      readonly step: StepId
      readonly point: PointId
      readonly person: PersonId
      readonly support: boolean
    } & Of)
  | ({
      readonly type: 'v1.IdeasAsked'
      readonly step: StepId
      readonly person: PersonId
      readonly hand: number
    } & Of)
  | ({
      readonly type: 'v1.PointCarried'
      readonly step: StepId
      readonly person: PersonId
      readonly carry: boolean
    } & Brought &
      Of)
  | ({ readonly type: 'v1.TablesWalked'; readonly circle: CircleId | null } & Of)
  | ({ readonly type: 'v1.StepShared'; readonly step: StepId; readonly shared: boolean } & Of)

export type RunningRefusal =
  /** No such group in this step, or no longer. */
  | 'unknown-group'
  /** Another group's. */
  | 'not-your-group'
  /** This step takes no points. */
  | 'no-points-here'
  /** This step has no such turns, marks or tops. */
  | 'not-in-this-step'
  /** The detail is how many there may be. */
  | 'too-many-marks'
  /** It is the last one. */
  | 'no-next-step'
  | 'no-clock'
  | 'already-paused'
  | 'not-paused'
  | 'moved-already'
  | 'out-of-range'
  | 'unknown-person'
