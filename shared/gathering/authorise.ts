import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import type { RoomCommand } from './gathering.ts'

/** Who is acting. The server says so, from the secret the connection proved; a client never does. */
export type Actor =
  /** `link`: the co-leader's link it came by; the main leader's has none. */
  | { readonly role: 'leader'; readonly link?: string }
  /** A leader's phone that steers and does nothing else; `link` is its own. */
  | { readonly role: 'remote'; readonly link: string }
  | { readonly role: 'screen' }
  /** `device`: the same for all pages of one browser; none in a test or an old record. */
  | { readonly role: 'observer'; readonly device?: string }
  | { readonly role: 'participant'; readonly person: PersonId }
  /** Whoever has the link to the form of one municipality, from before the gathering. */
  | { readonly role: 'form'; readonly municipality: MunicipalityId }
  /** A phone with the right code that has not said who it is yet. */
  | { readonly role: 'visitor' }
  | { readonly role: 'server' }
export type Role = Actor['role']

/** Whose steps lead the gathering on: they can be undone, and everybody is told at once. */
export function leads(role: Role): boolean {
  return role === 'leader' || role === 'remote'
}

const LEADER: readonly Role[] = ['leader', 'server']
/** Who may put right what others have written. The server speaks for the leader: demo, rehearsal, programme files. */
export function speaksForLeader(role: Role): boolean {
  return LEADER.includes(role)
}
/** What a thumb does, in the programme and in a round: on, back, pause, minutes, pictures, and its own slips. */
const STEERS: readonly Role[] = ['leader', 'remote', 'server']
const PARTICIPANT: readonly Role[] = ['participant']
/** A participant for themselves alone. */
const HERE_OR_NOT: readonly Role[] = [...LEADER, ...PARTICIPANT]
/** A municipality's people for it, and the leader for any: decided with the gathering at hand. */
const FOR_ONE: readonly Role[] = HERE_OR_NOT
/** A municipality's own form, by its link; and the leader for any: decided with the gathering at hand. */
const REPORTS: readonly Role[] = [...LEADER, 'form']
const VISITOR: readonly Role[] = ['visitor']
/** Of those who take part, whoever has the duty (or, on a panel's board, a seat): decided with the gathering at hand. */
const OBSERVES: readonly Role[] = ['observer', 'participant', 'leader', 'server']

/** Of the others, whoever presents: decided with the gathering at hand. */
const PRESENTS: readonly Role[] = [...STEERS, 'participant', 'observer']

/** Who may do what. A command without a row stops the build; a role that is not named may not. */
const MAY: { readonly [Type in RoomCommand['type']]: readonly Role[] } = {
  NameGathering: LEADER,
  SetZone: LEADER,
  SetPrivacy: LEADER,
  ReviseAgenda: LEADER,
  CatchUp: LEADER,
  BringBackAgenda: LEADER,
  ShowScene: STEERS,
  SetTheme: LEADER,
  SetGoals: LEADER,
  SetPractical: LEADER,
  SetExtras: LEADER,
  SetClock: LEADER,
  SetCalls: LEADER,
  RemoveActivity: LEADER,
  MoveActivity: LEADER,
  Undo: STEERS,
  CloseGathering: LEADER,
  ReopenGathering: LEADER,
  StartItem: STEERS,
  PauseClock: STEERS,
  ResumeClock: STEERS,
  AdjustTime: STEERS,
  EndDay: STEERS,
  NameMunicipalities: LEADER,
  ExpectPeople: LEADER,
  EditPerson: LEADER,
  MarkArrived: HERE_OR_NOT,
  MarkLeft: HERE_OR_NOT,
  RemovePerson: LEADER,
  FreeSeat: LEADER,
  ErasePerson: HERE_OR_NOT,
  ConfirmErased: ['server'],
  MergePeople: LEADER,
  SetDoor: LEADER,
  LetIn: LEADER,
  TurnAway: LEADER,
  StandFor: PARTICIPANT,
  AllowResearch: PARTICIPANT,
  Join: VISITOR,
  JoinAs: VISITOR,
  LinkDevice: ['server'],
  MarkPerson: ['server'],
  DropMarks: ['server'],
  RememberPanels: ['server'],
  SetTables: LEADER,
  PinPerson: LEADER,
  UnpinPerson: LEADER,
  LockTable: LEADER,
  KeepPairs: LEADER,
  SetRoundsAhead: LEADER,
  DrawSeating: LEADER,
  SeatLateComers: LEADER,
  TakeSeating: ['server'],
  MoveSeat: LEADER,
  DropDraft: LEADER,
  ShowSeating: LEADER,
  ShowHomeTables: LEADER,
  ShowLastRound: LEADER,
  ClearTables: LEADER,
  KnowWell: PARTICIPANT,
  RememberGathering: LEADER,
  ForgetGathering: LEADER,
  BringMeetings: ['server'],
  PreparePoll: LEADER,
  RevisePoll: LEADER,
  OpenPoll: LEADER,
  ClosePoll: LEADER,
  SetResults: LEADER,
  CastBallot: PARTICIPANT,
  DuplicatePoll: LEADER,
  SetPollEnd: LEADER,
  LengthenPoll: LEADER,
  RevealAnswer: LEADER,
  LetThrough: LEADER,
  HoldBack: LEADER,
  BeginSecondRound: LEADER,
  SupportAnswer: PARTICIPANT,
  PrepareConversation: LEADER,
  ReviseConversation: LEADER,
  OpenConversation: LEADER,
  CloseConversation: LEADER,
  AddPoint: PARTICIPANT,
  EditPoint: PARTICIPANT,
  RemovePoint: ['participant', 'leader'],
  BeginStep: LEADER,
  RepeatStep: LEADER,
  SkipStep: LEADER,
  LengthenStep: LEADER,
  PauseStep: LEADER,
  ResumeStep: LEADER,
  MoveStep: LEADER,
  TakeTurn: ['participant', 'leader'],
  CallLeader: PARTICIPANT,
  AnswerCall: ['participant', 'leader'],
  LeaveStep: ['participant', 'leader'],
  MarkTop: ['participant', 'leader'],
  SupportPoint: PARTICIPANT,
  AskIdeas: PARTICIPANT,
  CarryPoint: ['participant', 'leader'],
  WalkTables: LEADER,
  ShareStep: LEADER,
  TakeGroups: ['server'],
  PreparePresentations: LEADER,
  RevisePresentations: LEADER,
  DrawPresentations: LEADER,
  OpenPresentations: LEADER,
  ClosePresentations: LEADER,
  BeginPresentation: STEERS,
  SkipPresentation: LEADER,
  MovePresentation: LEADER,
  LengthenPresentation: STEERS,
  PausePresentation: STEERS,
  ResumePresentation: STEERS,
  WriteLine: LEADER,
  SendWord: PARTICIPANT,
  RemoveWord: ['participant', 'leader'],
  WriteNote: OBSERVES,
  ReviseNote: OBSERVES,
  SetNoteAbout: OBSERVES,
  QuoteNote: OBSERVES,
  RemoveNote: OBSERVES,
  BringBackNote: OBSERVES,
  SetNoteThemes: LEADER,
  SignNotes: ['observer'],
  NamePresenter: OBSERVES,
  AskPlenary: ['observer', 'participant'],
  AskReadBack: OBSERVES,
  SkipReadBack: OBSERVES,
  AnswerReadBack: PARTICIPANT,
  ReviseCard: OBSERVES,
  TagCard: OBSERVES,
  MergeCards: OBSERVES,
  SplitCard: OBSERVES,
  SupportCard: OBSERVES,
  ChooseCard: OBSERVES,
  UnchooseCard: OBSERVES,
  MoveCard: OBSERVES,
  RemoveCard: OBSERVES,
  BringBackCard: OBSERVES,
  TakeBack: ['observer', 'participant'],
  PrepareEvaluation: LEADER,
  ReviseEvaluation: LEADER,
  OpenEvaluation: LEADER,
  CloseEvaluation: LEADER,
  SetEvaluationResults: LEADER,
  CompareEvaluation: LEADER,
  ShowComparison: LEADER,
  SendForm: PARTICIPANT,
  PreparePanel: LEADER,
  RevisePanel: LEADER,
  ProposePanel: LEADER,
  LetPanelBeChosen: LEADER,
  ChooseMember: PARTICIPANT,
  ReplaceMember: LEADER,
  OpenPanel: LEADER,
  ClosePanel: LEADER,
  BeginAssignment: LEADER,
  OpenAllAssignments: LEADER,
  EndAssignment: LEADER,
  LengthenAssignment: LEADER,
  PrepareCommitments: LEADER,
  ReviseCommitments: LEADER,
  CarryCommitments: LEADER,
  OpenCommitments: LEADER,
  CloseCommitments: LEADER,
  WriteCommitment: FOR_ONE,
  RemoveCommitment: FOR_ONE,
  ConfirmCommitments: FOR_ONE,
  ReopenCommitments: FOR_ONE,
  FollowCommitment: FOR_ONE,
  OpenPlenary: LEADER,
  StepPlenary: PRESENTS,
  LengthenPlenary: STEERS,
  PausePlenary: PRESENTS,
  ResumePlenary: PRESENTS,
  SetPlenaryPresenter: LEADER,
  ClosePlenary: STEERS,
  SendWondering: LEADER,
  WriteReportForm: LEADER,
  OpenReporting: LEADER,
  CloseReporting: LEADER,
  WriteReport: REPORTS,
  PickProfile: REPORTS,
  TickMeasure: REPORTS,
  WriteOwnMeasure: REPORTS,
  SetUndecided: REPORTS,
  SendReport: REPORTS,
  TakeReportBack: REPORTS,
  LiftMeasure: LEADER,
  PickForSummary: LEADER,
  UnpickFromSummary: LEADER,
  MoveInSummary: LEADER,
  WriteSummaryLine: LEADER,
  EditSummaryTitle: LEADER,
  SetFigure: LEADER,
  RemoveFigure: LEADER,
  MoveFigure: LEADER,
}

export function authorise(role: Role, command: RoomCommand['type']): boolean {
  const row: readonly Role[] | undefined = Object.hasOwn(MAY, command) ? MAY[command] : undefined
  return row?.includes(role) ?? false
}

export const COMMAND_TYPES = Object.keys(MAY) as readonly RoomCommand['type'][]
