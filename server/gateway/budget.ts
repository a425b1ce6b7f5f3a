/** Messages one connection may send: a burst, and then so many a second. A person with one thumb never gets near. */
export const BUDGET = { burst: 40, perSecond: 20 } as const

/** A token bucket. `now` in milliseconds. */
export function makeBudget({ burst, perSecond }: { burst: number; perSecond: number } = BUDGET) {
  let tokens = burst
  let filledAt = 0
  let refused = 0
  return {
    spend(now: number): boolean {
      if (filledAt === 0) filledAt = now
      tokens = Math.min(burst, tokens + ((now - filledAt) / 1_000) * perSecond)
      filledAt = now
      if (tokens < 1) {
        refused++
        return false
      }
      tokens--
      return true
    },
    /** How often it said no. */
    refused: () => refused,
  }
}
export type Budget = ReturnType<typeof makeBudget>
