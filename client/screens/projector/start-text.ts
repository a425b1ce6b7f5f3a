import type { Start } from './start.model.ts'
import { words } from './words.ts'

/** "Vi starter tirsdag 1. mars 09:00". */
export function startText(start: Start, again: boolean): string {
  if (start.soon) return words().soon
  const { date, time } = start
  const month = date && words().common.months[date.month]
  const when = date
    ? `${words().date(words().weekdays[date.weekday] ?? '', date.day, month ?? '')} ${time}`
    : time
  return again ? words().goesOn(when) : words().starts(when)
}
