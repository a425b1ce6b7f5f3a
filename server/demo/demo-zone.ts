import type { Instant, TimeZone } from '#shared/kernel/instant.ts'

/** The demo's first day begins at ten. */
const BEGINS_AT = 10

/**
 * The demo keeps the times of its source, and people try it at all hours. A clock of its own, a whole number of hours from
 * Greenwich, makes it between half past nine and half past ten when it is started, so that the day runs as planned.
 */
export function demoZone(now: Instant): TimeZone {
  const utc = new Date(now)
  const minutes = utc.getUTCMinutes()
  const wanted = minutes < 30 ? BEGINS_AT : BEGINS_AT - 1
  // Zones reach from 14 hours ahead to 12 behind; each hour of the day is in one of them.
  const ahead = (wanted - utc.getUTCHours() + 24) % 24
  const offset = ahead > 12 ? ahead - 24 : ahead
  // The names of these zones count the other way: Etc/GMT-2 is two hours ahead.
  return offset === 0 ? 'Etc/GMT' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`
}
