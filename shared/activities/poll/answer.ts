import { refused, unreachable } from '#shared/kernel/decision.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import type { Checked } from './checked.ts'
import { WORD_LENGTH } from './limits.ts'
import type { Answer, Question } from './question.ts'
import { wordKey } from './words.ts'

type CheckedAnswer = Checked<{ readonly answer: Answer }>
type Asked<Type extends Question['type']> = Extract<Question, { type: Type }>
type Given<Type extends Answer['type']> = Extract<Answer, { type: Type }>

/** The answer in its one canonical form, or why it does not fit the question. */
export function checkAnswer(question: Question, answer: Answer): CheckedAnswer {
  switch (answer.type) {
    case 'text':
      return question.type === 'text' ? checkText(answer.text) : refused('wrong-answer')
    case 'scale':
      return question.type === 'scale' ? checkScale(question, answer) : refused('wrong-answer')
    case 'choice':
      if (question.type !== 'choice') return refused('wrong-answer')
      return isThere(question, answer.choice) ? { ok: true, answer } : refused('unknown-choice')
    case 'choices':
      return question.type === 'choices' ? checkChoices(question, answer) : refused('wrong-answer')
    case 'ranking':
      return question.type === 'ranking' ? checkRanking(question, answer) : refused('wrong-answer')
    case 'shares':
      return question.type === 'shares' ? checkShares(question, answer) : refused('wrong-answer')
    case 'number':
      return question.type === 'number' ? checkNumber(question, answer.value) : refused('wrong-answer')
    case 'dates':
      return question.type === 'dates' ? checkDates(question, answer) : refused('wrong-answer')
    case 'words':
      return question.type === 'words' ? checkWords(question, answer.words) : refused('wrong-answer')
    case 'yesno':
      return question.type === 'yesno' ? { ok: true, answer } : refused('wrong-answer')
    default:
      return unreachable(answer)
  }
}

type WithChoices = { readonly choices: readonly { readonly id: string }[] }
function isThere({ choices }: WithChoices, choice: string): boolean {
  return choices.some(({ id }) => id === choice)
}

function checkText(typed: string): CheckedAnswer {
  const text = typed.trim()
  if (text === '') return refused('text-empty')
  return tooLong(text, TEXT_LIMITS.point)
    ? refused('text-too-long', `${TEXT_LIMITS.point}`)
    : { ok: true, answer: { type: 'text', text } }
}

function checkScale({ steps, notRelevant }: Asked<'scale'>, answer: Given<'scale'>): CheckedAnswer {
  if (answer.value === null) return notRelevant ? { ok: true, answer } : refused('wrong-answer')
  return answer.value >= 1 && answer.value <= steps
    ? { ok: true, answer }
    : refused('out-of-range', `1–${steps}`)
}

function checkChoices(question: Asked<'choices'>, answer: Given<'choices'>): CheckedAnswer {
  const chosen = new Set(answer.choices)
  // In the question's own order, so that the same choices are the same answer.
  const choices = question.choices.map(({ id }) => id).filter((id) => chosen.has(id))
  if (choices.length < chosen.size) return refused('unknown-choice')
  if (choices.length < question.min) return refused('too-few-choices', `${question.min}`)
  if (choices.length > question.max) return refused('too-many-choices', `${question.max}`)
  return { ok: true, answer: { type: 'choices', choices } }
}

function checkRanking(question: Asked<'ranking'>, answer: Given<'ranking'>): CheckedAnswer {
  const { order } = answer
  if (order.some((id) => !isThere(question, id))) return refused('unknown-choice')
  return order.length === question.top && new Set(order).size === order.length
    ? { ok: true, answer }
    : refused('ranking-gaps', `${question.top}`)
}

function checkShares({ choices, total }: Asked<'shares'>, { given }: Given<'shares'>): CheckedAnswer {
  if (given.some(({ choice }) => !isThere({ choices }, choice))) return refused('unknown-choice')
  const shares = choices.flatMap(({ id }) =>
    given.filter(({ choice, points }) => choice === id && points > 0),
  )
  const sum = shares.reduce((all, { points }) => all + points, 0)
  const isTwice = new Set(given.map(({ choice }) => choice)).size < given.length
  return sum === total && !isTwice
    ? { ok: true, answer: { type: 'shares', given: shares } }
    : refused('shares-off', `${total}`)
}

function checkNumber({ min, max, decimals }: Asked<'number'>, value: number): CheckedAnswer {
  if (value < (min ?? value) || value > (max ?? value))
    return refused('out-of-range', min === null ? `≤ ${max}` : max === null ? `≥ ${min}` : `${min}–${max}`)
  if (!hasDecimals(value, decimals)) return refused('too-many-decimals', `${decimals}`)
  // Nought has no sign.
  return { ok: true, answer: { type: 'number', value: value + 0 } }
}

export function hasDecimals(value: number, decimals: number): boolean {
  return Number(value.toFixed(decimals)) === value
}

function checkDates(question: Asked<'dates'>, { can }: Given<'dates'>): CheckedAnswer {
  if (can.some(({ choice }) => !isThere(question, choice))) return refused('unknown-choice')
  const all = question.choices.flatMap(({ id }) => can.filter(({ choice }) => choice === id))
  const isWhole =
    all.length === question.choices.length && new Set(can.map(({ choice }) => choice)).size === all.length
  return isWhole
    ? { ok: true, answer: { type: 'dates', can: all } }
    : refused('dates-missing', `${question.choices.length}`)
}

/** As typed, without outer space; the same word twice is one word. */
function checkWords({ most }: Asked<'words'>, typed: readonly string[]): CheckedAnswer {
  const words = new Map<string, string>()
  for (const word of typed.map((each) => each.trim()))
    if (word !== '' && !words.has(wordKey(word))) words.set(wordKey(word), word)
  if (words.size === 0) return refused('text-empty')
  if (words.size > most) return refused('too-many-words', `${most}`)
  if ([...words.values()].some((word) => tooLong(word, WORD_LENGTH)))
    return refused('text-too-long', `${WORD_LENGTH}`)
  return { ok: true, answer: { type: 'words', words: [...words.values()] } }
}

/** Sorted by what they say: the order of answers then tells nothing about who gave which, or when. */
export function inNoOrder(answers: readonly Answer[]): readonly Answer[] {
  return answers
    .map((answer) => JSON.stringify(answer))
    .sort()
    .map((text): Answer => JSON.parse(text))
}
