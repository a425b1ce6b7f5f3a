import type { Preflight } from '#shared/protocol/preflight.ts'

export type Found = Pick<Preflight, 'free' | 'write'>
export type Probe = () => Promise<Found>
/** Milliseconds from some moment. */
export type Stopwatch = () => number

/** As much as a usual record. */
export const WORDS = 300
const TIMES = 15
/** Somebody who looks every few seconds is no reason to wear a disk. */
const GOOD_FOR = 30_000

/** What was found is good for half a minute. */
export function seldom(look: Probe, now: Stopwatch): Probe {
  let kept: { readonly at: number; readonly found: Promise<Found> } | null = null
  return () => {
    if (kept === null || now() - kept.at > GOOD_FOR) kept = { at: now(), found: look() }
    return kept.found
  }
}

/** How long it takes, the usual and the slowest of several times, one after the other. */
export async function timed(write: (nth: number) => Promise<void>, now: Stopwatch): Promise<Found['write']> {
  const took: number[] = []
  for (let nth = 0; nth < TIMES; nth++) {
    const from = now()
    await write(nth)
    took.push(now() - from)
  }
  took.sort((a, b) => a - b)
  return { usual: took[Math.floor(TIMES / 2)] ?? 0, slowest: took.at(-1) ?? 0 }
}
