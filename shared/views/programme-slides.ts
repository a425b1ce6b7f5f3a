import { periodOf, perYear, readPeriod } from '#shared/figures/periods.ts'
import type { Indicator } from '#shared/programme/indicators.ts'
import { latestIn } from '#shared/programme/noise.ts'
import type { Planned } from '#shared/programme/planned.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { countyNamed } from '#shared/programme/read-county.ts'
import {
  type IndicatorHead,
  indicatorHead,
  type SeriesPart,
  seriesOfKind,
  seriesPart,
} from './programme-figures.ts'

export type NamedLine = { readonly name: string; readonly part: SeriesPart }
/** An indicator as whoever leads a gathering of the programme may show it there: the whole, sectors, and those the gathering is for. */
export type ProgrammeSlides = IndicatorHead & {
  readonly whole: SeriesPart | null
  readonly sectors: readonly NamedLine[]
  readonly counties: readonly NamedLine[]
  /** The municipalities the gathering is for, where the latest period of any of them stands, in the programme’s order. */
  readonly places: {
    readonly period: string
    /** The same time a year before. */
    readonly from: string
    readonly rows: readonly {
      readonly name: string
      readonly value: number | null
      readonly change: number | null
    }[]
  } | null
}

export function programmeSlides(programme: Programme, planned: Planned): readonly ProgrammeSlides[] {
  const asked = programme.municipalities.filter(({ id }) => planned.municipalities.includes(id))
  const counties = new Set<string>(asked.map(({ county }) => county))
  return programme.indicators.map((indicator) => ({
    ...indicatorHead(indicator),
    whole: seriesPart(indicator, { kind: 'whole' }),
    sectors: programme.sectors.flatMap(({ id, name }) => {
      const part = seriesPart(indicator, { kind: 'sector', id })
      return part ? [{ name, part }] : []
    }),
    counties: seriesOfKind(indicator, 'county').flatMap((part) =>
      part.of.kind === 'county' && counties.has(part.of.id) ? [{ name: countyNamed(part.of.id), part }] : [],
    ),
    places: placesIn(indicator, asked),
  }))
}

function placesIn(indicator: Indicator, asked: Programme['municipalities']): ProgrammeSlides['places'] {
  const lines = asked.flatMap(({ id, name }) => {
    const values = indicator.series[`municipality ${id}`]?.values
    return values ? [{ name, values, latest: latestIn(values) }] : []
  })
  const last = lines
    .flatMap(({ latest }) => (latest ? [readPeriod(latest.period)?.at ?? 0] : []))
    .reduce((most, each) => Math.max(most, each), 0)
  if (last === 0) return null
  const period = periodOf(indicator.by, last).text
  const from = periodOf(indicator.by, last - (perYear(indicator.by) ?? 1)).text
  return {
    period,
    from,
    rows: lines.map(({ name, values }) => {
      const [value, before] = [values[period]?.value ?? null, values[from]?.value ?? null]
      const change = value === null || before === null ? null : Math.round((value - before) * 1e6) / 1e6
      return { name, value, change }
    }),
  }
}
