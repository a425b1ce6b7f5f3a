import type { IsoDate } from '#shared/kernel/instant.ts'
import type { Day } from './agenda.ts'

export type DaysRefusal =
  /** The calendar has no such date; the detail is the date. */
  | 'no-such-date'
  /** An item ends before it starts; the detail is its title. */
  | 'end-before-start'

function exists(date: IsoDate): boolean {
  const at = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date)
}

/** What makes days impossible to run; null when nothing does. What ends after midnight counts on from 1440. */
export function whyNotDays(
  days: readonly Pick<Day, 'date' | 'items'>[],
): { readonly code: DaysRefusal; readonly detail: string } | null {
  for (const { date, items } of days) {
    if (date !== null && !exists(date)) return { code: 'no-such-date', detail: date }
    const reversed = items.find(({ start, end }) => end !== null && end < start)
    if (reversed !== undefined) return { code: 'end-before-start', detail: reversed.title }
  }
  return null
}
