/**
 * In code points; how many stand in a list is part of the schema. A file of its own, so that a phone that counts signs need not
 * load the schemas.
 */
export const NOTE_LIMITS = { note: 5_000, theme: 200, themes: 40, word: 500, name: 60 } as const
