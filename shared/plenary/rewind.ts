import type { Instant } from '#shared/kernel/instant.ts'
import type { PlenaryState } from './evolve.ts'
import type { Plenary } from './plenary.ts'

/** What a step was about to change: what is on, the clock and who presents, or all of it. */
type PlenaryKept = PlenaryState & { readonly part: 'whole' | 'slide' | 'clock'; readonly at: Instant }

/**
 * The step taken back. What it put before the hall cannot be looked up any more; what others have shown since can, and where
 * they have gone on to stands when only the clock is given back.
 */
export function rewindPlenary({ plenary, shown }: PlenaryState, kept: PlenaryKept): PlenaryState {
  const wasThere = ({ activity, card }: PlenaryState['shown'][number]) =>
    kept.shown.some((each) => each.activity === activity && each.card === card)
  const since = shown.filter((each) => each.at > kept.at && !wasThere(each))
  const given = kept.part === 'clock' ? shown : [...kept.shown, ...since]
  return { plenary: partBack(plenary, kept), shown: given }
}

function partBack(now: Plenary | null, { part, plenary: before }: PlenaryKept): Plenary | null {
  if (part === 'whole' || now === null || before === null) return before
  const { minutes, added, since, used, presenter } = before
  if (part === 'clock') return { ...now, minutes, added, since, used, presenter }
  // The first point started the clock.
  const isFirst = since === null && used === 0 && now.used === 0
  return { ...now, on: before.on, since: isFirst ? null : now.since }
}
