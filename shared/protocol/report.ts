import * as v from 'valibot'
import { REPORT_FORMATS } from '#shared/report/formats.ts'
import { REPORT_LANGUAGES } from '#shared/report/report.ts'
import { SECTION_IDS } from '#shared/report/section.ts'
import { LeaderQuestion } from './home.ts'

/** What a leader asks for over plain http (`/api/report`). The session stands in the body: an address is written down on its way. */
export const ReportQuestion = v.strictObject({
  ...LeaderQuestion.entries,
  /** The municipality whose own version it is to be; null: the leader's. */
  municipality: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  sections: v.pipe(v.array(v.picklist(SECTION_IDS)), v.minLength(1), v.maxLength(SECTION_IDS.length)),
  lang: v.picklist(REPORT_LANGUAGES),
  format: v.picklist(REPORT_FORMATS),
})
export type ReportQuestion = v.InferOutput<typeof ReportQuestion>
