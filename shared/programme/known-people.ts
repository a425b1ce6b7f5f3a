import * as v from 'valibot'
import {
  type GatheringId,
  Id,
  type KnownId,
  type MunicipalityId,
  type PersonId,
  type PlannedId,
} from '#shared/kernel/ids.ts'

/** One gathering that somebody was recognised in. */
export type Seen = {
  readonly gathering: GatheringId
  readonly person: PersonId
  /** The programme's; null: a guest, or of none that the programme has. */
  readonly municipality: MunicipalityId | null
  /** Sat on a panel there. */
  readonly panel: boolean
}
/** Somebody who has come back by what their phone holds, or a link of their own. No name: nobody is recognised by that. */
export type Known = {
  readonly id: KnownId
  /** The hashes of what they have shown to be themselves. */
  readonly marks: readonly string[]
  readonly seen: readonly Seen[]
  /** Where they belong, said by the owner of one seen in two; null: where they were seen last. */
  readonly settled: MunicipalityId | null
  /** They have asked to be forgotten: nothing is told of them, and when every gathering has let go of them they are gone. */
  readonly leaving?: true
}

/** One seen in two municipalities belongs to one of them. */
export const settleKnown = v.strictObject({ type: v.literal('SettleKnown'), known: Id, municipality: Id })

export type KnownCommand =
  | v.InferOutput<typeof settleKnown>
  /** By the server, from a gathering: all who are there and wish to be known again, whole each time. */
  | {
      readonly type: 'RecognisePeople'
      readonly planned: PlannedId
      readonly people: readonly {
        readonly mark: string
        readonly person: PersonId
        readonly municipality: MunicipalityId | null
        readonly panel: boolean
      }[]
    }
  /** They have asked to be forgotten. */
  | { readonly type: 'ForgetKnown'; readonly known: KnownId }
  /** No file has anything of them any more. */
  | { readonly type: 'LoseKnown'; readonly known: KnownId }

export type KnownEvent =
  | ({ readonly type: 'v1.PersonRecognised'; readonly known: KnownId; readonly mark: string } & Seen)
  /** What they were known by there is another's, or nobody's. */
  | { readonly type: 'v1.PersonUnseen'; readonly known: KnownId; readonly gathering: GatheringId }
  | { readonly type: 'v1.KnownPersonLeaving'; readonly known: KnownId }
  | {
      readonly type: 'v1.KnownPersonForgotten'
      readonly known: KnownId
    }
  | {
      readonly type: 'v1.KnownPersonSettled'
      readonly known: KnownId
      readonly municipality: MunicipalityId
    }

export type KnownRefusal =
  | 'unknown-gathering'
  | 'gathering-not-linked'
  | 'unknown-person'
  | 'unknown-municipality'
  /** Nobody more is remembered; the detail is how many are. */
  | 'too-many-people'
