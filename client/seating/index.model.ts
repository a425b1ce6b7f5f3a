import { linesOf, widthOf } from '#client/screens/projector/text-size.ts'
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
  /** In u: a long name is set smaller, and takes the lines it needs. */
  readonly size: number
  /** In u. */
  readonly height: number
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
  { across: 2, size: 38 },
  { across: 2, size: 34 },
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
/** More, and the letters are better smaller, or the columns wider. */
const MOST_LINES = 3
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

/** How far a text is from standing well: words that are broken, and lines too many. */
function harm(text: string, em: number): number {
  const broken = text.split(/\s+/).filter((word) => widthOf(word) > em).length
  return broken + Math.max(0, linesOf(text, em) - MOST_LINES)
}

/** A municipality has its whole name: in smaller letters, then without what stands beside it, and then on more lines. */
function headingOf(name: string, across: number): Pick<IndexGroup, 'name' | 'size' | 'bare' | 'height'> {
  const width = columnWidth(across)
  const size = HEADING_SIZES.find((each) => widthOf(name) * each <= width - COLUMN_LABEL)
  if (size !== undefined) return { name, size, bare: false, height: HEADING }
  const lines = linesOf(name, width / LEAST_HEADING)
  return { name, size: LEAST_HEADING, bare: true, height: HEADING + (lines - 1) * LINE }
}

/** Groups run down the columns; one that fits in a column is never cut, one that does not goes on with its name again. */
function columnsOf(
  groups: ReturnType<typeof grouped>,
  height: number,
  { across, size }: IndexSetting,
  { labelWidth, labelSize }: Pick<IndexModel, 'labelWidth' | 'labelSize'>,
): readonly IndexColumn[] {
  const em = rowWidth(across, labelWidth) / size
  const columns: { id: string; groups: (IndexGroup & { rows: IndexRow[] })[] }[] = []
  let used = Number.POSITIVE_INFINITY
  let nth = 0
  function head(heading: ReturnType<typeof headingOf>, continued: boolean) {
    const isFirst = used === 0
    columns.at(-1)?.groups.push({ id: `${heading.name} ${nth}`, ...heading, continued, rows: [] })
    used += heading.height + (isFirst ? 0 : AIR)
  }
  function turn() {
    columns.push({ id: `${columns.length}`, groups: [] })
    used = 0
  }
  for (const { name, people } of groups) {
    const heading = headingOf(name, across)
    const rows = people.map((person) => {
      const lines = Math.max(linesOf(person.who, em), linesOf(person.table, labelWidth / labelSize))
      return { ...person, height: lines > 1 ? lines * LINE : ROW }
    })
    const own = heading.height + AIR + rows.reduce((sum, row) => sum + row.height, 0)
    const isLong = own - AIR > height
    if (used + (isLong ? heading.height + AIR + 3 * ROW : own) > height) turn()
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
  const label = { labelWidth, labelSize }
  const groups = grouped(tables)
  const people = groups.flatMap((group) => group.people)
  const emOf = ({ across, size }: IndexSetting) => rowWidth(across, labelWidth) / size
  const harmOf = (each: IndexSetting) =>
    people.reduce((sum, { who }) => sum + harm(who, emOf(each)), 0) +
    groups.filter(({ name }) => headingOf(name, each.across).height > HEADING).length
  const thirds = (each: IndexSetting) => people.filter(({ who }) => linesOf(who, emOf(each)) > 2).length
  const least = Math.min(...SETTINGS.map(harmOf))
  const good = SETTINGS.filter((each) => harmOf(each) === least)
  // Smaller letters before a third line; wider columns only where neither is enough.
  const [setting = { across: 4, size: 34 }] = good
    .filter(({ across }) => across === good[0]?.across)
    .sort((one, other) => thirds(one) - thirds(other))
  const whole = columnsOf(groups, HEIGHT, setting, label)
  const columns = whole.length <= setting.across ? whole : columnsOf(groups, HEIGHT - PAGES, setting, label)
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
