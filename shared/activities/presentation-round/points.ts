import type { ActivityId, MunicipalityId, PersonId, PointId, StepId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'

/**
 * Points are one thing wherever they stand: what a phone writes, keeps without a net and sends goes by the names it has in a
 * conversation. An activity knows no other activity, so what a round needs of them is said here.
 */
export type RoundPointCommand =
  | {
      readonly type: 'AddPoint'
      readonly activity: ActivityId
      readonly step: StepId
      readonly point: PointId
      readonly text: string
    }
  | {
      readonly type: 'EditPoint'
      readonly activity: ActivityId
      readonly point: PointId
      readonly text: string
    }
  | { readonly type: 'RemovePoint'; readonly activity: ActivityId; readonly point: PointId }

export type RoundPointEvent =
  | {
      readonly type: 'v1.PointAdded'
      readonly activity: ActivityId
      readonly step: StepId
      readonly point: PointId
      readonly person: PersonId
      readonly group: MunicipalityId | null
      readonly text: string
      readonly at: Instant
      readonly late: boolean
    }
  | {
      readonly type: 'v1.PointEdited'
      readonly activity: ActivityId
      readonly point: PointId
      readonly person: PersonId
      readonly text: string
    }
  | {
      readonly type: 'v1.PointRemoved'
      readonly activity: ActivityId
      readonly point: PointId
      readonly person: PersonId
    }
