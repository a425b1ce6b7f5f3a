import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { Bar, Block } from '#shared/report/report.ts'
import { INK, LINE, MID, STYLES, titled, WIDE } from './docx-look.ts'
import { printable } from './printable.ts'

/** In twentieths of a point: a letter of the widest typeface that may come in Calibri’s place, and what is beside the words of a cell. */
const LETTER = 130
const AROUND = 220
/** A bar, and a figure beside it. */
const BAR = { least: 1_800, most: 3_600 } as const
const FIGURE = { least: 1_700, most: 3_400 } as const
/** What leaves the labels room. */
const LABEL = 2_600

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

/** Around what stands in each cell, in twentieths of a point. */
const MARGINS = { top: 40, bottom: 40, right: 140, marginUnitType: WidthType.DXA }

const cell = (children: readonly Paragraph[]) => new TableCell({ children })

type Look = { readonly isNumber?: boolean; readonly isBold?: boolean; readonly stays?: boolean }

/** `stays`: on the sheet where the row after it is. */
function words(text: string, { isNumber = false, isBold = false, stays = false }: Look = {}): Paragraph {
  return new Paragraph({
    ...(stays ? { keepNext: true } : {}),
    style: isNumber ? STYLES.figure : STYLES.cell,
    children: printable(text)
      .split('\n')
      .map(
        (line, place) =>
          new TextRun({
            ...{ text: line },
            ...(isBold ? { bold: true } : {}),
            ...(place === 0 ? {} : { break: 1 }),
          }),
      ),
  })
}

export function table({ columns, rows }: Extract<Block, { type: 'table' }>): Table {
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(({ label, isNumber }) =>
      cell([words(label, { isNumber: isNumber === true, isBold: true, stays: true })]),
    ),
  })
  const told = rows.map(
    (row, nth) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, place) =>
          cell([words(text, { isNumber: columns[place]?.isNumber === true, stays: staysIn(rows, nth) })]),
        ),
      }),
  )
  return new Table({
    rows: [head, ...told],
    width: { size: WIDE, type: WidthType.DXA },
    columnWidths: widths(columns, rows),
    borders: RULES,
    margins: MARGINS,
  })
}

/** Few enough rows stay together; of many the last is not alone. */
const SMALL = 14
function staysIn(rows: readonly unknown[], nth: number): boolean {
  return nth < rows.length - 1 && (rows.length <= SMALL || nth === rows.length - 2)
}

/** No word is parted where all have room; the rest is shared out by what stands in them: a column of times is narrow, one of titles wide. */
export function widths(
  columns: readonly { readonly label: string }[],
  rows: readonly (readonly string[])[],
): readonly number[] {
  const texts = columns.map(({ label }, place) => [label, ...rows.map((row) => row[place] ?? '')])
  const least = texts.map((column) =>
    widthOf(
      column.flatMap((text) => text.split(/[ \n]/)),
      WIDE / 4,
    ),
  )
  const whole = texts.map((column) => Math.max(widthOf(column, WIDE), 900))
  const needed = sum(least)
  if (needed >= WIDE) return least.map((width) => Math.floor((width * WIDE) / needed))
  const wishes = whole.map((width, place) => width - (least[place] ?? 0))
  const wished = Math.max(1, sum(wishes))
  return least.map((width, place) => Math.floor(width + ((WIDE - needed) * (wishes[place] ?? 0)) / wished))
}

const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0)

/** That the longest of them has to itself. */
function widthOf(texts: readonly string[], most: number): number {
  return Math.min(most, Math.max(0, ...texts.map((text) => text.length)) * LETTER + AROUND)
}

/** Figures have a line to themselves while the bars keep a length that tells them apart. */
function barWidths(figures: readonly string[], columns: 1 | 2) {
  const figure = Math.min(FIGURE.most / columns + 400, Math.max(FIGURE.least, widthOf(figures, WIDE)))
  const bar = Math.max(BAR.least, Math.min(BAR.most, WIDE - LABEL - columns * figure))
  return { figure, bar, label: WIDE - bar - columns * figure }
}

export function bars({ head, rows }: Extract<Block, { type: 'bars' }>): Table {
  const most = Math.max(...rows.map(({ share }) => share))
  const { label, bar, figure } = barWidths([head.figure, ...rows.map((row) => row.figure)], 1)
  const titles = new TableRow({
    tableHeader: true,
    children: [
      cell([words(head.label, { isBold: true, stays: true })]),
      cell([words('')]),
      cell([words(head.figure, { isNumber: true, isBold: true })]),
    ],
  })
  return new Table({
    rows: [titles, ...rows.map((row, nth) => barRow(row, { most, width: bar, stays: staysIn(rows, nth) }))],
    width: { size: WIDE, type: WidthType.DXA },
    columnWidths: [label, bar, figure],
    borders: RULES,
    margins: MARGINS,
  })
}

function barRow(
  { label, figure, share, mark }: Bar,
  { most, width, stays }: { readonly most: number; readonly width: number; readonly stays: boolean },
): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      cell([words(titled(label, mark), { stays })]),
      cell([barOf(share, share === most ? INK : MID, width)]),
      cell([words(figure, { isNumber: true })]),
    ],
  })
}

function barOf(share: number, fill: string, width: number): Paragraph {
  const length = Math.round((width - 200) * Math.min(1, share))
  return length === 0
    ? words('')
    : new Paragraph({
        spacing: { before: 60, after: 0, line: 160, lineRule: 'exact' },
        indent: { right: width - 200 - length },
        shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
        children: [new TextRun({ text: '\u00a0', size: 8 })],
      })
}

/** What was lies above what is now, and paler. */
export function pairs({ head, rows }: Extract<Block, { type: 'pairs' }>): Table {
  const figures = rows.flatMap(({ before, now }) => [before.figure, now.figure])
  const widths = barWidths([head.before, head.now, ...figures], 2)
  const titles = new TableRow({
    tableHeader: true,
    children: [
      cell([words(head.label, { isBold: true, stays: true })]),
      cell([words('')]),
      cell([words(head.before, { isNumber: true, isBold: true })]),
      cell([words(head.now, { isNumber: true, isBold: true })]),
    ],
  })
  const told = rows.map(
    ({ label, before, now, mark }, nth) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell([words(titled(label, mark), { stays: staysIn(rows, nth) })]),
          cell([barOf(before.share, LINE, widths.bar), barOf(now.share, INK, widths.bar)]),
          cell([words(before.figure, { isNumber: true })]),
          cell([words(now.figure, { isNumber: true })]),
        ],
      }),
  )
  return new Table({
    rows: [titles, ...told],
    width: { size: WIDE, type: WidthType.DXA },
    columnWidths: [widths.label, widths.bar, widths.figure, widths.figure],
    borders: RULES,
    margins: MARGINS,
  })
}
