import { type AssignmentClock, type AssignmentState, toldOf } from '#shared/activities/panel/course.ts'
import type { Assignment, BegunPanel, Panel, PanelQuestion, Seat } from '#shared/activities/panel/panel.ts'
import { seatsOf } from '#shared/activities/panel/seats.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { memo } from '#shared/kernel/memo.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { Person } from '#shared/people/people.ts'

/** A panel as everybody may know it: who sits there by municipality, and what it is asked. Never what it writes. */
export type PanelCard = {
  readonly kind: 'panel'
  readonly id: string
  readonly phase: 'open' | 'closed'
  /** Every municipality has one. */
  readonly seats: readonly PanelSeat[]
  readonly assignments: readonly AssignmentCard[]
}
export type PanelSeat = {
  readonly municipality: string
  /** The post they hold at home; empty where nobody sits, and where none is known. */
  readonly title: string
  readonly state: SeatState
}
/** `expected`: chosen, and not come yet. `away`: has gone home, so the seat stands empty; it is theirs if they come back. */
export const SEAT_STATES = ['seated', 'expected', 'away', 'empty'] as const
export type SeatState = (typeof SEAT_STATES)[number]
export type AssignmentCard = {
  readonly id: string
  readonly title: string
  readonly state: AssignmentState
  readonly minutes: number | null
  /** Null: no clock, or not open. Overtime is what has gone of it beyond `allowance`. */
  readonly clock: AssignmentClock | null
  readonly doneAt: number | null
  /** Empty until it is opened. */
  readonly questions: readonly PanelQuestion[]
}

export type People = Gathering['people']

export function panelCard(panel: BegunPanel, people: People): PanelCard {
  const { kind, id, phase } = panel
  return { kind, id, phase, seats: seatsPart(panel, people), assignments: assignmentsPart(panel) }
}

const assignmentsPart = memo((panel: Panel) => panel.assignments.map((each) => assignmentCard(panel, each)))

export function assignmentCard(panel: Panel, assignment: Assignment): AssignmentCard {
  const { id, title, minutes } = assignment
  const told = toldOf(panel, assignment)
  return {
    ...{ id, title, minutes },
    ...told,
    questions: told.state === 'coming' ? [] : assignment.questions,
  }
}

/** Whoever sits in the seat; undefined where nobody does, and where whoever did is not on the list or of another municipality now. */
export function sitterIn({ municipality, person }: Seat, { roster, merged }: People): Person | undefined {
  const sitter = person === null ? undefined : roster.get(whoIs(merged, person))
  return sitter?.municipality === municipality ? sitter : undefined
}

export function stateIn(seat: Seat, people: People): SeatState {
  const sitter = sitterIn(seat, people)
  if (!sitter) return 'empty'
  if (sitter.presence === 'gone') return 'away'
  return sitter.presence === 'arrived' ? 'seated' : 'expected'
}

export function allSeats(panel: Panel, people: People): readonly Seat[] {
  return seatsOf(
    panel,
    people.municipalities.map(({ id }) => id),
  )
}

function seatsPart(panel: Panel, people: People): readonly PanelSeat[] {
  return allSeats(panel, people).map((seat) => {
    const state = stateIn(seat, people)
    const sits = state === 'seated' || state === 'expected'
    const title = sits ? (sitterIn(seat, people)?.title ?? '') : ''
    return { municipality: seat.municipality, title, state }
  })
}

/** What the hall screen shows of a panel at work. */
export type PanelOnScreen = {
  readonly card: PanelCard
  readonly names: readonly { readonly id: string; readonly name: string }[]
}
export function panelOnScreen({ people }: Gathering, panel: BegunPanel): PanelOnScreen {
  return {
    card: panelCard(panel, people),
    names: people.municipalities.map(({ id, name }) => ({ id, name })),
  }
}
