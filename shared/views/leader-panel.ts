import { openingOf } from '#shared/activities/panel/course.ts'
import type { Assignment, Panel, PanelPoint, PanelQuestion, Seat } from '#shared/activities/panel/panel.ts'
import { type Candidate, standIns } from '#shared/activities/panel/propose.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { candidatesFor } from '#shared/gathering/panel-context.ts'
import {
  type AssignmentCard,
  allSeats,
  assignmentCard,
  type SeatState,
  sitterIn,
  stateIn,
} from './panel-part.ts'
import { type ChosenCard, chosenOn } from './plenary-part.ts'

/** The leader's: seats with those who could step in, the course, how much is written where; and of the words, what the panel has chosen. */
export type LeaderPanel = {
  readonly kind: 'panel'
  readonly id: string
  readonly item: string | null
  readonly phase: 'draft' | 'open' | 'closed'
  readonly choosing: boolean
  readonly seats: readonly LeaderSeat[]
  readonly assignments: readonly LeaderAssignment[]
  readonly points: number
  readonly chosen: readonly ChosenCard[]
}
export type LeaderSeat = {
  readonly municipality: string
  /** Also of somebody who has gone home; null where the seat is empty. */
  readonly person: string | null
  readonly by: Seat['by']
  readonly state: SeatState
  /** Who else of the municipality could sit there now, the best first: one tap is `ReplaceMember` with the first. */
  readonly standIns: readonly string[]
  /** How often whoever sits there has been on a panel at earlier gatherings of the programme; left out: never, or nobody knows. */
  readonly before?: number
  /** The municipality has had nobody on a panel at earlier gatherings, and others have. */
  readonly isNew?: true
}
export type LeaderAssignment = Omit<AssignmentCard, 'questions'> & {
  readonly added: number
  readonly questions: readonly (PanelQuestion & { readonly points: number })[]
}

export function leaderPanel(gathering: Gathering, panel: Panel): LeaderPanel {
  const { people } = gathering
  const { kind, id, item, phase, choosing } = panel
  const could = byHome(phase === 'closed' ? [] : candidatesFor(gathering, id))
  return {
    ...{ kind, id, item, phase, choosing },
    seats: allSeats(panel, people).map((seat): LeaderSeat => {
      const { municipality, by } = seat
      const person = sitterIn(seat, people)?.id ?? null
      const ordered = standIns(could.get(municipality) ?? [], municipality, id)
      const others = ordered.filter((each) => each.id !== person)
      return {
        municipality,
        person,
        by,
        state: stateIn(seat, people),
        standIns: others.map((each) => each.id),
        ...beforeOf(gathering, municipality, person),
      }
    }),
    assignments: panel.assignments.map((assignment) => leaderAssignment(panel, assignment)),
    points: standing(panel).length,
    chosen: chosenOn(gathering, id),
  }
}

/** Looked through once for all seats: there may be a thousand people and hundreds of seats. */
function byHome(candidates: readonly Candidate[]): ReadonlyMap<string | null, readonly Candidate[]> {
  const homes = new Map<string | null, Candidate[]>()
  for (const each of candidates) {
    const there = homes.get(each.municipality)
    if (there) there.push(each)
    else homes.set(each.municipality, [each])
  }
  return homes
}

function leaderAssignment(panel: Panel, assignment: Assignment): LeaderAssignment {
  const points = standing(panel)
  return {
    ...assignmentCard(panel, assignment),
    added: openingOf(panel, assignment.id)?.added ?? 0,
    questions: assignment.questions.map(({ id, text }) => ({
      ...{ id, text },
      points: points.filter(({ question }) => question === id).length,
    })),
  }
}

function standing(panel: Panel): readonly PanelPoint[] {
  return panel.phase === 'draft' ? [] : [...panel.points.values()].filter(({ withdrawn }) => !withdrawn)
}

/** What the programme remembers of panels, where this gathering is of one. */
function beforeOf(
  { people: { panels } }: Gathering,
  municipality: string,
  person: string | null,
): Pick<LeaderSeat, 'before' | 'isNew'> {
  const before = panels.people.find((each) => each.person === person)?.times
  const isNew =
    panels.municipalities.length > 0 && !panels.municipalities.some(({ id }) => id === municipality)
  return { ...(before === undefined ? {} : { before }), ...(isNew ? { isNew } : {}) }
}
