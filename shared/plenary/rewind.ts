import type { Instant } from '#shared/kernel/instant.ts'
import { type PlenaryState, usedAt } from './evolve.ts'
import type { Plenary } from './plenary.ts'

/** What a step is about to change, and what it makes of it: what others make of it since is told from that. */
export type PlenaryPart =
  | { readonly part: 'whole' | 'clock' | 'minutes' | 'presenter' }
  | { readonly part: 'slide'; readonly to: string | null }
type PlenaryKept = PlenaryState & PlenaryPart & { readonly at: Instant }

/**
 * The step taken back. What it put before the hall cannot be looked up any more; what others have shown since can, and where
 * they have gone on to stands, as does a clock that they have stopped or started.
 */
export function rewindPlenary({ plenary, shown }: PlenaryState, kept: PlenaryKept): PlenaryState {
  const wasThere = ({ activity, card }: PlenaryState['shown'][number]) =>
    kept.shown.some((each) => each.activity === activity && each.card === card)
  const since = shown.filter((each) => each.at > kept.at && !wasThere(each))
  const isShowing = kept.part === 'whole' || kept.part === 'slide'
  const given = isShowing ? [...kept.shown, ...since] : shown
  return { plenary: partBack(plenary, kept), shown: given }
}

function partBack(now: Plenary | null, kept: PlenaryKept): Plenary | null {
  const { plenary: before, at } = kept
  if (kept.part === 'whole' || now === null || before === null) return before
  const { added, since, used, presenter } = before
  switch (kept.part) {
    case 'minutes':
      return { ...now, added }
    case 'presenter':
      return { ...now, presenter }
    case 'clock': {
      const isAsMade = now.since === (since === null ? at : null) && now.used === usedAt(before, at)
      return isAsMade ? { ...now, since, used } : now
    }
    case 'slide': {
      if ((now.on?.key ?? null) !== kept.to) return now
      // The first point started the clock.
      const isFirst = since === null && used === 0 && now.used === 0
      return { ...now, on: before.on, since: isFirst ? null : now.since }
    }
  }
}
