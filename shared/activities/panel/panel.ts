import * as v from 'valibot'
import type { Board } from '#shared/board/board.ts'
import {
  type ActivityId,
  Id,
  type ItemId,
  type MunicipalityId,
  type PersonId,
  type PointId,
} from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'

export type AssignmentId = string
export type QuestionId = string

export const PANEL_LIMITS = { assignments: 20, questions: 20, minutes: 600 } as const

/** One chair, of one municipality. Whether its person can sit there now follows from the list (seats.ts). */
export type Seat = {
  readonly municipality: MunicipalityId
  readonly person: PersonId | null
  readonly by: 'proposed' | 'municipality' | 'leader'
}

export type Sitter = { readonly person: PersonId; readonly municipality: MunicipalityId }

/** A sub-question: what points are written under. */
export type PanelQuestion = { readonly id: QuestionId; readonly text: string }
export type Assignment = {
  readonly id: AssignmentId
  readonly title: string
  /** Null: no clock. */
  readonly minutes: number | null
  readonly questions: readonly PanelQuestion[]
}
/** An assignment that has been opened. More than one may be open at a time. */
export type Opened = {
  readonly assignment: AssignmentId
  readonly at: Instant
  /** When it was done; null while it is open. */
  readonly doneAt: Instant | null
  /** Minutes that the leader has given or taken. */
  readonly added: number
}

/** What a member has written. It keeps its origin whatever becomes of its card, and of the member's seat. */
export type PanelPoint = {
  readonly id: PointId
  readonly question: QuestionId
  readonly by: PersonId
  /** The municipality whose seat it was. */
  readonly group: MunicipalityId
  readonly text: string
  readonly at: Instant
  readonly number: number
  readonly edited: boolean
  /** Its assignment was done, or the panel closed, when it came. */
  readonly late: boolean
  /** Its writer has taken it back, and may think again. */
  readonly withdrawn?: boolean
}

type Head = {
  readonly kind: 'panel'
  readonly id: ActivityId
  readonly item: ItemId | null
  readonly assignments: readonly Assignment[]
  readonly seats: readonly Seat[]
  /** Municipalities may choose their member on their own phones. */
  readonly choosing: boolean
}
/** What follows from the leader's steps alone; undo gives it back. */
type Course = { readonly openedAt: Instant; readonly opened: readonly Opened[] }
/** What people have given; undo never takes it. */
type Given = {
  readonly points: Table<PanelPoint>
  readonly counted: number
  /** A card for each point, and what the panel has made of them; a card's theme is a sub-question. */
  readonly board: Board
  /** All who have had a seat: a point may still be on its way from who has left it. */
  readonly sat: readonly Sitter[]
}
export type Panel =
  | (Head & { readonly phase: 'draft' })
  | (Head & { readonly phase: 'open' } & Course & Given)
  | (Head & { readonly phase: 'closed'; readonly closedAt: Instant } & Course & Given)
export type BegunPanel = Exclude<Panel, { phase: 'draft' }>

const text = v.pipe(v.string(), v.maxLength(5_000))
const whole = v.pipe(v.number(), v.integer())
const AssignmentAsked = v.strictObject({
  id: Id,
  title: text,
  minutes: v.nullable(v.pipe(whole, v.minValue(1), v.maxValue(PANEL_LIMITS.minutes))),
  questions: v.pipe(
    v.array(v.strictObject({ id: Id, text })),
    v.minLength(1),
    v.maxLength(PANEL_LIMITS.questions),
  ),
})
const assignments = v.pipe(v.array(AssignmentAsked), v.minLength(1), v.maxLength(PANEL_LIMITS.assignments))

export const panelCommands = [
  v.strictObject({ type: v.literal('PreparePanel'), activity: Id, item: v.nullable(Id), assignments }),
  /** Also while it is open; what has points under it stays. */
  v.strictObject({ type: v.literal('RevisePanel'), activity: Id, assignments }),
  /** Fills the seats that nobody has chosen for: anew, each time. */
  v.strictObject({ type: v.literal('ProposePanel'), activity: Id }),
  /** Whether municipalities choose their member on their own phones. */
  v.strictObject({ type: v.literal('LetPanelBeChosen'), activity: Id, open: v.boolean() }),
  /** By one of the municipality; `from` is who sat there, so that two who choose at once do not overwrite each other unseen. */
  v.strictObject({
    type: v.literal('ChooseMember'),
    activity: Id,
    municipality: Id,
    person: Id,
    from: v.nullable(Id),
  }),
  /** By the leader: somebody else in the seat, or (null) nobody. */
  v.strictObject({
    type: v.literal('ReplaceMember'),
    activity: Id,
    municipality: Id,
    person: v.nullable(Id),
  }),
  /** Members may write from now on. Also opens a closed panel again. */
  v.strictObject({ type: v.literal('OpenPanel'), activity: Id }),
  v.strictObject({ type: v.literal('ClosePanel'), activity: Id }),
  /** Opens one assignment; those that were open are done. `from` is the one that was on (the first of several), so that two taps are not two steps. */
  v.strictObject({
    type: v.literal('BeginAssignment'),
    activity: Id,
    assignment: Id,
    from: v.nullable(Id),
  }),
  /** Opens all that are not open yet. */
  v.strictObject({ type: v.literal('OpenAllAssignments'), activity: Id }),
  v.strictObject({ type: v.literal('EndAssignment'), activity: Id, assignment: Id }),
  v.strictObject({
    type: v.literal('LengthenAssignment'),
    activity: Id,
    assignment: Id,
    minutes: v.pipe(whole, v.minValue(-PANEL_LIMITS.minutes), v.maxValue(PANEL_LIMITS.minutes)),
  }),
] as const
export const PanelCommand = v.variant('type', panelCommands)
export type PanelCommand = v.InferOutput<typeof PanelCommand>

type Of = { readonly activity: ActivityId }
export type PanelEvent =
  | ({
      readonly type: 'v1.PanelPrepared'
      readonly item: ItemId | null
      readonly assignments: readonly Assignment[]
    } & Of)
  | ({ readonly type: 'v1.PanelRevised'; readonly assignments: readonly Assignment[] } & Of)
  /** All seats, as they are from now on. */
  | ({ readonly type: 'v1.PanelProposed'; readonly seats: readonly Seat[] } & Of)
  | ({ readonly type: 'v1.PanelChoiceSet'; readonly open: boolean } & Of)
  | ({ readonly type: 'v1.PanelMemberSet'; readonly before: PersonId | null } & Seat & Of)
  | ({ readonly type: 'v1.PanelOpened'; readonly at: Instant } & Of)
  | ({ readonly type: 'v1.PanelClosed'; readonly at: Instant } & Of)
  | ({
      readonly type: 'v1.AssignmentsOpened'
      readonly assignments: readonly AssignmentId[]
      /** Those that are done with it. */
      readonly done: readonly AssignmentId[]
      readonly at: Instant
    } & Of)
  | ({ readonly type: 'v1.AssignmentEnded'; readonly assignment: AssignmentId; readonly at: Instant } & Of)
  | ({
      readonly type: 'v1.AssignmentLengthened'
      readonly assignment: AssignmentId
      readonly minutes: number
    } & Of)

export type PanelRefusal =
  | 'panel-not-open'
  /** The gathering has no municipalities, so there is nobody to sit in a panel. */
  | 'no-municipalities'
  /** Nobody who could sit in the panel is here. */
  | 'nobody-here'
  /** The leader chooses, or choosing is over. */
  | 'not-choosing'
  /** Who observes does not sit in the panel. The detail is the name. */
  | 'observes'
  /** Only the panel does that. */
  | 'not-in-panel'
  /** Of another municipality. */
  | 'not-your-group'
  | 'already-exists'
  | 'already-open'
  | 'moved-already'
  | 'in-use'
  | 'unknown-assignment'
  | 'no-clock'
  | 'out-of-range'
  | 'unknown-municipality'
  | 'unknown-person'
  | 'question-empty'
  | 'text-too-long'
