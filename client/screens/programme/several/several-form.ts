/** Where several gatherings of a phase are written at once. */
export const severalForm = (phase: string) => `gatherings-in/${phase}`
