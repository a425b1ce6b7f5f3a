import { hasDecimals } from '#shared/activities/poll/answer.ts'
import { MOST_OPTIONS, SHARES, UNIT_LENGTH } from '#shared/activities/poll/limits.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { choicesIn, hasChoices, numberIn, type QuestionDraft } from './draft.model.ts'

export type Field = 'text' | 'choices' | 'ends' | 'range' | 'total'
export type Problem = {
  readonly code:
    | 'needQuestion'
    | 'tooLong'
    | 'needChoices'
    | 'sameTwice'
    | 'tooManyOptions'
    | 'noNumber'
    | 'rangeTurned'
    | 'tooManyDecimals'
    | 'needTotal'
  readonly field: Field
  readonly limit: number
}

/** What stands in the way of asking it: the first thing, from the top of the page. The same limits as the server's. */
export function problemOf(draft: QuestionDraft): Problem | null {
  const problem = (code: Problem['code'], field: Field, limit = 0): Problem => ({ code, field, limit })
  if (tidy(draft.text) === '') return problem('needQuestion', 'text')
  if (tooLong(draft.text, TEXT_LIMITS.question)) return problem('tooLong', 'text', TEXT_LIMITS.question)
  if (hasChoices(draft.type)) {
    const texts = choicesIn(draft).map(({ text }) => text)
    if (texts.length < 2) return problem('needChoices', 'choices')
    if (texts.length > MOST_OPTIONS) return problem('tooManyOptions', 'choices', MOST_OPTIONS)
    if (texts.some((text) => tooLong(text, TEXT_LIMITS.choice)))
      return problem('tooLong', 'choices', TEXT_LIMITS.choice)
    if (new Set(texts.map((text) => text.toLowerCase())).size < texts.length)
      return problem('sameTwice', 'choices')
  }
  if (
    draft.type === 'shares' &&
    !(Number.isInteger(draft.total) && draft.total >= SHARES.min && draft.total <= SHARES.max)
  )
    return problem('needTotal', 'total', SHARES.max)
  if (
    draft.type === 'scale' &&
    [draft.low, draft.high, ...draft.labels].some((end) => tooLong(end, TEXT_LIMITS.choice))
  )
    return problem('tooLong', 'ends', TEXT_LIMITS.choice)
  if (draft.type === 'number') {
    const [from, to] = [draft.from, draft.to].map((text) =>
      tidy(text) === '' ? null : (numberIn(text) ?? Number.NaN),
    )
    if (Number.isNaN(from) || Number.isNaN(to)) return problem('noNumber', 'range')
    // Nobody could answer with the end of such a range.
    if ([from, to].some((end) => typeof end === 'number' && !hasDecimals(end, draft.decimals)))
      return problem('tooManyDecimals', 'range', draft.decimals)
    if (tooLong(draft.unit, UNIT_LENGTH)) return problem('tooLong', 'range', UNIT_LENGTH)
    if (typeof from === 'number' && typeof to === 'number' && from >= to)
      return problem('rangeTurned', 'range')
  }
  return null
}
