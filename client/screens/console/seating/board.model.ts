import type { LeaderPerson, LeaderView } from '#shared/views/leader.ts'
import type { DraftPart, EarlierPart, RoundPart, SeatingPart } from '#shared/views/seating-part.ts'
import { type HallTable, type Meetings, meetingsOf, type Sitter } from './hall.model.ts'

/** What the editor shows and moves people in. */
export type OnBoard =
  /** Nothing has been found or shown, or no tables hold any more. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'draft'; readonly round: DraftPart }
  | { readonly kind: 'round' | 'home'; readonly round: RoundPart }

/** The draft goes before what is shown: it is what the leader is at. */
export function onBoard({
  draft,
  shown,
  round,
  home,
}: Pick<SeatingPart, 'draft' | 'shown' | 'round' | 'home'>): OnBoard {
  if (draft !== null) return { kind: 'draft', round: draft }
  if (shown === 'home' && home !== null) return { kind: 'home', round: home }
  if (shown === 'round' && round !== null) return { kind: 'round', round }
  return { kind: 'nothing' }
}

type Listed = Pick<LeaderPerson, 'id' | 'name' | 'municipality' | 'title' | 'arrived' | 'stands'>

/** Everybody who is here, in the order they stand at every table: by municipality, guests last. */
export function sittersOf(
  people: readonly Listed[],
  municipalities: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, Sitter> {
  const place = new Map(municipalities.map(({ id }, at) => [id, at]))
  const placeOf = ({ municipality }: Listed) => place.get(municipality ?? '') ?? place.size
  return new Map(
    people
      .filter(({ arrived }) => arrived)
      .map((person) => ({ person, at: placeOf(person) }))
      .sort((a, b) => a.at - b.at)
      .map(({ person: { id, name, municipality, title, stands }, at }) => {
        const place = municipalities[at]?.name ?? ''
        return [id, { id, name, municipality, place, title, heads: stands }]
      }),
  )
}

/** The leader's tables with who sits at them; one that has been taken away stands last while somebody is still at it. */
export function tablesOf(
  { tables, locked }: Pick<SeatingPart, 'tables' | 'locked'>,
  round: Pick<RoundPart, 'tables'> | null,
  sitters: ReadonlyMap<string, Sitter>,
): readonly HallTable[] {
  const order = new Map([...sitters.keys()].map((id, at) => [id, at]))
  const seated = new Map(
    round?.tables.map(({ table, people }) => [
      table,
      people.filter((id) => sitters.has(id)).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    ]),
  )
  const standing = tables.map(({ id, name, chairs }) => ({
    id,
    name,
    chairs,
    locked: locked.includes(id),
    people: seated.get(id) ?? [],
  }))
  for (const { id } of standing) seated.delete(id)
  const gone = [...seated].filter(([, people]) => people.length > 0)
  return [...standing, ...gone.map(([id, people]) => ({ id, name: '', chairs: 0, locked: false, people }))]
}

/**
 * Who has met whom before the arrangement on the board: in all rounds before it. The round that is shown is one of them for a
 * new draft, and not for one that mends it. Home tables are no round. Tables of earlier gatherings are rounds before all.
 */
export function metBefore(
  seating: Pick<SeatingPart, 'past' | 'round' | 'earlier'>,
  board: OnBoard,
): Meetings {
  const { past, round, earlier } = seating
  const isNew = board.kind === 'draft' && board.round.mends !== round?.id
  const before = isNew && round !== null ? [...past, round] : past
  return meetingsOf([
    ...earlier.flatMap(tablesThen),
    ...before.flatMap(({ tables }) => tables.map(({ people }) => people)),
  ])
}

/** Who sat together at an earlier gathering; duos are no tables. */
function tablesThen({ people, rounds }: EarlierPart): readonly (readonly string[])[] {
  const tables = rounds.filter(({ who }) => who === 'table').flatMap(({ groups }) => groups)
  return tables.map((places) => [...new Set(places.flatMap((at) => people[at] ?? []))])
}

/** Who is here and at no table of what is on the board. */
export function unseatedIn(
  tables: readonly HallTable[],
  sitters: ReadonlyMap<string, Sitter>,
): readonly Sitter[] {
  const seated = new Set(tables.flatMap(({ people }) => people))
  return [...sitters.values()].filter(({ id }) => !seated.has(id))
}

/** The step that groups talk in at their tables now; other tables would begin it again. */
export function stepAtTablesIn({
  activities,
}: Pick<LeaderView, 'activities'>): { readonly prompt: string } | null {
  for (const activity of activities) {
    if (activity.kind !== 'conversation' || activity.phase !== 'open' || activity.talk === null) continue
    const { step: id, circles } = activity.talk
    const step = activity.steps.find((each) => each.id === id)
    if (step?.who === 'table' && circles.length > 0) return { prompt: step.prompt }
  }
  return null
}

/** How many are here or expected, each phone for as many as it stands for; who has gone home needs no chair. */
export function listedIn(people: readonly Pick<LeaderPerson, 'gone' | 'stands'>[]): number {
  return people.reduce((sum, { gone, stands }) => sum + (gone ? 0 : stands), 0)
}

/** How many tables for so many people, and how many chairs at each: tables of five or six, where all are heard. */
export function proposedTables(people: number): { readonly tables: number; readonly chairs: number } {
  const tables = Math.max(1, Math.ceil(people / 6))
  return { tables, chairs: Math.max(4, Math.ceil(people / tables) + 1) }
}
