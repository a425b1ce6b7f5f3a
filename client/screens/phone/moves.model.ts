import { expected } from '#shared/agenda/clock.ts'
import type { ExpectedRow } from '#shared/agenda/expected-row.ts'
import { type Instant, MINUTE, type Millis } from '#shared/kernel/instant.ts'
import { dayNumber, dayOf, type Hall } from './now.model.ts'

/** What has become of an item that somebody waits for. */
export type Move =
  | { readonly type: 'time'; readonly title: string; readonly at: Instant }
  | { readonly type: 'day'; readonly title: string; readonly day: number }
  | { readonly type: 'gone'; readonly title: string }
  | { readonly type: 'new'; readonly title: string; readonly at: Instant }

/** Less is no move: times are shown in minutes, rounded another way while time runs over. */
const LEAST: Millis = 2 * MINUTE

/**
 * What the leader has changed of the day's items to come, in their order; both days as they look at this moment, so that time
 * which passes, and a delay that grows with it, is no change.
 */
export function movesBetween(before: Hall, after: Hall, now: Instant): readonly Move[] {
  const [was, is] = [dayOf(before, now), dayOf(after, now)]
  if (was === null || was.id !== is?.id || after.gathering.phase === 'closed') return []
  const old = comingRows(before, was, now)
  const rows = new Map(expected(is, after.run, now, after.gathering.zone).map((row) => [row.item.id, row]))
  const known = new Set(before.agenda.days.flatMap(({ items }) => items.map(({ id }) => id)))
  const changed = old.flatMap((row): readonly Placed[] => {
    const move = moveOf(row, rows.get(row.item.id), after)
    return move ? [{ move, place: row.shownStart }] : []
  })
  const added = [...rows.values()].flatMap(({ item, status, shownStart: at }): readonly Placed[] =>
    status === 'coming' && !known.has(item.id)
      ? [{ move: { type: 'new', title: item.title, at }, place: at }]
      : [],
  )
  return [...changed, ...added].sort((a, b) => a.place - b.place).map(({ move }) => move)
}

type Placed = { readonly move: Move; readonly place: Instant }

function comingRows({ run, gathering }: Hall, day: Parameters<typeof expected>[0], now: Instant) {
  return expected(day, run, now, gathering.zone).filter(({ status }) => status === 'coming')
}

function moveOf({ item, shownStart }: ExpectedRow, is: ExpectedRow | undefined, after: Hall): Move | null {
  const { title } = is?.item ?? item
  if (is === undefined) {
    const day = after.agenda.days.find(({ items }) => items.some(({ id }) => id === item.id)) ?? null
    const number = dayNumber(after, day)
    return number === null ? { type: 'gone', title } : { type: 'day', title, day: number }
  }
  // What the leader has jumped over is told by what is on instead.
  if (is.status !== 'coming' || Math.abs(is.shownStart - shownStart) < LEAST) return null
  return { type: 'time', title, at: is.shownStart }
}
