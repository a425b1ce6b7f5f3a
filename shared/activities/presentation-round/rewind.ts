import { emptyTable } from '#shared/kernel/table.ts'
import { evolvePresentationRound } from './evolve.ts'
import type { BegunRound, PresentationRound, RoundPoint } from './presentation-round.ts'

/** Without anything that people have given: what a step keeps of it. */
export function outlineOfRound(round: PresentationRound): PresentationRound {
  return round.phase === 'draft' ? round : { ...round, points: emptyTable(), words: emptyTable() }
}

/**
 * An undone step gives back order, turns and clock as they were, and all that people have written since stays. One that has been
 * written in, or presented in, cannot become a draft again: it is closed instead.
 */
export function rewindPresentationRound(
  current: PresentationRound,
  before: PresentationRound,
  now: number,
): PresentationRound {
  if (current.phase === 'draft') return before.phase === 'draft' ? before : current
  const { points, counted, words, worded } = current
  if (before.phase !== 'draft') return { ...before, points, counted, words, worded }
  const isUntouched = counted === 0 && worded === 0 && current.turns.every(({ firstAt }) => firstAt === null)
  if (isUntouched) return before
  const closed = { type: 'v1.PresentationsClosed', activity: current.id, at: now } as const
  return evolvePresentationRound(current, closed) ?? current
}

/** What the leader typed goes, or becomes what it was; what its writers have made of it since is theirs, and stays. */
export function rewindLine(round: BegunRound, id: string, before: RoundPoint | undefined): BegunRound {
  const now = round.points.get(id)
  const isLeaders = now && (now.by === null || (before && now.own !== undefined))
  if (!isLeaders) return round
  return { ...round, points: before ? round.points.set(id, before) : round.points.delete(id) }
}
