import { marksOf } from '#client/screens/check/check.model.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { CheckedPhone } from '#shared/protocol/home.ts'
import type { Preflight } from '#shared/protocol/preflight.ts'

/** `ask`: nothing is wrong, and somebody has yet to try it. */
export type Mark = 'good' | 'ask' | 'mind' | 'bad'
export type Row =
  | { readonly of: 'space'; readonly mark: Mark; readonly free: number | null }
  | { readonly of: 'write'; readonly mark: Mark; readonly usual: number | null; readonly in: Preflight['in'] }
  | { readonly of: 'bus'; readonly mark: 'good' | 'mind' }
  | { readonly of: 'phone'; readonly mark: Mark; readonly phone: CheckedPhone | null }
  | { readonly of: 'screen'; readonly mark: Mark; readonly screens: number }
  /** `ahead`: whole seconds that this machine's clock is before the server's; negative when it is behind. */
  | { readonly of: 'clock'; readonly mark: Mark; readonly ahead: number }
  /** `days`: those of the programme that have a date, when today is none of them. */
  | { readonly of: 'day'; readonly mark: Mark; readonly days: readonly string[] }
  | { readonly of: 'copy'; readonly mark: Mark; readonly at: Instant | null; readonly in: Preflight['in'] }

const MB = 1_000_000
/** A gathering of three hundred takes some tens of megabytes; a system without room for its own files fails in ways of its own. */
const SPACE = { good: 1_000 * MB, mind: 200 * MB }
/** Milliseconds. Everybody who answers waits for this; more than the second is felt by a hall that answers at once. */
const WRITE = { good: 20, mind: 100 }
const MOST_APART = 2_000
const DAY = 86_400_000

/** What is known besides: how many hall screens are open, the programme's dates, today's, and how this browser's clock stood. */
export type Around = {
  readonly screens: number
  readonly dates: readonly string[]
  readonly today: string
  /** This browser's time in the middle of the question. */
  readonly here: Instant
}

export function rowsOf(found: Preflight, around: Around): readonly Row[] {
  const { free, write, bus } = found
  const [latest] = found.phones
  const ahead = around.here - found.at
  const isToday = around.dates.length === 0 || around.dates.includes(around.today)
  return [
    { of: 'phone', mark: phoneMark(found.phones), phone: latest ?? null },
    { of: 'screen', mark: around.screens > 0 ? 'good' : 'ask', screens: around.screens },
    // How much room a database has is for whoever looks after it.
    ...(found.in === 'database' ? [] : [spaceRow(free)]),
    {
      of: 'write',
      mark: write === null ? 'mind' : markOf(write.usual, [WRITE.good, WRITE.mind]),
      usual: write?.usual ?? null,
      in: found.in,
    },
    ...(bus === null ? [] : [{ of: 'bus', mark: bus ? 'good' : 'mind' } as const]),
    { of: 'clock', mark: Math.abs(ahead) <= MOST_APART ? 'good' : 'mind', ahead: Math.round(ahead / 1_000) },
    { of: 'day', mark: isToday ? 'good' : 'mind', days: isToday ? [] : around.dates },
    { of: 'copy', mark: copyMark(found), at: found.copied, in: found.in },
  ]
}

function spaceRow(free: number | null): Row {
  return { of: 'space', mark: free === null ? 'ask' : markOf(-free, [-SPACE.good, -SPACE.mind]), free }
}

/** How many rows there is something to do about. */
export function leftToDo(rows: readonly Row[]): number {
  return rows.filter(({ mark }) => mark !== 'good').length
}

function markOf(much: number, [good, mind]: readonly [number, number]): Mark {
  return much <= good ? 'good' : much <= mind ? 'mind' : 'bad'
}

/** One that came through is enough to know that the network lets phones in; of several the best says it. */
function phoneMark(phones: readonly CheckedPhone[]): Mark {
  if (phones.length === 0) return 'ask'
  if (phones.some((phone) => marksOf(phone).includes('all'))) return 'good'
  return phones.every((phone) => marksOf(phone).includes('blocked')) ? 'bad' : 'mind'
}

/** A copy of yesterday's is none of what has been prepared since. */
function copyMark({ copied, at }: Preflight): Mark {
  return copied === null ? 'ask' : at - copied > DAY ? 'mind' : 'good'
}
