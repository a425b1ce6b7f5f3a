import type { Clock } from '#server/clock.ts'
import type { GatheringId, PersonId } from '#shared/kernel/ids.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { CODE_LENGTH, makeCode, tidyCode } from './secrets.ts'

export type Offered = {
  readonly code: string
  readonly gathering: GatheringId
  readonly person: PersonId
  readonly until: number
}

export const HANDOVER_LASTS = 10 * MINUTE

/**
 * Codes that let a second phone be a person who is here already. Shown on the first phone, or by the leader when that phone
 * is dead. One live code a person, of 31⁸: a connection's budget of messages keeps guessing slow, but whoever opens thousands of
 * them has thousands of budgets, and nobody is to stop others' codes by guessing wrong. Kept in memory only: after a restart a new one is a tap away.
 */
export function makeHandovers(clock: Clock) {
  const offers = new Map<string, Omit<Offered, 'code'>>()

  function offer(gathering: GatheringId, person: PersonId) {
    for (const [code, known] of offers)
      if (known.until < clock.now() || (known.gathering === gathering && known.person === person))
        offers.delete(code)
    const code = makeCode(CODE_LENGTH.shared)
    const until = clock.now() + HANDOVER_LASTS
    offers.set(code, { gathering, person, until })
    return { code, until }
  }

  /** One that has been made elsewhere. */
  function add({ code, ...offered }: Offered): void {
    offers.set(code, offered)
  }

  /** The person the code stands for, while it is good. */
  function find(gathering: GatheringId, typed: string): PersonId | null {
    const found = offers.get(tidyCode(typed))
    return found && found.gathering === gathering && found.until >= clock.now() ? found.person : null
  }

  /** Each code works once. */
  function spend(typed: string): void {
    offers.delete(tidyCode(typed))
  }

  return { offer, add, find, spend }
}
export type Handovers = ReturnType<typeof makeHandovers>
