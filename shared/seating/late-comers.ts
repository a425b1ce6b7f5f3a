import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { evolveSeats } from './evolve.ts'
import { seatFor } from './late.ts'
import { type DayOf, remembered } from './memory.ts'
import type { Arrangement, SeatEvent, Seats } from './seats.ts'
import { isHere, type Sitters } from './sitters.ts'
import { shownOf, tableIn } from './tables-now.ts'

/**
 * Seats for those who are here and have none, in the draft and in what is shown. `who`: only these can lack one; null: anybody
 * may, since tables have gone, time has been turned back, or the arrangement is of an hour ago.
 */
export function seatLate(
  seats: Seats,
  here: Sitters,
  who: readonly PersonId[] | null,
  now: Instant,
  dayOf: DayOf,
): readonly SeatEvent[] {
  const ids = arrangedIn(seats)
  if (ids.length === 0) return []
  const events: SeatEvent[] = []
  let state = seats
  for (const id of ids) {
    const before = arrangementOf(state, id)
    if (before === null) continue
    const missing = (who ?? [...here.roster.keys()].sort()).filter(
      (person) => tableIn(state.tables, before, here, person) === undefined,
    )
    for (const person of missing) {
      const sitter = here.roster.get(person)
      const arrangement = arrangementOf(state, id)
      if (!isHere(sitter) || arrangement === null) continue
      const past = remembered({ rounds: pastOf(state, arrangement), earlier: state.earlier }, now, dayOf)
      const table = seatFor(state, here, arrangement, sitter, past)
      if (table === null) continue
      const event: SeatEvent = { type: 'v1.LateSeated', round: id, person, table }
      events.push(event)
      state = evolveSeats(state, event)
    }
  }
  return events
}

/** The arrangements that somebody may lack a seat in. */
export function arrangedIn(seats: Seats): readonly string[] {
  return [shownOf(seats), seats.draft].flatMap((each) => (each === null ? [] : [each.id]))
}

function arrangementOf(seats: Seats, id: string): Arrangement | null {
  return [shownOf(seats), seats.draft].find((each) => each?.id === id) ?? null
}

/** The rounds that were shown before this arrangement; a draft that mends a round is that round. */
export function pastOf({ rounds, draft }: Seats, { id }: Arrangement): readonly Arrangement[] {
  const last = rounds.at(-1)?.id
  const isLast = id === last || (id === draft?.id && draft.mends !== null && draft.mends === last)
  return isLast ? rounds.slice(0, -1) : rounds
}
