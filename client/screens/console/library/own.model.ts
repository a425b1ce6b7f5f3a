import { moreOf } from '#client/activities/poll/poll-more.ts'
import { askedOf } from '#shared/activities/conversation/steps.ts'
import { isWritten } from '#shared/activities/poll/written.ts'
import { unreachable } from '#shared/kernel/decision.ts'
import type { Setup } from '#shared/library/library.ts'
import { readSetup } from '#shared/library/own-file.ts'
import type { LeaderActivity } from '#shared/views/leader.ts'

/** How an activity was set up, without what people have given. Null: it could not be set up so again. */
export function setupFrom(activity: LeaderActivity): Setup | null {
  // Plain, and apart from the view, which what comes later is written into.
  return readSetup(JSON.parse(JSON.stringify(partsOf(activity))))
}

function partsOf(activity: LeaderActivity): unknown {
  switch (activity.kind) {
    case 'poll': {
      const { kind, question, anonymous } = activity
      const { right, glance, toEach } = moreOf(activity)
      return {
        ...{ kind, question, anonymous },
        ...(right === null ? {} : { right }),
        ...(isWritten(question) && !glance ? { glance: false } : {}),
        ...(toEach ? { toEach } : {}),
      }
    }
    case 'conversation':
      return {
        kind: activity.kind,
        steps: activity.steps.map(({ skipped: _skipped, ...step }) => askedOf(step)),
      }
    case 'presentations':
      return { kind: activity.kind, minutes: activity.minutes, shared: activity.shared, order: [] }
    case 'panel': {
      const assignments = activity.assignments.map(({ id, title, minutes, questions }) => ({
        ...{ id, title, minutes },
        questions: questions.map((question) => ({ id: question.id, text: question.text })),
      }))
      return { kind: activity.kind, assignments }
    }
    case 'commitments':
      return { kind: activity.kind, title: activity.title, most: activity.most, plan: activity.plan }
    case 'evaluation':
      return { kind: activity.kind, title: activity.title, questions: activity.questions }
    default:
      return unreachable(activity)
  }
}
