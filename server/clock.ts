import { uptime } from 'node:os'
import type { Instant } from '#shared/kernel/instant.ts'

export type Clock = { now(): Instant }

/** Where time comes from; tests bring their own. All in milliseconds. */
export type Sources = {
  /** What the machine's clock says. */
  readonly wall: () => number
  /** Counted by the processor: never set, but it stands still while the machine sleeps. */
  readonly counted: () => number
  /** Since the machine was started, sleep included. */
  readonly up: () => number
}
const machine: Sources = { wall: Date.now, counted: () => performance.now(), up: () => uptime() * 1_000 }

/** Below this it may be that the two counters are not quite in step, or that the clock has been set; a lid was not closed. */
const SHORTEST_SLEEP = 20_000
/** Asking how long the machine has been up costs a system call, so it is not done for every answer. */
const LOOK_EVERY = 500

/**
 * The laptop's clock is read once, at the start; from then on time is counted by the processor, which no correction of the
 * clock and no daylight saving touches. What the machine slept through between two days is added. Never before `floor`:
 * after a restart, time goes on where the journal left it.
 */
export function makeClock(
  floor: Instant = 0,
  { wall, counted, up }: Sources = machine,
): Clock & { notBefore(instant: Instant): void } {
  const offset = wall() - counted()
  let lift = Math.max(0, floor - wall())
  let ahead = up() - counted()
  let lookedAt = counted()

  function slept(): number {
    if (counted() - lookedAt < LOOK_EVERY) return 0
    lookedAt = counted()
    const sleep = up() - counted() - ahead
    if (sleep < SHORTEST_SLEEP) return 0
    ahead += sleep
    return sleep
  }

  function now(): Instant {
    lift += slept()
    return Math.floor(offset + counted() + lift)
  }

  return {
    now,
    notBefore(instant) {
      lift += Math.max(0, instant - now())
    },
  }
}
