import type { ItemId } from '#shared/kernel/ids.ts'
import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import type { ExpectedRow } from './expected-row.ts'
import type { Promised } from './promised.ts'

export type LatePinned = { readonly item: ItemId; readonly minutes: number }

/** How the end stands against what was promised, where the plan has been revised since; minutes are after the plan in force. */
export type AgainstPromise = { readonly end: Instant; readonly isStart: boolean; readonly afterPlan: number }

/** Will we be done in time? One answer, the worst first. */
export type InTime =
  /** What stands fast cannot begin when it should. */
  | { readonly type: 'misses'; readonly item: ItemId; readonly minutes: number }
  /** `minutes`: after what was promised. */
  | {
      readonly type: 'late'
      readonly minutes: number
      readonly end: Instant
      readonly promised?: AgainstPromise
    }
  /** `lost`: minutes that items lose on the way. */
  | {
      readonly type: 'yes'
      readonly end: Instant | null
      readonly lost: number
      readonly promised?: AgainstPromise
    }

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

/** What stood fast when the day began and has been moved since is missed as much as what is run into. */
function missedPromises(rows: readonly ExpectedRow[], { fast }: Promised): readonly LatePinned[] {
  return rows.flatMap(({ item, status, shownStart }) => {
    const promised = fast.get(item.id)
    const minutes = promised === undefined ? 0 : Math.round((shownStart - promised) / MINUTE)
    return status === 'coming' && minutes > 0 ? [{ item: item.id, minutes }] : []
  })
}

/** Held against what was promised as the day began: a plan that is always revised to fit would always be kept. */
export function inTime(rows: readonly ExpectedRow[], now: Instant, promised: Promised | null = null): InTime {
  const [missed] = [...latePinned(rows, now), ...(promised === null ? [] : missedPromises(rows, promised))]
  if (missed !== undefined) return { type: 'misses', ...missed }
  const afterPlan = minutesLate(rows)
  const last = rows.at(-1)
  const end = last?.shownEnd ?? null
  const ends = end ?? last?.shownStart ?? now
  // Where the one has an end and the other has none, their last starts are all that can be compared.
  const held = promised?.isStart === true ? (last?.shownStart ?? now) : ends
  const minutes = promised === null ? afterPlan : Math.max(0, Math.round((held - promised.end) / MINUTE))
  const isOther = promised !== null && (minutes !== afterPlan || afterPlan > 0 || promised.end !== held)
  const against = isOther
    ? { promised: { end: promised.end, isStart: promised.isStart, afterPlan } }
    : undefined
  if (minutes > 0) return { type: 'late', minutes, end: held, ...against }
  const lost = rows
    .filter(({ status, squeezed }) => status === 'coming' && squeezed)
    .reduce((sum, row) => sum + (row.minutesPlanned ?? 0) - (row.minutesExpected ?? 0), 0)
  return { type: 'yes', end, lost, ...against }
}
