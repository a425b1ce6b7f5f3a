import type { Agenda, Day, Item } from '#shared/agenda/agenda.ts'
import { currentDay, nextItem } from '#shared/agenda/position.ts'
import { instantOf, wallClock } from '#shared/agenda/zone.ts'
import { HOUR, type Instant, MINUTE } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { type CalendarDate, calendarDate, minuteText } from './times.ts'

export type Start = {
  readonly time: string
  /** Set when it is another day than today. */
  readonly date: CalendarDate | null
  /** Milliseconds to go; null when that is not today, or not known. */
  readonly left: number | null
  /** The time has come, and the leader has not pressed yet. */
  readonly soon: boolean
}

/** The hall is not told the text that the programme was read from; its arithmetic does not need it. */
export function agendaOf(view: ScreenView): Agenda {
  return { ...view.agenda, source: '' }
}

export function shownDay(view: ScreenView, now: Instant): Day | null {
  return currentDay(agendaOf(view), view.run, now, view.gathering.zone)
}

/** When the next day (or the first) begins; null while something is on, when all is over, and without a programme. */
export function startOf(view: ScreenView, now: Instant): Start | null {
  const { phase } = view.run.now
  if (view.gathering.phase === 'closed' || phase === 'running' || phase === 'paused') return null
  const day = shownDay(view, now)
  const first = day && nextItem(agendaOf(view), view.run, day)
  return day && first ? startFrom(view, day, first, now) : null
}

function startFrom({ gathering, run }: ScreenView, day: Day, first: Item, now: Instant): Start {
  const { zone } = gathering
  const time = minuteText(first.start)
  const today = wallClock(now, zone).date
  // After a day has ended, a next day without a date is some other day, nobody knows which.
  const date = day.date ?? (run.now.phase === 'between' ? null : today)
  if (date === null) return { time, date: null, left: null, soon: false }
  const left = instantOf(date, first.start, zone) - now
  if (left <= -12 * HOUR) return { time, date: null, left: null, soon: false }
  if (left <= 0) return { time, date: null, left: null, soon: true }
  if (date !== today) return { time, date: calendarDate(date), left: null, soon: false }
  return { time, date: null, left, soon: false }
}

/** Whole minutes to go, rounded up, for words such as "in 13 minutes". */
export function minutesTo(start: Start): number | null {
  return start.left === null ? null : Math.ceil(start.left / MINUTE)
}
