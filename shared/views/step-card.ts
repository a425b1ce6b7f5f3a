import type { Begun } from '#shared/activities/conversation/conversation.ts'
import { clockOf, type StepClock } from '#shared/activities/conversation/pace.ts'
import { isUndrawn, nextStep } from '#shared/activities/conversation/running-context.ts'
import type { Step } from '#shared/activities/conversation/steps.ts'
import { comesTo } from '#shared/activities/conversation/told.ts'
import type { StepCard } from './talk-part.ts'

/** The step that is on, as everybody may know it. */
export function stepCard(talk: Begun): StepCard {
  const step = stepOn(talk)
  const done = talk.steps.filter(({ id }) => id === talk.step || !talk.skipped.includes(id))
  const next = nextStep(talk)
  const { who, where, role, capture, sees, turns, pace, minutes, each, support } = step
  return {
    who,
    where,
    role,
    capture,
    sees,
    comes: comesTo(talk, talk.step).map(({ step: { who, sees }, lifted }) => ({ who, sees, lifted })),
    turns,
    pace,
    minutes,
    each,
    top: capture === 'top' ? step.top : 0,
    support,
    run: talk.run.run,
    ...(talk.drawing === null ? {} : { drawing: true }),
    place: done.findIndex(({ id }) => id === talk.step) + 1,
    of: done.length,
    clock: clockNow(talk),
    next: next ? nextCard(next) : null,
  }
}

function nextCard({ prompt, who, turns, minutes }: Step): StepCard['next'] {
  return { prompt, who, turns, minutes }
}

/** The clock of the step that is on; there is none before its first groups are there. */
export function clockNow(talk: Begun): StepClock {
  const clock = clockOf(stepOn(talk), talk.run)
  return isUndrawn(talk) ? { ...clock, end: null } : clock
}

/** A conversation has a step as long as it has begun: steps are neither added nor taken away then. */
export function stepOn(talk: Begun): Step {
  const step = talk.steps.find(({ id }) => id === talk.step) ?? talk.steps[0]
  if (!step) throw new Error('a conversation without steps')
  return step
}
