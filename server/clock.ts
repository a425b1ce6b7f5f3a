import type { Instant } from '#shared/kernel/instant.ts'

export type Clock = { now(): Instant }

/**
 * The laptop's clock is read once, at the start; from then on time is counted by the processor, which no correction of the
 * clock and no daylight saving touches. Never before `floor`: after a restart, time goes on where the journal left it.
 */
export function makeClock(floor: Instant = 0): Clock & { notBefore(instant: Instant): void } {
  const offset = Date.now() - performance.now()
  let lift = Math.max(0, floor - Date.now())
  const now = () => Math.floor(offset + performance.now() + lift)
  return {
    now,
    notBefore(instant) {
      lift += Math.max(0, instant - now())
    },
  }
}
