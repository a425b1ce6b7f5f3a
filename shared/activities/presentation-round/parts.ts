/**
 * What a municipality says of itself, in the order the hall screen shows it. A point in a round stands under one of these, as a
 * point in a conversation stands under a step, and goes by the same commands and events. Apart from the commands, so that a phone
 * need not load what checks those.
 */
export const PARTS = ['short', 'long', 'project'] as const
export type Part = (typeof PARTS)[number]

export const WORD_KINDS = ['appreciation', 'advice'] as const
export type WordKind = (typeof WORD_KINDS)[number]
