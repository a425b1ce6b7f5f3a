import { accepted, refused } from '#shared/kernel/decision.ts'
import type { MunicipalityId } from '#shared/kernel/ids.ts'
import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import { stopped } from './evolve.ts'
import { type BegunRound, MOST_MINUTES, type PresentationRoundEvent } from './presentation-round.ts'
import type { Of, RoundContext, RoundDecision } from './round-context.ts'
import { allowanceOf, shareAt, usedBy } from './time-left.ts'

export function begin(
  round: BegunRound,
  { municipality, from }: Of<'BeginPresentation'>,
  { now, municipalities }: RoundContext,
): RoundDecision {
  if (from !== round.on) return refused('moved-already')
  if (municipality === null)
    return round.on === null
      ? accepted()
      : accepted({ type: 'v1.PresentationEnded', activity: round.id, at: now })
  if (municipality === round.on) return accepted()
  const turn = round.turns.find((each) => each.municipality === municipality)
  if (!turn || !municipalities.includes(municipality)) return refused('unknown-municipality')
  return accepted(begun(round, municipality, now))
}

/** Going to somebody who has been is a step back: whoever was on comes again. */
function begun(round: BegunRound, municipality: MunicipalityId, at: Instant): PresentationRoundEvent {
  const turn = round.turns.find((each) => each.municipality === municipality)
  const interrupts = round.on !== null && turn?.state === 'done'
  const left = stopped(round, at, interrupts ? 'waiting' : 'done')
  // Counted among those who wait, so that one who was skipped gets a part like theirs.
  const turns = left.turns.map((each) =>
    each.municipality === municipality ? { ...each, state: 'waiting' as const } : each,
  )
  const allotted = turn?.allotted ?? shareAt({ ...left, turns }, at)
  return { type: 'v1.PresentationBegun', activity: round.id, municipality, at, allotted, interrupts }
}

export function skip(
  round: BegunRound,
  { municipality }: Of<'SkipPresentation'>,
  { now: at, municipalities }: RoundContext,
): RoundDecision {
  const { id: activity, on } = round
  const turn = round.turns.find((each) => each.municipality === municipality)
  if (!turn) return refused('unknown-municipality')
  const skipped = { type: 'v1.PresentationSkipped', activity, municipality, at } as const
  if (on !== municipality) {
    if (turn.state === 'skipped') return accepted()
    return turn.state === 'done' ? refused('moved-already') : accepted(skipped)
  }
  const left = stopped(round, at, 'skipped')
  const next = left.turns.find(
    (each) => each.state === 'waiting' && municipalities.includes(each.municipality),
  )
  return next ? accepted(skipped, begun(left, next.municipality, at)) : accepted(skipped)
}

export function lengthen(
  round: BegunRound,
  { municipality, minutes }: Of<'LengthenPresentation'>,
  now: Instant,
): RoundDecision {
  const turn = round.turns.find((each) => each.municipality === municipality)
  if (!turn) return refused('unknown-municipality')
  if (minutes === 0) return accepted()
  const added = turn.added + minutes
  const given = allowanceOf({ ...turn, allotted: turn.allotted ?? shareAt(round, now), added })
  const least = Math.max(MINUTE, usedBy(round, turn, now))
  if (Math.abs(added) > MOST_MINUTES || (minutes < 0 && (given ?? 0) < least))
    return refused('out-of-range', `1–${MOST_MINUTES}`)
  return accepted({ type: 'v1.PresentationLengthened', activity: round.id, municipality, minutes })
}
