import { accepted, type Decision, refused, unreachable } from '#shared/kernel/decision.ts'
import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { ownBoard, placeIn, pointsOn, sharedBoard } from './boards.ts'
import { broughtAlong } from './bring.ts'
import { circleIn } from './circle-of.ts'
import type { Circle } from './circles.ts'
import type { Begun, Conversation, ConversationEvent, ConversationRefusal, Point } from './conversation.ts'
import { drawCircles, listsPeople } from './draw.ts'
import { archived } from './evolve-running.ts'
import type { HallNow } from './hall-now.ts'
import { changesOf, mendedCircles } from './mend.ts'
import type { RunningCommand } from './running.ts'
import { STEP_LIMITS, type Step } from './steps.ts'

type ConversationDecision = Decision<ConversationEvent, ConversationRefusal>
type Of<T extends RunningCommand['type']> = Extract<RunningCommand, { type: T }>
export type RunningContext = {
  readonly by: PersonId
  /** Who turned out to be somebody else: a point keeps the id it came under. */
  readonly merged: Table<PersonId>
  /** The municipality of the asking person. */
  readonly group: MunicipalityId | null
  readonly now: Instant
  readonly leads: boolean
  /** Gone through only when groups are drawn or mended. */
  readonly hall: () => HallNow
}

export function decideRunning(
  talk: Conversation,
  command: RunningCommand,
  context: RunningContext,
): ConversationDecision {
  if (talk.phase !== 'open') return refused('conversation-not-open')
  switch (command.type) {
    case 'BeginStep':
      return beginStep(talk, command, context)
    case 'RepeatStep':
      return command.run === talk.run.run
        ? accepted(beginning(talk, talk.step, context))
        : refused('moved-already')
    case 'SkipStep':
      return skipStep(talk, command, context)
    case 'LengthenStep':
      return lengthenStep(talk, command, context)
    case 'PauseStep':
    case 'ResumeStep':
      return pause(talk, command, context)
    case 'MoveStep':
      return moveStep(talk, command)
    case 'TakeTurn':
      return takeTurn(talk, command, context)
    case 'CallLeader':
    case 'AnswerCall':
      return call(talk, command, context)
    case 'LeaveStep':
      return leaveStep(talk, command, context)
    case 'MarkTop':
      return markTop(talk, command, context)
    case 'SupportPoint':
      return supportPoint(talk, command, context)
    case 'CarryPoint':
      return carryPoint(talk, command, context)
    case 'WalkTables':
      return walkTables(talk, command)
    default:
      return unreachable(command)
  }
}

/** A step begins: its groups are drawn, and what is to come along does. */
export function beginning(talk: Begun, id: string, context: RunningContext): ConversationEvent {
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

/** Somebody came or went: the event that puts the groups right, if they are not. */
export function mending(talk: Conversation, hall: () => HallNow, at: Instant): readonly ConversationEvent[] {
  const step = talk.phase === 'open' ? stepIn(talk, talk.step) : undefined
  if (talk.phase !== 'open' || !step || step.who === 'alone' || step.who === 'plenary') return []
  // Where nobody is listed, nobody can be missing: a thousand may join without the hall being gone through for each.
  if (!listsPeople(step) || (step.who === 'municipality' && talk.run.circles.length === 0)) return []
  return mendedAs(talk, step, hall(), at, talk.run.left)
}

function mendedAs(
  talk: Begun,
  step: Step,
  hall: HallNow,
  at: Instant,
  left: readonly PersonId[],
): readonly ConversationEvent[] {
  const { id: activity, run } = talk
  const changes = changesOf(run.circles, mendedCircles({ step, run, hall, at }, left))
  const gone = left.filter((person) => !run.left.includes(person))
  const back = run.left.filter((person) => !left.includes(person))
  if (changes.people.length + gone.length + back.length === 0) return []
  return [{ type: 'v1.CirclesMended', activity, run: run.run, ...changes, left: gone, back, at }]
}

function stepIn(talk: Begun, id: string): Step | undefined {
  return talk.steps.find((step) => step.id === id)
}

function beginStep(talk: Begun, { step }: Of<'BeginStep'>, context: RunningContext): ConversationDecision {
  if (!stepIn(talk, step)) return refused('unknown-step')
  return step === talk.step ? accepted() : accepted(beginning(talk, step, context))
}

function skipStep(
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

/** The step that comes after the one that is on, of those that are not left out. */
export function nextStep({ steps, skipped, step }: Begun): Step | undefined {
  const at = steps.findIndex(({ id }) => id === step)
  return steps.slice(at + 1).find(({ id }) => !skipped.includes(id))
}

function lengthenStep(
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

function pause(
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

function moveStep(talk: Begun, { step, to }: Of<'MoveStep'>): ConversationDecision {
  const at = talk.steps.findIndex(({ id }) => id === step)
  if (at < 0) return refused('unknown-step')
  if (to >= talk.steps.length) return refused('out-of-range', 'to')
  return at === to ? accepted() : accepted({ type: 'v1.StepMoved', activity: talk.id, step, to })
}

/** Whether the asking person is in that circle, or leads. */
function mayFor(talk: Begun, circle: Circle, { by, merged, group, leads }: RunningContext): boolean {
  return leads || circleIn(talk, by, group, merged)?.id === circle.id
}

function circleWith({ run }: Begun, id: string): Circle | undefined {
  return run.circles.find((circle) => circle.id === id)
}

function takeTurn(
  talk: Begun,
  { circle: id, from, to }: Of<'TakeTurn'>,
  context: RunningContext,
): ConversationDecision {
  const circle = circleWith(talk, id)
  if (!circle) return refused('unknown-group')
  if (!mayFor(talk, circle, context)) return refused('not-your-group')
  const step = stepIn(talk, talk.step)
  if (step?.turns !== 'round' || step.pace !== 'own') return refused('not-in-this-step')
  if (Math.abs(to - from) !== 1 || to > circle.order.length) return refused('out-of-range', 'to')
  // Somebody else at the table was first: the turn has gone on already.
  if (circle.turn.place !== from) return accepted()
  const at = talk.run.pausedAt ?? context.now
  return accepted({ type: 'v1.TurnTaken', activity: talk.id, circle: id, place: to, at })
}

function call(
  talk: Begun,
  { type, circle: id }: Of<'CallLeader' | 'AnswerCall'>,
  context: RunningContext,
): ConversationDecision {
  const circle = circleWith(talk, id)
  if (!circle) return refused('unknown-group')
  if (!mayFor(talk, circle, context)) return refused('not-your-group')
  const calls = type === 'CallLeader'
  if ((circle.called !== null) === calls) return accepted()
  const { id: activity } = talk
  return calls
    ? accepted({ type: 'v1.LeaderCalled', activity, circle: id, person: context.by, at: context.now })
    : accepted({ type: 'v1.CallAnswered', activity, circle: id })
}

function leaveStep(
  talk: Begun,
  { person, gone }: Of<'LeaveStep'>,
  { by, leads, merged, hall, now }: RunningContext,
): ConversationDecision {
  const who = whoIs(merged, person)
  if (!leads && who !== by) return refused('not-yours')
  const step = stepIn(talk, talk.step)
  const now_ = hall()
  if (!step || !now_.people.some(({ id }) => id === who)) return refused('unknown-person')
  const others = talk.run.left.filter((id) => id !== who)
  return accepted(...mendedAs(talk, step, now_, now, gone ? [...others, who] : others))
}

/** Whether somebody may act on a point of the step that is on: it is their own, or of those they talk with. */
function isNear(talk: Begun, point: Point, { by, merged, group, leads }: RunningContext): boolean {
  const place = placeIn(point, talk.step)
  if (!place) return false
  if (leads || whoIs(merged, point.by) === by) return true
  const step = stepIn(talk, talk.step)
  if (step?.sees === 'nobody') return false
  const shared = sharedBoard(talk.steps, place)
  if (shared === null) return false
  const circle = step?.who === 'municipality' ? null : (circleIn(talk, by, group, merged)?.id ?? null)
  return sharedBoard(talk.steps, { step: talk.step, circle, group }) === shared
}

function markTop(
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

function supportPoint(
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
  const marks = talk.marks.get(ownBoard(step.id, context.by)) ?? []
  if (marks.includes(id) === support) return accepted()
  const counting = marks.filter((mark) => talk.points.has(mark))
  if (support && counting.length >= step.support) return refused('too-many-marks', `${step.support}`)
  const { by: person } = context
  return accepted({ type: 'v1.PointSupported', activity: talk.id, step: step.id, point: id, person, support })
}

/** The writer's own hand takes a point where more see it; a leader's only what leaders may see. */
function carryPoint(
  talk: Begun,
  { point: id, carry }: Of<'CarryPoint'>,
  { by, merged, leads }: RunningContext,
): ConversationDecision {
  const step = stepIn(talk, talk.step)
  const point = talk.points.get(id)
  if (!step || !point) return refused('unknown-point')
  const isOwn = whoIs(merged, point.by) === by
  const isSecret = stepIn(talk, point.step)?.sees === 'nobody'
  if (!isOwn && (!leads || isSecret)) return refused('not-yours')
  if (point.step === step.id) return accepted()
  if (carry && step.capture === 'nothing') return refused('no-points-here')
  if (point.carried.some((place) => place.step === step.id) === carry) return accepted()
  const { id: activity } = talk
  const writer = whoIs(merged, point.by)
  const own = step.who === 'municipality' ? null : circleIn(talk, writer, point.group, merged)
  const place = { point: id, circle: own?.id ?? null, group: point.group }
  return accepted({ type: 'v1.PointCarried', activity, step: step.id, person: by, carry, ...place })
}

function walkTables(talk: Begun, { circle }: Of<'WalkTables'>): ConversationDecision {
  if (circle !== null && !circleWith(talk, circle)) return refused('unknown-group')
  return talk.run.walk === circle
    ? accepted()
    : accepted({ type: 'v1.TablesWalked', activity: talk.id, circle })
}
