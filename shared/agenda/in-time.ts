import type { ItemId } from '#shared/kernel/ids.ts'
import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import type { ExpectedRow } from './expected-row.ts'

export type LatePinned = { readonly item: ItemId; readonly minutes: number }

/** Will we be done in time? One answer, the worst first. */
export type InTime =
  /** What stands fast cannot begin when it should. */
  | { readonly type: 'misses'; readonly item: ItemId; readonly minutes: number }
  | { readonly type: 'late'; readonly minutes: number; readonly end: Instant }
  /** `lost`: minutes that items lose on the way. */
  | { readonly type: 'yes'; readonly end: Instant | null; readonly lost: number }

/** Minutes by which the day ends after its plan; an open-ended last item counts by its start. */
export function minutesLate(rows: readonly ExpectedRow[]): number {
  const last = rows.at(-1)
  if (last === undefined) return 0
  const late =
    last.shownEnd === null || last.plannedEnd === null
      ? last.shownStart - last.plannedStart
      : last.shownEnd - last.plannedEnd
  return Math.max(0, Math.round(late / MINUTE))
}

/** The pinned items that will not begin when they should: what is on reaches into them, or their time came before anything began. */
export function latePinned(rows: readonly ExpectedRow[], now: Instant): readonly LatePinned[] {
  const isOn = rows.some(({ status }) => status === 'live')
  return rows.flatMap(({ item, pinned, status, collision, plannedStart }) => {
    if (!pinned || status !== 'coming') return []
    const by = isOn ? collision : now - plannedStart
    return by >= MINUTE || (isOn && by > 0) ? [{ item: item.id, minutes: Math.ceil(by / MINUTE) }] : []
  })
}

export function inTime(rows: readonly ExpectedRow[], now: Instant): InTime {
  const [missed] = latePinned(rows, now)
  if (missed !== undefined) return { type: 'misses', ...missed }
  const minutes = minutesLate(rows)
  const end = rows.at(-1)?.shownEnd ?? null
  if (minutes > 0) return { type: 'late', minutes, end: end ?? rows.at(-1)?.shownStart ?? now }
  const lost = rows
    .filter(({ status, squeezed }) => status === 'coming' && squeezed)
    .reduce((sum, row) => sum + (row.minutesPlanned ?? 0) - (row.minutesExpected ?? 0), 0)
  return { type: 'yes', end, lost }
}
