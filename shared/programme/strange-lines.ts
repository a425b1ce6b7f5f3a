import { readPeriod, yearAndPart } from '#shared/figures/periods.ts'
import { counties } from './counties.ts'
import type { TakenSeries } from './indicators.ts'
import type { Programme } from './programme.ts'
import { insteadOf, likelyCounty, likelyName, wasThere } from './read-county.ts'

/** A line that is about nothing in the programme, and what it most likely was meant to be about. */
export type Likely = { readonly name: string; readonly is: 'county' | 'other'; readonly instead: string }

export function likelyOf(
  { municipalities, sectors }: Pick<Programme, 'municipalities' | 'sectors'>,
  strangers: readonly string[],
): readonly Likely[] {
  const names = [...municipalities, ...sectors].map(({ name }) => name)
  return strangers.flatMap((name): Likely[] => {
    const other = likelyName(name, names)
    if (other !== null) return [{ name, is: 'other', instead: other }]
    const county = likelyCounty(name)
    return county === null ? [] : [{ name, is: 'county', instead: county.name }]
  })
}

/** Figures of a county for years when it was none: they may hold for what has become of it, or for something else. */
export type NotThere = {
  readonly county: string
  readonly years: readonly number[]
  /** What was there then. */
  readonly instead: readonly string[]
}

export function countiesNotThere(series: readonly TakenSeries[]): readonly NotThere[] {
  return series.flatMap(({ of, values }): NotThere[] => {
    const county = of.kind === 'county' ? counties.find(({ id }) => id === of.id) : undefined
    if (!county) return []
    const told = values.flatMap(({ period, value }) => {
      const read = value === null ? null : readPeriod(period)
      return read ? [yearAndPart(read).year] : []
    })
    const years = [...new Set(told)].filter((year) => !wasThere(county, { from: year, to: year }))
    const [from = 0, to = from] = [years[0], years.at(-1)]
    const instead = years.length === 0 ? [] : insteadOf(county, { from, to }).map(({ name }) => name)
    return years.length === 0 ? [] : [{ county: county.name, years, instead }]
  })
}
