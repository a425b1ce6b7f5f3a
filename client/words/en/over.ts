import type { OverWords } from '#client/words/nb/over.ts'

const NUMBERS = [
  ...['no', 'one', 'two', 'three', 'four', 'five', 'six'],
  ...['seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
]
const many = (count: number) => NUMBERS[count] ?? `${count}`

export const over: OverWords = {
  days: (count) => (count === 1 ? 'one day' : `${many(count)} days`),
  weeks: (count) => `${many(count)} weeks`,
  months: (count) => `${many(count)} months`,
  years: 'more than a year',
  lasting: (span) => `for ${span}`,
  since: (date, span) => `It was due ${date}, ${span} ago`,
}
