import type { Gathering } from '#shared/gathering/gathering.ts'
import type { MunicipalityId } from '#shared/kernel/ids.ts'
import type { AgendaEntry, Block, PromiseEntry, Sheet } from './report.ts'
import type { ReportWords } from './words/nb.ts'

/**
 * Whose report it is. The leader's holds what leaders see; a municipality's own holds what is its own and what the hall was shown.
 */
export type Scope =
  | { readonly for: 'leader' }
  | { readonly for: 'municipality'; readonly municipality: MunicipalityId }

/** What every section may need to know besides what it has taken. */
export type Context = {
  readonly words: ReportWords
  readonly scope: Scope
  readonly zone: string
  readonly municipality: (id: string | null) => string
  /** The title of an item of the programme; empty for what was improvised. */
  readonly item: (id: string | null) => string
}

export type Built = {
  readonly mark?: string
  readonly blocks: readonly Block[]
  readonly sheets?: readonly Sheet[]
  readonly agenda?: readonly AgendaEntry[]
  readonly promises?: readonly PromiseEntry[]
}

/**
 * One section of the report. It takes what it tells of out of the gathering, piece by piece and each of them plain, in the thread
 * where the hall is waiting; and builds from that where nobody is. What a scope may not see is never taken. A section that has
 * nothing to tell builds null and is not in the report.
 */
export type ReportSection<Piece> = {
  readonly id: SectionId
  readonly take: (gathering: Gathering, scope: Scope) => Iterable<Piece>
  readonly build: (pieces: readonly Piece[], context: Context) => Built | null
}

/** In the order in which they stand in the report; the summary is its first page. */
export const SECTION_IDS = [
  'summary',
  'commitments',
  'goals',
  'agenda',
  'people',
  'reporting',
  'figures',
  'presentations',
  'panel',
  'observers',
  'conversations',
  'polls',
  'evaluation',
  'seatings',
] as const
export type SectionId = (typeof SECTION_IDS)[number]

/** As many rows as one piece holds: little enough to be handed over between two answers. */
export const ROWS_OF_A_PIECE = 400

export function inPieces<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_OF_A_PIECE) }, (_, place) =>
    rows.slice(place * ROWS_OF_A_PIECE, (place + 1) * ROWS_OF_A_PIECE),
  )
}

/** The same of what is only walked through once, without making a list of it first. */
export function* piecesOf<Row>(rows: Iterable<Row>): Generator<readonly Row[]> {
  let piece: Row[] = []
  for (const row of rows) {
    piece.push(row)
    if (piece.length < ROWS_OF_A_PIECE) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}
