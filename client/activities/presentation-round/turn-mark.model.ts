import { MINUTE, type Millis, SECOND } from '#shared/kernel/instant.ts'

/** What is worth a word to those it concerns: a turn is soon up, or it is. Nobody is cut off by it. */
export type TurnMark = 'soon' | 'up'

const MOST_NOTICE: Millis = 2 * MINUTE
const STEP: Millis = 10 * SECOND

/** How long before the end it is said: two minutes, of short turns a third, in whole tens of seconds. */
export function noticeOf(allowance: Millis): Millis {
  return Math.min(MOST_NOTICE, Math.max(STEP, Math.floor(allowance / 3 / STEP) * STEP))
}

/** Null for most moments, and while the time stands. */
export function turnMark(
  allowance: Millis,
  { left, paused }: { readonly left: Millis; readonly paused: boolean },
): TurnMark | null {
  if (paused) return null
  if (left <= 0) return 'up'
  return left <= noticeOf(allowance) ? 'soon' : null
}
