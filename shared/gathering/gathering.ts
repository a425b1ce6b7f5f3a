import * as v from 'valibot'
import type { Activity, ActivityEvent } from '#shared/activities/activity.ts'
import {
  type CommitmentsCommand,
  type CommitmentsRefusal,
  commitmentsCommands,
} from '#shared/activities/commitments/commitments.ts'
import {
  type ConversationCommand,
  type ConversationRefusal,
  conversationCommands,
} from '#shared/activities/conversation/conversation.ts'
import {
  type EvaluationCommand,
  type EvaluationRefusal,
  evaluationCommands,
} from '#shared/activities/evaluation/evaluation.ts'
import { type PanelCommand, type PanelRefusal, panelCommands } from '#shared/activities/panel/panel.ts'
import { type PollCommand, type PollRefusal, pollCommands } from '#shared/activities/poll/poll.ts'
import {
  type PresentationRoundCommand,
  type PresentationRoundRefusal,
  presentationRoundCommands,
} from '#shared/activities/presentation-round/presentation-round.ts'
import { type Agenda, emptyAgenda, notStarted, type Run } from '#shared/agenda/agenda.ts'
import { nothingPromised, type Promises } from '#shared/agenda/promised.ts'
import type { RunCommand, RunEvent, RunRefusal } from '#shared/agenda/run.ts'
import { type BoardCommand, type BoardEvent, boardCommands } from '#shared/board/board.ts'
import {
  type Figure,
  type FigureCommand,
  type FigureEvent,
  type FigureId,
  type FigureRefusal,
  figureCommands,
} from '#shared/figures/figures.ts'
import type { Decision } from '#shared/kernel/decision.ts'
import type { ActivityId, GatheringId } from '#shared/kernel/ids.ts'
import type { Instant, TimeZone } from '#shared/kernel/instant.ts'
import { emptyTable, type Table } from '#shared/kernel/table.ts'
import {
  type NoteCommand,
  type NoteEvent,
  type NoteRefusal,
  type Notes,
  noNotes,
  noteCommands,
} from '#shared/notes/notes.ts'
import type { AlongCommand } from '#shared/people/along.ts'
import {
  type ConfirmErased,
  type LinkDevice,
  nobody,
  type People,
  type PeopleCommand,
  type PeopleEvent,
  type PeopleRefusal,
  peopleCommands,
} from '#shared/people/people.ts'
import {
  type Plenary,
  type PlenaryCommand,
  type PlenaryEvent,
  type PlenaryRefusal,
  plenaryCommands,
  type ShownCard,
} from '#shared/plenary/plenary.ts'
import {
  type Wondering,
  type WonderingCommand,
  type WonderingEvent,
  type WonderingRefusal,
  wonderingCommands,
} from '#shared/plenary/wondering.ts'
import {
  nothingReported,
  type Reporting,
  type ReportingCommand,
  type ReportingEvent,
  type ReportingRefusal,
  reportingCommands,
} from '#shared/reporting/reporting.ts'
import {
  type BringMeetings,
  noSeats,
  type SeatCommand,
  type SeatEvent,
  type SeatRefusal,
  type Seats,
  seatCommands,
  type TakeSeating,
} from '#shared/seating/seats.ts'
import {
  type Call,
  type CallCommand,
  type CallEvent,
  type CallRefusal,
  callCommands,
} from '#shared/showing/call-times.ts'
import type { ItemClock } from '#shared/showing/item-clock.ts'
import {
  type Extras,
  type Goals,
  noGoals,
  nothingPractical,
  type Practical,
  type ShowingCommand,
  type ShowingEvent,
  type ShowingRefusal,
  showingCommands,
} from '#shared/showing/showing.ts'
import {
  emptySummary,
  type Summary,
  type SummaryCommand,
  type SummaryEvent,
  type SummaryRefusal,
  summaryCommands,
} from '#shared/summary/summary.ts'
import { type DeedCommand, type DeedEvent, type Deeds, deedCommands, noDeeds } from './deeds.ts'
import type { Step } from './kept.ts'
import { type OwnCommand, type OwnEvent, type OwnRefusal, ownCommands, runCommands } from './own.ts'
import { defaultPrivacy, type Privacy } from './privacy.ts'
import type { Stage } from './stage.ts'

export type Revision = {
  readonly revision: number
  readonly at: Instant
  readonly items: number
  /** What it said; not in a snapshot of the first release. */
  readonly programme?: Pick<Agenda, 'title' | 'source' | 'days'>
}

export type Gathering = {
  readonly id: GatheringId
  readonly phase: 'open' | 'closed'
  /** When it was last closed; what counts only while it is. */
  readonly closedAt: Instant | null
  /** Who is responsible for what people say here, and how long it is kept. */
  readonly privacy: Privacy
  readonly title: string
  readonly place: string
  readonly zone: TimeZone
  readonly people: People
  readonly agenda: Agenda
  readonly revisions: readonly Revision[]
  readonly run: Run
  /** What each day that has begun promised as it did. */
  readonly promises: Promises
  readonly stage: Stage
  readonly goals: Goals
  readonly practical: Practical
  /** By item: a revision of the programme keeps them, as it keeps the ids. */
  readonly extras: Table<Extras>
  /** By item, as extras are: who sees its time, and what sounds when it is up. */
  readonly clocks: Table<ItemClock>
  /** By item, as extras are: who is to be where, and when. */
  readonly calls: Table<readonly Call[]>
  /** Who sits where, and who has sat with whom. */
  readonly seating: Seats
  /** What observers have written, and the board they gather it on. */
  readonly notes: Notes
  /** What is being presented from a board; null: nothing. */
  readonly plenary: Plenary | null
  /** What has been presented, for phones to look up. */
  readonly shown: readonly ShownCard[]
  /** What has gone out to the groups from a board, and came back as a conversation. */
  readonly wonderings: readonly Wondering[]
  /** What has been picked of all that was collected, to sum up with. */
  readonly summary: Summary
  /** What municipalities have told before they came. */
  readonly reporting: Reporting
  /** What observers and panels' members have done on their boards, and can take back. */
  readonly deeds: Deeds
  /** What numbers say, in the order the leader has put it. */
  readonly figures: readonly Figure[]
  /** Which of them the hall has seen. */
  readonly figuresSeen: readonly FigureId[]
  readonly activities: Table<Activity>
  /** The order activities were prepared in. */
  readonly order: readonly ActivityId[]
  /** The leader's latest steps, newest last; each can be undone. */
  readonly steps: readonly Step[]
  readonly stepsTaken: number
}

/** How many steps can be undone one after another. */
export const UNDO_DEPTH = 50

export function emptyGathering(id: GatheringId): Gathering {
  return {
    id,
    phase: 'open',
    closedAt: null,
    privacy: defaultPrivacy,
    title: '',
    place: '',
    zone: 'Europe/Oslo',
    people: nobody,
    agenda: emptyAgenda,
    revisions: [],
    run: notStarted,
    promises: nothingPromised,
    stage: { scene: 'welcome', activity: null, theme: 'light' },
    goals: noGoals,
    practical: nothingPractical,
    extras: emptyTable(),
    clocks: emptyTable(),
    calls: emptyTable(),
    seating: noSeats,
    notes: noNotes,
    plenary: null,
    shown: [],
    wonderings: [],
    summary: emptySummary,
    reporting: nothingReported,
    deeds: noDeeds,
    figures: [],
    figuresSeen: [],
    activities: emptyTable(),
    order: [],
    steps: [],
    stepsTaken: 0,
  }
}

/** Everything a client may ask for. */
export const GatheringCommand = v.variant('type', [
  ...ownCommands,
  ...runCommands,
  ...peopleCommands,
  ...pollCommands,
  ...conversationCommands,
  ...presentationRoundCommands,
  ...showingCommands,
  ...callCommands,
  ...seatCommands,
  ...noteCommands,
  ...boardCommands,
  ...panelCommands,
  ...commitmentsCommands,
  ...evaluationCommands,
  ...plenaryCommands,
  ...wonderingCommands,
  ...summaryCommands,
  ...reportingCommands,
  ...deedCommands,
  ...figureCommands,
])
export type GatheringCommand = v.InferOutput<typeof GatheringCommand>
/** Everything the room decides on: what clients ask for and what the server alone may. */
export type RoomCommand =
  | OwnCommand
  | RunCommand
  | PeopleCommand
  | LinkDevice
  | ConfirmErased
  | AlongCommand
  | PollCommand
  | ConversationCommand
  | PresentationRoundCommand
  | ShowingCommand
  | CallCommand
  | SeatCommand
  | TakeSeating
  | BringMeetings
  | NoteCommand
  | BoardCommand
  | PanelCommand
  | CommitmentsCommand
  | EvaluationCommand
  | PlenaryCommand
  | WonderingCommand
  | SummaryCommand
  | ReportingCommand
  | DeedCommand
  | FigureCommand

export type GatheringEvent =
  | OwnEvent
  | RunEvent
  | PeopleEvent
  | ActivityEvent
  | ShowingEvent
  | CallEvent
  | SeatEvent
  | NoteEvent
  | BoardEvent
  | PlenaryEvent
  | WonderingEvent
  | SummaryEvent
  | ReportingEvent
  | DeedEvent
  | FigureEvent

export type GatheringRefusal =
  | OwnRefusal
  | RunRefusal
  | PeopleRefusal
  | PollRefusal
  | ConversationRefusal
  | PresentationRoundRefusal
  | ShowingRefusal
  | CallRefusal
  | SeatRefusal
  | NoteRefusal
  | PanelRefusal
  | CommitmentsRefusal
  | EvaluationRefusal
  | PlenaryRefusal
  | WonderingRefusal
  | SummaryRefusal
  | ReportingRefusal
  | FigureRefusal
export type GatheringDecision = Decision<GatheringEvent, GatheringRefusal>
