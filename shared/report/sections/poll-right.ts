import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import { numberText } from '#shared/report/format.ts'
import type { Cell, Column } from '#shared/report/report.ts'
import type { ReportWords } from '#shared/report/words/nb.ts'
import { labelOf } from './poll-rows.ts'

/** The right answer in words; empty where there is no such thing. */
export function rightText(question: Question, right: Answer, words: ReportWords): string {
  switch (right.type) {
    case 'number':
      return `${numberText(words, right.value, 3)} ${question.type === 'number' ? question.unit : ''}`.trim()
    case 'ranking':
      return right.order.map((id, at) => `${at + 1}. ${labelOf(question, id, words)}`).join(', ')
    default:
      return idsIn(right)
        .map((id) => labelOf(question, id, words))
        .join(', ')
  }
}

/** What each row is in it. A number is in none: it may lie between what people have answered, or far from it. */
export function rightIn(
  question: Question,
  right: Answer | null,
  words: ReportWords,
): ((label: string) => boolean) | null {
  const ids = right === null ? [] : idsIn(right)
  if (ids.length === 0) return null
  const labels = new Set(ids.map((id) => labelOf(question, id, words)))
  return (label) => labels.has(label)
}

type RightColumn = { readonly column: Column; readonly cell: (label: string) => Cell }

/** Of a ranking the place that each has there, of numbers the figure itself, of what is chosen from whether it is the one. */
export function rightColumn(
  question: Question,
  right: Answer | null,
  words: ReportWords,
): RightColumn | null {
  if (right === null) return null
  const { rightPlace, right: label } = words.right.columns
  const { meanings } = words.right
  if (right.type === 'ranking') {
    const places = new Map(right.order.map((id, at) => [labelOf(question, id, words), at + 1]))
    return {
      column: { id: 'riktig_plass', label: rightPlace, kind: 'number', meaning: meanings.place },
      cell: (row) => places.get(row) ?? null,
    }
  }
  if (right.type === 'number')
    return {
      column: { id: 'riktig', label, kind: 'number', meaning: meanings.number },
      cell: () => right.value,
    }
  const isRight = rightIn(question, right, words)
  return (
    isRight && {
      column: { id: 'riktig', label, kind: 'text', meaning: meanings.choice },
      cell: (row) => (isRight(row) ? words.yes : words.no),
    }
  )
}

function idsIn(right: Answer): readonly string[] {
  switch (right.type) {
    case 'choice':
      return [right.choice]
    case 'choices':
      return right.choices
    case 'scale':
    case 'yesno':
      return [`${right.value}`]
    default:
      return []
  }
}
