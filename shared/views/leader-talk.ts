import { boardOfCircle } from '#shared/activities/conversation/boards.ts'
import type { Begun, Point } from '#shared/activities/conversation/conversation.ts'
import { isSharedWithAll, mayBeShared } from '#shared/activities/conversation/sharing.ts'
import type { Step } from '#shared/activities/conversation/steps.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { Table } from '#shared/kernel/table.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { clockNow, stepOn } from './step-card.ts'
import type { LeaderPointMore, LeaderRun } from './talk-part.ts'

/** How the step that is on is going. */
export function leaderRun(talk: Begun, merged: Table<PersonId>): LeaderRun {
  const { run, circles, walk } = talk.run
  const who = (id: string) => whoIs(merged, id)
  return {
    step: talk.step,
    run,
    ...(talk.drawing === null ? {} : { drawing: talk.drawing.step }),
    clock: clockNow(talk),
    circles: circles.map(({ id, of, name, people, order, roles, turn, called }) => ({
      id,
      of,
      name,
      people: [...new Set(people.map(who))],
      order: order.map(who),
      roles: roles.map(({ role, person }) => ({ role, person: who(person) })),
      turn: { ...turn },
      called,
      points: talk.boards.get(boardOfCircle(talk, { id, of }))?.length ?? 0,
    })),
    walk,
    shared: mayBeShared(stepOn(talk)) ? isSharedWithAll(talk, talk.step) : null,
  }
}

/** Since the text is for its writer alone, as long as they have not taken it further themselves. */
function isHidden(point: Point, steps: readonly Step[]): boolean {
  const seen = (id: string) => steps.find((step) => step.id === id)?.sees !== 'nobody'
  return !seen(point.step) && !point.carried.some(({ step }) => seen(step))
}

export const pointMore = memo((steps: readonly Step[]) =>
  memo((point: Point): LeaderPointMore & { readonly text: string } => {
    const { step, circle, top, support, carried } = point
    const hidden = isHidden(point, steps)
    return {
      step,
      circle,
      top: top.length > 0,
      support,
      carried: carried.map((place) => place.step),
      hidden,
      text: hidden ? '' : point.text,
    }
  }),
)
