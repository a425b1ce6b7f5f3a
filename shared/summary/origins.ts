/** `notes`: what observers have gathered and not chosen; nobody but them and the leader knows of it until it is shown. */
export const ORIGINS = [
  'panel',
  'observers',
  'notes',
  'points',
  'ideas',
  'wonderings',
  'polls',
  'figures',
  'commitments',
] as const
export type Origin = (typeof ORIGINS)[number]
