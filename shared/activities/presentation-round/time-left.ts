import { type Instant, MINUTE, type Millis } from '#shared/kernel/instant.ts'
import type { BegunRound, Turn } from './presentation-round.ts'

type Course = Pick<BegunRound, 'turns' | 'on' | 'since' | 'whole' | 'minutes'>

/** What a municipality has used, up to now. */
export function usedBy({ on, since }: Pick<Course, 'on' | 'since'>, turn: Turn, now: Instant): Millis {
  return turn.used + (on === turn.municipality && since !== null ? Math.max(0, now - since) : 0)
}

/** What a turn that has begun may last; null before that. */
export function allowanceOf({ allotted, added }: Turn): Millis | null {
  return allotted === null ? null : Math.max(0, allotted + added * MINUTE)
}

const isFresh = ({ state, allotted }: Turn) => state === 'waiting' && allotted === null

/**
 * What each municipality that has not begun will get, extra minutes not counted. Of a whole that is shared: what is left of it
 * when those who have begun keep what they were given, in equal parts. Nobody gets less than a minute, even when the whole is
 * used up: somebody who has travelled here says something.
 */
export function shareAt(round: Course, now: Instant): Millis {
  const { turns, on, whole, minutes } = round
  if (whole === null) return minutes * MINUTE
  const fresh = turns.filter((turn) => isFresh(turn) && turn.municipality !== on)
  if (fresh.length === 0) return MINUTE
  const spoken = turns.reduce((sum, turn) => {
    const used = usedBy(round, turn, now)
    const comesAgain = turn.municipality === on || turn.state === 'waiting'
    const kept = comesAgain ? Math.max(0, (allowanceOf(turn) ?? 0) - used) : 0
    return sum + used + kept
  }, 0)
  const extra = fresh.reduce((sum, { added }) => sum + added * MINUTE, 0)
  return Math.max(MINUTE, Math.floor((whole - spoken - extra) / fresh.length))
}
