import { accepted, type Decision, refused, unreachable } from '#shared/kernel/decision.ts'
import type { GatheringId, PersonId, TableId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { TEXT_LIMITS, tidyName, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { EARLIER_LIMITS, type EarlierGathering } from './earlier.ts'
import { homeTables } from './home.ts'
import { saidBy } from './memory.ts'
import {
  type Arrangement,
  type BringMeetings,
  type IdPair,
  SEAT_LIMITS as LIMITS,
  type SeatCommand,
  type SeatEvent,
  type SeatRefusal,
  type Seats,
  type TakeSeating,
} from './seats.ts'
import { isHere, type Sitters } from './sitters.ts'
import { shownOf, tableIn, tablesOf } from './tables-now.ts'

type SeatDecision = Decision<SeatEvent, SeatRefusal>
type Command<T extends SeatCommand['type']> = Extract<SeatCommand, { type: T }>
export type SeatContext = {
  /** Who asks, when it is a phone. */
  readonly by: PersonId
  /** The gathering that these are the seats of. */
  readonly gathering: GatheringId
  readonly here: Sitters
  readonly now: Instant
  readonly newId: () => string
}

export function decideSeats(
  seats: Seats,
  command: SeatCommand | TakeSeating | BringMeetings,
  context: SeatContext,
): SeatDecision {
  switch (command.type) {
    case 'SetTables':
      return setTables(seats, command)
    case 'PinPerson':
      return pin(seats, command, context)
    case 'UnpinPerson': {
      const pinned = seats.pins.find(({ person }) => isSame(context, person, command.person))
      return pinned === undefined
        ? accepted()
        : accepted({ type: 'v1.PersonPinned', person: pinned.person, table: null })
    }
    case 'LockTable': {
      const { table, locked } = command
      if (!seats.tables.some(({ id }) => id === table)) return refused('unknown-table')
      return seats.locked.includes(table) === locked
        ? accepted()
        : accepted({ type: 'v1.TableLocked', table, locked })
    }
    case 'KeepPairs':
      return keepPairs(seats, command, context)
    case 'SetRoundsAhead':
      return command.rounds === seats.ahead
        ? accepted()
        : accepted({ type: 'v1.RoundsAheadSet', rounds: command.rounds })
    case 'DrawSeating':
      return ask(seats, { ...command, round: null }, context)
    case 'SeatLateComers':
      return ask(seats, { ...command, seed: 1 }, context)
    case 'TakeSeating':
      return take(seats, command, context)
    case 'MoveSeat':
      return moveSeat(seats, command, context)
    case 'DropDraft':
      return seats.draft === null && seats.asked === null && seats.unfound === null
        ? accepted()
        : accepted({ type: 'v1.DraftDropped' })
    case 'ShowSeating':
      return showSeating(seats, command, context)
    case 'ShowHomeTables':
      return showHome(seats, context)
    case 'ShowLastRound':
      if (seats.rounds.length === 0) return refused('unknown-round')
      return seats.shown === 'round' ? accepted() : accepted({ type: 'v1.LastRoundShown' })
    case 'ClearTables':
      return seats.shown === 'none' ? accepted() : accepted({ type: 'v1.TablesCleared' })
    case 'KnowWell':
      return knowWell(seats, command, context)
    case 'RememberGathering':
      return remember(seats, command, context)
    case 'BringMeetings':
      return bring(seats, command, context)
    case 'ForgetGathering':
      return seats.earlier.some(({ id }) => id === command.gathering)
        ? accepted({ type: 'v1.GatheringForgotten', gathering: command.gathering })
        : accepted()
    default:
      return unreachable(command)
  }
}

const isSame = ({ here }: SeatContext, one: PersonId, other: PersonId) =>
  whoIs(here.merged, one) === whoIs(here.merged, other)

function setTables(seats: Seats, command: Command<'SetTables'>): SeatDecision {
  if (new Set(command.tables.map(({ id }) => id)).size < command.tables.length)
    return refused('already-exists')
  // A table without a name goes by its number.
  const tables = command.tables.map(({ id, name, chairs, note, place }, at) => ({
    id,
    name: tidyName(name) || `${at + 1}`,
    chairs,
    note: tidyName(note),
    place,
  }))
  if (tables.some(({ name }) => tooLong(name, LIMITS.name))) return refused('text-too-long', `${LIMITS.name}`)
  if (tables.some(({ note }) => tooLong(note, LIMITS.note))) return refused('text-too-long', `${LIMITS.note}`)
  const asBefore =
    tables.length === seats.tables.length &&
    tables.every((table, at) => {
      const { id, name, chairs, note, place } = seats.tables[at] ?? {}
      const stands = place?.x === table.place?.x && place?.y === table.place?.y
      return (
        id === table.id && name === table.name && chairs === table.chairs && note === table.note && stands
      )
    })
  return asBefore ? accepted() : accepted({ type: 'v1.TablesSet', tables })
}

function pin(
  seats: Seats,
  { person: asked, table }: Command<'PinPerson'>,
  context: SeatContext,
): SeatDecision {
  const person = whoIs(context.here.merged, asked)
  if (!context.here.roster.has(person)) return refused('unknown-person')
  if (!seats.tables.some(({ id }) => id === table)) return refused('unknown-table')
  const before = seats.pins.filter((each) => isSame(context, each.person, person))
  if (before.length === 1 && before[0]?.table === table) return accepted()
  // Two who were pinned and turned out to be one have one pin.
  const others = before.filter((each) => each.person !== person)
  return accepted<SeatEvent>(
    ...others.map((each) => ({ type: 'v1.PersonPinned', person: each.person, table: null }) as const),
    { type: 'v1.PersonPinned', person, table },
  )
}

function keepPairs(seats: Seats, command: Command<'KeepPairs'>, { here }: SeatContext): SeatDecision {
  const named = [...command.together, ...command.apart].flat()
  if (named.some((id) => !here.roster.has(whoIs(here.merged, id)))) return refused('unknown-person')
  const tidied = (pairs: readonly IdPair[]): readonly IdPair[] => {
    const known = new Map<string, IdPair>()
    for (const [a, b] of pairs) {
      const [one, other] = [whoIs(here.merged, a), whoIs(here.merged, b)]
      const pair: IdPair = one < other ? [one, other] : [other, one]
      if (one !== other) known.set(pair.join(' '), pair)
    }
    return [...known.values()]
  }
  const [together, apart] = [tidied(command.together), tidied(command.apart)]
  const same = JSON.stringify([together, apart]) === JSON.stringify([seats.together, seats.apart])
  return same ? accepted() : accepted({ type: 'v1.PairsKept', together, apart })
}

/** What the search could never answer is refused at once; all else is found, or told when it is not. */
function whyNoTables(seats: Seats, { here }: SeatContext): SeatRefusal | null {
  if (seats.tables.every(({ chairs }) => chairs === 0)) return 'no-tables'
  return here.roster.some(isHere) ? null : 'nobody-here'
}

function ask(
  seats: Seats,
  { asked, seed, round }: { readonly asked: string; readonly seed: number; readonly round: string | null },
  context: SeatContext,
): SeatDecision {
  const why = whyNoTables(seats, context)
  if (why !== null) return refused(why)
  if (round !== null && standing(seats, round) === null) return refused('unknown-round')
  const taken = [seats.asked, seats.draft, seats.home, ...seats.rounds].some((each) => each?.id === asked)
  if (taken) return refused('already-exists')
  return accepted({ type: 'v1.SeatingAsked', asked, seed, mends: round, at: context.now })
}

/** The arrangement that can be changed under this id: the draft, or what is shown. */
export function standing(seats: Seats, id: string): Arrangement | null {
  return [seats.draft, shownOf(seats)].find((each) => each?.id === id) ?? null
}

/** Whoever asked may have asked anew, taken it back, or shown something else meanwhile: then it is nobody's answer. */
function take(seats: Seats, { asked, found, problems }: TakeSeating, { now }: SeatContext): SeatDecision {
  if (seats.asked?.id !== asked) return accepted()
  if (found.tables === null)
    return accepted({ type: 'v1.SeatingNotFound', asked, why: found.why, problems, at: now })
  return accepted({ type: 'v1.SeatingFound', asked, ...found, problems, at: now })
}

function moveSeat(seats: Seats, command: Command<'MoveSeat'>, context: SeatContext): SeatDecision {
  const { here } = context
  const { round, table } = command
  const arrangement = standing(seats, round)
  if (arrangement === null) return refused('unknown-round')
  if (!seats.tables.some(({ id }) => id === table)) return refused('unknown-table')
  const person = whoIs(here.merged, command.person)
  if (!isHere(here.roster.get(person))) return refused('unknown-person')
  const from = tableIn(seats.tables, arrangement, here, person)
  const swap = command.swap === null ? null : whoIs(here.merged, command.swap)
  const swapsFrom = swap === null ? null : tableIn(seats.tables, arrangement, here, swap)
  if (swap !== null && (swapsFrom?.id !== table || from === undefined)) return refused('unknown-person')
  if (from?.id === table) return accepted()
  const locked = [from?.id, table].find((id) => id !== undefined && seats.locked.includes(id))
  if (locked !== undefined) return refused('table-locked', nameOf(seats, locked))
  const pinned = pinElsewhere(seats, context, person, table) ?? pinElsewhere(seats, context, swap, from?.id)
  if (pinned !== null) return refused('seat-pinned', nameOf(seats, pinned))
  return accepted({
    type: 'v1.SeatMoved',
    round,
    person: asSeated(arrangement, here, person),
    table,
    swap: swap === null ? null : asSeated(arrangement, here, swap),
  })
}

const nameOf = (seats: Seats, table: TableId) => seats.tables.find(({ id }) => id === table)?.name ?? ''

/** The table that holds somebody, unless it is where they go; a pin to one that is gone holds nobody. */
function pinElsewhere(
  seats: Seats,
  context: SeatContext,
  person: PersonId | null,
  to: TableId | undefined,
): TableId | null {
  if (person === null) return null
  const pins = seats.pins.filter((each) => isSame(context, each.person, person)).map(({ table }) => table)
  const standing = pins.filter((pin) => seats.tables.some(({ id }) => id === pin))
  return standing.some((pin) => pin === to) ? null : (standing[0] ?? null)
}

/** The id somebody was seated under, before two turned out to be one. */
function asSeated({ tables }: Arrangement, { merged }: Sitters, person: PersonId): PersonId {
  for (const { people } of tables) {
    const id = people.find((each) => whoIs(merged, each) === person)
    if (id !== undefined) return id
  }
  return person
}

function showSeating(
  seats: Seats,
  { draft: id }: Command<'ShowSeating'>,
  { now }: SeatContext,
): SeatDecision {
  const { draft } = seats
  if (draft?.id !== id) return refused('unknown-round')
  if (draft.mends !== null && standing(seats, draft.mends) === null) return refused('unknown-round')
  return accepted({ type: 'v1.SeatingShown', round: id, at: now })
}

/** So many of those here may have come since the home tables were made before they are made anew. */
const MOST_LATE = 1 / 4

function showHome(seats: Seats, context: SeatContext): SeatDecision {
  if (seats.shown === 'home') return accepted()
  const why = whyNoTables(seats, context)
  if (why !== null) return refused(why)
  const { here, newId, now } = context
  const { home } = seats
  // People go back to the table they came from, as long as most of them have one.
  if (home !== null) {
    const seated = tablesOf(seats.tables, home, here).reduce((sum, { people }) => sum + people.length, 0)
    const present = here.roster.count(isHere)
    if (seated - home.late.length >= present * (1 - MOST_LATE))
      return accepted({ type: 'v1.HomeTablesShown', round: home.id, tables: home.tables, at: now })
  }
  return accepted({
    type: 'v1.HomeTablesShown',
    round: newId(),
    tables: homeTables(seats.tables, here),
    at: now,
  })
}

function knowWell(
  seats: Seats,
  { person: asked, knows }: Command<'KnowWell'>,
  { by, here }: SeatContext,
): SeatDecision {
  const other = whoIs(here.merged, asked)
  if (!here.roster.has(other) || other === by) return refused('unknown-person')
  const said = saidBy(seats.known, here.merged, by)
  const pairs = said.get(other) ?? []
  if (!knows) return accepted(...pairs.map((pair) => ({ type: 'v1.KnownWell' as const, ...pair, knows })))
  if (pairs.length > 0) return accepted()
  if (said.size >= LIMITS.known) return refused('out-of-range', `${LIMITS.known}`)
  return accepted({ type: 'v1.KnownWell', person: by, other, knows })
}

/** What is brought names only those who are on this gathering's list: of anybody else nothing is kept here. */
function remember(
  seats: Seats,
  { gathering: id, title: said, people: named, rounds }: Command<'RememberGathering'>,
  { here, gathering: own }: SeatContext,
): SeatDecision {
  // Its own rounds are remembered already, and would count twice.
  if (id === own) return refused('already-exists')
  const title = tidy(said)
  if (tooLong(title, TEXT_LIMITS.heading)) return refused('text-too-long', `${TEXT_LIMITS.heading}`)
  const people = named.map((person) => whoIs(here.merged, person))
  if (people.some((person) => !here.roster.has(person))) return refused('unknown-person')
  const strays = rounds.some(({ groups }) => groups.flat().some((place) => place >= people.length))
  if (strays) return refused('out-of-range', `${people.length - 1}`)
  const brought: EarlierGathering = { id, title, people, rounds }
  const standing = seats.earlier.find((each) => each.id === id)
  if (standing === undefined && seats.earlier.length >= EARLIER_LIMITS.gatherings)
    return refused('out-of-range', `${EARLIER_LIMITS.gatherings}`)
  if (JSON.stringify(standing) === JSON.stringify(brought)) return accepted()
  return accepted({ type: 'v1.GatheringRemembered', gathering: id, title, people, rounds })
}

/** What somebody has brought here by names says more, and stands. Those that there is no room for weigh the least. */
function bring(
  seats: Seats,
  { gathering: id, title: said, people: named, rounds }: BringMeetings,
  { here, gathering: own }: SeatContext,
): SeatDecision {
  const standing = seats.earlier.find((each) => each.id === id)
  if (id === own || (standing !== undefined && standing.programme !== true)) return accepted()
  const people = named.map((person) => whoIs(here.merged, person))
  if (rounds.length === 0 || people.some((person) => !here.roster.has(person)))
    return standing ? accepted({ type: 'v1.GatheringForgotten', gathering: id }) : accepted()
  if (standing === undefined && seats.earlier.length >= EARLIER_LIMITS.gatherings) return accepted()
  const brought: EarlierGathering = { id, title: tidy(said), people, rounds, programme: true }
  if (JSON.stringify(standing) === JSON.stringify(brought)) return accepted()
  const { id: gathering, ...all } = brought
  return accepted({ type: 'v1.GatheringRemembered', gathering, ...all })
}
