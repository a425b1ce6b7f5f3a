import type { Question } from '#shared/activities/poll/poll.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'

export type Bar = {
  readonly id: string
  readonly label: string
  readonly count: number
  /** Of those who answered, 0–1. */
  readonly share: number
  readonly isMost: boolean
}

function labelOf(question: Question, id: string): string {
  switch (question.type) {
    case 'scale': {
      const word = id === '1' ? question.low : id === `${question.steps}` ? question.high : ''
      return word === '' ? id : `${id} ${word}`
    }
    case 'yesno':
      return id
    default:
      return 'choices' in question ? (question.choices.find((choice) => choice.id === id)?.text ?? '') : ''
  }
}

/** In the question's order, which stays while answers come in. */
export function barsOf(question: Question, tally: Tally): readonly Bar[] {
  const most = Math.max(0, ...tally.rows.map(({ count }) => count))
  return tally.rows.map(({ id, count }) => ({
    id,
    label: labelOf(question, id),
    count,
    share: tally.answered === 0 ? 0 : count / tally.answered,
    isMost: count > 0 && count === most,
  }))
}

/** The mean of a scale, with one decimal; null for other questions and without answers. */
export function averageOf(question: Question, tally: Tally, language: string): string | null {
  if (question.type !== 'scale' || tally.answered === 0) return null
  const sum = tally.rows.reduce((total, { id, count }) => total + Number(id) * count, 0)
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return (sum / tally.answered).toLocaleString(language, digits)
}

export type Cell = {
  readonly id: string
  readonly name: string
  readonly answered: number
  readonly most: string
}

/** Per municipality: how many answered, and what most of them said. */
export function cellsOf(
  question: Question,
  breakdown: readonly { readonly id: string; readonly tally: Tally }[],
  nameOf: (id: string) => string,
): readonly Cell[] {
  return breakdown.map(({ id, tally }) => ({
    id,
    name: nameOf(id),
    answered: tally.answered,
    most: barsOf(question, tally)
      .filter(({ isMost }) => isMost)
      .map(({ label, count }) => `${label} (${count})`)
      .join(', '),
  }))
}
