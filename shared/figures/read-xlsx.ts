import { readXlsx, type XlsxSheet } from '#shared/kernel/xlsx.ts'
import { hasPart } from '#shared/kernel/zip.ts'
import { type ReadFigures, type ReadNote, unread } from './cube.ts'
import { readTable } from './read-table.ts'

/** Of many merged cells the first ones are named. */
const NAMED = 5

/** A workbook's sheet: the one asked for, else the first that has numbers. Macros are never run, and said to be there. */
export function readWorkbook(bytes: Uint8Array, asked: string | null): ReadFigures {
  const sheets = readXlsx(bytes)
  if (typeof sheets === 'string') return unread({ code: sheets })
  const names = sheets.map(({ name }) => name)
  const macros: readonly ReadNote[] = hasPart(bytes, /vbaProject|macrosheets/i) ? [{ code: 'macros' }] : []
  const open = sheets.filter(({ hidden }) => !hidden)
  const named = open.filter(({ name }) => name === asked)
  const tried = (named.length > 0 ? named : open).map((sheet) => ({ sheet, read: readSheet(sheet, macros) }))
  const chosen = tried.find(({ read }) => read.ok) ?? tried.find(({ read }) => !isEmpty(read)) ?? tried[0]
  if (!chosen) return unread({ code: 'empty' })
  if (!chosen.read.ok) return chosen.read
  const others = tried
    .filter(({ sheet, read }) => sheet !== chosen.sheet && read.ok)
    .map(({ sheet }) => sheet.name)
  const { name: sheet } = chosen.sheet
  const told: readonly ReadNote[] = others.length > 0 ? [{ code: 'sheet-chosen', sheet, others }] : []
  return {
    ...chosen.read,
    notes: [...told, ...chosen.read.notes],
    sheets: [sheet, ...names.filter((name) => name !== sheet)],
  }
}

function isEmpty(read: ReadFigures): boolean {
  return !read.ok && read.problem.code === 'empty'
}

/** A merged cell may say less, or more, than it seems to: the leader is told where, and looks. */
function readSheet({ name, rows, merged }: XlsxSheet, before: readonly ReadNote[]): ReadFigures {
  const note: readonly ReadNote[] =
    merged.length > 0 ? [{ code: 'merged', sheet: name, places: merged.slice(0, NAMED) }] : []
  return readTable(rows, [...before, ...note])
}
