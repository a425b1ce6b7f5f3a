import * as v from 'valibot'
import { type GatheringId, Id, type MunicipalityId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { PROGRAMME_LIMITS } from './limits.ts'
import { typed } from './outline.ts'
import type { Who } from './who.ts'

/** What a municipality makes of its plan besides promises, as it is asked for where they meet. */
export const AIM_FIELDS = ['short', 'long', 'bold', 'goals', 'measures', 'ways'] as const
export type AimField = (typeof AIM_FIELDS)[number]
export const HOW_BOLD = ['', 'yes', 'no', 'unsure'] as const
export type AimWords = { readonly [F in Exclude<AimField, 'bold'>]: string } & {
  readonly bold: (typeof HOW_BOLD)[number]
}

/** A municipality’s goals, short and long, whether they are bold enough, and what they mean for goals, measures and ways of working. */
export type Aims = AimWords & {
  readonly said: Who
  readonly at: Instant
  /** How they read before, and until when, oldest first. */
  readonly before: readonly (AimWords & { readonly until: Instant })[]
  /** As each gathering last gave them. */
  readonly taken: Readonly<Record<GatheringId, AimWords>>
}

export const NO_AIMS: AimWords = { short: '', long: '', bold: '', goals: '', measures: '', ways: '' }

const fields = {
  ...{ short: typed, long: typed, goals: typed, measures: typed, ways: typed },
  bold: v.picklist(HOW_BOLD),
}
/** `base`: as they stood for whoever writes, so that nothing is written over unseen. */
export const writeAims = v.strictObject({
  type: v.literal('WriteAims'),
  municipality: Id,
  base: v.strictObject(fields),
  ...fields,
})
/** All that stands confirmed in a gathering. Whole each time; of the server’s alone. */
export const TakeAims = v.strictObject({
  type: v.literal('TakeAims'),
  gathering: Id,
  aims: v.pipe(
    v.array(v.strictObject({ municipality: Id, name: typed, ...fields })),
    v.maxLength(PROGRAMME_LIMITS.municipalities),
  ),
})
export type TakeAims = v.InferOutput<typeof TakeAims>
export type AimsCommand = v.InferOutput<typeof writeAims> | TakeAims

export type AimsEvent = {
  readonly type: 'v1.AimsSet'
  readonly municipality: MunicipalityId
  readonly said: Who
  readonly at: Instant
  /** As the gathering gave them; null: written in the plan itself. */
  readonly gave: AimWords | null
} & AimWords

export type AimsRefusal =
  | 'unknown-municipality'
  | 'text-too-long'
  /** Somebody else has written there meanwhile; the detail is what. */
  | 'promise-changed'
  | 'changed-too-often'

export function wordsOfAims({ short, long, bold, goals, measures, ways }: AimWords): AimWords {
  return { short, long, bold, goals, measures, ways }
}

/** Whether anything is written there. */
export function hasAims(aims: AimWords): boolean {
  return AIM_FIELDS.some((field) => aims[field] !== '')
}

export function sameAims(one: AimWords, other: AimWords): boolean {
  return AIM_FIELDS.every((field) => one[field] === other[field])
}
