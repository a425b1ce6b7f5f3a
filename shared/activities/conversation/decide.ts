import { accepted, type Decision, type Refused, refused, unreachable } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'
import { TEXT_LIMITS, tidy, tooLong } from '#shared/kernel/text.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type {
  Conversation,
  ConversationCommand,
  ConversationEvent,
  ConversationRefusal,
  Group,
  Step,
} from './conversation.ts'

type ConversationDecision = Decision<ConversationEvent, ConversationRefusal>
type Of<T extends ConversationCommand['type']> = Extract<ConversationCommand, { type: T }>
export type ConversationContext = {
  readonly by: PersonId
  /** Who turned out to be somebody else: a point keeps the id it came under. */
  readonly merged: Table<PersonId>
  /** The group the asking person talks in. */
  readonly group: Group
  readonly now: Instant
  /** A leader may take any point away; others only their own. */
  readonly leads: boolean
}

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
      return talk.phase === 'open'
        ? refused('already-open')
        : accepted({ type: 'v1.ConversationOpened', activity: talk.id, at: context.now })
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
      return unreachable(command)
  }
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
  { by, merged, group, now }: ConversationContext,
): ConversationDecision {
  // A closed conversation still takes points: they were written while it was open, on a phone without a net.
  if (talk.phase === 'draft') return refused('conversation-not-open')
  if (!talk.steps.some(({ id }) => id === command.step)) return refused('unknown-step')
  const checked = checkText(command.text)
  if (!checked.ok) return checked
  const there = talk.points.get(command.point)
  // The same point again, under another command: the phone lost track, nothing is new.
  if (there) return whoIs(merged, there.by) === by ? accepted() : refused('not-yours')
  const { step, point } = command
  const late = talk.phase === 'closed'
  return accepted({
    type: 'v1.PointAdded',
    activity: talk.id,
    step,
    point,
    person: by,
    group,
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

function checkSteps(
  steps: readonly Step[],
): { readonly ok: true; readonly steps: readonly Step[] } | Refused<'question-empty' | 'text-too-long'> {
  const tidied = steps.map((step) => ({ ...step, prompt: tidy(step.prompt) }))
  if (tidied.some(({ prompt }) => prompt === '')) return refused('question-empty')
  if (tidied.some(({ prompt }) => tooLong(prompt, TEXT_LIMITS.question)))
    return refused('text-too-long', `${TEXT_LIMITS.question}`)
  return { ok: true, steps: tidied }
}
