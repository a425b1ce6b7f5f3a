import type { IsoDate } from '#shared/kernel/instant.ts'

const DAY = 86_400_000

/** Whether the calendar has it: 30 February is written like a date. */
export function isDate(date: IsoDate): boolean {
  const at = Date.parse(`${date}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(date)
}

/** Whole days from one date to another; negative when the other is earlier. */
export function daysTo(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}
