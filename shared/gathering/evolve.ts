import {
  type Activity,
  evolveActivity,
  isActivityEvent,
  outlineOf,
  rewindActivity,
} from '#shared/activities/activity.ts'
import { withPoint } from '#shared/activities/conversation/boards.ts'
import type { Point } from '#shared/activities/conversation/conversation.ts'
import { withOneMarkEach } from '#shared/activities/conversation/one-mark.ts'
import type { Box } from '#shared/activities/poll/poll.ts'
import { withoutTwin, withTwin } from '#shared/activities/poll/twins.ts'
import type { RoundPoint } from '#shared/activities/presentation-round/presentation-round.ts'
import { rewindLine } from '#shared/activities/presentation-round/rewind.ts'
import { promisedOn } from '#shared/agenda/promised.ts'
import { evolveRun } from '#shared/agenda/run.ts'
import { isBoardEvent } from '#shared/board/board.ts'
import { evolveBoard } from '#shared/board/evolve.ts'
import { keptOfBoard, rewindBoard } from '#shared/board/rewind.ts'
import { evolveNotes } from '#shared/notes/evolve.ts'
import { isNoteEvent } from '#shared/notes/notes.ts'
import { rewindNote, rewindReadBack } from '#shared/notes/rewind.ts'
import { evolvePeople, personGivenBack, presenceGivenBack, withoutList } from '#shared/people/evolve.ts'
import { evolvePlenary, hasBegun } from '#shared/plenary/evolve.ts'
import { isPlenaryEvent } from '#shared/plenary/plenary.ts'
import { rewindPlenary } from '#shared/plenary/rewind.ts'
import { withEarlier } from '#shared/seating/earlier.ts'
import { evolveSeats } from '#shared/seating/evolve.ts'
import { rewindSeats } from '#shared/seating/rewind.ts'
import type { CallEvent } from '#shared/showing/call-times.ts'
import type { ShowingEvent } from '#shared/showing/showing.ts'
import { allSeen, evolveSummary } from '#shared/summary/evolve.ts'
import { isSummaryEvent } from '#shared/summary/summary.ts'
import { boardOf, withBoard, withPanelPointBack } from './boards.ts'
import type { Gathering, GatheringEvent } from './gathering.ts'
import { UNDO_DEPTH } from './gathering.ts'
import type { Kept, Slice, Step } from './kept.ts'
import { withCourse } from './on-now.ts'
import type { OwnEvent } from './own.ts'

/** Never fails: an event that does not fit changes nothing. */
export function evolve(gathering: Gathering, event: GatheringEvent): Gathering {
  return withSeen(withCourse(evolved(gathering, event), event))
}

/** However the summary comes onto the hall screen, and whatever comes into it while it is there. */
function withSeen(gathering: Gathering): Gathering {
  if (gathering.stage.scene !== 'summary') return gathering
  const summary = allSeen(gathering.summary)
  return summary === gathering.summary ? gathering : { ...gathering, summary }
}

function evolved(gathering: Gathering, event: GatheringEvent): Gathering {
  if (isBoardEvent(event) && event.activity !== null) {
    const before = boardOf(gathering, event.activity)
    if (before === undefined) return gathering
    const after = withBoard(gathering, event.activity, evolveBoard(before, event))
    return event.type === 'v1.CardBroughtBack' ? withPanelPointBack(after, event.activity, event.card) : after
  }
  if (isNoteEvent(event) || isBoardEvent(event)) {
    const notes = evolveNotes(gathering.notes, event)
    return notes === gathering.notes ? gathering : { ...gathering, notes }
  }
  if (isPlenaryEvent(event)) {
    const { plenary, shown, notes } = gathering
    // What was ready has been presented; but not by a presentation that was opened and closed again.
    const isOver = event.type === 'v1.PlenaryClosed' && plenary?.activity === null && hasBegun(plenary)
    const after = isOver && notes.plenaryAsked !== null ? { ...notes, plenaryAsked: null } : notes
    return { ...gathering, notes: after, ...evolvePlenary({ plenary, shown }, event) }
  }
  if (isSummaryEvent(event)) return { ...gathering, summary: evolveSummary(gathering.summary, event) }
  if (event.type === 'v1.WonderingSent') {
    const { activity: conversation, from, at } = event
    return { ...gathering, wonderings: [...gathering.wonderings, { conversation, from, at }] }
  }
  if (isActivityEvent(event)) {
    const before = gathering.activities.get(event.activity)
    const after = evolveActivity(before, event)
    if (!after || after === before) return gathering
    const order = before ? gathering.order : [...gathering.order, event.activity]
    const next = { ...gathering, activities: gathering.activities.set(event.activity, after), order }
    return event.type === 'v1.PointSupported' && gathering.people.merged.size > 0 ? inMarks(next) : next
  }
  switch (event.type) {
    case 'v1.ItemStarted':
    case 'v1.ClockPaused':
    case 'v1.ClockResumed':
    case 'v1.TimeAdjusted':
    case 'v1.DayEnded':
      return {
        ...gathering,
        run: evolveRun(gathering.run, event),
        promises: promisedOn(gathering.promises, gathering.agenda, gathering.run, event),
      }
    case 'v1.MunicipalitiesNamed':
    case 'v1.PersonExpected':
    case 'v1.PersonJoined':
    case 'v1.PersonArrived':
    case 'v1.DeviceLinked':
    case 'v1.PersonEdited':
    case 'v1.PersonRemoved':
    case 'v1.SeatFreed':
    case 'v1.PersonLeft':
      return { ...gathering, people: evolvePeople(gathering.people, event) }
    case 'v1.PeopleMerged': {
      const people = evolvePeople(gathering.people, event)
      const isOne = people !== gathering.people
      return isOne
        ? inMarks(inBoxes({ ...gathering, people }, (box) => withTwin(box, event.twin, event.person)))
        : gathering
    }
    case 'v1.TablesSet':
    case 'v1.PersonPinned':
    case 'v1.TableLocked':
    case 'v1.PairsKept':
    case 'v1.RoundsAheadSet':
    case 'v1.SeatingAsked':
    case 'v1.SeatingFound':
    case 'v1.SeatingNotFound':
    case 'v1.DraftDropped':
    case 'v1.SeatMoved':
    case 'v1.LateSeated':
    case 'v1.SeatingShown':
    case 'v1.HomeTablesShown':
    case 'v1.LastRoundShown':
    case 'v1.TablesCleared':
    case 'v1.KnownWell':
    case 'v1.GatheringRemembered':
    case 'v1.GatheringForgotten': {
      const seating = evolveSeats(gathering.seating, event)
      return seating === gathering.seating ? gathering : { ...gathering, seating }
    }
    default:
      return evolveOwn(gathering, event)
  }
}

function evolveOwn(gathering: Gathering, event: OwnEvent | ShowingEvent | CallEvent): Gathering {
  switch (event.type) {
    case 'v1.GatheringNamed':
      return { ...gathering, title: event.title, place: event.place }
    case 'v1.ZoneSet':
      return { ...gathering, zone: event.zone }
    case 'v1.AgendaRevised': {
      const { revision, title, source, days, at } = event
      const items = days.reduce((sum, day) => sum + day.items.length, 0)
      return {
        ...gathering,
        agenda: { revision, title, source, days },
        revisions: [...gathering.revisions, { revision, at, items, programme: { title, source, days } }],
      }
    }
    case 'v1.SceneShown':
      return { ...gathering, stage: { ...gathering.stage, scene: event.scene, activity: event.activity } }
    case 'v1.ThemeSet':
      return { ...gathering, stage: { ...gathering.stage, theme: event.theme } }
    case 'v1.GoalsSet':
      return { ...gathering, goals: { heading: event.heading, goals: event.goals } }
    case 'v1.PracticalSet': {
      const { wifi, contact, lines } = event
      return { ...gathering, practical: { wifi, contact, lines } }
    }
    case 'v1.ExtrasSet': {
      const { item, note, text, links, slides } = event
      return { ...gathering, extras: gathering.extras.set(item, { note, text, links, slides }) }
    }
    case 'v1.ClockSet': {
      const { item, shown, sounds } = event
      return { ...gathering, clocks: gathering.clocks.set(item, { shown, sounds }) }
    }
    case 'v1.CallsSet': {
      const { item, calls } = event
      return { ...gathering, calls: gathering.calls.set(item, calls) }
    }
    case 'v1.ActivityRemoved':
      return withoutActivity(gathering, event.activity)
    case 'v1.GatheringClosed':
      return { ...gathering, phase: 'closed' }
    case 'v1.GatheringReopened':
      return { ...gathering, phase: 'open' }
    case 'v1.StepTaken': {
      const kept = event.slices.map((slice) => keep(gathering, slice))
      const step: Step = { id: event.step, command: event.command, kept }
      return { ...gathering, steps: [...gathering.steps, step].slice(-UNDO_DEPTH), stepsTaken: event.step }
    }
    case 'v1.StepUndone': {
      const step = gathering.steps.find(({ id }) => id === event.step)
      const steps = gathering.steps.filter(({ id }) => id !== event.step)
      // What a note takes with it is told by its card, as it is before the note has been given back.
      const ofBoards = (step?.kept ?? []).filter(({ of }) => of === 'board')
      const others = (step?.kept ?? []).filter(({ of }) => of !== 'board')
      return [...ofBoards, ...others].reduce<Gathering>((state, kept) => giveBack(state, kept, event.at), {
        ...gathering,
        steps,
      })
    }
    default:
      // An event of a later version of Samling; `upcast` has already had its say.
      return gathering
  }
}

function inBoxes(gathering: Gathering, change: (box: Box) => Box): Gathering {
  const activities = gathering.activities.map((activity) => {
    if (activity.kind !== 'poll' || activity.phase === 'draft') return activity
    const box = change(activity.box)
    return box === activity.box ? activity : { ...activity, box }
  })
  return { ...gathering, activities }
}

/** Each supports a point once, whatever ids they have had. */
function inMarks(gathering: Gathering): Gathering {
  const { merged } = gathering.people
  const activities = gathering.activities.map((activity) =>
    activity.kind === 'conversation' && activity.phase !== 'draft'
      ? withOneMarkEach(activity, merged)
      : activity,
  )
  return { ...gathering, activities }
}

function withPointBack(activity: Exclude<Activity, { phase: 'draft' }>, point: Point | RoundPoint): Activity {
  if (activity.kind === 'conversation' && 'step' in point) return withPoint(activity, point)
  if (activity.kind === 'presentations' && 'part' in point)
    return { ...activity, points: activity.points.set(point.id, point) }
  return activity
}

function withoutActivity(gathering: Gathering, id: string): Gathering {
  return {
    ...gathering,
    activities: gathering.activities.delete(id),
    order: gathering.order.filter((other) => other !== id),
    stage:
      gathering.stage.activity === id
        ? { ...gathering.stage, scene: 'now', activity: null }
        : gathering.stage,
  }
}

function keep(gathering: Gathering, slice: Slice): Kept {
  switch (slice.of) {
    case 'run':
      return { of: 'run', run: gathering.run }
    case 'agenda':
      return { of: 'agenda', agenda: gathering.agenda }
    case 'stage':
      return { of: 'stage', stage: gathering.stage }
    case 'phase':
      return { of: 'phase', phase: gathering.phase }
    case 'person':
    case 'presence':
      return { of: slice.of, person: slice.person, before: gathering.people.roster.get(slice.person) }
    case 'list':
      return slice
    case 'goals':
      return { of: 'goals', goals: gathering.goals }
    case 'practical':
      return { of: 'practical', practical: gathering.practical }
    case 'extras':
      return { of: 'extras', item: slice.item, extras: gathering.extras.get(slice.item) }
    case 'clock':
      return { of: 'clock', item: slice.item, clock: gathering.clocks.get(slice.item) }
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
        talk && talk.kind !== 'poll' && talk.kind !== 'panel' && talk.phase !== 'draft'
          ? talk.points.get(slice.point)
          : undefined
      return { of: 'point', activity: slice.activity, point }
    }
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
    case 'summary':
      return { of: 'summary', summary: gathering.summary }
  }
}

function giveNotesBack(gathering: Gathering, kept: NotesKept, at: number): Gathering {
  const { notes } = gathering
  switch (kept.of) {
    case 'board': {
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

function giveBack(gathering: Gathering, kept: Kept, at: number): Gathering {
  switch (kept.of) {
    case 'run':
      return { ...gathering, run: kept.run }
    case 'agenda':
      // The number goes on counting, so that a revision written on the undone one is noticed.
      return { ...gathering, agenda: { ...kept.agenda, revision: gathering.agenda.revision + 1 } }
    case 'stage':
      return { ...gathering, stage: kept.stage }
    case 'phase':
      return { ...gathering, phase: kept.phase }
    case 'person': {
      const people = personGivenBack(gathering.people, kept.person, kept.before)
      return inMarks(inBoxes({ ...gathering, people }, (box) => withoutTwin(box, kept.person)))
    }
    case 'presence':
      return { ...gathering, people: presenceGivenBack(gathering.people, kept.person, kept.before) }
    case 'list':
      return { ...gathering, people: withoutList(gathering.people, kept) }
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
      return { ...gathering, activities: gathering.activities.set(kept.activity, activity), order }
    }
    case 'point': {
      const talk = gathering.activities.get(kept.activity)
      if (!kept.point || !talk || talk.phase === 'draft') return gathering
      const activity = withPointBack(talk, kept.point)
      return { ...gathering, activities: gathering.activities.set(talk.id, activity) }
    }
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
    case 'summary':
      return { ...gathering, summary: kept.summary }
  }
}
