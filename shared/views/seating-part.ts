import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Step } from '#shared/gathering/kept.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { People } from '#shared/people/people.ts'
import type { EarlierGathering } from '#shared/seating/earlier.ts'
import { type Figures, figuresOf } from '#shared/seating/figures.ts'
import { saidBy } from '#shared/seating/memory.ts'
import type { Arrangement, Draft, Seats, SeatTable, Unfound } from '#shared/seating/seats.ts'
import { headsOf, isHere } from '#shared/seating/sitters.ts'
import { shownOf, type TableNow, tableIn, tablesNow, tablesOf } from '#shared/seating/tables-now.ts'
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
  /** Who met at earlier gatherings, the latest first. */
  readonly earlier: readonly EarlierPart[]
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
/** People by their place among `people`, the first being 0; all of them are on this gathering's list. */
export type EarlierPart = {
  readonly id: string
  readonly title: string
  readonly people: readonly string[]
  readonly rounds: readonly {
    readonly date: string
    readonly who: 'table' | 'duo'
    readonly groups: readonly (readonly number[])[]
  }[]
  /** Its programme has told it, and goes on telling. */
  readonly programme?: true
}
/** Only those who are here, each once, in the leader's order of tables. */
export type SeatedPart = { readonly table: string; readonly people: readonly string[] }
export type RoundPart = {
  readonly id: string
  readonly at: number
  readonly tables: readonly SeatedPart[]
  /** Who came after it was made. */
  readonly late: readonly string[]
  readonly quality: Figures
}
export type DraftPart = RoundPart & {
  readonly mends: string | null
  readonly moves: readonly { readonly person: string; readonly from: string | null; readonly to: string }[]
  readonly problems: readonly Told[]
}
/** How good it is, in whole numbers. */
export type QualityPart = Figures

/** What the hall screen shows while the scene is `seating`: everybody who is here and seated, with a phone or without. */
export type HallSeating = {
  readonly kind: 'home' | 'round'
  /** Of home tables: nobody has sat anywhere else before. */
  readonly first?: boolean
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
  /** Of home tables: nobody has sat anywhere else before. */
  readonly first?: boolean
  /** Another one: time to get up. */
  readonly round: string
  readonly table: {
    readonly id: string
    readonly name: string
    readonly note: string
    readonly chairs: number
  }
  readonly mates: readonly OwnMate[]
  /** The phone stands for more than its table has chairs for: for so many of them. */
  readonly chairsFor?: { readonly have: number; readonly of: number }
}
export type OwnMate = {
  readonly id: string
  readonly name: string
  readonly municipality: string
  readonly title: string
  /** Whether this phone's person has said that they know them well. */
  readonly known: boolean
}

/** For whom seating is nothing to steer: the shape without anybody in it. */
export const noSeating: SeatingPart = {
  tables: [],
  pins: [],
  locked: [],
  together: [],
  apart: [],
  ahead: null,
  asked: null,
  unfound: null,
  draft: null,
  shown: 'none',
  round: null,
  home: null,
  past: [],
  earlier: [],
  unseated: [],
  done: [],
}

export function seatingPart({ seating, people, steps }: Gathering): SeatingPart {
  return { ...arranged(seating)(people), done: doneIn(steps) }
}

/** Told ten times a second while answers pour in; counted once for each state of it. */
const arranged = memo((seats: Seats) =>
  memo((people: People): Omit<SeatingPart, 'done'> => {
    const { tables, pins, locked, ahead, asked, unfound, draft, shown, home, rounds } = seats
    const who = (id: PersonId) => whoIs(people.merged, id)
    const pairs = (kept: Seats['together']) => kept.map(([a, b]) => [who(a), who(b)] as const)
    const last = rounds.at(-1)
    return {
      tables: tables.map(tablePart),
      pins: pins.map(({ person, table }) => ({ person: who(person), table })),
      locked,
      together: pairs(seats.together),
      apart: pairs(seats.apart),
      ahead,
      asked: asked && { id: asked.id, mends: asked.mends, at: asked.at },
      unfound,
      draft: draft && draftPart(seats, people, draft),
      shown,
      round: last ? roundPart(seats, people, last) : null,
      home: home && roundPart(seats, people, home),
      past: rounds.slice(0, -1).map((round) => pastPart(round)(people.merged)),
      earlier: seats.earlier.map((each) => earlierPart(each)(people.merged)),
      unseated: shown === 'none' ? [] : unseated(seats, people),
    }
  }),
)

function tablePart({ id, name, chairs, note, place }: SeatTable): TablePart {
  return { id, name, chairs, note, place: place && { x: place.x, y: place.y } }
}

function roundPart(seats: Seats, people: People, round: Arrangement): RoundPart {
  const { id, at, late } = round
  return {
    id,
    at,
    tables: tablesOf(seats.tables, round, people).map(seatedPart),
    late: [...new Set(late.map((person) => whoIs(people.merged, person)))],
    quality: figuresOf(seats, people, round),
  }
}

function draftPart(seats: Seats, people: People, draft: Draft): DraftPart {
  const { mends, moves, problems } = draft
  return {
    ...roundPart(seats, people, draft),
    mends,
    moves: moves.map(({ person, from, to }) => ({ person: whoIs(people.merged, person), from, to })),
    problems,
  }
}

const seatedPart = memo(({ id, people }: TableNow): SeatedPart => ({ table: id, people }))

/** As they sat then, also those who have left since. */
const pastPart = memo(({ id, at, tables }: Arrangement) =>
  memo((merged: People['merged']) => ({
    id,
    at,
    tables: tables.map(({ table, people }) => ({
      table,
      people: people.map((person) => whoIs(merged, person)),
    })),
  })),
)

const earlierPart = memo(({ id, title, people, rounds, programme }: EarlierGathering) =>
  memo(
    (merged: People['merged']): EarlierPart => ({
      id,
      title,
      people: people.map((person) => whoIs(merged, person)),
      rounds,
      ...(programme === undefined ? {} : { programme }),
    }),
  ),
)

function unseated(seats: Seats, people: People): readonly string[] {
  const seated = new Set(tablesNow(seats, people).flatMap((table) => table.people))
  return [...people.roster.values()]
    .filter((person) => isHere(person) && !seated.has(person.id))
    .map(({ id }) => id)
    .sort()
}

const doneIn = memo((steps: readonly Step[]): SeatingPart['done'] => {
  const from = steps.findLastIndex(({ kept }) => !kept.some(({ of }) => of === 'seating'))
  return steps.slice(from + 1).flatMap(({ id, command, kept }) => {
    const seating = kept.find((each) => each.of === 'seating')
    if (seating?.of !== 'seating') return []
    const { at, person, table } = seating
    return [{ step: id, command, at, person, table }]
  })
})

/** Null while no tables hold: the scene then says that they are on their way. */
export function hallSeating({ seating, people }: Gathering): HallSeating | null {
  const shown = shownOf(seating)
  return shown && hallTables(seating)(people)
}

const hallTables = memo((seats: Seats) =>
  memo(({ municipalities, roster, merged }: People): HallSeating | null => {
    const shown = shownOf(seats)
    if (shown === null || seats.shown === 'none') return null
    const names = new Map(municipalities.map(({ id, name }) => [id, name]))
    const order = new Map(municipalities.map(({ id }, place) => [id, place]))
    const late = new Set(shown.late.map((person) => whoIs(merged, person)))
    const now = tablesOf(seats.tables, shown, { roster, merged })
    return {
      kind: seats.shown,
      ...firstHome(seats),
      id: shown.id,
      at: shown.at,
      tables: now.map(({ people }, place) => {
        const { id, name, chairs, place: at } = seats.tables[place] ?? UNKNOWN
        const sitters = people.flatMap((person) => roster.get(person) ?? [])
        const placeOf = (municipality: string | null) => order.get(municipality ?? '') ?? order.size
        sitters.sort(
          (a, b) =>
            placeOf(a.municipality) - placeOf(b.municipality) ||
            a.name.localeCompare(b.name, 'nb') ||
            (a.id < b.id ? -1 : 1),
        )
        return {
          id,
          name,
          chairs,
          place: at && { x: at.x, y: at.y },
          people: sitters.map((sitter) => ({
            name: sitter.name,
            municipality: names.get(sitter.municipality ?? '') ?? '',
            title: sitter.title,
            late: late.has(sitter.id),
          })),
        }
      }),
      seated: now.reduce((sum, { people }) => sum + people.length, 0),
      here: roster.count(isHere),
    }
  }),
)

/** Nobody can come back to where they have not been away from. */
function firstHome({ shown, rounds }: Seats): { readonly first?: boolean } {
  return shown === 'home' && rounds.length === 0 ? { first: true } : {}
}

const UNKNOWN: SeatTable = { id: '', name: '', chairs: 0, note: '', place: null }

export function tablesHeld({ seating }: Gathering): TablesHeld | null {
  const shown = shownOf(seating)
  if (shown === null || seating.shown === 'none') return null
  return { kind: seating.shown, at: shown.at, map: mapOf(seating.tables) }
}

const mapOf = memo((tables: readonly SeatTable[]): TablesHeld['map'] =>
  tables.flatMap(({ id, name, place }) => (place ? [{ id, name, place: { x: place.x, y: place.y } }] : [])),
)

/** A thousand of these are cut when tables are shown: nothing in it goes through the whole hall. */
export function ownSeat({ seating, people }: Gathering, person: PersonId): OwnSeat | null {
  const shown = shownOf(seating)
  if (shown === null || seating.shown === 'none') return null
  const table = tableIn(seating.tables, shown, people, person)
  const stands = seating.tables.find(({ id }) => id === table?.id)
  if (table === undefined || stands === undefined) return null
  const { roster, merged, municipalities } = people
  const said = saidBy(seating.known, merged, person)
  const mates = table.people.flatMap((id) => (id === person ? [] : (roster.get(id) ?? [])))
  return {
    kind: seating.shown,
    ...firstHome(seating),
    round: shown.id,
    table: { id: stands.id, name: stands.name, note: stands.note, chairs: stands.chairs },
    mates: mates.map(({ id, name, municipality, title }) => ({
      id,
      name,
      municipality: municipalities.find((each) => each.id === municipality)?.name ?? '',
      title,
      known: said.has(id),
    })),
    ...chairsFor(
      headsOf(roster.get(person)),
      stands.chairs - mates.reduce((sum, mate) => sum + headsOf(mate), 0),
    ),
  }
}

/** Nobody can sit at two tables: those of a phone who have no chair at its table have none anywhere. */
function chairsFor(heads: number, free: number): Pick<OwnSeat, 'chairsFor'> {
  const have = Math.max(1, free)
  return heads > have ? { chairsFor: { have, of: heads } } : {}
}
