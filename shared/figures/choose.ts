import { type Cube, type Dimension, valueAt } from './cube.ts'
import { type Chart, FIGURE_LIMITS as LIMITS, type RankingRow, type Value } from './figures.ts'
import { type Period, periodOf, perYear, readPeriod } from './periods.ts'
import { decimalsOf } from './read-number.ts'

/** What of a cube becomes a figure. Dimensions and categories go by their ids. */
export type Choice = {
  readonly shows: 'chart' | 'ranking' | 'both'
  /** What runs along the bottom; null where nothing does, and then there is a ranking alone. */
  readonly along: string | null
  /** What becomes lines, or rows; null for a single line. */
  readonly across: string | null
  /** Of `across`, those that are drawn; of the others a ranking beside the chart is made. */
  readonly lines: readonly string[]
  /** Of every dimension that is neither, which category. */
  readonly fixed: Readonly<Record<string, string>>
}

export type Chosen = {
  readonly chart: Chart | null
  readonly ranking: {
    readonly rows: readonly RankingRow[]
    /** When the ranking holds, and what it has changed from; null where nobody can tell. */
    readonly at: string | null
    readonly from: string | null
  } | null
  readonly unit: string
  readonly decimals: number
  /** Values that are missing in what was chosen. */
  readonly missing: number
  /** Left out because there is no room: the earliest periods, or rows. */
  readonly cut: { readonly periods: number; readonly rows: number }
}

const FEW_LINES = 3

/** What a table most likely is to show: time along the bottom, places across, one of everything else. */
export function proposal({ dimensions }: Cube): Choice {
  const along =
    dimensions.find(({ role, categories }) => role === 'time' && categories.length > 1) ??
    dimensions.find(({ role }) => role === 'time')
  const others = dimensions.filter((each) => each !== along && each.categories.length > 1)
  const across =
    others.find(({ role }) => role === 'place') ?? others.find(({ role }) => role !== 'measure') ?? others[0]
  const names = across?.categories.map(({ id }) => id) ?? []
  const isTime = along !== undefined && along.categories.length > 1
  return {
    shows: !isTime ? 'ranking' : names.length > LIMITS.series ? 'both' : 'chart',
    along: along?.id ?? null,
    across: across?.id ?? null,
    lines: names.length <= FEW_LINES ? names : names.slice(0, 1),
    fixed: Object.fromEntries(
      dimensions.flatMap(({ id, categories }) => {
        const last = categories.at(id === along?.id ? -1 : 0)
        return id === across?.id || !last ? [] : [[id, last.id]]
      }),
    ),
  }
}

export function chosen(cube: Cube, choice: Choice): Chosen {
  const look = lookIn(cube, choice)
  const along = cube.dimensions.find(({ id }) => id === choice.along) ?? null
  const across = cube.dimensions.find(({ id }) => id === choice.across) ?? null
  const line = along && choice.shows !== 'ranking' ? chartOf(along, across, choice, look) : null
  const ranked = across && choice.shows !== 'chart' ? rankingOf(along, across, choice, look) : null
  const values = [
    ...(line?.chart.series ?? []).flatMap(({ values: all }) => all),
    ...(ranked?.rows ?? []).map(({ value }) => value),
  ]
  const measure = cube.dimensions.find(({ role }) => role === 'measure')
  const category = measure?.categories.find(({ id }) => id === choice.fixed[measure.id])
  return {
    chart: line?.chart ?? null,
    ranking: ranked && { rows: ranked.rows, at: ranked.at, from: ranked.from },
    unit: unitOf(category?.unit ?? cube.unit),
    decimals: Math.min(LIMITS.decimals, Math.max(0, Math.round(category?.decimals ?? decimalsOf(values)))),
    missing: values.filter((value) => value === null).length,
    cut: { periods: line?.cut ?? 0, rows: ranked?.cut ?? 0 },
  }
}

function unitOf(unit: string): string {
  return /^(?:prosent|percent|per cent|pst\.?|%)$/i.test(unit.trim()) ? '%' : unit.slice(0, LIMITS.unit)
}

/** The value where two dimensions are as asked and the others are fixed. */
type Look = (along: string | null, across: string | null) => Value

function lookIn(cube: Cube, { along, across, fixed }: Choice): Look {
  const places = cube.dimensions.map(({ categories }) => new Map(categories.map(({ id }, at) => [id, at])))
  return (inAlong, inAcross) =>
    valueAt(
      cube,
      cube.dimensions.map(({ id }, each) => {
        const wanted = id === along ? inAlong : id === across ? inAcross : null
        return places[each]?.get(wanted ?? fixed[id] ?? '') ?? 0
      }),
    )
}

/** Along the bottom: each period, and which category says what it was; null where the table leaves one out. */
type Stop = { readonly text: string; readonly category: string | null }

/** In the order of time, with the holes in it; as they stand where they are not periods of one kind. */
function stopsOf({ categories }: Dimension): { readonly by: Chart['by']; readonly stops: readonly Stop[] } {
  const read = categories.map(({ id, name }) => ({ id, name, period: readPeriod(id) ?? readPeriod(name) }))
  const found = read.flatMap(({ id, period }) => (period ? [{ id, period }] : []))
  const by = found[0]?.period.by
  const isWhole =
    by !== undefined && found.length === read.length && found.every(({ period }) => period.by === by)
  const at = new Map<number, string>(found.map(({ id, period }) => [period.at, id]))
  const [first, last] = [Math.min(...at.keys()), Math.max(...at.keys())]
  if (!isWhole || at.size < read.length || last - first > read.length * FEW_LINES)
    return {
      by: 'other',
      stops: read.map(({ id, name }) => ({ text: name.slice(0, LIMITS.period), category: id })),
    }
  const stops = Array.from({ length: last - first + 1 }, (_, step) => ({
    text: periodOf(by, first + step).text,
    category: at.get(first + step) ?? null,
  }))
  return { by, stops }
}

function chartOf(
  along: Dimension,
  across: Dimension | null,
  { lines }: Choice,
  look: Look,
): { readonly chart: Chart; readonly cut: number } {
  const { by, stops } = stopsOf(along)
  const drawn = across
    ? across.categories.filter(({ id }) => lines.includes(id)).slice(0, LIMITS.series)
    : [{ id: null, name: '' }]
  const most = Math.min(LIMITS.periods, Math.floor(LIMITS.values / Math.max(1, drawn.length)))
  const kept = stops.slice(-most)
  const series = drawn.map(({ id, name }) => ({
    name: name.slice(0, LIMITS.name),
    values: kept.map(({ category }) => (category === null ? null : look(category, id))),
  }))
  const mean = by === 'quarter' && series.length === 1
  return {
    chart: { by, periods: kept.map(({ text }) => text), series, mean },
    cut: stops.length - kept.length,
  }
}

function rankingOf(along: Dimension | null, across: Dimension, { shows, lines, fixed }: Choice, look: Look) {
  const at = along && (shows === 'both' ? lastStop(along) : (fixed[along.id] ?? lastStop(along)))
  const before = along && at !== null ? yearBefore(along, at) : null
  const named = along?.categories.find(({ id }) => id === at)
  const earlier = along?.categories.find(({ id }) => id === before)
  const all = across.categories.filter(({ id }) => shows === 'ranking' || !lines.includes(id))
  const rows = all.slice(0, LIMITS.rows).map(({ id, name }): RankingRow => {
    const value = look(at, id)
    const then = before === null ? null : look(before, id)
    return {
      name: name.slice(0, LIMITS.name),
      value,
      change: value === null || then === null ? null : rounded(value - then),
    }
  })
  return {
    rows,
    at: named ? (readPeriod(named.id)?.text ?? named.name) : null,
    from: earlier ? (readPeriod(earlier.id)?.text ?? earlier.name) : null,
    cut: all.length - rows.length,
  }
}

/** A difference of two numbers with few decimals has no more of them. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0
}

function periodIn({ categories }: Dimension, category: string): Period | null {
  const found = categories.find(({ id }) => id === category)
  return found ? (readPeriod(found.id) ?? readPeriod(found.name)) : null
}

function lastStop(along: Dimension): string | null {
  return stopsOf(along).stops.findLast(({ category }) => category !== null)?.category ?? null
}

/** The same quarter or month a year earlier: so that winter is held against winter. */
function yearBefore(along: Dimension, category: string): string | null {
  const period = periodIn(along, category)
  const back = period ? perYear(period.by) : null
  if (!period || back === null) return null
  const text = periodOf(period.by, period.at - back).text
  return along.categories.find(({ id }) => periodIn(along, id)?.text === text)?.id ?? null
}
