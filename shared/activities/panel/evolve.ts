import type { PointEvent } from '#shared/activities/points.ts'
import { emptyBoard } from '#shared/board/board.ts'
import { emptyTable } from '#shared/kernel/table.ts'
import type { BegunPanel, Panel, PanelEvent } from './panel.ts'
import { withCardText, withoutPointCard, withPointCard } from './panel-board.ts'
import { withSeat, withSitters } from './seats.ts'

type WhenBegun = Extract<
  PanelEvent,
  {
    type: 'v1.PanelClosed' | 'v1.AssignmentsOpened' | 'v1.AssignmentEnded' | 'v1.AssignmentLengthened'
  }
>

/** Undefined only before it was prepared. An event that does not fit the phase changes nothing. */
export function evolvePanel(panel: Panel | undefined, event: PanelEvent | PointEvent): Panel | undefined {
  if (event.type === 'v1.PanelPrepared') {
    const { activity: id, item, assignments } = event
    return { kind: 'panel', id, item, assignments, seats: [], choosing: false, phase: 'draft' }
  }
  if (!panel) return panel
  switch (event.type) {
    case 'v1.PanelRevised':
      return { ...panel, assignments: event.assignments }
    case 'v1.PanelProposed':
      return seated({ ...panel, seats: event.seats })
    case 'v1.PanelMemberSet': {
      const { municipality, person, by } = event
      return seated({ ...panel, seats: withSeat(panel.seats, { municipality, person, by }) })
    }
    case 'v1.PanelChoiceSet':
      return { ...panel, choosing: event.open }
    case 'v1.PanelOpened':
      return opened(panel, event.at)
    case 'v1.PointAdded':
    case 'v1.PointEdited':
    case 'v1.PointRemoved':
      return panel.phase === 'draft' ? panel : withGiven(panel, event)
    default:
      return panel.phase === 'draft' ? panel : evolveBegun(panel, event)
  }
}

/** Who has had a seat is not forgotten. */
export function seated(panel: Panel): Panel {
  return panel.phase === 'draft' ? panel : { ...panel, sat: withSitters(panel.sat, panel.seats) }
}

function opened(panel: Panel, at: number): Panel {
  if (panel.phase === 'open') return panel
  if (panel.phase === 'closed') {
    const { closedAt: _closedAt, ...rest } = panel
    return { ...rest, phase: 'open' }
  }
  const given = { points: emptyTable<never>(), counted: 0, board: emptyBoard, sat: [] }
  return seated({ ...panel, phase: 'open', openedAt: at, opened: [], ...given })
}

function evolveBegun(panel: BegunPanel, event: WhenBegun): BegunPanel {
  switch (event.type) {
    case 'v1.PanelClosed':
      if (panel.phase === 'closed') return panel
      return { ...panel, phase: 'closed', closedAt: event.at, choosing: false }
    case 'v1.AssignmentsOpened': {
      const { assignments, done, at } = event
      const others = panel.opened
        .filter(({ assignment }) => !assignments.includes(assignment))
        .map((each) => (done.includes(each.assignment) ? { ...each, doneAt: each.doneAt ?? at } : each))
      // One that was done and is opened again gets its time anew.
      const fresh = assignments.map((assignment) => ({ assignment, at, doneAt: null, added: 0 }))
      return { ...panel, opened: [...others, ...fresh] }
    }
    case 'v1.AssignmentEnded':
      return {
        ...panel,
        opened: panel.opened.map((each) =>
          each.assignment === event.assignment ? { ...each, doneAt: each.doneAt ?? event.at } : each,
        ),
      }
    case 'v1.AssignmentLengthened':
      return {
        ...panel,
        opened: panel.opened.map((each) =>
          each.assignment === event.assignment ? { ...each, added: each.added + event.minutes } : each,
        ),
      }
    default:
      // An event of a later version of Samling.
      return panel
  }
}

function withGiven(panel: BegunPanel, event: PointEvent): BegunPanel {
  switch (event.type) {
    case 'v1.PointAdded': {
      const { point: id, step: question, person: by, group, text, at, late } = event
      if (group === null) return panel
      const number = panel.counted + 1
      const point = { id, question, by, group, text, at, number, edited: false, late }
      const board = withPointCard(panel.board, point)
      return { ...panel, points: panel.points.set(id, point), counted: number, board }
    }
    case 'v1.PointEdited': {
      const point = panel.points.get(event.point)
      if (!point) return panel
      const points = panel.points.set(point.id, { ...point, text: event.text, edited: true })
      return { ...panel, points, board: withCardText(panel.board, point, event.text) }
    }
    case 'v1.PointRemoved': {
      const point = panel.points.get(event.point)
      if (!point || point.withdrawn) return panel
      const { person: by, at } = event
      const points = panel.points.set(point.id, { ...point, withdrawn: true })
      return { ...panel, points, board: withoutPointCard(panel.board, point, { by, at }) }
    }
  }
}
