import type { ItemId } from '#shared/kernel/ids.ts'
import { type Instant, MINUTE, type TimeZone } from '#shared/kernel/instant.ts'
import type { Day, Run } from './agenda.ts'
import { expected } from './clock.ts'
import type { ExpectedRow } from './expected-row.ts'

/** What a delay comes to, in the order of the programme; times in whole minutes, as they are shown. */
export type Consequence =
  | { readonly type: 'gap-absorbs'; readonly before: ItemId; readonly minutes: number }
  | { readonly type: 'moves'; readonly item: ItemId; readonly from: Instant; readonly to: Instant }
  | { readonly type: 'shrinks'; readonly item: ItemId; readonly from: number; readonly to: number }
  | { readonly type: 'stands-fast'; readonly item: ItemId; readonly at: Instant }
  | { readonly type: 'collides'; readonly item: ItemId; readonly minutes: number }

export type Drift = {
  /** Whole minutes after the plan; negative when ahead of it. */
  readonly minutes: number
  /** Empty while everything to come is as planned, but for what stands fast. */
  readonly consequences: readonly Consequence[]
  /** The first pinned item ahead. */
  readonly standsFast: ExpectedRow | null
  /** The end of the day; both null when its last item is open-ended. */
  readonly plannedEnd: Instant | null
  readonly expectedEnd: Instant | null
}

function minutesBetween(from: Instant, to: Instant): number {
  return Math.round((to - from) / MINUTE)
}

function delayAtEnd(row: ExpectedRow): number {
  if (row.shownEnd === null || row.plannedEnd === null)
    return minutesBetween(row.plannedStart, row.shownStart)
  return minutesBetween(row.plannedEnd, row.shownEnd)
}

/** How late the live item lets go, held against the plan's time just before the next item to come. */
function driftMinutes(rows: readonly ExpectedRow[], next: number): number {
  const live = rows.find((row) => row.status === 'live')
  const first = rows[next]
  if (live === undefined)
    return first === undefined ? 0 : minutesBetween(first.plannedStart, first.shownStart)
  const before = rows[next - 1]
  if (before === undefined || live.shownEnd === null) return delayAtEnd(live)
  return minutesBetween(before.plannedEnd ?? live.shownEnd, live.shownEnd)
}

function absorbed(row: ExpectedRow, before: ExpectedRow | undefined, delay: number): readonly Consequence[] {
  const gap = minutesBetween(before?.plannedEnd ?? row.plannedStart, row.plannedStart)
  const minutes = Math.min(gap, delay)
  return minutes > 0 ? [{ type: 'gap-absorbs', before: row.item.id, minutes }] : []
}

function changes(row: ExpectedRow): readonly Consequence[] {
  const item = row.item.id
  const list: Consequence[] = []
  if (row.collision >= MINUTE)
    list.push({ type: 'collides', item, minutes: Math.ceil(row.collision / MINUTE) })
  else if (row.pinned) list.push({ type: 'stands-fast', item, at: row.plannedStart })
  if (row.moved) list.push({ type: 'moves', item, from: row.plannedStart, to: row.shownStart })
  if (row.squeezed && row.minutesPlanned !== null && row.minutesExpected !== null) {
    list.push({ type: 'shrinks', item, from: row.minutesPlanned, to: row.minutesExpected })
  }
  return list
}

function consequencesOf(rows: readonly ExpectedRow[], next: number, drift: number): readonly Consequence[] {
  let delay = drift
  return rows.slice(next).flatMap((row, offset) => {
    if (row.status !== 'coming') return []
    const list = [...absorbed(row, rows[next + offset - 1], delay), ...changes(row)]
    delay = delayAtEnd(row)
    return list
  })
}

/** The drift in rows that have been worked out already. */
export function driftOf(rows: readonly ExpectedRow[]): Drift {
  const ahead = rows.findIndex((row) => row.status === 'coming')
  const next = ahead < 0 ? rows.length : ahead
  const minutes = driftMinutes(rows, next)
  const last = rows.at(-1)
  return {
    minutes,
    consequences: consequencesOf(rows, next, minutes),
    standsFast: rows.find((row) => row.status === 'coming' && row.pinned) ?? null,
    plannedEnd: last?.plannedEnd ?? null,
    expectedEnd: last?.shownEnd ?? null,
  }
}

/** How far the day is from its plan, what absorbs it and what gives way. */
export function drift(day: Day, run: Run, now: Instant, zone: TimeZone): Drift {
  return driftOf(expected(day, run, now, zone))
}
