import type { Cell, Column, Sheet } from '#shared/report/report.ts'
import type { Context } from '#shared/report/section.ts'
import type { ReportWords } from '#shared/report/words/nb.ts'
import { rightColumn } from './poll-right.ts'
import { FIGURES, type Figure, type PollRow, pollRows } from './poll-rows.ts'
import { firstRows } from './poll-shift.ts'
import type { Head, Text, Whole } from './poll-told.ts'

type Filled = { readonly column: Column; readonly cell: (row: PollRow) => Cell }

export function sheetOf({ poll, texts }: Whole, context: Context): Sheet {
  const { question, tally } = poll
  const sheet = { id: `sporsmal_${question.text}`, name: question.text }
  if (question.type === 'text' || tally === null) return { ...sheet, ...textColumns(texts, context) }
  const rows = pollRows(question, tally, context.words)
  const filled = columnsOf(poll, rows, context)
  return {
    ...sheet,
    columns: filled.map(({ column }) => column),
    rows: rows.map((row): readonly Cell[] => filled.map(({ cell }) => cell(row))),
  }
}

function columnsOf(
  poll: Head,
  rows: readonly PollRow[],
  { words, municipality }: Context,
): readonly Filled[] {
  const { question, first, parts, right } = poll
  const { columns, meanings } = words.polls
  const used = FIGURES.filter((figure) => rows.some(({ figures }) => figures[figure] !== undefined))
  const [main] = used
  const figureIn = (others: readonly PollRow[], label: string) =>
    others.find((other) => other.label === label)?.figures[main ?? 'count'] ?? 0
  const before = main === undefined ? [] : firstRows(question, first, words)
  const split = main === undefined || question.type === 'words' ? [] : parts
  const isRight = rightColumn(question, right, words)
  return [
    {
      column: { id: 'svar', label: columns.answer, kind: 'text', meaning: meanings.answer },
      cell: ({ label }) => label,
    },
    ...used.map(
      (figure): Filled => ({
        column: { id: FIGURE_IDS[figure], label: columns[figure], kind: 'number', meaning: meanings[figure] },
        cell: ({ figures }) => figures[figure] ?? null,
      }),
    ),
    ...(before.length === 0 ? [] : [firstColumn(before, figureIn, words)]),
    ...(isRight ? [{ column: isRight.column, cell: ({ label }: PollRow) => isRight.cell(label) }] : []),
    ...split.map((part, place): Filled => {
      const own = pollRows(question, part.tally, words)
      const home = municipality(part.municipality)
      return {
        column: {
          ...{ id: `kommune_${place + 1}`, label: home, kind: 'number' },
          meaning: meanings.part(columns[main ?? 'count'], home),
        },
        cell: ({ label }) => figureIn(own, label),
      }
    }),
  ]
}

function firstColumn(
  before: readonly PollRow[],
  figureIn: (rows: readonly PollRow[], label: string) => number,
  { shift }: ReportWords,
): Filled {
  return {
    column: { id: 'forste_runde', label: shift.first, kind: 'number', meaning: shift.meaning },
    cell: ({ label }) => figureIn(before, label),
  }
}

/** How many support each, and whether the hall could read it, stand there where they are not all alike. */
function textColumns(texts: readonly Text[], { words }: Context): Pick<Sheet, 'columns' | 'rows'> {
  const { polls, boards, conversations } = words
  const isSupported = texts.some(({ support }) => support > 0)
  const isHeldBack = texts.some(({ through }) => !through)
  const filled: readonly { readonly column: Column; readonly cell: (text: Text) => Cell }[] = [
    {
      column: { id: 'svar', label: polls.columns.text, kind: 'text', meaning: polls.meanings.text },
      cell: ({ text }) => text,
    },
    ...(isSupported
      ? [
          {
            column: {
              ...{ id: 'stotte', label: conversations.columns.support, kind: 'number' as const },
              meaning: conversations.meanings.support,
            },
            cell: ({ support }: Text) => support,
          },
        ]
      : []),
    ...(isHeldBack
      ? [
          {
            column: {
              ...{ id: 'vist', label: boards.columns.shown, kind: 'text' as const },
              meaning: boards.meanings.shown,
            },
            cell: ({ through }: Text) => (through ? words.yes : words.no),
          },
        ]
      : []),
  ]
  return {
    columns: filled.map(({ column }) => column),
    rows: texts.map((text) => filled.map(({ cell }) => cell(text))),
  }
}

const FIGURE_IDS: Readonly<Record<Figure, string>> = {
  count: 'antall',
  share: 'andel',
  points: 'poeng',
  mean: 'plass_snitt',
  yes: 'ja',
  maybe: 'kanskje',
  no: 'nei',
}
