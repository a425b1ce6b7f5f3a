import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { LeaderPoll, LeaderView } from '#shared/views/leader.ts'
import type { Asking } from './draft.model.ts'
import { seenBy } from './polls.model.ts'

/** What it takes for the hall to see the question with its answers; and, when it does, to take the answers off again. */
export function showCommands(poll: LeaderPoll, view: Pick<LeaderView, 'stage'>): readonly GatheringCommand[] {
  const activity = poll.id
  const seen = seenBy(poll, view)
  if (seen === 'answers') return [{ type: 'SetResults', activity, results: 'hidden' }]
  return [
    ...(poll.results === 'hidden' ? [{ type: 'SetResults', activity, results: 'live' } as const] : []),
    ...(seen === 'nothing' ? [{ type: 'ShowScene', scene: 'question', activity } as const] : []),
  ]
}

/** What prepares the question, or revises it. */
export function draftCommand(
  activity: string,
  item: string | null,
  { question, anonymous, right, glance, toEach }: Asking,
  isNew: boolean,
): GatheringCommand {
  const asked = { activity, question, anonymous, right, glance, toEach }
  return isNew ? { type: 'PreparePoll', item, ...asked } : { type: 'RevisePoll', ...asked }
}
