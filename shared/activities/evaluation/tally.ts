import { type Tally, tallyAnswers } from '#shared/activities/poll/count.ts'
import type { Question } from '#shared/activities/poll/question.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { Evaluation } from './evaluation.ts'

export type QuestionResult = {
  readonly id: string
  readonly question: Question
  /** Null: fewer than five have answered it. */
  readonly tally: Tally | null
}

export function formsSent(evaluation: Evaluation): number {
  return evaluation.phase === 'draft' ? 0 : evaluation.box.answered.size
}

/** Question by question; the same for the leader as for everybody else, since nothing in it can point anybody out. */
export const resultsOf = memo((evaluation: Evaluation): readonly QuestionResult[] =>
  evaluation.questions.map(({ id, question }) => {
    const settled = evaluation.phase === 'draft' ? [] : evaluation.box.settled
    const counted = settled.find((each) => each.id === id)?.counted ?? []
    return {
      id,
      question,
      tally: counted.length === 0 ? null : tallyAnswers(question, { answers: counted, aside: [] }),
    }
  }),
)
