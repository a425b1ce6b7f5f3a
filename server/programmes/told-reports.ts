import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import type { Programme, ProgrammeRoomCommand } from '#shared/programme/programme.ts'
import { isReportingEvent, type Option, type Report } from '#shared/reporting/reporting.ts'

/** What a programme is to know of the forms of one of its gatherings; nothing where nothing is, or was, handed in. */
export function reportsTold(
  gathering: Gathering,
  { phase, reports }: Programme,
): readonly ProgrammeRoomCommand[] {
  const isHandedIn = [...gathering.reporting.reports.values()].some(({ sentAt }) => sentAt !== null)
  const isKnown = reports.some((each) => each.gathering === gathering.id)
  return phase === 'open' && (isHandedIn || isKnown) ? [reportsOf(gathering)] : []
}

/** Whoever leads has put right what is handed in. What a municipality is still writing is nobody else's. */
export function changesReport({ reporting }: Gathering, event: GatheringEvent): boolean {
  if (!isReportingEvent(event) || !('municipality' in event)) return false
  return (reporting.reports.get(event.municipality)?.sentAt ?? null) !== null
}

/** What is handed in now, by its words: the next gathering's form has options of its own. */
function reportsOf({ id, people, reporting }: Gathering): ProgrammeRoomCommand {
  const reports = people.municipalities.flatMap(({ id: municipality, name }) => {
    const report = reporting.reports.get(municipality)
    if (!report || report.sentAt === null) return []
    const { fields, profile: picked, undecided, sentAt } = report
    const profile = reporting.form.profiles.find((each) => each.id === picked)?.text ?? ''
    const measures = measuresOf(report, reporting.form.measures)
    return [{ municipality, name, project: fields.project, profile, measures, undecided, sentAt }]
  })
  return { type: 'TakeReports', gathering: id, reports }
}

function measuresOf({ measures, own }: Report, listed: readonly Option[]) {
  const ticked = listed.filter(({ id }) => Object.hasOwn(measures, id))
  return [
    ...ticked.map(({ id, text }) => ({ text, note: measures[id] ?? '', own: false })),
    ...own.map(({ text }) => ({ text, note: '', own: true })),
  ]
}
