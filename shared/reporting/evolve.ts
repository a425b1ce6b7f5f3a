import { unreachable } from '#shared/kernel/decision.ts'
import {
  emptyReport,
  type Report,
  type Reporting,
  type ReportingEvent,
  type ReportPart,
} from './reporting.ts'

/** Never fails: an event that does not fit changes nothing. */
export function evolveReporting(reporting: Reporting, event: ReportingEvent): Reporting {
  switch (event.type) {
    case 'v1.ReportFormWritten': {
      const { intro, profiles, measures } = event
      return { ...reporting, form: { intro, profiles, measures } }
    }
    case 'v1.ReportingOpened':
      return { ...reporting, phase: 'open' }
    case 'v1.ReportingClosed':
      return { ...reporting, phase: 'closed' }
    case 'v1.MeasureLifted':
      return lifted(reporting, event)
    default:
      return withReport(reporting, event.municipality, (report) =>
        stamped(changed(report, event), event.at, partOf(event)),
      )
  }
}

function withReport(reporting: Reporting, id: string, change: (report: Report) => Report): Reporting {
  const report = reporting.reports.get(id) ?? emptyReport(id)
  return { ...reporting, reports: reporting.reports.set(id, change(report)) }
}

function stamped(report: Report, at: number, ...parts: readonly ReportPart[]): Report {
  const stamps = Object.fromEntries(parts.map((part) => [part, at]))
  return { ...report, changed: { ...report.changed, ...stamps } }
}

type ReportEvent = Exclude<
  ReportingEvent,
  { type: 'v1.ReportFormWritten' | 'v1.ReportingOpened' | 'v1.ReportingClosed' | 'v1.MeasureLifted' }
>

function partOf(event: ReportEvent): ReportPart {
  switch (event.type) {
    case 'v1.ReportWritten':
      return event.field
    case 'v1.ProfilePicked':
      return 'profile'
    case 'v1.MeasureTicked':
      return `measure ${event.measure}`
    case 'v1.OwnMeasureWritten':
      return `own ${event.measure}`
    case 'v1.UndecidedSet':
      return 'undecided'
    case 'v1.ReportSent':
    case 'v1.ReportTakenBack':
      return 'sent'
    default:
      return unreachable(event)
  }
}

function changed(report: Report, event: ReportEvent): Report {
  switch (event.type) {
    case 'v1.ReportWritten':
      return { ...report, fields: { ...report.fields, [event.field]: event.text } }
    case 'v1.ProfilePicked':
      return { ...report, profile: event.profile }
    case 'v1.MeasureTicked': {
      const { [event.measure]: _before, ...rest } = report.measures
      return { ...report, measures: event.note === null ? rest : { ...rest, [event.measure]: event.note } }
    }
    case 'v1.OwnMeasureWritten':
      return { ...report, own: withOwn(report.own, event.measure, event.text) }
    case 'v1.UndecidedSet':
      return { ...report, undecided: event.undecided }
    case 'v1.ReportSent':
      return { ...report, sentAt: event.at }
    case 'v1.ReportTakenBack':
      return { ...report, sentAt: null }
    default:
      return unreachable(event)
  }
}

function withOwn(own: Report['own'], id: string, text: string): Report['own'] {
  if (text === '') return own.filter((each) => each.id !== id)
  return own.some((each) => each.id === id)
    ? own.map((each) => (each.id === id ? { id, text } : each))
    : [...own, { id, text }]
}

/** It takes its id along, so that what was theirs is theirs in the column too. */
function lifted(
  reporting: Reporting,
  { municipality, measure, at }: Extract<ReportingEvent, { type: 'v1.MeasureLifted' }>,
): Reporting {
  const option = reporting.reports.get(municipality)?.own.find(({ id }) => id === measure)
  if (!option) return reporting
  const measures = [...reporting.form.measures.filter(({ id }) => id !== measure), option]
  return withReport({ ...reporting, form: { ...reporting.form, measures } }, municipality, (report) => {
    const own = withOwn(report.own, measure, '')
    const ticked = { ...report.measures, [measure]: '' }
    return stamped({ ...report, own, measures: ticked }, at, `own ${measure}`, `measure ${measure}`)
  })
}
