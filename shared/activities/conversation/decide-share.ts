import { accepted, refused } from '#shared/kernel/decision.ts'
import type { Conversation } from './conversation.ts'
import { type ConversationDecision, type Of, stepIn } from './running-context.ts'
import { mayBeShared } from './sharing.ts'

/** Also when the conversation has closed: what a meeting has come to is shown after it. */
export function shareStep(talk: Conversation, { step: id, shared }: Of<'ShareStep'>): ConversationDecision {
  if (talk.phase === 'draft') return refused('conversation-not-open')
  const step = stepIn(talk, id)
  if (!step) return refused('unknown-step')
  if (!mayBeShared(step)) return refused('not-in-this-step')
  return talk.shared.includes(id) === shared
    ? accepted()
    : accepted({ type: 'v1.StepShared', activity: talk.id, step: id, shared })
}
