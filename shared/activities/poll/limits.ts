/** What a question may ask for at most; pages say the same limits before the server does. */
export const SCALE_STEPS = { min: 2, max: 10 } as const
export const MOST_OPTIONS = 50
/** Points to share out. */
export const SHARES = { min: 1, max: 1_000 } as const
/** Words of one answer, and the characters of one word. */
export const WORDS = { min: 1, max: 5 } as const
export const WORD_LENGTH = 40
export const UNIT_LENGTH = 20
