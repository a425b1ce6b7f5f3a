import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { seatingJob, takeSeating } from '#shared/gathering/seating-job.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { SeatTable } from '#shared/seating/seats.ts'
import { solve } from '#shared/seating/solve.ts'
import { tablesNow } from '#shared/seating/tables-now.ts'
import { type Act, play, stateAfter, TEN } from './given.ts'

export type HallOf = {
  /** How many come from each municipality; those of the last entry of all are guests where `guests` says so. */
  readonly homes: readonly number[]
  readonly guests?: number
  /** Chairs of each table. */
  readonly chairs: readonly number[]
}

/** m0-0, m0-1 …: the first is from the first municipality. */
export function personsOf({ homes, guests = 0 }: HallOf): readonly PersonId[] {
  return [
    ...homes.flatMap((count, home) => Array.from({ length: count }, (_, nth) => `m${home}-${nth}`)),
    ...Array.from({ length: guests }, (_, nth) => `guest-${nth}`),
  ]
}

export function tablesWith(chairs: readonly number[]): SeatTable[] {
  return chairs.map((count, nth) => ({
    id: `t${nth + 1}`,
    name: `${nth + 1}`,
    chairs: count,
    note: '',
    place: null,
  }))
}

/** Everybody has come, and the tables stand. */
export function hallOf(hall: HallOf): Gathering {
  const people = personsOf(hall)
  const state = stateAfter([
    {
      type: 'v1.MunicipalitiesNamed',
      municipalities: hall.homes.map((_, home) => ({ id: `m${home}`, name: `Kommune ${home}` })),
    },
    ...people.map(
      (person) =>
        ({
          type: 'v1.PersonJoined',
          person,
          name: `name of ${person}`,
          municipality: person.startsWith('m') ? (person.split('-')[0] ?? null) : null,
          title: '',
          duties: [],
          device: `phone of ${person}`,
          at: 1,
        }) as const,
    ),
  ])
  return play(state, [{ type: 'SetTables', tables: tablesWith(hall.chairs) }])
}

/** Far fewer than the server allows itself: these halls are small. */
const MOVES = 20_000

/** What the server does when a seating is asked for. */
export function answered(state: Gathering, now = TEN): Gathering {
  const numbered = seatingJob(state, now)
  const asked = state.seating.asked?.id
  if (numbered === null || asked === undefined) throw new Error('no seating is asked for')
  return play(state, [
    takeSeating(numbered, asked, solve(numbered.job, MOVES)),
    { by: { role: 'server' }, now },
  ])
}

export function drawn(state: Gathering, asked: string, seed = 1, now = TEN): Gathering {
  return answered(play(state, [{ type: 'DrawSeating', asked, seed }, { now }]), now)
}

export function shownRound(state: Gathering, asked: string, seed = 1, now = TEN): Gathering {
  return play(drawn(state, asked, seed, now), [{ type: 'ShowSeating', draft: asked }, { now }])
}

export function joins(person: string, municipality: string | null): Act {
  const command: RoomCommand = { type: 'Join', name: person, municipality, title: '' }
  return [command, { by: { role: 'visitor' }, device: `phone of ${person}` }]
}

export const undoLast = (state: Gathering): Act => [{ type: 'Undo', step: state.steps.at(-1)?.id ?? 0 }]

/** Who sits where now, by table. */
export function seatsNow({ seating, people }: Gathering): readonly (readonly PersonId[])[] {
  return tablesNow(seating, people).map((table) => table.people)
}
