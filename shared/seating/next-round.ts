import { qualityOf } from './board.ts'
import { fromSeatings, type Plan, planAsGiven, planWithin } from './plan.ts'
import { spreadRoles } from './relabel.ts'
import type { Bounds, Quality, RoundTask, Seating, SeatingTask } from './seating.ts'

/** What a gathering is seated from, without its rounds; the history holds those that have been. */
export type Hall = Omit<SeatingTask, 'rounds'>

/** Rounds to come, for everybody who is expected. */
export type Ahead = {
  readonly rounds: readonly Seating[]
  /** Whether going from round to round without a plan would end clearly worse: tables about as many as seats at each. */
  readonly tight: boolean
}

export type NextRound = {
  readonly tables: Seating
  readonly quality: Quality
  readonly bounds: Bounds
  readonly proven: boolean
  /** Which of the three it was, and next time's plan. */
  readonly from: 'plan' | 'replanned' | 'alone'
  readonly ahead: Ahead
}

type Candidate = { readonly from: NextRound['from']; readonly plan: Plan }

/** How many rounds are thought of when nobody has said how many are to come. */
export const UNTOLD_ROUNDS = 3

const EVERYBODY: RoundTask = { absent: [], locked: [] }

/**
 * What a repeat of the plan's later rounds counts beside one now: they can still be mended, and may never happen. Measured
 * between 0.02 and 0.5 with a tenth of the people away in each round: 0.05 to 0.2 do best where tables are tight.
 */
const LATER = 0.05

function tablesOf(plan: Plan): Seating {
  return plan.rounds[0] ?? []
}

function roundAfterRound(hall: Hall, rounds: number, seed: number, moves: number): Seating[] {
  const seated: Seating[] = []
  for (let round = 0; round < rounds; round += 1) {
    const history = [...hall.history, ...seated.map((tables) => ({ tables, weight: hall.again }))]
    seated.push(tablesOf(planWithin({ ...hall, history, rounds: [EVERYBODY] }, seed + round, moves)))
  }
  return seated
}

/** What rounds would come to, if everybody were there, after what has been. */
function priceOf(hall: Hall, rounds: readonly Seating[]): Quality {
  return qualityOf({ ...hall, rounds: rounds.map(() => EVERYBODY) }, rounds)
}

/** Plans the rounds to come for everybody who is expected, together and one after the other; the better of the two. */
export function planAhead(hall: Hall, rounds: number, seed: number, moves: number): Ahead {
  if (rounds < 2) return { rounds: [], tight: false }
  const joint = planWithin({ ...hall, rounds: Array.from({ length: rounds }, () => EVERYBODY) }, seed, moves)
  const single = roundAfterRound(hall, rounds, seed, Math.ceil(moves / rounds))
  const after = priceOf(hall, single)
  const tight = joint.quality.repeats * 4 < after.repeats * 3
  return { rounds: spreadRoles(hall, worse(after, joint.quality) ? joint.rounds : single, seed), tight }
}

function worse(a: Quality, b: Quality): boolean {
  if (a.apartBroken !== b.apartBroken) return a.apartBroken > b.apartBroken
  if (a.sameMunicipality !== b.sameMunicipality) return a.sameMunicipality > b.sameMunicipality
  return a.repeats > b.repeats
}

/**
 * Seats the coming round with those who are there now. Three ways are tried: the plan that was made of everybody expected,
 * that plan improved from here, and this round for itself, with and without the plan as a start. The cheapest *now* is taken,
 * and among equals the one that fits the plan of the rounds to come. Solved for itself round after round, even to the optimum,
 * 25 people of 5 municipalities repeat four pairs in round three in nine runs of ten; planned, none.
 *
 * Where a plan is tight, its later repeats count a twentieth each: there, whatever is saved now is paid for several times over. Where
 * it is not, they count nothing: never pay now for a plan that may never happen.
 */
export function nextRound(
  hall: Hall,
  round: RoundTask,
  planned: Ahead,
  seed: number,
  moves: number,
): NextRound {
  const [first, ...after] = planned.rounds
  const alone = (start: Seating | undefined): Candidate => ({
    from: 'alone',
    plan: planWithin(
      { ...hall, rounds: [round] },
      seed,
      moves,
      start === undefined ? [] : [fromSeatings([start])],
    ),
  })
  if (first === undefined) return { ...taken(alone(undefined)), ahead: { rounds: [], tight: false } }
  const asGiven = (from: Candidate['from'], tables: Seating): Candidate => ({
    from,
    plan: planAsGiven({ ...hall, rounds: [round] }, fromSeatings([tables])),
  })
  const candidates = [asGiven('plan', first)]
  const futures: (readonly Seating[])[] = [after]
  if (after.length > 0) {
    const rounds = [round, ...after.map(() => EVERYBODY)]
    const [now = [], ...then] = planWithin({ ...hall, rounds }, seed, moves, [
      fromSeatings(planned.rounds),
    ]).rounds
    candidates.push(asGiven('replanned', now))
    futures.push(then)
  }
  candidates.push(alone(first), alone(undefined))
  let best: {
    readonly candidate: Candidate
    readonly price: number
    readonly later: number
    readonly future: readonly Seating[]
  } | null = null
  for (const candidate of candidates) {
    const then = {
      ...hall,
      history: [...hall.history, { tables: tablesOf(candidate.plan), weight: hall.again }],
    }
    const [least, ...others] = futures.map((future) => ({ future, later: priceOf(then, future).repeats }))
    if (least === undefined) continue
    const { future, later } = others.reduce((kept, one) => (one.later < kept.later ? one : kept), least)
    const { apartBroken, sameMunicipality, repeats } = candidate.plan.quality
    const price = apartBroken * 1e12 + sameMunicipality * 1e6 + repeats + (planned.tight ? LATER * later : 0)
    if (best === null || price < best.price || (price === best.price && later < best.later))
      best = { candidate, price, later, future }
  }
  if (best === null) return { ...taken(alone(undefined)), ahead: { rounds: after, tight: planned.tight } }
  return { ...taken(best.candidate), ahead: { rounds: best.future, tight: planned.tight } }
}

function taken({ from, plan }: Candidate): Omit<NextRound, 'ahead'> {
  const { quality, bounds, proven } = plan
  return { tables: tablesOf(plan), quality, bounds, proven, from }
}
