import type { Clock } from '#server/clock.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'

export type QuickClock = Clock & {
  /** How long it is on the wall until then; 0 when it has been. */
  readonly wallUntil: (instant: Instant) => Millis
  /** Jumps over a stretch in which nothing happens. Never back. */
  readonly skipTo: (instant: Instant) => void
}

/** A clock that goes `speed` times as fast as the one on the wall. `counted` never runs backwards, and so neither does this. */
export function makeQuickClock(
  start: Instant,
  speed: number,
  counted: () => number = () => performance.now(),
): QuickClock {
  let base = start
  let since = counted()
  const exact = () => base + (counted() - since) * speed
  return {
    now: () => Math.floor(exact()),
    wallUntil: (instant) => Math.max(0, (instant - exact()) / speed),
    skipTo(instant) {
      base = Math.max(exact(), instant)
      since = counted()
    },
  }
}
