import type { MinuteOfDay } from '#shared/kernel/instant.ts'

type Meridiem = 'a' | 'p'
/** `full` 9.30, `compact` 0930, `bare` 9. */
type Form = 'full' | 'compact' | 'bare'

type Clock = {
  readonly form: Form
  readonly hour: number
  readonly minute: number
  readonly separator: string
  readonly padded: boolean
  readonly meridiem: Meridiem | null
  /** Where the text goes on. */
  readonly until: number
}

/** `certain` stands by itself; `compact` and `weak` need the rest of the programme to bear them out. */
export type Certainty = 'certain' | 'compact' | 'weak'

export type TimeSpan = {
  readonly start: MinuteOfDay
  readonly end: MinuteOfDay | null
  readonly certainty: Certainty
  /** Says am or pm, so nothing needs to be guessed about the half of the day. */
  readonly halfDay: boolean
  readonly separator: string
  readonly written: string
  readonly until: number
}
export type ImpossibleTime = { readonly impossible: string; readonly until: number }

const CLOCK = /(\d{1,2})(?:([.:])(\d{2})(?::00(?!\d))?)?(?![\d])(?:[ ]?([ap])(?:\.[ ]?m\.?|m)(?![\p{L}]))?/iuy
const COMPACT = /(\d{2})(\d{2})(?:[ ]?([ap])m(?![\p{L}]))?(?!\d)/iuy
const PREFIX =
  /[([]?(?:(?:ca\.?|circa|approx\.?|about|tid:?|time:?|fra|frå|from|at) {0,2})?(?:(kl(?:okk[ae]n?)?\.?) ?:? ?)?(?:ca\.? ?)?/iuy
const TO = /[ ]?(?:[-–—−‐‑]{1,2}|→)[ ]?(?:kl\.? ?)?|[ ](?:til|to|till|until)[ ](?:kl\.? ?)?/iuy
const UNIT =
  /^[ ]?(?:%|‰|prosent|pst|per ?cent|kr\b|kroner|nok\b|eur\b|€|\$|,-|mill|mrd|milliard|km\b|kg\b|m²|m2\b|grader|poeng|points?\b|timar\b|timer\b|hours?\b|min\b|minutt|minutes?\b|sek\b|gb\b|mb\b|årsverk|deltakar|deltaker|participants)/i
const DEADLINE = /^[\s:–-]*(?:frist|deadline|innan\b|innen\b)/i

function clockAt(text: string, at: number): Clock | null {
  COMPACT.lastIndex = at
  const compact = COMPACT.exec(text)
  if (compact !== null) {
    const [whole, hour = '', minute = '', half] = compact
    return {
      form: 'compact',
      hour: Number(hour),
      minute: Number(minute),
      separator: '',
      padded: hour.startsWith('0'),
      meridiem: half === undefined ? null : (half.toLowerCase() as Meridiem),
      until: at + whole.length,
    }
  }
  CLOCK.lastIndex = at
  const match = CLOCK.exec(text)
  if (match === null) return null
  const [whole, hour = '', separator, minute, half] = match
  return {
    form: separator === undefined ? 'bare' : 'full',
    hour: Number(hour),
    minute: Number(minute ?? 0),
    separator: separator ?? '',
    padded: hour.length === 2,
    meridiem: half === undefined ? null : (half.toLowerCase() as Meridiem),
    until: at + whole.length,
  }
}

function minuteOf(clock: Clock, meridiem = clock.meridiem): MinuteOfDay | null {
  if (clock.hour > 24 || clock.minute > 59) return null
  const half = meridiem !== null && clock.hour <= 12
  const hour = half ? (clock.hour % 12) + (meridiem === 'p' ? 12 : 0) : clock.hour
  return hour * 60 + clock.minute
}

/** What may stand right after a time: not more digits (a date, a phone number), not a unit. */
function closes(text: string, until: number): boolean {
  const rest = text.slice(until, until + 40)
  return (
    !/^(?:[.,:/]\d|[\p{L}\p{N}%]|[-–/]\d|\.? ?\p{Ll}{3,}\.? (?:19|20)\d\d)/u.test(rest) && !UNIT.test(rest)
  )
}

function endAt(text: string, start: Clock): Clock | null {
  TO.lastIndex = start.until
  const dash = TO.exec(text)
  if (dash === null) return null
  const end = clockAt(text, start.until + dash[0].length)
  if (end === null || !closes(text, end.until)) return null
  if (end.form !== 'bare' || end.meridiem !== null) return end
  if (end.hour > 24) return null
  // `10.00 – 12 kommuner` is a title that begins with a number, `10.00–12 Kommuner` a span.
  const spaced = dash[0].startsWith(' ') && !/[\p{L}]/u.test(dash[0])
  return spaced && /^ ?\p{Ll}/u.test(text.slice(end.until)) ? null : end
}

/** A day and a month rather than a time, unless the programme around it says otherwise. */
function likeDate(clock: Clock): boolean {
  return clock.separator === '.' && clock.minute >= 1 && clock.minute <= 12 && clock.minute % 5 !== 0
}

/** `1.10` may be a section and `2.24` a figure; `1.30` is rather a time. */
function likeSection(clock: Clock): boolean {
  return clock.separator === '.' && !clock.padded && clock.hour < 6 && clock.minute % 15 !== 0
}

function certaintyOf(start: Clock, end: Clock | null, said: boolean): Certainty | null {
  if (said || start.meridiem !== null) return 'certain'
  if (end !== null) {
    if (start.form === 'bare' && end.form === 'bare') return end.meridiem === null ? 'weak' : 'certain'
    if (start.form === 'compact' && end.form === 'compact') return 'compact'
    if (start.form === 'bare' && likeDate(end)) return 'weak'
    return 'certain'
  }
  if (start.form === 'bare') return null
  if (start.form === 'compact') return start.padded ? 'certain' : 'compact'
  return likeDate(start) || likeSection(start) ? 'weak' : 'certain'
}

/** 25.12 is a date, 25.00 and 9.75 are times gone wrong. */
function wrong(clock: Clock): boolean {
  if (clock.form !== 'full' || minuteOf(clock) !== null) return false
  return !(clock.separator === '.' && clock.hour <= 31 && clock.minute >= 1 && clock.minute <= 12)
}

/** `11–1 pm` begins in the morning, `1–3 pm` does not. */
function startWithin(start: Clock, end: Clock | null): MinuteOfDay | null {
  if (end === null || start.meridiem !== null || end.meridiem === null) return minuteOf(start)
  const same = minuteOf(start, end.meridiem)
  const until = minuteOf(end)
  return same !== null && until !== null && same > until ? minuteOf(start, 'a') : same
}

/** Reads a time or a span at a place in the text; null when no time stands there. */
export function timeAt(text: string, from: number): TimeSpan | ImpossibleTime | null {
  PREFIX.lastIndex = from
  const prefix = PREFIX.exec(text)
  const said = prefix?.[1] !== undefined
  const at = from + (prefix?.[0].length ?? 0)
  const first = clockAt(text, at)
  if (first === null) return null
  const second = endAt(text, first)
  const until = (second ?? first).until
  if (!closes(text, until)) return null
  // `10.12: frist` is a date, `kl. 14.30 frist` is not.
  const dated = !said && first.separator === '.' && first.minute >= 1 && first.minute <= 12
  if (dated && DEADLINE.test(text.slice(until, until + 40))) return null
  const written = text.slice(at, until)
  if (wrong(first)) return { impossible: written, until }
  const start = startWithin(first, second)
  const certainty = certaintyOf(first, second, said)
  if (start === null || certainty === null) return null
  if (second !== null && wrong(second)) return { impossible: written, until }
  const halfDay = first.meridiem !== null || second?.meridiem != null
  const end = second === null ? null : minuteOf(second)
  return { start, end, certainty, halfDay, separator: first.separator, written, until }
}

export function isTime(read: TimeSpan | ImpossibleTime | null): read is TimeSpan {
  return read !== null && 'start' in read
}

/** What is left once the time and what parts it from the title are taken off. */
export function afterTime(text: string, until: number): string {
  return text.slice(until).replace(/^[\s:;,.)\]|–—−=>-]+/, '')
}
