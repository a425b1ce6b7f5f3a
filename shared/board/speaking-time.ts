import { MINUTE, type Millis, SECOND } from '#shared/kernel/instant.ts'

/** Somebody who reads a point out in a hall, and says a sentence or two about it. */
const SIGNS_PER_MINUTE = 750
const ABOUT_EACH: Millis = 40 * SECOND

/** About how long it takes to read these points out. */
export function speakingTime(texts: readonly string[]): Millis {
  const signs = texts.reduce((sum, text) => sum + text.length, 0)
  return texts.length * ABOUT_EACH + Math.round((signs / SIGNS_PER_MINUTE) * MINUTE)
}
