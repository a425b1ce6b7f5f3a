import { type Instant, MINUTE, type Millis } from '#shared/kernel/instant.ts'
import type { Assignment, AssignmentId, Opened, Panel } from './panel.ts'

export type AssignmentState = 'coming' | 'open' | 'done'
/** Facts, never ticks: since when, and for how long. */
export type AssignmentClock = { readonly since: Instant; readonly allowance: Millis }

function openedIn(panel: Panel): readonly Opened[] {
  return panel.phase === 'draft' ? [] : panel.opened
}

export function openingOf(panel: Panel, assignment: AssignmentId): Opened | undefined {
  return openedIn(panel).find((each) => each.assignment === assignment)
}

export function stateOf(panel: Panel, assignment: AssignmentId): AssignmentState {
  const opening = openingOf(panel, assignment)
  if (!opening) return 'coming'
  return opening.doneAt === null ? 'open' : 'done'
}

/** Those that are open, in the order they stand. */
export function openIn(panel: Panel): readonly AssignmentId[] {
  return panel.assignments.flatMap(({ id }) => (stateOf(panel, id) === 'open' ? [id] : []))
}

/** The assignment that is on: the first of those that are open. */
export function assignmentOn(panel: Panel): AssignmentId | null {
  return openIn(panel)[0] ?? null
}

/** Null: it has no clock, or is not open. */
export function clockOf(panel: Panel, { id, minutes }: Assignment): AssignmentClock | null {
  const opening = openingOf(panel, id)
  if (minutes === null || !opening || opening.doneAt !== null) return null
  return { since: opening.at, allowance: Math.max(0, minutes + opening.added) * MINUTE }
}

/** The assignment that a sub-question belongs to. */
export function assignmentWith(panel: Pick<Panel, 'assignments'>, question: string): Assignment | undefined {
  return panel.assignments.find(({ questions }) => questions.some(({ id }) => id === question))
}

/** An assignment as it is told. Nothing runs on in a panel that is closed: what was open then was done then. */
export function toldOf(
  panel: Panel,
  assignment: Assignment,
): {
  readonly state: AssignmentState
  readonly clock: AssignmentClock | null
  readonly doneAt: Instant | null
} {
  const state = stateOf(panel, assignment.id)
  if (panel.phase === 'closed' && state === 'open')
    return { state: 'done', clock: null, doneAt: panel.closedAt }
  const doneAt = openingOf(panel, assignment.id)?.doneAt ?? null
  return { state, clock: clockOf(panel, assignment), doneAt }
}
