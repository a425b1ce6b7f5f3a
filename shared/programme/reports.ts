import * as v from 'valibot'
import { type GatheringId, Id, type MunicipalityId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { REPORTING_LIMITS } from '#shared/reporting/reporting.ts'
import { PROGRAMME_LIMITS } from './limits.ts'

/** What a municipality told before a gathering, by its words: two gatherings have forms of their own. */
export type TakenReport = {
  readonly municipality: MunicipalityId
  readonly gathering: GatheringId
  readonly project: string
  /** Empty: none was picked. */
  readonly profile: string
  /** `own`: written by themselves, and not on the form's list. */
  readonly measures: readonly { readonly text: string; readonly note: string; readonly own: boolean }[]
  readonly undecided: boolean
  readonly sentAt: Instant
  /** When it came into the programme as it stands here. */
  readonly takenAt: Instant
}

const typed = v.pipe(v.string(), v.maxLength(5_000))

/** All that is handed in at a gathering, whole each time. Of the server's alone. */
export const TakeReports = v.strictObject({
  type: v.literal('TakeReports'),
  gathering: Id,
  reports: v.pipe(
    v.array(
      v.strictObject({
        /** The programme's where the gathering was opened from it; else it goes by the name. */
        municipality: Id,
        name: typed,
        project: typed,
        profile: typed,
        measures: v.pipe(
          v.array(v.strictObject({ text: typed, note: typed, own: v.boolean() })),
          v.maxLength(REPORTING_LIMITS.measures + REPORTING_LIMITS.own),
        ),
        undecided: v.boolean(),
        sentAt: v.number(),
      }),
    ),
    v.maxLength(PROGRAMME_LIMITS.municipalities),
  ),
})
export type TakeReports = v.InferOutput<typeof TakeReports>

export type ReportsEvent = {
  readonly type: 'v1.ReportsTaken'
  readonly gathering: GatheringId
  readonly reports: readonly TakenReport[]
}
