import type { Millis } from '#shared/kernel/instant.ts'

const PAUSES: readonly Millis[] = [300, 1_000, 3_000, 6_000]
const LONGEST: Millis = 15_000

declare global {
  /** Put behind the address of what is imported (vite.config.ts): empty, but when something is asked for again. */
  var samlingAgain: string | undefined
}

let times = 0

/**
 * Imports until it succeeds: a hall's network loses things, and what has not come is asked for again. Browsers remember that
 * a module did not come, so it is asked for under another address.
 */
export async function patiently<Result>(load: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    try {
      if (attempt > 0) globalThis.samlingAgain = `?${++times}`
      const loading = load()
      globalThis.samlingAgain = ''
      return await loading
    } catch {
      await new Promise((resolve) => setTimeout(resolve, PAUSES[attempt] ?? LONGEST))
    }
  }
}
