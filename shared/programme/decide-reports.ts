import { accepted } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { tidyName } from '#shared/kernel/text.ts'
import { homeOf } from './home-of.ts'
import type { Programme, ProgrammeDecision } from './programme.ts'
import type { TakenReport, TakeReports } from './reports.ts'

/** What a gathering has now takes the place of what it had. Who is not in the programme has no row in its matrix. */
export function decideReports(
  programme: Programme,
  { gathering, reports }: TakeReports,
  now: Instant,
): ProgrammeDecision {
  const known = programme.reports.filter((each) => each.gathering === gathering)
  const taken = new Map<string, TakenReport>()
  for (const each of reports) {
    const municipality = homeOf(programme, each.municipality, tidyName(each.name))
    if (municipality === null) continue
    const fresh: TakenReport = {
      ...{ municipality, gathering, project: tidyName(each.project), profile: tidyName(each.profile) },
      measures: each.measures.map(({ text, note, own }) => ({
        ...{ text: tidyName(text), note: tidyName(note), own },
      })),
      ...{ undecided: each.undecided, sentAt: each.sentAt, takenAt: now },
    }
    const before = known.find((one) => one.municipality === municipality)
    taken.set(municipality, before && same({ ...before, takenAt: now }, fresh) ? before : fresh)
  }
  const all = [...taken.values()]
  return same(known, all) ? accepted() : accepted({ type: 'v1.ReportsTaken', gathering, reports: all })
}

/** All of them were made here, or came so from a journal: their fields stand in one order. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
