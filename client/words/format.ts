import { figuresOf } from '#shared/agenda/countdown.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import type { Instant, IsoDate, Millis, TimeZone } from '#shared/kernel/instant.ts'
import type { CommonWords } from './nb/common.ts'

const two = (number: number) => `${number}`.padStart(2, '0')

/** 10:20 on the wall of the room. */
export function timeText(at: Instant, zone: TimeZone): string {
  const { minute } = wallClock(at, zone)
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** 12:36, or +03:20 when over; from a hundred minutes on 1:59:14, as on the hall screen. */
export function figuresText(left: Millis): string {
  const { over, minutes, seconds } = figuresOf(left)
  const inHours = minutes > 99
  const hours = inHours ? `${Math.floor(minutes / 60)}:` : ''
  const rest = inHours ? minutes % 60 : minutes
  return `${over ? '+' : ''}${hours}${over || inHours ? two(rest) : rest}:${two(seconds)}`
}

/** 12. september */
export function dateText(words: CommonWords, date: IsoDate): string {
  return datesText(words, [date])
}

/** 12.–13. september, or 30. september–1. oktober. */
export function datesText(words: CommonWords, dates: readonly IsoDate[]): string {
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return ''
  const month = (date: IsoDate) => words.months[Number(date.slice(5, 7)) - 1] ?? ''
  const day = (date: IsoDate) => `${Number(date.slice(8, 10))}${words.dayMark}`
  if (first === last) return words.dates(day(first), month(first))
  if (month(first) === month(last)) return words.dates(`${day(first)}–${day(last)}`, month(last))
  return `${words.dates(day(first), month(first))}–${words.dates(day(last), month(last))}`
}
