import { type CountyId, counties } from './counties.ts'
import type { Programme } from './programme.ts'
import type { TakenReport } from './reports.ts'

export type MatrixFilter = {
  /** Null: of all. */
  readonly county: CountyId | null
  /** As it was written, in any case; null: of all. */
  readonly profile: string | null
}
/** Municipality × measure over all gatherings of a programme; sums are of the rows that are shown. */
export type ProgrammeMatrix = {
  readonly measures: readonly { readonly text: string; readonly sum: number }[]
  readonly rows: readonly MatrixRow[]
  /** Every profile there is, and how many have it in the county that is shown; last those without one, where there are any. */
  readonly profiles: readonly { readonly text: string; readonly sum: number }[]
  /** The counties that somebody has told from, in the order of the country. */
  readonly counties: readonly CountyId[]
  /** How many do something besides, and how many have not settled. */
  readonly others: number
  readonly undecided: number
  /** In the programme, and has told nothing yet. */
  readonly silent: number
}
export type MatrixRow = {
  readonly municipality: string
  readonly name: string
  readonly county: CountyId
  readonly gathering: string
  readonly project: string
  readonly profile: string
  /** Null: the measure is not theirs; else a word or two about it. */
  readonly cells: readonly (string | null)[]
  /** What they do besides. */
  readonly own: readonly string[]
  readonly undecided: boolean
}

const keyOf = (text: string) => text.toLocaleLowerCase('nb')

/** What each municipality told last. Two forms’ measures of the same words are one column, in the order they came. */
export function programmeMatrix(programme: Programme, filter: MatrixFilter): ProgrammeMatrix {
  const latest = latestReports(programme)
  const columns = columnsOf([...latest.values()])
  const named = texts([...latest.values()].map(({ profile }) => profile)).filter((text) => text !== '')
  const asked = inOrder(programme).filter(({ county }) => filter.county === null || filter.county === county)
  const here = asked.flatMap(({ id, name, county }) => {
    const report = latest.get(id)
    return report ? [rowOf(report, { name, county }, columns)] : []
  })
  const having = (profile: string) => here.filter((row) => keyOf(row.profile) === keyOf(profile))
  const rows = filter.profile === null ? here : having(filter.profile)
  const none = having('').length
  return {
    measures: columns.map((text, column) => ({
      text,
      sum: rows.filter(({ cells }) => cells[column] !== null).length,
    })),
    rows,
    profiles: [
      ...named.map((text) => ({ text, sum: having(text).length })),
      ...(none > 0 ? [{ text: '', sum: none }] : []),
    ],
    counties: [...new Set(inOrder(programme).flatMap(({ id, county }) => (latest.has(id) ? [county] : [])))],
    others: rows.filter(({ own }) => own.length > 0).length,
    undecided: rows.filter(({ undecided }) => undecided).length,
    silent: asked.filter(({ id, leftAt }) => leftAt === null && !latest.has(id)).length,
  }
}

function latestReports({ reports }: Programme): ReadonlyMap<string, TakenReport> {
  const latest = new Map<string, TakenReport>()
  for (const report of reports) {
    const before = latest.get(report.municipality)
    if (!before || before.sentAt <= report.sentAt) latest.set(report.municipality, report)
  }
  return latest
}

/** What stands on a form’s list; what somebody has thought of alone is no column of everybody’s. */
function columnsOf(reports: readonly TakenReport[]): readonly string[] {
  return texts(reports.flatMap(({ measures }) => measures.filter(({ own }) => !own).map(({ text }) => text)))
}

/** Each once, as it was first written. */
function texts(all: readonly string[]): readonly string[] {
  const found = new Map<string, string>()
  for (const text of all) if (!found.has(keyOf(text))) found.set(keyOf(text), text)
  return [...found.values()]
}

function inOrder({ municipalities }: Programme): Programme['municipalities'] {
  return counties.flatMap(({ id }) => municipalities.filter(({ county }) => county === id))
}

function rowOf(
  report: TakenReport,
  { name, county }: Pick<MatrixRow, 'name' | 'county'>,
  columns: readonly string[],
): MatrixRow {
  const { municipality, gathering, project, profile, undecided } = report
  const notes = new Map(report.measures.map(({ text, note }) => [keyOf(text), note]))
  const known = new Set(columns.map(keyOf))
  const cells = columns.map((text) => notes.get(keyOf(text)) ?? null)
  const own = texts(report.measures.map(({ text }) => text).filter((text) => !known.has(keyOf(text))))
  return { municipality, name, county, gathering, project, profile, cells, own, undecided }
}
