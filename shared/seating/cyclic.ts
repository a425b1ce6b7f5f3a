import type { Chance } from '#shared/kernel/chance.ts'
import { minusLog } from './natural-log.ts'
import type { Rotation } from './rotations.ts'

/**
 * Rounds that are one round turned: people stand on circles of `turn` places, a few in the middle, and each round everybody
 * steps one place on. If no difference between two places of the first round's tables occurs twice, nobody meets twice.
 * Such difference families are how most resolvable designs are found (Bose 1939; Beth, Jungnickel, Lenz, Design Theory, ch. VII);
 * they give Kirkman's schoolgirls, 28 people at tables of four for nine rounds, 40 for thirteen.
 *
 * A seat is on circle `⌊seat / turn⌋` at place `seat % turn`; seats from `turn × circles` on are the middle.
 */
type Circles = { readonly people: number; readonly turn: number; readonly circles: number }

/** Classes of pairs that turning carries into each other. A pair of the middle has none: it would meet in every round. */
function classOf({ turn, circles }: Circles, a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a]
  const circleLow = Math.floor(low / turn)
  const circleHigh = Math.floor(high / turn)
  if (circleLow >= circles) return -1
  if (circleHigh >= circles) return (circles * circles + (high - turn * circles)) * turn * circles + circleLow
  const apart = (((high % turn) - (low % turn) + turn) % turn) | 0
  const difference = circleLow === circleHigh ? Math.min(apart, turn - apart) : apart
  return (circleLow * circles + circleHigh) * turn + difference
}

/** A place half round the circle meets its opposite twice while everybody goes round, so it counts as two. */
function weightOf({ turn, circles }: Circles, a: number, b: number): number {
  const same = Math.floor(a / turn) === Math.floor(b / turn)
  return same && a < turn * circles && Math.abs((a % turn) - (b % turn)) * 2 === turn ? 2 : 1
}

function search(shape: Circles, tables: number, chance: Chance, moves: number): Int32Array | null {
  const { people } = shape
  const size = people / tables
  const order = Int32Array.from({ length: people }, (_, seat) => seat)
  const pairClass = new Int32Array(people * people)
  const weight = new Int32Array(people * people)
  let classes = 0
  for (let a = 0; a < people; a += 1)
    for (let b = 0; b < people; b += 1) {
      if (a === b) continue
      const found = classOf(shape, a, b)
      pairClass[a * people + b] = found
      weight[a * people + b] = weightOf(shape, a, b)
      classes = Math.max(classes, found + 1)
    }
  const count = new Int32Array(classes)
  let cost = 0
  /** Puts a pair into its class or takes it out; the cost is how far the classes are over one. */
  const tell = (a: number, b: number, sign: 1 | -1) => {
    const at = pairClass[a * people + b] ?? -1
    if (at < 0) {
      cost += sign * 4
      return
    }
    const before = count[at] ?? 0
    const after = before + sign * (weight[a * people + b] ?? 1)
    cost += Math.max(0, after - 1) - Math.max(0, before - 1)
    count[at] = after
  }
  const withTable = (at: number, sign: 1 | -1) => {
    const person = order[at] ?? 0
    const from = at - (at % size)
    for (let other = from; other < from + size; other += 1)
      if (other !== at) tell(person, order[other] ?? 0, sign)
  }
  for (let at = people - 1; at > 0; at -= 1) {
    const other = chance.below(at + 1)
    const seat = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = seat
  }
  for (let first = 0; first < people; first += 1)
    for (let second = first + 1; second < first - (first % size) + size; second += 1)
      tell(order[first] ?? 0, order[second] ?? 0, 1)
  const swap = (a: number, b: number) => {
    withTable(a, -1)
    withTable(b, -1)
    const seat = order[a] ?? 0
    order[a] = order[b] ?? 0
    order[b] = seat
    withTable(a, 1)
    withTable(b, 1)
  }
  const patience = Float64Array.from({ length: 1024 }, (_, at) => minusLog((at + 0.5) / 1024))
  for (let move = 0; move < moves && cost > 0; move += 1) {
    const a = chance.below(people)
    const b = chance.below(people)
    const drawn = patience[chance.next() & 1023] ?? 0
    if (Math.floor(a / size) === Math.floor(b / size)) continue
    const before = cost
    swap(a, b)
    // Cooling from 0.6 to 0.2 over 65,536 moves, again and again.
    if (cost - before > drawn * (0.6 - (0.4 * (move & 65_535)) / 65_536)) swap(a, b)
  }
  return cost === 0 ? order : null
}

/**
 * The lengths of circle that leave few enough in the middle for each to have a table of their own; the longest first, since
 * there most differences may stay unused.
 */
function shapes(people: number, tables: number, rounds: number): Circles[] {
  const size = people / tables
  const longest = Math.floor((people - 1) / (size - 1))
  const list: Circles[] = []
  for (let turn = Math.min(people, longest); turn >= rounds; turn -= 1) {
    const circles = Math.floor(people / turn)
    const middle = people - turn * circles
    if (middle <= tables) list.push({ people, turn, circles })
  }
  return list
}

/** Rounds without a repeat at full tables of one size, found by search among turned ones; null where none was found in time. */
export function turned(
  people: number,
  tables: number,
  rounds: number,
  chance: Chance,
  moves: number,
): Rotation | null {
  if (people % tables !== 0 || tables < 2 || people / tables < 2) return null
  for (const shape of shapes(people, tables, rounds)) {
    const order = search(shape, tables, chance, moves)
    if (order === null) continue
    const { turn, circles } = shape
    const tableOf = new Int32Array(people)
    order.forEach((seat, at) => {
      tableOf[seat] = Math.floor((at * tables) / people)
    })
    return {
      rounds: turn,
      table: (round, seat) => {
        if (seat >= turn * circles) return tableOf[seat] ?? 0
        const start = seat - (seat % turn)
        return tableOf[start + (((seat % turn) + turn - (round % turn)) % turn)] ?? 0
      },
    }
  }
  return null
}
