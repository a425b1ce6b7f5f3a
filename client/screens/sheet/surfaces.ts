/** What has a sheet: the phone, the console (with the observer's page), the hall screen, home and check page, the remote control, a programme's pages. */
export const SURFACES = ['phone', 'console', 'hall', 'home', 'remote', 'programme'] as const
export type Surface = (typeof SURFACES)[number]
