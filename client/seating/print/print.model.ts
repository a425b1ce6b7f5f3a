import { linesOf, widthOf } from '#client/screens/projector/text-size.ts'
import { isFigure, labelOf } from '#client/seating/shown-tables.ts'
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

/** In points. */
export type CardSetting = { readonly columns: 1 | 2 | 3; readonly text: number; readonly label: number }

/** From the largest letters to the smallest that are read at a table; the number gives way first. */
const SETTINGS: readonly CardSetting[] = [
  { columns: 1, text: 17, label: 300 },
  { columns: 2, text: 15, label: 300 },
  { columns: 2, text: 15, label: 180 },
  { columns: 2, text: 12, label: 180 },
  { columns: 2, text: 12, label: 100 },
  { columns: 2, text: 9.5, label: 100 },
  { columns: 2, text: 9.5, label: 60 },
  { columns: 2, text: 8, label: 60 },
  { columns: 3, text: 9.5, label: 60 },
]
const SMALLEST: CardSetting = { columns: 3, text: 8, label: 60 }

/** In mm, as the style sheet sets it: a sheet between its margins, a column, and what stands around the people. */
const SHEET = { width: 182, height: 262 }
const GAP = 10
const AROUND = 22 + 3 * 6 + 12
const POINT = 0.3528
const LINE = 1.25
/** Above and below a row, in its own letters; and how large its small print is. */
const AIR = 0.64
const SMALL = 0.75

/** How a table's people are set so that its card stays on one sheet. */
export function cardSetting(table: PrintTable): CardSetting {
  const fits = (setting: CardSetting) =>
    headHeight(table, setting.label) + peopleHeight(table, setting) <= SHEET.height - AROUND
  const found = SETTINGS.find(fits) ?? SMALLEST
  return { ...found, label: Math.min(found.label, labelPoints(table.label)) }
}

function headHeight({ label, note }: PrintTable, most: number): number {
  const size = Math.min(most, labelPoints(label)) * POINT
  const lines = linesOf(label, SHEET.width / size)
  return (
    lines * size +
    (isFigure(label) ? 10 : 0) +
    (note === '' ? 0 : linesOf(note, SHEET.width / (15 * POINT)) * 7 + 6)
  )
}

function peopleHeight({ people }: PrintTable, { columns, text }: CardSetting): number {
  const size = text * POINT
  const width = (SHEET.width - (columns - 1) * GAP) / columns
  const heights = people.map(({ name, from, title }) => {
    const small = name !== '' && title !== '' ? SMALL * linesOf(title, width / (size * SMALL)) : 0
    const who = linesOf(name || title, (columns === 1 ? 120 : width) / size)
    const where = linesOf(from, (columns === 1 ? 57 : width) / size)
    return ((columns === 1 ? Math.max(who, where) : who + where) + small) * LINE * size + AIR * size + 0.3
  })
  const all = heights.reduce((sum, height) => sum + height, 0)
  // Of several columns one may be longer by a row.
  return columns === 1 ? all : all / columns + Math.max(0, ...heights)
}

/** The number fills the page's width as far as it is read well; a name is set smaller. */
export function labelPoints(label: string): number {
  return Math.max(40, Math.min(300, Math.floor(SHEET.width / POINT / widthOf(label) / 1.05)))
}
