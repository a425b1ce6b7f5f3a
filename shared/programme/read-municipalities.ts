import { decodeBytes } from '#shared/kernel/decode-text.ts'
import { type TableRow, tableFrom } from '#shared/kernel/delimited.ts'
import { isBinary } from '#shared/kernel/read-binary.ts'
import { tidyName, tooLong } from '#shared/kernel/text.ts'
import { readXlsx } from '#shared/kernel/xlsx.ts'
import { placeName } from '#shared/people/roster-places.ts'
import { isAddress } from './address.ts'
import type { CountyId } from './counties.ts'
import { countyFor, yearsOf } from './decide-municipalities.ts'
import { PROGRAMME_LIMITS as LIMITS } from './limits.ts'
import type { Language } from './municipalities.ts'
import { type RawMunicipality, rawMunicipalities } from './municipality-rows.ts'
import type { Programme } from './programme.ts'
import { likelyCounty, readCounty } from './read-county.ts'
import { findPlace } from './same-place.ts'

/** What is known already, as it stands on the server or as the owner’s page has it. */
type Known = Pick<Programme, 'municipalities' | 'sectors' | 'phases'>

export type ReadMunicipality = {
  readonly row: number
  readonly name: string
  /** Null: none was read, or none that was one then; `proposed` is the nearest, where one is near. */
  readonly county: CountyId | null
  readonly proposed: CountyId | null
  readonly role: string
  readonly address: string
  readonly language: Language
  readonly sectors: readonly string[]
}
export type MunicipalityNote = { readonly row: number } & (
  | { readonly code: 'empty' | 'unreadable' | 'nothing-found' }
  /** Which sheet was read, of several. */
  | { readonly code: 'sheet-chosen'; readonly text: string }
  | { readonly code: 'column-unused' | 'no-name' | 'line-left-out'; readonly text: string }
  | { readonly code: 'no-county'; readonly text: string }
  /** `nearest` is empty where none is near. */
  | { readonly code: 'unknown-county'; readonly text: string; readonly nearest: string }
  | { readonly code: 'county-not-then'; readonly text: string; readonly nearest: string }
  /** `first`: the row it stands on; null: it is in the programme already. */
  | { readonly code: 'same'; readonly text: string; readonly name: string; readonly first: number | null }
  | {
      readonly code: 'unknown-sector' | 'unknown-language' | 'bad-address' | 'too-long'
      readonly text: string
    }
  | { readonly code: 'too-many'; readonly limit: number }
)
export type ReadMunicipalities = {
  readonly municipalities: readonly ReadMunicipality[]
  readonly notes: readonly MunicipalityNote[]
}

export function readMunicipalityText(programme: Known, text: string): ReadMunicipalities {
  return isBinary(text) ? unreadable() : readMunicipalities(programme, tableFrom(text))
}

export function readMunicipalityFile(programme: Known, bytes: Uint8Array): ReadMunicipalities {
  const [first, second] = bytes
  if (first !== 0x50 || second !== 0x4b) return readMunicipalityText(programme, decodeBytes(bytes).text)
  const sheets = readXlsx(bytes)
  if (typeof sheets === 'string') return unreadable()
  const shown = sheets.filter(({ hidden }) => !hidden)
  const fullest = shown.toSorted((one, other) => other.rows.length - one.rows.length)[0]
  if (!fullest) return unreadable()
  const { municipalities, notes } = readMunicipalities(programme, fullest.rows)
  const chosen: MunicipalityNote = { row: 1, code: 'sheet-chosen', text: fullest.name }
  return { municipalities, notes: shown.length > 1 ? [chosen, ...notes] : notes }
}

function unreadable(): ReadMunicipalities {
  return { municipalities: [], notes: [{ row: 1, code: 'unreadable' }] }
}

/** Every row becomes a municipality or a note; one whose county cannot be read is kept, with the nearest proposed. */
export function readMunicipalities(programme: Known, rows: readonly TableRow[]): ReadMunicipalities {
  const raw = rawMunicipalities(rows)
  const notes: MunicipalityNote[] = [...raw.notes]
  const kept: ReadMunicipality[] = []
  for (const each of raw.municipalities) {
    const read = placed(programme, each, notes)
    if (!read) continue
    const there = findPlace(programme.municipalities, read)
    const twin = there ? null : findPlace(kept, read)
    const same = there ?? twin
    if (same)
      notes.push({ row: read.row, code: 'same', text: each.name, name: same.name, first: twin?.row ?? null })
    else kept.push(read)
  }
  const room = Math.max(0, LIMITS.municipalities - programme.municipalities.length)
  const over = kept[room]
  if (over) notes.push({ row: over.row, code: 'too-many', limit: LIMITS.municipalities })
  if (kept.length === 0 && notes.length === 0)
    notes.push({ row: 1, code: rows.length === 0 ? 'empty' : 'nothing-found' })
  return { municipalities: kept, notes: notes.toSorted((one, other) => one.row - other.row) }
}

function placed(programme: Known, raw: RawMunicipality, notes: MunicipalityNote[]): ReadMunicipality | null {
  const { row, language } = raw
  const name = placeName(raw.name)
  if (name === '') {
    notes.push({ row, code: 'no-name', text: raw.text })
    return null
  }
  if (tooLong(name, LIMITS.name)) {
    notes.push({ row, code: 'too-long', text: raw.text })
    return null
  }
  const { county, proposed } = countyOf(programme, raw, notes)
  return {
    ...{ row, name, county, proposed },
    role: fitting(raw.role, LIMITS.role, row, notes),
    address: addressIn(raw.address, row, notes),
    language,
    sectors: sectorsIn(programme, raw, notes),
  }
}

type Placed = Pick<ReadMunicipality, 'county' | 'proposed'>

function countyOf(
  programme: Known,
  { row, name, county: written }: RawMunicipality,
  notes: MunicipalityNote[],
): Placed {
  if (written === '') {
    notes.push({ row, code: 'no-county', text: name })
    return { county: null, proposed: null }
  }
  const found = countyFor(written, yearsOf(programme))
  if (found.ok) return { county: found.id, proposed: null }
  if (found.code === 'unknown-county') {
    const likely = likelyCounty(written)
    notes.push({ row, code: found.code, text: written, nearest: likely?.name ?? '' })
    return { county: null, proposed: likely?.id ?? null }
  }
  const nearest = found.detail ?? ''
  notes.push({ row, code: found.code, text: written, nearest })
  // Several were there then, and only whoever knows the place can tell which.
  const one = nearest.includes(', ') ? null : readCounty(nearest)
  return { county: null, proposed: one?.id ?? null }
}

function fitting(text: string, limit: number, row: number, notes: MunicipalityNote[]): string {
  if (!tooLong(text, limit)) return text
  notes.push({ row, code: 'too-long', text })
  return [...text].slice(0, limit).join('').trim()
}

function addressIn(text: string, row: number, notes: MunicipalityNote[]): string {
  const isOne = isAddress(text) && text.length <= LIMITS.address
  if (!isOne) notes.push({ row, code: 'bad-address', text })
  return isOne ? text : ''
}

/** By their names, as they stand in the programme. */
function sectorsIn(
  { sectors }: Known,
  { row, sectors: written }: RawMunicipality,
  notes: MunicipalityNote[],
) {
  const key = (name: string) => tidyName(name).toLocaleLowerCase('nb')
  const found = written.flatMap((name) => {
    const sector = sectors.find((each) => key(each.name) === key(name))
    if (!sector) notes.push({ row, code: 'unknown-sector', text: name })
    return sector ? [sector.id] : []
  })
  return [...new Set(found)]
}
