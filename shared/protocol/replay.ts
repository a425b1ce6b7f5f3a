import * as v from 'valibot'
import type { Course } from '#shared/replay/course.ts'
import { LeaderQuestion } from './home.ts'

const whose = {
  ...LeaderQuestion.entries,
  /** The programme that the gathering is of, where the session is its owner's; null: it is of whoever leads the gathering. */
  programme: v.nullable(v.pipe(v.string(), v.maxLength(64))),
}
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What is asked for over plain http (`/api/replay`): how the gathering went on the wall, and the pictures of one stretch of it. */
export const ReplayQuestion = v.variant('do', [
  v.strictObject({ do: v.literal('course'), ...whose }),
  v.strictObject({ do: v.literal('views'), ...whose, version: count, stretch: count }),
])
export type ReplayQuestion = v.InferOutput<typeof ReplayQuestion>
/** `version`: the last record it is made of; whoever asks for pictures says it. `stretches`: the first picture of each. */
export type ReplayCourse = Course & { readonly version: number; readonly stretches: readonly number[] }
