import type { ThemeId } from '#shared/board/board.ts'

/** What notes are gathered under. The ordinary four have no name of their own: each language has its word for them. */
export type Theme = { readonly id: ThemeId; readonly name: string }

export const ORDINARY_THEMES: readonly Theme[] = [
  { id: 'challenges', name: '' },
  { id: 'measures', name: '' },
  { id: 'culture', name: '' },
  { id: 'other', name: '' },
]

/** Whose the themes are that hold now. */
export type ThemesFrom = 'leader' | 'panel' | 'ordinary'

/**
 * What cards may stand under: what was gathered under the ordinary themes before a panel asked is not lost for its sub-questions.
 * A leader who names themes does so knowingly.
 */
export function themesKept<Kept extends Theme>(
  from: ThemesFrom,
  themes: readonly Kept[],
): readonly (Kept | Theme)[] {
  return from === 'panel' ? [...themes, ...ORDINARY_THEMES] : themes
}

/** The shapes that themes go by, in their order: one for each that has a key. A tenth theme begins again from the first. */
export const THEME_SHAPES = [
  ...(['triangle', 'square', 'circle', 'equals'] as const),
  ...(['diamond', 'plus', 'wedge', 'hexagon', 'bars'] as const),
] as const
export type ThemeShape = (typeof THEME_SHAPES)[number]

export function shapeOf(place: number): ThemeShape {
  return THEME_SHAPES[place % THEME_SHAPES.length] ?? 'triangle'
}
