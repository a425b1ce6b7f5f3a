/** Below this many answers no result leaves the leader's console, and nothing is broken down (trust.md P-05). */
export const SMALLEST_CELL = 5
