import { SMALLEST_CELL, type Tally } from '#shared/activities/poll/tally.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'

/** What of the answers is for the hall: as the server says it to the hall screen. */
export function publicTally({
  results,
  tally,
}: Pick<LeaderPoll, 'results' | 'tally'> & Partial<LeaderPoll>): Tally | null {
  return results === 'hidden' || tally === null || tally.answered < SMALLEST_CELL ? null : tally
}
