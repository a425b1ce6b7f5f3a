import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import type { Instant } from '#shared/kernel/instant.ts'

/** As the catalogue has it. `erasesAt`: null: no day is set; left out: from before there was one. */
type Listed = { readonly id: string; readonly erasesAt?: Instant | null | undefined }
export type RetentionOptions = {
  readonly of: 'gathering' | 'programme'
  readonly listed: {
    readonly list: () => readonly Listed[]
    readonly get: (id: string) => Listed | undefined
    readonly keepErasesAt: (id: string, at: Instant | null) => Promise<void>
  }
  /** The day that it says itself. */
  readonly dayOf: (id: string) => Promise<Instant | null>
  /** From every file, for good. */
  readonly erase: (id: string) => Promise<void>
  readonly clock: Clock
  readonly log: Log
}
export type Retention = {
  /** It is not what it was: does it go on another day? */
  readonly look: (id: string, day: Instant | null) => void
  /** Erases what has had its time. */
  readonly sweep: () => Promise<void>
  readonly close: () => void
}

/** The machine may have slept through the day itself, so the clock is asked again and again. */
const EVERY = 3_600_000

/**
 * Erases each gathering, or each programme, when its time is over. The day stands in the catalogue, so that nothing has to be read to know
 * that it has not come; what it says itself has the last word.
 */
export function makeRetention({ of, listed, dayOf, erase, clock, log }: RetentionOptions): Retention {
  const timer = setInterval(() => void sweep(), EVERY).unref()
  let sweeping: Promise<void> | null = null
  void Promise.resolve().then(sweep)

  function look(id: string, day: Instant | null): void {
    if (listed.get(id) === undefined || listed.get(id)?.erasesAt === day) return
    listed.keepErasesAt(id, day).catch((error) => log('retention-not-kept', { message: String(error) }))
  }

  function sweep(): Promise<void> {
    sweeping ??= sweepAll().finally(() => {
      sweeping = null
    })
    return sweeping
  }

  async function sweepAll(): Promise<void> {
    for (const { id, erasesAt: day } of listed.list()) {
      // From before there was such a day: nobody has looked yet.
      if (day === undefined || (day !== null && day <= clock.now()))
        await eraseIfDue(id).catch((error) => log('retention-failed', { [of]: id, message: String(error) }))
    }
  }

  async function eraseIfDue(id: string): Promise<void> {
    const at = await dayOf(id)
    if (at !== null && at <= clock.now()) return await erase(id)
    await listed.keepErasesAt(id, at)
  }

  return { look, sweep, close: () => clearInterval(timer) }
}
