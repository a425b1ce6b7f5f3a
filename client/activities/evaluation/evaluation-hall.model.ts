import type { Among, ScreenPoll } from '#client/activities/poll/poll-projector.model.ts'
import type { EvaluationOnScreen } from '#shared/views/evaluation-part.ts'

export type EvaluationModel = {
  readonly id: string
  readonly title: string
  readonly open: boolean
  readonly answered: number
  /** One for everybody who is here; none when there are too many to count. */
  readonly strokes: number
  /** A question each; none before the leader shows what came of it, and of what few have answered. */
  readonly pages: readonly EvaluationPage[]
}
export type EvaluationPage = {
  readonly id: string
  readonly name: string
  readonly poll: ScreenPoll
  readonly among: Among
}

/** So many strokes fit on a line and can still be told apart. */
const MOST_STROKES = 60

export function evaluationModel(evaluation: EvaluationOnScreen, arrived: number): EvaluationModel {
  const { id, title, phase, answered, results, compared } = evaluation
  const all = Math.max(answered, arrived)
  return {
    id,
    title,
    open: phase === 'open',
    answered,
    strokes: all > MOST_STROKES ? 0 : all,
    // What fewer than five have answered has nothing to show.
    pages: (results ?? [])
      .filter(({ tally }) => tally !== null)
      .map(({ id: of, question, tally, earlier }, at, every) => ({
        id: of,
        name: `${at + 1} / ${every.length}`,
        poll: {
          ...({ kind: 'poll', phase: 'closed', results: 'shown', anonymous: true } as const),
          ...{ id: of, question, tally, answered: tally?.answered ?? 0 },
          ...(earlier ? { first: earlier } : {}),
        },
        among: {
          paged: every.length > 1,
          ...(earlier && compared ? { against: { title: compared.title, count: earlier.answered } } : {}),
        },
      })),
  }
}
