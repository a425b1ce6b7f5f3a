import { boxName } from '#shared/activities/poll/box-name.ts'
import { marksBox } from '#shared/activities/poll/marks.ts'
import type { GatheringEvent } from './gathering.ts'

/**
 * Which fields of an event say who a person is or what they typed, and what stands in their place once they have been taken
 * out. They are stored apart from the rest, so that erasure leaves sequence and checksums whole (docs/decisions/0003).
 * Every event type stands here, so the table is also the list of what this release can read.
 */
type PrivateParts = { readonly [E in GatheringEvent as E['type']]: Partial<E> | null }

export const PRIVATE_PARTS: PrivateParts = {
  'v1.GatheringNamed': null,
  'v1.ZoneSet': null,
  'v1.AgendaRevised': null,
  'v1.SceneShown': null,
  'v1.ThemeSet': null,
  'v1.GoalsSet': null,
  // Whom to call, and what a leader notes of others: people's names, both.
  'v1.PracticalSet': { contact: '' },
  'v1.ExtrasSet': { note: '' },
  'v1.ClockSet': null,
  'v1.CallsSet': null,
  'v1.ActivityRemoved': null,
  'v1.ActivityMoved': null,
  // Where to ask is mostly somebody's name or address.
  'v1.PrivacySet': { contact: '' },
  'v1.GatheringClosed': null,
  'v1.GatheringReopened': null,
  'v1.StepTaken': null,
  'v1.StepUndone': null,
  'v1.ItemStarted': null,
  'v1.ClockPaused': null,
  'v1.ClockResumed': null,
  'v1.TimeAdjusted': null,
  'v1.DayEnded': null,
  'v1.MunicipalitiesNamed': null,
  'v1.PersonExpected': { name: '', title: '' },
  'v1.PersonJoined': { name: '', title: '', device: '' },
  'v1.PersonArrived': { device: '' },
  'v1.DeviceLinked': { device: '' },
  'v1.PersonMarked': { mark: '' },
  'v1.MarksDropped': null,
  // That somebody has been somewhere else, too.
  'v1.PanelsRemembered': { people: [] },
  'v1.PersonEdited': { name: '', title: '' },
  'v1.PersonRemoved': null,
  'v1.SeatFreed': null,
  'v1.PersonLeft': null,
  'v1.DoorSet': null,
  'v1.CameToDoor': { name: '', title: '', device: '' },
  'v1.TurnedAway': null,
  'v1.PersonErased': null,
  'v1.ResearchAllowed': null,
  'v1.WordsErased': null,
  'v1.PeopleMerged': { name: '', title: '' },
  'v1.TablesSet': null,
  'v1.PersonPinned': null,
  'v1.TableLocked': null,
  'v1.PairsKept': null,
  'v1.RoundsAheadSet': null,
  'v1.SeatingAsked': null,
  'v1.SeatingFound': null,
  'v1.SeatingNotFound': null,
  'v1.DraftDropped': null,
  'v1.SeatMoved': null,
  'v1.LateSeated': null,
  'v1.SeatingShown': null,
  'v1.HomeTablesShown': null,
  'v1.LastRoundShown': null,
  'v1.TablesCleared': null,
  // Whom they know is what they have told.
  'v1.KnownWell': { other: '' },
  // Who sat with whom where this gathering was not: brought in by a leader, and none of its own history.
  'v1.GatheringRemembered': { people: [], rounds: [] },
  'v1.GatheringForgotten': null,
  'v1.PollPrepared': null,
  'v1.PollRevised': null,
  'v1.PollOpened': null,
  'v1.PollClosed': null,
  'v1.ResultsSet': null,
  'v1.BallotCast': { answer: null },
  'v1.PersonAnswered': null,
  // The tag too: an old snapshot may hold tags beside answers, and the journal's order would then name the person.
  'v1.AnonymousBallotCast': { tag: '', answer: null },
  'v1.BallotBoxEmptied': { answers: [] },
  'v1.PollEndSet': null,
  'v1.AnswerRevealed': null,
  'v1.TextsJudged': null,
  'v1.SecondRoundBegun': null,
  'v1.AnswerSupported': null,
  'v1.AnonymousAnswerSupported': { tag: '', text: null, support: false },
  'v1.SealedAnswersDropped': null,
  'v1.MarksEmptied': null,
  'v1.ConversationPrepared': null,
  'v1.ConversationRevised': null,
  'v1.ConversationOpened': null,
  'v1.ConversationClosed': null,
  'v1.PointAdded': { text: '' },
  'v1.PointEdited': { text: '' },
  'v1.PointRemoved': null,
  'v1.StepBegun': null,
  'v1.GroupsAsked': null,
  'v1.StepSkipped': null,
  'v1.StepLengthened': null,
  'v1.StepPaused': null,
  'v1.StepResumed': null,
  'v1.StepMoved': null,
  'v1.CirclesMended': null,
  'v1.TurnTaken': null,
  'v1.LeaderCalled': null,
  'v1.CallAnswered': null,
  'v1.TopMarked': null,
  'v1.PointSupported': null,
  'v1.IdeasAsked': null,
  'v1.PointCarried': null,
  'v1.TablesWalked': null,
  'v1.StepShared': null,
  'v1.PresentationsPrepared': null,
  'v1.PresentationsRevised': null,
  'v1.PresentationsOrdered': null,
  'v1.PresentationsOpened': null,
  'v1.PresentationsClosed': null,
  'v1.PresentationBegun': null,
  'v1.PresentationEnded': null,
  'v1.PresentationSkipped': null,
  'v1.PresentationLengthened': null,
  'v1.PresentationPaused': null,
  'v1.PresentationResumed': null,
  'v1.LineWritten': { text: '' },
  'v1.WordSent': { text: '' },
  'v1.WordRemoved': null,
  'v1.PanelPrepared': null,
  'v1.PanelRevised': null,
  'v1.PanelProposed': null,
  'v1.PanelChoiceSet': null,
  'v1.PanelMemberSet': null,
  'v1.PanelOpened': null,
  'v1.PanelClosed': null,
  'v1.AssignmentsOpened': null,
  'v1.AssignmentEnded': null,
  'v1.AssignmentLengthened': null,
  'v1.CommitmentsPrepared': null,
  'v1.CommitmentsRevised': null,
  // A role is one person in a municipality, and why something was dropped may well be about somebody.
  'v1.CommitmentsCarried': { carried: [] },
  'v1.CommitmentsOpened': null,
  'v1.CommitmentsClosed': null,
  'v1.CommitmentWritten': { text: '' },
  'v1.CommitmentRemoved': null,
  'v1.CommitmentsConfirmed': null,
  'v1.CommitmentsReopened': null,
  'v1.CommitmentFollowed': { why: '', learned: '' },
  'v1.EvaluationPrepared': null,
  'v1.EvaluationRevised': null,
  'v1.EvaluationOpened': null,
  'v1.EvaluationClosed': null,
  'v1.EvaluationResultsSet': null,
  'v1.EvaluationCompared': null,
  'v1.ComparisonShown': null,
  'v1.PersonSentForm': null,
  // The tag too, as of a ballot.
  'v1.FormSent': { tag: '', answers: null },
  'v1.FormsEmptied': { answers: [] },
  'v1.PlenaryOpened': null,
  'v1.PlenaryStepped': null,
  'v1.PlenaryLengthened': null,
  'v1.PlenaryPaused': null,
  'v1.PlenaryResumed': null,
  'v1.PlenaryPresenterSet': null,
  'v1.PlenaryClosed': null,
  'v1.WonderingSent': null,
  'v1.ReportFormWritten': null,
  'v1.ReportingOpened': null,
  'v1.ReportingClosed': null,
  'v1.ReportWritten': { text: '' },
  'v1.ProfilePicked': null,
  'v1.MeasureTicked': { note: '' },
  'v1.OwnMeasureWritten': { text: '' },
  'v1.UndecidedSet': null,
  'v1.ReportSent': null,
  'v1.ReportTakenBack': null,
  'v1.MeasureLifted': null,
  'v1.SummaryPicked': null,
  'v1.SummaryUnpicked': null,
  'v1.SummaryMoved': null,
  // A sentence may well be about somebody.
  'v1.SummaryLineWritten': { text: '' },
  'v1.SummaryTitled': null,
  'v1.FigureSet': null,
  'v1.FigureRemoved': null,
  'v1.FigureMoved': null,
  'v1.NoteWritten': { text: '' },
  'v1.NoteRevised': { text: '' },
  'v1.NoteAboutSet': null,
  'v1.NoteQuoted': null,
  'v1.NoteRemoved': null,
  'v1.NoteBroughtBack': null,
  'v1.NoteThemesSet': null,
  'v1.NotesSigned': { name: '' },
  'v1.PresenterNamed': null,
  'v1.PlenaryAsked': null,
  'v1.ReadBackAsked': { text: '' },
  'v1.ReadBackSkipped': null,
  'v1.ReadBackAnswered': { word: '' },
  'v1.CardRevised': { text: '' },
  'v1.CardTagged': null,
  'v1.CardsMerged': null,
  'v1.CardSplit': null,
  'v1.CardSupported': null,
  'v1.CardChosen': null,
  'v1.CardUnchosen': null,
  'v1.CardMoved': null,
  'v1.CardRemoved': null,
  'v1.CardBroughtBack': null,
  'v1.DeedTakenBack': null,
}

/** Whether this release knows the event; a journal written by a later one is refused rather than half understood. */
export function isKnownEvent(type: string): type is GatheringEvent['type'] {
  return Object.hasOwn(PRIVATE_PARTS, type)
}

type Fields = Readonly<Record<string, unknown>>

/** The event in two: what may always stand, and what can be taken out (null where there is nothing). */
export function splitEvent(event: GatheringEvent): {
  readonly public: Fields
  readonly private: Fields | null
} {
  const { type, ...fields }: Fields & { readonly type: GatheringEvent['type'] } = event
  const parts = PRIVATE_PARTS[type]
  if (!parts) return { public: fields, private: null }
  const entries = Object.entries(fields)
  return {
    public: Object.fromEntries(entries.filter(([key]) => !Object.hasOwn(parts, key))),
    private: Object.fromEntries(entries.filter(([key]) => Object.hasOwn(parts, key))),
  }
}

/** The event again; erased fields come back empty. The caller vouches that the fields are those of that type (checksums). */
export function joinEvent(type: string, open: Fields, hidden: Fields | 'erased' | null): GatheringEvent {
  const parts = hidden === 'erased' ? PRIVATE_PARTS[type as GatheringEvent['type']] : hidden
  return { type, ...open, ...parts } as GatheringEvent
}

/**
 * The ballot box whose key seals this event's private part; null for all others. Such an event is stored without time,
 * person or command.
 */
export function sealedIn(event: GatheringEvent): string | null {
  if (event.type === 'v1.AnonymousAnswerSupported') return marksBox(event.activity)
  return event.type === 'v1.AnonymousBallotCast' || event.type === 'v1.FormSent'
    ? boxName(event.activity, event.round)
    : null
}

/** The ballot box that this event empties: its key has nothing left to do and is destroyed. */
export function emptiedBy(event: GatheringEvent): string | null {
  if (event.type === 'v1.MarksEmptied') return marksBox(event.activity)
  return event.type === 'v1.BallotBoxEmptied' ||
    event.type === 'v1.SealedAnswersDropped' ||
    event.type === 'v1.FormsEmptied'
    ? boxName(event.activity, event.round)
    : null
}
