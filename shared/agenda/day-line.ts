import type { ItemId } from '#shared/kernel/ids.ts'
import type { Instant, TimeZone } from '#shared/kernel/instant.ts'
import type { Day, ItemKind, Run } from './agenda.ts'
import { expected } from './clock.ts'
import { clockOf } from './countdown.ts'
import { type DayLabel, dayLabels, type Measure, plannedEnd, type Scale } from './day-labels.ts'
import type { ExpectedRow } from './expected-row.ts'
import type { ItemStatus } from './position.ts'

export type KindClass = 'plenary' | 'group' | 'pause'

/** All lengths and places on the line are shares of it, 0–1. The line is drawn to the plan, which stands still. */
export type Segment = {
  readonly item: ItemId
  readonly title: string
  readonly kind: KindClass
  readonly status: ItemStatus
  readonly from: number
  readonly width: number
  /** How much of the segment lies behind the marker, 0–1; whole for done, none for skipped and coming. */
  readonly gone: number
}

export type DayLine = {
  readonly start: Instant
  readonly end: Instant
  readonly segments: readonly Segment[]
  /** Now, but never before the item that is on; null unless something is on in this day. */
  readonly marker: number | null
  /** From where the live item should have ended to the marker; null when it is not late. */
  readonly hatch: { readonly from: number; readonly width: number } | null
  readonly labels: readonly DayLabel[]
}

const KIND_CLASS: Readonly<Record<ItemKind, KindClass>> = {
  opening: 'plenary',
  talk: 'plenary',
  presentations: 'plenary',
  conversation: 'group',
  duo: 'group',
  panel: 'group',
  poll: 'group',
  seating: 'group',
  energiser: 'group',
  break: 'pause',
  meal: 'pause',
  summary: 'plenary',
  commitments: 'group',
  evaluation: 'group',
  closing: 'plenary',
  other: 'plenary',
}

/** Everybody listens, people talk or work together, or nobody has to. */
export function kindClass(kind: ItemKind): KindClass {
  return KIND_CLASS[kind]
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}

/** The planned day, stretched only when the day has run beyond its end. */
function scaleOf(rows: readonly ExpectedRow[], on: Instant | null): Scale {
  const start = Math.min(...rows.map((row) => row.plannedStart))
  const end = Math.max(...rows.map(plannedEnd), on ?? start)
  const length = Math.max(1, end - start)
  return { start, end, at: (time) => clamp((time - start) / length) }
}

function goneOf({ status, plannedStart }: ExpectedRow, until: Instant, now: Instant): number {
  if (status === 'done') return 1
  return status === 'live' ? clamp((now - plannedStart) / Math.max(1, until - plannedStart)) : 0
}

/** An item that begins before the one above has ended takes over from it there. */
function segmentsOf(rows: readonly ExpectedRow[], scale: Scale, now: Instant): readonly Segment[] {
  return rows.map((row, index) => {
    const next = rows[index + 1]?.plannedStart ?? Number.POSITIVE_INFINITY
    const until = Math.max(row.plannedStart, Math.min(plannedEnd(row), next))
    const from = scale.at(row.plannedStart)
    const { id: item, title, kind } = row.item
    return {
      item,
      title,
      kind: kindClass(kind),
      status: row.status,
      from,
      width: scale.at(until) - from,
      gone: goneOf(row, until, now),
    }
  })
}

/** The day as a line to scale; null for a day without items. Surfaces hand in how they measure text. */
export function dayLine(day: Day, run: Run, now: Instant, zone: TimeZone, measure?: Measure): DayLine | null {
  const rows = expected(day, run, now, zone)
  if (rows.length === 0) return null
  const live = rows.find((row) => row.status === 'live')
  const isLive = live !== undefined
  // What was begun ahead of its time is where the day has come to: the marker is never before it.
  const reachedAt = Math.max(now, live?.plannedStart ?? now)
  const on = isLive || clockOf(run)?.day === day.id ? reachedAt : null
  const scale = scaleOf(rows, on)
  const marker = on === null ? null : scale.at(on)
  // After going back, what was done already is no delay.
  const reached = rows.filter((row) => row.status === 'live' || row.status === 'done')
  const due = isLive ? scale.at(Math.max(...reached.map(plannedEnd))) : 1
  return {
    start: scale.start,
    end: scale.end,
    segments: segmentsOf(rows, scale, now),
    marker,
    hatch: marker !== null && marker > due ? { from: due, width: marker - due } : null,
    labels: dayLabels(rows, scale, measure),
  }
}
