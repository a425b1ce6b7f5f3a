import type { Millis } from '#shared/kernel/instant.ts'
import { makeLane } from './lane.ts'

/**
 * How soon after a change it is said again how far the view has come, and how often: who missed the change finds out within
 * ten seconds, even where the word of it gets lost too, and a hall in which nothing happens hears nothing.
 */
export const CONFIRM: { readonly every: Millis; readonly times: number } = { every: 4_000, times: 4 }

export type Confirming<Key extends string> = {
  readonly changed: (key: Key) => void
  readonly forget: (key: Key) => void
  readonly close: () => void
}

/** All that have changed are confirmed in one round, in small slices. */
export function makeConfirming<Key extends string>(confirm: (key: Key) => void): Confirming<Key> {
  const left = new Map<Key, number>()
  const lane = makeLane({ every: 0, tell: confirm })
  let timer: NodeJS.Timeout | null = null

  function changed(key: Key): void {
    left.set(key, CONFIRM.times)
    timer ??= setTimeout(round, CONFIRM.every)
  }

  function round(): void {
    for (const [key, times] of left) {
      lane.add(key)
      if (times > 1) left.set(key, times - 1)
      else left.delete(key)
    }
    lane.soon()
    timer = left.size > 0 ? setTimeout(round, CONFIRM.every) : null
  }

  function close(): void {
    if (timer !== null) clearTimeout(timer)
    left.clear()
    lane.close()
  }

  return { changed, forget: (key) => left.delete(key), close }
}
