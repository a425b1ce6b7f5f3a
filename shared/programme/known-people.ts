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
/** Somebody who has come back by the same phone or the same link. No name: nobody is recognised by that. */
export type Known = {
  readonly id: KnownId
  /** The hashes of the tokens and links they have come by. */
  readonly marks: readonly string[]
  readonly seen: readonly Seen[]
  /** Where they belong, said by the owner of one seen in two; null: where they were seen last. */
  readonly settled: MunicipalityId | null
}

/** One seen in two municipalities belongs to one of them. */
export const settleKnown = v.strictObject({ type: v.literal('SettleKnown'), known: Id, municipality: Id })

export type KnownCommand =
  | v.InferOutput<typeof settleKnown>
  /** By the server, from a gathering that is held: all who were there and whom a phone or a link stands for. */
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
  | { readonly type: 'ForgetKnown'; readonly gathering: GatheringId; readonly person: PersonId }

export type KnownEvent =
  | ({ readonly type: 'v1.PersonRecognised'; readonly known: KnownId; readonly mark: string } & Seen)
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
