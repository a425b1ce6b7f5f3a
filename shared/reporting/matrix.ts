import { memo } from '#shared/kernel/memo.ts'
import type { Option, Report, Reporting } from './reporting.ts'

/** Municipality × measure. A cell is null where the measure is not theirs, and may hold a word or two where it is. */
export type Matrix = {
  readonly measures: readonly (Option & { readonly sum: number })[]
  readonly rows: readonly {
    readonly municipality: string
    readonly project: string
    readonly cells: readonly (string | null)[]
    /** What they do besides. */
    readonly own: readonly string[]
    readonly undecided: boolean
  }[]
  /** How many have measures of their own, and how many have not settled. */
  readonly others: number
  readonly undecided: number
}
/** A profile and whose main profile it is; `id` null: those who have picked none. */
export type ProfileRow = {
  readonly id: string | null
  readonly text: string
  readonly municipalities: readonly string[]
}

/** Whether there is anything for the hall to see. */
export function isReported(reporting: Reporting): boolean {
  return sentIn(reporting).size > 0
}

function handedIn({ reports }: Reporting): readonly Report[] {
  return [...reports.values()].filter(({ sentAt }) => sentAt !== null)
}

/** Of what has been handed in alone, in the order of `municipalities` (ids). A measure that nobody does has its column too. */
export function matrixOf(reporting: Reporting, municipalities: readonly string[]): Matrix {
  const sent = sentIn(reporting)
  const rows = municipalities.flatMap((municipality) => {
    const report = sent.get(municipality)
    if (!report) return []
    const cells = reporting.form.measures.map(({ id }) =>
      Object.hasOwn(report.measures, id) ? (report.measures[id] ?? '') : null,
    )
    const own = report.own.map(({ text }) => text)
    return [{ municipality, project: report.fields.project, cells, own, undecided: report.undecided }]
  })
  return {
    measures: reporting.form.measures.map(({ id, text }, column) => ({
      id,
      text,
      sum: rows.filter(({ cells }) => cells[column] !== null).length,
    })),
    rows,
    others: rows.filter(({ own }) => own.length > 0).length,
    undecided: rows.filter(({ undecided }) => undecided).length,
  }
}

/** Every profile in the leader's order, empty ones too; last those who have handed in without one, where there are any. */
export function profilesOf(reporting: Reporting, municipalities: readonly string[]): readonly ProfileRow[] {
  const sent = sentIn(reporting)
  const { profiles } = reporting.form
  const whose = (wanted: string | null) =>
    municipalities.filter((id) => {
      const report = sent.get(id)
      if (!report) return false
      const profile = profiles.some((each) => each.id === report.profile) ? report.profile : null
      return profile === wanted
    })
  const none = whose(null)
  return [
    ...profiles.map(({ id, text }) => ({ id, text, municipalities: whose(id) })),
    ...(none.length > 0 ? [{ id: null, text: '', municipalities: none }] : []),
  ]
}

const sentIn = memo(
  (reporting: Reporting) => new Map(handedIn(reporting).map((each) => [each.municipality, each])),
)
