import type { IsoDate } from '#shared/kernel/instant.ts'
import { datesIn, exists, type FoundDate, isoOf, type PartialDate, weekdayOf } from './read-date.ts'
import type { DayHeading } from './read-day-heading.ts'
import { splitLines } from './read-lines.ts'

export type DayDate =
  | { readonly type: 'none' }
  | { readonly type: 'dated'; readonly date: IsoDate }
  | { readonly type: 'year-missing' }
  | { readonly type: 'impossible' }
  | { readonly type: 'mismatch'; readonly date: IsoDate; readonly said: number; readonly is: number }

export type DateReader = (heading: DayHeading | null) => DayDate

/** No line that says a date is longer than this. */
const LINE = 400

/** Dates with a year, line by line, from the text as it is. */
function dated(text: string): readonly FoundDate[] {
  return splitLines(text)
    .flatMap((line) => datesIn(line.slice(0, LINE).replace(/[*_]/g, '').replace(/\s+/g, ' ')))
    .filter(({ year }) => year !== null)
}

function distinct(dates: readonly FoundDate[]): readonly FoundDate[] {
  return [...new Map(dates.map((date) => [`${date.year}-${date.month}-${date.day}`, date])).values()]
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

/** Dates that are about something else than when people meet. */
const NOT_THE_DAY =
  /^(?:fra|frå|from|sendt|sent|dato|date|til|to|den|on|på)(?::| .*(?:skrev|skreiv|wrote))|frist|påmeld|deadline|innen|innan|senest|seinast|svar|rsvp|før |before|by /i

/** The one date named before a programme without a heading of its own (`Fagdag 3. mars 2026`); null when there are several. */
export function loneDate(lines: readonly string[], until: string): DayHeading | null {
  const said = [...lines.filter((line) => !NOT_THE_DAY.test(line)), until]
  const found = said.flatMap((line) => {
    const text = line.slice(0, LINE)
    // A time may look like `12.09`, so a date says its month in words or its year.
    return datesIn(text).filter(
      ({ at, until, year }) => year !== null || /\p{L}{3}/u.test(text.slice(at, until)),
    )
  })
  const different = distinct(found)
  const [date] = different
  if (date === undefined || different.length > 1) return null
  return { label: '', number: null, weekday: null, date, until: 0 }
}

export function dateReader(text: string, year: number | undefined): DateReader {
  const found = distinct(dated(text))
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
