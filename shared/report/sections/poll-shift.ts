import type { Question } from '#shared/activities/poll/poll.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'
import type { Block, Pair } from '#shared/report/report.ts'
import type { ReportWords } from '#shared/report/words/nb.ts'
import { type PollRow, pollHead, pollRows } from './poll-rows.ts'

/** What two rounds have in common can stand side by side; spans of numbers, and what people write, are other ones each time. */
export function firstRows(question: Question, first: Tally | null, words: ReportWords): readonly PollRow[] {
  const isAlike = !['number', 'words', 'text'].includes(question.type)
  return first === null || !isAlike ? [] : pollRows(question, first, words)
}

type Shift = {
  readonly question: Question
  readonly first: Tally
  readonly second: Tally
  readonly before: readonly PollRow[]
  readonly rows: readonly PollRow[]
  readonly caption: string
  /** What the two are called: two rounds, or two gatherings. */
  readonly called: { readonly before: string; readonly now: string }
  /** What is said of a row: that it is the right one. */
  readonly markOf?: (label: string) => { readonly mark?: string }
}

export function shiftBlock(
  { question, first, second, before, rows, caption, called, markOf }: Shift,
  words: ReportWords,
): Block {
  const length = lengthIn(question, [
    { rows: before, answered: first.answered },
    { rows, answered: second.answered },
  ])
  return {
    type: 'pairs',
    caption,
    head: { label: pollHead(question, words).label, ...called },
    rows: rows.map((row): Pair => {
      const was = before.find(({ label }) => label === row.label)
      return {
        label: row.label,
        before: { figure: was?.figure ?? '0', share: was ? length(was, first.answered) : 0 },
        now: { figure: row.figure, share: length(row, second.answered) },
        ...markOf?.(row.label),
      }
    }),
  }
}

type Round = { readonly rows: readonly PollRow[]; readonly answered: number }

/** Points of a ranking by the head: those who answered before may have been more or fewer. The rest are shares already. */
function lengthIn({ type }: Question, rounds: readonly Round[]): (row: PollRow, answered: number) => number {
  if (type !== 'ranking') return ({ share }) => share
  const each = ({ figures }: PollRow, answered: number) => (figures.points ?? 0) / Math.max(1, answered)
  const most = Math.max(...rounds.flatMap(({ rows, answered }) => rows.map((row) => each(row, answered))))
  return (row, answered) => (most === 0 ? 0 : each(row, answered) / most)
}
