/** What has a sheet: the phone, the console (and tablet), the hall screen. */
export const SURFACES = ['phone', 'console', 'hall'] as const
export type Surface = (typeof SURFACES)[number]
