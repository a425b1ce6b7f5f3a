import { expect, test } from 'vitest'
import { type Actor, authorise, COMMAND_TYPES, type Role } from '#shared/gathering/authorise.ts'
import { decide } from '#shared/gathering/decide.ts'
import { emptyGathering, GatheringCommand, type RoomCommand } from '#shared/gathering/gathering.ts'
import { commandExamples } from '#tests/support/command-examples.ts'
import { contextOf } from '#tests/support/given.ts'

const ROLES: readonly Role[] = [
  'leader',
  'remote',
  'screen',
  'observer',
  'participant',
  'form',
  'visitor',
  'server',
]

const LEADS_A_ROUND: readonly RoomCommand['type'][] = [
  'PreparePresentations',
  'RevisePresentations',
  'DrawPresentations',
  'OpenPresentations',
  'ClosePresentations',
  'BeginPresentation',
  'SkipPresentation',
  'MovePresentation',
  'LengthenPresentation',
  'PausePresentation',
  'ResumePresentation',
  'WriteLine',
]

const LEADS_A_POLL: readonly RoomCommand['type'][] = [
  'DuplicatePoll',
  'SetPollEnd',
  'LengthenPoll',
  'RevealAnswer',
  'LetThrough',
  'HoldBack',
  'BeginSecondRound',
]

const LEADS_A_PANEL: readonly RoomCommand['type'][] = [
  'PreparePanel',
  'RevisePanel',
  'ProposePanel',
  'LetPanelBeChosen',
  'ReplaceMember',
  'OpenPanel',
  'ClosePanel',
  'BeginAssignment',
  'OpenAllAssignments',
  'EndAssignment',
  'LengthenAssignment',
  'OpenPlenary',
  'SetPlenaryPresenter',
  'SendWondering',
]
/** Of the others, those who present: decided with the gathering at hand. */
const PRESENTS: readonly RoomCommand['type'][] = ['StepPlenary', 'PausePlenary', 'ResumePlenary']
const STEERS_A_PLENARY: readonly RoomCommand['type'][] = [...PRESENTS, 'LengthenPlenary', 'ClosePlenary']

const SEATS_PEOPLE: readonly RoomCommand['type'][] = [
  'SetTables',
  'PinPerson',
  'UnpinPerson',
  'LockTable',
  'KeepPairs',
  'SetRoundsAhead',
  'RememberGathering',
  'ForgetGathering',
  'DrawSeating',
  'SeatLateComers',
  'MoveSeat',
  'DropDraft',
  'ShowSeating',
  'ShowHomeTables',
  'ShowLastRound',
  'ClearTables',
]

/** Of those who take part, whoever has the duty or the seat: told apart where the gathering is at hand. */
const MAKES_A_SUMMARY = [
  'PickForSummary',
  'UnpickFromSummary',
  'MoveInSummary',
  'WriteSummaryLine',
  'EditSummaryTitle',
  'SetFigure',
  'RemoveFigure',
  'MoveFigure',
]
const OBSERVES: readonly RoomCommand['type'][] = [
  ...(['WriteNote', 'ReviseNote', 'SetNoteAbout', 'QuoteNote', 'RemoveNote', 'BringBackNote'] as const),
  ...(['NamePresenter', 'AskReadBack', 'SkipReadBack', 'ReviseCard', 'TagCard', 'MergeCards'] as const),
  ...(['SplitCard', 'SupportCard', 'ChooseCard', 'UnchooseCard', 'MoveCard', 'RemoveCard'] as const),
  'BringBackCard',
]

const REPORTS: readonly RoomCommand['type'][] = [
  ...(['WriteReport', 'PickProfile', 'TickMeasure', 'WriteOwnMeasure', 'SetUndecided'] as const),
  ...(['SendReport', 'TakeReportBack'] as const),
]
const LEADS_REPORTS: readonly RoomCommand['type'][] = [
  ...REPORTS,
  ...(['WriteReportForm', 'OpenReporting', 'CloseReporting', 'LiftMeasure'] as const),
]
const EVALUATES: readonly RoomCommand['type'][] = [
  ...(['PrepareEvaluation', 'ReviseEvaluation', 'OpenEvaluation', 'CloseEvaluation'] as const),
  ...(['SetEvaluationResults', 'CompareEvaluation', 'ShowComparison'] as const),
]

const PROMISES: readonly RoomCommand['type'][] = [
  ...(['WriteCommitment', 'RemoveCommitment', 'ConfirmCommitments', 'ReopenCommitments'] as const),
  'FollowCommitment',
]
const LEADS_PROMISES: readonly RoomCommand['type'][] = [
  ...PROMISES,
  ...(['PrepareCommitments', 'ReviseCommitments', 'CarryCommitments', 'OpenCommitments'] as const),
  'CloseCommitments',
]

/** Written out a second time on purpose: a right given by a slip of the hand shows here. */
const RIGHTS: Readonly<Record<Role, readonly RoomCommand['type'][]>> = {
  visitor: ['Join', 'JoinAs'],
  form: REPORTS,
  participant: [
    'StandFor',
    'AllowResearch',
    'MarkArrived',
    'MarkLeft',
    'ErasePerson',
    'KnowWell',
    'CastBallot',
    'SendForm',
    'SupportAnswer',
    'AddPoint',
    'EditPoint',
    'RemovePoint',
    'CallLeader',
    'SupportPoint',
    'AskIdeas',
    'TakeTurn',
    'AnswerCall',
    'LeaveStep',
    'MarkTop',
    'CarryPoint',
    'SendWord',
    'RemoveWord',
    ...OBSERVES,
    'TakeBack',
    'AskPlenary',
    'AnswerReadBack',
    'ChooseMember',
    ...PROMISES,
    ...PRESENTS,
  ],
  observer: [...OBSERVES, 'TakeBack', 'SignNotes', 'AskPlenary', ...PRESENTS],
  screen: [],
  remote: [
    ...([
      'StartItem',
      'EndDay',
      'PauseClock',
      'ResumeClock',
      'AdjustTime',
      'ShowScene',
      'Undo',
      ...STEERS_A_PLENARY,
    ] as const),
    ...(['BeginPresentation', 'LengthenPresentation', 'PausePresentation', 'ResumePresentation'] as const),
  ],
  leader: [
    ...LEADS_REPORTS,
    ...EVALUATES,
    ...LEADS_PROMISES,
    ...[
      'NameGathering',
      'SetZone',
      'SetPrivacy',
      'ReviseAgenda',
      'CatchUp',
      'BringBackAgenda',
      'ShowScene',
      'SetTheme',
      'SetGoals',
      'SetPractical',
      'SetExtras',
      'SetClock',
      'SetCalls',
      ...SEATS_PEOPLE,
      'RemoveActivity',
      'MoveActivity',
      'Undo',
    ],
    ...[
      'CloseGathering',
      'ReopenGathering',
      'StartItem',
      'PauseClock',
      'ResumeClock',
      'AdjustTime',
      'EndDay',
    ],
    ...[
      'EditPerson',
      'MarkArrived',
      'MarkLeft',
      'ErasePerson',
      'RemovePerson',
      'FreeSeat',
      'SetDoor',
      'LetIn',
      'TurnAway',
      'MergePeople',
      'NameMunicipalities',
      'ExpectPeople',
      'PreparePoll',
      'RevisePoll',
      'OpenPoll',
      'ClosePoll',
      'SetResults',
    ],
    ...LEADS_A_POLL,
    ...['PrepareConversation', 'ReviseConversation', 'OpenConversation', 'CloseConversation', 'RemovePoint'],
    ...[
      'BeginStep',
      'RepeatStep',
      'SkipStep',
      'LengthenStep',
      'PauseStep',
      'ResumeStep',
      'MoveStep',
      'WalkTables',
      'ShareStep',
    ],
    ...['TakeTurn', 'AnswerCall', 'LeaveStep', 'MarkTop', 'CarryPoint'],
    ...LEADS_A_ROUND,
    ...LEADS_A_PANEL,
    ...STEERS_A_PLENARY,
    'RemoveWord',
    ...OBSERVES,
    'SetNoteThemes',
    ...MAKES_A_SUMMARY,
  ] as RoomCommand['type'][],
  server: [
    ...LEADS_REPORTS,
    ...EVALUATES,
    ...LEADS_PROMISES,
    ...[
      'NameGathering',
      'SetZone',
      'SetPrivacy',
      'ReviseAgenda',
      'CatchUp',
      'BringBackAgenda',
      'ShowScene',
      'SetTheme',
      'SetGoals',
      'SetPractical',
      'SetExtras',
      'SetClock',
      'SetCalls',
      ...SEATS_PEOPLE,
      'RemoveActivity',
      'MoveActivity',
      'Undo',
      'LinkDevice',
      'MarkPerson',
      'DropMarks',
      'RememberPanels',
      'BringMeetings',
      'ConfirmErased',
      'TakeSeating',
      'TakeGroups',
    ],
    ...[
      'CloseGathering',
      'ReopenGathering',
      'StartItem',
      'PauseClock',
      'ResumeClock',
      'AdjustTime',
      'EndDay',
    ],
    ...[
      'EditPerson',
      'MarkArrived',
      'MarkLeft',
      'ErasePerson',
      'RemovePerson',
      'FreeSeat',
      'SetDoor',
      'LetIn',
      'TurnAway',
      'MergePeople',
      'NameMunicipalities',
      'ExpectPeople',
      'PreparePoll',
      'RevisePoll',
      'OpenPoll',
      'ClosePoll',
      'SetResults',
    ],
    ...LEADS_A_POLL,
    ...['PrepareConversation', 'ReviseConversation', 'OpenConversation', 'CloseConversation'],
    ...[
      'BeginStep',
      'RepeatStep',
      'SkipStep',
      'LengthenStep',
      'PauseStep',
      'ResumeStep',
      'MoveStep',
      'WalkTables',
      'ShareStep',
    ],
    ...LEADS_A_ROUND,
    ...LEADS_A_PANEL,
    ...STEERS_A_PLENARY,
    ...OBSERVES,
    'SetNoteThemes',
    ...MAKES_A_SUMMARY,
  ] as RoomCommand['type'][],
}
const everyPair = ROLES.flatMap((role) => COMMAND_TYPES.map((type) => [role, type] as const))

test.each(everyPair)('[GA2] %s: %s is allowed exactly when the table of rights says so', (role, type) => {
  expect(authorise(role, type)).toBe(RIGHTS[role].includes(type))
})

test.each(everyPair)(
  '[GA2] %s: %s is refused as not allowed, in every phase, or not for that reason',
  (role, type) => {
    const by: Actor =
      role === 'participant'
        ? { role, person: 'ane' }
        : role === 'remote'
          ? { role, link: 'r' }
          : role === 'form'
            ? { role, municipality: 'bomlo' }
            : { role }
    for (const phase of ['open', 'closed'] as const) {
      const decision = decide({ ...emptyGathering('g'), phase }, commandExamples[type], contextOf({ by }))
      const denied = !decision.ok && decision.code === 'not-allowed'
      expect(denied).toBe(!RIGHTS[role].includes(type))
    }
  },
)

test('[GA2] every command a client can send has a row, and nothing without a row is allowed', () => {
  const sendable = GatheringCommand.options.map((schema) => schema.entries.type.literal)
  expect([...COMMAND_TYPES].sort()).toEqual(
    [
      ...sendable,
      ...['LinkDevice', 'ConfirmErased', 'TakeSeating', 'TakeGroups'],
      ...['MarkPerson', 'DropMarks', 'RememberPanels', 'BringMeetings'],
    ].sort(),
  )
  for (const stray of ['toString', '__proto__', 'constructor', 'Nonsense', ''])
    expect(ROLES.some((role) => authorise(role, stray as RoomCommand['type']))).toBe(false)
  expect(authorise('admin' as Role, 'Undo')).toBe(false)
})
