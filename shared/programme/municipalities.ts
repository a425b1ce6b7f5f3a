import * as v from 'valibot'
import { Id, type MunicipalityId, type SectorId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { CountyId } from './counties.ts'
import { typed } from './outline.ts'

export const LANGUAGES = ['nb', 'nn', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A participating organisation. Whom to ask there is a role; the address is the post's, if there is one. */
export type Municipality = {
  readonly id: MunicipalityId
  readonly name: string
  readonly county: CountyId
  readonly role: string
  readonly address: string
  readonly language: Language
  readonly sectors: readonly SectorId[]
  /** It has withdrawn; what it has said stands. */
  readonly leftAt: Instant | null
}

const contact = { role: typed, address: typed, language: v.picklist(LANGUAGES) }
const told = {
  name: typed,
  /** As people write it: the name, with or without `fylke`, in any of its languages. */
  county: typed,
  ...contact,
  sectors: v.pipe(v.array(Id), v.maxLength(100)),
}

export const municipalityCommands = [
  /** All of them or none: a list that was read and looked over. */
  v.strictObject({
    type: v.literal('AddMunicipalities'),
    municipalities: v.pipe(v.array(v.strictObject({ id: Id, ...told })), v.minLength(1), v.maxLength(1_000)),
  }),
  v.strictObject({ type: v.literal('ReviseMunicipality'), municipality: Id, ...told }),
  /** Whom to ask, as the municipality itself may say too. */
  v.strictObject({ type: v.literal('SetMunicipalityContact'), municipality: Id, ...contact }),
  v.strictObject({ type: v.literal('WithdrawMunicipality'), municipality: Id }),
  v.strictObject({ type: v.literal('TakeMunicipalityBack'), municipality: Id }),
  /** One that has said nothing yet, such as a slip. */
  v.strictObject({ type: v.literal('RemoveMunicipality'), municipality: Id }),
] as const
const MunicipalityCommand = v.variant('type', municipalityCommands)
export type MunicipalityCommand = v.InferOutput<typeof MunicipalityCommand>

type Told = {
  readonly municipality: MunicipalityId
  readonly name: string
  readonly county: CountyId
  readonly role: string
  readonly address: string
  readonly language: Language
  readonly sectors: readonly SectorId[]
}
export type MunicipalityEvent =
  | ({ readonly type: 'v1.MunicipalityAdded' } & Told)
  | ({ readonly type: 'v1.MunicipalityRevised' } & Told)
  | {
      readonly type: 'v1.MunicipalityContactSet'
      readonly municipality: MunicipalityId
      readonly role: string
      readonly address: string
      readonly language: Language
    }
  | {
      readonly type: 'v1.MunicipalityWithdrawn'
      readonly municipality: MunicipalityId
      readonly at: Instant
    }
  | { readonly type: 'v1.MunicipalityTakenBack'; readonly municipality: MunicipalityId }
  | { readonly type: 'v1.MunicipalityRemoved'; readonly municipality: MunicipalityId }

export type MunicipalityRefusal =
  | 'name-empty'
  | 'text-too-long'
  | 'already-exists'
  /** No county is or was called that; the detail is the nearest one that is. */
  | 'unknown-county'
  /** It was no county in the years of the programme; the detail is what was one there then. */
  | 'county-not-then'
  /** It is there already in another spelling, or the same; the detail is how it stands there. */
  | 'same-municipality'
  | 'unknown-municipality'
  | 'unknown-sector'
  | 'too-many-municipalities'
  /** It has promised, replied or has figures; the detail is its name. */
  | 'municipality-in-use'
  | 'bad-address'
