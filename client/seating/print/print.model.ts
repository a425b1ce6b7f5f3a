import { labelOf } from '#client/seating/shown-tables.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import type { SeatedPart, SeatingPart } from '#shared/views/seating-part.ts'

export type PrintPerson = {
  readonly id: string
  readonly name: string
  /** By name; empty: a guest. */
  readonly from: string
  readonly title: string
}
export type PrintTable = {
  readonly id: string
  readonly label: string
  readonly note: string
  readonly people: readonly PrintPerson[]
}
/** One of the list, under their municipality. */
export type ListRow = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly table: string
}
export type ListGroup = { readonly id: string; readonly from: string; readonly rows: readonly ListRow[] }

/** What is set out, for paper: every table that somebody sits at, in the leader's order. */
export function printTables(
  view: Pick<LeaderView, 'people' | 'arrivals'>,
  tables: SeatingPart['tables'],
  seated: readonly SeatedPart[],
): readonly PrintTable[] {
  const people = new Map(view.people.map((person) => [person.id, person]))
  const names = new Map(view.arrivals.municipalities.map(({ id, name }) => [id, name]))
  const places = new Map(view.arrivals.municipalities.map(({ id }, place) => [id, place]))
  const at = new Map(seated.map(({ table, people: ids }) => [table, ids]))
  return tables.flatMap((table, place) => {
    const sitting = (at.get(table.id) ?? [])
      .flatMap((id) => people.get(id) ?? [])
      .sort((a, b) => placeIn(places, a.municipality) - placeIn(places, b.municipality))
      .map(({ id, name, municipality, title }) => ({
        id,
        name,
        from: names.get(municipality ?? '') ?? '',
        title: title === name ? '' : title,
      }))
    return sitting.length === 0
      ? []
      : [{ id: table.id, label: labelOf(table, place), note: table.note, people: sitting }]
  })
}

/** As on the screens: in the order of the municipalities, guests last. */
function placeIn(places: ReadonlyMap<string, number>, municipality: string | null): number {
  return (municipality === null ? undefined : places.get(municipality)) ?? places.size
}

const { compare } = new Intl.Collator('nb', { numeric: true })

/** Everybody with their table, as the municipalities' own languages sort them and names; guests last. */
export function listOf(tables: readonly PrintTable[]): readonly ListGroup[] {
  const groups = new Map<string, ListRow[]>()
  for (const { label, people } of tables)
    for (const { id, name, from, title } of people) {
      const row = { id, name, title, table: label }
      const group = groups.get(from)
      if (group) group.push(row)
      else groups.set(from, [row])
    }
  return [...groups.entries()]
    .map(([from, rows]) => ({
      id: from,
      from,
      rows: rows.sort((a, b) => compare(a.name, b.name) || compare(a.title, b.title)),
    }))
    .sort((a, b) => Number(a.from === '') - Number(b.from === '') || compare(a.from, b.from))
}

export type CardSetting = { readonly columns: 1 | 2; readonly points: number }

/** How people are set so that a table stays on one page: in points, on A4. */
export function cardSetting({ people }: PrintTable): CardSetting {
  if (people.length <= 9) return { columns: 1, points: 17 }
  if (people.length <= 16) return { columns: 2, points: 15 }
  return { columns: 2, points: people.length <= 30 ? 12 : 9.5 }
}

/** The number fills the page's width as far as it is read well; a name is set smaller. */
export function labelPoints(label: string): number {
  return Math.max(40, Math.min(300, Math.floor(820 / Math.max(1, label.length))))
}
