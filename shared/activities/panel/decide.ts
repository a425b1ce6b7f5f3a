import { accepted, type Decision, type Refused, refused, unreachable } from '#shared/kernel/decision.ts'
import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { assignmentOn, openIn, openingOf } from './course.ts'
import {
  type Assignment,
  type BegunPanel,
  PANEL_LIMITS,
  type Panel,
  type PanelCommand,
  type PanelEvent,
  type PanelRefusal,
  type Seat,
} from './panel.ts'
import { type Candidate, proposeSeats } from './propose.ts'
import { seatsOf } from './seats.ts'

export type PanelDecision = Decision<PanelEvent, PanelRefusal>
type Of<T extends PanelCommand['type']> = Extract<PanelCommand, { type: T }>
export type PanelContext = {
  readonly by: PersonId
  /** Who turned out to be somebody else: what was written keeps the id it came under. */
  readonly merged: Table<PersonId>
  /** The municipality of whoever asks; null for guests. */
  readonly group: MunicipalityId | null
  readonly now: Instant
  readonly leads: boolean
  /** Those that take part, in the list's order. */
  readonly municipalities: readonly MunicipalityId[]
  /** All on the list. */
  readonly candidates: () => readonly Candidate[]
}

export function decidePanel(
  panel: Panel | undefined,
  command: PanelCommand,
  context: PanelContext,
): PanelDecision {
  if (command.type === 'PreparePanel') return panel ? refused('already-exists') : prepare(command)
  if (!panel) return refused('panel-not-open')
  switch (command.type) {
    case 'RevisePanel':
      return revise(panel, command)
    case 'ProposePanel':
      return propose(panel, context)
    case 'LetPanelBeChosen':
      return letChoose(panel, command, context)
    case 'ChooseMember':
      return choose(panel, command, context)
    case 'ReplaceMember':
      return replace(panel, command, context)
    case 'OpenPanel':
      return open(panel, context)
    default:
      return panel.phase === 'open' ? decideOpen(panel, command, context) : refused('panel-not-open')
  }
}

type WhenOpen = Of<
  'ClosePanel' | 'BeginAssignment' | 'OpenAllAssignments' | 'EndAssignment' | 'LengthenAssignment'
>

function decideOpen(panel: BegunPanel, command: WhenOpen, { now: at }: PanelContext): PanelDecision {
  const { id: activity } = panel
  switch (command.type) {
    case 'ClosePanel':
      return accepted({ type: 'v1.PanelClosed', activity, at })
    case 'BeginAssignment':
      return begin(panel, command, at)
    case 'OpenAllAssignments': {
      const on = openIn(panel)
      const assignments = panel.assignments.flatMap(({ id }) => (on.includes(id) ? [] : [id]))
      return assignments.length === 0
        ? accepted()
        : accepted({ type: 'v1.AssignmentsOpened', activity, assignments, done: [], at })
    }
    case 'EndAssignment': {
      const { assignment } = command
      if (!knows(panel, assignment)) return refused('unknown-assignment')
      return openIn(panel).includes(assignment)
        ? accepted({ type: 'v1.AssignmentEnded', activity, assignment, at })
        : accepted()
    }
    case 'LengthenAssignment':
      return lengthen(panel, command)
    default:
      return unreachable(command)
  }
}

function knows(panel: Panel, assignment: string): boolean {
  return panel.assignments.some(({ id }) => id === assignment)
}

type Checked =
  | { readonly ok: true; readonly assignments: readonly Assignment[] }
  | Refused<'question-empty' | 'text-too-long' | 'already-exists'>

/** A title and at least one sub-question each, all of them with words, and no id twice. */
function checked(asked: readonly Assignment[]): Checked {
  const assignments = asked.map(({ id, title, minutes, questions }) => ({
    id,
    title: tidy(title),
    minutes,
    questions: questions.map((question) => ({ id: question.id, text: tidy(question.text) })),
  }))
  const texts = assignments.flatMap(({ title, questions }) => [title, ...questions.map(({ text }) => text)])
  if (texts.includes('')) return refused('question-empty')
  if (texts.some((text) => tooLong(text, TEXT_LIMITS.question)))
    return refused('text-too-long', `${TEXT_LIMITS.question}`)
  const ids = assignments.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)])
  return new Set(ids).size < ids.length ? refused('already-exists') : { ok: true, assignments }
}

function prepare({ activity, item, assignments }: Of<'PreparePanel'>): PanelDecision {
  const said = checked(assignments)
  return said.ok
    ? accepted({ type: 'v1.PanelPrepared', activity, item, assignments: said.assignments })
    : said
}

function revise(panel: Panel, { activity, assignments }: Of<'RevisePanel'>): PanelDecision {
  const said = checked(assignments)
  if (!said.ok) return said
  const questions = said.assignments.flatMap((each) => each.questions.map(({ id }) => id))
  const written = panel.phase === 'draft' ? [] : [...panel.points.values()]
  // What has been written under it would stand under nothing.
  if (written.some(({ question, withdrawn }) => !withdrawn && !questions.includes(question)))
    return refused('in-use')
  return accepted({ type: 'v1.PanelRevised', activity, assignments: said.assignments })
}

/** Somebody of the municipality who is on the list; whoever has gone home does not sit. */
function canSit(panel: Panel, { municipality, person }: Seat, { merged, candidates }: PanelContext): boolean {
  if (person === null || panel.phase === 'closed') return false
  const who = candidates().find(({ id }) => id === whoIs(merged, person))
  return who !== undefined && who.municipality === municipality && who.presence !== 'gone' && !who.observes
}

/** Seats that somebody chose for stay, as long as their people can sit there; all others are filled anew. */
export function proposed(panel: Panel, context: PanelContext): readonly Seat[] {
  const chosen = seatsOf(panel, context.municipalities).filter(
    (seat) => seat.by !== 'proposed' && canSit(panel, seat, context),
  )
  return proposeSeats(context.municipalities, chosen, context.candidates(), panel.id)
}

function propose(panel: Panel, context: PanelContext): PanelDecision {
  if (panel.phase === 'closed') return refused('panel-not-open')
  if (context.municipalities.length === 0) return refused('no-municipalities')
  const seats = proposed(panel, context)
  if (seats.every(({ person }) => person === null)) return refused('nobody-here')
  const isSame = JSON.stringify(seats) === JSON.stringify(seatsOf(panel, context.municipalities))
  return isSame ? accepted() : accepted({ type: 'v1.PanelProposed', activity: panel.id, seats })
}

function letChoose(
  panel: Panel,
  { activity, open: isOpen }: Of<'LetPanelBeChosen'>,
  { municipalities }: PanelContext,
): PanelDecision {
  if (panel.phase === 'closed') return refused('panel-not-open')
  if (municipalities.length === 0) return refused('no-municipalities')
  return panel.choosing === isOpen
    ? accepted()
    : accepted({ type: 'v1.PanelChoiceSet', activity, open: isOpen })
}

function choose(
  panel: Panel,
  { municipality, person, from }: Of<'ChooseMember'>,
  context: PanelContext,
): PanelDecision {
  if (!panel.choosing || panel.phase === 'closed') return refused('not-choosing')
  if (context.group !== municipality) return refused('not-your-group')
  const seat = seatsOf(panel, context.municipalities).find((each) => each.municipality === municipality)
  if (!seat) return refused('unknown-municipality')
  const sits = sitterIn(seat, context)
  if (person === sits && seat.by === 'municipality') return accepted()
  if (from !== sits) return refused('moved-already')
  const who = sitterFor(person, municipality, context)
  if (!who.ok) return who
  return accepted(memberSet(panel, { municipality, person, by: 'municipality' }, seat))
}

/** Whoever the seat is seen to be of: as who they turned out to be, and nobody once they are of another municipality. */
function sitterIn({ municipality, person }: Seat, { merged, candidates }: PanelContext): PersonId | null {
  const who = person === null ? null : whoIs(merged, person)
  return candidates().find(({ id }) => id === who)?.municipality === municipality ? who : null
}

/** The leader also seats somebody who is on their way. */
function replace(
  panel: Panel,
  { municipality, person }: Of<'ReplaceMember'>,
  context: PanelContext,
): PanelDecision {
  if (panel.phase === 'closed') return refused('panel-not-open')
  const seat = seatsOf(panel, context.municipalities).find((each) => each.municipality === municipality)
  if (!seat) return refused('unknown-municipality')
  if (person === seat.person && seat.by === 'leader') return accepted()
  const who = person === null ? ANYBODY : sitterFor(person, municipality, context)
  return who.ok ? accepted(memberSet(panel, { municipality, person, by: 'leader' }, seat)) : who
}

const ANYBODY = { ok: true } as const

function sitterFor(
  person: PersonId,
  municipality: MunicipalityId,
  { candidates }: PanelContext,
): typeof ANYBODY | Refused<'unknown-person' | 'observes'> {
  const who = candidates().find(({ id }) => id === person)
  if (!who || who.municipality !== municipality) return refused('unknown-person')
  return who.observes ? refused('observes', who.name) : ANYBODY
}

function memberSet(panel: Panel, seat: Seat, before: Seat): PanelEvent {
  return { type: 'v1.PanelMemberSet', activity: panel.id, ...seat, before: before.person }
}

/** A panel that nobody has been seated in is proposed as it opens: one tap, not two. */
function open(panel: Panel, context: PanelContext): PanelDecision {
  const { id: activity, phase } = panel
  if (phase === 'open') return refused('already-open')
  if (context.municipalities.length === 0) return refused('no-municipalities')
  const opened = { type: 'v1.PanelOpened', activity, at: context.now } as const
  const isSeated = seatsOf(panel, context.municipalities).some(({ person }) => person !== null)
  if (isSeated || phase === 'closed') return accepted(opened)
  const seats = proposed(panel, context)
  if (seats.every(({ person }) => person === null)) return refused('nobody-here')
  return accepted<PanelEvent>({ type: 'v1.PanelProposed', activity, seats }, opened)
}

function begin(
  panel: BegunPanel,
  { activity, assignment, from }: Of<'BeginAssignment'>,
  at: Instant,
): PanelDecision {
  if (!knows(panel, assignment)) return refused('unknown-assignment')
  const on = openIn(panel)
  if (on.length === 1 && on[0] === assignment) return accepted()
  if (from !== assignmentOn(panel)) return refused('moved-already')
  const done = on.filter((id) => id !== assignment)
  const assignments = on.includes(assignment) ? [] : [assignment]
  return accepted({ type: 'v1.AssignmentsOpened', activity, assignments, done, at })
}

function lengthen(
  panel: BegunPanel,
  { activity, assignment, minutes }: Of<'LengthenAssignment'>,
): PanelDecision {
  const asked = panel.assignments.find(({ id }) => id === assignment)
  if (!asked) return refused('unknown-assignment')
  const opening = openingOf(panel, assignment)
  if (asked.minutes === null || !opening) return refused('no-clock')
  const given = asked.minutes + opening.added + minutes
  if (given < 1 || given > PANEL_LIMITS.minutes) return refused('out-of-range', `1–${PANEL_LIMITS.minutes}`)
  return minutes === 0
    ? accepted()
    : accepted({ type: 'v1.AssignmentLengthened', activity, assignment, minutes })
}
