import type { IsoDate } from '#shared/kernel/instant.ts'

/** A date as far as it is written. */
export type PartialDate = { readonly day: number; readonly month: number; readonly year: number | null }
export type FoundDate = PartialDate & { readonly at: number; readonly until: number }

const MONTHS = [
  'jan(?:uar|uary)?',
  'feb(?:ruar|ruary)?',
  'mars|march|mar',
  'apr(?:il)?',
  'mai|may',
  'juni|june|jun',
  'juli|july|jul',
  'aug(?:ust)?',
  'sept(?:ember)?|sep',
  'okt(?:ober)?|oct(?:ober)?',
  'nov(?:ember)?',
  'des(?:ember)?|dec(?:ember)?',
]
const MONTH = `(?:${MONTHS.join('|')})`
const MONTH_STARTS = MONTHS.map((month) => new RegExp(`^(?:${month})$`, 'i'))
const YEAR = `(?:[ ,.]{1,2}((?:19|20)\\d\\d)(?!\\d))?`
const SPAN = '(?:(\\d{1,2})\\.? ?(?:[-–—/]|og|and|to|til) ?)?'

/** Each with the places of day, month and year among its groups, and of the day a span begins with. */
const FORMS: readonly { pattern: RegExp; day: number; month: number; year: number; first: number }[] = [
  { pattern: /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/g, year: 1, month: 2, day: 3, first: 0 },
  {
    pattern: new RegExp(
      `(?<![\\d.])${SPAN}(\\d{1,2})(?:\\.|st|nd|rd|th)? ?(?:of )?(${MONTH})(?!\\p{L})\\.?${YEAR}`,
      'giu',
    ),
    first: 1,
    day: 2,
    month: 3,
    year: 4,
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\d.:]\\d|\\d)${YEAR}`,
      'giu',
    ),
    month: 1,
    day: 2,
    year: 3,
    first: 0,
  },
  {
    pattern:
      /(?<![\d.:/])(?:(\d{1,2})\.? ?[-–—] ?)?(\d{1,2})[./] ?(\d{1,2})(?:(?:[./] ?|,? (?=(?:19|20)\d\d))((?:19|20)\d\d|\d\d)(?!\d))?(?![\d:])/g,
    first: 1,
    day: 2,
    month: 3,
    year: 4,
  },
]

function monthOf(written: string): number {
  if (/^\d/.test(written)) return Number(written)
  return MONTH_STARTS.findIndex((pattern) => pattern.test(written)) + 1
}

function yearOf(written: string | undefined): number | null {
  if (written === undefined) return null
  return written.length === 2 ? 2000 + Number(written) : Number(written)
}

/** Every date in a text, those written as 12.9 as well; they may be times, so the caller judges where they stand. */
export function datesIn(text: string): readonly FoundDate[] {
  const found: FoundDate[] = []
  for (const { pattern, day, month, year, first } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const until = match.index + match[0].length
      const date = { day: Number(match[day]), month: monthOf(match[month] ?? ''), year: yearOf(match[year]) }
      if (date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) continue
      if (found.some((other) => match.index < other.until && other.at < until)) continue
      const start = first === 0 ? undefined : match[first]
      if (start !== undefined) found.push({ ...date, day: Number(start), at: match.index, until })
      found.push({ ...date, at: match.index, until })
    }
  }
  return found.sort((a, b) => a.at - b.at)
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function exists({ day, month, year }: PartialDate): boolean {
  if (day > (LENGTHS[month - 1] ?? 0)) return false
  if (month !== 2 || day < 29 || year === null) return true
  return new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29
}

export function isoOf({ day, month, year }: PartialDate): IsoDate | null {
  if (year === null) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf({ day, month, year }: PartialDate): number | null {
  if (year === null) return null
  return ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1
}
