import type { Gathering } from '#shared/gathering/gathering.ts'
import type { MunicipalityId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import { matrixOf, profilesOf } from '#shared/reporting/matrix.ts'
import {
  emptyReport,
  type Option,
  type Report,
  type ReportField,
  type ReportForm,
  type Reporting,
} from '#shared/reporting/reporting.ts'
import { type GatheringPart, gatheringPart } from './programme-part.ts'

/** What whoever has the link of one municipality's form sees: what is asked, and what that municipality has told. */
export type FormView = {
  readonly gathering: GatheringPart
  /** Null: the municipality is not in the gathering any more. */
  readonly municipality: { readonly id: string; readonly name: string } | null
  /** The first day's date, where the programme has one. */
  readonly date: string | null
  readonly phase: Reporting['phase']
  readonly form: ReportForm
  readonly report: ReportPart
}
/** A report without what only undo needs. */
export type ReportPart = {
  readonly municipality: string
  readonly fields: Readonly<Record<ReportField, string>>
  readonly profile: string | null
  readonly measures: Readonly<Record<string, string>>
  readonly own: readonly Option[]
  readonly undecided: boolean
  readonly sentAt: number | null
}
/** For leaders: what is asked, and what every municipality has told, handed in or not. */
export type LeaderReporting = {
  readonly phase: Reporting['phase']
  readonly form: ReportForm
  readonly reports: readonly ReportPart[]
}
/** For the hall: of what has been handed in alone, with municipalities by name. */
export type MatrixOnScreen = {
  readonly measures: readonly { readonly id: string; readonly text: string; readonly sum: number }[]
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly project: string
    readonly cells: readonly (string | null)[]
    readonly own: readonly string[]
    readonly undecided: boolean
  }[]
  readonly others: number
  readonly undecided: number
}
export type ProfilesOnScreen = readonly {
  /** Empty: those who have picked none. */
  readonly id: string
  readonly text: string
  readonly names: readonly string[]
}[]

export function formView(gathering: Gathering, municipality: MunicipalityId): FormView {
  const { people, agenda, reporting } = gathering
  const one = people.municipalities.find(({ id }) => id === municipality)
  return {
    gathering: gatheringPart(gathering),
    municipality: one ? { id: one.id, name: one.name } : null,
    date: agenda.days.find(({ date }) => date !== null)?.date ?? null,
    phase: reporting.phase,
    form: formPart(reporting.form),
    report: reportPart(reporting.reports.get(municipality) ?? emptyReport(municipality)),
  }
}

export const leaderReporting = memo(
  ({ phase, form, reports }: Reporting): LeaderReporting => ({
    phase,
    form: formPart(form),
    reports: [...reports.values()].map(reportPart),
  }),
)

export function matrixOnScreen({ reporting, people }: Gathering): MatrixOnScreen {
  const name = namesIn(people.municipalities)
  const { measures, rows, others, undecided } = matrixOf(reporting, idsIn(people.municipalities))
  return {
    measures,
    rows: rows.map(({ municipality, ...row }) => ({ id: municipality, name: name(municipality), ...row })),
    others,
    undecided,
  }
}

export function profilesOnScreen({ reporting, people }: Gathering): ProfilesOnScreen {
  const name = namesIn(people.municipalities)
  return profilesOf(reporting, idsIn(people.municipalities)).map(({ id, text, municipalities }) => ({
    id: id ?? '',
    text,
    names: municipalities.map(name),
  }))
}

const formPart = memo(
  ({ intro, profiles, measures }: ReportForm): ReportForm => ({
    intro,
    profiles: profiles.map(({ id, text }) => ({ id, text })),
    measures: measures.map(({ id, text }) => ({ id, text })),
  }),
)

const reportPart = memo(
  ({ municipality, fields, profile, measures, own, undecided, sentAt }: Report): ReportPart => ({
    municipality,
    fields: { ...fields },
    profile,
    measures: { ...measures },
    own: own.map(({ id, text }) => ({ id, text })),
    undecided,
    sentAt,
  }),
)

type Named = readonly { readonly id: string; readonly name: string }[]
function idsIn(municipalities: Named): readonly string[] {
  return municipalities.map(({ id }) => id)
}
function namesIn(municipalities: Named): (id: string) => string {
  return (id) => municipalities.find((each) => each.id === id)?.name ?? ''
}
