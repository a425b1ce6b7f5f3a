import type { ActivityId } from '#shared/kernel/ids.ts'

/** What the hall screen shows. `question`, `points`, `presentations`, `panel`, `commitments` and `evaluation` need an activity, `plenary` an open presentation, `summary` something picked, `figure` one of the figures, by its id in `activity`; `item` is the text and the links of the one that is on. */
export const SCENES = [
  'welcome',
  'now',
  'question',
  'points',
  'presentations',
  'panel',
  'commitments',
  'evaluation',
  'plenary',
  'summary',
  'matrix',
  'profiles',
  'figure',
  'goals',
  'practical',
  'item',
  'seating',
  'black',
] as const
export type Scene = (typeof SCENES)[number]
export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export type Stage = { readonly scene: Scene; readonly activity: ActivityId | null; readonly theme: Theme }
