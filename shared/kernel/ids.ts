import * as v from 'valibot'

/** Ids are opaque strings. People's ids name nobody; a point's and a command's id are made on the phone that wrote it. */
export type GatheringId = string
export type ProgrammeId = string
/** A gathering as its programme knows it, from before there is one. */
export type PlannedId = string
export type PhaseId = string
export type SectorId = string
export type PromiseId = string
export type IndicatorId = string
/** Somebody over several gatherings. */
export type KnownId = string
export type PersonId = string
export type MunicipalityId = string
export type DayId = string
export type ItemId = string
export type ActivityId = string
export type ChoiceId = string
export type StepId = string
export type PointId = string
export type CircleId = string
/** One search for the groups of a step. */
export type DrawId = string
export type CommandId = string
export type TableId = string
/** One arrangement of people at tables: a draft, a round, the home tables. */
export type RoundId = string

/**
 * An id that a client made. The alphabet keeps it whole in a JSON pointer, a file name and a box name; and it may not be the
 * name of something every object has (`__proto__`, `constructor`), because ids become keys of plain objects in snapshots and
 * views.
 */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[\w-]{1,40}$/),
  v.check((id) => !Object.hasOwn(Object.prototype, id)),
)
