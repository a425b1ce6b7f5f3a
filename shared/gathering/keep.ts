import { outlineOf } from '#shared/activities/activity.ts'
import { keptOfBoard } from '#shared/board/rewind.ts'
import { keptOfReporting } from '#shared/reporting/rewind.ts'
import { boardOf } from './boards.ts'
import { keptOfCommitments } from './commitments-kept.ts'
import type { Gathering } from './gathering.ts'
import type { Kept, Slice } from './kept.ts'

/** What a step is about to change, as it is before it. */
export function keep(gathering: Gathering, slice: Slice): Kept {
  switch (slice.of) {
    case 'run':
      return { of: 'run', run: gathering.run }
    case 'agenda':
      return { of: 'agenda', agenda: gathering.agenda }
    case 'stage':
      return { of: 'stage', stage: gathering.stage }
    case 'phase':
      return { of: 'phase', phase: gathering.phase, closedAt: gathering.closedAt }
    case 'person':
    case 'presence':
      return { of: slice.of, person: slice.person, before: gathering.people.roster.get(slice.person) }
    case 'list':
    case 'waiting':
      return slice
    case 'door':
      return { of: 'door', door: gathering.people.door }
    case 'goals':
      return { of: 'goals', goals: gathering.goals }
    case 'practical':
      return { of: 'practical', practical: gathering.practical }
    case 'extras':
      return { of: 'extras', item: slice.item, extras: gathering.extras.get(slice.item) }
    case 'clock':
      return { of: 'clock', item: slice.item, clock: gathering.clocks.get(slice.item) }
    case 'order':
      return { of: 'order', order: gathering.order }
    case 'calls':
      return { of: 'calls', item: slice.item, calls: gathering.calls.get(slice.item) }
    case 'seating': {
      const { rounds, known: _known, earlier: _earlier, ...seats } = gathering.seating
      return { ...slice, seats, rounds: rounds.length, last: rounds.at(-1) ?? null }
    }
    case 'earlier': {
      const before = gathering.seating.earlier.find(({ id }) => id === slice.gathering)
      return { of: 'earlier', gathering: slice.gathering, before }
    }
    case 'activity':
      return {
        of: 'activity',
        activity: slice.activity,
        before: outlineOf(gathering.activities.get(slice.activity)),
        order: gathering.order,
      }
    case 'point': {
      const talk = gathering.activities.get(slice.activity)
      const point =
        (talk?.kind === 'conversation' || talk?.kind === 'presentations') && talk.phase !== 'draft'
          ? talk.points.get(slice.point)
          : undefined
      return { of: 'point', activity: slice.activity, point }
    }
    case 'sheet':
    case 'followed':
      return keptOfCommitments(gathering, slice)
    case 'line': {
      const round = gathering.activities.get(slice.activity)
      const before =
        round?.kind === 'presentations' && round.phase !== 'draft' ? round.points.get(slice.point) : undefined
      return { ...slice, before }
    }
    case 'word': {
      const round = gathering.activities.get(slice.activity)
      const word =
        round?.kind === 'presentations' && round.phase !== 'draft' ? round.words.get(slice.word) : undefined
      return { of: 'word', activity: slice.activity, word }
    }
    case 'board': {
      const { of, activity, ...step } = slice
      const board = boardOf(gathering, activity)
      return { of, activity, ...(board ? keptOfBoard(board, step) : { ...step, before: [], chosen: [] }) }
    }
    case 'note':
      return { ...slice, before: gathering.notes.notes.get(slice.note) }
    case 'noteThemes':
      return { of: 'noteThemes', themes: gathering.notes.themes }
    case 'presenter':
      return { ...slice, presenter: gathering.notes.presenter }
    case 'readBack':
      return { ...slice, before: gathering.notes.readBacks.get(slice.card) }
    case 'plenary': {
      const { plenary, shown, notes } = gathering
      const isTheirs = slice.part === 'whole' && plenary?.activity === null
      return { ...slice, plenary, shown, asked: isTheirs ? notes.plenaryAsked : null }
    }
    case 'wondering':
      return slice
    case 'reportForm':
    case 'reportPhase':
    case 'report':
      return keptOfReporting(gathering.reporting, slice)
    case 'summary':
      return { of: 'summary', summary: gathering.summary }
    case 'figures':
      return { of: 'figures', figures: gathering.figures }
  }
}
