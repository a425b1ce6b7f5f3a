import { refused, unreachable } from '#shared/kernel/decision.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { hasDecimals } from './answer.ts'
import type { Checked } from './checked.ts'
import { MOST_OPTIONS, SCALE_STEPS, SHARES, UNIT_LENGTH, WORDS } from './limits.ts'
import type { Question } from './question.ts'

type CheckedQuestion = Checked<{ readonly question: Question }>
type Of<Type extends Question['type']> = Extract<Question, { type: Type }>

/** The question with outer space gone, or what is wrong with it. */
export function checkQuestion(asked: Question): CheckedQuestion {
  const text = tidy(asked.text)
  if (text === '') return refused('question-empty')
  if (tooLong(text, TEXT_LIMITS.question)) return refused('text-too-long', `${TEXT_LIMITS.question}`)
  const question = { ...asked, text }
  switch (question.type) {
    case 'text':
    case 'yesno':
      return { ok: true, question }
    case 'scale':
      return checkScale(question)
    case 'number':
      return checkNumber(question)
    case 'words':
      return within(question.most, WORDS) ?? { ok: true, question }
    case 'choice':
    case 'choices':
    case 'ranking':
    case 'shares':
    case 'dates':
      return checkChoices(question)
    default:
      return unreachable(question)
  }
}

function within(count: number, { min, max }: { readonly min: number; readonly max: number }) {
  return count < min || count > max ? refused('out-of-range', `${min}–${max}`) : null
}

function checkScale({ labels: given = [], notRelevant, ...question }: Of<'scale'>): CheckedQuestion {
  const { steps } = question
  const low = tidy(question.low)
  const high = tidy(question.high)
  const labels = given.map(tidy)
  if ([low, high, ...labels].some((label) => tooLong(label, TEXT_LIMITS.choice)))
    return refused('text-too-long', `${TEXT_LIMITS.choice}`)
  const problem = within(steps, SCALE_STEPS)
  if (problem) return problem
  // A label without a step to stand at is a step that was forgotten.
  if (labels.findLastIndex((label) => label !== '') >= steps)
    return refused('out-of-range', `${labels.length}`)
  const isLabelled = labels.some((label) => label !== '')
  return {
    ok: true,
    question: {
      ...{ ...question, low, high },
      ...(isLabelled ? { labels: Array.from({ length: steps }, (_, at) => labels[at] ?? '') } : {}),
      ...(notRelevant ? { notRelevant } : {}),
    },
  }
}

function checkNumber(question: Of<'number'>): CheckedQuestion {
  const { min, max, decimals } = question
  const unit = tidy(question.unit)
  if (tooLong(unit, UNIT_LENGTH)) return refused('text-too-long', `${UNIT_LENGTH}`)
  if (min !== null && max !== null && min >= max) return refused('range-turned')
  // Nobody could answer with the end of such a range.
  if (![min, max].every((end) => end === null || hasDecimals(end, decimals)))
    return refused('too-many-decimals', `${decimals}`)
  return { ok: true, question: { ...question, unit } }
}

function checkChoices(asked: Of<'choice' | 'choices' | 'ranking' | 'shares' | 'dates'>): CheckedQuestion {
  const choices = asked.choices
    .map(({ id, text }) => ({ id, text: tidy(text) }))
    .filter(({ text }) => text !== '')
  if (choices.length < 2 || new Set(choices.map(({ id }) => id)).size < choices.length)
    return refused('choices-needed')
  if (choices.length > MOST_OPTIONS) return refused('too-many-options', `${MOST_OPTIONS}`)
  if (choices.some(({ text }) => tooLong(text, TEXT_LIMITS.choice)))
    return refused('text-too-long', `${TEXT_LIMITS.choice}`)
  const question = { ...asked, choices }
  switch (question.type) {
    case 'choice':
    case 'dates':
      return { ok: true, question }
    case 'choices': {
      const { min, max } = question
      if (min > max || max < 1 || max > choices.length) return refused('out-of-range', `1–${choices.length}`)
      return { ok: true, question }
    }
    case 'ranking':
      return within(question.top, { min: 1, max: choices.length }) ?? { ok: true, question }
    case 'shares':
      return within(question.total, SHARES) ?? { ok: true, question }
    default:
      return unreachable(question)
  }
}
