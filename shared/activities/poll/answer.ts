import { type Refused, refused, unreachable } from '#shared/kernel/decision.ts'
import { TEXT_LIMITS, tidy, tooLong } from '#shared/kernel/text.ts'
import type { Answer, PollRefusal, Question } from './poll.ts'

type Checked<T> = ({ readonly ok: true } & T) | Refused<PollRefusal>

export const SCALE_STEPS = { min: 2, max: 10 } as const

/** The question with outer space gone, or what is wrong with it. */
export function checkQuestion(question: Question): Checked<{ readonly question: Question }> {
  const text = tidy(question.text)
  if (text === '') return refused('question-empty')
  if (tooLong(text, TEXT_LIMITS.question)) return refused('text-too-long', `${TEXT_LIMITS.question}`)
  switch (question.type) {
    case 'text':
      return { ok: true, question: { ...question, text } }
    case 'scale': {
      const { steps } = question
      const low = tidy(question.low)
      const high = tidy(question.high)
      if (steps < SCALE_STEPS.min || steps > SCALE_STEPS.max)
        return refused('out-of-range', `${SCALE_STEPS.min}–${SCALE_STEPS.max}`)
      if (tooLong(low, TEXT_LIMITS.choice) || tooLong(high, TEXT_LIMITS.choice))
        return refused('text-too-long', `${TEXT_LIMITS.choice}`)
      return { ok: true, question: { ...question, text, low, high } }
    }
    case 'choice':
    case 'choices': {
      const choices = question.choices
        .map(({ id, text }) => ({ id, text: tidy(text) }))
        .filter(({ text }) => text !== '')
      if (choices.length < 2 || new Set(choices.map(({ id }) => id)).size < choices.length)
        return refused('choices-needed')
      if (choices.some(({ text }) => tooLong(text, TEXT_LIMITS.choice)))
        return refused('text-too-long', `${TEXT_LIMITS.choice}`)
      if (question.type === 'choice') return { ok: true, question: { ...question, text, choices } }
      const { min, max } = question
      if (min > max || max < 1 || max > choices.length) return refused('out-of-range', `1–${choices.length}`)
      return { ok: true, question: { ...question, text, choices } }
    }
    default:
      return unreachable(question)
  }
}

/** The answer in its one canonical form, or why it does not fit the question. */
export function checkAnswer(question: Question, answer: Answer): Checked<{ readonly answer: Answer }> {
  if (question.type === 'text' && answer.type === 'text') {
    const text = tidy(answer.text)
    if (text === '') return refused('text-empty')
    return tooLong(text, TEXT_LIMITS.point)
      ? refused('text-too-long', `${TEXT_LIMITS.point}`)
      : { ok: true, answer: { type: 'text', text } }
  }
  if (question.type === 'scale' && answer.type === 'scale')
    return answer.value >= 1 && answer.value <= question.steps
      ? { ok: true, answer }
      : refused('out-of-range', `1–${question.steps}`)
  if (question.type === 'choice' && answer.type === 'choice')
    return question.choices.some(({ id }) => id === answer.choice)
      ? { ok: true, answer }
      : refused('unknown-choice')
  if (question.type === 'choices' && answer.type === 'choices') {
    const chosen = new Set(answer.choices)
    // In the question's own order, so that the same choices are the same answer.
    const choices = question.choices.map(({ id }) => id).filter((id) => chosen.has(id))
    if (choices.length < chosen.size) return refused('unknown-choice')
    if (choices.length < question.min) return refused('too-few-choices', `${question.min}`)
    if (choices.length > question.max) return refused('too-many-choices', `${question.max}`)
    return { ok: true, answer: { type: 'choices', choices } }
  }
  return refused('wrong-answer')
}

/** Sorted by what they say: the order of answers then tells nothing about who gave which, or when. */
export function inNoOrder(answers: readonly Answer[]): readonly Answer[] {
  return answers
    .map((answer) => JSON.stringify(answer))
    .sort()
    .map((text): Answer => JSON.parse(text))
}
