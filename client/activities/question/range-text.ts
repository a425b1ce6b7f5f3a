import { language } from '#client/words/words.ts'
import type { Question } from '#shared/activities/poll/question.ts'
import { words } from './words.ts'

type Asked = Extract<Question, { type: 'number' }>

/** 7,5 or 1 200: as figures stand in the page's language. */
export function numberText(value: number, decimals = 3): string {
  const locale = language() === 'en' ? 'en-GB' : 'nb-NO'
  return new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value)
}

export function boundsText({ min, max }: Asked): string {
  const { between, atLeast, atMost } = words().number
  if (min !== null && max !== null) return between(numberText(min), numberText(max))
  if (min !== null) return atLeast(numberText(min))
  return max === null ? '' : atMost(numberText(max))
}

/** What is asked for, said before anybody writes. */
export function rangeText(asked: Asked): string {
  const { whole, decimals } = words().number
  return [boundsText(asked), asked.decimals === 0 ? whole : decimals(asked.decimals)].join(' ').trim()
}
