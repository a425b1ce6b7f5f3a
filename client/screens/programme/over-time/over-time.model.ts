import { meanOf } from '#client/activities/question/results.model.ts'
import { earlierTally } from '#shared/activities/evaluation/earlier.ts'
import type { Question } from '#shared/activities/poll/question.ts'
import type { OverTime } from '#shared/programme/over-time.ts'

/** One gathering's line: how many answered, where the middle lies, and what share stands on each step or choice. */
export type Line = {
  readonly id: string
  readonly title: string
  readonly closedAt: number
  readonly answered: number
  readonly mean: number | null
  readonly median: number | null
  readonly notRelevant: number | null
  readonly shares: readonly number[]
}
export type Sheet = {
  readonly text: string
  /** What stands over the shares; none of a number, which has no steps. */
  readonly columns: readonly string[]
  readonly hasMean: boolean
  readonly hasMedian: boolean
  readonly lines: readonly Line[]
}

export function sheetOf({ question, at }: OverTime, yesNo: readonly string[]): Sheet {
  const lines = at.map(({ gathering, title, closedAt, came }): Line => {
    const tally = earlierTally(question, came)
    // Of a ranking and of points what counts is who gave them, as on the wall.
    const counts = tally.points?.map(({ sum }) => sum) ?? tally.rows.map(({ count }) => count)
    const whole = tally.points ? counts.reduce((sum, each) => sum + each, 0) : came.answered
    return {
      ...{ id: gathering, title, closedAt, answered: came.answered },
      mean: came.numbers?.mean ?? meanOf(question, tally),
      median: came.numbers?.median ?? null,
      notRelevant: came.notRelevant ?? null,
      shares: counts.map((count) => (whole === 0 ? 0 : count / whole)),
    }
  })
  return {
    ...{ text: question.text, columns: question.type === 'yesno' ? yesNo : columnsOf(question), lines },
    hasMean: lines.some(({ mean }) => mean !== null),
    hasMedian: lines.some(({ median }) => median !== null),
  }
}

function columnsOf(question: Question): readonly string[] {
  if ('choices' in question) return question.choices.map(({ text }) => text)
  if (question.type === 'scale')
    return Array.from({ length: question.steps }, (_, step) => stepText(question, step))
  return []
}

/** A step by its number, and the outermost by what they are called too. */
function stepText({ steps, low, high, labels }: Extract<Question, { type: 'scale' }>, step: number): string {
  const called = labels?.[step] ?? (step === 0 ? low : step === steps - 1 ? high : '')
  return called === '' ? `${step + 1}` : `${step + 1} ${called}`
}

/** As a stylesheet reads it: without the space that people put before the sign. */
export const widthOf = (share: number): string => `${Math.round(share * 1_000) / 10}%`
