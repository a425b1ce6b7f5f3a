import { accepted, type Refused, refused } from '#shared/kernel/decision.ts'
import type { MunicipalityId } from '#shared/kernel/ids.ts'
import { drawnOrder, earlierOrders, queueOf } from './order.ts'
import type { PresentationRound } from './presentation-round.ts'
import { type Of, presenters, type RoundContext, type RoundDecision } from './round-context.ts'

/** Nobody stands in a queue twice, and nobody who does not take part. */
function strangerIn(
  order: readonly MunicipalityId[],
  { municipalities }: RoundContext,
): Refused<'unknown-municipality' | 'already-exists'> | null {
  if (new Set(order).size < order.length) return refused('already-exists')
  return order.every((each) => municipalities.includes(each)) ? null : refused('unknown-municipality')
}

export function prepare(
  { activity, item, minutes, shared, order }: Of<'PreparePresentations'>,
  context: RoundContext,
): RoundDecision {
  const wrong = strangerIn(order, context)
  return wrong ?? accepted({ type: 'v1.PresentationsPrepared', activity, item, minutes, shared, order })
}

export function revise(
  round: PresentationRound,
  { activity, minutes, shared, order }: Of<'RevisePresentations'>,
  context: RoundContext,
): RoundDecision {
  if (round.phase !== 'draft') return refused('not-draft')
  const wrong = strangerIn(order, context)
  return wrong ?? accepted({ type: 'v1.PresentationsRevised', activity, minutes, shared, order })
}

export function draw(
  round: PresentationRound,
  { seed }: Of<'DrawPresentations'>,
  context: RoundContext,
): RoundDecision {
  const hasBegun = round.phase !== 'draft' && round.turns.some(({ firstAt }) => firstAt !== null)
  if (round.phase === 'closed' || hasBegun) return refused('not-draft')
  const who = presenters(round, context)
  if (who.length === 0) return refused('nobody-presents')
  const order = drawnOrder(who, earlierOrders(context.rounds, round.id), seed)
  return accepted({ type: 'v1.PresentationsOrdered', activity: round.id, order, moved: null })
}

export function move(
  round: PresentationRound,
  { municipality, before }: Of<'MovePresentation'>,
  context: RoundContext,
): RoundDecision {
  if (round.phase === 'closed') return refused('round-not-open')
  if (!context.municipalities.includes(municipality)) return refused('unknown-municipality')
  const turns = round.phase === 'draft' ? [] : round.turns
  const turn = turns.find((each) => each.municipality === municipality)
  // Whoever has presented or does so now is not moved: what has happened stands.
  if (round.phase !== 'draft' && round.on === municipality) return refused('moved-already')
  if (turn?.state === 'done') return refused('moved-already')
  const queue = round.phase === 'draft' ? presenters(round, context) : queueOf(round)
  const rest = queue.filter((each) => each !== municipality)
  if (before !== null && !rest.includes(before)) return refused('unknown-municipality')
  // Nobody comes before those who have been, nor before the one that is on.
  const past = rest.findLastIndex((each) => {
    const passed = turns.find((other) => other.municipality === each)?.state === 'done'
    return passed || (round.phase !== 'draft' && round.on === each)
  })
  const place = Math.max(past + 1, before === null ? rest.length : rest.indexOf(before))
  const order = [...rest.slice(0, place), municipality, ...rest.slice(place)]
  const stands = queueOf(round).join(' ') === order.join(' ') && turn?.state !== 'skipped'
  return stands
    ? accepted()
    : accepted({ type: 'v1.PresentationsOrdered', activity: round.id, order, moved: municipality })
}
