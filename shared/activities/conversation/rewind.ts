import { unreachable } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { emptyTable } from '#shared/kernel/table.ts'
import type { Begun, Conversation } from './conversation.ts'
import { rewoundRun, talkedIn } from './evolve-running.ts'
import { withAllIdeas } from './spread-now.ts'

/** The conversation without what people have written, and without what is remembered of it anyway. */
export function outlineOfTalk(talk: Begun): Begun {
  return {
    ...talk,
    points: emptyTable(),
    counted: 0,
    boards: emptyTable(),
    marks: emptyTable(),
    past: [],
  }
}

/**
 * An undone step gives back the phase, and what the leader had done with the steps. What people have written stays, and so
 * does what is remembered of who has talked with whom: an opening that has come to either is undone by closing.
 */
export function rewindConversation(current: Conversation, before: Conversation, now: Instant): Conversation {
  if (current.phase === 'draft') return before.phase === 'draft' ? before : current
  switch (before.phase) {
    case 'draft': {
      const past = [...current.past, ...talkedIn(current, now)]
      const isUntouched = current.counted === 0 && past.length === 0
      return isUntouched ? before : closed(current, now)
    }
    case 'open': {
      const { id, kind, item, openedAt, points, counted, boards, marks, runs, been } = current
      const rest = rewoundRun(current, before, now)
      const kept = { id, kind, item, openedAt, points, counted, boards, marks, runs, been }
      // What came for a step while another was on is there, too.
      return withAllIdeas({ ...kept, ...rest, shared: before.shared, phase: 'open' })
    }
    case 'closed':
      return closed({ ...current, shared: before.shared }, before.closedAt)
    default:
      return unreachable(before)
  }
}

function closed(talk: Begun, closedAt: Instant): Conversation {
  return { ...talk, phase: 'closed', closedAt, drawing: null }
}
