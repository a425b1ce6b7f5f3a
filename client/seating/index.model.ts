import { linesOf, shorten, widthOf } from '#client/screens/projector/text-size.ts'
import type { ShownTable } from './shown-tables.ts'

export type IndexRow = {
  readonly id: string
  readonly who: string
  readonly table: string
  readonly late: boolean
  readonly nth: number
}
/** The people of one municipality, or as many of them as one column holds. */
export type IndexGroup = {
  readonly id: string
  /** Empty: guests. */
  readonly name: string
  readonly continued: boolean
  readonly rows: readonly IndexRow[]
}
export type IndexColumn = { readonly id: string; readonly groups: readonly IndexGroup[] }
export type IndexPage = {
  readonly id: string
  readonly first: string
  readonly last: string
  readonly columns: readonly IndexColumn[]
}
export type IndexModel = {
  readonly layout: 'index'
  /** In u: what the table's number or name takes at the end of a row. */
  readonly labelWidth: number
  readonly people: number
  readonly tables: number
  readonly pages: readonly IndexPage[]
}

/** In u. */
const COLUMNS = 4
const GAP = 56
const COLUMN = (1728 - (COLUMNS - 1) * GAP) / COLUMNS
const HEIGHT = 722
const PAGES = 76
const HEADING = 66
const HEADING_SIZE = 46
const ROW = 48
const LINE = 40
const SIZE = 38
const LABEL_SIZE = 44
const MOST_LABEL = 190
const AIR = 16

type Found = Omit<IndexRow, 'nth'>

const { compare } = new Intl.Collator('nb', { numeric: true })

/** By municipality, as their own languages sort them, guests last; and in each by what people are called. */
function grouped(tables: readonly ShownTable[]) {
  const groups = new Map<string, Found[]>()
  for (const { label, people } of tables)
    for (const { id, from, who, late } of people) {
      const found = { id, who, table: label, late }
      const group = groups.get(from)
      if (group) group.push(found)
      else groups.set(from, [found])
    }
  return [...groups.entries()]
    .map(([name, people]) => ({ name, people: people.sort((a, b) => compare(a.who, b.who)) }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || compare(a.name, b.name))
}

const heightOf = (text: string, width: number) => (linesOf(text, width / SIZE) > 1 ? 2 * LINE : ROW)

/** Groups run down the columns; one that fits in a column is never cut, one that does not goes on with its name again. */
function columnsOf(
  groups: ReturnType<typeof grouped>,
  height: number,
  width: number,
): readonly IndexColumn[] {
  const columns: { id: string; groups: (IndexGroup & { rows: IndexRow[] })[] }[] = []
  let used = Number.POSITIVE_INFINITY
  let nth = 0
  function head(name: string, continued: boolean) {
    const isFirst = used === 0
    columns.at(-1)?.groups.push({ id: `${name} ${nth}`, name, continued, rows: [] })
    used += HEADING + (isFirst ? 0 : AIR)
  }
  function turn() {
    columns.push({ id: `${columns.length}`, groups: [] })
    used = 0
  }
  for (const { name, people } of groups) {
    const short = shorten(name, (COLUMN - 90) / HEADING_SIZE, 1)
    const rows = people.map(({ who, ...rest }) => ({
      ...rest,
      who: shorten(who, width / SIZE, 2),
      height: heightOf(who, width),
    }))
    const own = HEADING + AIR + rows.reduce((sum, row) => sum + row.height, 0)
    const isLong = own - AIR > height
    if (used + (isLong ? HEADING + AIR + 3 * ROW : own) > height) turn()
    head(short, false)
    for (const { height: row, ...rest } of rows) {
      if (used + row > height) {
        turn()
        head(short, true)
      }
      columns
        .at(-1)
        ?.groups.at(-1)
        ?.rows.push({ ...rest, nth: nth++ })
      used += row
    }
  }
  return columns
}

/** For a hall of more tables than there is room for columns: look up your municipality, read the number. */
export function indexModel(tables: readonly ShownTable[]): IndexModel {
  const groups = grouped(tables)
  const widest = Math.max(1, ...tables.map(({ label }) => widthOf(label))) * LABEL_SIZE
  const labelWidth = Math.ceil(Math.min(MOST_LABEL, Math.max(64, widest)))
  const width = COLUMN - labelWidth - AIR
  const whole = columnsOf(groups, HEIGHT, width)
  const columns = whole.length <= COLUMNS ? whole : columnsOf(groups, HEIGHT - PAGES, width)
  const pages = Array.from({ length: Math.ceil(columns.length / COLUMNS) }, (_, page) => {
    const shown = columns.slice(page * COLUMNS, (page + 1) * COLUMNS)
    const names = shown.flatMap((column) => column.groups)
    return { id: `${page}`, first: names[0]?.name ?? '', last: names.at(-1)?.name ?? '', columns: shown }
  })
  return {
    layout: 'index',
    labelWidth,
    people: groups.reduce((sum, { people }) => sum + people.length, 0),
    tables: tables.length,
    pages: pages.map((page) => ({
      ...page,
      columns: page.columns.map((column) => ({
        ...column,
        groups: column.groups.map((group) => ({
          ...group,
          rows: group.rows.map((row) => ({ ...row, table: shorten(row.table, labelWidth / LABEL_SIZE, 1) })),
        })),
      })),
    })),
  }
}
