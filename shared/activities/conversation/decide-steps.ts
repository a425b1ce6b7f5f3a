import { accepted, refused } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { broughtAlong } from './bring.ts'
import type { Circle } from './circles.ts'
import type { Begun, ConversationEvent } from './conversation.ts'
import { circlesOf, drawCircles, isMatched, unnamed } from './draw.ts'
import { archived, plainRun } from './evolve-running.ts'
import type { HallNow } from './hall-now.ts'
import { mendedCircles } from './mend.ts'
import {
  type ConversationDecision,
  comingStep,
  nextStep,
  type Of,
  type RunningContext,
  stepIn,
} from './running-context.ts'
import { showsIdeas } from './shows-ideas.ts'
import { STEP_LIMITS, type Step } from './steps.ts'

type Beginning = Pick<RunningContext, 'now' | 'hall' | 'merged' | 'phones' | 'elsewhere'>

/** A step begins: its groups are drawn, or asked for where that takes long, and what is to come along does. */
export function beginning(talk: Begun, id: string, context: Beginning): ConversationEvent {
  const { now, hall, elsewhere } = context
  const step = stepIn(talk, id)
  const here = hall()
  if (step && elsewhere && isMatched(step) && here.people.length > elsewhere.beyond)
    return { type: 'v1.GroupsAsked', activity: talk.id, asked: { id: elsewhere.newId(), step: id }, at: now }
  const circles = step ? sameTables(drawCircles(step, talk.runs + 1, here, now), talk, step) : []
  const people = step && showsIdeas(step) ? { people: phonesIn(here, context) } : {}
  return { ...begunWith(talk, id, circles, context), ...people }
}

/** Ideas are dealt to those who are here, each by the id they go by now. */
function phonesIn({ people }: HallNow, { phones, merged }: Beginning): readonly PersonId[] {
  const speaking = phones && new Set([...phones()].map((id) => whoIs(merged, id)))
  return people.flatMap(({ id }) => (speaking?.has(id) === false ? [] : [id]))
}

function begunWith(
  talk: Begun,
  id: string,
  circles: readonly Circle[],
  { merged, now: at }: Pick<RunningContext, 'merged' | 'now'>,
): Extract<ConversationEvent, { type: 'v1.StepBegun' }> {
  const step = stepIn(talk, id)
  const brought = step ? broughtAlong(talk, step, circles, merged) : []
  return { type: 'v1.StepBegun', activity: talk.id, step: id, run: talk.runs + 1, circles, brought, at }
}

/** The groups have been found: the step begins, for those who are here now. */
export function takeGroups(
  talk: Begun,
  { draw, groups }: Of<'TakeGroups'>,
  { hall, merged, now }: RunningContext,
): ConversationDecision {
  const { drawing, run } = talk
  const step = drawing && stepIn(talk, drawing.step)
  // It was taken back meanwhile, or another step was asked for: then it is nobody's answer.
  if (!step || drawing.id !== draw) return accepted()
  const here = hall()
  const number = talk.runs + 1
  const circles =
    groups === null ? drawCircles(step, number, here, now) : forThoseHere(groups, step, number, here, now)
  const begun = { ...begunWith(talk, step.id, circles, { merged, now }), draw }
  // Whoever stops the clock while groups are found means the step that is coming.
  return run.pausedAt !== null && run.pausedAt >= drawing.at
    ? accepted<ConversationEvent>(begun, { type: 'v1.StepPaused', activity: talk.id, at: now })
    : accepted(begun)
}

/** Who has come since the search began joins, and who has gone is missed by nobody. */
function forThoseHere(
  groups: readonly (readonly string[])[],
  step: Step,
  number: number,
  hall: HallNow,
  at: Instant,
): readonly Circle[] {
  const found = circlesOf(groups.map(unnamed), step, number, hall, at)
  const run = { ...plainRun(at), run: number, circles: found, drawn: found.length }
  const mended = mendedCircles({ step, run, hall, at }, [])
  return mended.map((circle, place) => ({ ...circle, id: `${number}-${place + 1}` }))
}

/** A table that was at this step before is the same circle, if most who sit there sat there then. */
function sameTables(circles: readonly Circle[], talk: Begun, { id, who }: Step): readonly Circle[] {
  if (who !== 'table') return circles
  const before = [...talk.past, ...archived(talk)]
    .filter(({ step }) => step === id)
    .reverse()
    .flatMap((run) => run.circles)
  return circles.map((circle) => {
    const old = before.find(({ of, people }) => {
      if (circle.of === null || of !== circle.of) return false
      return 2 * circle.people.filter((person) => people.includes(person)).length > circle.people.length
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
  if (step === comingStep(talk)) return accepted()
  // Back to the one that is still on: it stays as it is.
  return step === talk.step ? accepted(dropped(talk, context)) : accepted(beginning(talk, step, context))
}

function dropped({ id: activity }: Begun, { now: at }: RunningContext): ConversationEvent {
  return { type: 'v1.GroupsAsked', activity, asked: null, at }
}

/** Whoever presses twice, or at the same time as another, repeats it once. */
export function repeatStep(
  talk: Begun,
  { run }: Of<'RepeatStep'>,
  context: RunningContext,
): ConversationDecision {
  const isAsked = run !== talk.run.run || talk.drawing?.step === talk.step
  return isAsked ? refused('moved-already') : accepted(beginning(talk, talk.step, context))
}

export function skipStep(
  talk: Begun,
  { step, skip }: Of<'SkipStep'>,
  context: RunningContext,
): ConversationDecision {
  if (!stepIn(talk, step)) return refused('unknown-step')
  const { id: activity } = talk
  const coming = comingStep(talk)
  if (step !== coming || !skip)
    return talk.skipped.includes(step) === skip
      ? accepted()
      : accepted({ type: 'v1.StepSkipped', activity, step, skip })
  const next = nextStep({ ...talk, step: coming })
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
  const isOn = id === talk.step && talk.drawing?.step !== id
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
