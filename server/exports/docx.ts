import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type ITableCellOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Bar, Block, ListItem, Report, Section } from '#shared/report/report.ts'
import { printable } from './printable.ts'

const INK = '0F2D35'
const QUIET = '586B70'
const MID = '688A8F'
const LINE = 'DAD4C6'
/** What an A4 sheet has between its margins, in twentieths of a point. */
const WIDE = 9_640
const BAR = 3_600
const LANGUAGES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const
const HEADINGS = { 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const

/** The report to go on writing in: headings, lists and tables as Word means them. */
export async function docxOf(report: Report): Promise<Uint8Array> {
  const { lang, kind, title, where, made, sections } = report
  const document = new Document({
    title: `${title} – ${kind}`,
    creator: 'Samling',
    styles: styles(LANGUAGES[lang]),
    numbering: { config: [BULLETS] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_134, bottom: 1_134, left: 1_133, right: 1_133 },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ children: [new TextRun({ text: printable(kind), color: QUIET, size: 24 })] }),
          new Paragraph({ heading: HeadingLevel.TITLE, text: printable(title) }),
          ...(where === '' ? [] : [new Paragraph({ text: printable(where) })]),
          new Paragraph({
            spacing: { after: 200 },
            children: [new TextRun({ text: printable(made), color: QUIET, size: 19 })],
          }),
          ...sections.flatMap((section, place) => sectionOf(section, report, place)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const BULLETS = {
  reference: 'points',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '–',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 340, hanging: 340 } } },
    },
  ],
}

function styles(language: string) {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: INK, font: 'Calibri' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { size: 22, color: INK, font: 'Calibri', language: { value: language } },
        paragraph: { spacing: { after: 80, line: 276 } },
      },
      title: {
        run: { size: 56, bold: true, color: INK, font: 'Calibri' },
        paragraph: { spacing: { before: 80, after: 120, line: 264, lineRule: 'auto' as const } },
      },
      heading1: {
        ...heading(36, 480),
        paragraph: {
          spacing: { before: 480, after: 160 },
          keepNext: true,
          border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: INK, space: 4 } },
        },
      },
      heading2: heading(26, 280),
      heading3: heading(22, 200),
    },
  }
}

/** A new line within a text is one in Word too. */
function lines(text: string, style: { readonly color?: string; readonly size?: number } = {}): TextRun[] {
  return printable(text)
    .split('\n')
    .map((line, place) => new TextRun({ text: line, ...style, ...(place === 0 ? {} : { break: 1 }) }))
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT], color: QUIET, size: 18 })],
  })
}

function sectionOf({ title, mark, blocks }: Section, report: Report, place: number): readonly FileChild[] {
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    // The summary has the first page to itself and what it is of.
    pageBreakBefore: place === 1 && report.sections[0]?.id === 'summary',
    children: lines(titled(title, mark ?? undefined)),
  })
  return [heading, ...blocks.flatMap((block) => blockOf(block))]
}

const titled = (text: string, mark?: string) => (mark === undefined ? text : `${text} (${mark})`)

function blockOf(block: Block): readonly FileChild[] {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({ heading: HEADINGS[block.level], children: lines(titled(block.text, block.mark)) }),
      ]
    case 'text':
      return [new Paragraph({ children: lines(block.text, block.quiet ? { color: QUIET } : {}) })]
    case 'list':
      return [...(block.of ? [whose(block.of)] : []), ...block.items.map(itemOf)]
    case 'bars':
      return [bars(block), gap()]
    case 'lines':
      // The table after it holds the same, and can be written on.
      return []
    case 'table':
      return [table(block), gap()]
  }
}

const gap = () => new Paragraph({ spacing: { after: 60 }, children: [] })

function whose(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: 100, after: 20 },
    children: [new TextRun({ text: printable(text), bold: true, color: '3A5258', size: 20 })],
  })
}

function itemOf({ text, meta }: ListItem): Paragraph {
  const from = meta === '' ? [] : [new TextRun({ text: printable(meta), color: QUIET, size: 19, break: 1 })]
  return new Paragraph({
    numbering: { reference: BULLETS.reference, level: 0 },
    children: [...lines(text), ...from],
  })
}

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

function table({ columns, rows }: Extract<Block, { type: 'table' }>): Table {
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

function bars({ head, rows }: Extract<Block, { type: 'bars' }>): Table {
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

function barRow({ label, figure, share }: Bar, most: number): TableRow {
  const length = Math.round((BAR - 200) * Math.min(1, share))
  const bar =
    length === 0
      ? words('')
      : new Paragraph({
          spacing: { before: 60, after: 0, line: 160, lineRule: 'exact' },
          indent: { right: BAR - 200 - length },
          shading: { type: ShadingType.CLEAR, fill: share === most ? INK : MID, color: 'auto' },
          children: [new TextRun({ text: '\u00a0', size: 8 })],
        })
  return new TableRow({
    cantSplit: true,
    children: [cell([words(label)]), cell([bar]), cell([words(figure, true)])],
  })
}
