import {
  AlignmentType,
  BorderStyle,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Bar, Block } from '#shared/report/report.ts'
import { INK, LINE, MID, titled, WIDE } from './docx-look.ts'
import { printable } from './printable.ts'

const BAR = 3_600

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const rule = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const
const RULES = {
  top: none,
  left: none,
  right: none,
  insideVertical: none,
  bottom: rule,
  insideHorizontal: rule,
}

function cell(children: readonly Paragraph[], more: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({
    margins: { top: 40, bottom: 40, right: 140, marginUnitType: WidthType.DXA },
    ...more,
    children,
  })
}

function words(text: string, isNumber = false, isBold = false): Paragraph {
  return new Paragraph({
    spacing: { after: 0 },
    alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: printable(text)
      .split('\n')
      .map(
        (line, place) =>
          new TextRun({ text: line, size: 20, bold: isBold, ...(place === 0 ? {} : { break: 1 }) }),
      ),
  })
}

export function table({ columns, rows }: Extract<Block, { type: 'table' }>): Table {
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(({ label, isNumber }) => cell([words(label, isNumber, true)])),
  })
  const told = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, place) => cell([words(text, columns[place]?.isNumber)])),
      }),
  )
  return new Table({
    rows: [head, ...told],
    width: { size: WIDE, type: WidthType.DXA },
    columnWidths: widths(columns, rows),
    borders: RULES,
  })
}

/** Shared out by what stands in them: a column of times is narrow, one of titles wide. */
function widths(
  columns: readonly { readonly label: string }[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  const longest = columns.map(({ label }, place) =>
    Math.min(60, Math.max(12, label.length, ...rows.map((row) => row[place]?.length ?? 0))),
  )
  const all = longest.reduce((sum, length) => sum + length, 0)
  return longest.map((length) => Math.floor((WIDE * length) / all))
}

export function bars({ head, rows }: Extract<Block, { type: 'bars' }>): Table {
  const most = Math.max(...rows.map(({ share }) => share))
  const titles = new TableRow({
    tableHeader: true,
    children: [
      cell([words(head.label, false, true)]),
      cell([words('')]),
      cell([words(head.figure, true, true)]),
    ],
  })
  return new Table({
    rows: [titles, ...rows.map((row) => barRow(row, most))],
    width: { size: WIDE, type: WidthType.DXA },
    columnWidths: [WIDE - BAR - 1_700, BAR, 1_700],
    borders: RULES,
  })
}

function barRow({ label, figure, share, mark }: Bar, most: number): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      cell([words(titled(label, mark))]),
      cell([barOf(share, share === most ? INK : MID)]),
      cell([words(figure, true)]),
    ],
  })
}

function barOf(share: number, fill: string): Paragraph {
  const length = Math.round((BAR - 200) * Math.min(1, share))
  return length === 0
    ? words('')
    : new Paragraph({
        spacing: { before: 60, after: 0, line: 160, lineRule: 'exact' },
        indent: { right: BAR - 200 - length },
        shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
        children: [new TextRun({ text: '\u00a0', size: 8 })],
      })
}

/** What was lies above what is now, and paler. */
export function pairs({ head, rows }: Extract<Block, { type: 'pairs' }>): Table {
  const titles = new TableRow({
    tableHeader: true,
    children: [
      cell([words(head.label, false, true)]),
      cell([words('')]),
      cell([words(head.before, true, true)]),
      cell([words(head.now, true, true)]),
    ],
  })
  const told = rows.map(
    ({ label, before, now, mark }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell([words(titled(label, mark))]),
          cell([barOf(before.share, LINE), barOf(now.share, INK)]),
          cell([words(before.figure, true)]),
          cell([words(now.figure, true)]),
        ],
      }),
  )
  return new Table({
    rows: [titles, ...told],
    width: { size: WIDE, type: WidthType.DXA },
    columnWidths: [WIDE - BAR - 3_600, BAR, 1_800, 1_800],
    borders: RULES,
  })
}
