import { seatedLate } from './evolve.ts'
import type { Arrangement, Seats } from './seats.ts'

/** What a step at the tables was about to change; `rounds` is how many had been shown, and only the last can change. */
type SeatsKept = {
  readonly seats: Omit<Seats, 'rounds' | 'known' | 'earlier'>
  readonly rounds: number
  readonly last: Arrangement | null
}

/**
 * The step taken back: who had a seat has it again, and who was given one since keeps it, since they sit there. What people
 * have said of whom they know stays; earlier gatherings are taken back by themselves.
 */
export function rewindSeats(now: Seats, { seats, rounds, last }: SeatsKept): Seats {
  const before = now.rounds.slice(0, Math.max(0, rounds - 1))
  return {
    ...seats,
    home: seats.home && withLateOf(now, seats.home),
    draft: seats.draft && withLateOf(now, seats.draft),
    known: now.known,
    earlier: now.earlier,
    rounds: last === null ? [] : [...before, withLateOf(now, last)],
  }
}

/** A draft that has been shown since is a round now, and those who came to it sit there. */
function withLateOf<A extends Arrangement>({ draft, home, rounds }: Seats, kept: A): A {
  const now = [draft, home, ...rounds].find((each) => each?.id === kept.id)
  const since = now?.late.filter((person) => !kept.late.includes(person)) ?? []
  return since.reduce((state, person) => {
    const table = now?.tables.find(({ people }) => people.includes(person))?.table
    return table === undefined
      ? state
      : seatedLate(state, { type: 'v1.LateSeated', round: state.id, person, table })
  }, kept)
}
