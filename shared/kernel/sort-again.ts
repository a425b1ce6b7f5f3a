/**
 * Sorts as ever, beginning with the order of the last time: a long list in which little has changed since is sorted in one pass
 * instead of from the beginning. What it remembers changes how long it takes, and never the outcome.
 */
export function makeSortAgain<Item extends { readonly id: string }>(
  compare: (one: Item, other: Item) => number,
): (items: readonly Item[]) => readonly Item[] {
  let order: readonly string[] = []
  return (items) => {
    const left = new Map(items.map((item) => [item.id, item]))
    const known = order.flatMap((id) => {
      const item = left.get(id)
      left.delete(id)
      return item ? [item] : []
    })
    const sorted = [...known, ...left.values()].sort(compare)
    order = sorted.map(({ id }) => id)
    return sorted
  }
}
