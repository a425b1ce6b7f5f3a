import { constants, getPriority, setPriority } from 'node:os'
import { platform } from 'node:process'

/**
 * This thread takes the processor when the hall leaves it some: a report, or a search for seats, of a few seconds is not to stand
 * beside answers that wait to be stored (trust.md R-24). Linux gives each thread a priority of its own; elsewhere it would be the
 * whole server's, and is left alone.
 */
export function workBehindTheHall(): void {
  const behind = constants.priority.PRIORITY_BELOW_NORMAL
  if (platform === 'linux' && getPriority() < behind) setPriority(behind)
}
