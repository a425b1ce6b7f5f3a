import { type Activity, rewindActivity } from '#shared/activities/activity.ts'
import { withPoint } from '#shared/activities/conversation/boards.ts'
import type { Point } from '#shared/activities/conversation/conversation.ts'
import { withoutTwin } from '#shared/activities/poll/twins.ts'
import type { RoundPoint } from '#shared/activities/presentation-round/presentation-round.ts'
import { rewindLine } from '#shared/activities/presentation-round/rewind.ts'
import { rewindBoard } from '#shared/board/rewind.ts'
import { rewindNote, rewindReadBack } from '#shared/notes/rewind.ts'
import { turned } from '#shared/people/door.ts'
import { personGivenBack, presenceGivenBack, withoutList } from '#shared/people/evolve.ts'
import { rewindPlenary } from '#shared/plenary/rewind.ts'
import { rewindReporting } from '#shared/reporting/rewind.ts'
import { withEarlier } from '#shared/seating/earlier.ts'
import { rewindSeats } from '#shared/seating/rewind.ts'
import { boardOf, isPointWithdrawn, withBoard } from './boards.ts'
import { commitmentsBack } from './commitments-kept.ts'
import type { Gathering } from './gathering.ts'
import { inBoxes, inMarks, settled, withoutActivity } from './in-activities.ts'
import type { Kept } from './kept.ts'

function giveNotesBack(gathering: Gathering, kept: NotesKept, at: number): Gathering {
  const { notes } = gathering
  switch (kept.of) {
    case 'board': {
      const isWords = kept.command === 'ReviseCard'
      if (isWords && isPointWithdrawn(gathering, kept.activity, kept.cards[0] ?? '')) return gathering
      const board = boardOf(gathering, kept.activity)
      return board ? withBoard(gathering, kept.activity, rewindBoard(board, kept)) : gathering
    }
    case 'note':
      return { ...gathering, notes: rewindNote(notes, kept, at) }
    case 'noteThemes':
      return { ...gathering, notes: { ...notes, themes: kept.themes } }
    case 'presenter':
      return notes.presenter === kept.to
        ? { ...gathering, notes: { ...notes, presenter: kept.presenter } }
        : gathering
    case 'readBack':
      return { ...gathering, notes: rewindReadBack(notes, kept) }
  }
}

type NotesKept = Extract<Kept, { of: 'board' | 'note' | 'noteThemes' | 'presenter' | 'readBack' }>

/** The gathering as it was in what a step changed; what others have done since stays. */
export function giveBack(gathering: Gathering, kept: Kept, at: number): Gathering {
  switch (kept.of) {
    case 'run':
      return { ...gathering, run: kept.run }
    case 'agenda':
      // The number goes on counting, so that a revision written on the undone one is noticed.
      return { ...gathering, agenda: { ...kept.agenda, revision: gathering.agenda.revision + 1 } }
    case 'stage':
      return { ...gathering, stage: kept.stage }
    case 'phase':
      return { ...gathering, phase: kept.phase, closedAt: kept.closedAt ?? null }
    case 'person': {
      const people = personGivenBack(gathering.people, kept.person, kept.before)
      return inMarks(inBoxes({ ...gathering, people }, (box) => withoutTwin(box, kept.person)))
    }
    case 'presence':
      return { ...gathering, people: presenceGivenBack(gathering.people, kept.person, kept.before) }
    case 'list':
      return { ...gathering, people: withoutList(gathering.people, kept) }
    case 'door':
      return { ...gathering, people: { ...gathering.people, door: kept.door } }
    case 'waiting': {
      const waiting = turned(gathering.people.waiting, kept.persons, false)
      return { ...gathering, people: { ...gathering.people, waiting } }
    }
    case 'goals':
      return { ...gathering, goals: kept.goals }
    case 'practical':
      return { ...gathering, practical: kept.practical }
    case 'extras': {
      const { item, extras } = kept
      const given = extras ? gathering.extras.set(item, extras) : gathering.extras.delete(item)
      return { ...gathering, extras: given }
    }
    case 'clock': {
      const { item, clock } = kept
      const given = clock ? gathering.clocks.set(item, clock) : gathering.clocks.delete(item)
      return { ...gathering, clocks: given }
    }
    case 'order':
      return { ...gathering, order: orderedAs(gathering.order, kept.order) }
    case 'calls': {
      const { item, calls } = kept
      const given = calls ? gathering.calls.set(item, calls) : gathering.calls.delete(item)
      return { ...gathering, calls: given }
    }
    case 'seating':
      return { ...gathering, seating: rewindSeats(gathering.seating, kept) }
    case 'earlier': {
      const { seating } = gathering
      const earlier = withEarlier(seating.earlier, kept.gathering, kept.before ?? null)
      return { ...gathering, seating: { ...seating, earlier } }
    }
    case 'activity': {
      const activity = rewindActivity(gathering.activities.get(kept.activity), kept.before, at)
      if (!activity) return withoutActivity(gathering, kept.activity)
      const order = gathering.order.includes(kept.activity) ? gathering.order : kept.order
      return {
        ...gathering,
        activities: gathering.activities.set(kept.activity, settled(gathering, activity)),
        order,
      }
    }
    case 'point': {
      const talk = gathering.activities.get(kept.activity)
      if (!kept.point || !talk || talk.phase === 'draft') return gathering
      const activity = withPointBack(talk, kept.point)
      return { ...gathering, activities: gathering.activities.set(talk.id, activity) }
    }
    case 'sheet':
    case 'followed':
      return commitmentsBack(gathering, kept)
    case 'line': {
      const round = gathering.activities.get(kept.activity)
      if (round?.kind !== 'presentations' || round.phase === 'draft') return gathering
      const rewound = rewindLine(round, kept.point, kept.before)
      return { ...gathering, activities: gathering.activities.set(round.id, rewound) }
    }
    case 'word': {
      const round = gathering.activities.get(kept.activity)
      if (!kept.word || round?.kind !== 'presentations' || round.phase === 'draft') return gathering
      const words = round.words.set(kept.word.id, kept.word)
      return { ...gathering, activities: gathering.activities.set(round.id, { ...round, words }) }
    }
    case 'board':
    case 'note':
    case 'noteThemes':
    case 'presenter':
    case 'readBack':
      return giveNotesBack(gathering, kept, at)
    case 'plenary': {
      const { plenary, shown, notes } = gathering
      const asked = notes.plenaryAsked ?? kept.asked ?? null
      const given = asked === notes.plenaryAsked ? notes : { ...notes, plenaryAsked: asked }
      return { ...gathering, notes: given, ...rewindPlenary({ plenary, shown }, kept) }
    }
    case 'wondering': {
      // One that has been answered goes on being what its answers answer.
      if (gathering.activities.has(kept.activity)) return gathering
      const wonderings = gathering.wonderings.filter(({ conversation }) => conversation !== kept.activity)
      return { ...gathering, wonderings }
    }
    case 'reportForm':
    case 'reportPhase':
    case 'report':
      return { ...gathering, reporting: rewindReporting(gathering.reporting, kept) }
    case 'summary':
      return { ...gathering, summary: kept.summary }
    case 'figures':
      return { ...gathering, figures: kept.figures }
  }
}

function withPointBack(activity: Exclude<Activity, { phase: 'draft' }>, point: Point | RoundPoint): Activity {
  if (activity.kind === 'conversation' && 'step' in point) return withPoint(activity, point)
  if (activity.kind === 'presentations' && 'part' in point)
    return { ...activity, points: activity.points.set(point.id, point) }
  return activity
}

/** As they stood; what has come since stands behind them, and what is gone stays so. */
function orderedAs(now: Gathering['order'], before: Gathering['order']): Gathering['order'] {
  const known = new Set(before)
  const there = new Set(now)
  return [...before.filter((id) => there.has(id)), ...now.filter((id) => !known.has(id))]
}
