import { unreachable } from '#shared/kernel/decision.ts'
import type { PersonId, RoundId, TableId } from '#shared/kernel/ids.ts'
import { withEarlier } from './earlier.ts'
import type { Arrangement, Draft, SeatEvent, Seated, Seats } from './seats.ts'

/** Never fails: an event that does not fit changes nothing. */
export function evolveSeats(seats: Seats, event: SeatEvent): Seats {
  switch (event.type) {
    case 'v1.TablesSet': {
      const locked = seats.locked.filter((id) => event.tables.some((table) => table.id === id))
      // A plan is one of these tables.
      return { ...seats, tables: event.tables, locked, plan: null }
    }
    case 'v1.PersonPinned': {
      const { person, table } = event
      const pins = seats.pins.filter((pin) => pin.person !== person)
      return { ...seats, pins: table === null ? pins : [...pins, { person, table }] }
    }
    case 'v1.TableLocked': {
      const others = seats.locked.filter((id) => id !== event.table)
      return { ...seats, locked: event.locked ? [...others, event.table] : others }
    }
    case 'v1.PairsKept':
      return { ...seats, together: event.together, apart: event.apart }
    case 'v1.RoundsAheadSet':
      return { ...seats, ahead: event.rounds, plan: null }
    case 'v1.SeatingAsked': {
      const { asked: id, seed, mends, at } = event
      return { ...seats, asked: { id, seed, mends, at }, unfound: null }
    }
    case 'v1.SeatingFound':
      return found(seats, event)
    case 'v1.SeatingNotFound': {
      if (seats.asked?.id !== event.asked) return seats
      const { asked: id, why, problems, at } = event
      return { ...seats, asked: null, unfound: { id, why, problems, at } }
    }
    case 'v1.DraftDropped':
      return { ...seats, draft: null, asked: null, unfound: null }
    case 'v1.SeatMoved':
      return inArrangement(seats, event.round, (arrangement) => moved(arrangement, event))
    case 'v1.LateSeated':
      return inArrangement(seats, event.round, (arrangement) => seatedLate(arrangement, event))
    case 'v1.SeatingShown':
      return shown(seats, event.round, event.at)
    case 'v1.HomeTablesShown': {
      const { round: id, tables, at } = event
      const home = seats.home?.id === id ? { ...seats.home, at } : { id, at, tables, late: [], least: null }
      return { ...seats, home, shown: 'home' }
    }
    case 'v1.LastRoundShown':
      return seats.rounds.length === 0 ? seats : { ...seats, shown: 'round' }
    case 'v1.TablesCleared':
      return { ...seats, shown: 'none' }
    case 'v1.KnownWell': {
      // Who has been erased knows nobody, and is known to nobody.
      if (event.other === '') return seats
      const others = (seats.known.get(event.person) ?? []).filter((id) => id !== event.other)
      const known = event.knows ? [...others, event.other] : others
      return {
        ...seats,
        known: known.length > 0 ? seats.known.set(event.person, known) : seats.known.delete(event.person),
      }
    }
    case 'v1.GatheringRemembered': {
      const { gathering: id, title, people, rounds, programme } = event
      // Who has been erased met nobody.
      const own = programme === undefined ? {} : { programme }
      const brought = people.length > 0 ? { id, title, people, rounds, ...own } : null
      return remembering({ ...seats, earlier: withEarlier(seats.earlier, id, brought) })
    }
    case 'v1.GatheringForgotten':
      return remembering({ ...seats, earlier: withEarlier(seats.earlier, event.gathering, null) })
    default:
      return unreachable(event)
  }
}

/** What was the least, and what was planned, was so for what was remembered then. */
function remembering(seats: Seats): Seats {
  const { draft, home, rounds } = seats
  const last = rounds.at(-1)
  return {
    ...seats,
    plan: null,
    draft: draft && { ...draft, least: null, plan: null },
    home: home && { ...home, least: null },
    rounds: last ? [...rounds.slice(0, -1), { ...last, least: null }] : rounds,
  }
}

function found(seats: Seats, event: Extract<SeatEvent, { type: 'v1.SeatingFound' }>): Seats {
  const { asked } = seats
  if (asked?.id !== event.asked) return seats
  const mendsDraft = asked.mends !== null && asked.mends === seats.draft?.id
  const draft: Draft = {
    id: asked.id,
    at: event.at,
    tables: event.tables,
    late: [],
    least: event.least,
    seed: asked.seed,
    // A draft made whole again is what it was: a new round, or one that mends.
    mends: mendsDraft ? (seats.draft?.mends ?? null) : asked.mends,
    moves: event.moves,
    problems: event.problems,
    plan: mendsDraft ? (seats.draft?.plan ?? null) : event.after,
  }
  const plan = asked.mends === null ? event.plan : seats.plan
  return { ...seats, asked: null, unfound: null, plan, draft }
}

function shown(seats: Seats, id: RoundId, at: number): Seats {
  const { draft, home, rounds } = seats
  if (draft === null || draft.id !== id) return seats
  const { tables, late, least, mends, plan } = draft
  const bare = { ...seats, draft: null, asked: null, unfound: null }
  if (mends === null) {
    // After the last that was told of, nobody has said whether more are to come.
    const ahead = seats.ahead === null || seats.ahead <= 1 ? null : seats.ahead - 1
    const round: Arrangement = { id, at, tables, late, least }
    return { ...bare, ahead, plan, rounds: [...rounds, round], shown: 'round' }
  }
  const mend = (round: Arrangement): Arrangement => ({ ...round, tables, late, least })
  if (mends === home?.id) return { ...bare, home: mend(home), shown: 'home' }
  const last = rounds.at(-1)
  return last?.id === mends
    ? { ...bare, rounds: [...rounds.slice(0, -1), mend(last)], shown: 'round' }
    : seats
}

/** The draft, the home tables or the last round; earlier ones are what they were. */
function inArrangement(
  seats: Seats,
  id: RoundId,
  change: <A extends Arrangement>(arrangement: A) => A,
): Seats {
  const { draft, home, rounds } = seats
  if (draft?.id === id) return { ...seats, draft: change(draft) }
  if (home?.id === id) return { ...seats, home: change(home) }
  const last = rounds.at(-1)
  return last?.id === id ? { ...seats, rounds: [...rounds.slice(0, -1), change(last)] } : seats
}

function moved<A extends Arrangement>(
  arrangement: A,
  { person, table, swap }: Extract<SeatEvent, { type: 'v1.SeatMoved' }>,
): A {
  const left = arrangement.tables.find(({ people }) => people.includes(person))?.table
  const to = seatAt(arrangement.tables, person, table)
  const tables = swap !== null && left !== undefined ? seatAt(to, swap, left) : to
  return { ...arrangement, tables }
}

/** Somebody who has come since gets a seat, and nobody else moves. */
export function seatedLate<A extends Arrangement>(
  arrangement: A,
  { person, table }: Extract<SeatEvent, { type: 'v1.LateSeated' }>,
): A {
  const late = arrangement.late.includes(person) ? arrangement.late : [...arrangement.late, person]
  // What was the least for those who were here says nothing of those who are here now.
  return { ...arrangement, tables: seatAt(arrangement.tables, person, table), late, least: null }
}

/** Everybody else's table stays the same object, so that what is made of it need not be made again. */
function seatAt(tables: readonly Seated[], person: PersonId, table: TableId): readonly Seated[] {
  const others = tables.map((each) =>
    each.people.includes(person) ? { ...each, people: each.people.filter((id) => id !== person) } : each,
  )
  const isThere = others.some((each) => each.table === table)
  return isThere
    ? others.map((each) => (each.table === table ? { ...each, people: [...each.people, person] } : each))
    : [...others, { table, people: [person] }]
}
