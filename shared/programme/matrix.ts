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
  readonly rows: readonly {
    readonly municipality: string
    readonly county: CountyId
    readonly gathering: string
    readonly project: string
    readonly profile: string
    /** Null: the measure is not theirs; else a word or two about it. */
    readonly cells: readonly (string | null)[]
    readonly undecided: boolean
  }[]
  /** Every profile there is, and how many have it among the rows; last those without one, where there are any. */
  readonly profiles: readonly { readonly text: string; readonly sum: number }[]
  readonly undecided: number
  /** In the programme, and has told nothing yet. */
  readonly silent: number
}

const keyOf = (text: string) => text.toLocaleLowerCase('nb')

/** What each municipality told last. Two forms’ measures of the same words are one column, in the order they came. */
export function programmeMatrix(programme: Programme, filter: MatrixFilter): ProgrammeMatrix {
  const latest = latestReports(programme)
  const columns = texts([...latest.values()].flatMap(({ measures }) => measures.map(({ text }) => text)))
  const profiles = texts([...latest.values()].map(({ profile }) => profile))
  const asked = inOrder(programme).filter(({ county }) => filter.county === null || filter.county === county)
  const rows = asked.flatMap(({ id, county }) => {
    const report = latest.get(id)
    const isShown = filter.profile === null || keyOf(filter.profile) === keyOf(report?.profile ?? '')
    return report && isShown ? [rowOf(report, county, columns)] : []
  })
  const having = (profile: string) => rows.filter((row) => keyOf(row.profile) === keyOf(profile)).length
  const none = having('')
  return {
    measures: columns.map((text, column) => ({
      text,
      sum: rows.filter(({ cells }) => cells[column] !== null).length,
    })),
    rows,
    profiles: [
      ...profiles.filter((text) => text !== '').map((text) => ({ text, sum: having(text) })),
      ...(none > 0 ? [{ text: '', sum: none }] : []),
    ],
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

/** Each once, as it was first written. */
function texts(all: readonly string[]): readonly string[] {
  const found = new Map<string, string>()
  for (const text of all) if (!found.has(keyOf(text))) found.set(keyOf(text), text)
  return [...found.values()]
}

function inOrder({ municipalities }: Programme): Programme['municipalities'] {
  return counties.flatMap(({ id }) => municipalities.filter(({ county }) => county === id))
}

function rowOf(report: TakenReport, county: CountyId, columns: readonly string[]) {
  const { municipality, gathering, project, profile, undecided } = report
  const own = new Map(report.measures.map(({ text, note }) => [keyOf(text), note]))
  const cells = columns.map((text) => own.get(keyOf(text)) ?? null)
  return { municipality, county, gathering, project, profile, cells, undecided }
}
