import type { ActivityId, CircleId, MunicipalityId, PersonId, PointId, StepId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'

/**
 * Points are one thing wherever they stand: what a phone writes, keeps without a net and sends goes by the same names in every
 * activity, which only differ in what a step is. No activity knows another; this they all know.
 */
export type PointCommand =
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

export type PointEvent =
  | {
      readonly type: 'v1.PointAdded'
      readonly activity: ActivityId
      readonly step: StepId
      readonly point: PointId
      readonly person: PersonId
      /** Whose it is: the municipality of the writer as it was then; null for guests. */
      readonly group: MunicipalityId | null
      /** Left out where there is none. */
      readonly circle?: CircleId
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
      /** In a panel, where it stays and can be brought back; not in early logs. */
      readonly at?: Instant
    }
