import {
  comparedResults,
  formsSent,
  type QuestionResult,
  resultsOf,
} from '#shared/activities/evaluation/tally.ts'
import type { Question } from '#shared/activities/poll/question.ts'
import { SMALLEST_CELL } from '#shared/activities/poll/smallest-cell.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { joined, numberText } from '#shared/report/format.ts'
import type { Block, Cell, Column, Sheet } from '#shared/report/report.ts'
import type { Built, Context, ReportSection, Scope } from '#shared/report/section.ts'
import type { ReportWords } from '#shared/report/words/nb.ts'
import { barsOf, type PollRow, pollHead, pollRows } from './poll-rows.ts'
import { firstRows, shiftBlock } from './poll-shift.ts'

/** A form's questions, each by itself: nothing tells which of two answers came from one person. */
type Piece = {
  readonly title: string
  readonly sent: number
  readonly isOpen: boolean
  readonly shown: boolean
  readonly results: readonly Result[]
  /** The gathering that `earlier` is of; empty: it is compared with none. */
  readonly against: string
}
type Result = Pick<QuestionResult, 'question' | 'tally' | 'earlier'>

function* take({ activities, order }: Gathering, scope: Scope): Generator<Piece> {
  for (const id of order) {
    const form = activities.get(id)
    if (form?.kind !== 'evaluation' || form.phase === 'draft') continue
    const shown = form.results === 'shown'
    // The hall sees it once it has closed, and not while it is open again.
    if (scope.for !== 'leader' && !(shown && form.phase === 'closed')) continue
    const { compared } = form
    const besides = compared && (scope.for === 'leader' || compared.shown) ? compared : null
    yield {
      title: form.title,
      against: besides?.title ?? '',
      sent: formsSent(form),
      isOpen: form.phase === 'open',
      shown,
      results: (besides ? comparedResults : resultsOf)(form).map(({ question, tally, earlier }) => ({
        question,
        tally: tally !== null && tally.answered >= SMALLEST_CELL ? tally : null,
        ...(earlier ? { earlier } : {}),
      })),
    }
  }
}

function build(pieces: readonly Piece[], context: Context): Built | null {
  if (pieces.length === 0) return null
  return {
    blocks: pieces.flatMap((piece) => blocksOf(piece, context)),
    sheets: pieces.map((piece) => sheetOf(piece, context)).filter(({ rows }) => rows.length > 0),
  }
}

function blocksOf(
  { title, sent, isOpen, shown, results, against }: Piece,
  context: Context,
): readonly Block[] {
  const { words, scope } = context
  const mark = shown || scope.for !== 'leader' ? {} : { mark: words.polls.notShown }
  const told = results.filter(({ tally }) => !isOpen || tally !== null)
  return [
    { type: 'heading', level: 3, text: title || words.sections.evaluation, ...mark },
    { type: 'text', text: joined(words.evaluation.sent(sent), words.polls.anonymous), quiet: true },
    ...(isOpen ? [{ type: 'text', text: words.evaluation.running, quiet: true } as const] : []),
    ...told.flatMap((result) => resultBlocks(result, against, context)),
  ]
}

function resultBlocks(
  { question, tally, earlier }: Result,
  against: string,
  { words }: Context,
): readonly Block[] {
  const heading: Block = { type: 'heading', level: 4, text: question.text }
  if (tally === null) return [heading, { type: 'text', text: words.polls.tooFew, quiet: true }]
  const rows = pollRows(question, tally, words)
  const before = firstRows(question, earlier ?? null, words)
  const than = against || words.evaluation.earlier
  return [
    heading,
    { type: 'text', text: aboutOf(question, tally, words), quiet: true },
    ...(earlier
      ? [{ type: 'text', text: `${than}: ${aboutOf(question, earlier, words)}`, quiet: true } as const]
      : []),
    ...(rows.length === 0
      ? []
      : earlier && before.length > 0
        ? [
            shiftBlock(
              {
                ...{ question, first: earlier, second: tally, before, rows },
                caption: words.evaluation.compared(question.text, than),
                called: { before: than, now: words.evaluation.now },
              },
              words,
            ),
          ]
        : [
            {
              type: 'bars',
              caption: words.polls.caption(question.text),
              head: pollHead(question, words),
              rows: barsOf(rows),
            } as const,
          ]),
    ...(tally.texts.length === 0
      ? []
      : [{ type: 'list', items: tally.texts.map(({ text }) => ({ text, meta: '' })) } as const]),
  ]
}

function aboutOf(question: Question, tally: Tally, words: ReportWords): string {
  const mean = meanOf(question, tally)
  return joined(
    words.polls.answered(tally.answered),
    mean === null ? '' : words.evaluation.mean(numberText(words, mean)),
  )
}

/** Of a scale and of numbers; of anything else there is no such thing. Who finds a scale not relevant is not in it. */
function meanOf({ type }: Question, { rows, numbers }: Tally): number | null {
  if (type === 'number') return numbers?.mean ?? null
  if (type !== 'scale') return null
  const count = rows.reduce((all, row) => all + row.count, 0)
  return count === 0 ? null : rows.reduce((sum, row) => sum + Number(row.id) * row.count, 0) / count
}

/** All its questions in one sheet, as they belong together. */
function sheetOf({ title, results, against }: Piece, { words }: Context): Sheet {
  const { columns, meanings } = words.evaluation
  const isCompared = results.some(({ earlier }) => earlier !== undefined)
  const of = against || words.evaluation.earlier
  return {
    id: 'evaluering',
    name: title || words.sections.evaluation,
    columns: [
      { id: 'sporsmal', label: columns.question, kind: 'text', meaning: meanings.question },
      { id: 'svar', label: columns.answer, kind: 'text', meaning: meanings.answer },
      { id: 'antall', label: columns.count, kind: 'number', meaning: meanings.count },
      { id: 'andel', label: columns.share, kind: 'number', meaning: meanings.share },
      ...(isCompared ? earlierColumns(of, words) : []),
    ],
    rows: results.flatMap(({ question, tally, earlier }): readonly (readonly Cell[])[] => {
      if (tally === null) return []
      const before = earlier ? pollRows(question, earlier, words) : []
      const counted = pollRows(question, tally, words).map(({ label, figures }) => [
        ...[question.text, label, ...figuresIn(figures)],
        ...(isCompared ? figuresIn(before.find((was) => was.label === label)?.figures ?? {}) : []),
      ])
      const blank = isCompared ? [null, null, null, null] : [null, null]
      return [...counted, ...tally.texts.map(({ text }) => [question.text, text, ...blank])]
    }),
  }
}

function figuresIn({ count, points, yes, share }: PollRow['figures']): readonly [Cell, Cell] {
  return [count ?? points ?? yes ?? null, share ?? null]
}

function earlierColumns(against: string, { evaluation }: ReportWords): readonly Column[] {
  const { columns, meanings } = evaluation
  return [
    {
      ...{ id: 'antall_tidligere', label: `${columns.count}, ${against}`, kind: 'number' },
      meaning: meanings.earlierCount,
    },
    {
      ...{ id: 'andel_tidligere', label: `${columns.share}, ${against}`, kind: 'number' },
      meaning: meanings.earlierShare,
    },
  ]
}

export const evaluationSection: ReportSection<Piece> = { id: 'evaluation', take, build }
