import type { Day } from '#shared/agenda/agenda.ts'
import type { MinuteOfDay } from '#shared/kernel/instant.ts'

/** Apart from the reading of files, so that a page that only writes one does not load the whole domain. */
export const FORMAT = 'samling-programme'
export const PROGRAMME_FILE_VERSION = 1
/** What a programme file may weigh, in bytes. */
export const PROGRAMME_FILE_LIMIT = 1_000_000

/** The days as a programme file has them: times as on the wall, 24:30 for half past midnight. */
export function fileDays(days: readonly Day[]) {
  return days.map((day) => ({
    ...day,
    items: day.items.map(({ start, end, speakers, details, ...item }) => ({
      ...item,
      start: wallText(start),
      end: end === null ? null : wallText(end),
      speakers: [...speakers],
      details: [...details],
    })),
  }))
}

export function wallText(minute: MinuteOfDay): string {
  const two = (number: number) => `${number}`.padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
