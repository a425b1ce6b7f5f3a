import * as v from 'valibot'
import { Id, type MunicipalityId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { emptyTable, type Table } from '#shared/kernel/table.ts'

export const REPORTING_LIMITS = {
  /** Signs in the leader's own words above the form. */
  intro: 1_000,
  /** Signs in a profile, a measure, a project's name, and in what stands in a cell of the matrix. */
  name: 80,
  note: 60,
  /** Signs in goals and challenges. */
  text: 2_000,
  profiles: 20,
  measures: 30,
  /** Measures of a municipality's own. */
  own: 10,
} as const

/** What is written as lines of text; each is written by itself, so that two who write at once lose nothing. */
export const REPORT_FIELDS = ['project', 'shortGoals', 'longGoals', 'challenges'] as const
export type ReportField = (typeof REPORT_FIELDS)[number]

/** One to pick from: a profile, or a measure. */
export type Option = { readonly id: string; readonly text: string }
/** What the leader asks. */
export type ReportForm = {
  readonly intro: string
  readonly profiles: readonly Option[]
  readonly measures: readonly Option[]
}
/** What one municipality has told before the gathering. */
export type Report = {
  readonly municipality: MunicipalityId
  readonly fields: Readonly<Record<ReportField, string>>
  /** Null: not picked. An id that is no longer on the list counts as that. */
  readonly profile: string | null
  /** Measure → what stands in its cell: a word or two (“every sixth”), or nothing. */
  readonly measures: Readonly<Record<string, string>>
  readonly own: readonly Option[]
  /** They have not settled what to do yet: a column of its own. */
  readonly undecided: boolean
  /** When it was handed in; null: it is being written, and only they and the leader see it. */
  readonly sentAt: Instant | null
  /** When each part of it was last changed, so that an undone step gives back only what nobody has changed since. */
  readonly changed: Readonly<Record<string, Instant>>
}

/** The parts of a report that are changed one by one. */
export type ReportPart =
  | ReportField
  | 'profile'
  | 'undecided'
  | 'sent'
  | `measure ${string}`
  | `own ${string}`
export type Reporting = {
  readonly phase: 'draft' | 'open' | 'closed'
  readonly form: ReportForm
  readonly reports: Table<Report>
}

export const nothingReported: Reporting = {
  phase: 'draft',
  form: { intro: '', profiles: [], measures: [] },
  reports: emptyTable(),
}
export function emptyReport(municipality: MunicipalityId): Report {
  return {
    municipality,
    fields: { project: '', shortGoals: '', longGoals: '', challenges: '' },
    profile: null,
    measures: {},
    own: [],
    undecided: false,
    sentAt: null,
    changed: {},
  }
}

const typed = v.pipe(v.string(), v.maxLength(5_000))
const options = v.pipe(v.array(v.strictObject({ id: Id, text: typed })), v.maxLength(200))

export const reportingCommands = [
  v.strictObject({ type: v.literal('WriteReportForm'), intro: typed, profiles: options, measures: options }),
  /** The links take answers from now on. Also opens it again. */
  v.strictObject({ type: v.literal('OpenReporting') }),
  v.strictObject({ type: v.literal('CloseReporting') }),
  /** `base` is what stood there as its writer began, so that nothing is written over unseen. */
  v.strictObject({
    type: v.literal('WriteReport'),
    municipality: Id,
    field: v.picklist(REPORT_FIELDS),
    base: typed,
    text: typed,
  }),
  v.strictObject({ type: v.literal('PickProfile'), municipality: Id, profile: v.nullable(Id) }),
  /** `note` null: not this measure; left out: ticked, with what stands in its cell. `base` left out: nothing stood there. */
  v.strictObject({
    type: v.literal('TickMeasure'),
    municipality: Id,
    measure: Id,
    base: v.exactOptional(typed),
    note: v.exactOptional(v.nullable(typed)),
  }),
  /** A measure of their own; an empty text takes it away. `base` as above. */
  v.strictObject({
    type: v.literal('WriteOwnMeasure'),
    municipality: Id,
    measure: Id,
    base: v.exactOptional(typed),
    text: typed,
  }),
  v.strictObject({ type: v.literal('SetUndecided'), municipality: Id, undecided: v.boolean() }),
  v.strictObject({ type: v.literal('SendReport'), municipality: Id }),
  /** It is theirs to change again, and leaves the hall screen until it is handed in anew. */
  v.strictObject({ type: v.literal('TakeReportBack'), municipality: Id }),
  /** One municipality's own measure becomes one that all can pick, and a column of the matrix. */
  v.strictObject({ type: v.literal('LiftMeasure'), municipality: Id, measure: Id }),
] as const
const ReportingCommand = v.variant('type', reportingCommands)
export type ReportingCommand = v.InferOutput<typeof ReportingCommand>

type About = { readonly municipality: MunicipalityId; readonly at: Instant }
export type ReportingEvent =
  | ({ readonly type: 'v1.ReportFormWritten'; readonly at: Instant } & ReportForm)
  | { readonly type: 'v1.ReportingOpened'; readonly at: Instant }
  | { readonly type: 'v1.ReportingClosed'; readonly at: Instant }
  | ({ readonly type: 'v1.ReportWritten'; readonly field: ReportField; readonly text: string } & About)
  | ({ readonly type: 'v1.ProfilePicked'; readonly profile: string | null } & About)
  | ({ readonly type: 'v1.MeasureTicked'; readonly measure: string; readonly note: string | null } & About)
  | ({ readonly type: 'v1.OwnMeasureWritten'; readonly measure: string; readonly text: string } & About)
  | ({ readonly type: 'v1.UndecidedSet'; readonly undecided: boolean } & About)
  | ({ readonly type: 'v1.ReportSent' } & About)
  | ({ readonly type: 'v1.ReportTakenBack' } & About)
  | ({ readonly type: 'v1.MeasureLifted'; readonly measure: string } & About)

export type ReportingRefusal =
  | 'reporting-not-open'
  | 'report-empty'
  /** It is handed in; its municipality takes it back first. */
  | 'report-sent'
  /** Somebody else has written there since its writer began; the detail is what stands there now. */
  | 'written-meanwhile'
  | 'unknown-option'
  | 'unknown-municipality'
  /** It is picked in a report, so it cannot be taken from the list. */
  | 'option-in-use'
  | 'too-many-options'
  | 'already-exists'
  | 'text-too-long'

const REPORTING_EVENTS: { readonly [Type in ReportingEvent['type']]: true } = {
  'v1.ReportFormWritten': true,
  'v1.ReportingOpened': true,
  'v1.ReportingClosed': true,
  'v1.ReportWritten': true,
  'v1.ProfilePicked': true,
  'v1.MeasureTicked': true,
  'v1.OwnMeasureWritten': true,
  'v1.UndecidedSet': true,
  'v1.ReportSent': true,
  'v1.ReportTakenBack': true,
  'v1.MeasureLifted': true,
}
export function isReportingEvent(event: { readonly type: string }): event is ReportingEvent {
  return Object.hasOwn(REPORTING_EVENTS, event.type)
}

const REPORTING_COMMANDS: { readonly [Type in ReportingCommand['type']]: true } = {
  WriteReportForm: true,
  OpenReporting: true,
  CloseReporting: true,
  WriteReport: true,
  PickProfile: true,
  TickMeasure: true,
  WriteOwnMeasure: true,
  SetUndecided: true,
  SendReport: true,
  TakeReportBack: true,
  LiftMeasure: true,
}
export function isReportingCommand<Command extends { readonly type: string }>(
  command: Command,
): command is Extract<Command, ReportingCommand> {
  return Object.hasOwn(REPORTING_COMMANDS, command.type)
}
