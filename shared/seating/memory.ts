import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { Table } from '#shared/kernel/table.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { type EarlierGathering, lastDayOf, type Sat, satAt } from './earlier.ts'
import type { Arrangement } from './seats.ts'

/** The date on the wall at that moment. */
export type DayOf = (at: Instant) => string

/**
 * Meeting again weighs most on the day itself, and half as much the day after: people forget, and a night lies between. On the
 * first day of a gathering the one before it is what was last.
 */
export const RECENCY = { today: 4, before: 2, older: 1 } as const

export type Remembered = { readonly round: Sat; readonly weight: number }
type Past = {
  readonly rounds: readonly Arrangement[]
  readonly earlier: readonly EarlierGathering[]
}

/** What a meeting weighs on the day of `now`, in a round of this gathering and at an earlier one. */
export function recencyOf({ rounds, earlier }: Past, now: Instant, dayOf: DayOf) {
  const today = dayOf(now)
  const before = rounds
    .map(({ at }) => dayOf(at))
    .filter((day) => day !== today)
    .reduce<string | null>((last, day) => (last === null || day > last ? day : last), null)
  const last =
    before === null ? earlier.map(lastDayOf).reduce((late, day) => (day > late ? day : late), '') : null
  return {
    round: ({ at }: Arrangement): number => {
      const day = dayOf(at)
      if (day === today) return RECENCY.today
      return day === before ? RECENCY.before : RECENCY.older
    },
    earlier: (gathering: EarlierGathering): number =>
      lastDayOf(gathering) === last ? RECENCY.before : RECENCY.older,
  }
}

/** Rounds at tables, here and at earlier gatherings, with what a meeting in them weighs on the day of `now`. */
export function remembered(past: Past, now: Instant, dayOf: DayOf): readonly Remembered[] {
  const recency = recencyOf(past, now, dayOf)
  return [
    ...past.earlier.flatMap((gathering) =>
      satAt(gathering, 'table').map((round) => ({ round, weight: recency.earlier(gathering) })),
    ),
    ...past.rounds.map((round) => ({ round, weight: recency.round(round) })),
  ]
}

/** At which tables each sat, by number: two who are one now have sat at both. */
export const placesIn = memo((sat: Sat) =>
  memo((merged: Table<PersonId>): Places => {
    const places = new Map<PersonId, readonly number[]>()
    sat.tables.forEach(({ people }, place) => {
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
  return isShared(own, places.get(other))
}

export function isShared(own: readonly number[] | undefined, theirs: readonly number[] | undefined): boolean {
  if (own === undefined || theirs === undefined) return false
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

/** Whom somebody has said they know, by who each is now, with every pair that was stored for it: under all ids of the two. */
export function saidBy(
  known: Table<readonly PersonId[]>,
  merged: Table<PersonId>,
  person: PersonId,
): ReadonlyMap<PersonId, readonly Said[]> {
  const said = new Map<PersonId, Said[]>()
  for (const id of [person, ...(twinsIn(merged).get(person) ?? [])])
    for (const other of known.get(id) ?? []) {
      const who = whoIs(merged, other)
      if (who !== person) said.set(who, [...(said.get(who) ?? []), { person: id, other }])
    }
  return said
}
export type Said = { readonly person: PersonId; readonly other: PersonId }

/** Who else on the list turned out to be somebody. */
const twinsIn = memo((merged: Table<PersonId>): ReadonlyMap<PersonId, readonly PersonId[]> => {
  const twins = new Map<PersonId, PersonId[]>()
  for (const [id] of merged) {
    const who = whoIs(merged, id)
    twins.set(who, [...(twins.get(who) ?? []), id])
  }
  return twins
})
