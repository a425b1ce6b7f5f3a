import type { EvaluationConsoleWords } from '#client/words/nb/evaluation-console.ts'
import type { FormQuestion } from '#shared/activities/evaluation/evaluation.ts'

/** The form to begin with, in the leader's language: how much of it was of use, and what to do otherwise. */
export function templateOf(
  { template }: EvaluationConsoleWords,
  newId: () => string,
): { readonly title: string; readonly questions: readonly FormQuestion[] } {
  const { low, high } = template
  const agree = (text: string): FormQuestion => ({
    id: newId(),
    question: { type: 'scale', text, steps: 5, low, high },
  })
  const open = (text: string): FormQuestion => ({ id: newId(), question: { type: 'text', text } })
  return {
    title: template.title,
    questions: [...template.agree.map(agree), ...template.open.map(open)],
  }
}
