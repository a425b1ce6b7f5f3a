import { accepted, type Decision, type Refused, refused } from '#shared/kernel/decision.ts'
import type { MunicipalityId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { tidyName, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import {
  emptyReport,
  type Option,
  REPORTING_LIMITS,
  type Report,
  type Reporting,
  type ReportingCommand,
  type ReportingEvent,
  type ReportingRefusal,
} from './reporting.ts'

export type ReportingDecision = Decision<ReportingEvent, ReportingRefusal>
export type ReportingContext = {
  readonly now: Instant
  /** The leader may put right what is handed in or closed. */
  readonly leads: boolean
  readonly knows: (municipality: MunicipalityId) => boolean
}
type Of<T extends ReportingCommand['type']> = Extract<ReportingCommand, { type: T }>

export function decideReporting(
  reporting: Reporting,
  command: ReportingCommand,
  context: ReportingContext,
): ReportingDecision {
  const { now: at } = context
  switch (command.type) {
    case 'WriteReportForm':
      return writeForm(reporting, command, at)
    case 'OpenReporting':
      return reporting.phase === 'open' ? accepted() : accepted({ type: 'v1.ReportingOpened', at })
    case 'CloseReporting':
      return reporting.phase === 'open'
        ? accepted({ type: 'v1.ReportingClosed', at })
        : refused('reporting-not-open')
    default:
      return onReport(reporting, command, context)
  }
}

/** What changes a report; the leader puts right what is handed in, its municipality takes it back first. */
const WRITES: readonly ReportingCommand['type'][] = [
  'WriteReport',
  'PickProfile',
  'TickMeasure',
  'WriteOwnMeasure',
  'SetUndecided',
]

type OnReport = Exclude<ReportingCommand, { type: 'WriteReportForm' | 'OpenReporting' | 'CloseReporting' }>

/**
 * A report that is handed in is not written in: it is taken back first, so that nothing changes behind the hall's back. The same said
 * once more, by a page that never heard the answer, changes nothing and is no mistake.
 */
function onReport(reporting: Reporting, command: OnReport, context: ReportingContext): ReportingDecision {
  const { municipality } = command
  const { leads, knows } = context
  if (!knows(municipality)) return refused('unknown-municipality')
  if (reporting.phase !== 'open' && !leads) return refused('reporting-not-open')
  const report = reporting.reports.get(municipality) ?? emptyReport(municipality)
  const decision = changeReport(reporting, report, command, context.now)
  const isKept = report.sentAt !== null && !leads && WRITES.includes(command.type)
  return isKept && decision.ok && decision.events.length > 0 ? refused('report-sent') : decision
}

function changeReport(
  reporting: Reporting,
  report: Report,
  command: OnReport,
  at: Instant,
): ReportingDecision {
  const { municipality } = report
  const about = { municipality, at }
  switch (command.type) {
    case 'WriteReport':
      return writeField(report, command, at)
    case 'PickProfile': {
      const { profile } = command
      if (profile !== null && !isOn(reporting.form.profiles, profile)) return refused('unknown-option')
      return report.profile === profile
        ? accepted()
        : accepted({ type: 'v1.ProfilePicked', profile, ...about })
    }
    case 'TickMeasure':
      return tick(reporting, report, command, at)
    case 'WriteOwnMeasure':
      return writeOwn(reporting, report, command, at)
    case 'SetUndecided':
      return report.undecided === command.undecided
        ? accepted()
        : accepted({ type: 'v1.UndecidedSet', undecided: command.undecided, ...about })
    case 'SendReport':
      if (report.sentAt !== null) return accepted()
      return isEmpty(report) ? refused('report-empty') : accepted({ type: 'v1.ReportSent', ...about })
    case 'TakeReportBack':
      return report.sentAt === null ? accepted() : accepted({ type: 'v1.ReportTakenBack', ...about })
    case 'LiftMeasure': {
      if (!isOn(report.own, command.measure)) return refused('unknown-option')
      if (isOn(reporting.form.measures, command.measure)) return refused('already-exists')
      if (reporting.form.measures.length >= REPORTING_LIMITS.measures)
        return refused('too-many-options', `${REPORTING_LIMITS.measures}`)
      return accepted({ type: 'v1.MeasureLifted', measure: command.measure, ...about })
    }
  }
}

function isOn(options: readonly Option[], id: string): boolean {
  return options.some((each) => each.id === id)
}

function isEmpty({ fields, profile, measures, own, undecided }: Report): boolean {
  const said = Object.values(fields).some((text) => text !== '') || profile !== null || undecided
  return !said && Object.keys(measures).length === 0 && own.length === 0
}

function writeForm(
  { form, reports }: Reporting,
  command: Of<'WriteReportForm'>,
  at: Instant,
): ReportingDecision {
  const intro = tidy(command.intro)
  if (tooLong(intro, REPORTING_LIMITS.intro)) return refused('text-too-long', `${REPORTING_LIMITS.intro}`)
  const profiles = checkOptions(command.profiles, REPORTING_LIMITS.profiles)
  if (!profiles.ok) return profiles
  const measures = checkOptions(command.measures, REPORTING_LIMITS.measures)
  if (!measures.ok) return measures
  const gone = [...reports.values()].some(
    (report) =>
      (report.profile !== null &&
        isOn(form.profiles, report.profile) &&
        !isOn(profiles.options, report.profile)) ||
      Object.keys(report.measures).some((id) => isOn(form.measures, id) && !isOn(measures.options, id)),
  )
  if (gone) return refused('option-in-use')
  return accepted({
    type: 'v1.ReportFormWritten',
    intro,
    profiles: profiles.options,
    measures: measures.options,
    at,
  })
}

function checkOptions(
  given: readonly Option[],
  most: number,
): { readonly ok: true; readonly options: readonly Option[] } | Refused<ReportingRefusal> {
  const options = given
    .map(({ id, text }) => ({ id, text: tidyName(text) }))
    .filter(({ text }) => text !== '')
  if (options.length > most) return refused('too-many-options', `${most}`)
  if (options.some(({ text }) => tooLong(text, REPORTING_LIMITS.name)))
    return refused('text-too-long', `${REPORTING_LIMITS.name}`)
  return new Set(options.map(({ id }) => id)).size < options.length
    ? refused('already-exists')
    : { ok: true, options }
}

function writeField(
  { municipality, fields }: Report,
  { field, base, text: typed }: Of<'WriteReport'>,
  at: Instant,
): ReportingDecision {
  const limit = field === 'project' ? REPORTING_LIMITS.name : REPORTING_LIMITS.text
  const text = field === 'project' ? tidyName(typed) : tidy(typed)
  if (tooLong(text, limit)) return refused('text-too-long', `${limit}`)
  if (fields[field] === text) return accepted()
  if (fields[field] !== tidy(base)) return refused('written-meanwhile', fields[field])
  return accepted({ type: 'v1.ReportWritten', municipality, field, text, at })
}

function tick(
  { form }: Reporting,
  { municipality, measures }: Report,
  { measure, base = '', note: typed }: Of<'TickMeasure'>,
  at: Instant,
): ReportingDecision {
  const isPicked = Object.hasOwn(measures, measure)
  const there = measures[measure] ?? ''
  const ticked = (note: string | null) =>
    accepted({ type: 'v1.MeasureTicked', municipality, measure, note, at } as const)
  if (typed === null) {
    if (!isPicked) return accepted()
    // What stands in the cell goes with it.
    return there === tidyName(base) ? ticked(null) : refused('written-meanwhile', there)
  }
  if (!isOn(form.measures, measure)) return refused('unknown-option')
  if (typed === undefined) return isPicked ? accepted() : ticked('')
  const note = tidyName(typed)
  if (tooLong(note, REPORTING_LIMITS.note)) return refused('text-too-long', `${REPORTING_LIMITS.note}`)
  if (isPicked && there === note) return accepted()
  return there === tidyName(base) ? ticked(note) : refused('written-meanwhile', there)
}

/** Under an id of its own: one that is taken would put these words in the place of what others have ticked. */
function writeOwn(
  { form, reports }: Reporting,
  { municipality, own }: Report,
  { measure, base = '', text: typed }: Of<'WriteOwnMeasure'>,
  at: Instant,
): ReportingDecision {
  const text = tidyName(typed)
  const there = own.find(({ id }) => id === measure)
  if (tooLong(text, REPORTING_LIMITS.name)) return refused('text-too-long', `${REPORTING_LIMITS.name}`)
  if ((there?.text ?? '') === text) return accepted()
  const isTaken = [...reports.values()].some(
    (each) => each.municipality !== municipality && isOn(each.own, measure),
  )
  if (!there && (isTaken || isOn(form.measures, measure))) return refused('already-exists')
  if (!there && own.length >= REPORTING_LIMITS.own)
    return refused('too-many-options', `${REPORTING_LIMITS.own}`)
  if ((there?.text ?? '') !== tidyName(base)) return refused('written-meanwhile', there?.text ?? '')
  return accepted({ type: 'v1.OwnMeasureWritten', municipality, measure, text, at })
}
