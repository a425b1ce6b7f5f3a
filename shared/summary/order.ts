import type { PickId } from './summary.ts'

/** In front of one that is not there means at the end; in front of itself it stays. */
export function placed<P extends { readonly id: PickId }>(
  picks: readonly P[],
  pick: P,
  before: PickId | null,
): readonly P[] {
  if (before === pick.id && picks.some(({ id }) => id === pick.id)) return picks
  const rest = picks.filter(({ id }) => id !== pick.id)
  const at = rest.findIndex(({ id }) => id === before)
  return at < 0 ? [...rest, pick] : [...rest.slice(0, at), pick, ...rest.slice(at)]
}
