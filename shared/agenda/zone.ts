import {
  HOUR,
  type Instant,
  type IsoDate,
  MINUTE,
  type Millis,
  type MinuteOfDay,
  SECOND,
  type TimeZone,
} from '#shared/kernel/instant.ts'

/** What the clock on the wall shows. */
export type WallClock = {
  readonly date: IsoDate
  /** Whole minutes since midnight, 0–1439. */
  readonly minute: MinuteOfDay
  readonly second: number
}

// Both caches only remember what is the same every time it is asked for; they change no answer.
const formats = new Map<TimeZone, Intl.DateTimeFormat>()
const offsets = new Map<string, Millis>()
const OFFSETS_KEPT = 2_000
/** No zone has changed its offset at anything but a whole quarter of an hour since clocks like these came about. */
const QUARTER = 15 * MINUTE

function makeFormat(timeZone?: TimeZone): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    ...(timeZone === undefined ? {} : { timeZone }),
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
}

/** Whether this machine knows the zone; for the edges, where a zone comes in. */
export function isTimeZone(zone: TimeZone): boolean {
  try {
    makeFormat(zone)
    return zone !== ''
  } catch {
    return false
  }
}

function formatFor(zone: TimeZone): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  // An old phone may not know a zone by its new name. It is in the room, so its own zone is the best guess.
  const made = isTimeZone(zone) ? makeFormat(zone) : makeFormat()
  formats.set(zone, made)
  return made
}

function readOffset(at: Instant, zone: TimeZone): Millis {
  // en-US always writes month, day, year, hour, minute, second; some old engines call midnight 24.
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = (
    formatFor(zone).format(at).match(/\d+/g) ?? []
  ).map(Number)
  return Date.UTC(year, month - 1, day, hour % 24, minute, second) - at
}

/** How far the wall is ahead of UTC, in milliseconds. */
function offsetAt(instant: Instant, zone: TimeZone): Millis {
  const from = Math.floor(instant / QUARTER) * QUARTER
  const key = `${zone} ${from}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const offset = Math.abs(from) <= 8.64e15 ? readOffset(from, zone) : 0
  if (offsets.size >= OFFSETS_KEPT) offsets.clear()
  offsets.set(key, offset)
  return offset
}

/**
 * The instant at which the wall shows `minute` of `date`; minutes from 1440 on belong to the following dates.
 * A time that daylight saving skips moves on by the length of the gap (02:30 becomes 03:30); a time that comes
 * twice is the first of the two. Both are what Temporal calls "compatible".
 */
export function instantOf(date: IsoDate, minute: MinuteOfDay, zone: TimeZone): Instant {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  const local = Date.UTC(year, month - 1, day) + minute * MINUTE
  const before = offsetAt(local - 24 * HOUR, zone)
  const after = offsetAt(local + 24 * HOUR, zone)
  const first = local - before
  if (offsetAt(first, zone) === before) return first
  const second = local - after
  return offsetAt(second, zone) === after ? second : first
}

/** What the wall shows at `instant`. */
export function wallClock(instant: Instant, zone: TimeZone): WallClock {
  const local = instant + offsetAt(instant, zone)
  const date = new Date(local).toISOString().slice(0, 10)
  const ofDay = local - Date.parse(`${date}T00:00:00Z`)
  return { date, minute: Math.floor(ofDay / MINUTE), second: Math.floor((ofDay % MINUTE) / SECOND) }
}
