/** How many may sit at each table of a round: either `low` or `high`, which differ by at most one. */
export type Sizes = {
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** How many tables get `high`. */
  readonly larger: number
}

/**
 * Fills tables like water: one person at a time at a smallest table that still has a chair. Sizes then differ by at most one
 * unless a table has too few chairs. `fixed` tables have the size given there. With too few chairs in all, every table gets
 * as many more as are needed, evenly: people are not left standing (the caller has said so by then). One that has no chairs
 * at all is not in use, and gets none.
 */
export function evenSizes(
  people: number,
  chairs: readonly number[],
  fixed: ReadonlyMap<number, number> = new Map(),
): Sizes {
  const open = chairs.flatMap((room, table) => (fixed.has(table) || room <= 0 ? [] : [{ table, room }]))
  const seated = [...fixed.values()].reduce((sum, size) => sum + size, 0)
  let left = people - seated
  const room = open.reduce((sum, table) => sum + table.room, 0)
  const missing = open.length === 0 ? 0 : Math.max(0, Math.ceil((left - room) / open.length))
  let level = 0
  const rooms = open.map((table) => table.room + missing)
  for (;;) {
    const growing = rooms.filter((chairsHere) => chairsHere > level).length
    if (growing === 0 || left < growing) break
    left -= growing
    level += 1
  }
  const low = chairs.map((_, table) => fixed.get(table) ?? 0)
  const high = [...low]
  open.forEach(({ table }, at) => {
    const chairsHere = rooms[at] ?? 0
    low[table] = Math.min(chairsHere, level)
    high[table] = left > 0 ? Math.min(chairsHere, level + 1) : (low[table] ?? 0)
  })
  return { low, high, larger: Math.max(0, left) }
}
