import { type Accessor, createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import type { Instant, Millis } from '#shared/kernel/instant.ts'

/** Between two names, and how long all of them may take: people stand and wait for theirs. */
const STEP: Millis = 70
const LONGEST: Millis = 21_000
/** How long somebody who has just been seated is marked. */
const FRESH: Millis = 1_500

export type Filling = {
  readonly placed: () => number
  /** What stands at the place of whoever is seated as the nth, counted from 0. */
  readonly stateOf: (nth: number) => 'empty' | 'new' | 'in'
}

/** How many have been seated so long after it began, and how many of those are no news any more. */
export function filledAfter(passed: Millis, total: number): { placed: number; settled: number } {
  const step = Math.min(STEP, LONGEST / Math.max(1, total))
  const at = (time: Millis) => Math.max(0, Math.min(total, Math.floor(time / step)))
  return { placed: at(passed), settled: at(passed - FRESH) }
}

/**
 * Names come to their tables one by one, counted from when the tables were shown: a screen that is opened later, or again,
 * shows what the others show. Whoever has asked for less motion sees all at once; Space or a click at the screen does the same
 * for the hall.
 */
export function createFilling(options: {
  /** When the tables were shown; null: nothing to fill. */
  readonly at: Accessor<Instant | null>
  readonly total: Accessor<number>
  readonly now: Accessor<Instant>
}): Filling {
  const [passed, setPassed] = createSignal<Millis>(Number.POSITIVE_INFINITY)
  const filled = createMemo(() => filledAfter(passed(), options.total()), undefined, {
    equals: (one, other) => one.placed === other.placed && one.settled === other.settled,
  })

  createEffect(() => {
    const at = options.at()
    if (at === null || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      setPassed(Number.POSITIVE_INFINITY)
      return
    }
    const before = Math.max(0, untrack(options.now) - at)
    const begun = performance.now()
    const tick = () => {
      setPassed(before + performance.now() - begun)
      if (untrack(filled).settled >= untrack(options.total)) end()
    }
    const timer = setInterval(tick, STEP)
    function end() {
      clearInterval(timer)
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('click', end)
      setPassed(Number.POSITIVE_INFINITY)
    }
    // Before the leader's keys hear of it: Space is theirs for the clock, but not while the hall looks for its tables.
    function onKey(event: KeyboardEvent) {
      if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      end()
    }
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('click', end)
    onCleanup(end)
    tick()
  })

  return {
    placed: () => filled().placed,
    stateOf(nth) {
      const { placed, settled } = filled()
      if (nth >= placed) return 'empty'
      return nth >= settled ? 'new' : 'in'
    },
  }
}
