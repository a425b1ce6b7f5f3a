import type { Activity } from '#shared/activities/activity.ts'
import type { Followed } from '#shared/activities/commitments/commitments.ts'
import type { SheetKept } from '#shared/activities/commitments/rewind.ts'
import type { Point } from '#shared/activities/conversation/conversation.ts'
import type { RoundPoint, Word } from '#shared/activities/presentation-round/presentation-round.ts'
import type { Agenda, Run } from '#shared/agenda/agenda.ts'
import type { BoardKept, BoardStep } from '#shared/board/rewind.ts'
import type { Figure } from '#shared/figures/figures.ts'
import type {
  ActivityId,
  GatheringId,
  ItemId,
  MunicipalityId,
  PersonId,
  PointId,
  TableId,
} from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Note, Notes, ReadBack } from '#shared/notes/notes.ts'
import type { Door } from '#shared/people/door.ts'
import type { Person } from '#shared/people/people.ts'
import type { Plenary, ShownCard } from '#shared/plenary/plenary.ts'
import type { PlenaryPart } from '#shared/plenary/rewind.ts'
import type { ReportingKept, ReportingSlice } from '#shared/reporting/rewind.ts'
import type { EarlierGathering } from '#shared/seating/earlier.ts'
import type { Arrangement, Seats } from '#shared/seating/seats.ts'
import type { Call } from '#shared/showing/call-times.ts'
import type { ItemClock } from '#shared/showing/item-clock.ts'
import type { Extras, Goals, Practical } from '#shared/showing/showing.ts'
import type { Summary } from '#shared/summary/summary.ts'
import type { Gathering, RoomCommand } from './gathering.ts'
import type { Stage } from './stage.ts'

/** The part of the gathering that one leader's step changed, so that it can be given back. */
export type Slice =
  | { readonly of: 'run' }
  | { readonly of: 'agenda' }
  | { readonly of: 'stage' }
  | { readonly of: 'phase' }
  | { readonly of: 'person'; readonly person: PersonId }
  /** Whether they are here; what they are called is not touched. */
  | { readonly of: 'presence'; readonly person: PersonId }
  /** Those whom a list brought with it. */
  | {
      readonly of: 'list'
      readonly persons: readonly PersonId[]
      readonly municipalities: readonly MunicipalityId[]
    }
  | { readonly of: 'door' }
  /** Those who were turned away. */
  | { readonly of: 'waiting'; readonly persons: readonly PersonId[] }
  | { readonly of: 'goals' }
  | { readonly of: 'practical' }
  | { readonly of: 'extras'; readonly item: ItemId }
  | { readonly of: 'clock'; readonly item: ItemId }
  | { readonly of: 'calls'; readonly item: ItemId }
  /** For the list of steps: when, and whom or which table it was about. */
  | {
      readonly of: 'seating'
      readonly at: Instant
      readonly person: PersonId | null
      readonly table: TableId | null
    }
  /** What is remembered of one earlier gathering. */
  | { readonly of: 'earlier'; readonly gathering: GatheringId }
  | { readonly of: 'activity'; readonly activity: ActivityId }
  /** In which order the activities stand; what each of them is, is not touched. */
  | { readonly of: 'order' }
  | { readonly of: 'point'; readonly activity: ActivityId; readonly point: PointId }
  | { readonly of: 'line'; readonly activity: ActivityId; readonly point: PointId }
  | { readonly of: 'word'; readonly activity: ActivityId; readonly word: string }
  /** What one municipality promises: the fields the step changes, and whether it changes that they stand confirmed. */
  | {
      readonly of: 'sheet'
      readonly activity: ActivityId
      readonly municipality: MunicipalityId
      readonly keys: readonly string[]
      readonly ready: boolean
    }
  | { readonly of: 'followed'; readonly activity: ActivityId; readonly carried: string }
  | ({ readonly of: 'board'; readonly activity: ActivityId | null } & BoardStep)
  | { readonly of: 'note'; readonly note: string; readonly at: Instant }
  | { readonly of: 'noteThemes' }
  | { readonly of: 'presenter'; readonly to: Notes['presenter'] }
  | { readonly of: 'readBack'; readonly card: string }
  | PlenarySlice
  | { readonly of: 'wondering'; readonly activity: ActivityId }
  | { readonly of: 'summary' }
  | ReportingSlice
  | { readonly of: 'figures' }
/** `at`: what the step showed, so that only that is taken back; `part`: so that others' steps and the clock stay as they are. */
export type PlenarySlice = { readonly of: 'plenary'; readonly at: Instant } & PlenaryPart
export type Kept =
  | { readonly of: 'run'; readonly run: Run }
  | { readonly of: 'agenda'; readonly agenda: Agenda }
  | { readonly of: 'stage'; readonly stage: Stage }
  | { readonly of: 'phase'; readonly phase: Gathering['phase']; readonly closedAt: Gathering['closedAt'] }
  | { readonly of: 'person' | 'presence'; readonly person: PersonId; readonly before: Person | undefined }
  | Extract<Slice, { of: 'list' | 'waiting' }>
  | { readonly of: 'door'; readonly door: Door }
  | { readonly of: 'goals'; readonly goals: Goals }
  | { readonly of: 'practical'; readonly practical: Practical }
  | { readonly of: 'extras'; readonly item: ItemId; readonly extras: Extras | undefined }
  | { readonly of: 'clock'; readonly item: ItemId; readonly clock: ItemClock | undefined }
  | { readonly of: 'order'; readonly order: readonly ActivityId[] }
  | { readonly of: 'calls'; readonly item: ItemId; readonly calls: readonly Call[] | undefined }
  | { readonly of: 'earlier'; readonly gathering: GatheringId; readonly before: EarlierGathering | undefined }
  /**
   * Of the rounds only the last can change; whom people know is theirs, and stays; earlier gatherings are kept by the steps that
   * change them, one at a time.
   */
  | (Extract<Slice, { of: 'seating' }> & {
      readonly seats: Omit<Seats, 'rounds' | 'known' | 'earlier'>
      readonly rounds: number
      readonly last: Arrangement | null
    })
  /** `before` has no answers in it: undo never gives those back, and an anonymous box must not outlive its emptying here. */
  | {
      readonly of: 'activity'
      readonly activity: ActivityId
      readonly before: Activity | undefined
      readonly order: readonly ActivityId[]
    }
  | { readonly of: 'point'; readonly activity: ActivityId; readonly point: Point | RoundPoint | undefined }
  | {
      readonly of: 'line'
      readonly activity: ActivityId
      readonly point: PointId
      readonly before: RoundPoint | undefined
    }
  | { readonly of: 'word'; readonly activity: ActivityId; readonly word: Word | undefined }
  | {
      readonly of: 'sheet'
      readonly activity: ActivityId
      readonly municipality: MunicipalityId
      readonly kept: SheetKept
    }
  | (Extract<Slice, { of: 'followed' }> & { readonly before: Followed | null })
  | ({ readonly of: 'board'; readonly activity: ActivityId | null } & BoardKept)
  | { readonly of: 'note'; readonly note: string; readonly at: Instant; readonly before: Note | undefined }
  | { readonly of: 'noteThemes'; readonly themes: Notes['themes'] }
  | (Extract<Slice, { of: 'presenter' }> & { readonly presenter: Notes['presenter'] })
  | { readonly of: 'readBack'; readonly card: string; readonly before: ReadBack | undefined }
  | (PlenarySlice & {
      readonly plenary: Plenary | null
      readonly shown: readonly ShownCard[]
      /** That the observers' points were ready, if the step may end their presentation. */
      readonly asked: Notes['plenaryAsked']
    })
  | Extract<Slice, { of: 'wondering' }>
  | { readonly of: 'summary'; readonly summary: Summary }
  | ReportingKept
  /** One object in memory for all steps between two changes of it. */
  | { readonly of: 'figures'; readonly figures: readonly Figure[] }
export type Step = {
  readonly id: number
  /** The command that was given, for the words beside the undo button. */
  readonly command: RoomCommand['type']
  readonly kept: readonly Kept[]
}
