import { linesOf, shorten, widthOf } from '#client/screens/projector/text-size.ts'
import { isFigure, type ShownTable } from './shown-tables.ts'

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
  /** In u: a long name is set smaller before it is cut. */
  readonly size: number
  /** The name has the whole line. */
  readonly bare: boolean
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
  readonly setting: IndexSetting
  /** In u: what the table's number or name takes at the end of a row. */
  readonly labelWidth: number
  readonly labelSize: number
  readonly people: number
  readonly tables: number
  readonly pages: readonly IndexPage[]
}

/** How many columns a page has, and how large a row's letters are, in u. */
export type IndexSetting = { readonly across: number; readonly size: number }
const SETTINGS: readonly IndexSetting[] = [
  { across: 4, size: 38 },
  { across: 4, size: 34 },
  { across: 3, size: 38 },
  { across: 3, size: 34 },
]

/** In u. */
const GAP = 56
const HEIGHT = 722
const PAGES = 76
const HEADING = 66
const HEADING_SIZES = [46, 40, 36, 34]
const LEAST_HEADING = 34
/** What stands at the end of a heading. */
const COLUMN_LABEL = 90
const ROW = 48
const LINE = 40
const MOST_LINES = 2
/** Numbers are larger than names. */
const LABEL_SIZES = { figure: 44, name: 34 }
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

const columnWidth = (across: number) => (1728 - (across - 1) * GAP) / across

const isCut = (text: string, em: number) =>
  linesOf(text, em) > MOST_LINES || text.split(/\s+/).some((word) => widthOf(word) > em)

/** A municipality has its whole name: in smaller letters, then without what stands beside it, and only then cut. */
function headingOf(name: string, across: number): Pick<IndexGroup, 'name' | 'size' | 'bare'> {
  const width = columnWidth(across)
  const size = HEADING_SIZES.find((each) => widthOf(name) * each <= width - COLUMN_LABEL)
  if (size !== undefined) return { name, size, bare: false }
  return { name: shorten(name, width / LEAST_HEADING, 1), size: LEAST_HEADING, bare: true }
}

/** Groups run down the columns; one that fits in a column is never cut, one that does not goes on with its name again. */
function columnsOf(
  groups: ReturnType<typeof grouped>,
  height: number,
  { across, size }: IndexSetting,
  labelWidth: number,
): readonly IndexColumn[] {
  const em = rowWidth(across, labelWidth) / size
  const columns: { id: string; groups: (IndexGroup & { rows: IndexRow[] })[] }[] = []
  let used = Number.POSITIVE_INFINITY
  let nth = 0
  function head(heading: ReturnType<typeof headingOf>, continued: boolean) {
    const isFirst = used === 0
    columns.at(-1)?.groups.push({ id: `${heading.name} ${nth}`, ...heading, continued, rows: [] })
    used += HEADING + (isFirst ? 0 : AIR)
  }
  function turn() {
    columns.push({ id: `${columns.length}`, groups: [] })
    used = 0
  }
  for (const { name, people } of groups) {
    const heading = headingOf(name, across)
    const rows = people.map(({ who, ...rest }) => ({
      ...rest,
      who: shorten(who, em, MOST_LINES),
      height: linesOf(who, em) > 1 ? MOST_LINES * LINE : ROW,
    }))
    const own = HEADING + AIR + rows.reduce((sum, row) => sum + row.height, 0)
    const isLong = own - AIR > height
    if (used + (isLong ? HEADING + AIR + 3 * ROW : own) > height) turn()
    head(heading, false)
    for (const { height: row, ...rest } of rows) {
      if (used + row > height) {
        turn()
        head(heading, true)
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

const rowWidth = (across: number, labelWidth: number) => columnWidth(across) - labelWidth - AIR

/** For a hall of more tables than there is room for columns: look up your municipality, read the number. */
export function indexModel(tables: readonly ShownTable[]): IndexModel {
  const labels = tables.map(({ label }) => label)
  const labelSize = labels.every(isFigure) ? LABEL_SIZES.figure : LABEL_SIZES.name
  const widest = Math.max(1, ...labels.map(widthOf)) * labelSize
  const labelWidth = Math.ceil(Math.min(MOST_LABEL, Math.max(64, widest)))
  const groups = grouped(
    tables.map((table) => ({ ...table, label: shorten(table.label, labelWidth / labelSize, 1) })),
  )
  const people = groups.flatMap((group) => group.people)
  const cuts = ({ across, size }: IndexSetting) =>
    people.filter(({ who }) => isCut(who, rowWidth(across, labelWidth) / size)).length +
    groups.filter(({ name }) => headingOf(name, across).name !== name).length
  const fewest = Math.min(...SETTINGS.map(cuts))
  const setting = SETTINGS.find((each) => cuts(each) === fewest) ?? { across: 4, size: 34 }
  const whole = columnsOf(groups, HEIGHT, setting, labelWidth)
  const columns =
    whole.length <= setting.across ? whole : columnsOf(groups, HEIGHT - PAGES, setting, labelWidth)
  return {
    layout: 'index',
    setting,
    labelWidth,
    labelSize,
    people: people.length,
    tables: tables.length,
    pages: pagesOf(columns, setting.across),
  }
}

function pagesOf(columns: readonly IndexColumn[], across: number): readonly IndexPage[] {
  return Array.from({ length: Math.ceil(columns.length / across) }, (_, page) => {
    const shown = columns.slice(page * across, (page + 1) * across)
    const names = shown.flatMap((column) => column.groups)
    return { id: `${page}`, first: names[0]?.name ?? '', last: names.at(-1)?.name ?? '', columns: shown }
  })
}
