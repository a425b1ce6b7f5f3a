import type { Chance } from '#shared/kernel/chance.ts'
import { type Board, countTable } from './board.ts'

/** The table where somebody is proposed in a round, -1 for no proposal. */
export type Proposal = (person: number) => number

type Filling = {
  readonly board: Board
  readonly round: number
  readonly count: Int32Array
  larger: number
}

function hasRoom(filling: Filling, table: number, more: number): boolean {
  const { low, high, larger } = sizesOf(filling)
  const after = (filling.count[table] ?? 0) + more
  if (after <= (low[table] ?? 0)) return true
  return after <= (high[table] ?? 0) && filling.larger < larger
}

function sizesOf(filling: Filling) {
  const sizes = filling.board.sizes[filling.round]
  if (sizes === undefined) throw new RangeError('no such round')
  return sizes
}

function sit(filling: Filling, person: number, table: number, hold: boolean): boolean {
  const { board, round, count } = filling
  const at = round * board.tables + table
  const slot = (board.firstSlot[at] ?? 0) + (count[table] ?? 0)
  if (slot >= (board.firstSlot[at + 1] ?? 0)) return false
  const { low } = sizesOf(filling)
  count[table] = (count[table] ?? 0) + 1
  if ((count[table] ?? 0) > (low[table] ?? 0)) filling.larger += 1
  board.seat[slot] = person
  board.place[round * board.people + person] = slot
  if (hold) board.held[round * board.people + person] = 1
  return true
}

/** What a person would cost at a table as it stands. */
function priceAt(filling: Filling, person: number, table: number): number {
  const { board, round, count } = filling
  const first = board.firstSlot[round * board.tables + table] ?? 0
  let price = 0
  for (let slot = first; slot < first + (count[table] ?? 0); slot += 1)
    price += board.cost[person * board.people + (board.seat[slot] ?? 0)] ?? 0
  return price
}

function cheapestTable(filling: Filling, members: readonly number[], offset: number): number {
  const { tables } = filling.board
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let step = 0; step < tables; step += 1) {
    const table = (offset + step) % tables
    if (!hasRoom(filling, table, members.length)) continue
    const price = members.reduce((sum, person) => sum + priceAt(filling, person, table), 0)
    // Among equals the emptier one, so that room for units and colleagues is left everywhere.
    const rank = price * (filling.board.people + 1) + (filling.count[table] ?? 0)
    if (rank < least) {
      least = rank
      best = table
    }
  }
  return best
}

/**
 * Seats a round on an empty stretch of the board: who is held first, then those who are kept together, then everybody at the
 * proposed table while it has room, and who is left where it costs least. Gives false where a unit found no table: the
 * contradictions that `settle.ts` takes out beforehand are the only way to get there, but for units that no longer fit side by
 * side; these people are then seated one by one.
 */
export function seatRound(board: Board, round: number, proposal: Proposal, chance: Chance): boolean {
  const filling: Filling = { board, round, count: new Int32Array(board.tables), larger: 0 }
  const absent = new Set(board.task.rounds[round]?.absent)
  const seated = (person: number) => (board.place[round * board.people + person] ?? -1) >= 0
  for (const { table, people } of board.task.rounds[round]?.locked ?? [])
    for (const person of people) sit(filling, person, table, true)
  for (const { person, table } of board.task.pins)
    if (!absent.has(person) && !seated(person)) sit(filling, person, table, true)
  let whole = true
  const offset = chance.below(Math.max(1, board.tables))
  for (const unit of [...board.units].sort((a, b) => b.length - a.length)) {
    const held = unit.find(seated)
    const members = unit.filter((person) => !absent.has(person) && !seated(person))
    if (members.length === 0) continue
    const heldSlot = held === undefined ? -1 : (board.place[round * board.people + held] ?? -1)
    const heldTable = heldSlot < 0 ? -1 : (board.slotTable[heldSlot] ?? 0) - round * board.tables
    const wish = heldTable >= 0 ? heldTable : proposal(members[0] ?? 0)
    const table =
      wish >= 0 && hasRoom(filling, wish, members.length) ? wish : cheapestTable(filling, members, offset)
    if (table < 0) whole = false
    else for (const person of members) sit(filling, person, table, heldTable >= 0)
  }
  const left: number[] = []
  for (let person = 0; person < board.people; person += 1) {
    if (absent.has(person) || seated(person)) continue
    const table = proposal(person)
    if (table >= 0 && hasRoom(filling, table, 1)) sit(filling, person, table, false)
    else left.push(person)
  }
  for (const person of left) {
    const table = cheapestTable(filling, [person], offset)
    if (table >= 0) sit(filling, person, table, false)
  }
  for (let table = 0; table < board.tables; table += 1) countTable(board, round * board.tables + table, 1)
  return whole
}

/** Takes everybody up again. */
export function clearBoard(board: Board): void {
  for (let table = 0; table < board.rounds * board.tables; table += 1) countTable(board, table, -1)
  board.seat.fill(-1)
  board.place.fill(-1)
  board.held.fill(0)
}
