import type { Millis } from '#shared/kernel/instant.ts'
import { makeBudget } from './budget.ts'

/**
 * Phones let in: a burst, and then as many a second as a hall that joins in a rush (1,000 in one second are not kept waiting), so
 * that all who come back at once are shown everything in the order they came, and answers are heard in between.
 */
export const ADMISSION = { burst: 250, perSecond: 1_000 } as const
/** As many as get in within eight seconds where each takes two milliseconds; Socket.IO gives a connection up after ten. */
const LONGEST_QUEUE = 4_000
const STEP: Millis = 20

/** Resolves with true when it is one’s turn; false where the queue is too long to stand in, and one is to try again. */
export type Admission = { readonly turn: () => Promise<boolean>; readonly close: () => void }

/** First come, first served, by a token bucket (trust.md R-17). */
export function makeAdmission(limits: { burst: number; perSecond: number } = ADMISSION): Admission {
  const bucket = makeBudget(limits)
  let queue: ((isAdmitted: boolean) => void)[] = []
  let timer: NodeJS.Timeout | null = null

  function letIn(): void {
    timer = null
    let admitted = 0
    while (admitted < queue.length && bucket.spend(performance.now())) queue[admitted++]?.(true)
    queue = queue.slice(admitted)
    if (queue.length > 0) timer = setTimeout(letIn, STEP)
  }

  function turn(): Promise<boolean> {
    if (queue.length === 0 && bucket.spend(performance.now())) return Promise.resolve(true)
    if (queue.length >= LONGEST_QUEUE) return Promise.resolve(false)
    return new Promise((resolve) => {
      queue.push(resolve)
      timer ??= setTimeout(letIn, STEP)
    })
  }

  function close(): void {
    if (timer !== null) clearTimeout(timer)
    for (const leave of queue.splice(0)) leave(false)
  }

  return { turn, close }
}
