import { decodeBytes, type TextEncoding } from '#shared/kernel/decode-text.ts'
import { isBinary } from '#shared/kernel/read-binary.ts'
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
import { tableFrom } from './roster-table.ts'
import { readXlsx, type XlsxSheet } from './roster-xlsx.ts'

export type RosterSource =
  | { readonly kind: 'text'; readonly encoding: TextEncoding }
  | { readonly kind: 'xlsx'; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly kind: 'unreadable' }
export type RosterFile = ReadRoster & { readonly source: RosterSource }
export type FileOptions = RosterOptions & {
  /** The sheet to read, by name; otherwise the one that looks most like a list of people. */
  readonly sheet?: string
}

/** A list of people from a file of any kind. What cannot be read says so. */
export function readRosterFile(bytes: Uint8Array, options: FileOptions = {}): RosterFile {
  const [first, second, third, fourth] = bytes
  if (first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04) return fromXlsx(bytes, options)
  // What Excel wrote before 2007, and what it writes today around a password.
  if (first === 0xd0 && second === 0xcf && third === 0x11) return unreadable('other-spreadsheet', {})
  const { text, encoding } = decodeBytes(bytes)
  if (isBinary(text)) return unreadable('binary', {})
  return { ...readRoster(tableFrom(text), options), source: { kind: 'text', encoding } }
}

/** The same of text that was pasted. */
export function readRosterText(text: string, options: RosterOptions = {}): ReadRoster {
  if (isBinary(text)) return unreadable('binary', {})
  return readRoster(tableFrom(text), options)
}

function unreadable<C extends ReportCode>(code: C, params: ReportParams[C]): RosterFile {
  const reports: RosterReports = rosterReports()
  reports.add(1, code, params)
  return { people: [], municipalities: [], reports: reports.list, source: { kind: 'unreadable' } }
}

function fromXlsx(bytes: Uint8Array, options: FileOptions): RosterFile {
  const sheets = readXlsx(bytes)
  if (sheets === null) {
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
