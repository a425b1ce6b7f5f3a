import type { Clock } from '#server/clock.ts'
import type { Registry } from '#server/identity/registry.ts'
import type { Log } from '#server/log.ts'
import type { RoomDirectory } from '#server/rooms/room-directory.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { erasesAt } from '#shared/gathering/privacy.ts'
import type { GatheringId } from '#shared/kernel/ids.ts'
import type { EraseGathering } from './erase-gathering.ts'

export type RetentionOptions = {
  readonly registry: Pick<Registry, 'list' | 'get' | 'keepErasesAt'>
  readonly rooms: Pick<RoomDirectory, 'open'>
  readonly erase: EraseGathering
  readonly clock: Clock
  readonly log: Log
}
export type Retention = {
  /** The gathering is not what it was: does it go on another day? */
  readonly look: (id: GatheringId, gathering: Gathering) => void
  /** Erases what has had its time. */
  readonly sweep: () => Promise<void>
  readonly close: () => void
}

/** The machine may have slept through the day itself, so the clock is asked again and again. */
const EVERY = 3_600_000

/**
 * Erases each gathering when its time is over. The day stands in the catalogue, so that nothing has to be read to know that it has not
 * come; what a gathering itself says has the last word.
 */
export function makeRetention({ registry, rooms, erase, clock, log }: RetentionOptions): Retention {
  const timer = setInterval(() => void sweep(), EVERY).unref()
  let sweeping: Promise<void> | null = null
  void Promise.resolve().then(sweep)

  function look(id: GatheringId, gathering: Gathering): void {
    const at = erasesAt(gathering)
    if (registry.get(id) === undefined || registry.get(id)?.erasesAt === at) return
    registry.keepErasesAt(id, at).catch((error) => log('retention-not-kept', { message: String(error) }))
  }

  function sweep(): Promise<void> {
    sweeping ??= sweepAll().finally(() => {
      sweeping = null
    })
    return sweeping
  }

  async function sweepAll(): Promise<void> {
    for (const { id, erasesAt: day } of registry.list()) {
      // From before there was such a day: nobody has looked yet.
      if (day === undefined || (day !== null && day <= clock.now()))
        await eraseIfDue(id).catch((error) =>
          log('retention-failed', { gathering: id, message: String(error) }),
        )
    }
  }

  async function eraseIfDue(id: GatheringId): Promise<void> {
    const at = erasesAt((await rooms.open(id)).gathering())
    if (at !== null && at <= clock.now()) return await erase(id)
    await registry.keepErasesAt(id, at)
  }

  return { look, sweep, close: () => clearInterval(timer) }
}
