import { instantOf, wallClock } from '#shared/agenda/zone.ts'
import type { Instant } from '#shared/kernel/instant.ts'

/** When a form closes by itself: with the gathering, late tonight, in a week, or at a time that is set. */
export const ENDS = ['gathering', 'tonight', 'week', 'time'] as const
export type End = (typeof ENDS)[number]

const LAST_MINUTE = 24 * 60 - 1
const WEEK = 7 * 24 * 3_600_000

/** `typed` is what a field for date and time says; null: with the gathering, undefined: no time at all. */
export function untilOf(end: End, typed: string, now: Instant, zone: string): Instant | null | undefined {
  if (end === 'gathering') return null
  if (end === 'tonight') return instantOf(wallClock(now, zone).date, LAST_MINUTE, zone)
  if (end === 'week') return instantOf(wallClock(now + WEEK, zone).date, LAST_MINUTE, zone)
  const [, date, hours, minutes] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(typed) ?? []
  return date === undefined ? undefined : instantOf(date, Number(hours) * 60 + Number(minutes), zone)
}

/** What such a field says of a time that is set. */
export function typedOf(until: Instant | null, zone: string): string {
  if (until === null) return ''
  const { date, minute } = wallClock(until, zone)
  const two = (value: number) => `${value}`.padStart(2, '0')
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
