import type { Sheet } from './report.ts'
import type { ReportWords } from './words/nb.ts'

/** What every column of every sheet holds. */
export function codebookOf(sheets: readonly Sheet[], { codebook }: ReportWords): Sheet {
  const { columns } = codebook
  return {
    id: 'kodebok',
    name: codebook.name,
    columns: [
      { id: 'ark', label: columns.sheet, kind: 'text', meaning: '' },
      { id: 'variabel', label: columns.variable, kind: 'text', meaning: '' },
      { id: 'overskrift', label: columns.label, kind: 'text', meaning: '' },
      { id: 'type', label: columns.kind, kind: 'text', meaning: '' },
      { id: 'betydning', label: columns.meaning, kind: 'text', meaning: '' },
    ],
    rows: sheets.flatMap((sheet) =>
      sheet.columns.map(({ id, label, kind, meaning }) => [
        sheet.name,
        id,
        label,
        codebook.kinds[kind],
        meaning,
      ]),
    ),
  }
}
