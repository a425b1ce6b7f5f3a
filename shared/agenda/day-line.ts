import type { ItemId } from '#shared/kernel/ids.ts'
import { type Instant, MINUTE, type TimeZone } from '#shared/kernel/instant.ts'
import type { Day, ItemKind, Run } from './agenda.ts'
import { type ExpectedRow, expected } from './clock.ts'
import { clockOf } from './countdown.ts'
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

export type DayLabel = {
  readonly role: 'start' | 'break' | 'meal' | 'end' | 'last'
  readonly time: Instant
  /** The item it names; null, and the title empty, for the start and the end of the day. */
  readonly item: ItemId | null
  readonly title: string
  /** Where the text begins; `end` and `last` are set flush with the end of the line instead. */
  readonly at: number
}

export type DayLine = {
  readonly start: Instant
  readonly end: Instant
  readonly segments: readonly Segment[]
  /** Null unless something is on in this day. */
  readonly marker: number | null
  /** From where the live item should have ended to the marker; null when it is not late. */
  readonly hatch: { readonly from: number; readonly width: number } | null
  readonly labels: readonly DayLabel[]
}

/** How wide a label's text is, as a share of the line. */
export type Measure = (label: DayLabel) => number

/** An item without an end must be drawn somehow. */
const OPEN_LENGTH = 30 * MINUTE
/** As measured in the picture P1: eleven characters take 15 % of the line. */
const SHARE_PER_CHARACTER = 0.0135
const LABEL_GAP = 0.02

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

const roughly: Measure = ({ role, title }) => {
  // The word for "end" is the surface's.
  const word = role === 'end' ? 6 : title.length
  return (word === 0 ? 5 : 6 + word) * SHARE_PER_CHARACTER
}

function plannedEnd(row: ExpectedRow): Instant {
  return row.plannedEnd ?? row.plannedStart + OPEN_LENGTH
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}

type Scale = { readonly start: Instant; readonly end: Instant; readonly at: (time: Instant) => number }

/** The planned day, stretched only when the day has run beyond its end. */
function scaleOf(rows: readonly ExpectedRow[], on: Instant | null): Scale {
  const start = Math.min(...rows.map((row) => row.plannedStart))
  const end = Math.max(...rows.map(plannedEnd), on ?? start)
  const length = Math.max(1, end - start)
  return { start, end, at: (time) => clamp((time - start) / length) }
}

function goneOf(row: ExpectedRow, now: Instant): number {
  if (row.status === 'done') return 1
  if (row.status !== 'live') return 0
  return clamp((now - row.plannedStart) / Math.max(1, plannedEnd(row) - row.plannedStart))
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
      gone: goneOf(row, now),
    }
  })
}

/** In order of need: a label that has no room gives way to those before it. */
function wantedLabels(rows: readonly ExpectedRow[], scale: Scale): readonly DayLabel[] {
  const naming = (role: DayLabel['role'], row: ExpectedRow | undefined): DayLabel[] => {
    if (row === undefined) return []
    const { id: item, title } = row.item
    return [{ role, time: row.plannedStart, item, title, at: scale.at(row.plannedStart) }]
  }
  const last = rows.at(-1)
  const start: DayLabel = { role: 'start', time: scale.start, item: null, title: '', at: 0 }
  const end: DayLabel = {
    role: 'end',
    time: last?.plannedEnd ?? scale.end,
    item: null,
    title: '',
    at: 1,
  }
  const ending = last?.plannedEnd === null ? naming('last', last) : [end]
  const meal = rows.find((row) => row.item.kind === 'meal' && row !== last)
  const pause = rows.find((row) => row.item.kind === 'break')
  return [start, ...ending, ...naming('meal', meal), ...naming('break', pause)]
}

function extent(label: DayLabel, measure: Measure): readonly [number, number] {
  const width = measure(label)
  return label.role === 'end' || label.role === 'last' ? [1 - width, 1] : [label.at, label.at + width]
}

function withoutCollision(labels: readonly DayLabel[], measure: Measure): readonly DayLabel[] {
  const kept: DayLabel[] = []
  for (const label of labels) {
    const [from, to] = extent(label, measure)
    const room = kept.every((other) => {
      const [left, right] = extent(other, measure)
      return to + LABEL_GAP <= left || right + LABEL_GAP <= from
    })
    if (to <= 1 && room) kept.push(label)
  }
  return kept.sort((a, b) => a.time - b.time)
}

/** The day as a line to scale; null for a day without items. Surfaces hand in how they measure text. */
export function dayLine(
  day: Day,
  run: Run,
  now: Instant,
  zone: TimeZone,
  measure: Measure = roughly,
): DayLine | null {
  const rows = expected(day, run, now, zone)
  if (rows.length === 0) return null
  const live = rows.find((row) => row.status === 'live')
  const on = clockOf(run)?.day === day.id || live !== undefined ? now : null
  const scale = scaleOf(rows, on)
  const marker = on === null ? null : scale.at(on)
  const due = live === undefined ? 1 : scale.at(plannedEnd(live))
  return {
    start: scale.start,
    end: scale.end,
    segments: segmentsOf(rows, scale, now),
    marker,
    hatch: marker !== null && marker > due ? { from: due, width: marker - due } : null,
    labels: withoutCollision(wantedLabels(rows, scale), measure),
  }
}
