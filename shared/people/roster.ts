import type { TableRow } from '#shared/kernel/delimited.ts'
import type { Duty } from './people.ts'

export type RosterRow = TableRow

export type RosterPerson = {
  readonly row: number
  readonly name: string
  /** The name of the municipality; null for guests. */
  readonly municipality: string | null
  readonly title: string
  readonly duties: readonly Duty[]
  /** The leader has said that this is somebody else than whoever has that name in the gathering already. */
  readonly another?: boolean
}

export type RosterMunicipality = {
  readonly name: string
  readonly people: number
  /** Every way it is written on the list. */
  readonly written: readonly string[]
}

/** What each report tells. One that holds a proposal changes the reading when it is accepted. */
export type ReportParams = {
  /** Nothing but space. */
  empty: Record<never, never>
  /** Neither text nor a spreadsheet. */
  binary: Record<never, never>
  picture: Record<never, never>
  pdf: Record<never, never>
  /** A text document of a word processor. */
  document: Record<never, never>
  /** A spreadsheet, but of a kind that is not read here (XLS, ODS, one with a password). */
  'other-spreadsheet': Record<never, never>
  /** A spreadsheet that cannot be unpacked. */
  'damaged-spreadsheet': Record<never, never>
  /** A spreadsheet that would fill the memory. */
  'too-much-spreadsheet': Record<never, never>
  'unknown-sheet': { sheet: string; sheets: string }
  /** Rows, but nobody among them. */
  'no-people': { rows: number }
  /** More than one list may hold. */
  'too-many': { people: number; limit: number }
  'sheet-chosen': { sheet: string; others: string }
  /** Stands above the headings. */
  'title-line': { text: string }
  'heading-repeated': { text: string }
  /** A column that Samling has no use for, such as phone numbers. */
  'column-unused': { heading: string }
  'no-name': { text: string; proposed: string }
  /** A sum, a number: where a name should be stands something else. */
  'not-a-person': { text: string }
  'too-long': { field: 'name' | 'title' | 'municipality'; text: string; limit: number }
  'several-names': { text: string; count: number }
  /** `Last, First`, read as it is spoken. */
  'name-turned': { text: string; name: string }
  /** Written once for a group, and taken to hold until the next one. */
  'municipality-filled': { count: number }
  'no-municipality': { name: string; above: string }
  /** No column says who comes from where. */
  'no-municipality-column': { count: number }
  /** One municipality written otherwise: case, "kommune", space. */
  'municipality-joined': { written: string; name: string }
  /** Perhaps one municipality written two ways; they are kept apart. */
  'municipality-similar': { written: string; name: string }
  /** Not among those of the gathering. */
  'municipality-new': { name: string }
  /** On the list, but nobody comes from it. */
  'municipality-empty': { name: string }
  /** The same person once more; counted once. */
  duplicate: { name: string; first: number }
  /** Another person of the same name; both are kept. */
  'same-name': { name: string; first: number }
  /** In the gathering already; `there` is the title they have there. Not added once more. */
  'already-there': { name: string; title: string; there: string }
  'role-unknown': { text: string; name: string }
}
export type ReportCode = keyof ReportParams
export type RosterReport = {
  [C in ReportCode]: {
    readonly id: string
    readonly row: number
    readonly code: C
    readonly params: ReportParams[C]
    readonly accepted: boolean
  }
}[ReportCode]

/** Told to the reader of bytes or rows: what the gathering knows, and which proposals the leader has accepted. */
export type RosterOptions = {
  /** Names of the gathering's municipalities; their spelling goes before the list's. */
  readonly known?: readonly string[]
  readonly accepted?: ReadonlySet<string>
  /** Who is in the gathering already; `municipality` is its name. */
  readonly there?: readonly Pick<RosterPerson, 'name' | 'municipality' | 'title'>[]
}

export type ReadRoster = {
  readonly people: readonly RosterPerson[]
  readonly municipalities: readonly RosterMunicipality[]
  readonly reports: readonly RosterReport[]
}

/** As many as one `ExpectPeople` takes. */
export const MOST_PEOPLE = 2_000

export type RosterReports = {
  readonly list: readonly RosterReport[]
  /** Adds one, and says whether the leader has accepted what it proposes. */
  readonly add: <C extends ReportCode>(row: number, code: C, params: ReportParams[C]) => boolean
}

/** The reports of one reading, with ids that stay the same when the list is read once more. */
export function rosterReports(accepted: ReadonlySet<string> = new Set()): RosterReports {
  const list: RosterReport[] = []
  const taken = new Set<string>()
  return {
    list,
    add(row, code, params) {
      let id = `${code}:${row}`
      for (let again = 2; taken.has(id); again++) id = `${code}:${row}:${again}`
      taken.add(id)
      // The row of a code takes that code's params; the compiler cannot see it through the union.
      list.push({ id, row, code, params, accepted: accepted.has(id) } as RosterReport)
      return accepted.has(id)
    },
  }
}
