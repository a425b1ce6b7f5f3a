import { keyOf } from '#shared/activities/commitments/commitments.ts'
import { PROMISE_FIELDS } from '#shared/activities/commitments/fields.ts'
import { isBoardCommand } from '#shared/board/board.ts'
import { boardStep } from '#shared/board/rewind.ts'
import { isFigureCommand } from '#shared/figures/figures.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { isNoteCommand, type NoteCommand } from '#shared/notes/notes.ts'
import { isReportingCommand } from '#shared/reporting/reporting.ts'
import { reportingSlices } from '#shared/reporting/rewind.ts'
import { isSummaryCommand } from '#shared/summary/summary.ts'
import { boardOf } from './boards.ts'
import { closedWith } from './decide-own.ts'
import type { Gathering, GatheringEvent, RoomCommand } from './gathering.ts'
import type { Slice } from './kept.ts'

/** What a leader's command is about to change; nothing for what cannot or need not be undone. */
export function slicesOf(
  gathering: Gathering,
  command: RoomCommand,
  events: readonly GatheringEvent[],
  at: Instant,
): readonly Slice[] {
  if (isSummaryCommand(command)) return [{ of: 'summary' }]
  if (isReportingCommand(command)) return reportingSlices(command, at)
  // What is taken away may be what the hall screen is showing.
  if (isFigureCommand(command)) return [{ of: 'figures' }, { of: 'stage' }]
  if (isNoteCommand(command)) return slicesOfNotes(gathering, command, at)
  if (isBoardCommand(command)) {
    const board = boardOf(gathering, command.activity)
    const note: readonly Slice[] =
      command.type === 'BringBackCard' && command.activity === null
        ? [{ of: 'note', note: command.card, at }]
        : []
    return board === undefined
      ? []
      : [...note, { of: 'board', activity: command.activity, ...boardStep(command, board, at) }]
  }
  switch (command.type) {
    case 'PinPerson':
    case 'UnpinPerson':
    case 'MoveSeat':
    case 'LockTable':
    case 'SetTables':
    case 'KeepPairs':
    case 'SetRoundsAhead':
    case 'DrawSeating':
    case 'SeatLateComers':
    case 'DropDraft':
    case 'ClearTables': {
      const person = 'person' in command ? command.person : null
      const table = 'table' in command ? command.table : null
      return [{ of: 'seating', at, person, table }]
    }
    case 'RememberGathering':
    case 'ForgetGathering':
      return [
        { of: 'seating', at, person: null, table: null },
        { of: 'earlier', gathering: command.gathering },
      ]
    case 'ShowSeating':
    case 'ShowHomeTables':
    case 'ShowLastRound':
      return [
        { of: 'seating', at, person: null, table: null },
        { of: 'stage' },
        // A step that is done again at the new tables.
        ...events.flatMap((event): readonly Slice[] =>
          event.type === 'v1.StepBegun' ? [{ of: 'activity', activity: event.activity }] : [],
        ),
      ]
    case 'RemovePoint':
      return [{ of: 'point', activity: command.activity, point: command.point }]
    case 'WriteLine':
      return [{ of: 'line', activity: command.activity, point: command.point }]
    case 'WriteCommitment': {
      const { activity, municipality, place, field } = command
      return [{ of: 'sheet', activity, municipality, keys: [keyOf(place, field)], ready: false }]
    }
    case 'RemoveCommitment': {
      const { activity, municipality, place } = command
      const keys = PROMISE_FIELDS.map((field) => keyOf(place, field))
      return [{ of: 'sheet', activity, municipality, keys, ready: false }]
    }
    case 'ConfirmCommitments':
    case 'ReopenCommitments': {
      const { activity, municipality } = command
      return [{ of: 'sheet', activity, municipality, keys: [], ready: true }]
    }
    case 'FollowCommitment':
      return [{ of: 'followed', activity: command.activity, carried: command.carried }]
    case 'RemoveWord':
      return [{ of: 'word', activity: command.activity, word: command.word }]
    case 'StartItem':
      return [{ of: 'run' }, { of: 'stage' }]
    case 'PauseClock':
    case 'ResumeClock':
    case 'AdjustTime':
    case 'EndDay':
      return [{ of: 'run' }]
    case 'MarkLeft':
      return [{ of: 'presence', person: command.person }]
    case 'MarkArrived':
      return gathering.people.roster.get(command.person)?.presence === 'gone'
        ? [{ of: 'presence', person: command.person }]
        : [{ of: 'person', person: command.person }]
    case 'EditPerson':
    case 'RemovePerson':
      return [{ of: 'person', person: command.person }]
    case 'ExpectPeople': {
      const persons = events.flatMap((event) => (event.type === 'v1.PersonExpected' ? [event.person] : []))
      return [{ of: 'list', persons, municipalities: (command.municipalities ?? []).map(({ id }) => id) }]
    }
    case 'MergePeople':
      // Who goes is given back first, while it can still be seen what has become of the one that both are.
      return [
        { of: 'person', person: command.twin },
        { of: 'person', person: command.person },
      ]
    case 'SetDoor':
      return [{ of: 'door' }]
    case 'TurnAway': {
      const persons = events.flatMap((event) => (event.type === 'v1.TurnedAway' ? [event.person] : []))
      return [{ of: 'waiting', persons }]
    }
    case 'SetGoals':
      return [{ of: 'goals' }]
    case 'SetPractical':
      return [{ of: 'practical' }]
    case 'SetExtras':
      return [{ of: 'extras', item: command.item }]
    case 'SetClock':
      return [{ of: 'clock', item: command.item }]
    case 'SetCalls':
      return [{ of: 'calls', item: command.item }]
    case 'ReviseAgenda':
    case 'CatchUp':
    case 'BringBackAgenda':
      return [{ of: 'agenda' }]
    case 'ShowScene':
      // What it put before the hall cannot be looked up any more.
      return command.scene === 'summary' ? [{ of: 'stage' }, { of: 'summary' }] : [{ of: 'stage' }]
    case 'SetTheme':
      return [{ of: 'stage' }]
    case 'CloseGathering':
      return [
        { of: 'phase' },
        ...(gathering.plenary === null ? [] : [{ of: 'plenary', part: 'whole', at } as const]),
        ...closedWith(gathering).map(({ id }): Slice => ({ of: 'activity', activity: id })),
      ]
    case 'OpenPlenary':
    case 'ClosePlenary':
      return [{ of: 'plenary', part: 'whole', at }, { of: 'stage' }]
    case 'StepPlenary':
      return [{ of: 'plenary', part: 'slide', to: command.to, at }, { of: 'stage' }]
    case 'LengthenPlenary':
      return [{ of: 'plenary', part: 'minutes', at }]
    case 'SetPlenaryPresenter':
      return [{ of: 'plenary', part: 'presenter', at }]
    case 'PausePlenary':
    case 'ResumePlenary':
      return [{ of: 'plenary', part: 'clock', at }]
    case 'SendWondering':
      return [
        { of: 'activity', activity: command.activity },
        { of: 'wondering', activity: command.activity },
        { of: 'stage' },
      ]
    case 'DuplicatePoll':
      return [{ of: 'activity', activity: command.copy }]
    case 'ReopenGathering':
      return [{ of: 'phase' }]
    case 'OpenEvaluation':
    case 'OpenPoll':
    case 'BeginSecondRound':
    case 'OpenConversation':
    case 'BeginStep':
    case 'RepeatStep':
    case 'SkipStep':
    case 'WalkTables':
    case 'ShareStep':
    case 'BeginPresentation':
    case 'SkipPresentation':
    case 'OpenPanel':
    case 'OpenCommitments':
    case 'BeginAssignment':
    case 'OpenAllAssignments':
    // What is removed may be what the hall screen is showing.
    case 'RemoveActivity':
      return [{ of: 'activity', activity: command.activity }, { of: 'stage' }]
    case 'MoveActivity':
      return [{ of: 'order' }]
    case 'PrepareEvaluation':
    case 'ReviseEvaluation':
    case 'CloseEvaluation':
    case 'SetEvaluationResults':
    case 'CompareEvaluation':
    case 'ShowComparison':
    case 'RevisePoll':
      return goesOn(gathering, command.activity) ? [] : [{ of: 'activity', activity: command.activity }]
    case 'PreparePoll':
    case 'ClosePoll':
    case 'SetResults':
    case 'SetPollEnd':
    case 'LengthenPoll':
    case 'RevealAnswer':
    case 'LetThrough':
    case 'HoldBack':
    case 'PrepareConversation':
    case 'ReviseConversation':
    case 'CloseConversation':
    case 'LengthenStep':
    case 'PauseStep':
    case 'ResumeStep':
    case 'MoveStep':
    case 'PreparePresentations':
    case 'RevisePresentations':
    case 'DrawPresentations':
    case 'OpenPresentations':
    case 'ClosePresentations':
    case 'MovePresentation':
    case 'LengthenPresentation':
    case 'PausePresentation':
    case 'PrepareCommitments':
    case 'ReviseCommitments':
    case 'CarryCommitments':
    case 'CloseCommitments':
    case 'PreparePanel':
    case 'RevisePanel':
    case 'ProposePanel':
    case 'LetPanelBeChosen':
    case 'ReplaceMember':
    case 'ClosePanel':
    case 'EndAssignment':
    case 'LengthenAssignment':
    case 'ResumePresentation':
      return [{ of: 'activity', activity: command.activity }]
    default:
      return []
  }
}

function slicesOfNotes({ notes }: Gathering, command: NoteCommand, at: Instant): readonly Slice[] {
  switch (command.type) {
    case 'WriteNote':
    case 'SetNoteAbout':
    case 'QuoteNote':
      return [{ of: 'note', note: command.note, at }]
    case 'ReviseNote':
    case 'BringBackNote': {
      const { note: card } = command
      const onBoard = command.type === 'ReviseNote' ? 'ReviseCard' : 'BringBackCard'
      return [
        { of: 'note', note: card, at },
        { of: 'board', activity: null, command: onBoard, cards: [card], at },
      ]
    }
    case 'RemoveNote': {
      const { note: card } = command
      const parts = boardStep({ type: 'SplitCard', activity: null, card, part: null }, notes.board, at)
      return [
        { of: 'note', note: card, at },
        { of: 'board', activity: null, ...parts },
      ]
    }
    case 'SetNoteThemes':
      return [{ of: 'noteThemes' }]
    case 'NamePresenter':
      return [{ of: 'presenter', to: command.presenter }]
    case 'AskReadBack':
    case 'SkipReadBack':
      return [{ of: 'readBack', card: command.card }]
    default:
      return []
  }
}

/**
 * A question is saved at every rest of the keys: as long as nothing else is done, all of it is one step, from what stood before the
 * first. That it was prepared stays a step of its own, so that undoing a revision never takes the question away.
 */
function goesOn({ steps }: Gathering, activity: string): boolean {
  const last = steps.at(-1)
  return (
    last?.command === 'RevisePoll' &&
    last.kept.some((kept) => kept.of === 'activity' && kept.activity === activity)
  )
}
