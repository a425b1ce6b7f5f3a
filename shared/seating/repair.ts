import { type Chance, chanceOf, shuffled } from '#shared/kernel/chance.ts'
import { exchange, exchangeCost, type Walk, walkOver } from './anneal.ts'
import { APART, type Board, emptyBoard, qualityOf, seatingOf, totalCost } from './board.ts'
import type { Hall } from './next-round.ts'
import type { Quality, RoundTask, Seating } from './seating.ts'
import { clearBoard, seatRound } from './start.ts'

/** Somebody who is asked to go to another table; `from` is null for those who come in. */
export type Move = { readonly person: number; readonly from: number | null; readonly to: number }
export type Repair = { readonly tables: Seating; readonly moves: readonly Move[]; readonly quality: Quality }

/** One person who has to get up weighs more than any colleague or repeat, and less than what must not be. */
const MOVED = APART / 4

/** Who gets up is drawn so many times, and the cheapest taken; in a hall of thousands one draw has to do. */
const STARTS = 20
const MANY = 400

function tableIndex(people: number, tables: Seating): Int32Array {
  const home = new Int32Array(people).fill(-1)
  tables.forEach((members, table) => {
    for (const person of members) home[person] = table
  })
  return home
}

/**
 * Who may keep the seat: tables are filled up to their new size, the fullest getting the extra seats, so that as few as the
 * sizes allow have to get up. Held people first, since they stay whatever happens.
 */
function whoStays(board: Board, round: RoundTask, home: Int32Array, chance: Chance): Int32Array {
  const absent = new Set(round.absent)
  const sizes = board.sizes[0]
  const here = Array.from({ length: board.tables }, (): number[] => [])
  home.forEach((table, person) => {
    if (table >= 0 && !absent.has(person)) here[table]?.push(person)
  })
  const stays = new Int32Array(board.people).fill(-1)
  // A unit gathers where one of its people sits, drawn; what is best is found by trying.
  const first = new Set(board.task.pins.map(({ person }) => person))
  for (const unit of board.units) {
    const members = unit.filter((person) => !absent.has(person))
    const anchor = home[members[chance.below(Math.max(1, members.length))] ?? 0] ?? -1
    if (anchor < 0) continue
    for (const person of members) {
      const table = home[person] ?? -1
      if (table >= 0) here[table]?.splice(here[table].indexOf(person), 1)
      here[anchor]?.push(person)
      first.add(person)
    }
  }
  let larger = sizes?.larger ?? 0
  const fullestFirst = here
    .map((members, table) => ({ members: shuffled(members, chance), table, lot: chance.next() }))
    .sort((a, b) => b.members.length - a.members.length || a.lot - b.lot)
  for (const { members, table } of fullestFirst) {
    const low = sizes?.low[table] ?? 0
    const high = sizes?.high[table] ?? 0
    const size = high > low && larger > 0 && members.length > low ? high : low
    if (size > low) larger -= 1
    const order = [...members].sort((a, b) => Number(first.has(b)) - Number(first.has(a)))
    for (const person of order.slice(0, size)) stays[person] = table
  }
  return stays
}

/** Exchanges that help, until none does; one of the two has got up anyway, has just come, or sits where it must not be. */
function improve(walk: Walk, home: Int32Array): void {
  const { board } = walk
  const { people, place, seat, slotTable, free } = { ...board, free: walk.free[0] ?? new Int32Array(0) }
  const tableAt = (slot: number) => slotTable[slot] ?? 0
  const movedTo = (person: number, table: number) =>
    person >= 0 && (home[person] ?? -1) >= 0 && home[person] !== table ? 1 : 0
  const empties = (table: number) => {
    let count = 0
    for (let slot = board.firstSlot[table] ?? 0; slot < (board.firstSlot[table + 1] ?? 0); slot += 1)
      if ((seat[slot] ?? -1) < 0) count += 1
    return count
  }
  const flexible = (table: number) => board.sizes[0]?.low[table] !== board.sizes[0]?.high[table]
  const mobile = (person: number) => home[person] !== tableAt(place[person] ?? 0) || broken(board, person)
  for (let again = true; again; ) {
    again = false
    for (let person = 0; person < people; person += 1) {
      const own = place[person] ?? -1
      if (own < 0 || board.held[person] === 1 || !mobile(person)) continue
      const from = tableAt(own)
      let best = -1
      let least = -1e-9
      for (const slot of free) {
        const to = tableAt(slot)
        const other = seat[slot] ?? -1
        if (to === from || (other < 0 && (!flexible(from) || empties(from) > 0))) continue
        const moved = movedTo(person, to) - movedTo(person, from) + movedTo(other, from) - movedTo(other, to)
        const delta = exchangeCost(board, own, slot) + MOVED * moved
        if (delta < least) {
          least = delta
          best = slot
        }
      }
      if (best < 0) continue
      exchange(walk, own, best)
      again = true
    }
  }
}

function moved(board: Board, home: Int32Array): number {
  return home.reduce((count, table, person) => {
    const slot = board.place[person] ?? -1
    return count + Number(table >= 0 && slot >= 0 && board.slotTable[slot] !== table)
  }, 0)
}

/** Whether somebody sits with one they should be apart from, or without those they are kept together with. */
function broken(board: Board, person: number): boolean {
  const table = board.slotTable[board.place[person] ?? 0]
  const unit = board.units[board.unit[person] ?? -1]
  if (
    unit?.some(
      (other) => (board.place[other] ?? -1) >= 0 && board.slotTable[board.place[other] ?? 0] !== table,
    )
  )
    return true
  return board.task.apart.some(([a, b]) => {
    const other = a === person ? b : b === person ? a : -1
    const slot = other < 0 ? -1 : (board.place[other] ?? -1)
    return slot >= 0 && board.slotTable[slot] === table
  })
}

/**
 * Seats those who have come and evens out the tables of those who have left, moving as few as possible; among these, the
 * cheapest in municipalities, repeats and roles.
 */
export function repair(hall: Hall, tables: Seating, round: RoundTask): Repair {
  const task = { ...hall, rounds: [round] }
  const board = emptyBoard(task)
  // Being together is part of the price here, so that a unit that was split finds its way back by single steps.
  for (const [a, b] of hall.together)
    for (const pair of [a * board.people + b, b * board.people + a])
      board.cost[pair] = (board.cost[pair] ?? 0) - APART
  const home = tableIndex(board.people, tables)
  const chance = chanceOf(1)
  let best = board.seat.slice()
  let least = Number.POSITIVE_INFINITY
  for (let start = 0; start < (board.people <= MANY ? STARTS : 1); start += 1) {
    clearBoard(board)
    const stays = whoStays(board, round, home, chance)
    seatRound(board, 0, (person) => stays[person] ?? -1, chance)
    improve(walkOver(board, chance, 0, false), home)
    const price = totalCost(board) + MOVED * moved(board, home)
    if (price >= least) continue
    least = price
    best = board.seat.slice()
  }
  const after = seatingOf(board, best, 0)
  const moves = after.flatMap((members, to) =>
    members.flatMap((person): Move[] => {
      const from = home[person] ?? -1
      return from === to ? [] : [{ person, from: from < 0 ? null : from, to }]
    }),
  )
  return { tables: after, moves, quality: qualityOf(task, [after]) }
}
