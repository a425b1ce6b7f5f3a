import type { EvaluationsAlong } from '#shared/activities/evaluation/along.ts'
import type { GatheringId, KnownId, MunicipalityId, PersonId, PlannedId } from '#shared/kernel/ids.ts'
import type { EarlierRound } from '#shared/seating/earlier.ts'

/** A form that was closed, and what came of those of its questions that five or more have answered. */
export type RememberedForm = EvaluationsAlong['forms'][number]

/** Whoever asks to be forgotten leaves this in their place, so that the others keep theirs. */
export const NOBODY = ''

/**
 * What a programme keeps of one gathering for those that come after it. A gathering has its days and goes; what people may want to know a
 * year later is here, and none of it under a name.
 */
export type Memory = {
  readonly gathering: GatheringId
  /** What it was opened for; the plan stays when the gathering has gone. */
  readonly planned: PlannedId
  /** Those who met there and wish to be known again, by who they are known as. */
  readonly people: readonly KnownId[]
  /** Who sat or talked together, each by their place among `people`. */
  readonly rounds: readonly EarlierRound[]
  /** The programme's municipalities that had somebody on a panel there. */
  readonly panel: readonly MunicipalityId[]
  readonly forms: readonly RememberedForm[]
}
export function nothingRemembered({ gathering, planned }: Of): Memory {
  return { gathering, planned, people: [], rounds: [], panel: [], forms: [] }
}
type Of = Pick<Memory, 'gathering' | 'planned'>

/** All by the server, from a gathering: whole each time, so that what is said again is nothing new. */
export type MemoryCommand =
  | {
      readonly type: 'TakeMeetings'
      readonly planned: PlannedId
      /** By who they are there. */
      readonly people: readonly PersonId[]
      readonly rounds: readonly EarlierRound[]
    }
  | {
      readonly type: 'TakePanel'
      readonly planned: PlannedId
      readonly municipalities: readonly MunicipalityId[]
    }
  | {
      readonly type: 'TakeEvaluations'
      readonly planned: PlannedId
      readonly forms: readonly RememberedForm[]
    }

export type MemoryEvent =
  | ({
      readonly type: 'v1.MeetingsTaken'
      readonly people: readonly KnownId[]
      readonly rounds: readonly EarlierRound[]
    } & Of)
  | ({
      readonly type: 'v1.PanelTaken'
      readonly municipalities: readonly MunicipalityId[]
    } & Of)
  | ({
      readonly type: 'v1.EvaluationsTaken'
      readonly forms: readonly RememberedForm[]
    } & Of)
