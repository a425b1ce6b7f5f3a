import type { ProgrammeWords } from '#client/words/nb/programme.ts'
import type { IsoDate } from '#shared/kernel/instant.ts'

type DateWords = Pick<ProgrammeWords, 'monthsShort' | 'dayMonth' | 'common'>

const parts = (date: IsoDate) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { year, month: Number(month) - 1, day: Number(day) }
}

/** `1. mars`, with the year where it is another than this one. */
export function shortDate(words: DateWords, date: IsoDate, today: IsoDate): string {
  const { year, month, day } = parts(date)
  return withYear(words.dayMonth(`${day}`, words.monthsShort[month] ?? ''), year, today)
}

/** `sept. 2012`, `jan.–mars 2013`, `nov. 2012–feb. 2013`; of a single day the day. */
export function monthsText(words: DateWords, from: IsoDate, to: IsoDate): string {
  const [first, last] = [parts(from), parts(to)]
  const name = (month: number) => words.monthsShort[month] ?? ''
  if (from === to) return `${words.dayMonth(`${first.day}`, name(first.month))} ${first.year}`
  if (first.year !== last.year) return `${name(first.month)} ${first.year}–${name(last.month)} ${last.year}`
  const months = first.month === last.month ? name(first.month) : `${name(first.month)}–${name(last.month)}`
  return `${months} ${first.year}`
}

/** `2012–2013`; empty where nothing has a date. */
export function yearsText(phases: readonly { readonly from: IsoDate; readonly to: IsoDate }[]): string {
  const years = phases.flatMap(({ from, to }) => [parts(from).year, parts(to).year]).toSorted()
  const [first, last] = [years[0], years.at(-1)]
  return first === undefined ? '' : first === last ? first : `${first}–${last}`
}

/** A gathering’s days: `12.–13. mars`. */
export function daysText(words: DateWords, from: IsoDate, to: IsoDate | null, today: IsoDate): string {
  if (to === null || to === from) return shortDate(words, from, today)
  const [first, last] = [parts(from), parts(to)]
  if (first.year !== last.year || first.month !== last.month)
    return `${shortDate(words, from, to)}–${shortDate(words, to, today)}`
  const days = `${first.day}${words.common.dayMark}–${last.day}`
  return withYear(words.dayMonth(days, words.monthsShort[last.month] ?? ''), last.year, today)
}

function withYear(text: string, year: string, today: IsoDate): string {
  return year === parts(today).year ? text : `${text} ${year}`
}
