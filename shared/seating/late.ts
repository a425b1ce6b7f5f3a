import type { PersonId, TableId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { acquaintances, placesIn, RECENCY, type Remembered, shared } from './memory.ts'
import type { Arrangement, IdPair, Seats } from './seats.ts'
import { headsOf, rolesOf, type Sitter, type Sitters } from './sitters.ts'
import { tablesOf } from './tables-now.ts'

/** In the order of what is sought (board.ts), each above all those below it together at one table. */
const APART = 1e12
const COLLEAGUE = 1e7
const MET = 1e3

type Option = {
  readonly id: TableId
  readonly people: readonly PersonId[]
  readonly taken: number
  readonly free: number
}

/**
 * The seat of somebody who comes while an arrangement stands, or null: as `repair` would, but that nobody else gets up. One of
 * the smallest tables that has a chair, and among these where it costs least. A table stays empty while others have chairs:
 * nobody sits alone. With no chair left anywhere, one is carried to a smallest table.
 */
export function seatFor(
  seats: Seats,
  here: Sitters,
  arrangement: Arrangement,
  person: Sitter,
  past: readonly Remembered[],
): TableId | null {
  const options = tablesOf(seats.tables, arrangement, here).flatMap(({ id, people }, place): Option[] => {
    const chairs = seats.tables[place]?.chairs ?? 0
    const taken = people.reduce((sum, each) => sum + headsOf(here.roster.get(each)), 0)
    return chairs > 0 ? [{ id, people, taken, free: chairs - taken }] : []
  })
  const held = heldAt(seats, here, options, person.id)
  if (held !== undefined) return held.id
  const open = options.filter(({ id }) => !seats.locked.includes(id))
  const begun = open.filter(({ people }) => people.length > 0)
  const roomy = (tables: readonly Option[]) => tables.filter(({ free }) => free >= headsOf(person))
  const choice = [roomy(begun), roomy(open), begun, open].find((tables) => tables.length > 0) ?? []
  const own = arrangement.id === seats.home?.id ? choice.filter(isOwn(here, person)) : []
  return cheapest(own.length > 0 ? own : choice, pricing(seats, here, person, past))?.id ?? null
}

/** Where a pin holds them, or those with whom they are kept together, while there is a chair. */
function heldAt(seats: Seats, { merged }: Sitters, options: readonly Option[], person: PersonId) {
  const pin = seats.pins.find((each) => whoIs(merged, each.person) === person)?.table
  const mates = partnersOf(seats.together, merged, person)
  const roomy = options.filter(({ free }) => free > 0)
  return (
    roomy.find(({ id }) => id === pin) ??
    roomy.find(({ id, people }) => !seats.locked.includes(id) && people.some((each) => mates.has(each)))
  )
}

function partnersOf(pairs: readonly IdPair[], merged: Sitters['merged'], person: PersonId) {
  const partners = new Set<PersonId>()
  for (const pair of pairs) {
    const [one, other] = [whoIs(merged, pair[0]), whoIs(merged, pair[1])]
    if (one === person) partners.add(other)
    if (other === person) partners.add(one)
  }
  return partners
}

/** At the home tables people sit with their own, as long as there is a chair. */
function isOwn({ roster }: Sitters, { municipality }: Sitter) {
  return ({ people }: Option) => people.some((each) => roster.get(each)?.municipality === municipality)
}

function cheapest(tables: readonly Option[], price: (other: PersonId) => number): Option | undefined {
  const smallest = Math.min(...tables.map(({ taken }) => taken))
  let best: Option | undefined
  let least = Number.POSITIVE_INFINITY
  for (const option of tables) {
    if (option.taken > smallest) continue
    const cost = option.people.reduce((sum, each) => sum + price(each), 0)
    if (cost >= least) continue
    least = cost
    best = option
  }
  return best
}

/** What it costs to sit beside each of the others. */
function pricing(seats: Seats, { roster, merged }: Sitters, person: Sitter, past: readonly Remembered[]) {
  const apart = partnersOf(seats.apart, merged, person.id)
  const known = acquaintances(seats.known)(merged).get(person.id)
  const rounds = past.flatMap(({ round, weight }) => {
    const places = placesIn(round)(merged)
    const own = places.get(person.id)
    return own === undefined ? [] : [{ places, own, weight }]
  })
  const roles = rolesOf(person)
  return (other: PersonId): number => {
    const sitter = roster.get(other)
    if (sitter === undefined) return 0
    const isColleague = person.municipality !== null && person.municipality === sitter.municipality
    const met = rounds.reduce(
      (sum, { places, own, weight }) => (shared(places, own, other) ? sum + weight : sum),
      known?.has(other) ? RECENCY.today : 0,
    )
    const alike = rolesOf(sitter).filter((role) => roles.includes(role)).length
    return (apart.has(other) ? APART : 0) + (isColleague ? COLLEAGUE : MET * met) + alike
  }
}
