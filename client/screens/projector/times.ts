import { wallClock } from '#shared/agenda/zone.ts'
import type { Instant, IsoDate, MinuteOfDay, TimeZone } from '#shared/kernel/instant.ts'

export const two = (figure: number): string => String(figure).padStart(2, '0')

/** As clocks in Norway write it: 09:05. */
export function timeOf(at: Instant, zone: TimeZone): string {
  return minuteText(wallClock(at, zone).minute)
}

export function minuteText(minute: MinuteOfDay): string {
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`
}

export type CalendarDate = { readonly weekday: number; readonly day: number; readonly month: number }

/** Monday is 0, January is 0. */
export function calendarDate(date: IsoDate): CalendarDate {
  const noon = new Date(`${date}T12:00:00Z`)
  return { weekday: (noon.getUTCDay() + 6) % 7, day: noon.getUTCDate(), month: noon.getUTCMonth() }
}

/** `48 27`, `482 719`: halves are easier to carry to a phone. */
export function codeText(code: string): string {
  const half = Math.ceil(code.length / 2)
  return code.length < 4 || code.includes(' ') ? code : `${code.slice(0, half)} ${code.slice(half)}`
}
