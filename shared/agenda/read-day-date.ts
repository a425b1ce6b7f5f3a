import type { IsoDate } from '#shared/kernel/instant.ts'
import { datesIn, exists, type FoundDate, isoOf, type PartialDate, weekdayOf } from './read-date.ts'
import type { DayHeading } from './read-day-heading.ts'

export type DayDate =
  | { readonly type: 'none' }
  | { readonly type: 'dated'; readonly date: IsoDate }
  | { readonly type: 'year-missing' }
  | { readonly type: 'impossible' }
  | { readonly type: 'mismatch'; readonly date: IsoDate; readonly said: number; readonly is: number }

export type DateReader = (heading: DayHeading | null) => DayDate

/** Dates with a year, from the text as it is; a date among times is told apart by its year. */
function dated(text: string): readonly FoundDate[] {
  return datesIn(text.replace(/[*_]/g, '').replace(/[^\S\n]+/g, ' ')).filter(({ year }) => year !== null)
}

/** Years in order of trust: the same date elsewhere, its month, the caller's year and the next, any other date. */
function candidates(
  date: PartialDate,
  found: readonly FoundDate[],
  year: number | undefined,
): readonly number[] {
  const sameMonth = found.filter(({ month }) => month === date.month)
  const sameDay = sameMonth.filter(({ day }) => day === date.day)
  const given = year === undefined ? [] : [year, year + 1]
  const years = [...sameDay, ...sameMonth].flatMap((each) => each.year ?? [])
  return [...new Set([...years, ...given, ...found.flatMap((each) => each.year ?? [])])]
}

function settled(date: PartialDate, weekday: number | null): DayDate {
  const iso = isoOf(date)
  const is = weekdayOf(date)
  if (!exists(date)) return { type: 'impossible' }
  if (iso === null || is === null) return { type: 'year-missing' }
  return weekday === null || weekday === is
    ? { type: 'dated', date: iso }
    : { type: 'mismatch', date: iso, said: weekday, is }
}

export function dateReader(text: string, year: number | undefined): DateReader {
  const found = dated(text)
  return (heading) => {
    if (heading === null || heading.date === null) return { type: 'none' }
    const { date, weekday } = heading
    if (!exists(date)) return { type: 'impossible' }
    if (date.year !== null) return settled(date, weekday)
    const years = candidates(date, found, year)
    const tried = years.map((each) => settled({ ...date, year: each }, weekday))
    return tried.find(({ type }) => type === 'dated') ?? tried[0] ?? { type: 'year-missing' }
  }
}
