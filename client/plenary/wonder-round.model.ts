import type { WonderingPart } from '#shared/views/wondering-part.ts'

export type WonderRound = {
  readonly of: number
  readonly first: string | undefined
  /** Which of them is on the hall screen, counted from 1; 0: none. */
  readonly place: number
  /** Undefined: it goes no further that way. */
  readonly next: string | undefined
  readonly before: string | undefined
}

/** The closing round: each wondering that was answered, with its answers, in the order they went out. */
export function wonderRound(
  wonderings: readonly Pick<WonderingPart, 'activity' | 'answers'>[],
  stage: { readonly scene: string; readonly activity: string | null },
): WonderRound {
  const answered = wonderings.filter(({ answers }) => answers.length > 0).map(({ activity }) => activity)
  const at = stage.scene === 'points' ? answered.indexOf(stage.activity ?? '') : -1
  const [first] = answered
  return { of: answered.length, first, place: at + 1, next: answered[at + 1], before: answered[at - 1] }
}
