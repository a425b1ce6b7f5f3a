import { boundsOf } from './bounds.ts'
import { type Ahead, type Hall, nextRound, planAhead } from './next-round.ts'
import { type Move, repair } from './repair.ts'
import type { Bounds, RoundTask, Seating } from './seating.ts'
import { type SeatingProblem, settle } from './settle.ts'

/** What a search is given: numbers and nothing else, so that it can be done in another thread. */
export type SeatingJob = {
  readonly hall: Hall
  readonly round: RoundTask
  /** How many rounds to think of, this one among them. */
  readonly rounds: number
  /** The plan made before, with this round first. */
  readonly planned: Ahead | null
  /** Who sits where, to be mended by the fewest moves. */
  readonly mend: Seating | null
  readonly seed: number
}
export type SeatingAnswer = {
  /** Null: there is no seating of this; the problems say why. */
  readonly tables: Seating | null
  readonly moves: readonly Move[]
  /** One for each pair, whatever it weighs, and without those who know each other: what a leader may be shown. */
  readonly least: Bounds | null
  readonly planned: Ahead | null
  readonly after: Ahead | null
  readonly problems: readonly SeatingProblem[]
}

/** Proposals for each of the searches a round takes, so that all of them are done in about a second. */
const MOVES = { most: 300_000, least: 60_000, people: 60_000_000 } as const

function movesFor(people: number): number {
  return Math.min(MOVES.most, Math.max(MOVES.least, Math.ceil(MOVES.people / Math.max(1, people))))
}

/** Finds the seating of a round, or mends one. The same job and moves give the same answer. */
export function solve(
  { hall: asked, round: wished, rounds, planned, mend, seed }: SeatingJob,
  moves = movesFor(asked.municipalities.length),
): SeatingAnswer {
  const { task, problems } = settle({ ...asked, rounds: [wished] })
  const { rounds: settled, ...hall } = task
  const round = settled[0] ?? wished
  if (problems.some(({ type }) => type === 'nobody' || type === 'no-tables'))
    return { tables: null, moves: [], least: null, planned: null, after: null, problems }
  const least = boundsOf({ ...plainly(hall), rounds: [round] })
  if (mend !== null) {
    const mended = repair(hall, mend, round)
    return { tables: mended.tables, moves: mended.moves, least, planned: null, after: null, problems }
  }
  const plan = planned ?? planAhead(hall, rounds, seed, moves)
  const { tables, ahead } = nextRound(hall, round, plan, seed, moves)
  return { tables, moves: [], least, planned: plan, after: ahead, problems }
}

/** Each meeting counts one. */
function plainly(hall: Hall): Hall {
  const history = hall.history.map(({ tables }) => ({ tables, weight: 1 }))
  return { ...hall, history, known: [], again: 1 }
}
