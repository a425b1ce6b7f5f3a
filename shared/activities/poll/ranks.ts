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
 * `given`: how many gave it this place, counted from nought.
 */
export function rank(
  ids: readonly string[],
  top: number,
  given: (id: string, place: number) => number,
): readonly Rank[] {
  return ids.map((id) => {
    const places = Array.from({ length: top }, (_, place) => given(id, place))
    const all = places.reduce((sum, count) => sum + count, 0)
    const steps = places.reduce((sum, count, place) => sum + count * (place + 1), 0)
    return {
      id,
      points: places.reduce((sum, count, place) => sum + count * (top - place), 0),
      mean: all === 0 ? null : steps / all,
      places,
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
