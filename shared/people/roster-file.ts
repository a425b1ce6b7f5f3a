import { decodeBytes, type TextEncoding } from '#shared/kernel/decode-text.ts'
import { tableFrom } from '#shared/kernel/delimited.ts'
import { isBinary } from '#shared/kernel/read-binary.ts'
import { readXlsx, type XlsxSheet } from '#shared/kernel/xlsx.ts'
import {
  type ReadRoster,
  type ReportCode,
  type ReportParams,
  type RosterOptions,
  type RosterReports,
  rosterReports,
} from './roster.ts'
import { layoutOf } from './roster-columns.ts'
import { placeKey } from './roster-places.ts'
import { readRoster } from './roster-read.ts'

export type RosterSource =
  | { readonly kind: 'text'; readonly encoding: TextEncoding }
  | { readonly kind: 'xlsx'; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly kind: 'unreadable' }
export type RosterFile = ReadRoster & { readonly source: RosterSource }
export type FileOptions = RosterOptions & {
  /** The sheet to read, by name; otherwise the one that looks most like a list of people. */
  readonly sheet?: string
  /** Told how many rows there are, before they are read. */
  readonly onRows?: (rows: number) => void
}

/** A list of people from a file of any kind. What cannot be read says so. */
export function readRosterFile(bytes: Uint8Array, options: FileOptions = {}): RosterFile {
  const [first, second, third, fourth] = bytes
  if (first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04) return fromXlsx(bytes, options)
  // What Excel wrote before 2007, and what it writes today around a password.
  if (first === 0xd0 && second === 0xcf && third === 0x11) return unreadable('other-spreadsheet', {})
  const other = otherKind(bytes)
  if (other !== null) return unreadable(other, {})
  const { text, encoding } = decodeBytes(bytes)
  if (isBinary(text)) return unreadable('binary', {})
  const rows = tableFrom(text)
  options.onRows?.(rows.length)
  return { ...readRoster(rows, options), source: { kind: 'text', encoding } }
}

/** The same of text that was pasted. */
export function readRosterText(text: string, options: RosterOptions = {}): ReadRoster {
  if (isBinary(text)) return unreadable('binary', {})
  return readRoster(tableFrom(text), options)
}

type OtherKind = 'picture' | 'pdf' | 'document'

/** What people have their lists in besides, by its first bytes: each has a way to get at the names. */
const BEGINNINGS: readonly (readonly [OtherKind, number, readonly string[]])[] = [
  ['picture', 0, ['\u00ff\u00d8\u00ff', '\u0089PNG', 'GIF8', 'II*\u0000', 'MM\u0000*']],
  ['picture', 4, ['ftyphei', 'ftyphev', 'ftypmif1', 'ftypmsf1', 'ftypavif']],
  ['picture', 8, ['WEBP']],
  ['pdf', 0, ['%PDF-']],
  ['document', 0, ['{\\rtf']],
]

function otherKind(bytes: Uint8Array): OtherKind | null {
  const head = latin(bytes.subarray(0, 16))
  const found = BEGINNINGS.find(([, at, starts]) => starts.some((start) => head.startsWith(start, at)))
  return found?.[0] ?? null
}

/** Whether a zip archive names a part; the names stand in it as they are. */
function namesPart(bytes: Uint8Array, name: string): boolean {
  const LOOKED_AT = 8_000
  return [bytes.subarray(0, LOOKED_AT), bytes.subarray(-LOOKED_AT)].some((part) => latin(part).includes(name))
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

function unreadable<C extends ReportCode>(code: C, params: ReportParams[C]): RosterFile {
  const reports: RosterReports = rosterReports()
  reports.add(1, code, params)
  return { people: [], municipalities: [], reports: reports.list, source: { kind: 'unreadable' } }
}

function fromXlsx(bytes: Uint8Array, options: FileOptions): RosterFile {
  const sheets = readXlsx(bytes)
  if (sheets === 'too-much') return unreadable('too-much-spreadsheet', {})
  if (sheets === 'damaged') {
    if (namesPart(bytes, 'word/document.xml')) return unreadable('document', {})
    const isOpenDocument = decodeBytes(bytes.subarray(30, 80)).text.startsWith('mimetype')
    return unreadable(isOpenDocument ? 'other-spreadsheet' : 'damaged-spreadsheet', {})
  }
  const names = sheets.map(({ name }) => name)
  const filled = sheets.filter(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  )
  const asked = sheets.find(({ name }) => name === options.sheet)
  if (options.sheet !== undefined && !asked)
    return unreadable('unknown-sheet', { sheet: options.sheet, sheets: names.join(', ') })
  const chosen = asked ?? likeliest(filled, options.known ?? []) ?? sheets[0]
  options.onRows?.(chosen?.rows.length ?? 0)
  const reports = rosterReports(options.accepted)
  const others = filled.filter((sheet) => sheet !== chosen).map(({ name }) => name)
  if (chosen && others.length > 0)
    reports.add(0, 'sheet-chosen', { sheet: chosen.name, others: others.join(', ') })
  const read = readRoster(chosen?.rows ?? [], options, reports)
  return { ...read, source: { kind: 'xlsx', sheet: chosen?.name ?? '', sheets: names } }
}

/** Headings that say who and from where count most, then how many people; a hidden sheet comes last. */
function likeliest(sheets: readonly XlsxSheet[], known: readonly string[]): XlsxSheet | undefined {
  if (sheets.length < 2) return sheets[0]
  const keys = new Set(known.map(placeKey))
  const scored = sheets.map((sheet) => {
    const rows = sheet.rows.slice(0, 500)
    const { headed, columns } = layoutOf(rows, keys)
    const { people } = readRoster(rows, { known })
    const score =
      (sheet.hidden ? -10_000 : 0) +
      (headed >= 0 ? 1_000 : 0) +
      (headed >= 0 && columns.municipality !== null ? 1_000 : 0) +
      people.length
    return { sheet, score }
  })
  return scored.toSorted((one, other) => other.score - one.score)[0]?.sheet
}
