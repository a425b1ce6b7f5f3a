import { setTimeout as pause } from 'node:timers/promises'
import { Turns } from '#server/store/turns.ts'
import type { Millis } from '#shared/kernel/instant.ts'

/** Others who may wait for theirs. */
const MOST_WAITING = 20
/** For as many times as long as it took, everybody else is heard. */
const REST = 4

type Sparing = {
  readonly most?: number
  readonly now?: () => Millis
  readonly rest?: (millis: Millis) => Promise<unknown>
}

/**
 * For what takes long and few ask for: one at a time, with rest in between, and nobody twice at once; whoever asks again and again holds
 * nobody else up (trust.md R-28). Null: not now.
 */
export function makeSparingly({
  most = MOST_WAITING,
  now = () => performance.now(),
  rest = (millis) => pause(millis, undefined, { ref: false }),
}: Sparing = {}) {
  const turns = new Turns()
  const asking = new Set<string>()

  return async <T>(who: string, work: () => Promise<T>): Promise<T | null> => {
    if (asking.has(who) || asking.size >= most) return null
    asking.add(who)
    let took = 0
    const done = turns.run(async () => {
      const from = now()
      try {
        return await work()
      } finally {
        took = now() - from
      }
    })
    void turns.run(() => rest(took * REST))
    try {
      return await done
    } finally {
      asking.delete(who)
    }
  }
}
