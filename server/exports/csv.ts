import { stringify } from 'csv-stringify/sync'
import type { Cell, Column, Report, ReportLanguage, Sheet } from '#shared/report/report.ts'
import { exportWords } from './words.ts'

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

/** A line's end within a cell is none of the record's; the library quotes only where it sees the whole of one. */
const WRITTEN = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const
const BOM = '\uFEFF'
/** What begins a formula, or a command, in one spreadsheet program or another; full-width forms too. */
const COMMANDS = /^\s*[=+\-@＝＋－＠\p{Cc}]/u
/** Read as a number, a date or a time, it would lose its zeros or its letters. */
const FIGURES = /^\s*[\d.,:/%\s-]*\d[\d.,:/%\s-]*(?:e[\d+-]+)?\s*$/iu

/**
 * Each sheet in two kinds, since no one file is right for both: for spreadsheet programs, which take text for formulas and numbers for
 * dates, and for other programs, where a sign that nobody wrote is a mistake. Their names say which is which (trust.md S-17).
 */
export function csvFiles(report: Report): readonly NamedFile[] {
  const files = report.sheets.flatMap((sheet) => [
    { name: `${sheet.id}_regneark.csv`, text: forSpreadsheets(sheet, report.lang) },
    { name: `${sheet.id}_rå.csv`, text: raw(sheet) },
  ])
  const readMe = { name: 'LES-MEG.txt', text: `${BOM}${exportWords(report.lang).csvReadMe}` }
  return [readMe, ...files].map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }))
}

/** With what keeps a spreadsheet program from making anything of text but text. */
export function forSpreadsheets({ columns, rows }: Sheet, lang: ReportLanguage): string {
  const head = columns.map(({ label }) => guarded(label))
  const told = rows.map((row) => row.map((cell, place) => spreadsheetCell(cell, columns[place], lang)))
  return BOM + stringify([head, ...told], { ...WRITTEN, delimiter: ';' })
}

function spreadsheetCell(cell: Cell, column: Column | undefined, lang: ReportLanguage): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return lang === 'en' ? `${cell}` : `${cell}`.replace('.', ',')
  return column?.kind === 'time' ? cell : guarded(cell)
}

function guarded(text: string): string {
  return COMMANDS.test(text) || FIGURES.test(text) ? `'${text}` : text
}

/** More lines of the same, for what is written a piece at a time; the head stands before the first. */
export function spreadsheetLines(
  { columns, rows }: Pick<Sheet, 'columns' | 'rows'>,
  lang: ReportLanguage,
): string {
  const told = rows.map((row) => row.map((cell, place) => spreadsheetCell(cell, columns[place], lang)))
  return stringify(told, { ...WRITTEN, delimiter: ';' })
}

export function rawLines(rows: Sheet['rows']): string {
  const told = rows.map((row) => row.map((cell) => (cell === null ? '' : `${cell}`)))
  return stringify(told, WRITTEN)
}

/** RFC 4180: every letter as it was written, and the variables by the names that stay the same in every language. */
export function raw({ columns, rows }: Sheet): string {
  const told = rows.map((row) => row.map((cell) => (cell === null ? '' : `${cell}`)))
  return stringify([columns.map(({ id }) => id), ...told], WRITTEN)
}
