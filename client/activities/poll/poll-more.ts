import type { Answer } from '#shared/activities/poll/poll.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'

/** What not every question has: a glance before the wall, a right answer, a second round, an end. Said even where it has not. */
export type LeaderMore = {
  readonly glance: boolean
  /** Each municipality sees how its own people answered. */
  readonly toEach: boolean
  readonly right: Answer | null
  readonly revealed: boolean
  readonly isSecond: boolean
  /** How the first round went; null: there is no second, or too few had answered. */
  readonly first: Tally | null
  readonly until: number | null
}

export function moreOf(poll: LeaderPoll): LeaderMore {
  const { glance = false, toEach = false, right = null, revealed = false } = poll
  const { round = 1, first = null, until = null } = poll
  return { glance, toEach, right, revealed, isSecond: round === 2, first, until }
}
