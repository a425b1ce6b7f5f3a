import type { ProgrammeToldWords } from '#client/words/nb/programme-told.ts'
import type { MatrixFilter, MatrixRow, ProgrammeMatrix } from '#shared/programme/matrix.ts'
import { countyNamed } from '#shared/programme/read-county.ts'

export const ALL = 'all'
/** More columns than there is room for with their headings lying. */
export const MANY = 6

type Option = { readonly id: string; readonly name: string }

export function countyOptions({ counties }: ProgrammeMatrix, says: ProgrammeToldWords): readonly Option[] {
  return [{ id: ALL, name: says.allCounties }, ...counties.map((id) => ({ id, name: countyNamed(id) }))]
}

/** With how many have each in what is shown of counties; what is written goes under a mark, as it may be any word. */
export function profileOptions({ profiles }: ProgrammeMatrix, says: ProgrammeToldWords): readonly Option[] {
  return [
    { id: ALL, name: says.allProfiles },
    ...profiles.map(({ text, sum }) => ({
      id: profileId(text),
      name: says.counted(text || says.noProfile, sum),
    })),
  ]
}

export function profileId(profile: string | null): string {
  return profile === null ? ALL : `=${profile}`
}

export function filterOf(county: string, profile: string, { counties }: ProgrammeMatrix): MatrixFilter {
  return {
    county: counties.find((id) => id === county) ?? null,
    profile: profile === ALL ? null : profile.slice(1),
  }
}

export type CountyRows = { readonly id: string; readonly name: string; readonly rows: readonly MatrixRow[] }

/** As they stand, under the county they are in. */
export function rowsByCounty({
  rows,
  counties,
}: Pick<ProgrammeMatrix, 'rows' | 'counties'>): readonly CountyRows[] {
  return counties.flatMap((id) => {
    const here = rows.filter(({ county }) => county === id)
    return here.length === 0 ? [] : [{ id, name: countyNamed(id), rows: here }]
  })
}
