import { proposal } from '#shared/figures/choose.ts'
import { type Category, type Cube, valueAt } from '#shared/figures/cube.ts'
import { readPeriod } from '#shared/figures/periods.ts'
import { tidyName } from '#shared/kernel/text.ts'
import { type Indicator, keyOfSeries, type Of, type TakenSeries } from './indicators.ts'
import { PROGRAMME_LIMITS as LIMITS } from './limits.ts'
import type { Programme } from './programme.ts'
import { readCounty } from './read-county.ts'
import { findPlace } from './same-place.ts'
import { countiesNotThere, type Likely, likelyOf, type NotThere } from './strange-lines.ts'

/** Where in what was read the series are: which dimension is time, which says what a series is of, and of every other which category. */
export type FigureChoice = {
  readonly along: string | null
  readonly across: string | null
  readonly fixed: Readonly<Record<string, string>>
  /** What a table of a single line is of. */
  readonly of: Of
}
/** What is known already, as it stands on the server or as the owner’s page has it. */
type Known = Pick<Programme, 'municipalities' | 'sectors'>

export type FiguresFound = {
  /** As `TakeFigures` takes them. */
  readonly series: readonly TakenSeries[]
  /** Lines that are about nothing in the programme; they are left out. */
  readonly strangers: readonly string[]
  /** Of those, what some of them most likely were meant to be. */
  readonly likely: readonly Likely[]
  /** Counties with figures for years when they were none. */
  readonly notThere: readonly NotThere[]
  /** Periods of another length than the indicator’s, or that cannot be read. */
  readonly strangePeriods: readonly string[]
  /** Periods without a figure. */
  readonly gaps: readonly { readonly of: Of; readonly periods: readonly string[] }[]
  /** Figures that are known and come otherwise now. */
  readonly revised: readonly {
    readonly of: Of
    readonly period: string
    readonly was: number
    readonly becomes: number
  }[]
}

/** Lines are of what the programme knows by name, though a table may have just one such; else of what a table most likely has. */
export function proposedFigures(programme: Known, cube: Cube): FigureChoice {
  const { along, across: likely, fixed } = proposal(cube)
  const [named] = cube.dimensions
    .filter(({ id }) => id !== along)
    .map(({ id, categories }) => ({
      id,
      known: categories.filter((each) => ofNamed(programme, each)).length,
    }))
    .toSorted((one, other) => other.known - one.known)
  const across = named && named.known > 0 ? named.id : likely
  const all = cube.dimensions.map(({ id, categories }) => [id, fixed[id] ?? categories[0]?.id ?? ''])
  return { along, across, fixed: Object.fromEntries(all), of: { kind: 'whole' } }
}

/** What a table that was read has for an indicator, before it is taken: what is left out and what changes is told. */
export function figuresFor(
  programme: Known,
  indicator: Indicator,
  cube: Cube,
  choice: FigureChoice,
): FiguresFound {
  const along = cube.dimensions.find(({ id }) => id === choice.along)
  const across = cube.dimensions.find(({ id }) => id === choice.across)
  const look = lookIn(cube, choice)
  const stops = (along?.categories ?? []).map((category) => ({
    category,
    period: periodIn(category, indicator),
  }))
  const lines = across
    ? across.categories.map((category) => ({
        id: category.id,
        name: category.name,
        of: ofNamed(programme, category),
      }))
    : [{ id: null, name: '', of: choice.of }]
  const series = lines.flatMap(({ id, of }): TakenSeries[] => {
    const values = stops
      .flatMap(({ category, period }) => (period === null ? [] : [{ period, value: look(category.id, id) }]))
      .slice(-LIMITS.periods)
    return of === null || values.length === 0 ? [] : [{ of, values }]
  })
  const strangers = lines.flatMap(({ of, name }) => (of === null ? [name] : []))
  return {
    series,
    strangers,
    likely: likelyOf(programme, strangers),
    notThere: countiesNotThere(series),
    strangePeriods: stops.flatMap(({ category, period }) => (period === null ? [category.name] : [])),
    gaps: series.flatMap(({ of, values }) => {
      const periods = values.flatMap(({ period, value }) => (value === null ? [period] : []))
      return periods.length === 0 ? [] : [{ of, periods }]
    }),
    revised: series.flatMap((each) => revisedIn(indicator, each)),
  }
}

function revisedIn({ series }: Indicator, { of, values }: TakenSeries): FiguresFound['revised'] {
  const known = series[keyOfSeries(of)]?.values ?? {}
  return values.flatMap(({ period, value }) => {
    const was = known[period]?.value ?? null
    return was === null || value === null || was === value ? [] : [{ of, period, was, becomes: value }]
  })
}

function periodIn({ id, name }: Category, { by }: Indicator): string | null {
  const period = readPeriod(id) ?? readPeriod(name)
  return period?.by === by ? period.text : null
}

function lookIn(cube: Cube, { along, across, fixed }: FigureChoice) {
  const places = cube.dimensions.map(({ categories }) => new Map(categories.map(({ id }, at) => [id, at])))
  return (inAlong: string, inAcross: string | null): number | null =>
    valueAt(
      cube,
      cube.dimensions.map(({ id }, each) => {
        const wanted = id === along ? inAlong : id === across ? inAcross : null
        return places[each]?.get(wanted ?? fixed[id] ?? '') ?? 0
      }),
    )
}

const WHOLE =
  /^(?:hele landet|heile landet|landet|i alt|totalt?|alle(?: kommuner| kommunar)?|hele programmet|heile programmet|norge|noreg|whole|all|total|norway)$/i

/** What a line is about, by its name; statistics offices number counties with two digits and municipalities with four. */
function ofNamed(programme: Known, { id, name: written }: Category): Of | null {
  // Statistics Norway says in brackets until when there was one: `Os (Hordaland) (-2019)`.
  const name = tidyName(written.replace(/\s*\((?:-\d{4}|\d{4}-\d{0,4})\)\s*$/, ''))
  if (WHOLE.test(name)) return { kind: 'whole' }
  const sector = programme.sectors.find((each) => sameName(each.name, name))
  if (sector) return { kind: 'sector', id: sector.id }
  const municipality = municipalityOf(programme, name)
  const county = readCounty(name)
  if (county && (/^\d{2}$/.test(id) || !municipality)) return { kind: 'county', id: county.id }
  return municipality ? { kind: 'municipality', id: municipality } : null
}

function municipalityOf({ municipalities }: Known, written: string): string | null {
  const [, name = written, inside = ''] = /^(.*\S)\s*\(([^()]+)\)$/.exec(written) ?? []
  const county = readCounty(inside)?.id ?? null
  return findPlace(municipalities, { name: county ? name : written, county })?.id ?? null
}

function sameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase('nb') === other.toLocaleLowerCase('nb')
}
