import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { Block, ListItem, Report, Section } from '#shared/report/report.ts'
import { INK, STYLES, titled } from './docx-look.ts'
import { bars, pairs, table } from './docx-tables.ts'
import { printable } from './printable.ts'

const QUIET = '586B70'
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
      listParagraph: { paragraph: { numbering: { reference: BULLETS.reference, level: 0 } } },
    },
    // What every point and every cell has in common stands once, where Word lets it be changed for all of them.
    paragraphStyles: [
      {
        ...{ id: STYLES.whose, name: 'Points of', basedOn: 'Normal' },
        run: { bold: true, color: '3A5258', size: 20 },
        paragraph: { keepNext: true, spacing: { before: 100, after: 20 } },
      },
      {
        ...{ id: STYLES.cell, name: 'Cell', basedOn: 'Normal' },
        run: { size: 20 },
        paragraph: { spacing: { after: 0 } },
      },
      {
        ...{ id: STYLES.figure, name: 'Figure', basedOn: STYLES.cell },
        paragraph: { alignment: AlignmentType.RIGHT },
      },
    ],
    characterStyles: [{ id: STYLES.source, name: 'Source', run: { color: QUIET, size: 19 } }],
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
  return [heading, ...blocks.flatMap((block, place) => blockOf(block, blocks[place + 1]))]
}

/** As much as two lines of text. */
const SHORT = 180

function blockOf(block: Block, next: Block | undefined): readonly FileChild[] {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({ heading: HEADINGS[block.level], children: lines(titled(block.text, block.mark)) }),
      ]
    case 'text':
      return [
        new Paragraph({
          // What is said of a table is on the sheet where that begins.
          ...(next === undefined || next.type === 'heading' || block.text.length > SHORT
            ? {}
            : { keepNext: true }),
          children: lines(block.text, block.quiet ? { color: QUIET } : {}),
        }),
      ]
    case 'list':
      return [...(block.of ? [whose(block.of)] : []), ...block.items.map(itemOf)]
    case 'bars':
      return [bars(block), gap()]
    case 'pairs':
      return [pairs(block), gap()]
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
    style: STYLES.whose,
    children: [new TextRun(printable(text))],
  })
}

function itemOf({ text, meta }: ListItem): Paragraph {
  const from = meta === '' ? [] : [new TextRun({ text: printable(meta), style: STYLES.source, break: 1 })]
  return new Paragraph({ style: 'ListParagraph', children: [...lines(text), ...from] })
}
