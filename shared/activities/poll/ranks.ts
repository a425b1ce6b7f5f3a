export type Rank = {
  readonly id: string
  /** See `rank`. */
  readonly points: number
  /** Among those who gave it a place; null: nobody did. */
  readonly mean: number | null
  /** How many gave it the first place, the second, and so on. */
  readonly places: readonly number[]
}

/**
 * Borda's count of orders that are all equally long: with `top` places to give, the first is worth `top` points, the last one,
 * and what was given none is worth nothing. Nobody's order weighs more than another's, since none may have gaps.
 */
export function rank(
  ids: readonly string[],
  top: number,
  orders: readonly (readonly string[])[],
): readonly Rank[] {
  const places = new Map(ids.map((id) => [id, Array.from({ length: top }, () => 0)]))
  for (const order of orders)
    for (const [place, id] of order.entries()) {
      const counts = places.get(id)
      if (counts) counts[place] = (counts[place] ?? 0) + 1
    }
  return [...places].map(([id, counts]) => {
    const given = counts.reduce((sum, count) => sum + count, 0)
    const steps = counts.reduce((sum, count, place) => sum + count * (place + 1), 0)
    return {
      id,
      points: counts.reduce((sum, count, place) => sum + count * (top - place), 0),
      mean: given === 0 ? null : steps / given,
      places: counts,
    }
  })
}

/** Most points first; of equals the one that most put first, then second, and so on; then as the question has them. */
export function byRank(ranks: readonly Rank[]): readonly Rank[] {
  return ranks.toSorted((a, b) => {
    const place = a.places.findIndex((count, at) => count !== b.places[at])
    return b.points - a.points || (b.places[place] ?? 0) - (a.places[place] ?? 0)
  })
}
