import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { Table } from '#shared/kernel/table.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { Arrangement } from './seats.ts'

/** The date on the wall at that moment. */
export type DayOf = (at: Instant) => string

/** Meeting again weighs most on the day itself, and half as much the day after: people forget, and a night lies between. */
export const RECENCY = { today: 4, before: 2, older: 1 } as const

export type Remembered = { readonly round: Arrangement; readonly weight: number }

/** Rounds with what a meeting in them weighs on the day of `now`. */
export function remembered(
  rounds: readonly Arrangement[],
  now: Instant,
  dayOf: DayOf,
): readonly Remembered[] {
  if (rounds.length === 0) return []
  const today = dayOf(now)
  const days = rounds.map(({ at }) => dayOf(at))
  const before = days
    .filter((day) => day !== today)
    .sort()
    .at(-1)
  return rounds.map((round, place) => {
    const day = days[place]
    if (day === today) return { round, weight: RECENCY.today }
    return { round, weight: day === before ? RECENCY.before : RECENCY.older }
  })
}

/** At which tables of the arrangement each sat, by number: two who are one now have sat at both. */
export const placesIn = memo((arrangement: Arrangement) =>
  memo((merged: Table<PersonId>): Places => {
    const places = new Map<PersonId, readonly number[]>()
    arrangement.tables.forEach(({ people }, place) => {
      for (const id of people) {
        const person = whoIs(merged, id)
        const before = places.get(person)
        places.set(person, before === undefined ? [place] : [...before, place])
      }
    })
    return places
  }),
)
export type Places = ReadonlyMap<PersonId, readonly number[]>

/** Whether somebody who sat at these tables has shared one with the other. */
export function shared(places: Places, own: readonly number[], other: PersonId): boolean {
  const theirs = places.get(other)
  if (theirs === undefined) return false
  return own.length === 1 && theirs.length === 1
    ? own[0] === theirs[0]
    : own.some((place) => theirs.includes(place))
}

/** Who knows whom, whichever of the two has said it. */
export const acquaintances = memo((known: Table<readonly PersonId[]>) =>
  memo((merged: Table<PersonId>): ReadonlyMap<PersonId, ReadonlySet<PersonId>> => {
    const knows = new Map<PersonId, Set<PersonId>>()
    const add = (one: PersonId, other: PersonId) =>
      knows.set(one, (knows.get(one) ?? new Set<PersonId>()).add(other))
    for (const [sayer, others] of known)
      for (const id of others) {
        const [one, other] = [whoIs(merged, sayer), whoIs(merged, id)]
        if (one === other) continue
        add(one, other)
        add(other, one)
      }
    return knows
  }),
)
