import type { ItemId } from '#shared/kernel/ids.ts'
import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import type { ExpectedRow } from './expected-row.ts'

export type DayLabel = {
  readonly role: 'start' | 'break' | 'meal' | 'end' | 'last'
  readonly time: Instant
  /** The item it names; null, and the title empty, for the start and the end of the day. */
  readonly item: ItemId | null
  readonly title: string
  /** Where the text begins; `end` and `last` are set flush with the end of the line instead. */
  readonly at: number
}

/** How wide a label's text is, as a share of the line. */
export type Measure = (label: DayLabel) => number

export type Scale = { readonly start: Instant; readonly end: Instant; readonly at: (time: Instant) => number }

/** As measured in the picture P1: eleven characters take 15 % of the line. */
const SHARE_PER_CHARACTER = 0.0135
const LABEL_GAP = 0.02

/** An item without an end must be drawn somehow. */
const OPEN_LENGTH = 30 * MINUTE

/** When the item's segment ends. */
export function plannedEnd(row: ExpectedRow): Instant {
  return row.plannedEnd ?? row.plannedStart + OPEN_LENGTH
}

const roughly: Measure = ({ role, title }) => {
  // The word for "end" is the surface's.
  const word = role === 'end' ? 6 : title.length
  return (word === 0 ? 5 : 6 + word) * SHARE_PER_CHARACTER
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
  const time = Math.max(...rows.map(plannedEnd))
  const end: DayLabel = { role: 'end', time, item: null, title: '', at: 1 }
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

/** The labels that there is room for, in the order of the day. */
export function dayLabels(
  rows: readonly ExpectedRow[],
  scale: Scale,
  measure: Measure = roughly,
): readonly DayLabel[] {
  return withoutCollision(wantedLabels(rows, scale), measure)
}
