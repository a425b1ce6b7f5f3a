import { HOUR, type Instant, MINUTE } from '#shared/kernel/instant.ts'
import type { Course, Span } from './course.ts'

/** A time in which the hall was together, in whole minutes; a night lies between two of them. */
export type Sitting = { readonly from: Instant; readonly until: Instant }

/** With so long a time in which nothing changed, the hall has gone home. */
const APART = 3 * HOUR

export function sittingsOf(
  { frames, went, planned }: Pick<Course, 'frames' | 'went' | 'planned'>,
  now: Instant,
): readonly Sitting[] {
  const lived = [
    ...frames.map((at) => ({ from: at, until: at })),
    ...went.map((span) => ({ from: span.from, until: span.until ?? Math.min(dueIn(planned, span), now) })),
  ].sort((one, other) => one.from - other.from)
  const found: { from: Instant; until: Instant }[] = []
  for (const { from, until } of lived) {
    const last = found.at(-1)
    if (last && from - last.until <= APART) last.until = Math.max(last.until, until)
    else found.push({ from, until })
  }
  return found.map(({ from, until }) => {
    const start = Math.floor(from / MINUTE) * MINUTE
    return { from: start, until: Math.max(Math.ceil(until / MINUTE) * MINUTE, start + MINUTE) }
  })
}

/** Nobody ended it, and the wall went on showing its clock. */
function dueIn(planned: readonly Span[], { item, from }: Span): Instant {
  const plan = planned.find((each) => each.item === item)
  return from + (plan?.until ? plan.until - plan.from : 0)
}

/** Which one the instant lies in, or the next one it comes to; the last where all are over. */
export function sittingAt(sittings: readonly Sitting[], at: Instant): number {
  const found = sittings.findIndex(({ until }) => at <= until)
  return found === -1 ? Math.max(0, sittings.length - 1) : found
}

/** The picture that stood then; the first before there was any. */
export function frameAt(frames: readonly Instant[], at: Instant): number {
  let [low, high] = [0, frames.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((frames[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Never outside a sitting: who goes on past the end of one comes to the next. */
export function within(sittings: readonly Sitting[], at: Instant, forwards: boolean): Instant {
  const [first, last] = [sittings[0], sittings.at(-1)]
  if (!first || !last) return at
  const clamped = Math.min(Math.max(at, first.from), last.until)
  const next = sittings.find(({ until }) => clamped <= until)
  if (!next || clamped >= next.from) return clamped
  const before = sittings.findLast(({ until }) => until < clamped)
  return forwards || !before ? next.from : before.until
}

/** To the next whole minute, or the one before. */
export function minuteFrom(sittings: readonly Sitting[], at: Instant, steps: number): Instant {
  const whole = steps < 0 ? Math.ceil(at / MINUTE) : Math.floor(at / MINUTE)
  return within(sittings, (whole + steps) * MINUTE, steps > 0)
}

/** The nearest of `times` before or after; where there is none, the beginning or the end. */
export function stepTo(
  sittings: readonly Sitting[],
  times: readonly Instant[],
  at: Instant,
  forwards: boolean,
): Instant {
  const found = forwards ? times.find((each) => each > at) : times.findLast((each) => each < at)
  const edge = forwards ? sittings.at(-1)?.until : sittings[0]?.from
  return within(sittings, found ?? edge ?? at, forwards)
}
