import * as v from 'valibot'
import {
  type GatheringId,
  Id,
  type MunicipalityId,
  type PhaseId,
  type PlannedId,
} from '#shared/kernel/ids.ts'
import type { Instant, IsoDate } from '#shared/kernel/instant.ts'
import { PROGRAMME_LIMITS } from './limits.ts'
import { date, typed } from './outline.ts'

/** A muster of chief executives, a kick-off, a network gathering, a county meeting, a local conference. */
export const GATHERING_KINDS = ['muster', 'kick-off', 'network', 'county', 'local', 'other'] as const
export type GatheringKind = (typeof GATHERING_KINDS)[number]

type Head = {
  readonly id: PlannedId
  readonly phase: PhaseId
  readonly kind: GatheringKind
  readonly title: string
  /** Null: not settled yet. One of a single day ends as it begins. */
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly place: string
  /** Which municipalities it is for. */
  readonly municipalities: readonly MunicipalityId[]
}
/** A gathering as the programme knows it. `made`: the one that was opened for it; null: none, or held on paper. */
export type Planned =
  | (Head & { readonly stands: 'planned'; readonly made: null })
  | (Head & { readonly stands: 'made'; readonly made: GatheringId })
  | (Head & { readonly stands: 'running'; readonly made: GatheringId; readonly begunAt: Instant })
  | (Head & {
      readonly stands: 'held'
      readonly made: GatheringId | null
      readonly begunAt: Instant
      readonly heldAt: Instant
    })
  | (Head & {
      readonly stands: 'cancelled'
      readonly made: GatheringId | null
      readonly why: string
      readonly cancelledAt: Instant
    })

const told = {
  kind: v.picklist(GATHERING_KINDS),
  title: typed,
  from: v.nullable(date),
  to: v.nullable(date),
  place: typed,
  municipalities: v.pipe(v.array(Id), v.maxLength(PROGRAMME_LIMITS.municipalities)),
}

export const plannedCommands = [
  v.strictObject({ type: v.literal('PlanGathering'), planned: Id, phase: Id, ...told }),
  v.strictObject({ type: v.literal('RevisePlannedGathering'), planned: Id, ...told }),
  v.strictObject({ type: v.literal('MoveGathering'), planned: Id, phase: Id }),
  /** Its replies stand. */
  v.strictObject({ type: v.literal('CancelGathering'), planned: Id, why: typed }),
  v.strictObject({ type: v.literal('ReviveGathering'), planned: Id }),
  /** Held without Samling. */
  v.strictObject({ type: v.literal('SayGatheringHeld'), planned: Id }),
] as const
/** What the server tells the programme of its gatherings. */
const PlannedCommand = v.variant('type', plannedCommands)
export type PlannedCommand =
  | v.InferOutput<typeof PlannedCommand>
  | { readonly type: 'LinkGathering'; readonly planned: PlannedId; readonly gathering: GatheringId }
  /** The gathering is gone from the server; its plan stands. */
  | { readonly type: 'UnlinkGathering'; readonly planned: PlannedId }
  /** Its first item has begun, or it has been opened again after its end. */
  | { readonly type: 'NoteGatheringBegun'; readonly planned: PlannedId }
  /** It has been closed. */
  | { readonly type: 'NoteGatheringHeld'; readonly planned: PlannedId }

type Of = { readonly planned: PlannedId }
type Told = Omit<Head, 'id' | 'phase'>
export type PlannedEvent =
  | ({ readonly type: 'v1.GatheringPlanned'; readonly phase: PhaseId } & Of & Told)
  | ({ readonly type: 'v1.GatheringReplanned' } & Of & Told)
  | ({ readonly type: 'v1.GatheringMovedToPhase'; readonly phase: PhaseId } & Of)
  | ({ readonly type: 'v1.GatheringCancelled'; readonly why: string; readonly at: Instant } & Of)
  | ({ readonly type: 'v1.GatheringRevived' } & Of)
  | ({ readonly type: 'v1.GatheringLinked'; readonly gathering: GatheringId } & Of)
  | ({ readonly type: 'v1.GatheringUnlinked' } & Of)
  | ({ readonly type: 'v1.GatheringBegun'; readonly at: Instant } & Of)
  | ({ readonly type: 'v1.GatheringHeld'; readonly at: Instant } & Of)

export type PlannedRefusal =
  | 'name-empty'
  | 'text-too-long'
  | 'no-such-date'
  | 'end-before-start'
  | 'already-exists'
  | 'unknown-phase'
  | 'unknown-municipality'
  | 'unknown-gathering'
  | 'too-many-gatherings'
  /** It goes on now: moved, cancelled or unlinked when it is over. The detail is its title. */
  | 'gathering-running'
  | 'gathering-held'
  | 'gathering-cancelled'
  /** Another one was opened for it, or it was opened for another. */
  | 'already-linked'
  /** It goes on in Samling, which says itself when it is over. */
  | 'gathering-linked'
  /** Nothing was opened for it yet. */
  | 'gathering-not-linked'
