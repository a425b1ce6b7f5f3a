import { type Alike, alikeAmong } from '#shared/activities/poll/alike.ts'
import { type Tally, tallyAnswers } from '#shared/activities/poll/count.ts'
import type { Question } from '#shared/activities/poll/question.ts'
import { memo } from '#shared/kernel/memo.ts'
import { earlierTally } from './earlier.ts'
import type { Evaluation, FormQuestion, Settled } from './evaluation.ts'

export type QuestionResult = {
  readonly id: string
  readonly question: Question
  /** Null: fewer than five have answered it. */
  readonly tally: Tally | null
  /** What the same question came to at an earlier gathering; left out: it is not compared. */
  readonly earlier?: Tally
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

/** The questions whose answers give away what everybody who answered them said (trust.md P-08). */
export const alikeResults = memo((evaluation: Evaluation): readonly AlikeResult[] =>
  evaluation.phase === 'draft' ? [] : alikeIn(evaluation.questions, evaluation.box.settled),
)

export type AlikeResult = Alike & { readonly question: string }

export function alikeIn(
  questions: readonly FormQuestion[],
  settled: readonly Settled[],
): readonly AlikeResult[] {
  return questions.flatMap(({ id, question }) => {
    const box = settled.find((each) => each.id === id)
    const alike = box ? alikeAmong(question, box.counted, box.since) : null
    return alike ? [{ ...alike, question: id }] : []
  })
}

/** With what they are compared with beside them. Where too few have answered here, there is nothing to stand beside. */
export const comparedResults = memo((evaluation: Evaluation): readonly QuestionResult[] => {
  const compared = evaluation.phase === 'draft' ? undefined : evaluation.compared
  return resultsOf(evaluation).map((result) => {
    const earlier = compared?.results.find(({ question }) => question === result.id)
    return earlier && result.tally ? { ...result, earlier: earlierTally(result.question, earlier) } : result
  })
})
