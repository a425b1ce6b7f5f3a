import type { PersonId, TableId } from '#shared/kernel/ids.ts'
import type { Seated, SeatTable } from './seats.ts'
import { headsOf, isHere, type Sitter, type Sitters } from './sitters.ts'

type Room = { readonly id: TableId; free: number; readonly people: PersonId[] }
type Group = { readonly people: readonly Sitter[]; readonly heads: number }

/**
 * Everybody with their own municipality, in the leader's order of tables. Each gets a table of its own as long as there are
 * any; one that is larger than a table gets neighbouring ones and fills them evenly; the smallest share, small ones with
 * small ones. Guests are together like a municipality. With too few chairs, some are carried in: nobody is left standing.
 */
export function homeTables(tables: readonly SeatTable[], here: Sitters): readonly Seated[] {
  const rooms = tables.flatMap(({ id, chairs }): Room[] =>
    chairs > 0 ? [{ id, free: chairs, people: [] }] : [],
  )
  for (const group of groupsOf(here))
    fill(ownTable(rooms, group) ?? neighbours(rooms, group) ?? shared(rooms, group), group)
  return rooms.map(({ id, people }) => ({ table: id, people }))
}

/** Largest first; those of one size as the leader lists them, guests last. */
function groupsOf({ municipalities, roster }: Sitters): readonly Group[] {
  const byHome = new Map<string, Sitter[]>(municipalities.map(({ id }) => [id, []]))
  byHome.set('', [])
  for (const sitter of [...roster.values()].sort((a, b) => (a.id < b.id ? -1 : 1)))
    if (isHere(sitter)) byHome.get(sitter.municipality ?? '')?.push(sitter)
  return [...byHome.values()]
    .filter((people) => people.length > 0)
    .map((people) => ({ people, heads: people.reduce((sum, each) => sum + headsOf(each), 0) }))
    .sort((a, b) => b.heads - a.heads)
}

/** The smallest empty table that is large enough. */
function ownTable(rooms: readonly Room[], { heads }: Group): readonly Room[] | undefined {
  const large = rooms.filter(({ free, people }) => people.length === 0 && free >= heads)
  const [first] = [...large].sort((a, b) => a.free - b.free)
  return first && [first]
}

/** As few empty tables in a row as hold them all. */
function neighbours(rooms: readonly Room[], { heads }: Group): readonly Room[] | undefined {
  for (let count = 2; count <= rooms.length; count += 1)
    for (let from = 0; from + count <= rooms.length; from += 1) {
      const row = rooms.slice(from, from + count)
      if (row.some(({ people }) => people.length > 0)) continue
      if (row.reduce((sum, { free }) => sum + free, 0) >= heads) return row
    }
  return undefined
}

/** Where they can stay together with most room to spare; else wherever there is room, most first. */
function shared(rooms: readonly Room[], { heads }: Group): readonly Room[] {
  const roomiest = [...rooms].sort((a, b) => b.free - a.free)
  const [first] = roomiest
  if (first === undefined || first.free >= heads) return roomiest.slice(0, 1)
  let left = heads
  const enough = roomiest.filter(({ free }) => {
    const needed = left > 0 && free > 0
    if (needed) left -= free
    return needed
  })
  return left > 0 ? rooms : enough
}

/** One by one at the table of them with fewest, while it has chairs. */
function fill(rooms: readonly Room[], { people }: Group): void {
  const came = new Map(rooms.map((room) => [room, 0]))
  for (const sitter of people) {
    const heads = headsOf(sitter)
    const roomy = rooms.filter(({ free }) => free >= heads)
    const candidates = roomy.length > 0 ? roomy : [...rooms].sort((a, b) => b.free - a.free).slice(0, 1)
    const [first] = [...candidates].sort((a, b) => (came.get(a) ?? 0) - (came.get(b) ?? 0))
    if (first === undefined) return
    first.people.push(sitter.id)
    first.free -= heads
    came.set(first, (came.get(first) ?? 0) + heads)
  }
}
