import type { StepId } from '#shared/kernel/ids.ts'
import type { Begun, Point } from './conversation.ts'
import { SEES, type Sees, type Step } from './steps.ts'

/** A step where a point may be seen, as its writer was told before it was sent. `lifted`: only once it has been put first. */
export type Told = { readonly step: StepId; readonly lifted: boolean }
type Reached = { readonly step: Step; readonly lifted: boolean }

/**
 * The later steps that what is written in a step may come to by itself. The leader may leave out any step on the way, so each
 * way through them counts: what is told is the strictest that can become true.
 */
export function comesTo(
  { steps, skipped }: Pick<Begun, 'steps' | 'skipped'>,
  id: StepId,
): readonly Reached[] {
  const at = steps.findIndex((step) => step.id === id)
  const [first, ...rest] = at < 0 ? [] : steps.slice(at)
  if (!first) return []
  const reached: Reached[] = [{ step: first, lifted: false }]
  for (const step of rest) {
    if (skipped.includes(step.id)) continue
    const isSupported = reached.some((each) => each.step.support > 0)
    const ways = reached.filter((from) => goesOn(from.step, step, isSupported))
    const lifted = ways.every((from) => from.lifted || needsLift(from.step, step))
    if (ways.length > 0) reached.push({ step, lifted })
  }
  return reached.slice(1)
}

function goesOn(from: Step, to: Step, isSupported: boolean): boolean {
  if (to.brings === 'nothing' || to.capture === 'nothing') return false
  if (from.sees === 'nobody') return to.sees === 'nobody'
  if (from.capture === 'top') return true
  return !isWiderHall(from, to) && (to.brings === 'all' || isSupported)
}

function needsLift(from: Step, to: Step): boolean {
  return from.capture === 'top' && (to.brings === 'marked' || isWiderHall(from, to))
}

function isWiderHall(from: Step, to: Step): boolean {
  return from.sees !== 'everybody' && to.sees === 'everybody'
}

/** What the writer is told at a step: that one, and where it goes on to from there. */
export function toldAt(talk: Pick<Begun, 'steps' | 'skipped'>, id: StepId): readonly Told[] {
  const later = comesTo(talk, id).map(({ step, lifted }) => ({ step: step.id, lifted }))
  return [{ step: id, lifted: false }, ...later]
}

/** Whether nobody sees a point in a step, and nobody its writer's name, but those the writer was told of. */
export function isTold(
  { steps }: Pick<Begun, 'steps'>,
  point: Pick<Point, 'told' | 'top'>,
  to: Step,
): boolean {
  const holds = point.told.filter(({ lifted }) => !lifted || point.top.length > 0)
  if (to.sees === 'nobody' || holds.some(({ step }) => step === to.id)) return true
  // Where nobody is put together nobody is named; there only the text counts.
  const isUnnamed = to.who === 'alone' || to.who === 'plenary'
  const seen = steps.filter(({ id }) => holds.some(({ step }) => step === id)).map(({ sees }) => rank(sees))
  return isUnnamed && Math.max(0, ...seen) >= rank(to.sees)
}

function rank(sees: Sees): number {
  return SEES.indexOf(sees)
}
