import * as v from 'valibot'
import {
  type ActivityId,
  Id,
  type ItemId,
  type MunicipalityId,
  type PersonId,
  type PointId,
} from '#shared/kernel/ids.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'
import { PARTS, type Part, WORD_KINDS, type WordKind } from './parts.ts'

/** The most minutes one turn may be given, and the most it may be changed by at once. */
export const MOST_MINUTES = 120

/** One municipality in the queue. Who is presenting now is the round's to say (`on`). */
export type Turn = {
  readonly municipality: MunicipalityId
  /** `waiting` also for one whose turn was interrupted, and who comes again. */
  readonly state: 'waiting' | 'done' | 'skipped'
  /** Time used up to the last time it stopped. */
  readonly used: Millis
  /** When it began for the first time; null before that. */
  readonly firstAt: Instant | null
  /** What it was given as it began; null before that. */
  readonly allotted: Millis | null
  /** Minutes that the leader has given or taken, besides. */
  readonly added: number
}

/** A line of a municipality's own: a goal, or what its project is. */
export type RoundPoint = {
  readonly id: PointId
  readonly part: Part
  /** Null: the leader has typed it for them. */
  readonly by: PersonId | null
  readonly group: MunicipalityId
  readonly text: string
  readonly at: Instant
  /** Counts up within the round: the order they arrived in. */
  readonly number: number
  readonly edited: boolean
  /** It was on its way when the round closed. */
  readonly late: boolean
  /** What its writer wrote, where the leader has put it otherwise; left out where it is the writer's own. */
  readonly own?: string
}

/** What somebody in the hall would say to a municipality: for that one and the leader to read, nobody else. */
export type Word = {
  readonly id: string
  readonly to: MunicipalityId
  readonly by: PersonId
  readonly kind: WordKind
  /** The writer has chosen to be known by name. */
  readonly named: boolean
  readonly text: string
  readonly at: Instant
  readonly number: number
}

type Head = {
  readonly kind: 'presentations'
  readonly id: ActivityId
  readonly item: ItemId | null
  /** For each municipality. */
  readonly minutes: number
  /** What is left of the whole is shared by those who remain: whoever is done early leaves time to the others. */
  readonly shared: boolean
}
/** What follows from the leader's steps alone; undo gives it back. */
type Course = {
  readonly openedAt: Instant
  readonly turns: readonly Turn[]
  /** Who is presenting. */
  readonly on: MunicipalityId | null
  /** Since when its clock has gone; null while it stands, and while nobody is presenting. */
  readonly since: Instant | null
  /** All the time there is, when it is shared; null when each has its own. */
  readonly whole: Millis | null
}
/** What people have given; undo never takes it. */
type Given = {
  readonly points: Table<RoundPoint>
  readonly counted: number
  readonly words: Table<Word>
  readonly worded: number
}
export type PresentationRound =
  /** An empty order: every municipality, as they stand in the list. */
  | (Head & { readonly phase: 'draft'; readonly order: readonly MunicipalityId[] })
  | (Head & { readonly phase: 'open' } & Course & Given)
  | (Head & { readonly phase: 'closed'; readonly closedAt: Instant } & Course & Given)
export type BegunRound = Exclude<PresentationRound, { phase: 'draft' }>

const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_MINUTES))
const order = v.pipe(v.array(Id), v.maxLength(400))
const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))

export const presentationRoundCommands = [
  v.strictObject({
    type: v.literal('PreparePresentations'),
    activity: Id,
    item: v.nullable(Id),
    minutes,
    shared: v.boolean(),
    order,
  }),
  v.strictObject({
    type: v.literal('RevisePresentations'),
    activity: Id,
    minutes,
    shared: v.boolean(),
    order,
  }),
  /** Until somebody has presented. `seed` decides the order together with who was first and last before. */
  v.strictObject({ type: v.literal('DrawPresentations'), activity: Id, seed }),
  /** Phones may write from now on; nobody presents yet. Also opens a closed round again. */
  v.strictObject({ type: v.literal('OpenPresentations'), activity: Id }),
  v.strictObject({ type: v.literal('ClosePresentations'), activity: Id }),
  /** Whose turn it is now, whoever that is: the next, the one before, or anybody. `from` is who was on, so that two taps are not two steps. */
  v.strictObject({
    type: v.literal('BeginPresentation'),
    activity: Id,
    municipality: v.nullable(Id),
    from: v.nullable(Id),
  }),
  /** Not here, or not today. Whoever is skipped while presenting is followed by the next. */
  v.strictObject({ type: v.literal('SkipPresentation'), activity: Id, municipality: Id }),
  /** To just before another that waits, or (null) to the end; also takes in one that was left out or skipped. */
  v.strictObject({
    type: v.literal('MovePresentation'),
    activity: Id,
    municipality: Id,
    before: v.nullable(Id),
  }),
  v.strictObject({
    type: v.literal('LengthenPresentation'),
    activity: Id,
    municipality: Id,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(-MOST_MINUTES), v.maxValue(MOST_MINUTES)),
  }),
  v.strictObject({ type: v.literal('PausePresentation'), activity: Id }),
  v.strictObject({ type: v.literal('ResumePresentation'), activity: Id }),
  /** For a municipality without a phone, or to put right what one has written: the same point then, whose origin is kept. */
  v.strictObject({
    type: v.literal('WriteLine'),
    activity: Id,
    municipality: Id,
    part: v.picklist(PARTS),
    point: Id,
    text: v.string(),
  }),
  /** The word's id is made on the phone, as a point's is. */
  v.strictObject({
    type: v.literal('SendWord'),
    activity: Id,
    word: Id,
    to: Id,
    kind: v.picklist(WORD_KINDS),
    named: v.boolean(),
    text: v.string(),
  }),
  v.strictObject({ type: v.literal('RemoveWord'), activity: Id, word: Id }),
] as const
export const PresentationRoundCommand = v.variant('type', presentationRoundCommands)
export type PresentationRoundCommand = v.InferOutput<typeof PresentationRoundCommand>

export type PresentationRoundEvent =
  | {
      readonly type: 'v1.PresentationsPrepared'
      readonly activity: ActivityId
      readonly item: ItemId | null
      readonly minutes: number
      readonly shared: boolean
      readonly order: readonly MunicipalityId[]
    }
  | {
      readonly type: 'v1.PresentationsRevised'
      readonly activity: ActivityId
      readonly minutes: number
      readonly shared: boolean
      readonly order: readonly MunicipalityId[]
    }
  /** Moved or drawn (then nobody in particular was `moved`): the queue as it stands from now on. */
  | {
      readonly type: 'v1.PresentationsOrdered'
      readonly activity: ActivityId
      readonly order: readonly MunicipalityId[]
      readonly moved: MunicipalityId | null
    }
  | {
      readonly type: 'v1.PresentationsOpened'
      readonly activity: ActivityId
      readonly at: Instant
      readonly order: readonly MunicipalityId[]
      readonly whole: Millis | null
    }
  | { readonly type: 'v1.PresentationsClosed'; readonly activity: ActivityId; readonly at: Instant }
  /** `interrupts`: whoever was on has not had its turn, and comes again. */
  | {
      readonly type: 'v1.PresentationBegun'
      readonly activity: ActivityId
      readonly municipality: MunicipalityId
      readonly at: Instant
      readonly allotted: Millis
      readonly interrupts: boolean
    }
  | { readonly type: 'v1.PresentationEnded'; readonly activity: ActivityId; readonly at: Instant }
  | {
      readonly type: 'v1.PresentationSkipped'
      readonly activity: ActivityId
      readonly municipality: MunicipalityId
      readonly at: Instant
    }
  | {
      readonly type: 'v1.PresentationLengthened'
      readonly activity: ActivityId
      readonly municipality: MunicipalityId
      readonly minutes: number
    }
  | { readonly type: 'v1.PresentationPaused'; readonly activity: ActivityId; readonly at: Instant }
  | { readonly type: 'v1.PresentationResumed'; readonly activity: ActivityId; readonly at: Instant }
  /** By the leader. `person`: who wrote what it puts right; null where the leader wrote it all. */
  | {
      readonly type: 'v1.LineWritten'
      readonly activity: ActivityId
      readonly municipality: MunicipalityId
      readonly part: Part
      readonly point: PointId
      readonly person: PersonId | null
      readonly text: string
      readonly at: Instant
    }
  | {
      readonly type: 'v1.WordSent'
      readonly activity: ActivityId
      readonly word: string
      readonly to: MunicipalityId
      readonly person: PersonId
      readonly kind: WordKind
      readonly named: boolean
      readonly text: string
      readonly at: Instant
    }
  | {
      readonly type: 'v1.WordRemoved'
      readonly activity: ActivityId
      readonly word: string
      readonly to: MunicipalityId
      /** Whose it was. */
      readonly person: PersonId
    }

export type PresentationRoundRefusal =
  | 'round-not-open'
  | 'already-open'
  | 'already-exists'
  | 'not-draft'
  | 'nobody-presents'
  | 'unknown-municipality'
  | 'to-others-only'
  | 'moved-already'
  | 'nothing-running'
  | 'already-paused'
  | 'not-paused'
  | 'out-of-range'
  | 'unknown-step'
  | 'unknown-point'
  | 'not-yours'
  | 'text-empty'
  | 'text-too-long'
