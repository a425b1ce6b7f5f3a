import { type ActivityEvent, evolveActivity, isActivityEvent } from '#shared/activities/activity.ts'
import { withTwin } from '#shared/activities/poll/twins.ts'
import { promisedOn } from '#shared/agenda/promised.ts'
import { evolveRun } from '#shared/agenda/run.ts'
import { isBoardEvent } from '#shared/board/board.ts'
import { evolveBoard } from '#shared/board/evolve.ts'
import { evolveFigures } from '#shared/figures/evolve.ts'
import { isFigureEvent } from '#shared/figures/figures.ts'
import { evolveNotes } from '#shared/notes/evolve.ts'
import { isNoteEvent } from '#shared/notes/notes.ts'
import { evolvePeople } from '#shared/people/evolve.ts'
import { evolvePlenary, hasBegun } from '#shared/plenary/evolve.ts'
import { isPlenaryEvent } from '#shared/plenary/plenary.ts'
import { evolveReporting } from '#shared/reporting/evolve.ts'
import { isReportingEvent } from '#shared/reporting/reporting.ts'
import { evolveSeats } from '#shared/seating/evolve.ts'
import type { CallEvent } from '#shared/showing/call-times.ts'
import type { ShowingEvent } from '#shared/showing/showing.ts'
import { allSeen, evolveSummary } from '#shared/summary/evolve.ts'
import { isSummaryEvent } from '#shared/summary/summary.ts'
import { boardOf, withBoard, withPanelPointBack } from './boards.ts'
import type { Gathering, GatheringEvent } from './gathering.ts'
import { UNDO_DEPTH } from './gathering.ts'
import { giveBack } from './give-back.ts'
import { inBoxes, inMarks, settled, withoutActivity } from './in-activities.ts'
import { keep } from './keep.ts'
import type { Step } from './kept.ts'
import { withCourse } from './on-now.ts'
import type { OwnEvent } from './own.ts'
import { withDeed, withDeedTakenBack } from './take-back.ts'

/** Never fails: an event that does not fit changes nothing. */
export function evolve(gathering: Gathering, event: GatheringEvent): Gathering {
  return withSeen(withCourse(evolved(withDeed(gathering, event), event), event))
}

/** However the summary or a figure comes onto the hall screen, and whatever comes into it while it is there. */
function withSeen(gathering: Gathering): Gathering {
  const { stage, figuresSeen } = gathering
  if (stage.scene === 'figure' && stage.activity !== null && !figuresSeen.includes(stage.activity))
    return { ...gathering, figuresSeen: [...figuresSeen, stage.activity] }
  if (stage.scene !== 'summary') return gathering
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
  if (isFigureEvent(event)) {
    const { stage } = gathering
    const isGone =
      event.type === 'v1.FigureRemoved' && stage.scene === 'figure' && stage.activity === event.figure
    const after = isGone ? { ...stage, scene: 'now' as const, activity: null } : stage
    return { ...gathering, figures: evolveFigures(gathering.figures, event), stage: after }
  }
  if (isReportingEvent(event)) return { ...gathering, reporting: evolveReporting(gathering.reporting, event) }
  if (isSummaryEvent(event)) return { ...gathering, summary: evolveSummary(gathering.summary, event) }
  if (event.type === 'v1.DeedTakenBack') return withDeedTakenBack(gathering, event)
  if (event.type === 'v1.WonderingSent') {
    const { activity: conversation, from, at } = event
    return { ...gathering, wonderings: [...gathering.wonderings, { conversation, from, at }] }
  }
  if (isActivityEvent(event)) {
    const before = gathering.activities.get(event.activity)
    const after = evolveActivity(before, event)
    if (!after || after === before) return gathering
    const order = before ? gathering.order : withNew(gathering.order, event)
    const next = {
      ...gathering,
      activities: gathering.activities.set(event.activity, settled(gathering, after)),
      order,
    }
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
    case 'v1.DoorSet':
    case 'v1.CameToDoor':
    case 'v1.TurnedAway':
    case 'v1.PersonErased':
    case 'v1.ResearchAllowed':
    case 'v1.PersonMarked':
    case 'v1.MarksDropped':
    case 'v1.PanelsRemembered':
    case 'v1.WordsErased':
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
    case 'v1.ActivityMoved': {
      const rest = gathering.order.filter((id) => id !== event.activity)
      const at = event.before === null ? rest.length : rest.indexOf(event.before)
      return { ...gathering, order: rest.toSpliced(at < 0 ? rest.length : at, 0, event.activity) }
    }
    case 'v1.ActivityRemoved':
      return withoutActivity(gathering, event.activity)
    case 'v1.PrivacySet': {
      const { controller, contact, purpose, days, hold, nameless } = event
      return { ...gathering, privacy: { controller, contact, purpose, days, hold, nameless } }
    }
    case 'v1.GatheringClosed':
      return { ...gathering, phase: 'closed', closedAt: event.at }
    case 'v1.GatheringReopened':
      return { ...gathering, phase: 'open', closedAt: null }
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

type Order = Gathering['order']

/** Last, or behind the one it is a copy of. */
function withNew(order: Order, event: ActivityEvent): Order {
  const after = event.type === 'v1.PollPrepared' ? order.indexOf(event.after ?? '') : -1
  return after < 0 ? [...order, event.activity] : order.toSpliced(after + 1, 0, event.activity)
}
