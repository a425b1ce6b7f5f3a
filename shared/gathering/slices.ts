import type { Instant } from '#shared/kernel/instant.ts'
import { closedWith } from './decide-own.ts'
import type { Gathering, GatheringEvent, RoomCommand, Slice } from './gathering.ts'

/** What a leader's command is about to change; nothing for what cannot or need not be undone. */
export function slicesOf(
  gathering: Gathering,
  command: RoomCommand,
  events: readonly GatheringEvent[],
  at: Instant,
): readonly Slice[] {
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
    case 'SetGoals':
      return [{ of: 'goals' }]
    case 'SetPractical':
      return [{ of: 'practical' }]
    case 'SetExtras':
      return [{ of: 'extras', item: command.item }]
    case 'SetClock':
      return [{ of: 'clock', item: command.item }]
    case 'ReviseAgenda':
    case 'CatchUp':
    case 'BringBackAgenda':
      return [{ of: 'agenda' }]
    case 'ShowScene':
    case 'SetTheme':
      return [{ of: 'stage' }]
    case 'CloseGathering':
      return [
        { of: 'phase' },
        ...closedWith(gathering).map(({ id }): Slice => ({ of: 'activity', activity: id })),
      ]
    case 'ReopenGathering':
      return [{ of: 'phase' }]
    case 'OpenPoll':
    case 'OpenConversation':
    case 'BeginStep':
    case 'RepeatStep':
    case 'SkipStep':
    case 'WalkTables':
    case 'BeginPresentation':
    case 'SkipPresentation':
    // What is removed may be what the hall screen is showing.
    case 'RemoveActivity':
      return [{ of: 'activity', activity: command.activity }, { of: 'stage' }]
    case 'PreparePoll':
    case 'RevisePoll':
    case 'ClosePoll':
    case 'SetResults':
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
    case 'ResumePresentation':
      return [{ of: 'activity', activity: command.activity }]
    default:
      return []
  }
}
