import { createHash } from 'node:crypto'
import { Zip, ZipDeflate } from 'fflate'
import { forSpreadsheets, raw, rawLines, spreadsheetLines } from '#server/exports/csv.ts'
import type { Column, Sheet } from '#shared/report/report.ts'
import type { Research } from '#shared/research/research.ts'
import type { Table, Variable } from '#shared/research/table.ts'

/** Where the bytes go, in the order they stand; takes them at once. */
export type Sink = (bytes: Uint8Array) => void
export type ResearchLanguage = 'nb' | 'en'
export type ResearchManifest = {
  readonly title: string
  readonly programme: string | null
  readonly gatherings: readonly { readonly gathering: string; readonly version: number }[]
  /** The programme's; null: a gathering by itself. */
  readonly version: number | null
  readonly smallestCell: number
  readonly background: 'municipality' | 'county' | null
  readonly language: ResearchLanguage
  readonly files: readonly ResearchFile[]
}
export type ResearchFile = {
  readonly name: string
  readonly rows: number | null
  readonly bytes: number
  readonly sha256: string
}
export type Origin = Pick<ResearchManifest, 'programme' | 'gatherings' | 'version'>

/** So many rows are text at a time, however many there are. */
const ROWS_AT_ONCE = 2_000
/** The oldest a zip can tell of: the time something is made says nothing of what is in it, and the same should be the same. */
const TIME = Date.UTC(1981, 0, 1)

/** The whole export as one zip: every table in both kinds of CSV, what they are in both languages, and a list with fingerprints. */
export function writeResearch(
  research: Research,
  origin: Origin,
  lang: ResearchLanguage,
  sink: Sink,
): ResearchManifest {
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    sink(bytes)
  })
  const files: ResearchFile[] = []
  const add = (name: string, texts: Iterable<string>, rows: () => number | null) =>
    files.push({ name, ...written(zip, name, texts), rows: rows() })
  add('LES-MEG.txt', [research.readMe.nb], () => null)
  add('README.txt', [research.readMe.en], () => null)
  for (const table of research.tables) {
    const rows = { count: 0 }
    add(`${table.id}_rå.csv`, rawTexts(table, lang, rows), () => rows.count)
    add(`${table.id}_regneark.csv`, spreadsheetTexts(table, lang), () => rows.count)
  }
  const manifest: ResearchManifest = {
    title: research.about.title,
    ...origin,
    smallestCell: research.about.k,
    background: research.about.level,
    language: lang,
    files,
  }
  written(zip, 'manifest.json', [`${JSON.stringify(manifest, null, 2)}\n`])
  zip.end()
  return manifest
}

function written(zip: Zip, name: string, texts: Iterable<string>): { bytes: number; sha256: string } {
  const file = new ZipDeflate(name, { level: 3 })
  file.mtime = TIME
  zip.add(file)
  const hash = createHash('sha256')
  let bytes = 0
  for (const text of texts) {
    const piece = new TextEncoder().encode(text)
    hash.update(piece)
    bytes += piece.length
    file.push(piece)
  }
  file.push(new Uint8Array(0), true)
  return { bytes, sha256: hash.digest('hex') }
}

function* rawTexts(table: Table, lang: ResearchLanguage, rows: { count: number }): Generator<string> {
  yield raw({ ...headOf(table, lang), rows: [] })
  for (const piece of inPieces(table)) {
    rows.count += piece.length
    yield rawLines(piece)
  }
}

function* spreadsheetTexts(table: Table, lang: ResearchLanguage): Generator<string> {
  const head = headOf(table, lang)
  yield forSpreadsheets({ ...head, rows: [] }, lang)
  for (const rows of inPieces(table)) yield spreadsheetLines({ columns: head.columns, rows }, lang)
}

function headOf({ id, name, variables }: Table, lang: ResearchLanguage): Omit<Sheet, 'rows'> {
  const columnOf = ({ id: variable, label, kind, meaning }: Variable): Column => ({
    ...{ id: variable, label: label[lang], kind, meaning: meaning[lang] },
  })
  return { id, name: name[lang], columns: variables.map(columnOf) }
}

/** A missing figure is a figure, or a program would take the whole column for text. */
function* inPieces({ variables, rows }: Table): Generator<Sheet['rows']> {
  let piece: (readonly (string | number)[])[] = []
  for (const row of rows()) {
    piece.push(row.map((cell, at) => (variables[at]?.kind === 'number' ? Number(cell) : cell)))
    if (piece.length < ROWS_AT_ONCE) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}
