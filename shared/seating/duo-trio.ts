import { type Chance, shuffled } from '#shared/kernel/chance.ts'
import { costOf, type Drawn, type DuoCosts, pairsOf } from './duos.ts'

/** Up to here all trios are weighed, of the cheapest the one that is best for later rounds. */
const CAREFUL = 25
/** And up to here when a quicker way has not reached its bound. */
const EXACT = 61
/** So many trios that are as cheap are looked at for the one that is best for later rounds. */
const TIES = 12
/** In a larger hall: people considered for the trio, and trios tried, up to the size where each try is cheap. */
const TRIO_PEOPLE = 24
const TRIES = 8
const CHEAP_TRIES = 300

type Cost = (a: number, b: number) => number
type Three = readonly number[]
type Pairing = (hall: readonly number[], cost: Cost) => Drawn

/** An odd hall: the trio, and the best duos of the others beside it. */
export function drawTrio(hall: readonly number[], costs: DuoCosts, pairing: Pairing, chance: Chance): Drawn {
  if (hall.length <= CAREFUL) return exactly(hall, costs, pairing)
  const quick = nearly(hall, costs, pairing, chance)
  if (quick.cost === quick.bound || hall.length > EXACT) return quick
  return exactly(hall, costs, pairing, quick.cost)
}

/**
 * Each trio is weighed with the best duos of the others. A trio of x and two more, with those duos, costs no less than the
 * best duos of everybody but x and x's two edges; so these bounds order the trios, and end the search at the first that
 * cannot win.
 *
 * Those who still wait for their turn are better kept unmet, or they meet again when the trio is theirs: of what is equally
 * cheap, that is taken after which fewest pairs of them have met.
 */
function exactly(
  hall: readonly number[],
  costs: DuoCosts,
  pairing: Pairing,
  known = Number.POSITIVE_INFINITY,
): Drawn {
  const metAfter = metAmongWaiting(hall, costs)
  const trios = triosWithin(hall, costs, pairing, known)
    .map(({ three, low }) => ({ three, low, met: metAfter(three) }))
    .sort((a, b) => a.low - b.low || a.met - b.met)
  const careful = keepingUnmet(hall, costs)
  let best: (Drawn & { readonly met: number }) | null = null
  let ties = 0
  for (const { three, low: least, met } of trios) {
    if (best !== null && least >= best.cost) ties += 1
    if (best !== null && (least > best.cost || ties > TIES)) break
    const { groups } = pairing(except(hall, three), careful)
    const all = [three, ...groups]
    const cost = costOf(all, costs)
    const metThen = met + groups.filter((group) => group.every(costs.waits)).length
    if (best !== null && (cost > best.cost || (cost === best.cost && metThen >= best.met))) continue
    best = { groups: all, cost, bound: cost, met: metThen }
  }
  return best ?? { groups: [], cost: 0, bound: 0 }
}

/** The trios that may cost no more than what is known, with the least that they cost with everybody's duos. */
function triosWithin(
  hall: readonly number[],
  costs: DuoCosts,
  pairing: Pairing,
  known: number,
): readonly { readonly three: Three; readonly low: number }[] {
  const without = hall.map((person) => pairing(except(hall, [person]), costs.of).bound)
  const rest = (at: number) => without[at] ?? 0
  const found: { readonly three: Three; readonly low: number }[] = []
  hall.forEach((a, first) => {
    for (let second = first + 1; second < hall.length; second += 1) {
      const b = hall[second] ?? -1
      const ab = costs.of(a, b)
      for (let third = second + 1; third < hall.length; third += 1) {
        const c = hall[third] ?? -1
        const ac = costs.of(a, c)
        const bc = costs.of(b, c)
        const beside = Math.max(ab + ac + rest(first), ab + bc + rest(second), ac + bc + rest(third))
        if (beside > known) continue
        const three = [a, b, c]
        const low = beside + costs.trio(three)
        if (low <= known) found.push({ three, low })
      }
    }
  })
  return found
}

/**
 * A larger hall: everybody in duos but one, who costs nothing, is a bound. Who is left over joins the duo that takes them
 * most cheaply; unless that is at the bound, trios of those who wait for one are tried as well.
 */
function nearly(hall: readonly number[], costs: DuoCosts, pairing: Pairing, chance: Chance): Drawn {
  const nobody = -1
  const { groups, bound } = pairing([...hall, nobody], (a, b) => {
    if (a === nobody) return costs.trio([b])
    return b === nobody ? costs.trio([a]) : costs.of(a, b)
  })
  const left = groups.find((group) => group.includes(nobody)) ?? []
  const duos = groups.filter((group) => group !== left)
  const over = except(left, [nobody])
  const joined = duos
    .map((duo) => ({ duo, more: costOf([[...duo, ...over]], costs) - costOf([duo], costs) }))
    .reduce((least, way) => (way.more < least.more ? way : least))
  const first = [[...joined.duo, ...over], ...duos.filter((duo) => duo !== joined.duo)]
  let best: Drawn = { groups: first, cost: costOf(first, costs), bound }
  if (hall.length > CHEAP_TRIES) return best
  const metAfter = metAmongWaiting(hall, costs)
  const careful = hall.length <= EXACT ? keepingUnmet(hall, costs) : costs.of
  const trios = triosOf(candidates(hall, costs, chance))
    .map((three) => ({ three, cost: costOf([three], costs), met: metAfter(three) }))
    .sort((a, b) => a.cost - b.cost || a.met - b.met)
  let fewest = Number.POSITIVE_INFINITY
  for (const { three, met } of trios.slice(0, TRIES)) {
    if (best.cost === bound && fewest < Number.POSITIVE_INFINITY && hall.length > EXACT) break
    const duosThen = pairing(except(hall, three), careful).groups
    const all = [three, ...duosThen]
    const cost = costOf(all, costs)
    const metThen = met + duosThen.filter((duo) => duo.every(costs.waits)).length
    if (cost > best.cost || (cost === best.cost && metThen >= fewest)) continue
    best = { groups: all, cost, bound }
    fewest = metThen
  }
  return best
}

/** How many pairs of those who wait for their turn have met, when these three have had theirs. */
function metAmongWaiting(hall: readonly number[], costs: DuoCosts): (three: Three) => number {
  const waiting = hall.filter(costs.waits)
  const metAmong = (people: Three) => pairsOf(people).filter(([a, b]) => !costs.isFresh(a, b)).length
  const metOf = new Map(
    waiting.map((a) => [a, waiting.filter((b) => b !== a && !costs.isFresh(a, b)).length] as const),
  )
  const metNow = metAmong(waiting)
  return (three) =>
    metNow -
    three.reduce((sum, person) => sum + (metOf.get(person) ?? 0), 0) +
    metAmong(three.filter(costs.waits))
}

/** Of duos that cost the same, those of two who wait are avoided: a whole cost outweighs all that is added for that. */
function keepingUnmet(hall: readonly number[], costs: DuoCosts): Cost {
  return (a, b) => costs.of(a, b) * hall.length + (costs.waits(a) && costs.waits(b) ? 1 : 0)
}

/** Those who have waited longest for a trio, drawn among equals. */
function candidates(hall: readonly number[], costs: DuoCosts, chance: Chance): number[] {
  return shuffled(hall, chance)
    .sort((a, b) => costs.trioCount(a) - costs.trioCount(b))
    .slice(0, TRIO_PEOPLE)
}

function triosOf(people: readonly number[]): readonly Three[] {
  return people.flatMap((first, at) =>
    pairsOf(people.slice(at + 1)).map(([second, third]) => [first, second, third]),
  )
}

function except(people: readonly number[], without: readonly number[]): number[] {
  return people.filter((person) => !without.includes(person))
}
