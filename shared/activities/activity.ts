import { unreachable } from '#shared/kernel/decision.ts'
import type { Commitments, CommitmentsEvent } from './commitments/commitments.ts'
import { evolveCommitments } from './commitments/evolve.ts'
import { outlineOfCommitments, rewindCommitments } from './commitments/rewind.ts'
import type { Conversation, ConversationEvent } from './conversation/conversation.ts'
import { evolveConversation } from './conversation/evolve.ts'
import { outlineOfTalk, rewindConversation } from './conversation/rewind.ts'
import type { Evaluation, EvaluationEvent } from './evaluation/evaluation.ts'
import { evolveEvaluation } from './evaluation/evolve.ts'
import { outlineOfEvaluation, rewindEvaluation } from './evaluation/rewind.ts'
import { evolvePanel } from './panel/evolve.ts'
import type { Panel, PanelEvent } from './panel/panel.ts'
import { outlineOfPanel, rewindPanel } from './panel/rewind.ts'
import type { PointEvent } from './points.ts'
import { evolvePoll } from './poll/evolve.ts'
import type { Poll, PollEvent } from './poll/poll.ts'
import { outlineOfPoll, rewindPoll } from './poll/rewind.ts'
import { evolvePresentationRound } from './presentation-round/evolve.ts'
import type { PresentationRound, PresentationRoundEvent } from './presentation-round/presentation-round.ts'
import { outlineOfRound, rewindPresentationRound } from './presentation-round/rewind.ts'

/** The closed list of what an item can carry. A new member stops the build at every switch that must know it. */
export type Activity = Poll | Conversation | PresentationRound | Panel | Commitments | Evaluation
export type ActivityEvent =
  | PollEvent
  | ConversationEvent
  | PresentationRoundEvent
  | PanelEvent
  | CommitmentsEvent
  | EvaluationEvent

/** Which kind of activity an event belongs to; the type makes the list complete. A point belongs to whatever it was added to. */
const KIND_OF_EVENT: { readonly [E in ActivityEvent as E['type']]: Activity['kind'] | 'any' } = {
  'v1.PollPrepared': 'poll',
  'v1.PollRevised': 'poll',
  'v1.PollOpened': 'poll',
  'v1.PollClosed': 'poll',
  'v1.ResultsSet': 'poll',
  'v1.BallotCast': 'poll',
  'v1.PersonAnswered': 'poll',
  'v1.AnonymousBallotCast': 'poll',
  'v1.BallotBoxEmptied': 'poll',
  'v1.PollEndSet': 'poll',
  'v1.AnswerRevealed': 'poll',
  'v1.TextsJudged': 'poll',
  'v1.SecondRoundBegun': 'poll',
  'v1.AnswerSupported': 'poll',
  'v1.AnonymousAnswerSupported': 'poll',
  'v1.MarksEmptied': 'poll',
  'v1.SealedAnswersDropped': 'poll',
  'v1.ConversationPrepared': 'conversation',
  'v1.ConversationRevised': 'conversation',
  'v1.ConversationOpened': 'conversation',
  'v1.ConversationClosed': 'conversation',
  'v1.StepBegun': 'conversation',
  'v1.GroupsAsked': 'conversation',
  'v1.StepSkipped': 'conversation',
  'v1.StepLengthened': 'conversation',
  'v1.StepPaused': 'conversation',
  'v1.StepResumed': 'conversation',
  'v1.StepMoved': 'conversation',
  'v1.CirclesMended': 'conversation',
  'v1.TurnTaken': 'conversation',
  'v1.LeaderCalled': 'conversation',
  'v1.CallAnswered': 'conversation',
  'v1.TopMarked': 'conversation',
  'v1.PointSupported': 'conversation',
  'v1.IdeasAsked': 'conversation',
  'v1.PointCarried': 'conversation',
  'v1.TablesWalked': 'conversation',
  'v1.StepShared': 'conversation',
  'v1.PointAdded': 'any',
  'v1.PointEdited': 'any',
  'v1.PointRemoved': 'any',
  'v1.PresentationsPrepared': 'presentations',
  'v1.PresentationsRevised': 'presentations',
  'v1.PresentationsOrdered': 'presentations',
  'v1.PresentationsOpened': 'presentations',
  'v1.PresentationsClosed': 'presentations',
  'v1.PresentationBegun': 'presentations',
  'v1.PresentationEnded': 'presentations',
  'v1.PresentationSkipped': 'presentations',
  'v1.PresentationLengthened': 'presentations',
  'v1.PresentationPaused': 'presentations',
  'v1.PresentationResumed': 'presentations',
  'v1.LineWritten': 'presentations',
  'v1.WordSent': 'presentations',
  'v1.WordRemoved': 'presentations',
  'v1.PanelPrepared': 'panel',
  'v1.PanelRevised': 'panel',
  'v1.PanelProposed': 'panel',
  'v1.PanelChoiceSet': 'panel',
  'v1.PanelMemberSet': 'panel',
  'v1.PanelOpened': 'panel',
  'v1.PanelClosed': 'panel',
  'v1.AssignmentsOpened': 'panel',
  'v1.AssignmentEnded': 'panel',
  'v1.AssignmentLengthened': 'panel',
  'v1.CommitmentsPrepared': 'commitments',
  'v1.CommitmentsRevised': 'commitments',
  'v1.CommitmentsCarried': 'commitments',
  'v1.CommitmentsOpened': 'commitments',
  'v1.CommitmentsClosed': 'commitments',
  'v1.CommitmentWritten': 'commitments',
  'v1.CommitmentRemoved': 'commitments',
  'v1.CommitmentsConfirmed': 'commitments',
  'v1.CommitmentsReopened': 'commitments',
  'v1.CommitmentFollowed': 'commitments',
  'v1.EvaluationPrepared': 'evaluation',
  'v1.EvaluationRevised': 'evaluation',
  'v1.EvaluationOpened': 'evaluation',
  'v1.EvaluationClosed': 'evaluation',
  'v1.EvaluationResultsSet': 'evaluation',
  'v1.EvaluationCompared': 'evaluation',
  'v1.ComparisonShown': 'evaluation',
  'v1.PersonSentForm': 'evaluation',
  'v1.FormSent': 'evaluation',
  'v1.FormsEmptied': 'evaluation',
}

export function isActivityEvent(event: { readonly type: string }): event is ActivityEvent {
  return Object.hasOwn(KIND_OF_EVENT, event.type)
}

export function evolveActivity(activity: Activity | undefined, event: ActivityEvent): Activity | undefined {
  const fits = KIND_OF_EVENT[event.type]
  const kind = fits === 'any' ? activity?.kind : fits
  if (activity && activity.kind !== kind) return activity
  switch (kind) {
    case 'poll':
      return fits === 'any' ? activity : evolvePoll(activity as Poll | undefined, event as PollEvent)
    case 'conversation':
      return evolveConversation(activity as Conversation | undefined, event as ConversationEvent)
    case 'presentations':
      return evolvePresentationRound(
        activity as PresentationRound | undefined,
        event as PresentationRoundEvent | PointEvent,
      )
    case 'panel':
      return evolvePanel(activity as Panel | undefined, event as PanelEvent | PointEvent)
    case 'commitments':
      return fits === 'any'
        ? activity
        : evolveCommitments(activity as Commitments | undefined, event as CommitmentsEvent)
    case 'evaluation':
      return fits === 'any'
        ? activity
        : evolveEvaluation(activity as Evaluation | undefined, event as EvaluationEvent)
    case undefined:
      return activity
    default:
      return unreachable(kind)
  }
}

/** The activity without anything that people have given: what a step keeps of it, to be held by `rewindActivity`. */
export function outlineOf(activity: Activity | undefined): Activity | undefined {
  if (!activity || activity.phase === 'draft') return activity
  if (activity.kind === 'poll') return outlineOfPoll(activity)
  if (activity.kind === 'presentations') return outlineOfRound(activity)
  if (activity.kind === 'panel') return outlineOfPanel(activity)
  if (activity.kind === 'commitments') return outlineOfCommitments(activity)
  if (activity.kind === 'evaluation') return outlineOfEvaluation(activity)
  return outlineOfTalk(activity)
}

/**
 * An undone step gives back the phase an activity had, never the answers: what people have given since stays. A draft that
 * has been answered can no longer become a draft, so it is closed instead.
 */
export function rewindActivity(
  current: Activity | undefined,
  before: Activity | undefined,
  now: number,
): Activity | undefined {
  if (!current) return before
  if (!before) return unmade(current, now)
  if (current.kind === 'poll' && before.kind === 'poll') return rewindPoll(current, before, now)
  if (current.kind === 'conversation' && before.kind === 'conversation')
    return rewindConversation(current, before, now)
  if (current.kind === 'presentations' && before.kind === 'presentations')
    return rewindPresentationRound(current, before, now)
  if (current.kind === 'panel' && before.kind === 'panel') return rewindPanel(current, before, now)
  if (current.kind === 'commitments' && before.kind === 'commitments')
    return rewindCommitments(current, before, now)
  if (current.kind === 'evaluation' && before.kind === 'evaluation')
    return rewindEvaluation(current, before, now)
  return current
}

/** It was not there before the step. A wondering was opened as it was made: it goes, unless somebody has answered. */
function unmade(current: Activity, now: number): Activity | undefined {
  if (current.phase === 'draft') return undefined
  if (current.kind !== 'conversation' || current.phase === 'closed') return current
  if (current.counted === 0) return undefined
  return evolveConversation(current, { type: 'v1.ConversationClosed', activity: current.id, at: now })
}
