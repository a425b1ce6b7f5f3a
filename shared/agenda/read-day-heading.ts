import { datesIn, type PartialDate } from './read-date.ts'

export type DayHeading = {
  readonly label: string
  readonly number: number | null
  readonly weekday: number | null
  readonly date: PartialDate | null
  /** Where in the text the heading ends; what follows may be the day's first item. */
  readonly until: number
}

const WEEKDAYS = [
  'mandag|måndag|monday|man|mån|mon',
  'tirsdag|tysdag|tuesday|tirs|tir|tys|tue|tues',
  'onsdag|wednesday|ons|wed',
  'torsdag|thursday|tors|tor|thu|thur|thurs',
  'fredag|friday|fre|fri',
  'lørdag|laurdag|saturday|lør|lau|sat',
  'søndag|sundag|sunday|søn|sun',
]
const NUMBERS = [
  'en|ein|ett|eitt|one|første|fyrste|first|i',
  'to|two|andre|annen|second|ii',
  'tre|three|tredje|third|iii',
  'fire|four|fjerde|fourth|iv',
  'fem|five|femte|fifth|v',
]
const WEEKDAY_STARTS = WEEKDAYS.map((names) => new RegExp(`^(?:${names})$`, 'i'))
const NUMBER_STARTS = NUMBERS.map((names) => new RegExp(`^(?:${names})$`, 'i'))
const ORDINALS = '(?:første|fyrste|andre|tredje|fjerde|femte|first|second|third|fourth|fifth|\\d{1,2}\\.)'

const LEAD =
  /^(?:(?:ramme)?program(?:me)?|agenda|dagsorden|tidsplan|køyreplan|kjøreplan|schedule|dato|date|når|when)(?: (?:for|til|to|on|of))?[ :–—-]*/iu
const DAY_NUMBER = new RegExp(
  `^(?:dag|day) ?(?:nr\\.? ?)?(\\d{1,2}|${NUMBERS.join('|')})(?![\\p{L}\\p{N}]|[.:]\\d)`,
  'iu',
)
const NTH_DAY = new RegExp(`^(${ORDINALS}) (?:dag|dagen|day)(?!\\p{L})`, 'iu')
const WEEKDAY = new RegExp(`^(?:(?:på|on) )?(${WEEKDAYS.join('|')})(?:en)?(?!\\p{L})\\.?`, 'iu')
const GLUE = /^(?:[ ,:;.()–—|-]|(?:den|the|dag)(?= ))+/iu
/** Hours of a day: `kl. 10.00–15.30`. */
const HOURS =
  /^(?:kl\.? ?|fra |from )?\d{1,2}(?:[.:]\d{2})? ?(?:[ap]m)?(?: ?(?:[-–—]|til|to) ?(?:kl\.? ?)?\d{1,2}(?:[.:]\d{2})? ?(?:[ap]m)?)\)?$/iu

/** A heading may go on after a comma or a dash (a place, a theme), but not into a sentence. */
const MAX_TAIL = 80

type Found = { number: number | null; weekday: number | null; date: PartialDate | null }

/** Takes one named part off the front; 0 when the text goes on with something else. */
function take(text: string, found: Found): number {
  const named = DAY_NUMBER.exec(text) ?? NTH_DAY.exec(text)
  if (named !== null && found.number === null) {
    const written = (named[1] ?? '').replace('.', '')
    found.number = /^\d/.test(written)
      ? Number(written)
      : NUMBER_STARTS.findIndex((each) => each.test(written)) + 1
    return named[0].length
  }
  const weekday = WEEKDAY.exec(text)
  if (weekday !== null && found.weekday === null) {
    found.weekday = WEEKDAY_STARTS.findIndex((each) => each.test(weekday[1] ?? '')) + 1
    return weekday[0].length
  }
  const [date, second] = datesIn(text.slice(0, 40))
  if (date === undefined || date.at !== 0 || found.date !== null) return 0
  // `12.–13. september` is when the gathering is, not a day of it.
  if (second !== undefined && second.at === 0) return 0
  found.date = { day: date.day, month: date.month, year: date.year }
  return date.until
}

function isTail(glue: string, tail: string): boolean {
  if (tail === '' || HOURS.test(tail)) return true
  return /[,:;()–—|-]/.test(glue) && tail.length <= MAX_TAIL
}

/**
 * Reads a line that names a day: a number, a weekday, a date, or more of them. `open` lets anything follow,
 * for a line that goes on with the day's first item.
 */
export function readDayHeading(text: string, open = false): DayHeading | null {
  if (text.length > 200 && !open) return null
  const head = text.slice(0, 200)
  const found: Found = { number: null, weekday: null, date: null }
  let at = LEAD.exec(head)?.[0].length ?? 0
  let until = 0
  let glue = ''
  for (;;) {
    const taken = take(head.slice(at), found)
    if (taken === 0) break
    until = at + taken
    glue = GLUE.exec(head.slice(until))?.[0] ?? ''
    at = until + glue.length
  }
  if (until === 0) return null
  // `3.4` alone may be anything; a bare date needs its month in words, a year, or company.
  const lone = found.number === null && found.weekday === null && found.date?.year === null
  if (lone && !/\p{L}{3}/u.test(head.slice(0, until))) return null
  if (!open && !isTail(glue, head.slice(at))) return null
  // `Monday 3 March – Friday 7 March` is when the gathering is.
  if (/[–—-]/.test(glue) && readDayHeading(head.slice(at)) !== null) return null
  const label = (open ? head.slice(0, until) : head).replace(/[\s:;,–—-]+$/, '')
  return { label, ...found, until: at }
}
