import * as v from 'valibot'
import { type GatheringId, Id, type PersonId, type RoundId, type TableId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { emptyTable, type Table } from '#shared/kernel/table.ts'
import { type EarlierGathering, type EarlierRound, earlierCommands } from './earlier.ts'
import type { Bounds } from './seating.ts'
import type { Told } from './told.ts'

/** A table as the leader has set it up; its name is what stands on it ("3", "Vinduet"). */
export type SeatTable = {
  readonly id: TableId
  readonly name: string
  readonly chairs: number
  /** Where it is, in words ("by the window"); may be empty. */
  readonly note: string
  /** Where it stands on the map of the hall, in thousandths of its width and height; null: not on the map. */
  readonly place: { readonly x: number; readonly y: number } | null
}
export type Pin = { readonly person: PersonId; readonly table: TableId }
export type IdPair = readonly [PersonId, PersonId]
/** Who sits at one table. */
export type Seated = { readonly table: TableId; readonly people: readonly PersonId[] }
/** Somebody who is asked to go to another table; `from` is null for those who come in. */
export type SeatMove = { readonly person: PersonId; readonly from: TableId | null; readonly to: TableId }

/** People at tables, as they were found and then changed. Ids are as they were then: `tables-now.ts` reads them for today. */
export type Arrangement = {
  readonly id: RoundId
  /** When it was found; for a round that is shown, when it was shown. */
  readonly at: Instant
  readonly tables: readonly Seated[]
  /** Who came after it was made and has been given a seat; nobody else has moved. */
  readonly late: readonly PersonId[]
  /** No seating of those it was made for is below these (one for each pair); null when somebody has come or gone since. */
  readonly least: Bounds | null
}
/** A seating that only leaders see. */
export type Draft = Arrangement & {
  readonly seed: number
  /** The round that it mends; null for a new one. */
  readonly mends: RoundId | null
  /** Mending only: who goes where, and nobody else does. */
  readonly moves: readonly SeatMove[]
  /** What could not be as it was asked for. */
  readonly problems: readonly Told[]
  /** The plan of the rounds after this one. */
  readonly plan: RoundsAhead | null
}
/** Rounds that are planned for everybody expected. */
export type RoundsAhead = {
  readonly rounds: readonly (readonly Seated[])[]
  /** See `Ahead` of next-round.ts. */
  readonly tight: boolean
}
/** A seating that is being found. `mends`: by moving as few as possible in this arrangement. */
export type AskedSeating = {
  readonly id: RoundId
  readonly seed: number
  readonly mends: RoundId | null
  readonly at: Instant
}
/** A seating that was asked for and could not be made. `solver`: the search broke off; asking again may help. */
export type Unfound = {
  readonly id: RoundId
  readonly why: 'problems' | 'solver'
  readonly problems: readonly Told[]
  readonly at: Instant
}

export type Seats = {
  readonly tables: readonly SeatTable[]
  /** A pin may point at a table that is gone; the next seating says so. */
  readonly pins: readonly Pin[]
  readonly locked: readonly TableId[]
  readonly together: readonly IdPair[]
  readonly apart: readonly IdPair[]
  /** Whom each person has said on their phone that they know well. Seats people, and is in nobody's view but the sayer's own. */
  readonly known: Table<readonly PersonId[]>
  /** How many rounds are to come, the next one among them; null: nobody has said. */
  readonly ahead: number | null
  readonly plan: RoundsAhead | null
  readonly asked: AskedSeating | null
  readonly unfound: Unfound | null
  readonly draft: Draft | null
  /** The rounds that have been shown, oldest first; they are what is remembered of who has met. */
  readonly rounds: readonly Arrangement[]
  /** Who met at earlier gatherings, the latest first. */
  readonly earlier: readonly EarlierGathering[]
  /** Municipalities at tables of their own. */
  readonly home: Arrangement | null
  /** What holds now: nothing, the home tables, or the last of the rounds. */
  readonly shown: 'none' | 'home' | 'round'
}

export const noSeats: Seats = {
  tables: [],
  pins: [],
  locked: [],
  together: [],
  apart: [],
  known: emptyTable(),
  ahead: null,
  plan: null,
  asked: null,
  unfound: null,
  draft: null,
  rounds: [],
  earlier: [],
  home: null,
  shown: 'none',
}

export const SEAT_LIMITS = {
  tables: 400,
  chairs: 400,
  name: 20,
  note: 120,
  ahead: 12,
  pairs: 500,
  known: 100,
} as const

const line = v.pipe(v.string(), v.maxLength(1_000))
const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const pairs = v.pipe(v.array(v.tuple([Id, Id])), v.maxLength(SEAT_LIMITS.pairs))
const seed = count(0, 0xffff_ffff)

export const seatCommands = [
  /** Whole each time: a table that is not named is gone, and what is pinned there is told at the next seating. */
  v.strictObject({
    type: v.literal('SetTables'),
    tables: v.pipe(
      v.array(
        v.strictObject({
          id: Id,
          name: line,
          chairs: count(0, SEAT_LIMITS.chairs),
          note: line,
          place: v.nullable(v.strictObject({ x: count(0, 1_000), y: count(0, 1_000) })),
        }),
      ),
      v.maxLength(SEAT_LIMITS.tables),
    ),
  }),
  v.strictObject({ type: v.literal('PinPerson'), person: Id, table: Id }),
  v.strictObject({ type: v.literal('UnpinPerson'), person: Id }),
  /** Who sits at it stays there in the seatings to come, and nobody joins them. */
  v.strictObject({ type: v.literal('LockTable'), table: Id, locked: v.boolean() }),
  /** Whole each time. */
  v.strictObject({ type: v.literal('KeepPairs'), together: pairs, apart: pairs }),
  v.strictObject({
    type: v.literal('SetRoundsAhead'),
    rounds: v.nullable(count(1, SEAT_LIMITS.ahead)),
  }),
  /** Asks for a new seating, `asked` by the client's own id, which becomes the round's. It comes when it is found. */
  v.strictObject({ type: v.literal('DrawSeating'), asked: Id, seed }),
  /** Asks for the fewest moves that make what `round` shows (or drafts) fit those who are here now. It comes as a draft. */
  v.strictObject({ type: v.literal('SeatLateComers'), asked: Id, round: Id }),
  /** In the draft or in what is shown; `swap` takes the seat that is left. */
  v.strictObject({
    type: v.literal('MoveSeat'),
    round: Id,
    person: Id,
    table: Id,
    swap: v.nullable(Id),
  }),
  v.strictObject({ type: v.literal('DropDraft') }),
  /** The draft becomes what holds: on the hall screen and on all phones. */
  v.strictObject({ type: v.literal('ShowSeating'), draft: Id }),
  v.strictObject({ type: v.literal('ShowHomeTables') }),
  /** Back from the home tables to the last round, as it was. */
  v.strictObject({ type: v.literal('ShowLastRound') }),
  /** No tables hold any more. */
  v.strictObject({ type: v.literal('ClearTables') }),
  /** “I know this person well”: seats them apart as if they had met. Told to nobody. */
  v.strictObject({ type: v.literal('KnowWell'), person: Id, knows: v.boolean() }),
  ...earlierCommands,
] as const
const SeatCommand = v.variant('type', seatCommands)
export type SeatCommand = v.InferOutput<typeof SeatCommand>

/** What the search has found: the server alone hands it in. Null tables: there is no such seating. */
/** By the server, from the programme: who met at an earlier gathering of it, of those who are here and known. Nobody any more: it is forgotten. */
export type BringMeetings = {
  readonly type: 'BringMeetings'
  readonly gathering: GatheringId
  readonly title: string
  readonly people: readonly PersonId[]
  readonly rounds: readonly EarlierRound[]
}

export type TakeSeating = {
  readonly type: 'TakeSeating'
  readonly asked: RoundId
  readonly found: FoundSeating | { readonly tables: null; readonly why: Unfound['why'] }
  readonly problems: readonly Told[]
}
export type FoundSeating = {
  readonly tables: readonly Seated[]
  readonly moves: readonly SeatMove[]
  readonly least: Bounds | null
  /** The plan this seating was taken from, and what is left of it after. */
  readonly plan: RoundsAhead | null
  readonly after: RoundsAhead | null
}

export type SeatEvent =
  | { readonly type: 'v1.TablesSet'; readonly tables: readonly SeatTable[] }
  | { readonly type: 'v1.PersonPinned'; readonly person: PersonId; readonly table: TableId | null }
  | { readonly type: 'v1.TableLocked'; readonly table: TableId; readonly locked: boolean }
  | { readonly type: 'v1.PairsKept'; readonly together: readonly IdPair[]; readonly apart: readonly IdPair[] }
  | { readonly type: 'v1.RoundsAheadSet'; readonly rounds: number | null }
  | {
      readonly type: 'v1.SeatingAsked'
      readonly asked: RoundId
      readonly seed: number
      readonly mends: RoundId | null
      readonly at: Instant
    }
  | ({
      readonly type: 'v1.SeatingFound'
      readonly asked: RoundId
      readonly problems: readonly Told[]
      readonly at: Instant
    } & FoundSeating)
  | {
      readonly type: 'v1.SeatingNotFound'
      readonly asked: RoundId
      readonly why: Unfound['why']
      readonly problems: readonly Told[]
      readonly at: Instant
    }
  | { readonly type: 'v1.DraftDropped' }
  | {
      readonly type: 'v1.SeatMoved'
      readonly round: RoundId
      readonly person: PersonId
      readonly table: TableId
      readonly swap: PersonId | null
    }
  /** Somebody has come after the arrangement was made. */
  | {
      readonly type: 'v1.LateSeated'
      readonly round: RoundId
      readonly person: PersonId
      readonly table: TableId
    }
  | { readonly type: 'v1.SeatingShown'; readonly round: RoundId; readonly at: Instant }
  | {
      readonly type: 'v1.HomeTablesShown'
      readonly round: RoundId
      readonly tables: readonly Seated[]
      readonly at: Instant
    }
  | { readonly type: 'v1.LastRoundShown' }
  | { readonly type: 'v1.TablesCleared' }
  | {
      readonly type: 'v1.KnownWell'
      readonly person: PersonId
      readonly other: PersonId
      readonly knows: boolean
    }
  | {
      readonly type: 'v1.GatheringRemembered'
      readonly gathering: GatheringId
      readonly title: string
      readonly people: readonly PersonId[]
      readonly rounds: readonly EarlierRound[]
      readonly programme?: true
    }
  | { readonly type: 'v1.GatheringForgotten'; readonly gathering: GatheringId }

export type SeatRefusal =
  /** No table is set up, or none has a chair. */
  | 'no-tables'
  /** Nobody has come yet. */
  | 'nobody-here'
  | 'unknown-table'
  /** Who sits at that table stays there, and nobody else comes; the detail is its name. */
  | 'table-locked'
  /** Somebody is pinned to another table; the detail is its name. */
  | 'seat-pinned'
  /** That seating is neither the draft nor what is shown any more. */
  | 'unknown-round'
  | 'unknown-person'
  | 'already-exists'
  | 'text-too-long'
  | 'out-of-range'
