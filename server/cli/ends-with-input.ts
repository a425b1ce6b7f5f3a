/** Somebody's own server ends with whoever has started it, however that ends: they hold its input open, and say nothing there. */
export const ENDS_WITH_INPUT = 'SAMLING_ENDS_WITH_INPUT'
