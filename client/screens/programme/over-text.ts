import type { OverWords } from '#client/words/nb/over.ts'

const [WEEKS_FROM, MONTHS_FROM, YEAR] = [14, 61, 365]

/** How long something has been over its date, in words: the longer ago, the coarser. */
export function spanText(says: OverWords, days: number): string {
  if (days >= YEAR) return says.years
  if (days >= MONTHS_FROM) return says.months(Math.floor((days * 12) / YEAR))
  return days >= WEEKS_FROM ? says.weeks(Math.floor(days / 7)) : says.days(days)
}
