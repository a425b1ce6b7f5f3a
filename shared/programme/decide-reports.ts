import { accepted } from '#shared/kernel/decision.ts'
import { tidyName } from '#shared/kernel/text.ts'
import { homeOf } from './home-of.ts'
import type { Programme, ProgrammeDecision } from './programme.ts'
import type { TakenReport, TakeReports } from './reports.ts'

/** What a gathering has now takes the place of what it had. Who is not in the programme has no row in its matrix. */
export function decideReports(programme: Programme, { gathering, reports }: TakeReports): ProgrammeDecision {
  const taken = new Map<string, TakenReport>()
  for (const each of reports) {
    const municipality = homeOf(programme, each.municipality, tidyName(each.name))
    if (municipality === null) continue
    const measures = each.measures.map(({ text, note }) => ({ text: tidyName(text), note: tidyName(note) }))
    taken.set(municipality, {
      ...{ municipality, gathering, project: tidyName(each.project), profile: tidyName(each.profile) },
      ...{ measures, undecided: each.undecided, sentAt: each.sentAt },
    })
  }
  const fresh = [...taken.values()]
  const known = programme.reports.filter((each) => each.gathering === gathering)
  return JSON.stringify(known) === JSON.stringify(fresh)
    ? accepted()
    : accepted({ type: 'v1.ReportsTaken', gathering, reports: fresh })
}
