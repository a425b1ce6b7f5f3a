import type { Clock } from '#server/clock.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'

type Limits = {
  /** Wrong codes in a row that nobody minds: a hall of people types with cold fingers. */
  readonly burst: number
  readonly perSecond: number
  /** Once used up, nobody is tried before there is room for so many again; so those who wait for it get through. */
  readonly again: number
}
/** Of one network, and of all that nobody has come in from yet (trust.md S-01). */
export const TRIES: { readonly network: Limits; readonly strangers: Limits } = {
  network: { burst: 60, perSecond: 1, again: 20 },
  strangers: { burst: 200, perSecond: 10, again: 50 },
}
/** Networks that are remembered; of those beyond, the one heard of longest ago is forgotten. */
const MOST_NETWORKS = 20_000

/**
 * Wrong join codes, counted so that codes cannot be found by trying. Only wrong ones: a hotel has one address, and three hundred who
 * come in through it are no attack. Where somebody has come in, wrong codes from elsewhere do not shut the others out.
 */
export function makeCodeTries({ now }: Clock) {
  const networks = new Map<string, Tries>()
  const strangers = makeTries(TRIES.strangers)

  function of(network: string): Tries {
    const known = networks.get(network) ?? makeTries(TRIES.network)
    networks.delete(network)
    networks.set(network, known)
    const oldest = networks.keys().next().value
    if (networks.size > MOST_NETWORKS && oldest !== undefined) networks.delete(oldest)
    return known
  }

  /** How long a code from there is not looked at yet; 0: it is. */
  function wait(network: string): Millis {
    const own = of(network)
    return Math.max(own.wait(now()), own.isKnown ? 0 : strangers.wait(now()))
  }

  function failed(network: string): void {
    of(network).fail(now())
    strangers.fail(now())
  }

  function succeeded(network: string): void {
    of(network).isKnown = true
  }

  return { wait, failed, succeeded }
}
export type CodeTries = ReturnType<typeof makeCodeTries>

type Tries = {
  /** Somebody has come in from there. */
  isKnown: boolean
  readonly wait: (now: Instant) => Millis
  readonly fail: (now: Instant) => void
}

function makeTries({ burst, perSecond, again }: Limits): Tries {
  let left = burst
  let at = Number.NEGATIVE_INFINITY
  let isShut = false

  function refill(now: Instant): void {
    left = Math.min(burst, left + (Math.max(0, now - at) / 1_000) * perSecond)
    at = Math.max(at, now)
    if (left >= again) isShut = false
  }

  return {
    isKnown: false,
    wait(now) {
      refill(now)
      return isShut ? Math.ceil(((again - left) / perSecond) * 1_000) : 0
    },
    fail(now) {
      refill(now)
      left = Math.max(0, left - 1)
      if (left < 1) isShut = true
    },
  }
}
