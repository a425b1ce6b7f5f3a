import type { Answer } from '#shared/activities/poll/poll.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'

/** What not every question has: a glance before the wall, a right answer, a second round. */
export type LeaderMore = {
  readonly glance: boolean
  readonly right: Answer | null
  readonly revealed: boolean
  /** How the first round went, once there is a second. */
  readonly first: Tally | null
  readonly rounds: number
  /** Texts or words that the leader has let through, and those that are held back; by id. */
  readonly letThrough: readonly string[]
  readonly heldBack: readonly string[]
}

const NONE: LeaderMore = {
  glance: false,
  right: null,
  revealed: false,
  first: null,
  rounds: 1,
  letThrough: [],
  heldBack: [],
}

/** A question of before there was any of it has none of it. */
export function moreOf(poll: LeaderPoll): LeaderMore {
  return { ...NONE, ...(poll as Partial<LeaderMore>) }
}
