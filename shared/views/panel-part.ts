import {
  type AssignmentClock,
  type AssignmentState,
  openingOf,
  toldOf,
} from '#shared/activities/panel/course.ts'
import type {
  Assignment,
  BegunPanel,
  Panel,
  PanelPoint,
  PanelQuestion,
  Seat,
} from '#shared/activities/panel/panel.ts'
import { isWithdrawn } from '#shared/activities/panel/panel-board.ts'
import { type Candidate, standIns } from '#shared/activities/panel/propose.ts'
import { seatOf, seatsOf } from '#shared/activities/panel/seats.ts'
import type { Card, CardDeed, LastDeed } from '#shared/board/board.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { candidatesFor, panelsIn } from '#shared/gathering/panel-context.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { Person } from '#shared/people/people.ts'
import { type ChosenCard, chosenOn } from './plenary-part.ts'

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

type People = Gathering['people']

export function panelCard(panel: BegunPanel, people: People): PanelCard {
  const { kind, id, phase } = panel
  return { kind, id, phase, seats: seatsPart(panel, people), assignments: assignmentsPart(panel) }
}

const assignmentsPart = memo((panel: Panel) => panel.assignments.map((each) => assignmentCard(panel, each)))

function assignmentCard(panel: Panel, assignment: Assignment): AssignmentCard {
  const { id, title, minutes } = assignment
  const told = toldOf(panel, assignment)
  return {
    ...{ id, title, minutes },
    ...told,
    questions: told.state === 'coming' ? [] : assignment.questions,
  }
}

/** Whoever sits in the seat; undefined where nobody does, and where whoever did is not on the list or of another municipality now. */
function sitterIn({ municipality, person }: Seat, { roster, merged }: People): Person | undefined {
  const sitter = person === null ? undefined : roster.get(whoIs(merged, person))
  return sitter?.municipality === municipality ? sitter : undefined
}

function stateIn(seat: Seat, people: People): SeatState {
  const sitter = sitterIn(seat, people)
  if (!sitter) return 'empty'
  if (sitter.presence === 'gone') return 'away'
  return sitter.presence === 'arrived' ? 'seated' : 'expected'
}

function allSeats(panel: Panel, people: People): readonly Seat[] {
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

/** What a municipality's own phones know of its seat, and whom they may choose among. */
export type GroupPanel = {
  readonly activity: string
  /** Its people may choose now, by `ChooseMember`. */
  readonly choosing: boolean
  readonly by: Seat['by']
  readonly state: SeatState
  readonly member: GroupMember | null
  /** While they may choose: those of them who are here and do not observe, as proposed. */
  readonly candidates: readonly GroupMember[]
}
export type GroupMember = { readonly id: string; readonly name: string; readonly title: string }

export function groupPanels(gathering: Gathering, group: string | null): readonly GroupPanel[] {
  const { people } = gathering
  return panelsIn(gathering).flatMap((panel): readonly GroupPanel[] => {
    const seat = allSeats(panel, people).find(({ municipality }) => municipality === group)
    if (!seat || panel.phase === 'closed' || (!panel.choosing && seat.person === null)) return []
    const sitter = sitterIn(seat, people)
    const could = panel.choosing
      ? standIns(candidatesFor(gathering, panel.id), seat.municipality, panel.id)
      : []
    return [
      {
        activity: panel.id,
        choosing: panel.choosing,
        by: seat.by,
        state: stateIn(seat, people),
        member: sitter ? memberPart(sitter) : null,
        candidates: could.map(memberPart),
      },
    ]
  })
}

function memberPart({ id, name, title }: GroupMember): GroupMember {
  return { id, name, title }
}

/** A panel as somebody has it who sits in it, or has written in it: what they wrote is theirs whatever becomes of the seat. */
export type OwnPanel = {
  readonly activity: string
  readonly phase: 'draft' | 'open' | 'closed'
  /** Sits in it now. All that follows but `points` is empty for others. */
  readonly member: boolean
  readonly points: readonly OwnPanelPoint[]
  /** Those who sit in it, and all whose words or marks are on the board. */
  readonly people: readonly PanelPerson[]
  readonly cards: readonly PanelBoardCard[]
  /** What is to be presented, in order. */
  readonly chosen: readonly string[]
}
export type OwnPanelPoint = {
  readonly id: string
  readonly question: string
  readonly text: string
  readonly at: number
  readonly edited: boolean
  readonly late: boolean
}
export type PanelPerson = {
  readonly id: string
  readonly me: boolean
  readonly name: string
  readonly title: string
  readonly municipality: string | null
  readonly seat: SeatState
}
/** `by`, `support` and `last.by` are of `people`; `by` wrote the point of the same id. `theme`: the sub-question. */
export type PanelBoardCard = {
  readonly id: string
  readonly text: string
  readonly theme: string | null
  readonly by: string
  readonly municipality: string
  readonly at: number
  readonly late: boolean
  readonly sources: readonly string[]
  readonly parts: readonly string[]
  readonly mergedInto: string | null
  readonly removed: boolean
  readonly support: readonly string[]
  readonly last: BoardDeed & { readonly over?: BoardDeed }
}
type BoardDeed = { readonly by: string; readonly at: number; readonly what: CardDeed }

export function ownPanels(gathering: Gathering, person: PersonId): readonly OwnPanel[] {
  const { people } = gathering
  const municipality = people.roster.get(person)?.municipality ?? null
  return panelsIn(gathering).flatMap((panel): readonly OwnPanel[] => {
    const member = seatOf(panel, person, municipality, people.merged) !== undefined
    const points = panel.phase === 'draft' ? [] : ownPoints(panel, people, person)
    if (!member && points.length === 0) return []
    const isOpen = member && panel.phase !== 'draft'
    return [
      {
        activity: panel.id,
        phase: panel.phase,
        member,
        points,
        people: member ? peoplePart(panel, people, person) : [],
        cards: isOpen ? [...boardPart(panel)(people.merged), ...withdrawnPart(panel, people, person)] : [],
        chosen: isOpen ? panel.board.chosen : [],
      },
    ]
  })
}

function ownPoints(panel: BegunPanel, { merged }: People, person: PersonId): readonly OwnPanelPoint[] {
  return [...panel.points.values()]
    .filter(({ by, text, withdrawn }) => text !== '' && !withdrawn && whoIs(merged, by) === person)
    .sort((a, b) => a.number - b.number)
    .map(({ id, question, text, at, edited, late }) => ({ id, question, text, at, edited, late }))
}

function peoplePart(panel: Panel, people: People, person: PersonId): readonly PanelPerson[] {
  const seats = allSeats(panel, people)
  const who = (id: PersonId) => whoIs(people.merged, id)
  const states = new Map(
    seats.flatMap((seat) =>
      seat.person === null ? [] : [[who(seat.person), stateIn(seat, people)] as const],
    ),
  )
  const cards = panel.phase === 'draft' ? [] : [...panel.board.cards.values()]
  const heard = cards
    .flatMap(({ by, support, last }) => [by, ...support, last.by, ...(last.over ? [last.over.by] : [])])
    .map(who)
  return [...new Set([...states.keys(), ...heard])].flatMap((id) => {
    const found = people.roster.get(id)
    if (!found) return []
    const { name, title, municipality } = found
    return [{ id, me: id === person, name, title, municipality, seat: states.get(id) ?? 'empty' }]
  })
}

/** What somebody has taken back is nobody else's to see, and theirs to bring back. */
function withdrawnPart(
  { points, board }: BegunPanel,
  { merged }: People,
  person: PersonId,
): readonly PanelBoardCard[] {
  return [...points.values()].flatMap((point) => {
    const isTheirs = isWithdrawn(board, point) && whoIs(merged, point.by) === person
    const card = isTheirs ? board.cards.get(point.id) : undefined
    return card?.removed && card.text !== '' ? [boardCard(merged)(card)(point)] : []
  })
}

/** Every card, those that are merged and removed too: a merge can be undone by anybody, later. */
const boardPart = memo((panel: BegunPanel) =>
  memo((merged: People['merged']): readonly PanelBoardCard[] =>
    [...panel.points.values()]
      .sort((a, b) => a.number - b.number)
      .flatMap((point) => {
        const card = panel.board.cards.get(point.id)
        const isThere =
          card !== undefined && card.text !== '' && !(card.removed && isWithdrawn(panel.board, point))
        return isThere ? [boardCard(merged)(card)(point)] : []
      }),
  ),
)

/** A card that did not change is the same object in the next view. */
const boardCard = memo((merged: People['merged']) =>
  memo((card: Card) =>
    memo(({ group, late }: { readonly group: string; readonly late: boolean }): PanelBoardCard => {
      const { id, text, theme, by, at, sources, parts, mergedInto, removed, support, last } = card
      const who = (id: PersonId) => whoIs(merged, id)
      return {
        ...{
          id,
          text,
          theme,
          by: who(by),
          municipality: group,
          at,
          late,
          sources,
          parts,
          mergedInto,
          removed,
        },
        support: [...new Set(support.map(who))],
        last: deedOf(who, last),
      }
    }),
  ),
)

function deedOf(who: (id: PersonId) => PersonId, { by, at, what, over }: LastDeed): PanelBoardCard['last'] {
  const last = { by: who(by), at, what }
  return over ? { ...last, over: { by: who(over.by), at: over.at, what: over.what } } : last
}

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
