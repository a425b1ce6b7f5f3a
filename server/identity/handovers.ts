import type { Clock } from '#server/clock.ts'
import type { GatheringId, PersonId } from '#shared/kernel/ids.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { makeCode, tidyCode } from './secrets.ts'

export const HANDOVER_LASTS = 10 * MINUTE
/** Wrong codes a gathering bears within one code's life; 31⁶ codes make a hit then less likely than one in a million. */
const MOST_MISSES = 200

/**
 * Codes that let a second phone be a person who is here already. Shown on the first phone, or by the leader when that phone
 * is dead. Kept in memory only: after a restart a new one is a tap away.
 */
export function makeHandovers(clock: Clock) {
  const offers = new Map<string, { gathering: GatheringId; person: PersonId; until: number }>()
  const misses = new Map<GatheringId, { count: number; since: number }>()

  function offer(gathering: GatheringId, person: PersonId) {
    for (const [code, { until }] of offers) if (until < clock.now()) offers.delete(code)
    const code = makeCode()
    const until = clock.now() + HANDOVER_LASTS
    offers.set(code, { gathering, person, until })
    return { code, until }
  }

  /** The person the code stands for; each code works once. */
  function take(gathering: GatheringId, typed: string): PersonId | null {
    const missed = misses.get(gathering)
    if (missed && missed.since + HANDOVER_LASTS < clock.now()) misses.delete(gathering)
    else if (missed && missed.count >= MOST_MISSES) return null
    const code = tidyCode(typed)
    const found = offers.get(code)
    if (found && found.gathering === gathering && found.until >= clock.now()) {
      offers.delete(code)
      return found.person
    }
    misses.set(gathering, {
      count: (misses.get(gathering)?.count ?? 0) + 1,
      since: misses.get(gathering)?.since ?? clock.now(),
    })
    return null
  }

  return { offer, take }
}
export type Handovers = ReturnType<typeof makeHandovers>
