import type { StorageState } from '#server/store/event-store.ts'
import type { Millis } from '#shared/kernel/instant.ts'

export type StorageWatchOptions = {
  /** How the disk is now, mended as far as it can be. */
  readonly recover: () => Promise<StorageState>
  readonly changed: (state: StorageState) => void
}
export type StorageWatch = {
  readonly state: () => StorageState
  /** The disk has refused. */
  readonly troubled: (state: Exclude<StorageState, 'ok'>) => void
  readonly close: () => void
}

/** Soon enough that nobody who has just made room waits for it. */
const LOOK_AGAIN: Millis = 2_000

/** While the disk takes nothing it is looked at again and again, whether anybody writes or not, until it does. */
export function makeStorageWatch({ recover, changed }: StorageWatchOptions): StorageWatch {
  let state: StorageState = 'ok'
  let timer: NodeJS.Timeout | undefined
  let closed = false

  function set(found: StorageState): void {
    if (found === state) return
    state = found
    changed(state)
  }

  function wait(): void {
    if (closed || timer !== undefined) return
    timer = setTimeout(() => void look(), LOOK_AGAIN)
    timer.unref()
  }

  async function look(): Promise<void> {
    const found = await recover().catch(() => 'failed' as const)
    timer = undefined
    if (closed) return
    set(found)
    if (found !== 'ok') wait()
  }

  return {
    state: () => state,
    troubled(found) {
      set(found)
      wait()
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
