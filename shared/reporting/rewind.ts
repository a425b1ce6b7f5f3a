import type { MunicipalityId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import {
  emptyReport,
  type Report,
  type Reporting,
  type ReportingCommand,
  type ReportPart,
} from './reporting.ts'

/** What a leader's step changes: what is asked, whether it is open, or one part of one report as it was set `at` that time. */
export type ReportingSlice =
  | { readonly of: 'reportForm' }
  | { readonly of: 'reportPhase' }
  | {
      readonly of: 'report'
      readonly municipality: MunicipalityId
      readonly part: ReportPart
      readonly at: Instant
    }
export type ReportingKept =
  | { readonly of: 'reportForm'; readonly form: Reporting['form'] }
  | { readonly of: 'reportPhase'; readonly phase: Reporting['phase'] }
  | (Extract<ReportingSlice, { of: 'report' }> & { readonly before: Report })

export function reportingSlices(command: ReportingCommand, at: Instant): readonly ReportingSlice[] {
  const part = (name: ReportPart): ReportingSlice => ({
    of: 'report',
    municipality: 'municipality' in command ? command.municipality : '',
    part: name,
    at,
  })
  switch (command.type) {
    case 'WriteReportForm':
      return [{ of: 'reportForm' }]
    case 'OpenReporting':
    case 'CloseReporting':
      return [{ of: 'reportPhase' }]
    case 'WriteReport':
      return [part(command.field)]
    case 'PickProfile':
      return [part('profile')]
    case 'TickMeasure':
      return [part(`measure ${command.measure}`)]
    case 'WriteOwnMeasure':
      return [part(`own ${command.measure}`)]
    case 'SetUndecided':
      return [part('undecided')]
    case 'SendReport':
    case 'TakeReportBack':
      return [part('sent')]
    case 'LiftMeasure':
      return [{ of: 'reportForm' }, part(`own ${command.measure}`), part(`measure ${command.measure}`)]
  }
}

export function keptOfReporting(reporting: Reporting, slice: ReportingSlice): ReportingKept {
  switch (slice.of) {
    case 'reportForm':
      return { of: 'reportForm', form: reporting.form }
    case 'reportPhase':
      return { of: 'reportPhase', phase: reporting.phase }
    case 'report':
      return {
        ...slice,
        before: reporting.reports.get(slice.municipality) ?? emptyReport(slice.municipality),
      }
  }
}

/** What the municipality has changed since the step stays as it is. */
export function rewindReporting(reporting: Reporting, kept: ReportingKept): Reporting {
  switch (kept.of) {
    case 'reportForm':
      return { ...reporting, form: kept.form }
    case 'reportPhase':
      return { ...reporting, phase: kept.phase }
    case 'report': {
      const report = reporting.reports.get(kept.municipality)
      if (!report || report.changed[kept.part] !== kept.at) return reporting
      return {
        ...reporting,
        reports: reporting.reports.set(kept.municipality, withPart(report, kept.part, kept.before)),
      }
    }
  }
}

function withPart(report: Report, part: ReportPart, before: Report): Report {
  const [kind, id = ''] = part.split(' ', 2)
  if (kind === 'measure') {
    const { [id]: _now, ...rest } = report.measures
    const then = before.measures[id]
    return { ...report, measures: then === undefined ? rest : { ...rest, [id]: then } }
  }
  if (kind === 'own') {
    const then = before.own.find((each) => each.id === id)
    const others = report.own.filter((each) => each.id !== id)
    return { ...report, own: then ? [...others, then] : others }
  }
  switch (part) {
    case 'profile':
      return { ...report, profile: before.profile }
    case 'undecided':
      return { ...report, undecided: before.undecided }
    case 'sent':
      return { ...report, sentAt: before.sentAt }
    case 'project':
    case 'shortGoals':
    case 'longGoals':
    case 'challenges':
      return { ...report, fields: { ...report.fields, [part]: before.fields[part] } }
    default:
      return report
  }
}
