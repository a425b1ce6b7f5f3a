import type { Figure } from './figures.ts'

/** In front of one that is not there means at the end; in front of itself it stays. */
export function placed(figures: readonly Figure[], figure: Figure, before: string | null): readonly Figure[] {
  if (before === figure.id) return figures
  const rest = figures.filter(({ id }) => id !== figure.id)
  const at = rest.findIndex(({ id }) => id === before)
  return at < 0 ? [...rest, figure] : [...rest.slice(0, at), figure, ...rest.slice(at)]
}
