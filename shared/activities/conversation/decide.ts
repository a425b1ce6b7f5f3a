import { accepted, type Decision, type Refused, refused } from '#shared/kernel/decision.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { checkSteps } from './check-steps.ts'
import { circleIn } from './circle-in.ts'
import type {
  Conversation,
  ConversationCommand,
  ConversationEvent,
  ConversationRefusal,
} from './conversation.ts'
import { decideRunning } from './decide-running.ts'
import { beginning } from './decide-steps.ts'
import { evolveConversation } from './evolve.ts'
import { isForOthers } from './role-step.ts'
import type { RunningContext } from './running-context.ts'

type ConversationDecision = Decision<ConversationEvent, ConversationRefusal>
type Of<T extends ConversationCommand['type']> = Extract<ConversationCommand, { type: T }>
/** A leader may take any point away; others only their own. */
export type ConversationContext = RunningContext

export function decideConversation(
  talk: Conversation | undefined,
  command: ConversationCommand,
  context: ConversationContext,
): ConversationDecision {
  if (command.type === 'PrepareConversation') return talk ? refused('already-exists') : prepare(command)
  if (!talk) return refused('conversation-not-open')
  switch (command.type) {
    case 'ReviseConversation':
      return revise(talk, command)
    case 'OpenConversation':
      return open(talk, context)
    case 'CloseConversation':
      return talk.phase === 'open'
        ? accepted({ type: 'v1.ConversationClosed', activity: talk.id, at: context.now })
        : refused('conversation-not-open')
    case 'AddPoint':
      return addPoint(talk, command, context)
    case 'EditPoint':
      return editPoint(talk, command, context)
    case 'RemovePoint':
      return removePoint(talk, command, context)
    default:
      return decideRunning(talk, command, context)
  }
}

/** Its first step begins with it; one that was closed goes on where it was. */
function open(talk: Conversation, context: ConversationContext): ConversationDecision {
  if (talk.phase === 'open') return refused('already-open')
  const opened = { type: 'v1.ConversationOpened', activity: talk.id, at: context.now } as const
  const after = evolveConversation(talk, opened)
  if (talk.phase === 'closed' || after?.phase !== 'open') return accepted(opened)
  return accepted<ConversationEvent>(opened, beginning(after, after.step, context))
}

function prepare({ activity, item, steps }: Of<'PrepareConversation'>): ConversationDecision {
  const checked = checkSteps(steps)
  return checked.ok
    ? accepted({ type: 'v1.ConversationPrepared', activity, item, steps: checked.steps })
    : checked
}

function revise(talk: Conversation, { steps }: Of<'ReviseConversation'>): ConversationDecision {
  if (talk.phase !== 'draft') return refused('not-draft')
  const checked = checkSteps(steps)
  return checked.ok
    ? accepted({ type: 'v1.ConversationRevised', activity: talk.id, steps: checked.steps })
    : checked
}

function addPoint(
  talk: Conversation,
  command: Of<'AddPoint'>,
  context: ConversationContext,
): ConversationDecision {
  const { by, merged, group, now } = context
  // A closed conversation still takes points: they were written while it was open, on a phone without a net.
  if (talk.phase === 'draft') return refused('conversation-not-open')
  const asked = talk.steps.find(({ id }) => id === command.step)
  if (!asked) return refused('unknown-step')
  if (asked.capture === 'nothing') return refused('no-points-here')
  if (!talk.been.includes(asked.id)) return refused('not-in-this-step')
  const checked = checkText(command.text)
  if (!checked.ok) return checked
  const there = talk.points.get(command.point)
  // The same point again, under another command: the phone lost track, nothing is new.
  if (there) return whoIs(merged, there.by) === by ? accepted() : refused('not-yours')
  if (isForOthers(talk, asked, context)) return refused('not-your-group')
  const { step, point } = command
  const late = talk.phase === 'closed'
  // What was written in a step that is over, on a phone without a net, is the writer's; its group is not there any more.
  const circle = asked.who === 'municipality' || step !== talk.step ? null : circleIn(talk, by, group, merged)
  return accepted({
    type: 'v1.PointAdded',
    activity: talk.id,
    step,
    point,
    person: by,
    group,
    ...(circle === null ? {} : { circle: circle.id }),
    text: checked.text,
    at: now,
    late,
  })
}

function editPoint(
  talk: Conversation,
  command: Of<'EditPoint'>,
  { by, merged }: ConversationContext,
): ConversationDecision {
  if (talk.phase !== 'open') return refused('conversation-not-open')
  const point = talk.points.get(command.point)
  if (!point) return refused('unknown-point')
  if (whoIs(merged, point.by) !== by) return refused('not-yours')
  const checked = checkText(command.text)
  if (!checked.ok) return checked
  if (checked.text === point.text) return accepted()
  return accepted({
    type: 'v1.PointEdited',
    activity: talk.id,
    point: point.id,
    person: by,
    text: checked.text,
  })
}

function removePoint(
  talk: Conversation,
  command: Of<'RemovePoint'>,
  context: ConversationContext,
): ConversationDecision {
  if (talk.phase === 'draft') return refused('conversation-not-open')
  const point = talk.points.get(command.point)
  if (!point) return accepted()
  if (!context.leads && whoIs(context.merged, point.by) !== context.by) return refused('not-yours')
  if (!context.leads && talk.phase !== 'open') return refused('conversation-not-open')
  return accepted({ type: 'v1.PointRemoved', activity: talk.id, point: point.id, person: context.by })
}

function checkText(
  typed: string,
): { readonly ok: true; readonly text: string } | Refused<'text-empty' | 'text-too-long'> {
  const text = tidy(typed)
  if (text === '') return refused('text-empty')
  return tooLong(text, TEXT_LIMITS.point)
    ? refused('text-too-long', `${TEXT_LIMITS.point}`)
    : { ok: true, text }
}
