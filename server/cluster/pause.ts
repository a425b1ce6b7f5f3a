import type { Millis } from '#shared/kernel/instant.ts'

const PAUSE: Millis = 150

/** Before something is asked or looked at again that is about to change. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE))
}
