import { forSpreadsheets } from '#server/exports/csv.ts'
import type { ProgrammeMatrix } from '#shared/programme/matrix.ts'
import { matrixWords } from '#shared/programme/matrix-words.ts'
import type { Language } from '#shared/programme/municipalities.ts'
import { countyNamed } from '#shared/programme/read-county.ts'
import type { Cell, Column, Sheet } from '#shared/report/report.ts'

export const MATRIX_FORMATS = ['csv', 'xlsx'] as const
export type MatrixFormat = (typeof MATRIX_FORMATS)[number]
type File = { readonly body: string | Uint8Array; readonly type: string; readonly name: string }

/** The matrix as it is looked at, for a spreadsheet; the sums are its last row. */
export async function matrixFile(
  matrix: ProgrammeMatrix,
  { format, lang, day }: { readonly format: MatrixFormat; readonly lang: Language; readonly day: string },
): Promise<File> {
  const sheet = matrixSheet(matrix, lang)
  const name = `samling-${sheet.id}-${day}.${format}`
  if (format === 'csv') return { body: forSpreadsheets(sheet, lang), type: 'text/csv; charset=utf-8', name }
  // Read in when somebody wants one: it is much, and most servers never write one here.
  const { xlsxOf } = await import('#server/exports/xlsx.ts')
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { body: await xlsxOf({ sheets: [sheet] }), type, name }
}

export function matrixSheet({ measures, rows, others, undecided }: ProgrammeMatrix, lang: Language): Sheet {
  const says = matrixWords(lang)
  const column = (id: string, label: string, meaning: string): Column => ({
    id,
    label,
    kind: 'text',
    meaning,
  })
  return {
    ...{ id: 'matrix', name: says.name },
    columns: [
      column('county', says.county, says.countyIs),
      column('municipality', says.municipality, says.municipalityIs),
      column('project', says.project, says.projectIs),
      column('profile', says.profile, says.profileIs),
      ...measures.map(({ text }, at) => column(`measure_${at + 1}`, text, says.measureIs)),
      column('own', says.own, says.ownIs),
      column('undecided', says.undecided, says.undecidedIs),
    ],
    rows: [
      ...rows.map(({ county, name, project, profile, cells, own, undecided: open }): readonly Cell[] => [
        ...[countyNamed(county), name, project, profile],
        ...cells.map((cell) => (cell === '' ? says.yes : cell)),
        ...[own.join('\n'), open ? says.yes : null],
      ]),
      [says.sum, rows.length, null, null, ...measures.map(({ sum }) => sum), others, undecided],
    ],
  }
}
