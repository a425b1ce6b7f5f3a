import { chanceOf, shuffled } from '#shared/kernel/chance.ts'
import { type Ahead, type Hall, nextRound, planAhead } from '#shared/seating/next-round.ts'
import { type Plan, plan } from '#shared/seating/plan.ts'
import { repair } from '#shared/seating/repair.ts'
import type { SeatingTask } from '#shared/seating/seating.ts'
import { checkSeating } from '#tests/support/check-seating.ts'
import { hall, municipalities, nobodysColleagues, tablesOf } from '#tests/support/halls.ts'
import type { Row } from './report.ts'
import { C6, INSTANCES, type Instance } from './seating-halls.ts'

const SEEDS = [1, 2, 3, 4, 5]
const NO_PLAN: Ahead = { rounds: [], tight: false }

type Solved = { readonly plan: Plan; readonly ms: number }

/** Until it is proven or the time is up; the time is when the best was first seen, from the task to the tables. */
function solve(task: SeatingTask, seed: number, most: number, within: number): Solved {
  const began = performance.now()
  const steps = plan(task, seed)
  let best: Solved | null = null
  for (;;) {
    const step = steps.next()
    const ms = performance.now() - began
    const found = step.value.plan()
    const price = (one: Plan) =>
      one.quality.sameMunicipality * 1e6 + one.quality.repeats + one.quality.roleExcess / 1e3
    if (best === null || price(found) < price(best.plan)) best = { plan: found, ms }
    const enough =
      best.plan.quality.repeats <= most &&
      best.plan.quality.sameMunicipality === best.plan.bounds.sameMunicipality &&
      best.plan.quality.roleExcess === 0
    if (step.done === true || enough || ms > 2 * within) return best
  }
}

/** People dealt out in a drawn order: what a hat would give. */
function drawn(task: SeatingTask): number {
  const chance = chanceOf(7)
  const rounds = task.rounds.map(() => {
    const order = shuffled(
      task.municipalities.map((_, person) => person),
      chance,
    )
    return task.chairs.map((_, table) => order.filter((__, at) => at % task.chairs.length === table))
  })
  return checkSeating({ ...task, apart: [], together: [], pins: [] }, rounds).repeats
}

function rowsOf({ id, task, most, within }: Instance): {
  readonly rows: readonly Row[]
  readonly wrong: number
} {
  const solved = SEEDS.map((seed) => solve(task, seed, most, within))
  const checked = solved.map(({ plan: found }) => checkSeating(task, found.rounds))
  const bounds = solved[0]?.plan.bounds ?? { repeats: 0, sameMunicipality: 0 }
  const wrong = checked.reduce(
    (sum, { wrong: broken, colleagues }) => sum + broken.length + colleagues - bounds.sameMunicipality,
    0,
  )
  const proven = solved.every(({ plan: one }) => one.proven)
  const least = `least ${bounds.repeats}${proven ? ', proven' : ''}; from a hat ${drawn(task)}`
  const rows: Row[] = [
    {
      bench: 'seating',
      what: `${id}: meet again, worst of five seeds (${least})`,
      unit: '',
      floor: null,
      samling: Math.max(...checked.map(({ repeats }) => repeats)),
      limit: { of: 'value', most },
    },
    {
      bench: 'seating',
      what: `${id}: until then, longest of five`,
      unit: 'ms',
      floor: null,
      samling: Math.max(...solved.map(({ ms }) => ms)),
      limit: { of: 'value', most: within },
    },
  ]
  return { rows, wrong }
}

type Live = {
  readonly id: string
  readonly start: Hall
  readonly rounds: number
  /** Mean repeats with a tenth away, at most. */
  readonly away: number
  readonly without: number | null
}
const even = (groups: number, size: number) => municipalities(...new Array<number>(groups).fill(size))
const LIVE: readonly Live[] = [
  {
    id: '25 of 5 × 5, 3 rounds',
    start: hall(even(5, 5), tablesOf(5, 5), 0),
    rounds: 3,
    away: 0.4,
    without: 0,
  },
  { id: '25 of 5 × 5, 5 rounds', start: hall(even(5, 5), tablesOf(5, 5), 0), rounds: 5, away: 6, without: 0 },
  { id: '5-5-6', start: hall(nobodysColleagues(25), tablesOf(5, 5), 0), rounds: 6, away: 6, without: 0 },
  {
    id: '60 of 10 uneven, 4 rounds',
    start: hall(municipalities(12, 10, 8, 7, 6, 5, 4, 4, 3, 1), tablesOf(8, 8), 0),
    rounds: 4,
    away: 1.2,
    without: 0,
  },
  {
    id: '93 of 31 × 3, 8 rounds',
    start: hall(even(31, 3), tablesOf(12, 8), 0),
    rounds: 8,
    away: 4,
    without: null,
  },
  {
    id: '49 of 7 × 7, 7 rounds',
    start: hall(even(7, 7), tablesOf(7, 7), 0),
    rounds: 7,
    away: 50,
    without: 0,
  },
]
const RUNS = 20
/** For each round, as where the limits come from: about a tenth of a second. */
const MOVES = 500_000

/** Seated round after round, who is away known only then. */
function live({ start, rounds }: Live, share: number, planned: boolean): number[] {
  return Array.from({ length: RUNS }, (_, run) => {
    const chance = chanceOf(run * 77 + 5)
    let current = start
    let ahead = planned ? planAhead(start, rounds, run + 1, MOVES) : NO_PLAN
    let repeats = 0
    for (let round = 0; round < rounds; round += 1) {
      const absent = start.municipalities.flatMap((__, person) =>
        chance.below(1000) < share * 1000 ? [person] : [],
      )
      const next = nextRound(current, { absent, locked: [] }, ahead, run * 100 + round, MOVES)
      repeats += next.quality.repeats
      current = { ...current, history: [...current.history, { tables: next.tables, weight: 1 }] }
      ahead = planned ? next.ahead : NO_PLAN
    }
    return repeats
  })
}

const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length

function liveRows(one: Live): readonly Row[] {
  const rows: Row[] = []
  if (one.without !== null)
    rows.push({
      bench: 'seating',
      what: `live, ${one.id}, all there: meet again, worst of ${RUNS}`,
      unit: '',
      floor: null,
      samling: Math.max(...live(one, 0, true)),
      limit: { of: 'value', most: one.without },
    })
  rows.push({
    bench: 'seating',
    what: `live, ${one.id}, a tenth away: mean of ${RUNS}; floor: each round for itself`,
    unit: '',
    floor: mean(live(one, 0.1, false)),
    samling: mean(live(one, 0.1, true)),
    limit: { of: 'value', most: one.away },
  })
  return rows
}

/** A tenth leave and as many come. */
function repairRow(people: number, tables: number): Row {
  const start = hall(even(people / 10, 10), tablesOf(tables, Math.ceil(people / tables) + 1), 1)
  const chance = chanceOf(3)
  const lots = start.municipalities.map(() => chance.below(10))
  const absent = lots.flatMap((lot, person) => (lot === 0 ? [person] : []))
  const now = start.chairs.map((_, table) =>
    start.municipalities.flatMap((__, person) =>
      lots[person] !== 1 && person % tables === table ? [person] : [],
    ),
  )
  const times = [1, 2, 3].map(() => {
    const began = performance.now()
    repair(start, now, { absent, locked: [] })
    return performance.now() - began
  })
  return {
    bench: 'seating',
    what: `${people} people: tables mended after a tenth left and a tenth came`,
    unit: 'ms',
    floor: null,
    samling: Math.min(...times),
    limit: { of: 'value', most: 200 },
  }
}

/** Who sits with whom: what is reached beside the least there can be and a draw from a hat, and how soon. */
export async function seating(): Promise<readonly Row[]> {
  // Once before it counts: a server that seats people has been running for a while.
  for (const { task, most } of INSTANCES.slice(0, 3)) solve(task, 99, most, 50)
  const solved = [...INSTANCES, C6].map(rowsOf)
  return [
    ...solved.flatMap(({ rows }) => rows),
    {
      bench: 'seating',
      what: 'all of these: rules broken, or colleagues at a table beyond the least',
      unit: '',
      floor: null,
      samling: solved.reduce((sum, { wrong }) => sum + wrong, 0),
      limit: { of: 'value', most: 0 },
    },
    ...LIVE.flatMap(liveRows),
    repairRow(200, 25),
    repairRow(1000, 125),
    repairRow(3000, 375),
  ]
}
