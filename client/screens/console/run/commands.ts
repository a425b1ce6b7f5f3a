import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { LeaderActivity } from '#shared/views/leader.ts'

type Which = Pick<LeaderActivity, 'kind' | 'id'>

export function openCommand({ kind, id: activity }: Which): GatheringCommand {
  if (kind === 'presentations') return { type: 'OpenPresentations', activity }
  if (kind === 'panel') return { type: 'OpenPanel', activity }
  if (kind === 'commitments') return { type: 'OpenCommitments', activity }
  if (kind === 'evaluation') return { type: 'OpenEvaluation', activity, until: null }
  return kind === 'poll' ? { type: 'OpenPoll', activity } : { type: 'OpenConversation', activity }
}

export function closeCommand({ kind, id: activity }: Which): GatheringCommand {
  if (kind === 'presentations') return { type: 'ClosePresentations', activity }
  if (kind === 'panel') return { type: 'ClosePanel', activity }
  if (kind === 'commitments') return { type: 'CloseCommitments', activity }
  if (kind === 'evaluation') return { type: 'CloseEvaluation', activity }
  return kind === 'poll' ? { type: 'ClosePoll', activity } : { type: 'CloseConversation', activity }
}
