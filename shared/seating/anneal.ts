import type { Chance } from '#shared/kernel/chance.ts'
import { type Board, MEETING } from './board.ts'
import { minusLog } from './natural-log.ts'

/**
 * Simulated annealing over exchanges of two people of one round (Kirkpatrick, Gelatt, Vecchi 1983), in steps whose number is
 * given, so that the same seed gives the same seating on every machine. Exchanges of equal cost are always made.
 */
export type Walk = {
  readonly board: Board
  readonly chance: Chance
  /** Slots of each round whose people may be exchanged. */
  readonly free: readonly Int32Array[]
  /** `round × people + person` of those who sit with somebody they have met: half of the proposals start from them. */
  readonly hot: { readonly list: Int32Array; readonly known: Uint8Array; length: number }
  /** Whether sharing a table with a colleague counts as such; not where it cannot be helped. */
  readonly huntColleagues: boolean
  cost: number
  moves: number
}

/** Acceptance by table: −ln of 4096 evenly spread chances, as whole multiples of 2⁻¹⁶. */
const PATIENCE = Float64Array.from(
  { length: 4096 },
  (_, at) => Math.round(minusLog((at + 0.5) / 4096) * 65_536) / 65_536,
)

export function walkOver(board: Board, chance: Chance, cost: number, huntColleagues: boolean): Walk {
  const free = Array.from({ length: board.rounds }, (_, round) => {
    const slots: number[] = []
    const from = board.firstSlot[round * board.tables] ?? 0
    const to = board.firstSlot[(round + 1) * board.tables] ?? 0
    for (let slot = from; slot < to; slot += 1) {
      const person = board.seat[slot] ?? -1
      if (person < 0 || board.held[round * board.people + person] === 0) slots.push(slot)
    }
    return Int32Array.from(slots)
  })
  const size = board.rounds * board.people
  const walk: Walk = {
    board,
    chance,
    free,
    hot: { list: new Int32Array(size), known: new Uint8Array(size), length: 0 },
    huntColleagues,
    cost,
    moves: 0,
  }
  for (let entry = 0; entry < size; entry += 1) if (inConflict(walk, entry)) heat(walk, entry)
  return walk
}

function heat(walk: Walk, entry: number): void {
  const { hot } = walk
  if (hot.known[entry] === 1) return
  hot.known[entry] = 1
  hot.list[hot.length] = entry
  hot.length += 1
}

function inConflict(walk: Walk, entry: number): boolean {
  const { board, huntColleagues } = walk
  const { people, seat, cost, municipality, meeting, tie } = board
  const slot = board.place[entry] ?? -1
  if (slot < 0) return false
  const person = entry % people
  const table = board.slotTable[slot] ?? 0
  const to = board.firstSlot[table + 1] ?? 0
  for (let at = board.firstSlot[table] ?? 0; at < to; at += 1) {
    const other = seat[at] ?? -1
    if (other < 0 || at === slot) continue
    const same = municipality[person] === municipality[other]
    if (same && !huntColleagues) continue
    if ((cost[person * people + other] ?? 0) - (same ? tie : meeting) >= MEETING) return true
  }
  return false
}

/** What an exchange of the people in two slots of one round would add to the cost; the second may be empty. */
export function exchangeCost(board: Board, slotA: number, slotB: number): number {
  const { seat, cost, people, municipality, slotTable, firstSlot, meeting, tie } = board
  const a = seat[slotA] ?? -1
  const b = seat[slotB] ?? -1
  const tableA = slotTable[slotA] ?? 0
  const tableB = slotTable[slotB] ?? 0
  const rowA = a * people
  const rowB = b * people
  const groupA = municipality[a] ?? 0
  const groupB = b < 0 ? 0 : (municipality[b] ?? 0)
  let delta = 0
  const endA = firstSlot[tableA + 1] ?? 0
  for (let slot = firstSlot[tableA] ?? 0; slot < endA; slot += 1) {
    const other = seat[slot] ?? -1
    if (other < 0 || slot === slotA) continue
    const group = municipality[other]
    delta -= (cost[rowA + other] ?? 0) - (group === groupA ? tie : meeting)
    if (b >= 0) delta += cost[rowB + other] ?? 0
  }
  const endB = firstSlot[tableB + 1] ?? 0
  for (let slot = firstSlot[tableB] ?? 0; slot < endB; slot += 1) {
    const other = seat[slot] ?? -1
    if (other < 0 || slot === slotB) continue
    delta += cost[rowA + other] ?? 0
    if (b >= 0) delta -= (cost[rowB + other] ?? 0) - (municipality[other] === groupB ? tie : meeting)
  }
  return delta
}

/** Counts the meetings of one person with the others of a table, but for the slot that is left out. */
function count(walk: Walk, person: number, table: number, except: number, sign: 1 | -1): void {
  const { board } = walk
  const { seat, cost, people, municipality } = board
  const to = board.firstSlot[table + 1] ?? 0
  for (let slot = board.firstSlot[table] ?? 0; slot < to; slot += 1) {
    const other = seat[slot] ?? -1
    if (other < 0 || slot === except) continue
    const weight = sign * (municipality[person] === municipality[other] ? board.tie : board.meeting)
    cost[person * people + other] = (cost[person * people + other] ?? 0) + weight
    cost[other * people + person] = (cost[other * people + person] ?? 0) + weight
  }
}

function warm(walk: Walk, round: number, slot: number): void {
  const { board, huntColleagues } = walk
  const { seat, cost, people, municipality, meeting, tie } = board
  const person = seat[slot] ?? -1
  if (person < 0) return
  const table = board.slotTable[slot] ?? 0
  const to = board.firstSlot[table + 1] ?? 0
  let met = false
  for (let at = board.firstSlot[table] ?? 0; at < to; at += 1) {
    const other = seat[at] ?? -1
    if (other < 0 || at === slot) continue
    const same = municipality[person] === municipality[other]
    if (same && !huntColleagues) continue
    if ((cost[person * people + other] ?? 0) - (same ? tie : meeting) < MEETING) continue
    met = true
    heat(walk, round * people + other)
  }
  if (met) heat(walk, round * people + person)
}

export function exchange(walk: Walk, slotA: number, slotB: number): void {
  const { board } = walk
  const { seat, place, people, tables, slotTable } = board
  const a = seat[slotA] ?? -1
  const b = seat[slotB] ?? -1
  const tableA = slotTable[slotA] ?? 0
  const tableB = slotTable[slotB] ?? 0
  const round = Math.floor(tableA / tables)
  if (board.meeting !== 0) {
    if (a >= 0) count(walk, a, tableA, slotA, -1)
    if (b >= 0) count(walk, b, tableB, slotB, -1)
  }
  seat[slotA] = b
  seat[slotB] = a
  if (a >= 0) place[round * people + a] = slotB
  if (b >= 0) place[round * people + b] = slotA
  if (board.meeting !== 0) {
    if (a >= 0) count(walk, a, tableB, slotB, 1)
    if (b >= 0) count(walk, b, tableA, slotA, 1)
  }
  warm(walk, round, slotA)
  warm(walk, round, slotB)
}

/** An empty slot may only go to a full table, or that table would be two short of the largest. */
function mayGive(board: Board, table: number): boolean {
  const round = Math.floor(table / board.tables)
  const sizes = board.sizes[round]
  const at = table % board.tables
  if (sizes === undefined || sizes.low[at] === sizes.high[at]) return false
  const to = board.firstSlot[table + 1] ?? 0
  for (let slot = board.firstSlot[table] ?? 0; slot < to; slot += 1)
    if ((board.seat[slot] ?? -1) < 0) return false
  return true
}

function propose(walk: Walk): number {
  const { board, chance, hot, free } = walk
  if (hot.length > 0 && (chance.next() & 1) === 0) {
    for (let tries = 0; tries < 4 && hot.length > 0; tries += 1) {
      const at = chance.below(hot.length)
      const entry = hot.list[at] ?? 0
      if (board.held[entry] === 0 && inConflict(walk, entry)) return board.place[entry] ?? -1
      hot.length -= 1
      hot.list[at] = hot.list[hot.length] ?? 0
      hot.known[entry] = 0
    }
  }
  const round = board.rounds === 1 ? 0 : chance.below(board.rounds)
  const slots = free[round]
  if (slots === undefined || slots.length === 0) return -1
  return slots[chance.below(slots.length)] ?? -1
}

/** Somebody of a unit moves with the whole unit: so many others of the other table, none of them in a unit, come instead. */
function exchangeUnit(walk: Walk, slotA: number, slotB: number, limit: number): void {
  const { board, chance } = walk
  const { seat, place, people, tables, slotTable, unit, units } = board
  const tableA = slotTable[slotA] ?? 0
  const tableB = slotTable[slotB] ?? 0
  const round = Math.floor(tableA / tables)
  const members = (units[unit[seat[slotA] ?? 0] ?? 0] ?? []).filter(
    (person) => (place[round * people + person] ?? -1) >= 0,
  )
  if (members.some((person) => slotTable[place[round * people + person] ?? 0] !== tableA)) return
  const from = board.firstSlot[tableB] ?? 0
  const size = (board.firstSlot[tableB + 1] ?? 0) - from
  const isEmpty = (seat[slotB] ?? -1) < 0
  const others = isEmpty ? [] : [slotB]
  const wanted = members.length - Number(isEmpty)
  // Who else goes along is drawn, too.
  const first = chance.below(size)
  for (let step = 0; step < size && others.length < wanted; step += 1) {
    const slot = from + ((first + step) % size)
    const person = seat[slot] ?? -1
    if (slot === slotB || person < 0 || unit[person] !== -1) continue
    if (board.held[round * people + person] === 0) others.push(slot)
  }
  // An empty slot goes along where it was drawn, or they are one too few; if the other table may have it.
  const empty = others.length === members.length - 1 ? seat.subarray(from, from + size).indexOf(-1) : -1
  if (empty >= 0 && mayGive(board, tableA)) others.push(from + empty)
  if (others.length < members.length) return
  const done: [number, number][] = []
  let delta = 0
  members.forEach((person, at) => {
    const own = place[round * people + person] ?? 0
    const other = others[at] ?? 0
    delta += exchangeCost(board, own, other)
    exchange(walk, own, other)
    done.push([own, other])
  })
  if (delta <= limit) walk.cost += delta
  else for (const [own, other] of done.reverse()) exchange(walk, own, other)
}

/** `moves` proposals at one temperature, in units of one meeting; stops at once when the cost is down to `target`. */
export function anneal(walk: Walk, temperature: number, moves: number, target: number): void {
  const { board, chance, free } = walk
  const { seat, tables, slotTable, unit } = board
  const heatUnit = temperature * MEETING * board.dearest
  for (let move = 0; move < moves && walk.cost > target; move += 1) {
    walk.moves += 1
    let slotA = propose(walk)
    if (slotA < 0) continue
    const round = Math.floor((slotTable[slotA] ?? 0) / tables)
    const slots = free[round]
    if (slots === undefined) continue
    let slotB = slots[chance.below(slots.length)] ?? -1
    const limit = heatUnit * (PATIENCE[chance.next() & 4095] ?? 0)
    if (slotB < 0 || slotTable[slotA] === slotTable[slotB]) continue
    let a = seat[slotA] ?? -1
    let b = seat[slotB] ?? -1
    if (a < 0) {
      const slot = slotA
      slotA = slotB
      slotB = slot
      a = b
      b = -1
    }
    if (a < 0) continue
    if (b < 0 && !mayGive(board, slotTable[slotA] ?? 0)) continue
    const unitA = unit[a] ?? -1
    const unitB = b < 0 ? -1 : (unit[b] ?? -1)
    if (unitA >= 0 && together(board, round, a)) {
      if (unitB === -1) exchangeUnit(walk, slotA, slotB, limit)
      continue
    }
    if (unitB >= 0 && together(board, round, b)) {
      exchangeUnit(walk, slotB, slotA, limit)
      continue
    }
    const delta = exchangeCost(board, slotA, slotB)
    if (delta > limit) continue
    exchange(walk, slotA, slotB)
    walk.cost += delta
  }
}

/** Whether anybody of the person's unit is there besides. */
function together(board: Board, round: number, person: number): boolean {
  const members = board.units[board.unit[person] ?? 0] ?? []
  return members.some((other) => other !== person && (board.place[round * board.people + other] ?? -1) >= 0)
}
