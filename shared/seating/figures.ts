import type { PersonId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { satAt } from './earlier.ts'
import { fewestPairs, pairsAmong } from './fewest-pairs.ts'
import { pastOf } from './late-comers.ts'
import { isShared, type Places, placesIn } from './memory.ts'
import type { Arrangement, IdPair, Seats } from './seats.ts'
import { rolesOf, type Sitters } from './sitters.ts'
import { type TableNow, tablesOf } from './tables-now.ts'

/** How good an arrangement is for those who are here, in whole numbers: one for each pair, whatever it weighs in the search. */
export type Figures = {
  /** Pairs of one municipality at one table, and how few there can be at the fewest. */
  readonly sameMunicipality: number
  readonly sameMunicipalityLeast: number
  /** For each pair of different municipalities at one table, in how many earlier rounds they have shared one, here or at an earlier gathering. */
  readonly repeats: number
  /** Null: somebody has come or gone since it was worked out. */
  readonly repeatsLeast: number | null
  /** Both are as few as there can be. */
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

/** Whom people know well is counted in none of them: a figure that moves when a phone speaks would tell who has. */
export function figuresOf(seats: Seats, here: Sitters, arrangement: Arrangement): Figures {
  const tables = tablesOf(seats.tables, arrangement, here)
  const seated = tables.reduce((sum, { people }) => sum + people.length, 0)
  const open = seats.tables.filter(({ chairs }) => chairs > 0).length
  // A table more than people is no help.
  const bins = Math.min(open, seated)
  const { roster, merged } = here
  const homes = (person: PersonId) => [roster.get(person)?.municipality ?? []].flat()
  const roles = (person: PersonId) => {
    const sitter = roster.get(person)
    return sitter === undefined ? [] : rolesOf(sitter)
  }
  const met = meetingsIn(
    tables,
    homes,
    [...pastOf(seats, arrangement), ...seats.earlier.flatMap((each) => satAt(each, 'table'))].map((round) =>
      placesIn(round)(merged),
    ),
  )
  const sameMunicipality = pairsAlike(tables, homes)
  const sameMunicipalityLeast = Math.max(
    arrangement.least?.sameMunicipality ?? 0,
    fewestAlike(tables, homes, bins),
  )
  const repeatsLeast = arrangement.least?.repeats ?? null
  return {
    sameMunicipality,
    sameMunicipalityLeast,
    ...met,
    repeatsLeast,
    // None at all is the fewest, whoever has come since.
    best: sameMunicipality <= sameMunicipalityLeast && met.repeats <= (repeatsLeast ?? 0),
    pairs: tables.reduce((sum, { people }) => sum + pairsAmong(people.length), 0),
    apartBroken: togetherAt(tables, seats.apart, merged),
    roleExcess: pairsAlike(tables, roles) - fewestAlike(tables, roles, bins),
  }
}

type Kinds = (person: PersonId) => readonly string[]

function counts(people: readonly PersonId[], kinds: Kinds): Map<string, number> {
  const count = new Map<string, number>()
  for (const person of people) for (const kind of kinds(person)) count.set(kind, (count.get(kind) ?? 0) + 1)
  return count
}

function pairsAlike(tables: readonly TableNow[], kinds: Kinds): number {
  return tables.reduce(
    (sum, { people }) =>
      [...counts(people, kinds).values()].reduce((part, count) => part + pairsAmong(count), sum),
    0,
  )
}

/** Each kind by itself spread as evenly as can be: no seating has fewer. */
function fewestAlike(tables: readonly TableNow[], kinds: Kinds, bins: number): number {
  const all = counts(
    tables.flatMap(({ people }) => people),
    kinds,
  )
  return [...all.values()].reduce((sum, count) => sum + fewestPairs(count, bins), 0)
}

function meetingsIn(
  tables: readonly TableNow[],
  homes: Kinds,
  earlier: readonly Places[],
): Pick<Figures, 'repeats' | 'fewestNew' | 'withoutNew'> {
  let repeats = 0
  let fewestNew = Number.POSITIVE_INFINITY
  let withoutNew = 0
  for (const { people } of tables) {
    // Looked up once for each of them, not for each pair: a thousand people make seven thousand pairs in each round.
    const home = people.map((person) => homes(person)[0])
    const sat = earlier.map((places) => people.map((person) => places.get(person)))
    const fresh = people.map(() => 0)
    for (let one = 0; one < people.length; one += 1)
      for (let other = one + 1; other < people.length; other += 1) {
        if (home[one] !== undefined && home[one] === home[other]) continue
        let times = 0
        for (const at of sat) if (isShared(at[one], at[other])) times += 1
        repeats += times
        if (times > 0) continue
        fresh[one] = (fresh[one] ?? 0) + 1
        fresh[other] = (fresh[other] ?? 0) + 1
      }
    for (const count of fresh) {
      fewestNew = Math.min(fewestNew, count)
      if (count === 0) withoutNew += 1
    }
  }
  return { repeats, fewestNew: Number.isFinite(fewestNew) ? fewestNew : 0, withoutNew }
}

function togetherAt(
  tables: readonly TableNow[],
  pairs: readonly IdPair[],
  merged: Sitters['merged'],
): number {
  if (pairs.length === 0) return 0
  const at = new Map(tables.flatMap(({ people }, place) => people.map((person) => [person, place] as const)))
  return pairs.filter(([one, other]) => {
    const [a, b] = [whoIs(merged, one), whoIs(merged, other)]
    const place = at.get(a)
    // Two who turned out to be one cannot be kept apart.
    return a !== b && place !== undefined && place === at.get(b)
  }).length
}
