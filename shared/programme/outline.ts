import * as v from 'valibot'
import { Id, type PhaseId, type SectorId } from '#shared/kernel/ids.ts'
import type { Instant, IsoDate, TimeZone } from '#shared/kernel/instant.ts'

/** A stretch of the programme; phases may overlap, and one of a single day ends as it begins. */
export type Phase = {
  readonly id: PhaseId
  readonly title: string
  readonly from: IsoDate
  readonly to: IsoDate
}
/** A part of what municipalities do, such as nurseries or home care. */
export type Sector = { readonly id: SectorId; readonly name: string }

/** Typed text is bounded here only so that nobody sends a book; how long it may be is told in words. */
export const typed = v.pipe(v.string(), v.maxLength(5_000))
export const date = v.pipe(v.string(), v.isoDate())

const phase = { phase: Id, title: typed, from: date, to: date }

export const outlineCommands = [
  v.strictObject({ type: v.literal('NameProgramme'), title: typed, organiser: typed, contact: typed }),
  v.strictObject({
    type: v.literal('SetProgrammeGoals'),
    goals: v.pipe(v.array(typed), v.maxLength(100)),
  }),
  v.strictObject({ type: v.literal('SetProgrammeZone'), zone: v.pipe(v.string(), v.maxLength(60)) }),
  /** Whole each time; empty ones fall away. */
  v.strictObject({
    type: v.literal('SetSectors'),
    sectors: v.pipe(v.array(v.strictObject({ id: Id, name: typed })), v.maxLength(200)),
  }),
  v.strictObject({ type: v.literal('AddPhase'), ...phase }),
  v.strictObject({ type: v.literal('RevisePhase'), ...phase }),
  v.strictObject({ type: v.literal('RemovePhase'), phase: Id }),
  /** Nothing is changed any more until it is opened again. */
  v.strictObject({ type: v.literal('CloseProgramme') }),
  v.strictObject({ type: v.literal('ReopenProgramme') }),
] as const
const OutlineCommand = v.variant('type', outlineCommands)
export type OutlineCommand = v.InferOutput<typeof OutlineCommand>

type PhaseFacts = {
  readonly phase: PhaseId
  readonly title: string
  readonly from: IsoDate
  readonly to: IsoDate
}
export type OutlineEvent =
  | {
      readonly type: 'v1.ProgrammeNamed'
      readonly title: string
      readonly organiser: string
      readonly contact: string
    }
  | { readonly type: 'v1.ProgrammeGoalsSet'; readonly goals: readonly string[] }
  | { readonly type: 'v1.ProgrammeZoneSet'; readonly zone: TimeZone }
  | { readonly type: 'v1.SectorsSet'; readonly sectors: readonly Sector[] }
  | ({ readonly type: 'v1.PhaseAdded' } & PhaseFacts)
  | ({ readonly type: 'v1.PhaseRevised' } & PhaseFacts)
  | { readonly type: 'v1.PhaseRemoved'; readonly phase: PhaseId }
  | { readonly type: 'v1.ProgrammeClosed'; readonly at: Instant }
  | { readonly type: 'v1.ProgrammeReopened'; readonly at: Instant }

export type OutlineRefusal =
  | 'name-empty'
  | 'text-too-long'
  | 'unknown-zone'
  | 'no-such-date'
  | 'end-before-start'
  | 'already-exists'
  | 'unknown-phase'
  /** Gatherings are planned in it; the detail is how many. */
  | 'phase-in-use'
  | 'too-many-phases'
  | 'too-many-goals'
  | 'too-many-sectors'
  | 'unknown-sector'
  /** A municipality or a figure is of it; the detail is its name. */
  | 'sector-in-use'
  | 'programme-closed'
