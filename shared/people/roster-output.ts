import { rosterProposal, rosterReport } from '#shared/words/roster-reports.ts'
import type { Duty } from './people.ts'
import type { ReportCode, RosterMunicipality } from './roster.ts'
import type { RosterFile, RosterSource } from './roster-file.ts'

export type RosterJson = {
  readonly source: RosterSource
  readonly people: readonly {
    readonly row: number
    readonly name: string
    readonly municipality: string | null
    readonly title: string
    readonly duties: readonly Duty[]
  }[]
  readonly municipalities: readonly RosterMunicipality[]
  readonly reports: readonly {
    readonly row: number
    readonly code: ReportCode
    readonly message: string
    readonly proposal: string | null
  }[]
}

/** What `samling roster --json` prints. */
export function rosterToJson(read: RosterFile, lang: 'nb' | 'nn' | 'en'): RosterJson {
  return {
    source: read.source,
    people: read.people,
    municipalities: read.municipalities,
    reports: read.reports.map((report) => ({
      row: report.row,
      code: report.code,
      message: rosterReport(lang, report),
      proposal: rosterProposal(lang, report),
    })),
  }
}
