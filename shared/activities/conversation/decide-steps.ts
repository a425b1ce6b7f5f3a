import { accepted, refused } from '#shared/kernel/decision.ts'
import { broughtAlong } from './bring.ts'
import type { Circle } from './circles.ts'
import type { Begun, ConversationEvent } from './conversation.ts'
import { drawCircles } from './draw.ts'
import { archived } from './evolve-running.ts'
import {
  type ConversationDecision,
  nextStep,
  type Of,
  type RunningContext,
  stepIn,
} from './running-context.ts'
import { STEP_LIMITS, type Step } from './steps.ts'

/** A step begins: its groups are drawn, and what is to come along does. */
export function beginning(
  talk: Begun,
  id: string,
  context: Pick<RunningContext, 'now' | 'hall' | 'merged'>,
): ConversationEvent {
  const { now: at } = context
  const run = talk.runs + 1
  const step = stepIn(talk, id)
  const circles = step ? sameTables(drawCircles(step, run, context.hall(), at), talk, step) : []
  const brought = step ? broughtAlong(talk, step, circles, context.merged) : []
  return { type: 'v1.StepBegun', activity: talk.id, step: id, run, circles, brought, at }
}

/** A table that was at this step before is the same circle, if most who sit there sat there then. */
function sameTables(circles: readonly Circle[], talk: Begun, { id, who }: Step): readonly Circle[] {
  if (who !== 'table') return circles
  const before = [...talk.past, ...archived(talk)].filter(({ step }) => step === id).reverse()
  return circles.map((circle) => {
    const old = before
      .flatMap((run) => run.circles)
      .find(({ of, people }) => {
        const stayed = circle.people.filter((person) => people.includes(person)).length
        return circle.of !== null && of === circle.of && 2 * stayed > circle.people.length
      })
    return old ? { ...circle, id: old.id } : circle
  })
}

export function beginStep(
  talk: Begun,
  { step }: Of<'BeginStep'>,
  context: RunningContext,
): ConversationDecision {
  if (!stepIn(talk, step)) return refused('unknown-step')
  return step === talk.step ? accepted() : accepted(beginning(talk, step, context))
}

export function skipStep(
  talk: Begun,
  { step, skip }: Of<'SkipStep'>,
  context: RunningContext,
): ConversationDecision {
  if (!stepIn(talk, step)) return refused('unknown-step')
  const { id: activity } = talk
  if (step !== talk.step || !skip)
    return talk.skipped.includes(step) === skip
      ? accepted()
      : accepted({ type: 'v1.StepSkipped', activity, step, skip })
  const next = nextStep(talk)
  return next === undefined ? refused('no-next-step') : accepted(beginning(talk, next.id, context))
}

export function lengthenStep(
  talk: Begun,
  { step: id, minutes }: Of<'LengthenStep'>,
  { now: at }: RunningContext,
): ConversationDecision {
  const step = stepIn(talk, id)
  if (!step) return refused('unknown-step')
  if (step.minutes === null) return refused('no-clock')
  const isOn = id === talk.step
  const before = step.minutes + (isOn ? talk.run.added : 0)
  if (before + minutes < (isOn ? 0 : 1) || before + minutes > STEP_LIMITS.minutes)
    return refused('out-of-range', 'minutes')
  return minutes === 0
    ? accepted()
    : accepted({ type: 'v1.StepLengthened', activity: talk.id, step: id, minutes, at })
}

export function pause(
  { id: activity, run }: Begun,
  { type }: Of<'PauseStep' | 'ResumeStep'>,
  { now: at }: RunningContext,
): ConversationDecision {
  if (type === 'PauseStep')
    return run.pausedAt === null
      ? accepted({ type: 'v1.StepPaused', activity, at })
      : refused('already-paused')
  return run.pausedAt === null ? refused('not-paused') : accepted({ type: 'v1.StepResumed', activity, at })
}

export function moveStep(talk: Begun, { step, to }: Of<'MoveStep'>): ConversationDecision {
  const at = talk.steps.findIndex(({ id }) => id === step)
  if (at < 0) return refused('unknown-step')
  if (to >= talk.steps.length) return refused('out-of-range', 'to')
  return at === to ? accepted() : accepted({ type: 'v1.StepMoved', activity: talk.id, step, to })
}
