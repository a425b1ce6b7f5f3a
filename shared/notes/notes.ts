import * as v from 'valibot'
import {
  type Board,
  type BoardEvent,
  type BoardRefusal,
  type CardId,
  emptyBoard,
  type ThemeId,
} from '#shared/board/board.ts'
import { type ActivityId, Id, type ItemId, type MunicipalityId, type PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { emptyTable, type Table } from '#shared/kernel/table.ts'
import { NOTE_LIMITS } from './note-limits.ts'
import type { Theme } from './themes.ts'

export type NoteId = string
/** Who writes: somebody on the list, an observer's device, or a leader. */
export type WriterId = PersonId

/** What was on: what a note is about unless its writer says otherwise. `part`: the assignment or the step. */
export type About = {
  readonly item: ItemId | null
  readonly municipality: MunicipalityId | null
  readonly activity: ActivityId | null
  readonly part: string | null
}
export const aboutNothing: About = { item: null, municipality: null, activity: null, part: null }

/** From when on it was so; the whole course says what was on at any time, however late a note comes. */
export type Moment = About & { readonly at: Instant }

export const NOTE_DEEDS = ['written', 'revised', 'about', 'quoted', 'removed', 'back'] as const
export type NoteDeed = (typeof NOTE_DEEDS)[number]

/** What an observer has written. Its card on the board has the same id, and its theme. */
export type Note = {
  readonly id: NoteId
  readonly by: WriterId
  readonly text: string
  readonly about: About
  /** Somebody of this municipality said it; never who. */
  readonly quote: MunicipalityId | null
  /** When it was written, on the server's clock as its writer's device knew it; never after `at`. */
  readonly writtenAt: Instant
  /** When it came. */
  readonly at: Instant
  /** Counts up: the order they came in. */
  readonly number: number
  readonly revised: boolean
  /** As it was written first, once it has been revised: what tells the same note again from another. */
  readonly first?: string
  /** Taken away; anybody can bring it back. */
  readonly removed: boolean
  readonly last: { readonly by: WriterId; readonly at: Instant; readonly what: NoteDeed }
}

/**
 * One who observes, by the order they began in. `person` once a device has said whose it is, or `name` where its owner is on no
 * list: a first name, or a role.
 */
export type Observer = { readonly id: WriterId; readonly person: PersonId | null; readonly name?: string }

/** Observers are ready for the hall screen; the leader, who opens it, has been told. */
export type PlenaryAsked = { readonly by: WriterId; readonly at: Instant }

export const READ_BACK_ANSWERS = ['yes', 'not-quite'] as const
export type ReadBackAnswer = (typeof READ_BACK_ANSWERS)[number]
export type ReadBackWord = {
  readonly municipality: MunicipalityId
  readonly by: PersonId
  readonly answer: ReadBackAnswer
  readonly word: string
  readonly at: Instant
}
/** “Did we understand you right?”, put to those whom a card is about. */
export type ReadBack = {
  readonly card: CardId
  /** What the card said as it was asked. */
  readonly text: string
  readonly of: readonly MunicipalityId[]
  readonly at: Instant
  /** Nobody is asked any more; what has been answered stands. */
  readonly skipped: boolean
  /** One for each who has answered. */
  readonly answers: readonly ReadBackWord[]
}

export type Notes = {
  readonly notes: Table<Note>
  readonly counted: number
  /** How many stand. */
  readonly standing: number
  /** The one that came last. */
  readonly latest: NoteId | null
  readonly board: Board
  /** The leader's own; null: those of the panel, or the ordinary ones. */
  readonly themes: readonly Theme[] | null
  readonly observers: readonly Observer[]
  /** Somebody on the list, or an observer's device. */
  readonly presenter: WriterId | null
  readonly readBacks: Table<ReadBack>
  /** Null: nobody has, or they have presented since. */
  readonly plenaryAsked: PlenaryAsked | null
  readonly course: readonly Moment[]
}

export const noNotes: Notes = {
  notes: emptyTable(),
  counted: 0,
  standing: 0,
  latest: null,
  board: emptyBoard,
  themes: null,
  observers: [],
  presenter: null,
  readBacks: emptyTable(),
  plenaryAsked: null,
  course: [],
}

const AboutAsked = v.strictObject({
  item: v.nullable(Id),
  municipality: v.nullable(Id),
  activity: v.nullable(Id),
  part: v.nullable(Id),
})
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))

export const noteCommands = [
  /** The note's id is made on the device. `about` null: what was on as it was written. */
  v.strictObject({
    type: v.literal('WriteNote'),
    note: Id,
    text: v.string(),
    theme: v.nullable(Id),
    quote: v.nullable(Id),
    writtenAt: instant,
    about: v.nullable(AboutAsked),
  }),
  /** `from` as of a card: what it said as the new words were begun. */
  v.strictObject({ type: v.literal('ReviseNote'), note: Id, text: v.string(), from: v.optional(v.string()) }),
  v.strictObject({ type: v.literal('SetNoteAbout'), note: Id, about: AboutAsked }),
  /** Whose words they are: a municipality's, or (null) the writer's own. */
  v.strictObject({ type: v.literal('QuoteNote'), note: Id, quote: v.nullable(Id) }),
  v.strictObject({ type: v.literal('RemoveNote'), note: Id }),
  v.strictObject({ type: v.literal('BringBackNote'), note: Id }),
  /** Null: those of the panel, or the ordinary ones. */
  v.strictObject({
    type: v.literal('SetNoteThemes'),
    themes: v.nullable(
      v.pipe(
        v.array(v.strictObject({ id: Id, name: v.pipe(v.string(), v.maxLength(5_000)) })),
        v.minLength(1),
        v.maxLength(NOTE_LIMITS.themes),
      ),
    ),
  }),
  /** An observer's device says whose it is: somebody's on the list, or of whom the name says. */
  v.strictObject({
    type: v.literal('SignNotes'),
    person: v.nullable(Id),
    name: v.optional(v.pipe(v.string(), v.maxLength(5_000))),
  }),
  v.strictObject({ type: v.literal('NamePresenter'), presenter: v.nullable(Id) }),
  /** The points are ready for the hall screen, or (false) not yet after all. Opening them is the leader's. */
  v.strictObject({ type: v.literal('AskPlenary'), wanted: v.boolean() }),
  v.strictObject({ type: v.literal('AskReadBack'), card: Id }),
  v.strictObject({ type: v.literal('SkipReadBack'), card: Id }),
  v.strictObject({
    type: v.literal('AnswerReadBack'),
    card: Id,
    answer: v.picklist(READ_BACK_ANSWERS),
    word: v.string(),
  }),
] as const
const NoteCommand = v.variant('type', noteCommands)
export type NoteCommand = v.InferOutput<typeof NoteCommand>

type OnNote = { readonly note: NoteId; readonly by: WriterId; readonly at: Instant }
export type NoteEvent =
  | ({
      readonly type: 'v1.NoteWritten'
      readonly text: string
      readonly theme: ThemeId | null
      readonly quote: MunicipalityId | null
      readonly writtenAt: Instant
      readonly about: About
    } & OnNote)
  | ({ readonly type: 'v1.NoteRevised'; readonly text: string } & OnNote)
  | ({ readonly type: 'v1.NoteAboutSet'; readonly about: About } & OnNote)
  | ({ readonly type: 'v1.NoteQuoted'; readonly quote: MunicipalityId | null } & OnNote)
  /** `parts`: what had been merged into its card, and comes out of it. */
  | ({ readonly type: 'v1.NoteRemoved'; readonly parts: readonly CardId[] } & OnNote)
  | ({ readonly type: 'v1.NoteBroughtBack' } & OnNote)
  | { readonly type: 'v1.NoteThemesSet'; readonly themes: readonly Theme[] | null }
  | {
      readonly type: 'v1.NotesSigned'
      readonly by: WriterId
      readonly person: PersonId | null
      readonly name: string
    }
  | { readonly type: 'v1.PresenterNamed'; readonly presenter: WriterId | null }
  | {
      readonly type: 'v1.PlenaryAsked'
      readonly by: WriterId
      readonly at: Instant
      readonly wanted: boolean
    }
  | {
      readonly type: 'v1.ReadBackAsked'
      readonly card: CardId
      readonly text: string
      readonly of: readonly MunicipalityId[]
      readonly at: Instant
    }
  | { readonly type: 'v1.ReadBackSkipped'; readonly card: CardId }
  | {
      readonly type: 'v1.ReadBackAnswered'
      readonly card: CardId
      readonly person: PersonId
      readonly municipality: MunicipalityId
      readonly answer: ReadBackAnswer
      readonly word: string
      readonly at: Instant
    }

export type NoteRefusal =
  | BoardRefusal
  /** Takes part, and has not the duty of an observer. */
  | 'not-observing'
  | 'unknown-note'
  | 'already-exists'
  | 'unknown-item'
  | 'unknown-municipality'
  | 'unknown-activity'
  | 'unknown-person'
  /** No point is there to be presented. */
  | 'nothing-chosen'
  /** None of the notes of a card is about a municipality. */
  | 'nobody-to-ask'
  /** The card was not read back to this municipality. */
  | 'not-asked'
  | 'text-empty'
  | 'text-too-long'

/** What changes the notes or their board. */
export type NotesEvent = NoteEvent | BoardEvent

const NOTE_EVENTS: { readonly [Type in NoteEvent['type']]: true } = {
  'v1.NoteWritten': true,
  'v1.NoteRevised': true,
  'v1.NoteAboutSet': true,
  'v1.NoteQuoted': true,
  'v1.NoteRemoved': true,
  'v1.NoteBroughtBack': true,
  'v1.NoteThemesSet': true,
  'v1.NotesSigned': true,
  'v1.PresenterNamed': true,
  'v1.PlenaryAsked': true,
  'v1.ReadBackAsked': true,
  'v1.ReadBackSkipped': true,
  'v1.ReadBackAnswered': true,
}

export function isNoteEvent(event: { readonly type: string }): event is NoteEvent {
  return Object.hasOwn(NOTE_EVENTS, event.type)
}

const NOTE_COMMANDS: { readonly [Type in NoteCommand['type']]: true } = {
  WriteNote: true,
  ReviseNote: true,
  SetNoteAbout: true,
  QuoteNote: true,
  RemoveNote: true,
  BringBackNote: true,
  SetNoteThemes: true,
  SignNotes: true,
  NamePresenter: true,
  AskPlenary: true,
  AskReadBack: true,
  SkipReadBack: true,
  AnswerReadBack: true,
}

export function isNoteCommand<Command extends { readonly type: string }>(
  command: Command,
): command is Extract<Command, NoteCommand> {
  return Object.hasOwn(NOTE_COMMANDS, command.type)
}
