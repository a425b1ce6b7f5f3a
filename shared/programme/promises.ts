import * as v from 'valibot'
import { CommitmentsAlong } from '#shared/activities/commitments/along.ts'
import { type GatheringId, Id, type MunicipalityId, type PromiseId } from '#shared/kernel/ids.ts'
import type { Instant, IsoDate } from '#shared/kernel/instant.ts'
import { PROGRAMME_LIMITS } from './limits.ts'
import { date, typed } from './outline.ts'
import type { Who } from './who.ts'

export const PROMISE_STATUSES = ['not-begun', 'under-way', 'done', 'dropped'] as const
export type PromiseStatus = (typeof PROMISE_STATUSES)[number]

/** How it reads: what, who answers for it, by when, and how it will be seen. */
export type Words = {
  readonly what: string
  readonly who: string
  readonly by: IsoDate
  readonly how: string
}
/** What somebody has said of it. */
export type Said = {
  readonly status: PromiseStatus
  readonly why: string
  readonly learned: string
  readonly by: Who
  readonly at: Instant
}
/** How it read before, until when, and who put it otherwise then (nobody knows of what an earlier release kept). */
export type Wording = Words & { readonly until: Instant; readonly said?: Who }
export type PromiseSource = {
  readonly gathering: GatheringId
  readonly title: string
  /** Its id there. */
  readonly promise: string
}
/** One thing that a municipality will do. */
export type Promised = Words & {
  readonly id: PromiseId
  /** Null: promised by a municipality that the programme does not have; `name` says which. */
  readonly municipality: MunicipalityId | null
  readonly name: string
  /** Null: written in the plan itself, between gatherings. */
  readonly from: PromiseSource | null
  readonly at: Instant
  /** Everything said of it, newest last, which is how it stands; empty: not begun. */
  readonly said: readonly Said[]
  readonly before: readonly Wording[]
  /** As the gathering last gave it; null: it came from none. */
  readonly taken: Words | null
  /** When the gathering it came from no longer had it; null: it stands. */
  readonly goneAt: Instant | null
}

const status = v.picklist(PROMISE_STATUSES)
const says = { status, why: typed, learned: typed }

export const promiseCommands = [
  /** Written in the plan itself, or put otherwise there. `base`: as its writer saw it; null: it is new. */
  v.strictObject({
    type: v.literal('WritePromise'),
    promise: Id,
    municipality: Id,
    base: v.nullable(v.strictObject({ what: typed, who: typed, by: date, how: typed })),
    what: typed,
    who: typed,
    by: date,
    how: typed,
  }),
  /** `base`: as it stood for whoever says it, so that nothing is written over unseen. */
  v.strictObject({
    type: v.literal('SetPromiseStatus'),
    promise: Id,
    base: v.strictObject(says),
    ...says,
  }),
  /** One that came without a municipality of the programme's. */
  v.strictObject({ type: v.literal('PlacePromise'), promise: Id, municipality: Id }),
] as const
const PromiseCommand = v.variant('type', promiseCommands)

/** All that stands as promised in a gathering, and what was said there of earlier ones. Whole each time. */
export const TakePromises = v.strictObject({
  type: v.literal('TakePromises'),
  ...CommitmentsAlong.entries,
  /** `promise` is the programme's, as it was opened with there. */
  followed: v.pipe(
    v.array(v.strictObject({ promise: Id, status, why: typed, learned: typed })),
    v.maxLength(PROGRAMME_LIMITS.taken),
  ),
})
export type TakePromises = v.InferOutput<typeof TakePromises>
export type PromiseCommand = v.InferOutput<typeof PromiseCommand> | TakePromises

export type PromiseEvent =
  | ({
      readonly type: 'v1.PromiseTaken'
      readonly promise: PromiseId
      readonly municipality: MunicipalityId | null
      readonly name: string
      readonly from: PromiseSource | null
      readonly at: Instant
    } & Words)
  | ({
      readonly type: 'v1.PromiseReworded'
      readonly promise: PromiseId
      readonly said: Who
      readonly at: Instant
    } & Words)
  | { readonly type: 'v1.PromiseGone'; readonly promise: PromiseId; readonly at: Instant }
  | { readonly type: 'v1.PromiseStandsAgain'; readonly promise: PromiseId }
  | { readonly type: 'v1.PromisePlaced'; readonly promise: PromiseId; readonly municipality: MunicipalityId }
  | ({ readonly type: 'v1.PromiseStatusSaid'; readonly promise: PromiseId } & Said)

export type PromiseRefusal =
  | 'unknown-promise'
  | 'unknown-municipality'
  | 'text-too-long'
  | 'no-such-date'
  | 'what-needed'
  | 'person-needed'
  /** Somebody else has said something of it meanwhile; the detail is what it says. */
  | 'promise-changed'
  /** Why it was dropped. */
  | 'why-needed'
  | 'too-many-promises'
  | 'already-exists'
  | 'already-placed'
  | 'one-role'
  | 'date-past'
  /** More often than anything changes in a plan; the detail is how often that is. */
  | 'changed-too-often'
