import type { EvaluationConsoleWords } from '#client/words/nb/evaluation-console.ts'
import type { FormQuestion } from '#shared/activities/evaluation/evaluation.ts'
import type { Question } from '#shared/activities/poll/question.ts'

/** The form to begin with, in the leader's language: how much of it was of use, and what to do otherwise. */
export function templateOf({ template }: EvaluationConsoleWords): {
  readonly title: string
  readonly questions: readonly FormQuestion[]
} {
  const { low, high } = template
  const agree = (text: string): Question => ({ type: 'scale', text, steps: 5, low, high })
  const open = (text: string): Question => ({ type: 'text', text })
  return {
    title: template.title,
    // The same in every language, so that they can be known again (`READY_ID`).
    questions: [...template.agree.map(agree), ...template.open.map(open)].map((question, at) => ({
      id: `ready-${at + 1}`,
      question,
    })),
  }
}
