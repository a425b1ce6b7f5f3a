import type { ThemeId } from '#shared/board/board.ts'

/** What notes are gathered under. The ordinary four have no name of their own: each language has its word for them. */
export type Theme = { readonly id: ThemeId; readonly name: string }

export const ORDINARY_THEMES: readonly Theme[] = [
  { id: 'challenges', name: '' },
  { id: 'measures', name: '' },
  { id: 'culture', name: '' },
  { id: 'other', name: '' },
]

/** The shapes that themes go by, in their order; a fifth theme begins again from the first. */
export const THEME_SHAPES = ['triangle', 'square', 'circle', 'equals'] as const
export type ThemeShape = (typeof THEME_SHAPES)[number]

export function shapeOf(place: number): ThemeShape {
  return THEME_SHAPES[place % THEME_SHAPES.length] ?? 'triangle'
}
