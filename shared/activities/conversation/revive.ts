import { emptyTable } from '#shared/kernel/table.ts'
import { withPoint } from './boards.ts'
import type { Begun, Conversation, Point } from './conversation.ts'
import { plainRun } from './evolve-running.ts'
import { withAllIdeas } from './spread-now.ts'
import { type StepAsked, stepOf } from './steps.ts'

/** A conversation of a snapshot, with its tables made already; what the first release did not have is as it was then. */
export function revivedConversation(kept: Conversation): Conversation {
  const steps = kept.steps.map((step: StepAsked) => stepOf(step))
  const talk = { ...kept, steps, skipped: kept.skipped ?? [] }
  if (talk.phase === 'draft') return talk
  const points = talk.points.map(
    (point): Point => ({
      ...point,
      circle: point.circle ?? null,
      top: point.top ?? [],
      support: point.support ?? 0,
      carried: point.carried ?? [],
      told: point.told ?? [{ step: point.step, lifted: false }],
    }),
  )
  const begun: Begun = {
    ...talk,
    points,
    boards: talk.boards ?? emptyTable(),
    marks: talk.marks ?? emptyTable(),
    run: { ...plainRun(talk.openedAt), ...talk.run },
    drawing: talk.drawing ?? null,
    runs: talk.runs ?? 0,
    past: talk.past ?? [],
    shared: talk.shared ?? [],
    been: talk.been ?? steps.map(({ id }) => id),
  }
  if (talk.boards) return withAllIdeas(begun)
  const inOrder = [...points.values()].sort((a, b) => a.number - b.number)
  return inOrder.reduce<Begun>(withPoint, { ...begun, points: emptyTable() })
}
