import { wallClock } from '#shared/agenda/zone.ts'
import { chanceOf, shuffled } from '#shared/kernel/chance.ts'
import type { PersonId, TableId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { pastOf } from '#shared/seating/late-comers.ts'
import { acquaintances, RECENCY, remembered } from '#shared/seating/memory.ts'
import { type Ahead, type Hall, UNTOLD_ROUNDS } from '#shared/seating/next-round.ts'
import type { Arrangement, IdPair, RoundsAhead, Seated, Seats, TakeSeating } from '#shared/seating/seats.ts'
import { headsOf, isHere, rolesOf, type Sitter } from '#shared/seating/sitters.ts'
import type { SeatingAnswer, SeatingJob } from '#shared/seating/solve.ts'
import { shownOf, tablesOf } from '#shared/seating/tables-now.ts'
import { tell } from '#shared/seating/told.ts'
import type { Gathering } from './gathering.ts'

/** A seating that is asked for, in numbers for the search, and the way back. */
export type NumberedJob = {
  readonly job: SeatingJob
  /** The people and tables behind the numbers; who takes several chairs stands there several times, the first being theirs. */
  readonly people: readonly PersonId[]
  readonly persons: number
  readonly tables: readonly TableId[]
}

/**
 * The search that the leader has asked for; null when none is. `found`: what was found for those who were here a moment ago,
 * to be mended for those who are here now.
 */
export function seatingJob(
  { seating, people, zone }: Gathering,
  now: Instant,
  found: readonly Seated[] | null = null,
): NumberedJob | null {
  const { asked } = seating
  if (asked === null) return null
  const mended = asked.mends === null ? null : arrangementOf(seating, asked.mends)
  if (asked.mends !== null && mended === null) return null
  const sitters = [...people.roster.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  // Rules seat by the order people come in: drawn, so that another seed is another seating.
  const drawn: readonly Sitter[] = shuffled(sitters, chanceOf(asked.seed))
  const gone = seating.pins
    .map(({ table }) => table)
    .filter((id) => !seating.tables.some((each) => each.id === id))
  const tables = [...seating.tables.map(({ id }) => id), ...new Set(gone)]
  const chairs = [
    ...seating.tables.map((table) => table.chairs),
    ...tables.slice(seating.tables.length).map(() => 0),
  ]
  const extra = companions(drawn, chairs)
  const ids = [...drawn.map(({ id }) => id), ...extra]
  const numberOf = new Map(drawn.map(({ id }, number) => [id, number]))
  const tableNumber = new Map(tables.map((id, number) => [id, number]))
  const who = (id: PersonId) => numberOf.get(whoIs(people.merged, id)) ?? -1
  const pairs = (kept: readonly IdPair[]) =>
    kept.flatMap(([a, b]): [number, number][] => (who(a) < 0 || who(b) < 0 ? [] : [[who(a), who(b)]]))
  const here = (number: number) => isHere(people.roster.get(ids[number] ?? ''))
  const bothHere = ([a, b]: readonly [number, number]) => here(a) && here(b)
  const numbersOf = (ids: readonly PersonId[]) => [...new Set(ids.map(who).filter((number) => number >= 0))]
  const numbered = (seated: readonly Seated[]): number[][] => {
    const at: number[][] = tables.map(() => [])
    for (const { table, people: sitting } of seated)
      at[tableNumber.get(table) ?? -1]?.push(...numbersOf(sitting))
    return at
  }
  const past = mended === null ? seating.rounds : pastOf(seating, mended)
  const dayOf = (at: Instant) => wallClock(at, zone).date
  const municipalities = new Map(people.municipalities.map(({ id }, number) => [id, number]))
  const hall: Hall = {
    municipalities: [
      ...drawn.map(({ municipality }) => municipalities.get(municipality ?? '') ?? -1),
      // Whoever comes along is nobody's colleague: the one they come with is.
      ...extra.map(() => -1),
    ],
    roles: rolesAmong(drawn),
    chairs,
    // Who has met has met, wherever the tables stand today.
    history: remembered({ rounds: past, earlier: seating.earlier }, now, dayOf).map(({ round, weight }) => ({
      tables: round.tables.map((seated) => numbersOf(seated.people)),
      weight,
    })),
    known: knownAmong(seating, people.merged, numberOf),
    again: RECENCY.today,
    pins: seating.pins.flatMap(({ person, table }) => {
      const number = who(person)
      return here(number) ? [{ person: number, table: tableNumber.get(table) ?? -1 }] : []
    }),
    together: [
      ...pairs(seating.together).filter(bothHere),
      ...extra.map((id, place): [number, number] => [numberOf.get(id) ?? 0, drawn.length + place]),
    ],
    apart: pairs(seating.apart),
  }
  const standing = mended ?? seating.draft ?? shownOf(seating)
  const withExtra = (seats: number[][]) =>
    seats.map((sitting) => [
      ...sitting,
      ...sitting.flatMap((number) => extrasOf(extra, ids[number], drawn.length)),
    ])
  const locked = standing === null ? [] : tablesOf(seating.tables, standing, people)
  const standingNow =
    found === null ? mended : { id: asked.id, at: now, tables: found, late: [], least: null }
  // Who turned out to be two of them sits at one table.
  const mend =
    standingNow === null
      ? null
      : tablesOf(seating.tables, standingNow, people).map(({ id, people: at }) => ({ table: id, people: at }))
  return {
    job: {
      hall,
      round: {
        absent: ids.flatMap((_, number) => (here(number) ? [] : [number])),
        locked: locked.flatMap((table, number) =>
          seating.locked.includes(table.id) && table.people.length > 0
            ? [{ table: number, people: withExtra([table.people.map(who)])[0] ?? [] }]
            : [],
        ),
      },
      rounds: asked.mends === null ? (seating.ahead ?? UNTOLD_ROUNDS) : 1,
      planned: plannedFor(seating, numbered),
      mend: mend === null ? null : withExtra(numbered(mend)).map((sitting) => sitting.filter(here)),
      seed: asked.seed,
    },
    people: ids,
    persons: drawn.length,
    tables,
  }
}

function arrangementOf(seats: Seats, id: string): Arrangement | null {
  return [seats.draft, shownOf(seats)].find((each) => each?.id === id) ?? null
}

/** A draft was taken from the plan already; who asks again wants another, and gets another plan. */
function plannedFor(
  { plan, draft }: Seats,
  numbered: (seated: readonly Seated[]) => number[][],
): Ahead | null {
  if (plan === null || plan.rounds.length === 0 || draft !== null) return null
  return { rounds: plan.rounds.map(numbered), tight: plan.tight }
}

/** Chairs beyond the first of whoever stands for several, as far as one table holds them. */
function companions(sitters: readonly Sitter[], chairs: readonly number[]): readonly PersonId[] {
  const here = sitters.filter(isHere)
  const heads = here.reduce((sum, sitter) => sum + headsOf(sitter), 0)
  const open = chairs.filter((count) => count > 0)
  const room = Math.min(Math.max(0, ...open), Math.ceil(heads / Math.max(1, open.length)))
  return here.flatMap((sitter) => {
    const extra = Math.min(headsOf(sitter), Math.max(1, room)) - 1
    return Array.from({ length: extra }, () => sitter.id)
  })
}

function extrasOf(extra: readonly PersonId[], id: PersonId | undefined, from: number): readonly number[] {
  return extra.flatMap((owner, place) => (owner === id ? [from + place] : []))
}

function rolesAmong(sitters: readonly Sitter[]): readonly (readonly number[])[] {
  const roles = new Map<string, number[]>()
  sitters.forEach((sitter, number) => {
    for (const role of rolesOf(sitter)) {
      const known = roles.get(role)
      if (known === undefined) roles.set(role, [number])
      else known.push(number)
    }
  })
  return [...roles.values()].filter((role) => role.length > 1)
}

/** As if they had met today. */
function knownAmong(
  { known }: Seats,
  merged: Gathering['people']['merged'],
  numberOf: ReadonlyMap<PersonId, number>,
): Hall['known'] {
  return [...acquaintances(known)(merged)].flatMap(([id, others]) =>
    [...others].flatMap((otherId) => {
      const [one, other] = [numberOf.get(id), numberOf.get(otherId)]
      // Both know each other; the pair is counted once.
      if (one === undefined || other === undefined || one > other) return []
      return [{ pair: [one, other] as const, weight: RECENCY.today }]
    }),
  )
}

/** What the search has found, by id, as the server hands it in. */
export function takeSeating(
  { people, persons, tables }: NumberedJob,
  asked: string,
  answer: SeatingAnswer,
): TakeSeating {
  const problems = answer.problems.map((problem) => tell(problem, { people, tables }))
  if (answer.tables === null)
    return { type: 'TakeSeating', asked, found: { tables: null, why: 'problems' }, problems }
  const seated = (seating: readonly (readonly number[])[]): readonly Seated[] =>
    seating.flatMap((sitting, number) => {
      const table = tables[number] ?? ''
      const named = sitting.filter((person) => person < persons).map((person) => people[person] ?? '')
      return named.length > 0 ? [{ table, people: named }] : []
    })
  const ahead = (plan: Ahead | null): RoundsAhead | null =>
    plan && { rounds: plan.rounds.map(seated), tight: plan.tight }
  return {
    type: 'TakeSeating',
    asked,
    found: {
      tables: seated(answer.tables),
      moves: answer.moves.flatMap(({ person, from, to }) =>
        person < persons
          ? [
              {
                person: people[person] ?? '',
                from: from === null ? null : (tables[from] ?? ''),
                to: tables[to] ?? '',
              },
            ]
          : [],
      ),
      least: answer.least,
      plan: ahead(answer.planned),
      after: ahead(answer.after),
    },
    problems,
  }
}

/** Whether the search was for what is asked now; who has come or gone meanwhile is another matter. */
export function isSameTask(one: Gathering, other: Gathering): boolean {
  const [a, b] = [one.seating, other.seating]
  return (
    a.asked?.id === b.asked?.id &&
    a.tables === b.tables &&
    a.pins === b.pins &&
    a.locked === b.locked &&
    a.together === b.together &&
    a.apart === b.apart &&
    isSamePast(a.rounds, b.rounds) &&
    a.earlier === b.earlier
  )
}

/** While a round is shown, everybody who comes is given a seat in it: that is somebody who has come, and no other past. */
function isSamePast(one: Seats['rounds'], other: Seats['rounds']): boolean {
  if (one === other) return true
  const [a, b] = [one.at(-1), other.at(-1)]
  if (a === undefined || b === undefined || a.id !== b.id || one.length !== other.length) return false
  if (one.slice(0, -1).some((round, nth) => round !== other[nth])) return false
  const since = new Set(b.late.filter((person) => !a.late.includes(person)))
  const sat = ({ tables }: Arrangement) =>
    tables.flatMap(({ table, people }) => people.filter((id) => !since.has(id)).map((id) => `${table} ${id}`))
  const before = new Set(sat(a))
  const after = sat(b)
  return before.size === after.length && after.every((seat) => before.has(seat))
}

/** Whether the same people are here. */
export function isSameHall({ people: one }: Gathering, { people: other }: Gathering): boolean {
  if (one === other || one.roster === other.roster) return true
  const chairs = ({ roster }: typeof one) =>
    [...roster.values()]
      .filter(isHere)
      .map((sitter) => `${sitter.id} ${headsOf(sitter)} ${sitter.municipality}`)
  const before = new Set(chairs(one))
  const after = chairs(other)
  return before.size === after.length && after.every((chair) => before.has(chair))
}
