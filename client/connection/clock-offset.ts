import type { Instant, Millis } from '#shared/kernel/instant.ts'

/** One round trip: when it left and came back on this machine's own clock, and what the server's clock was in between. */
export type RoundTrip = { readonly sentAt: Millis; readonly receivedAt: Millis; readonly serverAt: Instant }

/** `offset`: what to add to this machine's own clock. `error`: how far off that can be, either way, as of `madeAt`. */
export type Estimate = { readonly offset: Millis; readonly error: Millis; readonly madeAt: Millis }

/** How fast two decent clocks drift apart. */
const DRIFT = 50 / 1_000_000
/** A message older than this, or from the future, says that the estimate is wrong and not that the network is slow. */
const TOO_OLD: Millis = 5_000

/** The server read its clock somewhere between sending and receiving; the middle is wrong by half the trip at most. */
export function estimateFrom({ sentAt, receivedAt, serverAt }: RoundTrip): Estimate {
  const trip = Math.max(0, receivedAt - sentAt)
  return { offset: serverAt - (sentAt + trip / 2), error: trip / 2, madeAt: receivedAt }
}

export function errorNow(estimate: Estimate, local: Millis): Millis {
  return estimate.error + Math.max(0, local - estimate.madeAt) * DRIFT
}

/** The shortest trip leaves the least room for error. */
export function bestOf(trips: readonly RoundTrip[]): Estimate | null {
  return trips.map(estimateFrom).reduce<Estimate | null>((best, each) => {
    return best === null || each.error < best.error ? each : best
  }, null)
}

/** A better estimate replaces a worse one; one that contradicts it replaces it however good it was: a clock has jumped. */
export function takeUp(known: Estimate | null, found: Estimate): Estimate {
  if (known === null) return found
  const knownError = errorNow(known, found.madeAt)
  const contradicts = Math.abs(known.offset - found.offset) > knownError + found.error
  return contradicts || found.error <= knownError ? found : known
}

/** What a message stamped `at` by the server says of the estimate, at the moment `local` it came in. */
export function judge(estimate: Estimate, at: Instant, local: Millis): 'agrees' | 'behind' | 'ahead' {
  const age = local + estimate.offset - at
  if (age < -errorNow(estimate, local)) return 'behind'
  return age > TOO_OLD ? 'ahead' : 'agrees'
}

/** The estimate cannot be earlier than a message that has come: at once at least that, until a round trip says better. */
export function stepUp(estimate: Estimate | null, at: Instant, local: Millis): Estimate {
  const offset = at - local
  if (estimate !== null && estimate.offset >= offset) return estimate
  return { offset, error: TOO_OLD, madeAt: local }
}
