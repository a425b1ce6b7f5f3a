import type { Unfound } from '#shared/seating/seats.ts'
import type { Told } from '#shared/seating/told.ts'

type Place = { readonly x: number; readonly y: number }
type TablePart = {
  readonly id: string
  readonly name: string
  readonly chairs: number
  readonly note: string
  readonly place: Place | null
}

/** All that a leader sees of the seating; whom people know well is not in it, and no figure counts it. */
export type SeatingPart = {
  readonly tables: readonly TablePart[]
  readonly pins: readonly { readonly person: string; readonly table: string }[]
  readonly locked: readonly string[]
  readonly together: readonly (readonly [string, string])[]
  readonly apart: readonly (readonly [string, string])[]
  readonly ahead: number | null
  /** A seating is being found; `mends`: for this arrangement. */
  readonly asked: { readonly id: string; readonly mends: string | null; readonly at: number } | null
  /** The last one asked for could not be made. */
  readonly unfound: Unfound | null
  readonly draft: DraftPart | null
  readonly shown: 'none' | 'home' | 'round'
  /** The round that was shown last, also while the home tables hold. */
  readonly round: RoundPart | null
  readonly home: RoundPart | null
  /** The rounds before it, oldest first: what counts as having met. */
  readonly past: readonly {
    readonly id: string
    readonly at: number
    readonly tables: readonly SeatedPart[]
  }[]
  /** Who is here and at no table of what holds now. */
  readonly unseated: readonly string[]
  /** The latest steps of seating that can be taken back one after the other, newest last. */
  readonly done: readonly {
    readonly step: number
    readonly command: string
    readonly at: number
    readonly person: string | null
    readonly table: string | null
  }[]
}
/** Only those who are here, each once, in the leader's order of tables. */
export type SeatedPart = { readonly table: string; readonly people: readonly string[] }
export type RoundPart = {
  readonly id: string
  readonly at: number
  readonly tables: readonly SeatedPart[]
  /** Who came after it was made. */
  readonly late: readonly string[]
  readonly quality: QualityPart
}
export type DraftPart = RoundPart & {
  readonly mends: string | null
  readonly moves: readonly { readonly person: string; readonly from: string | null; readonly to: string }[]
  readonly problems: readonly Told[]
}
/** In whole numbers, counted one for each pair, whatever they weigh in the search. */
export type QualityPart = {
  /** Pairs of one municipality at one table, and how few there can be at the fewest. */
  readonly sameMunicipality: number
  readonly sameMunicipalityLeast: number
  /** For each pair of different municipalities at one table, how often they have sat together in earlier rounds; the least is null where it is not known any more. */
  readonly repeats: number
  readonly repeatsLeast: number | null
  /** Both are the fewest there can be. */
  readonly best: boolean
  /** All pairs at one table. */
  readonly pairs: number
  /** Pairs that should be apart and are not. */
  readonly apartBroken: number
  /** How many people the one with fewest new neighbours meets, and how many meet nobody new. */
  readonly fewestNew: number
  readonly withoutNew: number
  /** Pairs of one duty or title at one table beyond the fewest there can be. */
  readonly roleExcess: number
}

/** What the hall screen shows while the scene is `seating`: everybody who is here and seated, with a phone or without. */
export type HallSeating = {
  readonly kind: 'home' | 'round'
  readonly id: string
  readonly at: number
  /** In the leader's order; people in the order of the municipalities, guests last. */
  readonly tables: readonly {
    readonly id: string
    readonly name: string
    readonly chairs: number
    readonly place: Place | null
    readonly people: readonly HallSeat[]
  }[]
  readonly seated: number
  /** Who is here, seated or not. */
  readonly here: number
}
/** `municipality` is its name; empty for a guest. */
export type HallSeat = {
  readonly name: string
  readonly municipality: string
  readonly title: string
  readonly late: boolean
}

/** What phones and observers share: that tables hold, and the map of the hall when tables have places. */
export type TablesHeld = {
  readonly kind: 'home' | 'round'
  readonly at: number
  readonly map: readonly { readonly id: string; readonly name: string; readonly place: Place }[]
}

/** A person's own table, and nobody else's. */
export type OwnSeat = {
  readonly kind: 'home' | 'round'
  readonly round: string
  readonly table: {
    readonly id: string
    readonly name: string
    readonly note: string
    readonly chairs: number
  }
  readonly mates: readonly OwnMate[]
}
export type OwnMate = {
  readonly id: string
  readonly name: string
  readonly municipality: string
  readonly title: string
  /** Whether this phone's person has said that they know them well. */
  readonly known: boolean
}
