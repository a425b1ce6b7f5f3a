import type { Question } from '#shared/activities/poll/poll.ts'
import { YES_NO } from '#shared/activities/poll/question.ts'
import { byRank } from '#shared/activities/poll/ranks.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'
import { wordKey } from '#shared/activities/poll/words.ts'

/** `label`: a choice, a step of the scale, or what somebody has written. `count` is of answers; of points, where points are given. */
export type SummaryResults = {
  readonly answered: number
  readonly rows: readonly SummaryRow[]
}
export type SummaryRow = {
  readonly label: string
  readonly count: number
  /** What the pages say in their own language instead of the label. */
  readonly says?: (typeof YES_NO)[number]
}

/** As many words of an open question as a hall reads. */
const MOST_TEXTS = 6

export function summaryResults(question: Question, tally: Tally): SummaryResults {
  return { answered: tally.answered, rows: rowsOf(question, tally) }
}

function rowsOf(question: Question, tally: Tally): readonly SummaryRow[] {
  const label = (id: string) => labelOf(question, id)
  switch (question.type) {
    case 'text':
      return most(alike(tally.texts))
    case 'words':
      return most((tally.words ?? []).map(({ text, count }) => ({ label: text, count })))
    case 'ranking':
      return byRank(tally.ranks ?? []).map(({ id, points }) => ({ label: label(id), count: points }))
    case 'shares':
      return (tally.points ?? []).map(({ id, sum }) => ({ label: label(id), count: sum }))
    case 'number':
      return (tally.numbers?.bins ?? []).map(({ from, to, count }) => ({
        label: `${from}–${to}\u00a0${question.unit}`.trim(),
        count,
      }))
    case 'yesno':
      return YES_NO.map((says) => ({
        ...{ label: says, says },
        count: tally.rows.find(({ id }) => id === says)?.count ?? 0,
      }))
    default:
      return tally.rows.map(({ id, count }) => ({ label: label(id), count }))
  }
}

/** Matched without case, shown as the first of them was typed. */
function alike(texts: Tally['texts']): readonly SummaryRow[] {
  const said = new Map<string, { label: string; count: number }>()
  for (const { text } of texts) {
    const there = said.get(wordKey(text))
    if (there) there.count += 1
    else said.set(wordKey(text), { label: text, count: 1 })
  }
  return [...said.values()]
}

function most(rows: readonly SummaryRow[]): readonly SummaryRow[] {
  return rows.toSorted((a, b) => b.count - a.count).slice(0, MOST_TEXTS)
}

function labelOf(question: Question, id: string): string {
  if ('choices' in question) return question.choices.find((choice) => choice.id === id)?.text ?? ''
  if (question.type !== 'scale') return id
  const ends = id === '1' ? question.low : id === `${question.steps}` ? question.high : ''
  const end = question.labels?.[Number(id) - 1] || ends
  return end === '' ? id : `${id} – ${end}`
}
