import type { Agenda, Day } from '#shared/agenda/agenda.ts'
import { expected } from '#shared/agenda/clock.ts'
import { type Countdown, countdown } from '#shared/agenda/countdown.ts'
import { type KindClass, kindClass } from '#shared/agenda/day-line.ts'
import { type ExpectedRow, shownEndOf } from '#shared/agenda/expected-row.ts'
import { type MinuteBar, minuteCells } from '#shared/agenda/minute-bar.ts'
import { currentDay, placeOf } from '#shared/agenda/position.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import type { Instant, IsoDate } from '#shared/kernel/instant.ts'
import { clockShows } from '#shared/showing/item-clock.ts'
import type { HallView } from '#shared/views/hall.ts'

/** What comes after the item that is on. */
export type Coming = { readonly title: string; readonly isBreak: boolean; readonly at: Instant }

export type Live = {
  readonly phase: 'live'
  readonly title: string
  readonly speakers: readonly string[]
  readonly kind: KindClass
  readonly count: Countdown
  /** When its time is up, to the minute that every screen shows; null when nothing bounds it. */
  readonly end: Instant | null
  readonly startedAt: Instant
  readonly bar: MinuteBar
  readonly next: Coming | null
}
export type NowModel =
  | Live
  | { readonly phase: 'closed' }
  | { readonly phase: 'empty' }
  /** `date` is null when the day is today, or has no date yet. `start` is null when that time has passed. */
  | { readonly phase: 'before'; readonly date: IsoDate | null; readonly start: Instant | null }
  /** `number` is of the day that is over; `date` and `start` are when the next one goes on. */
  | { readonly phase: 'between'; readonly number: number; readonly date: IsoDate; readonly start: Instant }
  | { readonly phase: 'over' }
  /** The leader has taken what was on out of the programme. */
  | { readonly phase: 'pending' }

export type Hall = Pick<HallView, 'gathering' | 'agenda' | 'run' | 'clock'>

export type ProgrammeRow = {
  readonly id: string
  readonly at: Instant
  readonly title: string
  readonly status: ExpectedRow['status']
  /** The planned time, where it no longer holds. */
  readonly was: Instant | null
  /** It stands fast while others move. */
  readonly fixed: boolean
}
export type Programme = {
  readonly rows: readonly ProgrammeRow[]
  /** How many that are done were left out at the top. */
  readonly hidden: number
  /** One-based; null when there is only one day. */
  readonly day: number | null
}

/** Done items that stay in sight, so that the day is seen to move on. */
const DONE_SHOWN = 2

function rowsOf(hall: Hall, day: Day, now: Instant): readonly ExpectedRow[] {
  return expected(day, hall.run, now, hall.gathering.zone)
}

/** The agenda as its own functions know it; the text it was read from never comes to a phone. */
function agendaOf({ agenda }: Hall): Agenda {
  return { ...agenda, source: '' }
}

export function dayOf(hall: Hall, now: Instant): Day | null {
  return currentDay(agendaOf(hall), hall.run, now, hall.gathering.zone)
}

export function dayNumber({ agenda }: Hall, day: Day | null): number | null {
  return day === null || agenda.days.length < 2 ? null : agenda.days.indexOf(day) + 1
}

export function nowModel(hall: Hall, now: Instant): NowModel {
  if (hall.gathering.phase === 'closed') return { phase: 'closed' }
  const day = dayOf(hall, now)
  const first = day?.items[0]
  if (day === null || first === undefined) return { phase: 'empty' }
  const run = hall.run.now
  if (run.phase === 'before') return before(hall, day, now)
  if (run.phase === 'between') return between(hall, run.after, day, now)
  return live(hall, day, now)
}

function startOf(hall: Hall, day: Day, now: Instant): Instant {
  return rowsOf(hall, day, now)[0]?.plannedStart ?? now
}

function before(hall: Hall, day: Day, now: Instant): NowModel {
  const start = startOf(hall, day, now)
  const today = wallClock(now, hall.gathering.zone).date
  const date = day.date === today ? null : day.date
  return { phase: 'before', date, start: start > now ? start : null }
}

function between(hall: Hall, after: string, day: Day, now: Instant): NowModel {
  if (day.id === after) return { phase: 'over' }
  const start = startOf(hall, day, now)
  const number = hall.agenda.days.findIndex(({ id }) => id === after) + 1
  return { phase: 'between', number, date: wallClock(start, hall.gathering.zone).date, start }
}

function live(hall: Hall, day: Day, now: Instant): NowModel {
  const count = seenCount(hall, now)
  const clock = hall.run.now
  if (count === null || !('item' in clock)) return { phase: 'pending' }
  const place = placeOf(agendaOf(hall), clock.item)
  if (place === null) return { phase: 'pending' }
  const { title, speakers, kind } = place.item
  const rows = rowsOf(hall, day, now)
  const next = rows.find(({ status }) => status === 'coming')
  return {
    phase: 'live',
    title,
    speakers,
    kind: kindClass(kind),
    count,
    end:
      count.allotted === null
        ? null
        : shownEndOf(
            rows.find(({ status }) => status === 'live'),
            count,
          ),
    startedAt: clock.startedAt,
    bar: minuteCells(count),
    next: next ? { title: next.item.title, isBreak: next.item.kind === 'break', at: next.shownStart } : null,
  }
}

/** The countdown as this phone may see it: one that is kept from the hall is as if nothing bounded the item. */
function seenCount({ run, clock }: Hall, now: Instant): Countdown | null {
  const count = countdown(run, now)
  if (count === null || clockShows(clock, count.allotted === null ? null : count.left)) return count
  return { allotted: null, elapsed: count.elapsed, paused: false }
}

/** The day's programme. Once time runs over, what is done gives way to what moves. */
export function programmeModel(hall: Hall, now: Instant, whole: boolean): Programme {
  const day = dayOf(hall, now)
  if (day === null) return { rows: [], hidden: 0, day: null }
  const rows = rowsOf(hall, day, now)
  const isMoving = rows.some(({ status, moved }) => status === 'coming' && moved)
  const begun = rows.findIndex(({ status }) => status === 'live' || status === 'coming')
  const hidden = whole || begun < 0 ? 0 : Math.max(0, begun - (isMoving ? 0 : DONE_SHOWN))
  return {
    rows: rows.slice(hidden).map((row) => rowOf(row, isMoving)),
    hidden,
    day: dayNumber(hall, day),
  }
}

function rowOf(
  { item, status, shownStart, plannedStart, moved, pinned }: ExpectedRow,
  isMoving: boolean,
): ProgrammeRow {
  const ahead = status === 'coming'
  return {
    id: item.id,
    at: ahead ? shownStart : plannedStart,
    title: item.title,
    status,
    was: ahead && moved ? plannedStart : null,
    fixed: ahead && pinned && isMoving,
  }
}
