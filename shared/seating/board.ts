import { fewestPairs } from './fewest-pairs.ts'
import type { Quality, Seating, SeatingTask } from './seating.ts'
import { evenSizes, type Sizes } from './sizes.ts'

/**
 * Weights of the strict order, so far apart that no single exchange of two people can trade a higher aim for lower ones:
 * apart, then municipality, then meetings, then roles, then colleagues who have to share a table again and again.
 */
export const TIE = 1
export const ROLE = 128
export const MEETING = 1024
export const APART = 2 ** 27

/** A table of a round is counted `round × tables + table`; its slots lie side by side. -1 is an empty slot. */
export type Board = {
  readonly task: SeatingTask
  readonly people: number
  readonly tables: number
  readonly rounds: number
  readonly sizes: readonly Sizes[]
  readonly municipality: Int32Array
  /** What a pair of one municipality costs. */
  readonly colleagues: number
  /** `people × people`: what it costs to seat the pair together once more (and with one round only: at all). */
  readonly cost: Int32Array
  /** What one meeting in this plan adds to `cost`; 0 with one round, where nothing has to be added. */
  readonly meeting: number
  readonly tie: number
  /** What the dearest single meeting counts: the unit of temperature. */
  readonly dearest: number
  readonly firstSlot: Int32Array
  readonly slotTable: Int32Array
  readonly seat: Int32Array
  /** `rounds × people`: the slot of a person, -1 while absent or not yet seated. */
  readonly place: Int32Array
  /** `rounds × people`: 1 where pin or lock hold the person. */
  readonly held: Uint8Array
  /** The unit of a person that is kept together with others, -1 without. */
  readonly unit: Int32Array
  readonly units: readonly (readonly number[])[]
}

/** Those who are kept together, in whole: pairs that share a person are one unit. */
export function unitsOf(people: number, together: readonly (readonly [number, number])[]): number[][] {
  const parent = Int32Array.from({ length: people }, (_, person) => person)
  const root = (person: number): number => {
    let at = person
    while (parent[at] !== at) at = parent[at] ?? at
    return at
  }
  for (const [a, b] of together) parent[root(b)] = root(a)
  const units = new Map<number, number[]>()
  for (const person of new Set(together.flat()))
    units.set(root(person), [...(units.get(root(person)) ?? []), person])
  return [...units.values()].filter((unit) => unit.length > 1).map((unit) => unit.sort((a, b) => a - b))
}

function pairCosts(task: SeatingTask, municipality: Int32Array, colleagues: number): Int32Array {
  const people = municipality.length
  const cost = new Int32Array(people * people)
  const add = (a: number, b: number, weight: number) => {
    cost[a * people + b] = (cost[a * people + b] ?? 0) + weight
    cost[b * people + a] = (cost[b * people + a] ?? 0) + weight
  }
  const eachPair = (group: readonly number[], weight: (a: number, b: number) => number) => {
    group.forEach((a, at) => {
      for (const b of group.slice(at + 1)) add(a, b, weight(a, b))
    })
  }
  const met = (weight: number) => (a: number, b: number) =>
    municipality[a] === municipality[b] ? TIE : MEETING * weight
  const groups = new Map<number, number[]>()
  municipality.forEach((group, person) => {
    const members = groups.get(group)
    if (members === undefined) groups.set(group, [person])
    else members.push(person)
  })
  for (const group of groups.values()) eachPair(group, () => colleagues)
  for (const round of task.history) for (const table of round.tables) eachPair(table, met(round.weight))
  for (const { pair, weight } of task.known) add(pair[0], pair[1], met(weight)(pair[0], pair[1]))
  for (const role of task.roles) eachPair(role, () => ROLE)
  for (const [a, b] of task.apart) add(a, b, APART)
  return cost
}

/** So much that leaving the fewest pairs of one municipality never pays, whatever meetings one exchange would save. */
function colleagueCost(task: SeatingTask): number {
  const most = Math.max(2, ...task.chairs)
  const past = task.history.reduce((sum, round) => sum + round.weight, 0)
  const said = task.known.reduce((sum, { weight }) => Math.max(sum, weight), 0)
  const dearest = (past + said + task.again * task.rounds.length) * MEETING
  return Math.min(APART / 16, 2 ** Math.ceil(Math.log2(4 * most * dearest)))
}

export function emptyBoard(task: SeatingTask): Board {
  const people = task.municipalities.length
  const tables = task.chairs.length
  const rounds = task.rounds.length
  // Whoever belongs to no municipality gets one alone.
  const municipality = Int32Array.from(task.municipalities, (group, person) =>
    group < 0 ? -1 - person : group,
  )
  const colleagues = colleagueCost(task)
  const sizes = task.rounds.map((round) =>
    evenSizes(
      people - new Set(round.absent).size,
      task.chairs,
      new Map(round.locked.map((locked) => [locked.table, locked.people.length])),
    ),
  )
  const firstSlot = new Int32Array(rounds * tables + 1)
  sizes.forEach((size, round) => {
    size.high.forEach((high, table) => {
      const at = round * tables + table
      firstSlot[at + 1] = (firstSlot[at] ?? 0) + high
    })
  })
  const slots = firstSlot[rounds * tables] ?? 0
  const slotTable = new Int32Array(slots)
  for (let table = 0; table < rounds * tables; table += 1)
    slotTable.fill(table, firstSlot[table], firstSlot[table + 1])
  const units = unitsOf(people, task.together)
  const unit = new Int32Array(people).fill(-1)
  units.forEach((members, at) => {
    for (const person of members) unit[person] = at
  })
  return {
    task,
    people,
    tables,
    rounds,
    sizes,
    municipality,
    colleagues,
    cost: pairCosts(task, municipality, colleagues),
    meeting: rounds > 1 ? MEETING * task.again : 0,
    tie: rounds > 1 ? TIE : 0,
    dearest: Math.max(task.again, ...task.history.map(({ weight }) => weight)),
    firstSlot,
    slotTable,
    seat: new Int32Array(slots).fill(-1),
    place: new Int32Array(rounds * people).fill(-1),
    held: new Uint8Array(rounds * people),
    unit,
    units,
  }
}

/** Counts the meetings of a table in `cost`, or takes them out again. */
export function countTable(board: Board, table: number, sign: 1 | -1): void {
  if (board.meeting === 0) return
  const { seat, cost, people, municipality } = board
  const from = board.firstSlot[table] ?? 0
  const to = board.firstSlot[table + 1] ?? 0
  for (let first = from; first < to; first += 1) {
    const a = seat[first] ?? -1
    if (a < 0) continue
    for (let second = first + 1; second < to; second += 1) {
      const b = seat[second] ?? -1
      if (b < 0) continue
      const weight = sign * (municipality[a] === municipality[b] ? board.tie : board.meeting)
      cost[a * people + b] = (cost[a * people + b] ?? 0) + weight
      cost[b * people + a] = (cost[b * people + a] ?? 0) + weight
    }
  }
}

/**
 * What all seated pairs cost. A pair that sits together k times in this plan pays for each meeting what came before it, so
 * that the second costs one unit, the third two (convex: twice is worse than two onces).
 */
export function totalCost(board: Board): number {
  const { seat, cost, people, municipality } = board
  const again = new Map<number, number>()
  let total = 0
  for (let table = 0; table < board.rounds * board.tables; table += 1) {
    const from = board.firstSlot[table] ?? 0
    const to = board.firstSlot[table + 1] ?? 0
    for (let first = from; first < to; first += 1) {
      const a = seat[first] ?? -1
      if (a < 0) continue
      for (let second = first + 1; second < to; second += 1) {
        const b = seat[second] ?? -1
        if (b < 0) continue
        const pair = a < b ? a * people + b : b * people + a
        total += cost[pair] ?? 0
        if (board.meeting === 0) continue
        const unit = municipality[a] === municipality[b] ? board.tie : board.meeting
        // `cost` holds all k meetings of the plan. Less 1 for the first that is counted here, 2 for the second and so on, the
        // pair pays k·k − k(k + 1)/2 = k(k − 1)/2 of them.
        const counted = (again.get(pair) ?? 0) + 1
        again.set(pair, counted)
        total -= unit * counted
      }
    }
  }
  return total
}

/** The seating of a round as it stands on the board. */
export function seatingOf(board: Board, seat: Int32Array, round: number): Seating {
  return Array.from({ length: board.tables }, (_, table) => {
    const at = round * board.tables + table
    return [...seat.subarray(board.firstSlot[at], board.firstSlot[at + 1])].filter((person) => person >= 0)
  })
}

/** Fewest pairs of one role at a table that there can be, over all rounds. */
export function fewestRolePairs(task: SeatingTask): number {
  return task.rounds.reduce((sum, round) => {
    const absent = new Set(round.absent)
    return (
      sum +
      task.roles.reduce(
        (pairs, role) =>
          pairs + fewestPairs(role.filter((person) => !absent.has(person)).length, task.chairs.length),
        0,
      )
    )
  }, 0)
}

/** Counts what a plan comes to, from nothing but the task and the tables. */
export function qualityOf(task: SeatingTask, rounds: readonly Seating[]): Quality {
  const people = task.municipalities.length
  const met = new Map<number, number>()
  const key = (a: number, b: number) => (a < b ? a * people + b : b * people + a)
  const colleagues = (a: number, b: number) => {
    const group = task.municipalities[a] ?? -1
    return group >= 0 && group === task.municipalities[b]
  }
  const meet = (a: number, b: number, weight: number) =>
    met.set(key(a, b), (met.get(key(a, b)) ?? 0) + weight)
  const eachPair = (tables: Seating, tell: (a: number, b: number) => void) => {
    for (const table of tables)
      table.forEach((a, at) => {
        for (const b of table.slice(at + 1)) tell(a, b)
      })
  }
  for (const round of task.history) eachPair(round.tables, (a, b) => meet(a, b, round.weight))
  for (const { pair, weight } of task.known) meet(pair[0], pair[1], weight)
  const apart = new Set(task.apart.map(([a, b]) => key(a, b)))
  const rolesOf = new Map<number, number[]>()
  task.roles.forEach((role, at) => {
    for (const person of role) rolesOf.set(person, [...(rolesOf.get(person) ?? []), at])
  })
  let sameMunicipality = 0
  let repeats = 0
  let rolePairs = 0
  let apartBroken = 0
  for (const tables of rounds) {
    eachPair(tables, (a, b) => {
      if (colleagues(a, b)) sameMunicipality += 1
      else repeats += met.get(key(a, b)) ?? 0
      if (apart.has(key(a, b))) apartBroken += 1
      const other = rolesOf.get(b)
      if (other !== undefined)
        rolePairs += (rolesOf.get(a) ?? []).filter((role) => other.includes(role)).length
    })
    eachPair(tables, (a, b) => meet(a, b, task.again))
  }
  return { sameMunicipality, repeats, roleExcess: rolePairs - fewestRolePairs(task), apartBroken }
}
