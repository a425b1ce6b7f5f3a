import type { Clock } from '#server/clock.ts'
import { PROGRAMME_PREFIX } from '#server/store/stream-folders.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import { HOUR, type Instant, type IsoDate } from '#shared/kernel/instant.ts'
import { daysTo } from '#shared/programme/dates.ts'
import { DEMO_DAY } from './history.ts'

type Settable = Clock & { notBefore?(instant: Instant): void }

const PREFIX = `${PROGRAMME_PREFIX}demo-`
const MADE_ON = /^(\d{4})(\d\d)(\d\d)-/

export function isDemoProgramme(id: string): boolean {
  return id.startsWith(PREFIX)
}

/** With the day it is made on, which its clock goes by: the catalogue may be lost, and a copy taken elsewhere. */
export function demoProgrammeId(now: Instant, newId: string): string {
  return `${PREFIX}${dayOf(now).replaceAll('-', '')}-${newId}`
}

/**
 * The demo programme keeps the dates of its source, and people try it years later. A clock of its own, whole days behind everybody's,
 * makes it the same day there whenever it is made; from then on its days go as all others.
 */
export function programmeClock(clock: Settable, id: string): Settable {
  const [, ...parts] = (isDemoProgramme(id) && MADE_ON.exec(id.slice(PREFIX.length))) || []
  if (parts.length === 0) return clock
  const behind = daysTo(DEMO_DAY, parts.join('-')) * 24 * HOUR
  return {
    now: () => clock.now() - behind,
    notBefore: (instant) => clock.notBefore?.(instant + behind),
  }
}

function dayOf(now: Instant): IsoDate {
  return wallClock(now, 'Europe/Oslo').date
}
