import { accepted, refused } from '#shared/kernel/decision.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { ownBoard, placeIn, pointsOn, sharedBoard } from './boards.ts'
import { circleIn } from './circle-in.ts'
import type { Begun, ConversationEvent, Point } from './conversation.ts'
import { marksOf } from './one-mark.ts'
import { isForOthers } from './role-step.ts'
import { type ConversationDecision, type Of, type RunningContext, stepIn } from './running-context.ts'
import { handsToAsk } from './spread.ts'
import { askedBy } from './spread-now.ts'
import { isTold } from './told.ts'

/** Whether somebody may act on a point of the step that is on: it is their own, or of those they talk with. */
function isNear(talk: Begun, point: Point, context: RunningContext): boolean {
  const { by, merged, group, leads } = context
  const place = placeIn(point, talk.step)
  if (!place) return false
  if (leads) return true
  const step = stepIn(talk, talk.step)
  if (whoIs(merged, point.by) === by) return step !== undefined && !isForOthers(talk, step, context)
  if (step?.sees === 'nobody') return false
  const shared = sharedBoard(talk.steps, place)
  if (shared === null) return false
  const circle = step?.who === 'municipality' ? null : (circleIn(talk, by, group, merged)?.id ?? null)
  return sharedBoard(talk.steps, { step: talk.step, circle, group }) === shared
}

export function markTop(
  talk: Begun,
  { point: id, top }: Of<'MarkTop'>,
  context: RunningContext,
): ConversationDecision {
  const step = stepIn(talk, talk.step)
  const point = talk.points.get(id)
  if (!point) return refused('unknown-point')
  const place = placeIn(point, talk.step)
  if (step?.capture !== 'top' || !place) return refused('not-in-this-step')
  if (!isNear(talk, point, context)) return refused('not-your-group')
  if (point.top.includes(step.id) === top) return accepted()
  const board = sharedBoard(talk.steps, place) ?? ownBoard(step.id, point.by)
  const marked = pointsOn(talk, [board]).filter((other) => other.top.includes(step.id))
  if (top && marked.length >= step.top) return refused('too-many-marks', `${step.top}`)
  return accepted({ type: 'v1.TopMarked', activity: talk.id, step: step.id, point: id, top })
}

export function supportPoint(
  talk: Begun,
  { point: id, support }: Of<'SupportPoint'>,
  context: RunningContext,
): ConversationDecision {
  const step = stepIn(talk, talk.step)
  const point = talk.points.get(id)
  if (!point) return refused('unknown-point')
  if (!step || step.support === 0 || !placeIn(point, step.id)) return refused('not-in-this-step')
  const isForAll = step.who === 'plenary' && step.sees === 'everybody'
  if (!isForAll && !isNear(talk, point, context)) return refused('not-your-group')
  const marks = marksOf(talk, step.id, context.by, context.merged)
  const given = marks.filter(({ points }) => points.includes(id)).map(({ by }) => by)
  if (given.length > 0 === support) return accepted()
  const all = new Set(marks.flatMap(({ points }) => points))
  const counting = [...all].filter((mark) => talk.points.has(mark))
  if (support && counting.length >= step.support) return refused('too-many-marks', `${step.support}`)
  const changed = { type: 'v1.PointSupported', activity: talk.id, step: step.id, point: id, support } as const
  // Taken back under every id it was given under.
  const people = support ? [context.by] : given
  return accepted<ConversationEvent>(...people.map((person) => ({ ...changed, person })))
}

/** Whoever presses twice asks once, and there is an end to it: when one has seen all. */
export function askIdeas(
  talk: Begun,
  { hand }: Of<'AskIdeas'>,
  { by: person, merged }: RunningContext,
): ConversationDecision {
  const { spread } = talk.run
  if (!spread) return refused('not-in-this-step')
  const asked = askedBy(spread, person, merged)
  if (hand <= asked) return accepted()
  if (hand > asked + 1 || hand > handsToAsk(spread)) return refused('out-of-range', 'hand')
  return accepted({ type: 'v1.IdeasAsked', activity: talk.id, step: talk.step, person, hand })
}

/** The writer's own hand takes a point where more see it; a leader's only what leaders may see, to whom its writer was told. */
export function carryPoint(
  talk: Begun,
  { point: id, carry }: Of<'CarryPoint'>,
  context: RunningContext,
): ConversationDecision {
  const { by, merged, leads } = context
  const step = stepIn(talk, talk.step)
  const point = talk.points.get(id)
  if (!step || !point) return refused('unknown-point')
  const isOwn = whoIs(merged, point.by) === by
  const isSecret = stepIn(talk, point.step)?.sees === 'nobody'
  if (!isOwn && (!leads || isSecret)) return refused('not-yours')
  if (point.step === step.id) return accepted()
  if (carry && step.capture === 'nothing') return refused('no-points-here')
  if (carry && !isOwn && !isTold(talk, point, step)) return refused('not-yours')
  if (point.carried.some((place) => place.step === step.id) === carry) return accepted()
  if (carry && !leads && isForOthers(talk, step, context)) return refused('not-your-group')
  const { id: activity } = talk
  const writer = whoIs(merged, point.by)
  const own = step.who === 'municipality' ? null : circleIn(talk, writer, point.group, merged)
  const place = { point: id, circle: own?.id ?? null, group: point.group }
  return accepted({ type: 'v1.PointCarried', activity, step: step.id, person: by, carry, ...place })
}
