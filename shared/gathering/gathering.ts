import * as v from 'valibot'
import type { Activity, ActivityEvent } from '#shared/activities/activity.ts'
import {
  type ConversationCommand,
  type ConversationRefusal,
  conversationCommands,
  type Point,
} from '#shared/activities/conversation/conversation.ts'
import { type PanelCommand, type PanelRefusal, panelCommands } from '#shared/activities/panel/panel.ts'
import { type PollCommand, type PollRefusal, pollCommands } from '#shared/activities/poll/poll.ts'
import {
  type PresentationRoundCommand,
  type PresentationRoundRefusal,
  presentationRoundCommands,
  type RoundPoint,
  type Word,
} from '#shared/activities/presentation-round/presentation-round.ts'
import {
  type Agenda,
  type Day,
  emptyAgenda,
  ITEM_KINDS,
  notStarted,
  type Run,
} from '#shared/agenda/agenda.ts'
import type { DaysRefusal } from '#shared/agenda/check-days.ts'
import type { OvertakeRefusal } from '#shared/agenda/overtake.ts'
import { nothingPromised, type Promises } from '#shared/agenda/promised.ts'
import type { RunCommand, RunEvent, RunRefusal } from '#shared/agenda/run.ts'
import { type BoardCommand, type BoardEvent, boardCommands } from '#shared/board/board.ts'
import type { BoardKept, BoardStep } from '#shared/board/rewind.ts'
import type { Decision } from '#shared/kernel/decision.ts'
import {
  type ActivityId,
  type GatheringId,
  Id,
  type ItemId,
  type MunicipalityId,
  type PersonId,
  type PointId,
  type TableId,
} from '#shared/kernel/ids.ts'
import type { Instant, TimeZone } from '#shared/kernel/instant.ts'
import { emptyTable, type Table } from '#shared/kernel/table.ts'
import {
  type Note,
  type NoteCommand,
  type NoteEvent,
  type NoteRefusal,
  type Notes,
  noNotes,
  noteCommands,
  type ReadBack,
} from '#shared/notes/notes.ts'
import {
  type LinkDevice,
  nobody,
  type People,
  type PeopleCommand,
  type PeopleEvent,
  type PeopleRefusal,
  type Person,
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
import type { PlenaryPart } from '#shared/plenary/rewind.ts'
import {
  type Wondering,
  type WonderingCommand,
  type WonderingEvent,
  type WonderingRefusal,
  wonderingCommands,
} from '#shared/plenary/wondering.ts'
import type { EarlierGathering } from '#shared/seating/earlier.ts'
import {
  type Arrangement,
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

/** What the hall screen shows. `question`, `points`, `presentations` and `panel` need an activity, `plenary` an open presentation, `summary` something picked; `item` is the text and the links of the one that is on. */
export const SCENES = [
  'welcome',
  'now',
  'question',
  'points',
  'presentations',
  'panel',
  'plenary',
  'summary',
  'goals',
  'practical',
  'item',
  'seating',
  'black',
] as const
export type Scene = (typeof SCENES)[number]
export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export type Stage = { readonly scene: Scene; readonly activity: ActivityId | null; readonly theme: Theme }

/** The part of the gathering that one leader's step changed, so that it can be given back. */
export type Slice =
  | { readonly of: 'run' }
  | { readonly of: 'agenda' }
  | { readonly of: 'stage' }
  | { readonly of: 'phase' }
  | { readonly of: 'person'; readonly person: PersonId }
  /** Whether they are here; what they are called is not touched. */
  | { readonly of: 'presence'; readonly person: PersonId }
  /** Those whom a list brought with it. */
  | {
      readonly of: 'list'
      readonly persons: readonly PersonId[]
      readonly municipalities: readonly MunicipalityId[]
    }
  | { readonly of: 'goals' }
  | { readonly of: 'practical' }
  | { readonly of: 'extras'; readonly item: ItemId }
  | { readonly of: 'clock'; readonly item: ItemId }
  | { readonly of: 'calls'; readonly item: ItemId }
  /** For the list of steps: when, and whom or which table it was about. */
  | {
      readonly of: 'seating'
      readonly at: Instant
      readonly person: PersonId | null
      readonly table: TableId | null
    }
  /** What is remembered of one earlier gathering. */
  | { readonly of: 'earlier'; readonly gathering: GatheringId }
  | { readonly of: 'activity'; readonly activity: ActivityId }
  | { readonly of: 'point'; readonly activity: ActivityId; readonly point: PointId }
  | { readonly of: 'line'; readonly activity: ActivityId; readonly point: PointId }
  | { readonly of: 'word'; readonly activity: ActivityId; readonly word: string }
  | ({ readonly of: 'board'; readonly activity: ActivityId | null } & BoardStep)
  | { readonly of: 'note'; readonly note: string; readonly at: Instant }
  | { readonly of: 'noteThemes' }
  | { readonly of: 'presenter'; readonly to: Notes['presenter'] }
  | { readonly of: 'readBack'; readonly card: string }
  | PlenarySlice
  | { readonly of: 'wondering'; readonly activity: ActivityId }
  | { readonly of: 'summary' }
/** `at`: what the step showed, so that only that is taken back; `part`: so that others' steps and the clock stay as they are. */
export type PlenarySlice = { readonly of: 'plenary'; readonly at: Instant } & PlenaryPart
export type Kept =
  | { readonly of: 'run'; readonly run: Run }
  | { readonly of: 'agenda'; readonly agenda: Agenda }
  | { readonly of: 'stage'; readonly stage: Stage }
  | { readonly of: 'phase'; readonly phase: Gathering['phase'] }
  | { readonly of: 'person' | 'presence'; readonly person: PersonId; readonly before: Person | undefined }
  | Extract<Slice, { of: 'list' }>
  | { readonly of: 'goals'; readonly goals: Goals }
  | { readonly of: 'practical'; readonly practical: Practical }
  | { readonly of: 'extras'; readonly item: ItemId; readonly extras: Extras | undefined }
  | { readonly of: 'clock'; readonly item: ItemId; readonly clock: ItemClock | undefined }
  | { readonly of: 'calls'; readonly item: ItemId; readonly calls: readonly Call[] | undefined }
  | { readonly of: 'earlier'; readonly gathering: GatheringId; readonly before: EarlierGathering | undefined }
  /**
   * Of the rounds only the last can change; whom people know is theirs, and stays; earlier gatherings are kept by the steps that
   * change them, one at a time.
   */
  | (Extract<Slice, { of: 'seating' }> & {
      readonly seats: Omit<Seats, 'rounds' | 'known' | 'earlier'>
      readonly rounds: number
      readonly last: Arrangement | null
    })
  /** `before` has no answers in it: undo never gives those back, and an anonymous box must not outlive its emptying here. */
  | {
      readonly of: 'activity'
      readonly activity: ActivityId
      readonly before: Activity | undefined
      readonly order: readonly ActivityId[]
    }
  | { readonly of: 'point'; readonly activity: ActivityId; readonly point: Point | RoundPoint | undefined }
  | {
      readonly of: 'line'
      readonly activity: ActivityId
      readonly point: PointId
      readonly before: RoundPoint | undefined
    }
  | { readonly of: 'word'; readonly activity: ActivityId; readonly word: Word | undefined }
  | ({ readonly of: 'board'; readonly activity: ActivityId | null } & BoardKept)
  | { readonly of: 'note'; readonly note: string; readonly at: Instant; readonly before: Note | undefined }
  | { readonly of: 'noteThemes'; readonly themes: Notes['themes'] }
  | (Extract<Slice, { of: 'presenter' }> & { readonly presenter: Notes['presenter'] })
  | { readonly of: 'readBack'; readonly card: string; readonly before: ReadBack | undefined }
  | (PlenarySlice & {
      readonly plenary: Plenary | null
      readonly shown: readonly ShownCard[]
      /** That the observers' points were ready, if the step may end their presentation. */
      readonly asked: Notes['plenaryAsked']
    })
  | Extract<Slice, { of: 'wondering' }>
  | { readonly of: 'summary'; readonly summary: Summary }
export type Step = {
  readonly id: number
  /** The command that was given, for the words beside the undo button. */
  readonly command: RoomCommand['type']
  readonly kept: readonly Kept[]
}

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
    activities: emptyTable(),
    order: [],
    steps: [],
    stepsTaken: 0,
  }
}

const line = v.pipe(v.string(), v.maxLength(5_000))
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_880))
const lines = v.pipe(v.array(line), v.maxLength(200))
const ItemSchema = v.strictObject({
  id: Id,
  start: minute,
  end: v.nullable(minute),
  title: line,
  speakers: lines,
  details: lines,
  kind: v.picklist(ITEM_KINDS),
  pinned: v.boolean(),
})
export const DaySchema = v.strictObject({
  id: Id,
  date: v.nullable(v.pipe(v.string(), v.isoDate())),
  label: line,
  items: v.pipe(v.array(ItemSchema), v.maxLength(500)),
})

const runCommands = [
  v.strictObject({ type: v.literal('StartItem'), item: Id, from: v.nullable(Id) }),
  v.strictObject({ type: v.literal('PauseClock') }),
  v.strictObject({ type: v.literal('ResumeClock') }),
  v.strictObject({ type: v.literal('AdjustTime'), item: Id, minutes: v.pipe(v.number(), v.integer()) }),
  v.strictObject({ type: v.literal('EndDay'), from: v.nullable(Id) }),
] as const

const ownCommands = [
  v.strictObject({ type: v.literal('NameGathering'), title: line, place: line }),
  /** The clock on the wall where people meet: an IANA name, such as `Europe/Oslo`. */
  v.strictObject({ type: v.literal('SetZone'), zone: v.pipe(v.string(), v.maxLength(60)) }),
  /** `base` is the revision the writer saw; a newer one in between refuses, so that nobody's revision is overwritten unseen. */
  v.strictObject({
    type: v.literal('ReviseAgenda'),
    base: v.pipe(v.number(), v.integer()),
    title: line,
    source: v.string(),
    days: v.pipe(v.array(DaySchema), v.maxLength(31)),
  }),
  /** An earlier revision made the programme in use again, under the ids it had. */
  v.strictObject({
    type: v.literal('BringBackAgenda'),
    base: v.pipe(v.number(), v.integer()),
    revision: v.pipe(v.number(), v.integer()),
  }),
  /** A late day saved: new times for items of one day, and items left out. `from` is the item that was on, as in `StartItem`. */
  v.strictObject({
    type: v.literal('CatchUp'),
    base: v.pipe(v.number(), v.integer()),
    from: v.nullable(Id),
    day: Id,
    times: v.pipe(
      v.array(v.strictObject({ item: Id, start: minute, end: v.nullable(minute) })),
      v.maxLength(500),
    ),
    dropped: v.pipe(v.array(Id), v.maxLength(500)),
  }),
  v.strictObject({ type: v.literal('ShowScene'), scene: v.picklist(SCENES), activity: v.nullable(Id) }),
  v.strictObject({ type: v.literal('SetTheme'), theme: v.picklist(THEMES) }),
  v.strictObject({ type: v.literal('RemoveActivity'), activity: Id }),
  v.strictObject({ type: v.literal('Undo'), step: v.pipe(v.number(), v.integer()) }),
  v.strictObject({ type: v.literal('CloseGathering') }),
  v.strictObject({ type: v.literal('ReopenGathering') }),
] as const
const OwnCommand = v.variant('type', ownCommands)
export type OwnCommand = v.InferOutput<typeof OwnCommand>

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
  ...plenaryCommands,
  ...wonderingCommands,
  ...summaryCommands,
])
export type GatheringCommand = v.InferOutput<typeof GatheringCommand>
/** Everything the room decides on: what clients ask for and what the server alone may. */
export type RoomCommand =
  | OwnCommand
  | RunCommand
  | PeopleCommand
  | LinkDevice
  | PollCommand
  | ConversationCommand
  | PresentationRoundCommand
  | ShowingCommand
  | CallCommand
  | SeatCommand
  | TakeSeating
  | NoteCommand
  | BoardCommand
  | PanelCommand
  | PlenaryCommand
  | WonderingCommand
  | SummaryCommand

export type OwnEvent =
  | { readonly type: 'v1.GatheringNamed'; readonly title: string; readonly place: string }
  | { readonly type: 'v1.ZoneSet'; readonly zone: TimeZone }
  | {
      readonly type: 'v1.AgendaRevised'
      readonly revision: number
      readonly title: string
      readonly source: string
      readonly days: readonly Day[]
      readonly at: Instant
    }
  | { readonly type: 'v1.SceneShown'; readonly scene: Scene; readonly activity: ActivityId | null }
  | { readonly type: 'v1.ThemeSet'; readonly theme: Theme }
  | { readonly type: 'v1.ActivityRemoved'; readonly activity: ActivityId }
  | { readonly type: 'v1.GatheringClosed'; readonly at: Instant }
  | { readonly type: 'v1.GatheringReopened'; readonly at: Instant }
  /** Stands before the events of a leader's step and says which parts of the gathering it is about to change. */
  | {
      readonly type: 'v1.StepTaken'
      readonly step: number
      readonly command: RoomCommand['type']
      readonly slices: readonly Slice[]
    }
  | { readonly type: 'v1.StepUndone'; readonly step: number; readonly at: Instant }
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

export type OwnRefusal =
  /** No such revision is kept. */
  | 'unknown-revision'
  | DaysRefusal
  | OvertakeRefusal
  | 'not-allowed'
  | 'gathering-closed'
  | 'agenda-changed'
  | 'agenda-empty'
  | 'unknown-zone'
  | 'text-too-long'
  | 'unknown-activity'
  | 'in-use'
  | 'nothing-to-undo'
  | 'moved-already'
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
  | PlenaryRefusal
  | WonderingRefusal
  | SummaryRefusal
export type GatheringDecision = Decision<GatheringEvent, GatheringRefusal>
