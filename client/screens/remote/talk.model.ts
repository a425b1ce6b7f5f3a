import type { Counting, StepName } from '#client/activities/conversation/step.model.ts'
import {
  countNow,
  hasSteps,
  stepOn,
  stepRows,
  timeMark,
} from '#client/activities/conversation/talk-console.model.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LeaderView } from '#shared/views/leader.ts'

/** The step that the hall talks in, with its time. */
export type TalkInHand = {
  readonly name: StepName
  readonly place: number
  readonly of: number
  readonly count: Counting | null
  readonly mark: 'soon' | 'up' | null
}

/** Null while no conversation in steps is on. */
export function talkInHand({ activities }: Pick<LeaderView, 'activities'>, now: Instant): TalkInHand | null {
  const [talk] = activities.flatMap((each) =>
    each.kind === 'conversation' && each.phase === 'open' && hasSteps(each) ? [each] : [],
  )
  if (talk === undefined || stepOn(talk) === null) return null
  const rows = stepRows(talk).filter(({ is }) => is !== 'skipped')
  const at = rows.findIndex(({ is }) => is === 'on')
  const row = rows[at]
  if (row === undefined) return null
  const count = countNow(talk, now)
  return {
    ...{ name: row.name, place: at + 1, of: rows.length },
    ...{ count, mark: count === null ? null : timeMark(count) },
  }
}
