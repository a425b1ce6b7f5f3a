import { accepted, refused } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { circleIn } from './circle-in.ts'
import type { Circle } from './circles.ts'
import type { Begun, Conversation, ConversationEvent } from './conversation.ts'
import { beginning } from './decide-steps.ts'
import { listsPeople } from './draw.ts'
import type { HallNow } from './hall-now.ts'
import { changesOf, mendedCircles } from './mend.ts'
import {
  type ConversationDecision,
  isUndrawn,
  type Of,
  type RunningContext,
  stepIn,
} from './running-context.ts'
import type { Step } from './steps.ts'

/** Somebody came or went: the event that puts the groups right, if they are not. */
export function mending(talk: Conversation, hall: () => HallNow, at: Instant): readonly ConversationEvent[] {
  const step = talk.phase === 'open' ? stepIn(talk, talk.step) : undefined
  if (talk.phase !== 'open' || !step || step.who === 'alone' || step.who === 'plenary') return []
  // There are no groups to put right yet; whoever is here when they are found is among them.
  if (isUndrawn(talk)) return []
  // Where nobody is listed, nobody can be missing: a thousand may join without the hall being gone through for each.
  if (!listsPeople(step) || (step.who === 'municipality' && talk.run.circles.length === 0)) return []
  return mendedAs(talk, step, hall(), at, talk.run.left)
}

/**
 * Other tables hold than those a step at tables was drawn by: it is done again as people sit now. Nobody is led into a group whose
 * points were not written for them; a table where most stay finds its own.
 */
export function reseated(
  talk: Conversation,
  hall: () => HallNow,
  merged: RunningContext['merged'],
  now: Instant,
): readonly ConversationEvent[] {
  if (talk.phase !== 'open' || stepIn(talk, talk.step)?.who !== 'table') return []
  const mended = mending(talk, hall, now)
  // A step that is about to be left is not begun anew: that would take the place of the one to come.
  if (mended.length === 0 || talk.drawing !== null) return mended
  return [beginning(talk, talk.step, { merged, hall, now })]
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

/** Whether the asking person is in that circle, or leads. */
function mayFor(talk: Begun, circle: Circle, { by, merged, group, leads }: RunningContext): boolean {
  return leads || circleIn(talk, by, group, merged)?.id === circle.id
}

function circleWith({ run }: Begun, id: string): Circle | undefined {
  return run.circles.find((circle) => circle.id === id)
}

export function takeTurn(
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

export function call(
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

export function leaveStep(
  talk: Begun,
  { person, gone }: Of<'LeaveStep'>,
  { by, leads, merged, hall, now }: RunningContext,
): ConversationDecision {
  const who = whoIs(merged, person)
  if (!leads && who !== by) return refused('not-yours')
  const step = stepIn(talk, talk.step)
  if (isUndrawn(talk)) return refused('not-in-this-step')
  const now_ = hall()
  if (!step || !now_.people.some(({ id }) => id === who)) return refused('unknown-person')
  const others = talk.run.left.filter((id) => id !== who)
  return accepted(...mendedAs(talk, step, now_, now, gone ? [...others, who] : others))
}

export function walkTables(talk: Begun, { circle }: Of<'WalkTables'>): ConversationDecision {
  if (circle !== null && !circleWith(talk, circle)) return refused('unknown-group')
  return talk.run.walk === circle
    ? accepted()
    : accepted({ type: 'v1.TablesWalked', activity: talk.id, circle })
}
