import { type Instant, MINUTE, type Millis, SECOND } from '#shared/kernel/instant.ts'
import type { Run, RunPhase } from './agenda.ts'

/** The clock of the item that is on, counting or standing still. */
export type Ticking = Extract<RunPhase, { phase: 'running' | 'paused' }>

export type Countdown =
  | {
      readonly allotted: Millis
      /** Negative when over. */
      readonly left: Millis
      readonly over: boolean
      /** How much of the allotted time is used, 0–1. */
      readonly fraction: number
      /** When the time is or was up; slides while the clock stands still. */
      readonly dueAt: Instant
      readonly elapsed: Millis
      readonly paused: boolean
    }
  /** Nothing bounds the item; the clock only counts up. */
  | { readonly allotted: null; readonly elapsed: Millis; readonly paused: boolean }

/** Null before, between and after the days. */
export function clockOf(run: Run): Ticking | null {
  return run.now.phase === 'running' || run.now.phase === 'paused' ? run.now : null
}

/** A client's `now` may lie before the start by its error; time never counts backwards for that. */
export function notBeforeStart(clock: Ticking, now: Instant): Instant {
  return Math.max(now, clock.startedAt)
}

/** Time the item has had, in milliseconds, pauses left out. */
export function elapsedOf(clock: Ticking, now: Instant): Millis {
  const until = clock.phase === 'paused' ? clock.since : now
  return Math.max(0, until - clock.startedAt - clock.pausedFor)
}

/** Null when no item is on. */
export function countdown(run: Run, now: Instant): Countdown | null {
  const clock = clockOf(run)
  if (clock === null) return null
  const elapsed = elapsedOf(clock, now)
  const { allotted } = clock
  const paused = clock.phase === 'paused'
  if (allotted === null) return { allotted, elapsed, paused }
  const left = allotted - elapsed
  const fraction = allotted === 0 ? 1 : Math.min(1, elapsed / allotted)
  const dueAt = notBeforeStart(clock, now) + left
  return { allotted, left, over: left < 0, fraction, dueAt, elapsed, paused }
}

/**
 * What the figures of a countdown read. They round so that 00:00 shows when the time is up, not a second before,
 * and +00:01 when a whole second has gone over.
 */
export function figuresOf(left: Millis): {
  readonly over: boolean
  readonly minutes: number
  readonly seconds: number
} {
  const seconds = left < 0 ? Math.floor(-left / SECOND) : Math.ceil(left / SECOND)
  const perMinute = MINUTE / SECOND
  return { over: left < 0, minutes: Math.floor(seconds / perMinute), seconds: seconds % perMinute }
}
