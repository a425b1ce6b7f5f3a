import { type RoundModel, roundModel } from '#client/activities/presentation-round/round-console.model.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LeaderView } from '#shared/views/leader.ts'

/** The round that a thumb steers, with who has the floor and who comes. */
export type RoundInHand = RoundModel & { readonly round: string }

/** Null while no round is open, which is most of the day. */
export function roundInHand(
  { activities, arrivals }: Pick<LeaderView, 'activities' | 'arrivals'>,
  now: Instant,
): RoundInHand | null {
  const [round] = activities.flatMap((each) =>
    each.kind === 'presentations' && each.phase === 'open' ? [each] : [],
  )
  return round ? { ...roundModel(round, arrivals.municipalities, now), round: round.id } : null
}

/** Somebody presents, or has and others are to come: then the buttons are the round's, until the leader says otherwise. */
export function isUnderWay({ on, next, hasBegun }: Pick<RoundInHand, 'on' | 'next' | 'hasBegun'>): boolean {
  return on !== null || (hasBegun && next !== null)
}
