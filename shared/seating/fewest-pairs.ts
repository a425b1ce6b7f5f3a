/** Pairs among so many people. */
export function pairsAmong(people: number): number {
  return (people * (people - 1)) / 2
}

/** Fewest pairs that end in the same bin when `items` go into `bins`: spread as evenly as whole numbers allow. */
export function fewestPairs(items: number, bins: number): number {
  if (bins <= 0) return pairsAmong(items)
  const each = Math.floor(items / bins)
  const over = items % bins
  return over * pairsAmong(each + 1) + (bins - over) * pairsAmong(each)
}
