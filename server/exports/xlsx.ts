import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/node'
import type { Cell, Column, Report, Sheet } from '#shared/report/report.ts'

const INK = '#0f2d35'
const WIDEST = 70
const NARROWEST = 9

/** A sheet for each board and question, and the codebook. Every text is a cell of type text, so that none is ever a formula (S-17). */
export async function xlsxOf({ sheets }: Pick<Report, 'sheets'>): Promise<Uint8Array> {
  const written = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: dataOf(sheet),
    columns: sheet.columns.map((column, place) => ({ width: widthOf(sheet, column, place) })),
    stickyRowsCount: 1,
  }))
  const bytes = await writeExcelFile(written, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
  return sheets.some(holdsTaken) ? withTakenBack(bytes) : bytes
}

function dataOf({ columns, rows }: Sheet): SheetData {
  const head = columns.map(
    ({ label }): CellObject => ({
      ...textCell(label),
      fontWeight: 'bold',
      bottomBorderColor: INK,
      bottomBorderStyle: 'medium',
    }),
  )
  return [head, ...rows.map((row) => row.map(cellOf))]
}

/** What fits on a line is a plain cell: a look of its own for each of many thousands costs more than all the rest. */
function cellOf(cell: Cell): CellObject | string | number | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return cell
  const text = textOf(cell)
  return text.length > WIDEST || text.includes('\n') ? textCell(text) : text
}

function textCell(text: string): CellObject {
  return { value: textOf(text), type: String, wrap: true, alignVertical: 'top' }
}

function textOf(text: string): string {
  const value = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  return isTaken(value) ? `${MARK}${value}` : value
}

/** As wide as what stands in it, within reason, and headings are bold; of long columns a sample says enough. */
function widthOf({ rows }: Sheet, { label }: Column, place: number): number {
  const lengths = rows.slice(0, 200).map((row) => `${row[place] ?? ''}`.length)
  return Math.min(
    WIDEST,
    Math.max(NARROWEST, Math.ceil(label.length * 1.15) + 3, ...lengths.map((length) => length + 1)),
  )
}

/**
 * The library files texts under themselves in a plain object, where `constructor` and its like are there before anybody has written
 * them. Such a text goes in under a mark that nobody writes, and the mark is taken off again.
 */
const MARK = '\uE0FF'
const isTaken = (text: string) => text in {}
const holdsTaken = ({ rows }: Sheet) =>
  rows.some((row) => row.some((cell) => typeof cell === 'string' && isTaken(cell)))

function withTakenBack(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const name = 'xl/sharedStrings.xml'
  const strings = files[name]
  if (!strings) return bytes
  const text = strFromU8(strings).replaceAll(`<t>${MARK}`, '<t>')
  return zipSync({ ...files, [name]: strToU8(text) })
}
