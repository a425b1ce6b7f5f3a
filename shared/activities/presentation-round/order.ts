import { chanceOf, shuffled } from '#shared/kernel/chance.ts'
import type { MunicipalityId } from '#shared/kernel/ids.ts'
import type { PresentationRound } from './presentation-round.ts'

type Order = readonly MunicipalityId[]

/** Who is in the queue, in its order. */
export function queueOf(round: PresentationRound): Order {
  return round.phase === 'draft' ? round.order : round.turns.map(({ municipality }) => municipality)
}

/** In the order they truly presented; as planned where nobody has yet. */
function heldOrder(round: PresentationRound): Order {
  if (round.phase === 'draft') return round.order
  const held = round.turns
    .flatMap(({ municipality, firstAt }) => (firstAt === null ? [] : [{ municipality, firstAt }]))
    .sort((a, b) => a.firstAt - b.firstAt)
    .map(({ municipality }) => municipality)
  return held.length > 0 ? held : queueOf(round)
}

/** The orders of the gathering's other rounds, oldest first: those that were held, then those that are to come as they were prepared. */
export function earlierOrders(rounds: readonly PresentationRound[], except: string): readonly Order[] {
  const others = rounds.filter(({ id }) => id !== except)
  const begun = others.flatMap((round) => (round.phase === 'draft' ? [] : [round]))
  const drafts = others.filter(({ phase }) => phase === 'draft')
  return [...begun.sort((a, b) => a.openedAt - b.openedAt), ...drafts]
    .map(heldOrder)
    .filter((order) => order.length > 0)
}

/**
 * An order by lot that is fair over the rounds of a gathering. First goes somebody who has been first the fewest times, and never
 * whoever was first last time; last, which is where time is short, somebody who has been last the fewest times, and not whoever
 * was last the last time while there is another. Between these the lot decides, and for everybody in between it alone.
 */
export function drawnOrder(who: Order, earlier: readonly Order[], seed: number): Order {
  const lot = shuffled([...new Set(who)].sort(), chanceOf(seed))
  const first = fewest(lot, earlier, (order) => order[0])
  if (first === undefined) return lot
  const rest = lot.filter((each) => each !== first)
  const last = fewest(rest, earlier, (order) => order.at(-1))
  if (last === undefined) return [first]
  return [first, ...rest.filter((each) => each !== last), last]
}

/** Of those who had a place the fewest times, the one the lot drew first; not the one who had it the latest time, if there is another. */
function fewest(
  lot: Order,
  earlier: readonly Order[],
  place: (order: Order) => MunicipalityId | undefined,
): MunicipalityId | undefined {
  const held = earlier.flatMap((order) => place(order) ?? [])
  const times = (who: MunicipalityId) => held.filter((each) => each === who).length
  const others = lot.filter((each) => each !== held.at(-1))
  const from = others.length > 0 ? others : lot
  const least = Math.min(...from.map(times))
  return from.find((each) => times(each) === least)
}
