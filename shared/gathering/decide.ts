import { isBoardCommand } from '#shared/board/board.ts'
import { decideFigures } from '#shared/figures/decide.ts'
import { isFigureCommand } from '#shared/figures/figures.ts'
import { accepted, refused } from '#shared/kernel/decision.ts'
import { isNoteCommand } from '#shared/notes/notes.ts'
import { returning } from '#shared/people/decide.ts'
import { isReportingCommand } from '#shared/reporting/reporting.ts'
import { isSummaryCommand } from '#shared/summary/summary.ts'
import { asksAfterwards } from './asks-afterwards.ts'
import { authorise, leads } from './authorise.ts'
import { withCircles, withSeats } from './consequences.ts'
import { onEvaluation, onPoll, onRound, onRoundPoint, onTalk } from './decide-asked.ts'
import { onCalls, onPeople, onReporting, onRun, onSeats, onShowing, onSummary } from './decide-blocks.ts'
import { onCommitments } from './decide-commitments.ts'
import type { Context } from './decide-context.ts'
import { decideObserved, isOwnNotes } from './decide-observed.ts'
import { decideOwn, needOf } from './decide-own.ts'
import { onPanel, onPanelBoard, onPanelPoint, onPlenary, onWondering } from './decide-panel.ts'
import { decideTakeBack } from './decide-take-back.ts'
import { evolve } from './evolve.ts'
import type { Gathering, GatheringDecision, GatheringEvent, RoomCommand } from './gathering.ts'
import { slicesOf } from './slices.ts'
import type { Scene } from './stage.ts'

/** May it be done, does it make sense, and what then happened. A leader's step is opened by a `StepTaken`, for undo. */
export function decide(gathering: Gathering, command: RoomCommand, context: Context): GatheringDecision {
  if (!authorise(context.by.role, command.type)) return refused('not-allowed')
  if (context.by.role === 'remote' && isBeyondThumb(gathering, command)) return refused('not-allowed')
  if (
    gathering.phase === 'closed' &&
    !worksWhenClosed(command) &&
    !comesForForm(gathering, command) &&
    !isOwnNotes(gathering, command, context.by)
  )
    return refused('gathering-closed')
  const seated = withSeats(gathering, comingBack(gathering, command, context), context.now)
  const decision = withCircles(gathering, seated, context.now)
  if (!decision.ok || decision.events.length === 0) return decision
  const slices = leads(context.by.role) ? slicesOf(gathering, command, decision.events, context.now) : []
  if (slices.length === 0) return decision
  return accepted<GatheringEvent>(
    { type: 'v1.StepTaken', step: gathering.stepsTaken + 1, command: command.type, slices },
    ...decision.events,
  )
}

/** What may be said from afar: that one goes, is here after all, is to be erased, or what research may use. */
const SAYS_OF_ONESELF: ReadonlySet<RoomCommand['type']> = new Set([
  'MarkLeft',
  'MarkArrived',
  'ErasePerson',
  'AllowResearch',
])

/** Who has gone home and acts is back first. What a phone only asks again, or may not, brings nobody back. */
function comingBack(gathering: Gathering, command: RoomCommand, context: Context): GatheringDecision {
  const says = SAYS_OF_ONESELF.has(command.type)
  const back = gathering.phase === 'open' && !says ? returning(gathering.people, context) : []
  if (back.length === 0) return route(gathering, command, context)
  const decision = route(back.reduce<Gathering>(evolve, gathering), command, context)
  return decision.ok && decision.events.length > 0
    ? accepted<GatheringEvent>(...back, ...decision.events)
    : decision
}

/** What nobody may have been shown yet, although it needs no activity. */
const NOT_SEEN: readonly Scene[] = ['figure', 'matrix', 'profiles']

/** A remote control takes back what one could have done itself, and shows the pictures that everybody may see anyway. */
function isBeyondThumb({ steps }: Gathering, command: RoomCommand): boolean {
  if (command.type === 'Undo') {
    const step = steps.find(({ id }) => id === command.step)
    return step !== undefined && !authorise('remote', step.command)
  }
  return command.type === 'ShowScene' && (needOf(command.scene) !== null || NOT_SEEN.includes(command.scene))
}

/** After closing, the leader may look back and open again, anybody be erased, and a phone without a net still gets its words in. */
function worksWhenClosed({ type }: RoomCommand): boolean {
  return (
    type === 'ReopenGathering' ||
    type === 'Undo' ||
    type === 'SetPrivacy' ||
    type === 'ErasePerson' ||
    type === 'AllowResearch' ||
    type === 'ConfirmErased' ||
    type === 'MarkPerson' ||
    type === 'DropMarks' ||
    type === 'BringMeetings' ||
    type === 'RememberPanels' ||
    type === 'AddPoint' ||
    type === 'SendWord' ||
    type === 'WriteNote' ||
    type === 'SendForm' ||
    type === 'CloseEvaluation' ||
    type === 'SetEvaluationResults' ||
    type === 'CompareEvaluation' ||
    type === 'ShowComparison' ||
    type === 'ShowScene' ||
    type === 'SetTheme'
  )
}

/** Whoever has not been in may still come in for a form that is open after closing. */
function comesForForm(gathering: Gathering, { type }: RoomCommand): boolean {
  return (type === 'Join' || type === 'JoinAs' || type === 'LinkDevice') && asksAfterwards(gathering)
}

function route(gathering: Gathering, command: RoomCommand, context: Context): GatheringDecision {
  const { now } = context
  if (command.type === 'AddPoint' || command.type === 'EditPoint' || command.type === 'RemovePoint') {
    const round = gathering.activities.get(command.activity)
    if (round?.kind === 'presentations') return onRoundPoint(gathering, round, command, context)
    if (round?.kind === 'panel') return onPanelPoint(gathering, round, command, context)
  }
  if (isBoardCommand(command) && command.activity !== null)
    return onPanelBoard(gathering, command.activity, command, context)
  if (isNoteCommand(command) || isBoardCommand(command)) return decideObserved(gathering, command, context)
  if (command.type === 'TakeBack') return decideTakeBack(gathering, command, context)
  if (isFigureCommand(command)) return decideFigures(gathering.figures, command)
  if (isReportingCommand(command)) return onReporting(gathering, command, context)
  if (isSummaryCommand(command)) return onSummary(gathering, command, now)
  switch (command.type) {
    case 'StartItem':
    case 'PauseClock':
    case 'ResumeClock':
    case 'AdjustTime':
    case 'EndDay':
      return onRun(gathering, command, now)
    case 'NameMunicipalities':
    case 'ExpectPeople':
    case 'EditPerson':
    case 'MarkArrived':
    case 'MarkLeft':
    case 'RemovePerson':
    case 'FreeSeat':
    case 'ErasePerson':
    case 'ConfirmErased':
    case 'MergePeople':
    case 'StandFor':
    case 'AllowResearch':
    case 'Join':
    case 'JoinAs':
    case 'SetDoor':
    case 'LetIn':
    case 'TurnAway':
    case 'LinkDevice':
    case 'MarkPerson':
    case 'DropMarks':
    case 'RememberPanels':
      return onPeople(gathering, command, context)
    case 'PreparePoll':
    case 'RevisePoll':
    case 'OpenPoll':
    case 'ClosePoll':
    case 'SetResults':
    case 'CastBallot':
    case 'DuplicatePoll':
    case 'SetPollEnd':
    case 'LengthenPoll':
    case 'RevealAnswer':
    case 'LetThrough':
    case 'HoldBack':
    case 'BeginSecondRound':
    case 'SupportAnswer':
      return onPoll(gathering, command, context)
    case 'PrepareEvaluation':
    case 'ReviseEvaluation':
    case 'OpenEvaluation':
    case 'CloseEvaluation':
    case 'SetEvaluationResults':
    case 'CompareEvaluation':
    case 'ShowComparison':
    case 'SendForm':
      return onEvaluation(gathering, command, context)
    case 'PrepareConversation':
    case 'ReviseConversation':
    case 'OpenConversation':
    case 'CloseConversation':
    case 'AddPoint':
    case 'EditPoint':
    case 'RemovePoint':
    case 'BeginStep':
    case 'RepeatStep':
    case 'SkipStep':
    case 'LengthenStep':
    case 'PauseStep':
    case 'ResumeStep':
    case 'MoveStep':
    case 'TakeTurn':
    case 'CallLeader':
    case 'AnswerCall':
    case 'LeaveStep':
    case 'MarkTop':
    case 'SupportPoint':
    case 'AskIdeas':
    case 'CarryPoint':
    case 'WalkTables':
    case 'ShareStep':
    case 'TakeGroups':
      return onTalk(gathering, command, context)
    case 'PreparePresentations':
    case 'RevisePresentations':
    case 'DrawPresentations':
    case 'OpenPresentations':
    case 'ClosePresentations':
    case 'BeginPresentation':
    case 'SkipPresentation':
    case 'MovePresentation':
    case 'LengthenPresentation':
    case 'PausePresentation':
    case 'ResumePresentation':
    case 'WriteLine':
    case 'SendWord':
    case 'RemoveWord':
      return onRound(gathering, command, context)
    case 'SetGoals':
    case 'SetPractical':
    case 'SetExtras':
    case 'SetClock':
      return onShowing(gathering, command)
    case 'SetCalls':
      return onCalls(gathering, command, context)
    case 'SetTables':
    case 'PinPerson':
    case 'UnpinPerson':
    case 'LockTable':
    case 'KeepPairs':
    case 'SetRoundsAhead':
    case 'DrawSeating':
    case 'SeatLateComers':
    case 'TakeSeating':
    case 'MoveSeat':
    case 'DropDraft':
    case 'ShowSeating':
    case 'ShowHomeTables':
    case 'ShowLastRound':
    case 'ClearTables':
    case 'KnowWell':
    case 'RememberGathering':
    case 'ForgetGathering':
    case 'BringMeetings':
      return onSeats(gathering, command, context)
    case 'PreparePanel':
    case 'RevisePanel':
    case 'ProposePanel':
    case 'LetPanelBeChosen':
    case 'ChooseMember':
    case 'ReplaceMember':
    case 'OpenPanel':
    case 'ClosePanel':
    case 'BeginAssignment':
    case 'OpenAllAssignments':
    case 'EndAssignment':
    case 'LengthenAssignment':
      return onPanel(gathering, command, context)
    case 'PrepareCommitments':
    case 'ReviseCommitments':
    case 'CarryCommitments':
    case 'OpenCommitments':
    case 'CloseCommitments':
    case 'WriteCommitment':
    case 'RemoveCommitment':
    case 'ConfirmCommitments':
    case 'ReopenCommitments':
    case 'FollowCommitment':
      return onCommitments(gathering, command, context)
    case 'OpenPlenary':
    case 'StepPlenary':
    case 'LengthenPlenary':
    case 'PausePlenary':
    case 'ResumePlenary':
    case 'SetPlenaryPresenter':
    case 'ClosePlenary':
      return onPlenary(gathering, command, context)
    case 'SendWondering':
      return onWondering(gathering, command, context, (state, next) => route(state, next, context), evolve)
    default:
      return decideOwn(gathering, command, now)
  }
}
