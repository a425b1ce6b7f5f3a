import { counties } from '#shared/programme/counties.ts'
import { countyNamed } from '#shared/programme/read-county.ts'
import type { SeriesPart } from '#shared/views/programme-figures.ts'
import type { ProgrammeOwnerView } from '#shared/views/programme-owner.ts'

export type PlaceRow = { readonly id: string; readonly name: string; readonly part: SeriesPart }
export type PlaceGroup = {
  readonly id: string
  readonly name: string
  /** The county's own line; null: it has none. */
  readonly own: SeriesPart | null
  readonly rows: readonly PlaceRow[]
}

/** Municipalities under their counties, in the order of the country: in no order of size. */
export function placeGroups(
  { municipalities }: Pick<ProgrammeOwnerView, 'municipalities'>,
  series: readonly SeriesPart[],
): readonly PlaceGroup[] {
  const lineOf = (kind: 'county' | 'municipality', id: string) =>
    series.find(({ of }) => of.kind === kind && of.id === id) ?? null
  return counties.flatMap(({ id }) => {
    const own = lineOf('county', id)
    const rows = municipalities.flatMap((each): PlaceRow[] => {
      const part = each.county === id ? lineOf('municipality', each.id) : null
      return part ? [{ id: each.id, name: each.name, part }] : []
    })
    return own === null && rows.length === 0 ? [] : [{ id, name: countyNamed(id), own, rows }]
  })
}

/** How many periods have no figure, of those between its first and its last. */
export function gapsIn({ values }: SeriesPart): number {
  return values.filter((value) => value === null).length
}
