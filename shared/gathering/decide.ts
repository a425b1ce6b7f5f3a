import type { Activity } from '#shared/activities/activity.ts'
import type { ConversationCommand } from '#shared/activities/conversation/conversation.ts'
import { decideConversation } from '#shared/activities/conversation/decide.ts'
import { decideEvaluation } from '#shared/activities/evaluation/decide.ts'
import type { EvaluationCommand } from '#shared/activities/evaluation/evaluation.ts'
import { decidePoll } from '#shared/activities/poll/decide.ts'
import type { PollCommand } from '#shared/activities/poll/poll.ts'
import { decidePresentationRound } from '#shared/activities/presentation-round/decide.ts'
import { decideRoundPoint } from '#shared/activities/presentation-round/decide-points.ts'
import type { PresentationRoundCommand } from '#shared/activities/presentation-round/presentation-round.ts'
import type { RoundContext } from '#shared/activities/presentation-round/round-context.ts'
import { placeOf } from '#shared/agenda/position.ts'
import { decideRun } from '#shared/agenda/run.ts'
import { isBoardCommand } from '#shared/board/board.ts'
import { decideFigures } from '#shared/figures/decide.ts'
import { isFigureCommand } from '#shared/figures/figures.ts'
import { accepted, refused } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { namesOf, whoIs } from '#shared/kernel/who-is.ts'
import { isNoteCommand } from '#shared/notes/notes.ts'
import { decidePeople, returning } from '#shared/people/decide.ts'
import { decideReporting } from '#shared/reporting/decide.ts'
import { isReportingCommand, type ReportingCommand } from '#shared/reporting/reporting.ts'
import { decideSeats } from '#shared/seating/decide.ts'
import { decideCalls } from '#shared/showing/call-times.ts'
import { decideShowing } from '#shared/showing/decide.ts'
import { decideSummary } from '#shared/summary/decide.ts'
import { isSummaryCommand } from '#shared/summary/summary.ts'
import { asksAfterwards } from './asks-afterwards.ts'
import { type Actor, authorise, leads, speaksForLeader } from './authorise.ts'
import { spanOf } from './calls-now.ts'
import { isCollected } from './collected.ts'
import {
  putsStepUp,
  putsTablesUp,
  startsPresenting,
  startsShowing,
  withCircles,
  withSeats,
} from './consequences.ts'
import { onCommitments } from './decide-commitments.ts'
import { decideObserved, isOwnNotes } from './decide-observed.ts'
import { decideOwn, needOf } from './decide-own.ts'
import { onPanel, onPanelBoard, onPanelPoint, onPlenary, onWondering } from './decide-panel.ts'
import { decideTakeBack } from './decide-take-back.ts'
import { evolve } from './evolve.ts'
import type { Gathering, GatheringDecision, GatheringEvent, RoomCommand } from './gathering.ts'
import { hallNow } from './hall-now.ts'
import { ROLES } from './roles-now.ts'
import { slicesOf } from './slices.ts'
import type { Scene } from './stage.ts'

export type Context = {
  readonly by: Actor
  readonly now: Instant
  readonly newId: () => string
  /** The hash of the asking phone's token; empty for all others. */
  readonly device: string
  readonly tag: (box: string, person: PersonId) => string
  /** Groups of more people than these are asked for and handed in later (`TakeGroups`); left out: all are matched at once. */
  readonly matchedAtOnce?: number
}

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
    if (round?.kind === 'presentations')
      return decideRoundPoint(round, command, roundContext(gathering, context))
    if (round?.kind === 'panel') return onPanelPoint(gathering, round, command, context)
  }
  if (isBoardCommand(command) && command.activity !== null)
    return onPanelBoard(gathering, command.activity, command, context)
  if (isNoteCommand(command) || isBoardCommand(command)) return decideObserved(gathering, command, context)
  if (command.type === 'TakeBack') return decideTakeBack(gathering, command, context)
  if (isFigureCommand(command)) return decideFigures(gathering.figures, command)
  if (isReportingCommand(command)) return onReporting(gathering, command, context)
  if (isSummaryCommand(command))
    return decideSummary(gathering.summary, command, {
      now,
      isCollected: (source) => isCollected(gathering, source),
    })
  switch (command.type) {
    case 'StartItem':
    case 'PauseClock':
    case 'ResumeClock':
    case 'AdjustTime':
    case 'EndDay':
      return startsShowing(
        gathering,
        command,
        decideRun(gathering.agenda, gathering.run, command, { now, zone: gathering.zone }),
      )
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
      return decidePeople(gathering.people, command, {
        ...context,
        nameless: gathering.privacy.nameless,
        self: context.by.role === 'participant' ? personOf(gathering, context) : null,
      })
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
      return onActivity(gathering, command, 'poll', (poll) =>
        decidePoll(poll, command, {
          ...{ by: personOf(gathering, context), now, tag: context.tag },
          names: namesOf(gathering.people.merged, personOf(gathering, context)),
          knows: (id) => gathering.activities.has(id),
        }),
      )
    case 'PrepareEvaluation':
    case 'ReviseEvaluation':
    case 'OpenEvaluation':
    case 'CloseEvaluation':
    case 'SetEvaluationResults':
    case 'CompareEvaluation':
    case 'ShowComparison':
    case 'SendForm':
      return onActivity(gathering, command, 'evaluation', (evaluation) =>
        decideEvaluation(evaluation, command, { by: personOf(gathering, context), now, tag: context.tag }),
      )
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
      return putsStepUp(
        gathering,
        command,
        onActivity(gathering, command, 'conversation', (talk) =>
          decideConversation(talk, command, {
            by: personOf(gathering, context),
            merged: gathering.people.merged,
            group: gathering.people.roster.get(personOf(gathering, context))?.municipality ?? null,
            now,
            leads: speaksForLeader(context.by.role),
            hall: () => hallNow(gathering, `${command.activity} ${gathering.stepsTaken} ${now}`, now),
            phones: () => new Set(gathering.people.devices.values()),
            elsewhere:
              context.matchedAtOnce === undefined
                ? undefined
                : { beyond: context.matchedAtOnce, newId: context.newId },
          }),
        ),
      )
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
      return startsPresenting(
        gathering,
        command,
        onActivity(gathering, command, 'presentations', (round) =>
          decidePresentationRound(round, command, roundContext(gathering, context)),
        ),
      )
    case 'SetGoals':
    case 'SetPractical':
    case 'SetExtras':
    case 'SetClock': {
      const { goals, practical, extras, clocks, agenda } = gathering
      const knows = (item: string) => placeOf(agenda, item) !== null
      return decideShowing({ goals, practical, extras, clocks, knows }, command)
    }
    case 'SetCalls': {
      const { agenda, run, zone, calls } = gathering
      const span = (item: string) => spanOf(agenda, item, { run, now, zone })
      const asSaved = context.by.role === 'server'
      return decideCalls({ calls, roles: ROLES, spanOf: span, asSaved }, command)
    }
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
      return putsTablesUp(
        gathering,
        decideSeats(gathering.seating, command, {
          by: personOf(gathering, context),
          gathering: gathering.id,
          here: gathering.people,
          now,
          newId: context.newId,
        }),
      )
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

/** A link writes for the municipality it was made for, and for no other. */
function onReporting(gathering: Gathering, command: ReportingCommand, context: Context): GatheringDecision {
  const { by, now } = context
  if (by.role === 'form' && (!('municipality' in command) || command.municipality !== by.municipality))
    return refused('not-allowed')
  return decideReporting(gathering.reporting, command, {
    now,
    leads: speaksForLeader(by.role),
    knows: (municipality) => gathering.people.municipalities.some(({ id }) => id === municipality),
  })
}

/** A phone may not have heard yet that its person is one with another. */
function personOf({ people }: Gathering, { by }: Context): PersonId {
  return by.role === 'participant' ? whoIs(people.merged, by.person) : by.role
}

function roundContext(gathering: Gathering, context: Context): RoundContext {
  const by = personOf(gathering, context)
  const { people, activities, order } = gathering
  return {
    by,
    merged: people.merged,
    group: people.roster.get(by)?.municipality ?? null,
    now: context.now,
    leads: speaksForLeader(context.by.role),
    municipalities: people.municipalities.map(({ id }) => id),
    rounds: order.flatMap((id) => {
      const activity = activities.get(id)
      return activity?.kind === 'presentations' ? [activity] : []
    }),
  }
}

function onActivity<Kind extends Activity['kind']>(
  gathering: Gathering,
  command: PollCommand | EvaluationCommand | ConversationCommand | PresentationRoundCommand,
  kind: Kind,
  decideIt: (activity: Extract<Activity, { kind: Kind }> | undefined) => GatheringDecision,
): GatheringDecision {
  const activity = gathering.activities.get(command.activity)
  const prepares = command.type.startsWith('Prepare')
  if (activity && !isKind(activity, kind) && prepares) return refused('already-exists')
  if (activity ? !isKind(activity, kind) : !prepares) return refused('unknown-activity')
  const decision = decideIt(activity && isKind(activity, kind) ? activity : undefined)
  // Opening puts it on the hall screen too: one tap, not two.
  const scene = SCENE_OF[command.type]
  if (!decision.ok || scene === undefined) return decision
  return accepted<GatheringEvent>(...decision.events, {
    type: 'v1.SceneShown',
    scene,
    activity: command.activity,
  })
}

const SCENE_OF: { readonly [Type in RoomCommand['type']]?: Scene } = {
  OpenPoll: 'question',
  BeginSecondRound: 'question',
  OpenConversation: 'points',
  OpenEvaluation: 'evaluation',
}

function isKind<Kind extends Activity['kind']>(
  activity: Activity,
  kind: Kind,
): activity is Extract<Activity, { kind: Kind }> {
  return activity.kind === kind
}
