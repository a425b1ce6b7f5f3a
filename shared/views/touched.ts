import { isBoardEvent } from '#shared/board/board.ts'
import { isFigureEvent } from '#shared/figures/figures.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import { unreachable } from '#shared/kernel/decision.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { isNoteEvent } from '#shared/notes/notes.ts'
import { isPlenaryEvent } from '#shared/plenary/plenary.ts'
import { isReportingEvent } from '#shared/reporting/reporting.ts'
import { shownOf } from '#shared/seating/tables-now.ts'
import { isSummaryEvent } from '#shared/summary/summary.ts'
import type { NotesTouched } from './notes-changes.ts'
import { touchedByBoard, touchedByNote, touchedByTakingBack } from './touched-notes.ts'
import { bothTouched, touchedBesides, touchedByPanel, touchedByPlenary } from './touched-panel.ts'
import { summaryTouched } from './touched-summary.ts'
import { matesOf, pointTouched, REMOVAL, touchedByTalk } from './touched-talk.ts'

/**
 * Which audiences may see something else after an event. Leaders and screens always may; for the rest it is told apart, so
 * that one answer does not make the server cut a view for everybody. A property test holds this against views cut anew.
 */
export type Touched = {
  readonly lobby: boolean
  /** `all`, or whose doors, as with the groups. */
  readonly doors: 'all' | readonly string[]
  readonly hall: boolean
  /** `all`, or the groups by municipality id ('' for guests). */
  readonly groups: 'all' | readonly string[]
  readonly persons: 'all' | readonly string[]
  /** `all`, or the forms by municipality id. */
  readonly forms: 'all' | readonly string[]
  /** Of the notes and their cards; what else their view says is always looked at. */
  readonly notes: NotesTouched
}

const NOTHING: Touched = {
  lobby: false,
  doors: [],
  hall: false,
  groups: [],
  persons: [],
  forms: [],
  notes: [],
}
const EVERYTHING: Touched = {
  lobby: true,
  doors: 'all',
  hall: true,
  groups: 'all',
  persons: 'all',
  forms: 'all',
  notes: 'all',
}
const ACTIVITIES: Touched = { ...NOTHING, hall: true, groups: 'all', persons: 'all' }

/** `gathering`: as it is after the event. */
export function touchedBy(gathering: Gathering, event: GatheringEvent): Touched {
  const touched = bothTouched(touchedAlone(gathering, event), touchedBesides(gathering, event))
  return summaryTouched(gathering, event) ? { ...touched, hall: true } : touched
}

function touchedAlone(gathering: Gathering, event: GatheringEvent): Touched {
  if (isNoteEvent(event)) return { ...NOTHING, ...touchedByNote(gathering, event) }
  if (isBoardEvent(event)) return { ...NOTHING, ...touchedByBoard(gathering, event) }
  if (isPlenaryEvent(event)) return { ...NOTHING, ...touchedByPlenary(gathering, event) }
  if (isSummaryEvent(event)) return NOTHING
  if (isFigureEvent(event)) return { ...NOTHING, hall: true }
  if (isReportingEvent(event))
    return {
      ...NOTHING,
      forms: event.type !== 'v1.MeasureLifted' && 'municipality' in event ? [event.municipality] : 'all',
    }
  switch (event.type) {
    case 'v1.StepTaken':
    case 'v1.PersonPinned':
    case 'v1.TableLocked':
    case 'v1.PairsKept':
    case 'v1.RoundsAheadSet':
    case 'v1.SeatingAsked':
    case 'v1.SeatingFound':
    case 'v1.SeatingNotFound':
    case 'v1.DraftDropped':
    case 'v1.GatheringRemembered':
    case 'v1.GatheringForgotten':
    case 'v1.ResearchAllowed':
    case 'v1.PersonMarked':
    case 'v1.MarksDropped':
    case 'v1.PanelsRemembered':
      return NOTHING
    case 'v1.TablesSet':
    case 'v1.SeatingShown':
    case 'v1.HomeTablesShown':
    case 'v1.LastRoundShown':
    case 'v1.TablesCleared':
      return { ...NOTHING, hall: true, persons: 'all' }
    case 'v1.SeatMoved':
      // Two tables, and one of them is not in the event.
      return event.round === shownOf(gathering.seating)?.id ? { ...NOTHING, persons: 'all' } : NOTHING
    case 'v1.LateSeated':
      return { ...NOTHING, persons: tableOf(gathering, event.person) }
    case 'v1.DoorSet':
    case 'v1.CameToDoor':
    case 'v1.TurnedAway':
      // A phone at the door is told by its welcome.
      return NOTHING
    case 'v1.KnownWell':
      return { ...NOTHING, persons: [whoIs(gathering.people.merged, event.person)] }
    case 'v1.ItemStarted':
    case 'v1.ClockPaused':
    case 'v1.ClockResumed':
    case 'v1.TimeAdjusted':
    case 'v1.DayEnded':
      return { ...NOTHING, hall: true }
    case 'v1.PersonJoined':
      // Nobody had expected them.
      return { ...NOTHING, persons: [event.person] }
    case 'v1.PersonExpected':
    case 'v1.PersonArrived':
    case 'v1.PersonLeft':
    case 'v1.SeatFreed': {
      const group = gathering.people.roster.get(event.person)?.municipality ?? ''
      return { ...NOTHING, lobby: true, doors: [group], persons: tableOf(gathering, event.person) }
    }
    case 'v1.PersonEdited':
    case 'v1.PersonRemoved':
      // A point's author goes by name where the group sees it, and so do those who share a table.
      return {
        lobby: true,
        doors: 'all',
        hall: false,
        groups: 'all',
        persons: tableOf(gathering, event.person),
        forms: [],
        notes: [],
      }
    case 'v1.PeopleMerged':
      // Two answers of one person count once, so a tally that phones are shown may change too.
      return { lobby: true, doors: 'all', hall: true, groups: 'all', persons: 'all', forms: [], notes: [] }
    case 'v1.PersonErased':
    case 'v1.WordsErased':
      return EVERYTHING
    case 'v1.DeviceLinked':
      return { ...NOTHING, persons: [event.person] }
    case 'v1.BallotCast':
    case 'v1.PersonAnswered': {
      // In an anonymous box somebody may go by the id of a twin.
      const persons = [whoIs(gathering.people.merged, event.person)]
      return { ...NOTHING, hall: phonesSeeTally(gathering, event.activity), persons }
    }
    case 'v1.PersonSentForm':
      return { ...NOTHING, persons: [whoIs(gathering.people.merged, event.person)] }
    case 'v1.FormSent':
      // Its sender is told with the record that names them.
      return NOTHING
    case 'v1.AnswerSupported': {
      const persons = [whoIs(gathering.people.merged, event.person)]
      return { ...NOTHING, hall: phonesSeeTally(gathering, event.activity), persons }
    }
    case 'v1.AnonymousAnswerSupported':
      // Whose it is, nobody knows: every phone looks whether it is its own.
      return { ...NOTHING, hall: phonesSeeTally(gathering, event.activity), persons: 'all' }
    case 'v1.AnonymousBallotCast':
      return { ...NOTHING, hall: phonesSeeTally(gathering, event.activity) }
    case 'v1.PointAdded': {
      const touched = pointTouched(gathering, event.activity, event.point)
      return { ...NOTHING, ...touched, groups: [event.group ?? ''] }
    }
    case 'v1.PointEdited':
      return { ...NOTHING, ...pointTouched(gathering, event.activity, event.point), groups: 'all' }
    case 'v1.PointRemoved':
      return { ...NOTHING, ...REMOVAL }
    case 'v1.StepBegun':
    case 'v1.GroupsAsked':
    case 'v1.StepSkipped':
    case 'v1.StepLengthened':
    case 'v1.StepPaused':
    case 'v1.StepResumed':
    case 'v1.StepMoved':
    case 'v1.CirclesMended':
    case 'v1.TurnTaken':
    case 'v1.LeaderCalled':
    case 'v1.CallAnswered':
    case 'v1.TopMarked':
    case 'v1.PointSupported':
    case 'v1.IdeasAsked':
    case 'v1.PointCarried':
    case 'v1.TablesWalked':
    case 'v1.StepShared':
      return { ...NOTHING, ...touchedByTalk(gathering, event) }
    case 'v1.SceneShown':
    case 'v1.PollPrepared':
    case 'v1.PollRevised':
    case 'v1.PollOpened':
    case 'v1.PollClosed':
    case 'v1.ResultsSet':
    case 'v1.BallotBoxEmptied':
    case 'v1.PollEndSet':
    case 'v1.AnswerRevealed':
    case 'v1.TextsJudged':
    case 'v1.SecondRoundBegun':
    case 'v1.MarksEmptied':
    case 'v1.SealedAnswersDropped':
    case 'v1.EvaluationPrepared':
    case 'v1.EvaluationRevised':
    case 'v1.EvaluationOpened':
    case 'v1.EvaluationResultsSet':
    case 'v1.EvaluationCompared':
    case 'v1.ComparisonShown':
    case 'v1.FormsEmptied':
    case 'v1.ConversationPrepared':
    case 'v1.ConversationRevised':
    case 'v1.ConversationOpened':
    case 'v1.ConversationClosed':
    case 'v1.PresentationsPrepared':
    case 'v1.PresentationsRevised':
    case 'v1.PresentationsOpened':
    case 'v1.PresentationsClosed':
    case 'v1.CommitmentsPrepared':
    case 'v1.CommitmentsRevised':
    case 'v1.CommitmentsCarried':
    case 'v1.CommitmentsOpened':
    case 'v1.CommitmentsClosed':
    case 'v1.ActivityRemoved':
    case 'v1.ActivityMoved':
      return ACTIVITIES
    case 'v1.EvaluationClosed':
      // After the gathering the door closes with the last form.
      return { ...ACTIVITIES, lobby: true }
    case 'v1.PresentationsOrdered':
    case 'v1.PresentationBegun':
    case 'v1.PresentationEnded':
    case 'v1.PresentationSkipped':
    case 'v1.PresentationLengthened':
    case 'v1.PresentationPaused':
    case 'v1.PresentationResumed':
      return { ...NOTHING, hall: true }
    case 'v1.LineWritten':
    case 'v1.CommitmentWritten':
    case 'v1.CommitmentRemoved':
    case 'v1.CommitmentsConfirmed':
    case 'v1.CommitmentsReopened':
    case 'v1.CommitmentFollowed':
      return { ...NOTHING, groups: [event.municipality] }
    case 'v1.WordSent':
    case 'v1.WordRemoved':
      return { ...NOTHING, groups: [event.to], persons: [whoIs(gathering.people.merged, event.person)] }
    case 'v1.PanelPrepared':
    case 'v1.PanelRevised':
    case 'v1.PanelProposed':
    case 'v1.PanelChoiceSet':
    case 'v1.PanelMemberSet':
    case 'v1.PanelOpened':
    case 'v1.PanelClosed':
    case 'v1.AssignmentsOpened':
    case 'v1.AssignmentEnded':
    case 'v1.AssignmentLengthened':
      return { ...NOTHING, ...touchedByPanel(event) }
    case 'v1.WonderingSent':
    case 'v1.CallsSet':
      // Whoever was called before as well.
      return { ...NOTHING, persons: 'all' }
    case 'v1.DeedTakenBack':
      return { ...NOTHING, ...touchedByTakingBack(gathering, event) }
    case 'v1.ThemeSet':
    case 'v1.GoalsSet':
    case 'v1.PracticalSet':
      return NOTHING
    case 'v1.ExtrasSet':
    case 'v1.ClockSet':
      return { ...NOTHING, hall: true }
    case 'v1.PrivacySet':
      return { ...NOTHING, lobby: true }
    case 'v1.GatheringNamed':
    case 'v1.ZoneSet':
    case 'v1.AgendaRevised':
    case 'v1.MunicipalitiesNamed':
    case 'v1.GatheringClosed':
    case 'v1.GatheringReopened':
    case 'v1.StepUndone':
      return EVERYTHING
    default:
      return unreachable(event)
  }
}

/** Somebody and all who talk or sit with them in what is shown, or did until the event took one of them away. */
function tableOf(gathering: Gathering, person: string): readonly string[] {
  const { seating, people } = gathering
  const tables = shownOf(seating)?.tables ?? []
  const who = (id: string) => whoIs(people.merged, id)
  return [
    person,
    ...matesOf(gathering, person),
    ...tables.flatMap((table) =>
      table.people.some((id) => who(id) === person) ? table.people.map(who) : [],
    ),
  ]
}

function phonesSeeTally({ activities }: Gathering, id: string): boolean {
  const activity = activities.get(id)
  return activity?.kind === 'poll' && activity.results === 'shown'
}
