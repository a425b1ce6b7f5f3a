import type { Cube, Dimension } from '#shared/figures/cube.ts'
import { readNumber } from '#shared/figures/read-number.ts'
import { type CountyId, counties } from '#shared/programme/counties.ts'
import { type FigureChoice, type FiguresFound, figuresFor } from '#shared/programme/import-figures.ts'
import { type Indicator, keyOfSeries, type Of } from '#shared/programme/indicators.ts'
import type { Municipality } from '#shared/programme/municipalities.ts'
import { countyNamed } from '#shared/programme/read-county.ts'
import type { SeriesPart } from '#shared/views/programme-figures.ts'
import type { OwnerIndicator, ProgrammeOwnerView } from '#shared/views/programme-owner.ts'

export type Seen = Pick<ProgrammeOwnerView, 'municipalities' | 'sectors'>

/** What a table has for an indicator; `known`: every line that has been fetched. */
export function foundIn(
  view: Seen,
  indicator: OwnerIndicator,
  known: readonly SeriesPart[],
  { cube, choice }: { readonly cube: Cube; readonly choice: FigureChoice },
): FiguresFound {
  return figuresFor(knownIn(view), asKept(indicator, known), cube, choice)
}

/** What the page has of the programme, as the domain knows it. */
export function knownIn({ municipalities, sectors }: Seen) {
  return {
    sectors,
    municipalities: municipalities.map(({ left, ...each }): Municipality => {
      return { ...each, county: each.county as CountyId, leftAt: left ? 0 : null }
    }),
  }
}

function asKept(indicator: OwnerIndicator, known: readonly SeriesPart[]): Indicator {
  const { whole, sectors, municipalities: _, counties: __, takenAt: ___, ...head } = indicator
  const lines = [...(whole === null ? [] : [whole]), ...sectors, ...known]
  const series = lines.map(({ of, periods, values }) => {
    const kept = periods.map((period, at) => [period, { value: values[at] ?? null, at: 0, earlier: [] }])
    return [keyOfSeries(of), { of, values: Object.fromEntries(kept) }]
  })
  return { ...head, series: Object.fromEntries(series) }
}

/** Those that are neither time nor what lines are of, and have more than one category: which one is meant must be said. */
export function openDimensions(cube: Cube, { along, across }: FigureChoice): readonly Dimension[] {
  return cube.dimensions.filter(
    ({ id, categories }) => id !== along && id !== across && categories.length > 1,
  )
}

/** All that figures can be of. */
export function subjectsIn({ municipalities, sectors }: Seen): readonly Of[] {
  return [
    { kind: 'whole' },
    ...sectors.map(({ id }): Of => ({ kind: 'sector', id })),
    ...counties
      .filter(({ id }) => municipalities.some(({ county }) => county === id))
      .map(({ id }): Of => ({ kind: 'county', id })),
    ...municipalities.map(({ id }): Of => ({ kind: 'municipality', id })),
  ]
}

/** What a line is called where people read it. */
export function nameOf({ municipalities, sectors }: Seen, of: Of, whole: string): string {
  switch (of.kind) {
    case 'whole':
      return whole
    case 'county':
      return countyNamed(of.id)
    case 'municipality':
      return municipalities.find(({ id }) => id === of.id)?.name ?? ''
    case 'sector':
      return sectors.find(({ id }) => id === of.id)?.name ?? ''
  }
}

/** A number as people write it; null: nothing is written; undefined: what is written is none. */
export function numberIn(text: string): number | null | undefined {
  if (text.trim() === '') return null
  return readNumber(text).value ?? undefined
}
