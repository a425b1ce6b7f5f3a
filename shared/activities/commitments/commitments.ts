import * as v from 'valibot'
import {
  type ActivityId,
  type GatheringId,
  Id,
  type ItemId,
  type MunicipalityId,
  type PersonId,
} from '#shared/kernel/ids.ts'
import type { Instant, IsoDate } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'
import {
  COMMITMENT_LIMITS,
  PLAN_FIELDS,
  type PlanField,
  PROMISE_FIELDS,
  type PromiseField,
  STATUSES,
  type Status,
} from './fields.ts'

/** One field, as it stands. */
export type Written = {
  readonly text: string
  /** Who wrote it last; null: the leader has typed it for them. */
  readonly by: PersonId | null
  readonly at: Instant
  /** What the municipality wrote, where the leader has put it otherwise; left out where it is its own. */
  readonly own?: string
}

/** One municipality's, written by all its phones together. */
export type Sheet = {
  readonly municipality: MunicipalityId
  /** By `keyOf`: what has never been written is not there. */
  readonly fields: Readonly<Record<string, Written>>
  /** It stands as a promise; null while it is a draft. */
  readonly ready: { readonly by: PersonId | null; readonly at: Instant } | null
}

/** A promise from an earlier gathering, as it was confirmed there. */
export type Carried = {
  readonly id: string
  readonly municipality: MunicipalityId
  readonly what: string
  readonly who: string
  readonly by: IsoDate
  readonly how: string
  readonly from: { readonly gathering: GatheringId; readonly title: string }
}
/** What has become of it, as the municipality says. */
export type Followed = {
  readonly status: Status
  readonly why: string
  /** Left out where they say nothing of that. */
  readonly learned?: string
  readonly by: PersonId | null
  readonly at: Instant
}

type Head = {
  readonly kind: 'commitments'
  readonly id: ActivityId
  readonly item: ItemId | null
  /** What it is called on wall and phones; empty: as usual. */
  readonly title: string
  /** How many promises each may make; 0: only what was promised last time is looked at. */
  readonly most: number
  /** Whether goals and plan are asked for besides. */
  readonly plan: boolean
  readonly carried: readonly Carried[]
}
/** What people have given; undo never takes it. */
type Given = { readonly sheets: Table<Sheet>; readonly followed: Table<Followed> }
export type Commitments =
  | (Head & { readonly phase: 'draft' })
  | (Head & { readonly phase: 'open'; readonly openedAt: Instant } & Given)
  | (Head & { readonly phase: 'closed'; readonly openedAt: Instant; readonly closedAt: Instant } & Given)
export type BegunCommitments = Exclude<Commitments, { phase: 'draft' }>

export function keyOf(place: number, field: PromiseField | PlanField): string {
  return `${place}.${field}`
}

const typed = v.pipe(v.string(), v.maxLength(5_000))
const most = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(COMMITMENT_LIMITS.each))
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))
const field = v.picklist([...PROMISE_FIELDS, ...PLAN_FIELDS])

export const CarriedAsked = v.strictObject({
  id: Id,
  municipality: Id,
  what: typed,
  who: typed,
  by: v.pipe(v.string(), v.isoDate()),
  how: typed,
})

export const commitmentsCommands = [
  v.strictObject({
    type: v.literal('PrepareCommitments'),
    activity: Id,
    item: v.nullable(Id),
    title: typed,
    most,
    plan: v.boolean(),
  }),
  v.strictObject({
    type: v.literal('ReviseCommitments'),
    activity: Id,
    title: typed,
    most,
    plan: v.boolean(),
  }),
  /** What was promised at an earlier gathering; read again, it takes the place of what came from there before. */
  v.strictObject({
    type: v.literal('CarryCommitments'),
    activity: Id,
    from: v.strictObject({ gathering: Id, title: typed }),
    carried: v.pipe(v.array(CarriedAsked), v.maxLength(COMMITMENT_LIMITS.carried)),
  }),
  /** Phones may write from now on. Also opens a closed one again. */
  v.strictObject({ type: v.literal('OpenCommitments'), activity: Id }),
  v.strictObject({ type: v.literal('CloseCommitments'), activity: Id }),
  /** `base` is what stood there as its writer began, so that nothing is written over unseen. Place 0 is the plan. */
  v.strictObject({
    type: v.literal('WriteCommitment'),
    activity: Id,
    municipality: Id,
    place,
    field,
    base: typed,
    text: typed,
  }),
  /** `what` as whoever takes it away has seen it. */
  v.strictObject({
    type: v.literal('RemoveCommitment'),
    activity: Id,
    municipality: Id,
    place,
    what: typed,
  }),
  v.strictObject({ type: v.literal('ConfirmCommitments'), activity: Id, municipality: Id }),
  v.strictObject({ type: v.literal('ReopenCommitments'), activity: Id, municipality: Id }),
  /** What has become of a promise from last time; `base` is how it stood before (null: nobody had said). */
  v.strictObject({
    type: v.literal('FollowCommitment'),
    activity: Id,
    carried: Id,
    base: v.nullable(
      v.strictObject({ status: v.picklist(STATUSES), why: typed, learned: v.optional(typed) }),
    ),
    status: v.picklist(STATUSES),
    why: typed,
    /** What they have learned from it; left out as good as empty. */
    learned: v.optional(typed),
  }),
] as const
export const CommitmentsCommand = v.variant('type', commitmentsCommands)
export type CommitmentsCommand = v.InferOutput<typeof CommitmentsCommand>

type Of = { readonly activity: ActivityId }
type OfOne = Of & { readonly municipality: MunicipalityId; readonly person: PersonId | null }
export type CommitmentsEvent =
  | ({
      readonly type: 'v1.CommitmentsPrepared'
      readonly item: ItemId | null
      readonly title: string
      readonly most: number
      readonly plan: boolean
    } & Of)
  | ({
      readonly type: 'v1.CommitmentsRevised'
      readonly title: string
      readonly most: number
      readonly plan: boolean
    } & Of)
  | ({
      readonly type: 'v1.CommitmentsCarried'
      readonly gathering: GatheringId
      readonly carried: readonly Carried[]
    } & Of)
  | ({ readonly type: 'v1.CommitmentsOpened'; readonly at: Instant } & Of)
  | ({ readonly type: 'v1.CommitmentsClosed'; readonly at: Instant } & Of)
  | ({
      readonly type: 'v1.CommitmentWritten'
      readonly place: number
      readonly field: PromiseField | PlanField
      readonly text: string
      readonly at: Instant
    } & OfOne)
  | ({ readonly type: 'v1.CommitmentRemoved'; readonly place: number } & OfOne)
  | ({ readonly type: 'v1.CommitmentsConfirmed'; readonly at: Instant } & OfOne)
  | ({ readonly type: 'v1.CommitmentsReopened' } & OfOne)
  | ({
      readonly type: 'v1.CommitmentFollowed'
      readonly carried: string
      readonly status: Status
      readonly why: string
      readonly learned?: string
      readonly at: Instant
    } & OfOne)

export type CommitmentsRefusal =
  | 'commitments-not-open'
  | 'already-exists'
  | 'already-open'
  | 'not-draft'
  | 'unknown-municipality'
  /** Of another municipality. */
  | 'not-your-group'
  | 'text-too-long'
  | 'unknown-step'
  /** Somebody else has changed the same words meanwhile. The detail is what stands there. */
  | 'text-changed'
  /** As many as each may make; the detail is how many that is. */
  | 'enough-commitments'
  /** It has been confirmed: opened again first. */
  | 'already-confirmed'
  /** The municipality is in the middle of its draft, which is its own. */
  | 'being-written'
  | 'one-role'
  | 'date-past'
  | 'no-such-date'
  /** To confirm: the detail is the place. */
  | 'what-needed'
  | 'person-needed'
  | 'date-needed'
  /** Why it was dropped. */
  | 'why-needed'
  /** Nothing to look at, and nothing to promise. */
  | 'nothing-carried'
  | 'unknown-commitment'
