import { type Chance, chanceOf, shuffled } from '#shared/kernel/chance.ts'
import { anneal, walkOver } from './anneal.ts'
import {
  type Board,
  emptyBoard,
  fewestRolePairs,
  MEETING,
  qualityOf,
  ROLE,
  seatingOf,
  totalCost,
} from './board.ts'
import { boundsOf } from './bounds.ts'
import { turned } from './cyclic.ts'
import { evenShares, groupsOf } from './flow.ts'
import { type Rotation, rotation } from './rotations.ts'
import { packedInRows } from './rows.ts'
import type { Bounds, Quality, Seating, SeatingTask } from './seating.ts'
import { clearBoard, type Proposal, seatRound } from './start.ts'

/** The best plan so far. */
export type Plan = {
  readonly rounds: readonly Seating[]
  readonly quality: Quality
  readonly bounds: Bounds
  /** Nothing can be better: municipalities, repeats and roles are all at what is proved to be the least. */
  readonly proven: boolean
  /** Proposals made; the same task, seed and moves give the same plan. */
  readonly moves: number
}

/** How far a search has come; the plan is only put together when it is asked for. */
export type Progress = { readonly moves: number; readonly plan: () => Plan }

/**
 * Geometric steps from half a repeat to 0.15 of one; then some at which a repeat is out of the question and roles, which
 * weigh a thirty-second of one, find their tables.
 */
const COOLING = [
  ...Array.from({ length: 60 }, (_, step) => 0.5 * 0.98 ** step),
  ...[0.08, 0.05, 0.04, 0.03, 0.03, 0.03, 0.02, 0.02, 0.01, 0],
]
/** When nobody has to meet again any more than they must: from a quarter of a repeat down, most of it where only roles move. */
const SETTLING = Array.from({ length: 40 }, (_, step) => 0.4 * 0.9 ** step)
const FIRST_CYCLE = 20_000
const LONGEST_CYCLE = 4_000_000

export type Start = (round: number) => Proposal

/** People in the order of the seats, the same for all rounds; who is away in one leaves a hole there. */
function seatOrder(task: SeatingTask): number[] {
  const everywhere = { absent: [], locked: [] }
  const away = task.rounds.map((round) => new Set(round.absent))
  const ever = groupsOf(task, everywhere).map((group) =>
    group.filter((person) => away.some((absent) => !absent.has(person))),
  )
  return packedInRows(
    ever.filter((group) => group.length > 0),
    task.chairs.length,
  )
}

function byRotation(task: SeatingTask, order: readonly number[], rule: Rotation): Start {
  const seatOf = new Int32Array(task.municipalities.length).fill(-1)
  order.forEach((person, seat) => {
    seatOf[person] = seat
  })
  return (round) => (person) => {
    const seat = seatOf[person] ?? -1
    return seat < 0 || round >= rule.rounds ? -1 : rule.table(round, seat)
  }
}

/** Dealt like cards, municipality after municipality: as few colleagues at a table as there can be where sizes are even. */
function dealt(task: SeatingTask, chance: Chance): Start {
  const tables = task.chairs.length
  return (round) => {
    const tableOf = new Int32Array(task.municipalities.length).fill(-1)
    const groups = shuffled(
      groupsOf(task, { absent: task.rounds[round]?.absent ?? [], locked: [] }).map((group) =>
        shuffled(group, chance),
      ),
      chance,
    )
    groups.flat().forEach((person, at) => {
      tableOf[person] = at % tables
    })
    return (person) => tableOf[person] ?? -1
  }
}

/** Where pins, locks or uneven tables bend the deal: the shares of the flow, people of a municipality drawn. */
function shared(task: SeatingTask, board: Board, chance: Chance): Start {
  return (at) => {
    const round = task.rounds[at]
    const sizes = board.sizes[at]
    const tableOf = new Int32Array(task.municipalities.length).fill(-1)
    const shares = round === undefined || sizes === undefined ? null : evenShares(task, round, sizes)
    if (shares === null || round === undefined) return dealt(task, chance)(at)
    const heldAt = new Map(task.pins.map(({ person, table }) => [person, table]))
    for (const { table, people } of round.locked) for (const person of people) heldAt.set(person, table)
    shares.groups.forEach((group, index) => {
      const left = [...(shares.counts[index] ?? [])]
      for (const person of group) {
        const table = heldAt.get(person)
        if (table !== undefined) left[table] = (left[table] ?? 0) - 1
      }
      for (const person of shuffled(
        group.filter((member) => !heldAt.has(member)),
        chance,
      )) {
        const table = left.findIndex((count) => count > 0)
        if (table < 0) break
        left[table] = (left[table] ?? 0) - 1
        tableOf[person] = table
      }
    })
    return (person) => tableOf[person] ?? -1
  }
}

/** A plan that was made before, or the tables of today; people who are new to it are placed where they cost least. */
export function fromSeatings(seatings: readonly Seating[]): Start {
  return (round) => {
    const tableOf = new Map<number, number>()
    seatings[round]?.forEach((people, table) => {
      for (const person of people) tableOf.set(person, table)
    })
    return (person) => tableOf.get(person) ?? -1
  }
}

type Search = {
  readonly board: Board
  readonly bounds: Bounds
  /** A cost that only a plan at every bound can have. */
  readonly target: number
  best: Int32Array
  bestCost: number
  moves: number
}

function lay(search: Search, start: Start, chance: Chance): void {
  clearBoard(search.board)
  for (let round = 0; round < search.board.rounds; round += 1)
    seatRound(search.board, round, start(round), chance)
}

function layBest(search: Search, chance: Chance): void {
  const { board } = search
  const saved = Array.from({ length: board.rounds }, (_, round) => seatingOf(board, search.best, round))
  lay(search, fromSeatings(saved), chance)
}

function keep(search: Search, cost: number): void {
  if (cost >= search.bestCost) return
  search.bestCost = cost
  search.best = search.board.seat.slice()
}

function planOf(search: Search): Plan {
  const { board, bounds, moves } = search
  const rounds = Array.from({ length: board.rounds }, (_, round) => seatingOf(board, search.best, round))
  const quality = qualityOf(board.task, rounds)
  const proven =
    quality.sameMunicipality <= bounds.sameMunicipality &&
    quality.repeats <= bounds.repeats &&
    quality.roleExcess === 0 &&
    quality.apartBroken === 0
  return { rounds, quality, bounds, proven, moves }
}

function progressOf(search: Search): Progress {
  const { moves, best } = search
  return { moves, plan: () => planOf({ ...search, moves, best }) }
}

/** Starts that need no search, best first: each is exact for some halls and a good beginning for the others. */
function* starts(task: SeatingTask, board: Board, chance: Chance): Generator<Start> {
  const tables = task.chairs.length
  const rounds = task.rounds.length
  const order = seatOrder(task)
  const bent = task.pins.length > 0 || task.rounds.some((round) => round.locked.length > 0)
  const even =
    Math.max(...task.chairs) === Math.min(...task.chairs) ||
    board.sizes.every((size) => Math.max(...size.high) - Math.min(...size.low) <= 1)
  if (bent || !even) yield shared(task, board, chance)
  else yield dealt(task, chance)
  if (rounds < 2 && task.history.length > 0) return
  const full = order.length === tables * Math.ceil(order.length / tables)
  const rule = rotation(tables, Math.ceil(order.length / tables), full ? rounds : Math.min(rounds, tables))
  if (rule !== null && rule.rounds > 0) yield byRotation(task, order, rule)
}

/** Cases that rotations leave: everybody there at every round, no municipalities, all tables full. */
function isPureDesign(task: SeatingTask): boolean {
  const people = task.municipalities.length
  return (
    people <= 120 &&
    people % task.chairs.length === 0 &&
    task.history.length === 0 &&
    task.pins.length === 0 &&
    task.rounds.every((round) => round.absent.length === 0 && round.locked.length === 0) &&
    new Set(task.municipalities).size === (task.municipalities.includes(-1) ? 1 : people)
  )
}

/**
 * Plans rounds of tables, better and better: what follows from a rule, then annealing over all rounds together, in cycles of
 * doubling length, each from the best so far or, every third time, from a fresh deal. Yields after each step of the cooling,
 * so that the caller can stop by moves (which can be repeated) or by the clock (which cannot), and ends by itself when the
 * plan is proven.
 */
export function* plan(
  task: SeatingTask,
  seed: number,
  given: readonly Start[] = [],
): Generator<Progress, Progress> {
  const chance = chanceOf(seed)
  const board = emptyBoard(task)
  const bounds = boundsOf(task)
  const target =
    bounds.sameMunicipality * board.colleagues + bounds.repeats * MEETING + fewestRolePairs(task) * ROLE
  const search: Search = {
    board,
    bounds,
    target,
    best: board.seat.slice(),
    bestCost: Number.POSITIVE_INFINITY,
    moves: 0,
  }
  const done = () => search.bestCost < target + ROLE
  for (const start of [...given, ...starts(task, board, chance)]) {
    lay(search, start, chance)
    keep(search, totalCost(board))
    if (done()) return progressOf(search)
  }
  for (let cycle = 0, length = FIRST_CYCLE; ; cycle += 1) {
    if (cycle === 1 && isPureDesign(task)) {
      const rule = turned(task.municipalities.length, task.chairs.length, task.rounds.length, chance, 150_000)
      if (rule !== null) {
        lay(
          search,
          byRotation(
            task,
            task.municipalities.map((_, person) => person),
            rule,
          ),
          chance,
        )
        keep(search, totalCost(board))
        if (done()) return progressOf(search)
      }
    }
    if (cycle % 5 === 4) lay(search, shared(task, board, chance), chance)
    else layBest(search, chance)
    const walk = walkOver(board, chance, totalCost(board), hunts(search))
    const settled = search.bestCost < target + MEETING
    const steps = settled && cycle % 5 !== 4 ? SETTLING : COOLING
    for (const temperature of steps) {
      const before = walk.moves
      anneal(walk, temperature, Math.ceil(length / steps.length), target)
      search.moves += walk.moves - before
      keep(search, walk.cost)
      if (done()) return progressOf(search)
      yield progressOf(search)
    }
    if (cycle % 3 === 2) length = Math.min(LONGEST_CYCLE, length * 2)
  }
}

/** A start as it is, measured: nobody is moved but those for whom there was no room. */
export function planAsGiven(task: SeatingTask, start: Start): Plan {
  const board = emptyBoard(task)
  const bounds = boundsOf(task)
  const search: Search = {
    board,
    bounds,
    target: 0,
    best: board.seat,
    bestCost: Number.POSITIVE_INFINITY,
    moves: 0,
  }
  lay(search, start, chanceOf(1))
  return planOf(search)
}

/** Where colleagues have to share tables, nobody looks for those who do. */
function hunts(search: Search): boolean {
  return search.bounds.sameMunicipality === 0
}

/** The plan after so many moves, or before them when it is proven. */
export function planWithin(
  task: SeatingTask,
  seed: number,
  moves: number,
  given: readonly Start[] = [],
): Plan {
  const steps = plan(task, seed, given)
  for (;;) {
    const step = steps.next()
    if (step.done === true || step.value.moves >= moves) return step.value.plan()
  }
}
