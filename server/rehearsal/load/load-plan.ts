import { between, branch, happens } from '#server/rehearsal/branch.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import { CHOICES, MUNICIPALITIES } from './load-programme.ts'

export type Timing = {
  /** All come within this. */
  readonly rush: Millis
  /** All answer within this, of having been told. */
  readonly burst: Millis
  /** Of a thousand lines, how many are cut at each burst. */
  readonly drops: number
  /** How long such a line is away, from and to. */
  readonly away: readonly [Millis, Millis]
}
/** `line`: before the answer is sent. `acknowledgement`: when it has been sent, and nobody has heard that it is safe. */
export type Loses = 'nothing' | 'line' | 'acknowledgement'
export type AnswerPlan = {
  readonly after: Millis
  readonly choice: number
  readonly loses: Loses
  /** How long the line is away. */
  readonly away: Millis
}
export type PhonePlan = {
  readonly name: string
  readonly municipality: string
  readonly arrives: Millis
  readonly answers: readonly AnswerPlan[]
}

/** What one phone does: follows from the seed, its gathering and its place alone, however many others there are. */
export function planPhone(
  [seed, gathering, place]: readonly [number, number, number],
  bursts: number,
  { rush, burst, drops, away }: Timing,
): PhonePlan {
  return {
    name: `Deltaker ${place + 1}`,
    municipality: MUNICIPALITIES[place % MUNICIPALITIES.length]?.id ?? '',
    arrives: between(branch(seed, gathering, place), 0, rush),
    answers: Array.from({ length: bursts }, (_, nth): AnswerPlan => {
      const chance = branch(seed, gathering, place, nth)
      return {
        after: readingTime(between(chance, 0, 1_000), between(chance, 0, 1_000), burst),
        choice: chance.below(CHOICES.length),
        loses: !happens(chance, drops) ? 'nothing' : happens(chance, 500) ? 'line' : 'acknowledgement',
        away: between(chance, ...away),
      }
    }),
  }
}

/** Nobody answers at once, most about when half the time has gone, the last when it has: two draws of a thousand make a slope up and one down. */
function readingTime(one: number, other: number, burst: Millis): Millis {
  return Math.round(burst * (0.1 + (0.9 * (one + other)) / 2_000))
}
