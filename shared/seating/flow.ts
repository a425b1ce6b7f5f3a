import { fewestPairs } from './fewest-pairs.ts'
import type { RoundTask, SeatingTask } from './seating.ts'
import type { Sizes } from './sizes.ts'

/** How many of each municipality sit at each table: `counts[municipality][table]`. */
export type Shares = {
  readonly groups: readonly (readonly number[])[]
  readonly counts: readonly Int32Array[]
  readonly pairs: number
}

/** Above so many steps the flow is left to the search, and the closed form is the bound. */
const AFFORDABLE = 60_000_000

/** Those of a round by municipality; who belongs to none stands alone. */
export function groupsOf(task: SeatingTask, round: RoundTask): number[][] {
  const absent = new Set(round.absent)
  const groups = new Map<number, number[]>()
  task.municipalities.forEach((group, person) => {
    if (absent.has(person)) return
    const key = group < 0 ? -1 - person : group
    const members = groups.get(key)
    if (members === undefined) groups.set(key, [person])
    else members.push(person)
  })
  return [...groups.values()]
}

/** Whether nothing holds anybody and every table may be even: then the closed form is attained (matrix rounding, Bacharach 1966). */
function isPlain(task: SeatingTask, round: RoundTask, { low, high }: Sizes): boolean {
  if (task.pins.length > 0 || round.locked.length > 0) return false
  return Math.max(...high) - Math.min(...low) <= 1
}

function closedForm(task: SeatingTask, groups: readonly (readonly number[])[]): number {
  return groups.reduce((sum, group) => sum + fewestPairs(group.length, task.chairs.length), 0)
}

/**
 * Fewest pairs of one municipality, exactly: a flow from municipalities to tables in which each further colleague at a table
 * costs one more than the last (convex, so that shortest augmenting paths are optimal), those who are held are there from the
 * start, and tables reach their smaller size before any gets its larger one.
 */
export function evenShares(task: SeatingTask, round: RoundTask, sizes: Sizes): Shares | null {
  const groups = groupsOf(task, round).filter((group) => group.length > 0)
  const tables = task.chairs.length
  const absent = new Set(round.absent)
  const people = groups.reduce((sum, group) => sum + group.length, 0)
  const several = groups.filter((group) => group.length > 1)
  if (people * several.length * tables > AFFORDABLE) return null
  const locked = new Set(round.locked.map(({ table }) => table))
  const heldAt = new Map<number, number>()
  for (const { person, table } of task.pins) if (!absent.has(person)) heldAt.set(person, table)
  for (const { table, people: members } of round.locked)
    for (const person of members) heldAt.set(person, table)
  const counts = groups.map(() => new Int32Array(tables))
  const held = groups.map(() => new Int32Array(tables))
  const filled = new Int32Array(tables)
  const waiting: number[] = []
  groups.forEach((group, at) => {
    for (const person of group) {
      const table = heldAt.get(person)
      if (table === undefined) waiting.push(at)
      else {
        const row = counts[at]
        const fixed = held[at]
        if (row === undefined || fixed === undefined) continue
        row[table] = (row[table] ?? 0) + 1
        fixed[table] = (fixed[table] ?? 0) + 1
        filled[table] = (filled[table] ?? 0) + 1
      }
    }
  })
  let larger = filled.reduce((sum, size, table) => sum + Math.max(0, size - (sizes.low[table] ?? 0)), 0)
  const BIG = 1e6
  /** Dijkstra would need potentials; the graph is small and paths short, so queue-based relaxation does. */
  for (const start of waiting) {
    const toTable = new Float64Array(tables).fill(Number.POSITIVE_INFINITY)
    const toGroup = new Float64Array(groups.length).fill(Number.POSITIVE_INFINITY)
    const groupBefore = new Int32Array(tables).fill(-1)
    const tableBefore = new Int32Array(groups.length).fill(-1)
    toGroup[start] = 0
    const queue = [start]
    const queued = new Uint8Array(groups.length)
    queued[start] = 1
    for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
      queued[group] = 0
      const row = counts[group]
      if (row === undefined) continue
      for (let table = 0; table < tables; table += 1) {
        if (locked.has(table)) continue
        const price = (toGroup[group] ?? 0) + (row[table] ?? 0)
        if (price >= (toTable[table] ?? 0)) continue
        toTable[table] = price
        groupBefore[table] = group
        counts.forEach((other, at) => {
          const here = other[table] ?? 0
          if (here <= (held[at]?.[table] ?? 0)) return
          const back = price - (here - 1)
          if (back >= (toGroup[at] ?? 0)) return
          toGroup[at] = back
          tableBefore[at] = table
          if (queued[at] === 0) {
            queued[at] = 1
            queue.push(at)
          }
        })
      }
    }
    let best = -1
    let least = Number.POSITIVE_INFINITY
    for (let table = 0; table < tables; table += 1) {
      const size = filled[table] ?? 0
      const price =
        (toTable[table] ?? 0) +
        (size < (sizes.low[table] ?? 0)
          ? 0
          : size < (sizes.high[table] ?? 0) && larger < sizes.larger
            ? BIG
            : Number.POSITIVE_INFINITY)
      if (price < least) {
        least = price
        best = table
      }
    }
    if (best < 0) return null
    filled[best] = (filled[best] ?? 0) + 1
    if ((filled[best] ?? 0) > (sizes.low[best] ?? 0)) larger += 1
    for (let table = best; table >= 0; ) {
      const group = groupBefore[table] ?? 0
      const row = counts[group]
      if (row === undefined) return null
      row[table] = (row[table] ?? 0) + 1
      if (group === start && (toGroup[group] ?? 0) === 0 && (tableBefore[group] ?? -1) < 0) break
      const from = tableBefore[group] ?? -1
      if (from < 0) break
      row[from] = (row[from] ?? 0) - 1
      table = from
    }
  }
  const pairs = counts.reduce(
    (sum, row) => sum + row.reduce((inner, count) => inner + fewestPairs(count, 1), 0),
    0,
  )
  return { groups, counts, pairs }
}

export function fewestColleagues(task: SeatingTask, round: RoundTask, sizes: Sizes): number {
  const groups = groupsOf(task, round)
  const lowest = closedForm(task, groups)
  if (isPlain(task, round, sizes)) return lowest
  return Math.max(lowest, evenShares(task, round, sizes)?.pairs ?? 0)
}
