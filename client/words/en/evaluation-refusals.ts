import type { EvaluationRefusal, Text } from '#client/words/refusal-text.ts'

export const evaluationRefusals: Readonly<Record<EvaluationRefusal, Text>> = {
  'evaluation-not-open': 'The form has not been opened yet.',
  'evaluation-closed': 'The form is closed. What you have written stays here until you take it away.',
  'questions-needed': 'Write at least one question.',
  'too-many-questions': (most) => `A form has at most ${most} questions. Take some away.`,
  'form-empty': 'Answer at least one question before you send.',
  'form-too-long': 'There is too much text in the form in all. Shorten some of it.',
  'unknown-question': 'The form has changed since you opened it. Look it over and send again.',
  'end-passed': 'That time has passed. Choose one ahead.',
}
