import type { Answer, Question } from '#shared/activities/poll/question.ts'

/** One line of an answer as it is read back; how it is worded is the page's own. */
export type GivenLine =
  | { readonly id: string; readonly is: 'text'; readonly text: string }
  | { readonly id: string; readonly is: 'place'; readonly text: string; readonly place: number }
  | { readonly id: string; readonly is: 'points'; readonly text: string; readonly points: number }
  | { readonly id: string; readonly is: 'can'; readonly text: string; readonly how: 'yes' | 'maybe' | 'no' }
  | { readonly id: string; readonly is: 'step'; readonly step: string; readonly text: string }
  | { readonly id: string; readonly is: 'number'; readonly value: number; readonly unit: string }
  | { readonly id: string; readonly is: 'yesno'; readonly value: 'yes' | 'no' | 'unsure' }
  | { readonly id: string; readonly is: 'not-relevant' }

export function givenLines(question: Question, answer: Answer): readonly GivenLine[] {
  const textOf = (id: string) => textIn(question, id)
  switch (answer.type) {
    case 'choice':
      return [{ id: answer.choice, is: 'text', text: textOf(answer.choice) }]
    case 'choices':
      return answer.choices.map((id) => ({ id, is: 'text', text: textOf(id) }))
    case 'ranking':
      return answer.order.map((id, at) => ({ id, is: 'place', text: textOf(id), place: at + 1 }))
    case 'shares':
      return answer.given.map(({ choice: id, points }) => ({ id, is: 'points', text: textOf(id), points }))
    case 'dates':
      return answer.can.map(({ choice: id, how }) => ({ id, is: 'can', text: textOf(id), how }))
    case 'words':
      return answer.words.map((text, at) => ({ id: `${at}`, is: 'text', text }))
    case 'text':
      return [{ id: '', is: 'text', text: answer.text }]
    case 'yesno':
      return [{ id: answer.value, is: 'yesno', value: answer.value }]
    case 'number':
      return [{ id: '', is: 'number', value: answer.value, unit: unitOf(question) }]
    case 'scale':
      return answer.value === null
        ? [{ id: '', is: 'not-relevant' }]
        : [{ id: '', is: 'step', step: `${answer.value}`, text: stepText(question, answer.value) }]
  }
}

function textIn(question: Question, id: string): string {
  return 'choices' in question ? (question.choices.find((each) => each.id === id)?.text ?? '') : ''
}

export function unitOf(question: Question): string {
  return question.type === 'number' ? question.unit : ''
}

/** What a step of a scale is called: its own name, or that of the end. */
export function stepText(question: Question, step: number): string {
  if (question.type !== 'scale') return ''
  const end = step === 1 ? question.low : step === question.steps ? question.high : ''
  return question.labels?.[step - 1] || end
}
