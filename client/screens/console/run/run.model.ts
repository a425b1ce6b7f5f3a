import { overText } from '#client/screens/console/time.model.ts'
import { timeText } from '#client/words/format.ts'
import type { Agenda, Day, Run } from '#shared/agenda/agenda.ts'
import { expected } from '#shared/agenda/clock.ts'
import { clockOf, countdown } from '#shared/agenda/countdown.ts'
import { type KindClass, kindClass } from '#shared/agenda/day-line.ts'
import { type ExpectedRow, shownEndOf } from '#shared/agenda/expected-row.ts'
import { currentDay, type ItemStatus } from '#shared/agenda/position.ts'
import { type Instant, MINUTE, type TimeZone } from '#shared/kernel/instant.ts'

export type LiveLine =
  | { readonly type: 'over'; readonly by: string; readonly due: string; readonly paused: boolean }
  | { readonly type: 'ends'; readonly at: string; readonly paused: boolean }
  | { readonly type: 'open'; readonly paused: boolean }

/** One line of the run sheet, as it is written. */
export type SheetLine = {
  readonly id: string
  readonly title: string
  readonly status: ItemStatus
  readonly pinned: boolean
  readonly kind: KindClass
  readonly planned: string
  /** Null when it is as planned; else the planned time is struck through. */
  readonly expected: string | null
  readonly minutes: number | null
  /** The planned minutes, when there will be others. */
  readonly minutesWere: number | null
  /** Whole minutes by which what is on reaches into this pinned item. */
  readonly collision: number
  readonly live: LiveLine | null
}

function liveLine(rows: readonly ExpectedRow[], run: Run, now: Instant, zone: TimeZone): LiveLine | null {
  const count = countdown(run, now)
  if (count === null) return null
  const { paused } = count
  if (count.allotted === null) return { type: 'open', paused }
  const row = rows.find(({ status }) => status === 'live')
  const at = timeText(shownEndOf(row, count), zone)
  return count.over
    ? { type: 'over', by: overText(count.left), due: at, paused }
    : { type: 'ends', at, paused }
}

function lineOf(row: ExpectedRow, live: LiveLine | null, zone: TimeZone): SheetLine {
  const { item, status, pinned, moved, minutesPlanned, minutesExpected } = row
  const minutes = minutesExpected ?? minutesPlanned
  const changed = status === 'coming' && minutes !== minutesPlanned
  return {
    id: item.id,
    title: item.title,
    status,
    pinned,
    kind: kindClass(item.kind),
    planned: timeText(row.plannedStart, zone),
    expected: moved ? timeText(row.shownStart, zone) : null,
    minutes: status === 'skipped' ? minutesPlanned : minutes,
    minutesWere: changed ? minutesPlanned : null,
    collision: Math.ceil(row.collision / MINUTE),
    live: status === 'live' ? live : null,
  }
}

export function sheetLines(
  rows: readonly ExpectedRow[],
  run: Run,
  now: Instant,
  zone: TimeZone,
): readonly SheetLine[] {
  const live = liveLine(rows, run, now, zone)
  return rows.map((row) => lineOf(row, live, zone))
}

/** The day to show: the one that was picked, else the one that is on. */
export function dayToShow(
  agenda: Pick<Agenda, 'days'>,
  run: Run,
  picked: string | null,
  now: Instant,
  zone: TimeZone,
): Day | null {
  const chosen = agenda.days.find(({ id }) => id === picked)
  return chosen ?? currentDay(whole(agenda), run, now, zone)
}

/** Views hold the part of the agenda that the clock reads; the rest is the leader's alone. */
export function whole(agenda: Pick<Agenda, 'days'>): Agenda {
  return { revision: 0, title: '', source: '', days: agenda.days }
}

export function rowsOf(day: Day | null, run: Run, now: Instant, zone: TimeZone): readonly ExpectedRow[] {
  return day === null ? [] : expected(day, run, now, zone)
}

/** Number of the day that is on, or would be next, counted from 1; null without days. */
export function dayNumber(agenda: Pick<Agenda, 'days'>, day: Day | null): number | null {
  const index = agenda.days.findIndex(({ id }) => id === day?.id)
  return index < 0 ? null : index + 1
}

export function liveItemId(run: Run): string | null {
  return clockOf(run)?.item ?? null
}
