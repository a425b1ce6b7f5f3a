import { type Accessor, createSignal } from 'solid-js'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import { bestOf, type Estimate, judge, type RoundTrip, stepUp, takeUp } from './clock-offset.ts'

export type ServerClock = {
  readonly now: () => Instant
  /** What is added to this machine's own clock; changes whenever the estimate does. */
  readonly offset: Accessor<Millis>
  /** Asks the server for the time, several times over. */
  readonly measure: () => void
  /** Every message says when it was sent, which must fit. */
  readonly hear: (at: Instant) => void
  /** To be called on waking up: some machines stop the page's clock while they sleep. */
  readonly wake: () => void
}

const TRIPS = 5
/** A clock that says it slept for less than this was only corrected. */
const NAP: Millis = 300

/** `ask` answers with the server's clock, or null when no answer came. */
export function makeClock(ask: () => Promise<Instant | null>): ServerClock {
  let slept = 0
  const aheadOfPage = Date.now() - performance.now()
  const local = () => performance.now() + slept
  let estimate: Estimate | null = null
  let measuring = false
  let afresh = false
  // Until the server has said anything, this machine's calendar is the best there is.
  const [offset, setOffset] = createSignal(Date.now() - local())

  function use(found: Estimate) {
    estimate = found
    setOffset(found.offset)
  }

  async function measure() {
    if (measuring) return
    measuring = true
    let trips: RoundTrip[] = []
    for (let trip = 0; trip < TRIPS || afresh; trip++) {
      // What was measured before the page slept says nothing of the time after it.
      if (afresh) [trips, trip, afresh] = [[], 0, false]
      const sentAt = local()
      const serverAt = await ask()
      if (serverAt === null) break
      if (afresh) continue
      trips.push({ sentAt, receivedAt: local(), serverAt })
      const best = bestOf(trips)
      if (best) use(takeUp(estimate, best))
    }
    measuring = false
  }

  function hear(at: Instant) {
    const heardAt = local()
    const verdict = estimate === null ? 'behind' : judge(estimate, at, heardAt)
    if (verdict === 'agrees') return
    if (verdict === 'behind') use(stepUp(estimate, at, heardAt))
    void measure()
  }

  function wake() {
    const gap = Date.now() - performance.now() - aheadOfPage - slept
    if (gap > NAP) slept += gap
    afresh = measuring
    void measure()
  }

  return { now: () => local() + offset(), offset, measure: () => void measure(), hear, wake }
}
