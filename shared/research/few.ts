/** Fewer than these are not told apart (trust.md P-05); nothing may be set below the floor. */
export const SMALLEST = 5
export const FLOOR = 3

/** How many stand in one cell among those told, and how many more there are that are not. */
type Cell = readonly [told: number, kept: number]
/** By question and answer. */
export type Cells = ReadonlyMap<string, Cell>

const isTellable = (count: number, k: number) => count === 0 || count >= k

/**
 * Whether a group can be told apart: in no cell of its own, and in none of those that are kept back in it, are there so few that
 * they could be told. What is kept back counts, for others publish totals, and totals less what is told leave just that.
 */
export function passes(cells: Cells, k: number): boolean {
  return [...cells.values()].every(([told, kept]) => isTellable(told, k) && isTellable(kept, k))
}

export function together(one: Cells, other: Cells): Cells {
  const sum = new Map(one)
  for (const [key, [told, kept]] of other) {
    const [a, b] = sum.get(key) ?? [0, 0]
    sum.set(key, [a + told, b + kept])
  }
  return sum
}

export type Grouped = { readonly name: string; readonly people: number; readonly cells: Cells }

/**
 * Which groups may be told apart. Those left over are one group with no name: as that group's cells are what is left when the told ones
 * are taken from the whole, it has to pass too, and to be of two at least, or taking away would tell of the one. Nothing is told where it does not.
 */
export function tellable(groups: readonly Grouped[], k: number): ReadonlySet<string> {
  const passing = groups
    .filter(({ people, cells }) => people >= k && passes(cells, k))
    .toSorted((a, b) => a.people - b.people || (a.name < b.name ? -1 : 1))
  const left = groups.filter((group) => !passing.includes(group))
  let rest = left.map(({ cells }) => cells).reduce(together, new Map() as Cells)
  let people = left.reduce((sum, each) => sum + each.people, 0)
  let count = left.length
  while (count > 0 && (count < 2 || people < k || !passes(rest, k))) {
    const smallest = passing.shift()
    if (smallest === undefined) return new Set()
    rest = together(rest, smallest.cells)
    people += smallest.people
    count += 1
  }
  return new Set(passing.map(({ name }) => name))
}

/** Of these, how many must be kept back with those that are kept already, so that those are none or enough. All: too few are left. */
export function keptBack(told: number, kept: number, k: number): number {
  const more = kept === 0 ? 0 : Math.max(0, k - kept)
  return told - more < k ? told : more
}

/** Codes with those that too few share replaced by `few`; as long as those are themselves too few, the rarest of the others too. */
export function commonOnly(codes: readonly string[], k: number, few: string): readonly string[] {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  const rising = [...counts].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
  const rare = new Set<string>()
  let kept = 0
  for (const [code, count] of rising) {
    if (count >= k && isTellable(kept, k)) break
    rare.add(code)
    kept += count
  }
  return codes.map((code) => (rare.has(code) ? few : code)).sort()
}
