import type { CountyId } from '#shared/programme/counties.ts'
import type { Municipality } from '#shared/programme/municipalities.ts'
import {
  type ReadMunicipalities,
  readMunicipalityFile,
  readMunicipalityText,
} from '#shared/programme/read-municipalities.ts'
import type { ProgrammeOwnerView } from '#shared/views/programme-owner.ts'

type Seen = Pick<ProgrammeOwnerView, 'municipalities' | 'sectors' | 'phases'>

/** What a pasted list or a file has, beside those that are there. */
export function readList(view: Seen, source: string | Uint8Array): ReadMunicipalities {
  const { sectors, phases } = view
  const municipalities = view.municipalities.map(({ left, ...each }): Municipality => {
    return { ...each, county: each.county as CountyId, leftAt: left ? 0 : null }
  })
  const known = { municipalities, sectors, phases }
  return typeof source === 'string'
    ? readMunicipalityText(known, source)
    : readMunicipalityFile(known, source)
}
