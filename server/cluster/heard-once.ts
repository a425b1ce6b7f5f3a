import type { NodeId } from '#server/store/leases.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'

/** On every message, sealed with it. */
export type Stamp = { readonly from: NodeId; readonly n: number; readonly at: Instant }

/** Far more than the clocks of nodes differ, and than any message is under way. */
const OLDEST: Millis = 5 * 60_000

/**
 * Whoever records what passes can say it again, though not read it: a question asked twice is harmless, but a gathering that was
 * erased would end anew once it is back. One sender's messages come in the order they were sent, so what is no newer than the last
 * has been heard or is too late to be missed; and of a sender that nobody has heard lately, what is old is nothing.
 */
export function makeHeardOnce(now: () => Instant, old: (from: NodeId) => void) {
  const last = new Map<NodeId, Stamp>()

  /** True for what has not been heard before. */
  return (stamp: Stamp): boolean => {
    const known = last.get(stamp.from)
    if (known !== undefined && stamp.n <= known.n) return false
    if (now() - stamp.at > OLDEST) {
      old(stamp.from)
      return false
    }
    if (known === undefined) for (const [from, { at }] of last) if (now() - at > 2 * OLDEST) last.delete(from)
    last.set(stamp.from, stamp)
    return true
  }
}
