/** Ids are opaque strings. People's ids name nobody; a point's and a command's id are made on the phone that wrote it. */
export type GatheringId = string
export type PersonId = string
export type MunicipalityId = string
export type DayId = string
export type ItemId = string
export type ActivityId = string
export type ChoiceId = string
export type StepId = string
export type PointId = string
export type CommandId = string
