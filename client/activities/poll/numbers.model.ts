import type { Bin } from '#shared/activities/poll/numbers.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'

export type NumbersModel = {
  readonly kind: 'numbers'
  readonly unit: string
  readonly decimals: number
  /** Empty while the result is withheld, or nobody has answered. */
  readonly bins: readonly Bin[]
  readonly median: number | null
  readonly mean: number | null
  /** The median of the first round. */
  readonly before: number | null
  /** The right one, once it is revealed. */
  readonly right: number | null
  /** Of the picture, in u. */
  readonly height: number
}

type NumberQuestion = Extract<Question, { type: 'number' }>

export function numbersOf(
  { unit, decimals }: NumberQuestion,
  tally: Tally | null,
  room: number,
  more: { readonly first?: Tally | null; readonly right?: Answer | null } = {},
): NumbersModel {
  const numbers = tally?.numbers
  return {
    kind: 'numbers',
    unit,
    decimals,
    bins: numbers?.bins ?? [],
    median: numbers?.median ?? null,
    mean: numbers?.mean ?? null,
    before: tally === null ? null : (more.first?.numbers?.median ?? null),
    right: more.right?.type === 'number' ? more.right.value : null,
    height: Math.round(Math.max(240, Math.min(520, room - 40))),
  }
}
